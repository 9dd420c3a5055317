// The By role tab: averages by role group, where groups are large enough to be shown.
import type { CellValue } from '../model/cell';
import { twoDecimals } from '../model/cell';
import { roleColumns, type ByRole, type RoleCell, type RoleRow } from '../model/roles';
import { OTHER_ROLES } from '../model/settingValues';
import { TAB_COLORS, type Column, type Tab } from './tab';
import { writeByCode } from './codedRows';
import type { Table } from './table';

export type ByRoleKey = 'code' | 'title' | `role ${string}` | 'other roles';

/** The By role tab for these role groups. */
export function byRoleTab(roleGroups: readonly string[]): Tab<ByRoleKey> {
  return {
    key: 'byRole',
    name: 'By role',
    color: TAB_COLORS.scores,
    frozenColumns: 2,
    columns: [
      { key: 'code', header: 'Code', kind: 'text', width: 60 },
      { key: 'title', header: 'Element or sub-element', kind: 'text', width: 320 },
      ...roleColumns(roleGroups).map(({ name, includes }): Column<ByRoleKey> => ({
        key: `role ${name}`,
        header: name,
        kind: 'text',
        width: 150,
        note: [NOTE, ...includes.map((other) => `Counts ${other} too.`)].join(' '),
      })),
      {
        key: 'other roles',
        header: OTHER_ROLES,
        kind: 'text',
        width: 150,
        note: 'The smaller role groups together.',
      },
    ],
  };
}

const NOTE = 'Average and, in brackets, how many ratings. Empty where a small group could be recognised.';

/** Writes the averages beside their codes, and marks rows of codes that the instrument has no longer. */
export function writeByRole(table: Table<ByRoleKey>, tab: Tab<ByRoleKey>, byRole: ByRole): void {
  writeByCode(table, {
    keys: tab.columns.map((column) => column.key),
    peoples: [],
    rows: new Map(byRole.rows.map((row) => [row.code, roleCells(row, byRole)])),
    dropped: (row) => new Map([['title', marked(table.text(row, 'title'))]]),
  });
}

/** The cells of a row by column. */
export function roleCells(
  { code, title, cells, other }: RoleRow,
  { columns }: ByRole,
): ReadonlyMap<ByRoleKey, CellValue> {
  const row = new Map<ByRoleKey, CellValue>([
    ['code', code],
    ['title', title],
    ['other roles', shown(other)],
  ]);
  columns.forEach(({ name }, index) => row.set(`role ${name}`, shown(cells[index] ?? null)));
  return row;
}

const MARK = ' (no longer in the instrument)';

const marked = (title: string): string => (title.endsWith(MARK) ? title : title + MARK);

const shown = (cell: RoleCell | null): string => (cell ? `${twoDecimals(cell.average)} (${cell.n})` : '');
