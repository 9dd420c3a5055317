// Enters what a person typed or pasted into cells, and finds what that replaced unseen.
import type { Cell } from '../files/cell';
import { displayText } from '../files/displayText';
import type { SheetData } from '../files/sheetData';
import type { CellRange } from '../files/sheetParts';
import { a1Notation } from '../services/spreadsheet/a1';
import { checkLength } from '../services/spreadsheet/cellWriting';
import { meetsValidation } from '../services/spreadsheet/validationCheck';
import { contentOf, type CellEdit, type Overwritten } from './sheetMessages';
import type { Writer } from './writers';

export interface Entered {
  readonly sheet: SheetData;
  /** The block around the cells; null where none was taken. */
  readonly range: CellRange | null;
  /** Where it was one cell alone, what it held and holds. */
  readonly only: { readonly before: Cell; readonly after: Cell } | null;
  readonly refused: readonly string[];
  readonly overwritten: readonly Overwritten[];
}

/** How many rows, and columns, one edit adds at most. */
export const MOST_ADDED = 5_000;

/**
 * Enters the cells; the tab grows to hold them.
 * @throws ServiceError where a text is too long or the tab would grow too large; nothing has changed then.
 */
export function enterCells(sheet: SheetData, cells: readonly CellEdit[], writer: Writer): Entered {
  for (const { input } of cells) checkLength(String(input));
  grow(sheet, cells);
  const refused: string[] = [];
  const overwritten: Overwritten[] = [];
  const taken: CellEdit[] = [];
  let only: Entered['only'] = null;
  for (const edit of cells) {
    const old = sheet.cell(edit.row, edit.column);
    const made = sheet.entered(old, edit.input);
    const place = placeOf(sheet, edit);
    if (made.validation && !made.validation.allowInvalid && !meetsValidation(made, sheet.file)) {
      refused.push(`${place}: "${String(edit.input)}" is not one of the values that this cell takes.`);
      continue;
    }
    const [held, holds] = [contentOf(old), contentOf(made)];
    const unseen = edit.before !== undefined && edit.before !== held && !writer.wrote(sheet, edit, held);
    if (unseen && held !== holds) {
      overwritten.push({ place, lost: shown(old, sheet), now: shown(made, sheet) });
    }
    sheet.grid.set(edit.row, edit.column, made);
    writer.note(sheet, edit, holds);
    taken.push(edit);
    only = cells.length === 1 ? { before: old, after: made } : null;
  }
  return { sheet, range: around(taken), only, refused, overwritten };
}

const shown = (cell: Cell, { file }: SheetData): string => cell.formula ?? displayText(cell, file.locale);

/** @throws ServiceError before anything has grown. */
function grow(sheet: SheetData, cells: readonly CellEdit[]): void {
  const range = around(cells);
  if (!range) return;
  const { file, maxRows, maxColumns } = sheet;
  const rows = Math.max(maxRows, range.row + range.rows - 1);
  const columns = Math.max(maxColumns, range.column + range.columns - 1);
  if (rows - maxRows > MOST_ADDED || columns - maxColumns > MOST_ADDED) sheet.check(range);
  file.checkSize(rows * columns - maxRows * maxColumns);
  sheet.growTo(rows);
  if (columns > maxColumns) sheet.insertLines('columns', maxColumns + 1, columns - maxColumns);
}

function around(cells: readonly CellEdit[]): CellRange | null {
  const [first] = cells;
  if (!first) return null;
  let [top, left, bottom, right] = [first.row, first.column, first.row, first.column];
  for (const { row, column } of cells) {
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

const placeOf = ({ name }: SheetData, { row, column }: CellEdit): string =>
  `${name}!${a1Notation({ row, column, rows: 1, columns: 1 }, 'cells')}`;
