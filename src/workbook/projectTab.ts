// The Project tab: the settings of the project, one a row.
import type { CellValue } from '../model/cell';
import { readSettings, settingDefinitions, type SettingsReading } from '../model/settings';
import { TAB_COLORS, type Tab } from './tab';
import type { Table } from './table';

type ProjectKey = 'setting' | 'value' | 'meaning';

export const projectTab: Tab<ProjectKey> = {
  key: 'project',
  name: 'Project',
  color: TAB_COLORS.before,
  frozenColumns: 1,
  columns: [
    { key: 'setting', header: 'Setting', kind: 'text', width: 260 },
    { key: 'value', header: 'Value', kind: 'date', width: 320, note: 'Yours to change.' },
    { key: 'meaning', header: 'What it means', kind: 'text', width: 520 },
  ],
  rows: settingDefinitions.map(({ name, default: value, meaning }) => [name, value, meaning]),
  cells: {
    choices: settingDefinitions.flatMap(({ choices }, index) =>
      choices ? [{ row: index + 2, column: 2, choices }] : [],
    ),
    texts: settingDefinitions.flatMap(({ kind }, index) =>
      kind === 'text' ? [{ row: index + 2, column: 2 }] : [],
    ),
  },
};

/** The settings that the tab holds. */
export function projectSettings(table: Table<ProjectKey>): SettingsReading {
  const rows = Array.from({ length: table.length }, (_, row): [CellValue, CellValue] => [
    table.text(row, 'setting'),
    table.value(row, 'value'),
  ]);
  return readSettings(rows);
}
