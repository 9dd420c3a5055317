// The page's own menus: what they do with the selected cells and tabs.
import type { SheetData } from '../../files/sheetData';
import type { SpreadsheetFile } from '../../files/spreadsheetFile';
import type { Axis } from '../../files/spans';
import type { Edit, EditResult, Selection } from '../../server/sheetMessages';
import { ask } from './ask';
import { emptied, type Input } from './edits';
import type { Entry, MenuBar } from './menus';

/** What the menus work on. */
export interface Desk {
  readonly file: SpreadsheetFile;
  readonly selection: Selection;
  send(edit: Edit): Promise<EditResult | null>;
  enter(tab: number, inputs: readonly Input[]): void;
  undo(): void;
  activate(tab: number): void;
}

/** Adds the menus that every spreadsheet has. */
export function addMenus(bar: MenuBar, desk: Desk): void {
  const tab = (): SheetData | undefined => desk.file.sheetById(desk.selection.tab);
  bar.add('File', () => [
    { caption: 'Rename…', run: () => void rename(desk) },
    {
      caption: 'Download .xlsx',
      run: () => window.location.assign(`/sheets/${desk.file.id}/workbook.xlsx`),
    },
    { caption: 'All files', run: () => window.location.assign('/') },
  ]);
  bar.add('Edit', () => [
    { caption: 'Undo', run: () => desk.undo() },
    'line',
    { caption: 'Clear the selected cells', run: () => clear(desk) },
    { caption: 'Delete the selected rows', run: () => deleteLines(desk, 'rows') },
    { caption: 'Delete the selected columns', run: () => deleteLines(desk, 'columns') },
  ]);
  bar.add('Insert', () => [
    { caption: 'Rows above', run: () => insertLines(desk, 'rows', false) },
    { caption: 'Rows below', run: () => insertLines(desk, 'rows', true) },
    { caption: 'Columns left', run: () => insertLines(desk, 'columns', false) },
    { caption: 'Columns right', run: () => insertLines(desk, 'columns', true) },
    'line',
    { caption: 'Tab', run: () => void addTab(desk) },
  ]);
  bar.add('Tab', () => tabEntries(desk, tab()));
  bar.add('Data', () => [
    { heading: 'The tab, without its frozen rows' },
    { caption: 'Sort by the selected column, A to Z', run: () => sort(desk, tab(), true, true) },
    { caption: 'Sort by the selected column, Z to A', run: () => sort(desk, tab(), true, false) },
    { heading: 'The selected cells' },
    { caption: 'Sort by their first column, A to Z', run: () => sort(desk, tab(), false, true) },
    { caption: 'Sort by their first column, Z to A', run: () => sort(desk, tab(), false, false) },
  ]);
}

async function rename(desk: Desk): Promise<void> {
  const name = await ask('Rename the spreadsheet', 'Name', desk.file.name);
  if (name !== null) void desk.send({ kind: 'rename', name });
}

function clear(desk: Desk): void {
  const { tab, range } = desk.selection;
  desk.enter(tab, emptied(range));
}

const linesOf = ({ range }: Selection, axis: Axis) =>
  axis === 'rows' ? { at: range.row, count: range.rows } : { at: range.column, count: range.columns };

function deleteLines(desk: Desk, axis: Axis): void {
  const { selection } = desk;
  void desk.send({ kind: 'delete', tab: selection.tab, axis, ...linesOf(selection, axis) });
}

function insertLines(desk: Desk, axis: Axis, behind: boolean): void {
  const { selection } = desk;
  const { at, count } = linesOf(selection, axis);
  void desk.send({ kind: 'insert', tab: selection.tab, axis, at: behind ? at + count : at, count });
}

/** Adds a tab after the active one, and goes there. */
export async function addTab(desk: Desk): Promise<void> {
  const place = desk.file.sheets.findIndex(({ id }) => id === desk.selection.tab) + 1;
  const result = await desk.send({ kind: 'addTab', place });
  if (result?.made !== undefined) desk.activate(result.made);
}

function tabEntries(desk: Desk, sheet: SheetData | undefined): readonly Entry[] {
  if (!sheet) return [];
  const { id: tab, name } = sheet;
  const place = desk.file.sheets.indexOf(sheet);
  const hidden = desk.file.sheets.filter((each) => each.hidden);
  const move = (to: number): void => void desk.send({ kind: 'moveTab', tab, place: Math.max(to, 0) });
  const renameTab = async (): Promise<void> => {
    const given = await ask('Rename the tab', 'Name', name);
    if (given !== null) void desk.send({ kind: 'renameTab', tab, name: given });
  };
  return [
    { heading: name },
    { caption: 'Rename…', run: () => void renameTab() },
    { caption: 'Move left', run: () => move(place - 1) },
    { caption: 'Move right', run: () => move(place + 1) },
    { caption: 'Hide', run: () => void desk.send({ kind: 'hideTab', tab, hidden: true }) },
    { caption: 'Delete', run: () => void desk.send({ kind: 'deleteTab', tab }) },
    ...(hidden.length > 0 ? [{ heading: 'Hidden tabs' }] : []),
    ...hidden.map((each) => ({
      caption: `Show ${each.name}`,
      run: () => void desk.send({ kind: 'hideTab', tab: each.id, hidden: false }),
    })),
  ];
}

function sort(desk: Desk, sheet: SheetData | undefined, whole: boolean, ascending: boolean): void {
  if (!sheet) return;
  const { range: selected } = desk.selection;
  const row = sheet.frozenRows + 1;
  const rows = Math.max(sheet.lastRow - sheet.frozenRows, 1);
  const range = whole ? { row, column: 1, rows, columns: sheet.maxColumns } : selected;
  void desk.send({ kind: 'sort', tab: sheet.id, range, column: selected.column, ascending });
}
