// Fills the tabs of a project as a person would: settings, instrument and team, typed or pasted.
import type { SheetData } from '../files/sheetData';
import type { SpreadsheetFile } from '../files/spreadsheetFile';
import { plain, type Csv } from './files';
import { InputError } from './inputError';
import { placesOf, type TableColumns } from './tables';

/** The tab of that name. */
export function tab(file: SpreadsheetFile, name: string): SheetData {
  const sheet = file.sheetByName(name);
  if (!sheet) throw new Error(`The spreadsheet has no tab ${name}.`);
  return sheet;
}

/** The place of a column by its header, from 1. */
function columnOf(sheet: SheetData, header: string): number {
  for (let column = 1; column <= sheet.lastColumn; column += 1) {
    if (sheet.displayValue(1, column) === header) return column;
  }
  throw new Error(`The tab ${sheet.name} has no column ${header}.`);
}

/** What a column shows below its header, in the order of rows. */
export function textsOf(sheet: SheetData, header: string): string[] {
  const column = columnOf(sheet, header);
  return Array.from({ length: Math.max(0, sheet.lastRow - 1) }, (_, index) =>
    sheet.displayValue(index + 2, column),
  );
}

/** A text as a hand types it so that it is no formula and loses no apostrophe. */
export const typed = (text: string): string => (/^[=+']/.test(text) ? `'${text}` : text);

/** Types the values into the Project tab. @throws InputError for a name that is no setting. */
export function typeSettings(file: SpreadsheetFile, settings: ReadonlyMap<string, string>): void {
  const sheet = tab(file, 'Project');
  const names = textsOf(sheet, 'Setting');
  const plainNames = names.map(plain);
  for (const [name, value] of settings) {
    const index = plainNames.indexOf(plain(name));
    if (index < 0) throw new InputError(`"${name}" is no setting; the settings are ${names.join(', ')}.`);
    sheet.enter(index + 2, columnOf(sheet, 'Value'), typed(value));
  }
}

/**
 * Pastes a table over the rows of a tab, column by header; other columns of the table are left out.
 * @throws InputError for a column that is missing or there twice.
 */
export function pasteRows(file: SpreadsheetFile, name: string, csv: Csv, columns: TableColumns): void {
  const sheet = tab(file, name);
  const places = placesOf(csv, columns);
  for (let row = 2; row <= sheet.lastRow; row += 1) {
    for (const header of places.keys()) sheet.put(row, columnOf(sheet, header), '');
  }
  sheet.growTo(csv.rows.length + 1);
  for (const [header, from] of places) {
    const to = columnOf(sheet, header);
    const isTyped = columns.typed?.includes(header);
    csv.rows.forEach((cells, index) => {
      const text = cells[from] ?? '';
      if (isTyped) sheet.enter(index + 2, to, typed(text));
      else sheet.put(index + 2, to, text);
    });
  }
}

/** Has tabs made anew where they stand, as a person has who deletes them and sets the project up again. */
export function remakeTabs(file: SpreadsheetFile, names: readonly string[], setUp: () => void): void {
  const places = names.map((name) => file.sheets.indexOf(tab(file, name)));
  for (const name of names) file.removeSheet(tab(file, name));
  setUp();
  names.forEach((name, index) => file.moveSheet(tab(file, name), places[index] ?? 0));
}
