// The Priorities tab: the strengths and challenges that the team names.
import { plainText, type CellValue } from '../model/cell';
import type { Priority } from '../model/plan';
import type { UnknownKind } from '../model/priorityChecks';
import { TAB_COLORS, type Tab } from './tab';
import { writeRows, type Table } from './table';

export type PrioritiesKey = 'kind' | 'statement' | 'codes' | 'group' | 'takeToPartII';

export const prioritiesTab: Tab<PrioritiesKey> = {
  key: 'priorities',
  name: 'Priorities',
  color: TAB_COLORS.plan,
  frozenColumns: 0,
  columns: [
    { key: 'kind', header: 'Kind', kind: 'text', width: 110, choices: ['Strength', 'Challenge'] },
    { key: 'statement', header: 'Statement', kind: 'text', width: 460 },
    {
      key: 'codes',
      header: 'Codes',
      kind: 'text',
      width: 140,
      note: 'The items it comes from, with commas between.',
    },
    { key: 'group', header: 'Group', kind: 'text', width: 110 },
    { key: 'takeToPartII', header: 'Take to Part II', kind: 'text', width: 130, choices: ['yes', 'no'] },
  ],
};

/** How the kind of a row begins whose words stand in a merged row, too. */
const MERGED = 'Merged';

/** A priority and its row in the table, from 0. */
export interface PriorityRow extends Priority {
  readonly row: number;
}

/** The strengths and challenges that have a statement, but for rows that were merged into another or have no kind. */
export function priorities(table: Table<PrioritiesKey>): Priority[] {
  return priorityRows(table).map(({ row: _, ...priority }) => priority);
}

/** The same, each with its row. */
export function priorityRows(table: Table<PrioritiesKey>): PriorityRow[] {
  return table.texts().flatMap(({ kind, statement, codes, group, takeToPartII }, row) => {
    const known = kindOf(kind);
    if (statement === '' || known === null) return [];
    return [
      {
        row,
        kind: known,
        statement,
        codes: codes.split(/[,;\s]+/).filter((code) => code !== ''),
        group,
        takeToPartII: isYes(takeToPartII),
      },
    ];
  });
}

/** The rows that have a statement and are neither strengths nor challenges nor merged. */
export function unknownKinds(table: Table<PrioritiesKey>): UnknownKind[] {
  return table.texts().flatMap(({ kind, statement }, row) => {
    const isKnown = kindOf(kind) !== null || plainText(kind).startsWith(plainText(MERGED));
    return statement === '' || isKnown ? [] : [{ row: row + 2, kind }];
  });
}

/** The kind that a cell names, in one or several, in any case. */
function kindOf(text: string): Priority['kind'] | null {
  const word = plainText(text).replace(/s$/, '');
  if (word === 'strength') return 'Strength';
  return word === 'challenge' ? 'Challenge' : null;
}

/** Adds priorities below the last row that has anything. */
export function addPriorities(table: Table<PrioritiesKey>, added: readonly Priority[]): void {
  if (added.length === 0) return;
  table.sheet.grow(table.length + added.length + 1, 1);
  const rows = added.map(
    (priority) => new Map(Object.entries(textsOf(priority)) as [PrioritiesKey, CellValue][]),
  );
  const keys = prioritiesTab.columns.map(({ key }) => key);
  writeRows(table.sheet, table.binding.places, keys, { first: table.length, rows });
}

/** A priority as its row shows it. */
const textsOf = ({
  kind,
  statement,
  codes,
  group,
  takeToPartII,
}: Priority): Record<PrioritiesKey, string> => ({
  kind,
  statement,
  codes: codes.join(', '),
  group,
  takeToPartII: takeToPartII ? 'yes' : '',
});

/** What the Kind column is to say, by what else the row says; rows that say all the same come in their order. */
export type Kinds = ReadonlyMap<string, readonly string[]>;

/** The kinds as they are, but that rows are marked as merged; and those of the rows that were added for them. */
export function kindsOnceMerged(
  table: Table<PrioritiesKey>,
  merged: readonly PriorityRow[],
  added: readonly Priority[],
): Kinds {
  const marks = new Map(merged.map(({ row, kind }) => [row, `${MERGED} ${kind.toLowerCase()}`]));
  const kinds = new Map<string, string[]>();
  const add = (texts: Record<PrioritiesKey, string>, kind: string): void => {
    const key = withoutKind(texts);
    kinds.set(key, [...(kinds.get(key) ?? []), kind]);
  };
  table.texts().forEach((texts, row) => add(texts, marks.get(row) ?? texts.kind));
  for (const priority of added) add(textsOf(priority), priority.kind);
  return kinds;
}

/** Writes the kinds that are to be others than they are. */
export function writeKinds(table: Table<PrioritiesKey>, kinds: Kinds): void {
  const seen = new Map<string, number>();
  table.texts().forEach((texts, row) => {
    const key = withoutKind(texts);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const kind = kinds.get(key)?.[count];
    if (kind === undefined || kind === texts.kind) return;
    const cells = new Map<PrioritiesKey, CellValue>([['kind', kind]]);
    writeRows(table.sheet, table.binding.places, ['kind'], { first: row, rows: [cells] });
  });
}

const withoutKind = ({ statement, codes, group, takeToPartII }: Record<PrioritiesKey, string>): string =>
  JSON.stringify([statement, codes, group, takeToPartII]);

/** Whether a cell says yes, in a word, a sign or a ticked box. */
export const isYes = (text: string): boolean =>
  /^(?:yes\b.*|y|x|true|chosen|[✓✔☑])[.!]?$/u.test(plainText(text));
