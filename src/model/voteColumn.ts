// The Votes column beside a voting form: what the form counts, and what somebody typed over it.
import { normalId } from './strategyIds';
import type { Tally } from './votes';

/** What is remembered of the voting form alone. */
export interface VoteMemory {
  /** The ids of the strategies that it offers, as far as we know. */
  readonly offered?: readonly string[];
  /** Its counts, but for zeros, that were written into Votes last, by id. */
  readonly counted?: Readonly<Record<string, number>>;
  /** What somebody typed there and its votes took the place of, by id, until the strategies are chosen. */
  readonly gaveWay?: Readonly<Record<string, string>> | undefined;
}

/** A row of the Strategies tab with what stands in its Votes. */
interface Row {
  readonly id: string;
  readonly strategy: string;
  readonly votes: string;
}

export interface VoteColumn {
  /** What the cells are to hold, by id: a count, nothing where the strategy has no words. Others stay as they are. */
  readonly cells: ReadonlyMap<string, number | ''>;
  /** What somebody typed and still counts, by id, since nobody voted through the form. */
  readonly typed: ReadonlyMap<string, string>;
  /** What somebody typed, by id, and the form's votes take the place of. */
  readonly replaced: ReadonlyMap<string, string>;
}

/** Sets the votes beside what the column holds; `counted` is what was written into it last, by id. */
export function voteColumn(
  rows: readonly Row[],
  { votes, voters }: Pick<Tally, 'votes' | 'voters'>,
  counted: Readonly<Record<string, number>>,
): VoteColumn {
  const cells = new Map<string, number | ''>();
  const typed = new Map<string, string>();
  const replaced = new Map<string, string>();
  for (const { id: written, strategy, votes: text } of rows) {
    const id = normalId(written);
    if (id === '' || (strategy === '' && cells.has(id))) continue;
    const count = strategy === '' ? '' : (votes.get(id) ?? 0);
    const isOurs = ['', '0', String(count), String(counted[id])].includes(text);
    if (isOurs || voters > 0) cells.set(id, count);
    if (!isOurs) (voters > 0 ? replaced : typed).set(id, text);
  }
  return { cells, typed, replaced };
}
