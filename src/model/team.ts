// The team: who is on it, who is asked to rate, and who has answered.
import { plainText } from './cell';
import { normalAddress, type Response } from './response';

/** One row of the Team tab, as texts. */
export interface TeamMember {
  /** Its row in the tab, from 1. */
  readonly row: number;
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly organization: string;
  /** Whether this person is asked to rate; a member is unless the tab says no. */
  readonly rates: boolean;
  /** The name or address of the member whose place this person takes, or empty. */
  readonly substituteFor: string;
}

/** What is known of one member's answer. */
export interface MemberProgress {
  readonly row: number;
  /** Whether an answer is expected: the member rates, and nobody takes their place. */
  readonly invited: boolean;
  readonly answered: boolean;
  /** When the response that counts was sent; null if there is none, or it has no time. */
  readonly answeredAt: Date | null;
}

/** How far the team has come. */
export interface TeamProgress {
  readonly members: readonly MemberProgress[];
  /** How many members are asked to rate. */
  readonly invited: number;
  /** How many of those have answered. */
  readonly answered: number;
  /** Addresses that answered and are not on the team, in alphabetical order. */
  readonly notOnTeam: readonly string[];
}

/** Whether the Rates column asks somebody to rate; an empty cell does. */
export function readRates(text: string): boolean {
  return !['no', 'n', 'false'].includes(plainText(text));
}

/** Sets the team beside the responses that count; people are matched by address. */
export function teamProgress(team: readonly TeamMember[], responses: readonly Response[]): TeamProgress {
  const byAddress = new Map(responses.map((response) => [response.address, response]));
  byAddress.delete('');
  const replaced = new Set(team.map((member) => plainText(member.substituteFor)));
  replaced.delete('');
  const members = team.map((member): MemberProgress => {
    const response = byAddress.get(normalAddress(member.email));
    const hasSubstitute = replaced.has(plainText(member.name)) || replaced.has(plainText(member.email));
    return {
      row: member.row,
      invited: member.rates && !hasSubstitute,
      answered: response !== undefined,
      answeredAt: response?.timestamp ?? null,
    };
  });
  const onTeam = new Set(team.map((member) => normalAddress(member.email)));
  const invited = members.filter((member) => member.invited);
  return {
    members,
    invited: invited.length,
    answered: invited.filter((member) => member.answered).length,
    notOnTeam: [...byAddress.keys()].filter((address) => !onTeam.has(address)).sort(),
  };
}
