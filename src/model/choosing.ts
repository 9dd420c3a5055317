// Choosing: which three to five strategies the votes choose, and where they leave it open.

/** A strategy before the choice. */
export interface Voted {
  readonly id: string;
  readonly votes: number;
  /** What stands in its Chosen cell: a person's yes or no, or nothing. */
  readonly decided: 'yes' | 'no' | null;
}

export interface Choice {
  /** Ids that the votes choose, in addition to those decided, most votes first. */
  readonly chosen: readonly string[];
  /** What is to be said of it, in words. */
  readonly sentences: readonly string[];
}

const FEWEST = 3;
const MOST = 5;

/**
 * Chooses the most voted strategies, so that with those that people decided on there are three to five: as many as
 * can be without leaving out one that has as many votes as one that is chosen. Strategies without a vote are never
 * chosen. Where three cannot be had without drawing between equals, those clearly ahead are chosen and the tie is
 * left to people.
 */
export function chooseStrategies(strategies: readonly Voted[]): Choice {
  const already = strategies.filter(({ decided }) => decided === 'yes').length;
  const open = strategies
    .filter(({ decided, votes }) => decided === null && votes > 0)
    .sort((one, other) => other.votes - one.votes);
  const places = Math.max(0, MOST - already);
  const count = countWithoutTie(open, Math.min(places, open.length), Math.max(0, FEWEST - already));
  if (count !== null) {
    const chosen = open.slice(0, count);
    return {
      chosen: idsOf(chosen),
      sentences: [...leftOut(open, count, places, already), ...few(already + count)],
    };
  }
  const edge = open[FEWEST - already - 1]?.votes ?? 0;
  const ahead = open.filter(({ votes }) => votes > edge);
  const tied = open.filter(({ votes }) => votes === edge);
  const sure = already + ahead.length;
  const sentence = `${listed(idsOf(tied))} are tied with ${votesText(edge)} each, and all of them would make ${sure + tied.length}. Settle it together: vote by hand on these alone, then type yes into Chosen for ${FEWEST - sure} to ${MOST - sure} of them.`;
  return { chosen: idsOf(ahead), sentences: [sentence] };
}

/** The largest number of places, from `most` down to `fewest`, behind which the next one has fewer votes. */
function countWithoutTie(open: readonly Voted[], most: number, fewest: number): number | null {
  for (let count = most; count >= Math.min(most, fewest); count -= 1) {
    if (count === 0 || open[count - 1]?.votes !== open[count]?.votes) return count;
  }
  return null;
}

/** Says which tie keeps places free. */
function leftOut(open: readonly Voted[], count: number, places: number, already: number): string[] {
  const next = open[count];
  if (next === undefined || count >= places) return [];
  const tied = open.filter(({ votes }) => votes === next.votes);
  const total = already + count + tied.length;
  return [
    `${listed(idsOf(tied))} are tied with ${votesText(next.votes)} each and are left out, since all of them would make ${total}. Type yes into Chosen for ${places - count === 1 ? 'one' : `up to ${places - count}`} of them if the team wants more.`,
  ];
}

const few = (total: number): string[] =>
  total >= FEWEST
    ? []
    : [`Only ${total} ${total === 1 ? 'strategy is' : 'strategies are'} chosen, since no other has a vote.`];

const idsOf = (strategies: readonly Voted[]): string[] => strategies.map(({ id }) => id);

/** `1 vote`, `2 votes`. */
export const votesText = (votes: number): string => (votes === 1 ? '1 vote' : `${votes} votes`);

/** `S1, S2 and S3`. */
export const listed = (ids: readonly string[]): string =>
  ids.length < 2 ? ids.join('') : `${ids.slice(0, -1).join(', ')} and ${ids[ids.length - 1] ?? ''}`;
