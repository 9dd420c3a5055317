// The By role tab: averages by role group, where groups are large enough to be shown.
import type { CellValue } from '../model/cell';
import { twoDecimals } from '../model/cell';
import { roleColumns, type ByRole, type RoleCell } from '../model/roles';
import { OTHER_ROLES } from '../model/settingValues';
import { TAB_COLORS, type Column, type Tab } from './tab';
import { writeRows, type Table } from './table';

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

/** Writes the tab from its second row on, over what the last recompute left. */
export function writeByRole(table: Table<ByRoleKey>, tab: Tab<ByRoleKey>, byRole: ByRole): void {
  const filled = byRole.rows.map(({ code, title, cells, other }) => {
    const row = new Map<ByRoleKey, CellValue>([
      ['code', code],
      ['title', title],
      ['other roles', shown(other)],
    ]);
    byRole.columns.forEach(({ name }, index) => row.set(`role ${name}`, shown(cells[index] ?? null)));
    return row;
  });
  const surplus = Math.max(0, table.length - filled.length);
  const rows = [...filled, ...Array.from({ length: surplus }, () => new Map<ByRoleKey, CellValue>())];
  if (rows.length > table.length && table.length > 0) table.sheet.grow(rows.length + 1, 1);
  writeRows(
    table.sheet,
    table.binding.places,
    tab.columns.map((column) => column.key),
    { first: 0, rows },
  );
}

const shown = (cell: RoleCell | null): string => (cell ? `${twoDecimals(cell.average)} (${cell.n})` : '');
