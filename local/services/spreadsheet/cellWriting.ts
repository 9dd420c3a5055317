// Gives values to a block of cells, as setValue does: checked first, then written, so that a refusal changes nothing.
import { isDate } from 'node:util/types';
import { ServiceError } from '../../errors';
import type { Cell } from '../../files/cell';
import type { Input } from '../../files/cellInput';
import type { SheetData } from '../../files/sheetData';
import type { CellRange } from '../../files/sheetParts';
import { a1Notation } from './a1';
import { meetsValidation } from './validationCheck';

const LONGEST_TEXT = 50_000;

/**
 * @param inputAt The value for a cell of the sheet
 * @throws ServiceError for a text that is too long, or a value that a cell's validation rejects.
 */
export function writeInputs(
  sheet: SheetData,
  cells: CellRange,
  inputAt: (row: number, column: number) => unknown,
): void {
  writeCells(sheet, cells, (cell, row, column) => sheet.entered(cell, inputOf(inputAt(row, column))));
}

/** The same where the caller makes the cells. */
export function writeCells(
  sheet: SheetData,
  cells: CellRange,
  make: (cell: Cell, row: number, column: number) => Cell,
): void {
  const { grid } = sheet;
  const made: Cell[] = [];
  const [lastRow, lastColumn] = [cells.row + cells.rows, cells.column + cells.columns];
  for (let row = cells.row; row < lastRow; row++) {
    for (let column = cells.column; column < lastColumn; column++) {
      const cell = make(grid.cell(row, column), row, column);
      if (cell.validation && !cell.validation.allowInvalid) checkValidation(sheet, cell, row, column);
      made.push(cell);
    }
  }
  let next = 0;
  for (let row = cells.row; row < lastRow; row++) {
    for (let column = cells.column; column < lastColumn; column++) grid.set(row, column, made[next++]!);
  }
}

/** @throws ServiceError with Google's sentence for a text longer than a cell takes. */
export function checkLength(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  throw new ServiceError(
    `Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`,
  );
}

/** A script's value as a cell takes it; anything but plain values and dates becomes text. */
function inputOf(value: unknown): Input {
  if (typeof value === 'string') return checkLength(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null || value === undefined)
    return value;
  return isDate(value) ? value : checkLength(String(value));
}

function checkValidation(sheet: SheetData, cell: Cell, row: number, column: number): void {
  if (meetsValidation(cell, sheet.file)) return;
  const name = a1Notation({ row, column, rows: 1, columns: 1 }, 'cells');
  throw new ServiceError(
    `The data you entered in cell ${name} violates the data validation rules set on this cell.`,
  );
}
