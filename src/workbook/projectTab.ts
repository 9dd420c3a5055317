// The Project tab: the settings of the project, one a row.
import { layOutCells } from '../google/layout';
import { plainText, type CellValue } from '../model/cell';
import { readSettings, settingDefinitions, type SettingsReading } from '../model/settings';
import { TAB_COLORS, type Tab } from './tab';
import { writeRows, type Table } from './table';

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

/**
 * Adds the settings that the tab has no row for, such as those of a later version of the add-on, below its last row.
 * Where a name on the tab is no setting, it may be one of them misspelt, and nothing is added.
 * @returns the names of those added.
 */
export function addMissingSettings(table: Table<ProjectKey>): string[] {
  const names = table.texts().map(({ setting }) => plainText(setting));
  const known = new Set(settingDefinitions.map(({ name }) => plainText(name)));
  const missing = settingDefinitions.filter(({ name }) => !names.includes(plainText(name)));
  if (missing.length === 0 || names.some((name) => name !== '' && !known.has(name))) return [];
  const { sheet, binding, length } = table;
  sheet.grow(length + missing.length + 1, 1);
  const column = table.place('value');
  const placed = missing.map((definition, index) => ({ ...definition, row: length + index + 2, column }));
  layOutCells(sheet, {
    choices: placed.flatMap(({ row, choices }) => (choices ? [{ row, column, choices }] : [])),
    texts: placed.filter(({ kind }) => kind === 'text'),
  });
  const rows = placed.map(({ name, default: value, meaning }) => {
    return new Map<ProjectKey, CellValue>([
      ['setting', name],
      ['value', value],
      ['meaning', meaning],
    ]);
  });
  writeRows(sheet, binding.places, ['setting', 'value', 'meaning'], { first: length, rows });
  return missing.map(({ name }) => name);
}
