// Sorts the rows of a block.
import { ServiceError } from '../../errors';
import type { Cell } from '../../files/cell';
import type { CellGrid } from '../../files/cellGrid';
import type { CellRange } from '../../files/sheetParts';
import { shiftFormula } from './formulaText';

/** A column of the sheet to sort by. */
export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

/** What `Range.sort` takes: a column, `{column, ascending}`, or several of these. @throws ServiceError otherwise. */
export function sortKeys(spec: unknown): SortKey[] {
  const list: unknown[] = Array.isArray(spec) ? spec : [spec];
  return list.map((each) => {
    if (typeof each === 'number') return { column: Math.trunc(each), ascending: true };
    const { column, ascending = true } = (each ?? {}) as { column?: unknown; ascending?: unknown };
    if (typeof column !== 'number')
      throw new ServiceError('Each sort specification needs the number of a column.');
    return { column: Math.trunc(column), ascending: ascending !== false };
  });
}

/**
 * Sorts a block's rows, whole cells, by columns of the sheet. Rows that are equal keep their order.
 * @throws ServiceError for a column outside of the block.
 */
export function sortBlock(grid: CellGrid, cells: CellRange, keys: readonly SortKey[]): void {
  const outside = keys.find(({ column }) => column < cells.column || column >= cells.column + cells.columns);
  if (outside) throw new ServiceError(`The column ${outside.column} to sort by is not in the range.`);
  const rows = Array.from({ length: cells.rows }, (_, index) => {
    const row = cells.row + index;
    const own = Array.from({ length: cells.columns }, (_each, right) => grid.cell(row, cells.column + right));
    return { row, own };
  });
  rows.sort((a, b) => {
    for (const { column, ascending } of keys) {
      const index = column - cells.column;
      const order = compareCells(a.own[index]!, b.own[index]!, ascending);
      if (order !== 0) return order;
    }
    return 0;
  });
  rows.forEach(({ row: from, own }, index) => {
    const row = cells.row + index;
    own.forEach((cell, right) => grid.set(row, cells.column + right, movedCell(cell, row - from)));
  });
}

/** A cell with its formula as it reads so many rows further down. */
const movedCell = (cell: Cell, rows: number): Cell =>
  cell.formula === undefined ? cell : cell.withContent(cell.value, shiftFormula(cell.formula, rows, 0));

const collator = new Intl.Collator('en', { numeric: false, sensitivity: 'base' });

/** Numbers come before text, text before booleans; empty cells come last either way. */
function compareCells(a: Cell, b: Cell, ascending: boolean): number {
  if (a.value === '' || b.value === '') return Number(a.value === '') - Number(b.value === '');
  const kinds = ['number', 'string', 'boolean'];
  const byKind = kinds.indexOf(typeof a.value) - kinds.indexOf(typeof b.value);
  const order = byKind !== 0 ? byKind : compareValues(a.value, b.value);
  return ascending ? order : -order;
}

function compareValues(a: Cell['value'], b: Cell['value']): number {
  return typeof a === 'string' ? collator.compare(a, String(b)) : Number(a) - Number(b);
}
