// The ids of strategies: S1, S2 and so on, given once and never to another strategy.

/** What is known of one row of the Strategies tab. */
interface Row {
  readonly id: string;
  readonly strategy: string;
}

/** Which id each row is to have, and what a person is told about it. */
export interface GivenIds {
  /** Row by row; a row without words keeps what it has. */
  readonly ids: readonly string[];
  /** The highest number that any strategy has, or had. */
  readonly highest: number;
  readonly notices: readonly string[];
}

/** More digits than these are no number that we gave. */
const ID = /^S([1-9]\d{0,5})$/;

/** An id as it is compared. */
export const normalId = (id: string): string => id.trim().toUpperCase();

/** The number of an id; 0 where the text is none. */
const numberOf = (id: string): number => Number(ID.exec(normalId(id))?.[1] ?? 0);

/**
 * Gives an id to every strategy that has words and none yet, above all that were ever given. Of rows with one id the
 * first keeps it, since the others are pasted copies; what is no id is replaced too.
 * @param highest the highest number that was given before.
 */
export function giveIds(rows: readonly Row[], highest: number): GivenIds {
  let last = Math.max(highest, ...rows.map(({ id }) => numberOf(id)));
  const taken = new Set<string>();
  const notices: string[] = [];
  const ids = rows.map(({ id, strategy }) => {
    if (strategy === '') return id;
    const known = normalId(id);
    if (numberOf(id) > 0 && !taken.has(known)) {
      taken.add(known);
      return id;
    }
    last += 1;
    const given = `S${last}`;
    if (taken.has(known)) notices.push(`Two strategies had the id ${known}; the lower one is ${given} now.`);
    else if (id !== '') notices.push(`"${id}" is no id of a strategy; it is ${given} now.`);
    return given;
  });
  return { ids, highest: last, notices };
}
