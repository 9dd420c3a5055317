// Who of the team has answered a short form, and who has not.
import { plainText } from './cell';
import { normalAddress } from './response';
import { countingSubmissions, type Submission } from './shortForm';
import type { TeamMember } from './team';

/** How far the team has come. */
export interface TeamAnswers {
  /** Members of the team who have not answered, by name, else by address. */
  readonly waiting: readonly string[];
  /** How many of the team have answered, and how many there are, without those whose place somebody takes. */
  readonly answered: number;
  readonly asked: number;
  /** Addresses that answered and are not on the team, in alphabetical order. */
  readonly notOnTeam: readonly string[];
  /** Everybody who answered, on the team or not: each address once, and each row without an address. */
  readonly people: number;
}

/** Sets what was sent beside the team. */
export function whoAnswered(submissions: readonly Submission[], team: readonly TeamMember[]): TeamAnswers {
  const counting = countingSubmissions(submissions);
  const addresses = new Set(counting.map(({ address }) => address));
  addresses.delete('');
  const replaced = new Set(team.map(({ substituteFor }) => plainText(substituteFor)));
  replaced.delete('');
  const asked = team.filter(
    ({ name, email }) => !replaced.has(plainText(name)) && !replaced.has(plainText(email)),
  );
  const waiting = asked.filter(({ email }) => !addresses.has(normalAddress(email)));
  const known = new Set(team.map(({ email }) => normalAddress(email)));
  return {
    waiting: waiting.map(nameOf),
    answered: asked.length - waiting.length,
    asked: asked.length,
    notOnTeam: [...addresses].filter((address) => !known.has(address)).sort(),
    people: counting.length,
  };
}

/** What a member is called: by name, else by address. */
export const nameOf = (member: TeamMember | undefined): string => member?.name || (member?.email ?? '');
