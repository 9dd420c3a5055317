// Reads and checks blocks of cells as two-dimensional arrays.
import { ServiceError } from '../../errors';
import { blank, type Cell } from '../../files/cell';
import type { CellGrid } from '../../files/cellGrid';
import type { CellRange } from '../../files/sheetParts';

/** What `read` says of every cell of a block. */
export function readBlock<T>(grid: CellGrid, cells: CellRange, read: (cell: Cell) => T): T[][] {
  const blanks = grid.columnFormats.slice(cells.column - 1, cells.column - 1 + cells.columns).map(blank);
  const block: T[][] = [];
  for (let row = cells.row; row < cells.row + cells.rows; row++) {
    const known = grid.row(row);
    const values: T[] = [];
    for (let index = 0; index < cells.columns; index++) {
      values.push(read(known?.[cells.column - 1 + index] ?? blanks[index]!));
    }
    block.push(values);
  }
  return block;
}

/** @throws ServiceError with Google's sentence where the data has another size than the block, or is null. */
export function checkSize(data: readonly (readonly unknown[])[] | null, { rows, columns }: CellRange): void {
  if (data?.length !== rows) throw wrongSize('rows', data?.length ?? 0, rows);
  const wrong = data.find((row) => row.length !== columns);
  if (wrong) throw wrongSize('columns', wrong.length, columns);
}

const wrongSize = (lines: string, has: number, wants: number) =>
  new ServiceError(
    `The number of ${lines} in the data does not match the number of ${lines} in the range. ` +
      `The data has ${has} but the range has ${wants}.`,
  );
