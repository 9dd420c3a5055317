// The Groups tab: who works with whom in each part of the goal-setting meeting; made when groups are suggested.
import type { CellValue } from '../model/cell';
import type { GroupRow, Part } from '../model/groups';
import { TAB_COLORS, type Tab } from './tab';
import { writeRows, type Table } from './table';

export type GroupsKey = keyof GroupRow;

export const groupsTab: Tab<GroupsKey> = {
  key: 'groups',
  name: 'Groups',
  color: TAB_COLORS.plan,
  frozenColumns: 0,
  columns: [
    {
      key: 'part',
      header: 'Part',
      kind: 'text',
      width: 80,
      note: 'Suggested by Calibrate, yours to change: a part that was changed is not suggested again until you delete its rows.',
    },
    { key: 'group', header: 'Group', kind: 'text', width: 110 },
    { key: 'name', header: 'Name', kind: 'text', width: 280 },
    { key: 'role', header: 'Role', kind: 'text', width: 200 },
    { key: 'challenge', header: 'Challenge', kind: 'text', width: 460 },
  ],
};

/** The rows of a part as texts, each with its row in the table, from 0. */
export function groupRows(
  table: Table<GroupsKey>,
  part: Part,
): (Record<GroupsKey, string> & { row: number })[] {
  return table.texts().flatMap((texts, row) => (texts.part === part ? [{ ...texts, row }] : []));
}

/** How many groups a part has. */
export function groupCount(table: Table<GroupsKey>, part: Part): number {
  return new Set(groupRows(table, part).map(({ group }) => group)).size;
}

/**
 * Writes the groups of a part over rows of the table, by their numbers from 0, and below its last row what these do
 * not hold; rows that are not needed any more are emptied.
 * @returns how many rows the table has then.
 */
export function writeGroups(
  table: Table<GroupsKey>,
  over: readonly number[],
  groups: readonly GroupRow[],
  length: number,
): number {
  const added = Math.max(0, groups.length - over.length);
  const rows = [...over, ...Array.from({ length: added }, (_, index) => length + index)];
  if (added > 0) table.sheet.grow(length + added + 1, 1);
  const keys = groupsTab.columns.map(({ key }) => key);
  for (const { first, count, from } of runs(rows)) {
    const cells = Array.from({ length: count }, (_, index) => cellsOf(groups[from + index]));
    writeRows(table.sheet, table.binding.places, keys, { first, rows: cells });
  }
  return length + added;
}

const cellsOf = (row: GroupRow | undefined): ReadonlyMap<GroupsKey, CellValue> =>
  new Map(row === undefined ? [] : (Object.entries(row) as [GroupsKey, string][]));

/** Rows that follow each other, and where in the list each run begins. */
function runs(rows: readonly number[]): { first: number; count: number; from: number }[] {
  const found: { first: number; count: number; from: number }[] = [];
  rows.forEach((row, from) => {
    const last = found[found.length - 1];
    if (last && last.first + last.count === row) last.count += 1;
    else found.push({ first: row, count: 1, from });
  });
  return found;
}
