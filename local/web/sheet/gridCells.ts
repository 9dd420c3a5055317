// How Univer writes a cell.
import type { ICellData } from '@univerjs/core';
import type { Cell } from '../../files/cell';
import type { CellFormat } from '../../files/cellFormat';
import type { SheetData } from '../../files/sheetData';
import { styleOf } from './gridStyles';

/** Univer's types of values. */
const STRING = 1;
const NUMBER = 2;
const BOOLEAN = 3;

/** Cells by row and column from 0; null takes a cell away. */
export type CellMatrix = Record<number, Record<number, ICellData | null>>;

/** A cell as Univer has it; one that is empty still has its style. */
export function cellData(cell: Cell, column: CellFormat): ICellData {
  const { value, formula, format } = cell;
  const style = styleOf(format, column);
  const looks = Object.keys(style).length === 0 ? {} : { s: style };
  if (formula !== undefined) return { ...looks, f: formula };
  if (value === '') return looks;
  if (typeof value === 'string') return { ...looks, v: value, t: STRING };
  if (typeof value === 'boolean') return { ...looks, v: value ? 1 : 0, t: BOOLEAN };
  return { ...looks, v: value, t: NUMBER };
}

/** Every cell that is not an empty one of its column's format. */
export function allCells(sheet: SheetData): CellMatrix {
  const matrix: CellMatrix = {};
  eachKnown(sheet, (cell, row, column) => {
    (matrix[row - 1] ??= {})[column - 1] = cellData(cell, sheet.grid.columnFormats[column - 1]!);
  });
  return matrix;
}

/** Visits the cells that are not empty ones of their column's format; rows and columns from 1. */
export function eachKnown(
  { grid }: SheetData,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  for (let row = 1; row <= grid.maxRows; row++) {
    grid.row(row)?.forEach((cell, index) => cell && visit(cell, row, index + 1));
  }
}

/** Cells to be taken away, and cells as they are now, where two states of a tab differ. */
export function changedCells(
  before: SheetData,
  after: SheetData,
): { readonly gone: CellMatrix; readonly now: CellMatrix; readonly count: number } {
  const [gone, now]: CellMatrix[] = [{}, {}];
  let count = 0;
  const rows = Math.max(before.maxRows, after.maxRows);
  for (let row = 1; row <= rows; row++) {
    const [old, fresh] = [before.grid.row(row), after.grid.row(row)];
    const columns = Math.max(old?.length ?? 0, fresh?.length ?? 0);
    for (let column = 1; column <= columns; column++) {
      const [one, other] = [old?.[column - 1], fresh?.[column - 1]];
      const format = after.grid.columnFormats[column - 1];
      if (isSame(one, other) && format === before.grid.columnFormats[column - 1]) continue;
      count += 1;
      (gone![row - 1] ??= {})[column - 1] = null;
      if (other && format) (now![row - 1] ??= {})[column - 1] = cellData(other, format);
    }
  }
  return { gone: gone!, now: now!, count };
}

const isSame = (one: Cell | undefined, other: Cell | undefined): boolean =>
  one?.value === other?.value && one?.formula === other?.formula && one?.format === other?.format;
