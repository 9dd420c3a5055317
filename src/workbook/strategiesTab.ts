// The Strategies tab: what could be done about the challenges, and which strategies were chosen.
import { cutText, plainText, type CellValue } from '../model/cell';
import type { Strategy } from '../model/plan';
import { normalId } from '../model/strategyIds';
import { isYes } from './prioritiesTab';
import { TAB_COLORS, type Tab } from './tab';
import { writeRows, type Table } from './table';

export type StrategiesKey = 'id' | 'strategy' | 'challenge' | 'group' | 'votes' | 'chosen';

export const strategiesTab: Tab<StrategiesKey> = {
  key: 'strategies',
  name: 'Strategies',
  color: TAB_COLORS.plan,
  frozenColumns: 0,
  columns: [
    { key: 'id', header: 'Id', kind: 'text', width: 70, note: 'Written by Calibrate.' },
    { key: 'strategy', header: 'Strategy', kind: 'text', width: 460 },
    { key: 'challenge', header: 'Challenge', kind: 'text', width: 320 },
    { key: 'group', header: 'Group', kind: 'text', width: 110 },
    { key: 'votes', header: 'Votes', kind: 'whole', width: 70 },
    { key: 'chosen', header: 'Chosen', kind: 'text', width: 80, choices: ['yes', 'no'] },
  ],
};

/** A row of the tab as it is, whether it has words or not. */
export interface StrategyRow {
  /** Its number in the sheet, from 1. */
  readonly row: number;
  readonly id: string;
  readonly strategy: string;
  /** What stands in Votes; a person may have typed anything. */
  readonly votes: string;
  readonly decided: 'yes' | 'no' | null;
}

export function strategyRows(table: Table<StrategiesKey>): StrategyRow[] {
  return table.texts().map(({ id, strategy, votes, chosen }, index) => {
    const decided = isOpen(chosen) ? null : isYes(chosen) ? 'yes' : 'no';
    return { row: index + 2, id, strategy, votes, decided };
  });
}

/** Whether nobody decided: nothing stands in Chosen, or a box that is not ticked. */
const isOpen = (chosen: string): boolean => ['', 'false'].includes(plainText(chosen));

/** What is to be said of words in Chosen that are neither a yes nor a no, one sentence each. */
export const chosenChecks = (table: Table<StrategiesKey>): string[] =>
  table.texts().flatMap(({ strategy, chosen }, row) => {
    const isKnown = isOpen(chosen) || isYes(chosen) || /^(?:no|not|n)\b/.test(plainText(chosen));
    return strategy === '' || isKnown
      ? []
      : [
          `Strategies, row ${row + 2}: "${cutText(chosen, 60)}" in Chosen is not understood and counts as no; type yes or no.`,
        ];
  });

/** Writes an id into each row that is to have another one than it has. `ids` has one for every row. */
export function writeIds(table: Table<StrategiesKey>, ids: readonly string[]): void {
  writeChanges(table, 'id', ids);
}

/** Writes what Votes is to say, by id; other rows keep what they have. */
export function writeVotes(table: Table<StrategiesKey>, votes: ReadonlyMap<string, number | ''>): void {
  const cells = cellsById(table, 'votes', votes);
  const changed = cells.flatMap((cell, row) => (String(cell) === table.text(row, 'votes') ? [] : [row]));
  const [first] = changed;
  const last = changed[changed.length - 1];
  if (first === undefined || last === undefined) return;
  const rows = cells
    .slice(first, last + 1)
    .map((cell) => new Map<StrategiesKey, CellValue>([['votes', cell]]));
  writeRows(table.sheet, table.binding.places, ['votes'], { first, rows });
}

/** Writes what Chosen is to say, by id; rows that say it are not touched. A box is ticked, since it takes no word. */
export function writeChosen(table: Table<StrategiesKey>, chosen: ReadonlyMap<string, string>): void {
  const cells = cellsById(table, 'chosen', chosen);
  const ticked = cells.map((cell, row) => {
    const now = table.text(row, 'chosen');
    return now !== '' && isOpen(now) && cell === 'yes' ? true : cell;
  });
  writeChanges(table, 'chosen', ticked);
}

/** Adds rows below the last one. */
export function addStrategies(
  { sheet, binding, length }: Table<StrategiesKey>,
  added: readonly Pick<Strategy, 'id' | 'strategy' | 'challenge' | 'group'>[],
): void {
  sheet.grow(length + added.length + 1, 1);
  const rows = added.map(({ id, strategy, challenge, group }) => {
    return new Map<StrategiesKey, CellValue>(
      Object.entries({ id, strategy, challenge, group }) as [StrategiesKey, string][],
    );
  });
  writeRows(sheet, binding.places, ['strategy', 'id', 'challenge', 'group'], { first: length, rows });
}

/** What a column is to hold row by row: the value of the row's id, else what it holds. */
function cellsById(
  table: Table<StrategiesKey>,
  key: StrategiesKey,
  values: ReadonlyMap<string, CellValue>,
): CellValue[] {
  return Array.from(
    { length: table.length },
    (_, row) => values.get(normalId(table.text(row, 'id'))) ?? table.value(row, key),
  );
}

/** Writes the cells of a column that are to be others than they are, rows that follow each other at once. */
function writeChanges(table: Table<StrategiesKey>, key: StrategiesKey, cells: readonly CellValue[]): void {
  const runs: { first: number; rows: Map<StrategiesKey, CellValue>[] }[] = [];
  cells.forEach((cell, row) => {
    if (cell === table.value(row, key) || cell === table.text(row, key)) return;
    const last = runs[runs.length - 1];
    const cellOfRow = new Map<StrategiesKey, CellValue>([[key, cell]]);
    if (last && last.first + last.rows.length === row) last.rows.push(cellOfRow);
    else runs.push({ first: row, rows: [cellOfRow] });
  });
  for (const run of runs) writeRows(table.sheet, table.binding.places, [key], run);
}

/** The strategies that have words. */
export function strategies(table: Table<StrategiesKey>): Strategy[] {
  return table.texts().flatMap(({ id, strategy, challenge, group, votes, chosen }) => {
    if (strategy === '') return [];
    const counted = /^\d+$/.test(votes) ? Number(votes) : null;
    return [{ id, strategy, challenge, group, votes: counted, chosen: isYes(chosen) }];
  });
}
