// Fills the tabs of a project as a person would: settings, instrument and team, typed or pasted.
import type { SheetData } from '../files/sheetData';
import type { SpreadsheetFile } from '../files/spreadsheetFile';
import type { Csv } from './files';
import { InputError } from './inputError';

/** The tab of that name. */
export function tab(file: SpreadsheetFile, name: string): SheetData {
  const sheet = file.sheetByName(name);
  if (!sheet) throw new Error(`The spreadsheet has no tab ${name}.`);
  return sheet;
}

/** The place of a column by its header, from 1. */
export function columnOf(sheet: SheetData, header: string): number {
  for (let column = 1; column <= sheet.lastColumn; column += 1) {
    if (sheet.displayValue(1, column) === header) return column;
  }
  throw new Error(`The tab ${sheet.name} has no column ${header}.`);
}

/** Types the values into the Project tab. @throws InputError for a name that is no setting. */
export function typeSettings(file: SpreadsheetFile, settings: ReadonlyMap<string, string>): void {
  const sheet = tab(file, 'Project');
  const names = Array.from({ length: sheet.lastRow }, (_, index) => simple(sheet.displayValue(index + 1, 1)));
  for (const [name, value] of settings) {
    const row = names.indexOf(simple(name)) + 1;
    if (row < 2)
      throw new InputError(`"${name}" is no setting: see the Project tab for the names there are.`);
    sheet.enter(row, columnOf(sheet, 'Value'), value);
  }
}

/** A name without regard to case and to straight or curly quotes. */
const simple = (name: string): string =>
  name.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').trim();

/** Pastes a table over the rows of a tab, column by header. @throws InputError for a missing or unknown column. */
export function pasteRows(file: SpreadsheetFile, name: string, csv: Csv, required: readonly string[]): void {
  const sheet = tab(file, name);
  const missing = required.filter((header) => !csv.header.includes(header));
  if (missing.length > 0) throw new InputError(`${csv.name} lacks the column ${missing.join(', ')}.`);
  for (let row = 2; row <= sheet.lastRow; row += 1) {
    for (const header of required) sheet.put(row, columnOf(sheet, header), '');
  }
  sheet.growTo(csv.rows.length + 1);
  for (const header of required) {
    const from = csv.header.indexOf(header);
    const to = columnOf(sheet, header);
    csv.rows.forEach((cells, index) => sheet.put(index + 2, to, cells[from] ?? ''));
  }
}
