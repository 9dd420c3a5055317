// Finds rows that repeat an earlier row.
import { ServiceError } from '../../errors';
import type { CellGrid } from '../../files/cellGrid';
import type { CellRange } from '../../files/sheetParts';

/**
 * The rows of a block, counted from 0, that repeat an earlier one; the case of letters does not count.
 * @param columns The columns of the sheet to compare; all of the block's by default
 * @throws ServiceError for a column outside of the block.
 */
export function duplicateRows(grid: CellGrid, cells: CellRange, columns?: readonly number[]): number[] {
  const all = Array.from({ length: cells.columns }, (_, index) => cells.column + index);
  const compared = columns ?? all;
  const outside = compared.find((column) => !all.includes(column));
  if (outside !== undefined) throw new ServiceError(`The column ${outside} to compare is not in the range.`);
  const seen = new Set<string>();
  const repeated: number[] = [];
  for (let index = 0; index < cells.rows; index++) {
    const values = compared.map((column) => grid.cell(cells.row + index, column).value);
    const key = JSON.stringify(
      values.map((value) => (typeof value === 'string' ? value.toLowerCase() : value)),
    );
    if (seen.has(key)) repeated.push(index);
    seen.add(key);
  }
  return repeated;
}
