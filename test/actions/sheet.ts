// Looking at the sheets of a project as a person does: rows by header, and what the cells hold.
import type { SheetData } from '../../local/files/sheetData';
import type { SpreadsheetFile } from '../../local/files/spreadsheetFile';

/** A row as displayed, by header; a header that stands twice gives its first column. */
export type Row = Readonly<Record<string, string>>;

/** The headers of a sheet as displayed. */
export function titlesOf(sheet: SheetData): string[] {
  return Array.from({ length: sheet.lastColumn }, (_, index) => sheet.displayValue(1, index + 1));
}

/** The last column with a header, from 1. */
export const lastTitle = (sheet: SheetData): number =>
  titlesOf(sheet).reduce((last, title, index) => (title === '' ? last : index + 1), 0);

/** The place of a column by its header, from 1. */
export function columnOf(sheet: SheetData, title: string): number {
  const column = titlesOf(sheet).indexOf(title) + 1;
  if (column === 0) throw new Error(`The tab ${sheet.name} has no column ${title}.`);
  return column;
}

export function rowsOf(sheet: SheetData): Row[] {
  const titles = titlesOf(sheet);
  return Array.from({ length: Math.max(0, sheet.lastRow - 1) }, (_, row) =>
    Object.fromEntries(
      titles.map((title, column) => [title, sheet.displayValue(row + 2, column + 1)] as const).reverse(),
    ),
  );
}

/** The values of a column below its header. */
export function valuesOf(sheet: SheetData, title: string): unknown[] {
  const column = columnOf(sheet, title);
  return Array.from({ length: Math.max(0, sheet.lastRow - 1) }, (_, row) => sheet.value(row + 2, column));
}

/** Every formula in any tab, by its place; a project has none but those that people put there. */
export function formulas(file: SpreadsheetFile): string[] {
  return file.sheets.flatMap((sheet) => {
    const found: string[] = [];
    for (let row = 1; row <= sheet.lastRow; row += 1) {
      for (let column = 1; column <= sheet.lastColumn; column += 1) {
        const { formula } = sheet.cell(row, column);
        if (formula !== undefined) found.push(`${sheet.name}!R${row}C${column}: ${formula}`);
      }
    }
    return found;
  });
}

/** Everything that the tabs show, for telling whether anything changed. */
export function everything(file: SpreadsheetFile): Record<string, unknown> {
  return Object.fromEntries(file.sheets.map((sheet) => [sheet.name, snapshot(sheet)]));
}

/** A sheet's cells with their looks, its rules and its sizes. */
function snapshot(sheet: SheetData): unknown {
  const cells: unknown[] = [];
  for (let row = 1; row <= sheet.lastRow; row += 1) {
    for (let column = 1; column <= sheet.lastColumn; column += 1) {
      const { value, formula, note, validation, format } = sheet.cell(row, column);
      cells.push([row, column, value, formula, note, validation, format]);
    }
  }
  return { cells, stored: sheet.stored };
}

/** Sorts the rows below the header by a column, as a person does through the menu. */
export function sortByHand(sheet: SheetData, title: string, descending = false): void {
  const column = columnOf(sheet, title);
  const rows = Array.from({ length: sheet.lastRow - 1 }, (_, index) =>
    Array.from({ length: sheet.lastColumn }, (_each, place) => sheet.cell(index + 2, place + 1)),
  );
  const keyed = rows.map((cells) => ({ key: String(cells[column - 1]?.value ?? ''), cells }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * (descending ? -1 : 1));
  keyed.forEach(({ cells }, index) =>
    cells.forEach((cell, place) => sheet.grid.set(index + 2, place + 1, cell)),
  );
}
