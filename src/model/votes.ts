// Votes: counted from what was sent through the voting form.
import { cutText } from './cell';
import { normalAddress } from './response';
import { countingSubmissions, type Submission } from './shortForm';
import { normalId } from './strategyIds';
import type { TeamMember } from './team';
import { idOfChoice, VOTE_TAGS, type Candidate } from './votingForm';

/** What the votes come to. */
export interface Tally {
  /** Votes by id, for every strategy that may be voted for; 0 where there is none. */
  readonly votes: ReadonlyMap<string, number>;
  /** How many people voted: each address once, and each row without an address. */
  readonly voters: number;
  /** Addresses that voted and are not on the team, in alphabetical order. */
  readonly notOnTeam: readonly string[];
  /** What was not counted or needs a look, by row of the response tab, in the order of rows. */
  readonly notices: readonly string[];
}

/**
 * Counts the latest votes of each address: at most two, for different strategies. A vote for a strategy that is not
 * in the rows of the tab, or has no words there, and a text that is no choice of ours, is said and not counted. Never
 * throws.
 */
export function countVotes(
  submissions: readonly Submission[],
  rows: readonly Candidate[],
  team: readonly Pick<TeamMember, 'email'>[],
): Tally {
  const votes = new Map<string, number>(
    rows.flatMap(({ id, strategy }) => (strategy === '' ? [] : [[normalId(id), 0] as const])),
  );
  const wordless = new Set(rows.map(({ id }) => normalId(id)).filter((id) => !votes.has(id)));
  const notices: string[] = [];
  const counting = countingSubmissions(submissions);
  for (const { row, answers } of counting) {
    const say = (text: string): number => notices.push(`Row ${row} of the votes: ${text}`);
    for (const id of votesOf(answers, say)) {
      const count = votes.get(id);
      if (count !== undefined) votes.set(id, count + 1);
      else if (wordless.has(id))
        say(`${id} has no words on the Strategies tab any more; the vote for it is not counted.`);
      else say(`${id} is not on the Strategies tab any more; the vote for it is not counted.`);
    }
  }
  const onTeam = new Set(team.map(({ email }) => normalAddress(email)));
  const addresses = counting.map(({ address }) => address).filter((address) => address !== '');
  const notOnTeam = addresses.filter((address) => !onTeam.has(address)).sort();
  return { votes, voters: counting.length, notOnTeam, notices };
}

/** What is said of addresses that voted and are not on the team, and what to do; they do not stand beside a vote. */
export function strangersNotice(notOnTeam: readonly string[]): string[] {
  const count = notOnTeam.length;
  if (count === 0) return [];
  const came =
    count === 1 ? '1 vote comes from an address that is' : `${count} votes come from addresses that are`;
  const remedy = 'Add whoever belongs there; else delete the row on the tab with the votes, and recompute.';
  return [`${came} not on the Team tab: ${notOnTeam.join(', ')}. ${remedy}`];
}

/** The different strategies that one person voted for. */
function votesOf(answers: Submission['answers'], say: (text: string) => void): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const tag of VOTE_TAGS) {
    const text = answers.get(tag);
    if (text === undefined) continue;
    const id = idOfChoice(text);
    if (id === null)
      say(`"${cutText(text, 60)}" does not begin with the id of a strategy; it is not counted.`);
    else if (ids.has(id)) say(`both votes are for ${id}; they count as one.`);
    else ids.add(id);
  }
  return ids;
}
