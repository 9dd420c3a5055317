// Finds the next cell with data and the region of data around a cell, as the arrow keys with Ctrl do.
import type { CellGrid } from '../../files/cellGrid';
import type { CellRange } from '../../files/sheetParts';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

/**
 * Where Ctrl and an arrow go from a block's first cell.
 * @param direction A name of `SpreadsheetApp.Direction`
 */
export function nextDataCell(grid: CellGrid, { row, column }: CellRange, direction: string): CellRange {
  const [down, right] = STEPS[direction]!;
  const inside = (at: [number, number]) =>
    at[0] >= 1 && at[1] >= 1 && at[0] <= grid.maxRows && at[1] <= grid.maxColumns;
  const filled = (at: [number, number]) => inside(at) && (grid.peek(...at)?.hasContent ?? false);
  const next = (at: [number, number]): [number, number] => [at[0] + down, at[1] + right];
  let at: [number, number] = [row, column];
  if (filled(at) && filled(next(at))) {
    while (filled(next(at))) at = next(at);
  } else {
    do at = inside(next(at)) ? next(at) : at;
    while (!filled(at) && inside(next(at)));
  }
  return { row: at[0], column: at[1], rows: 1, columns: 1 };
}

/**
 * A block grown until no cell with data touches it, not even at a corner.
 * @param dimension A name of `SpreadsheetApp.Dimension`, to grow in that one alone
 */
export function dataRegion(grid: CellGrid, cells: CellRange, dimension?: string): CellRange {
  let region = cells;
  for (let grown = grow(grid, region, dimension); grown; grown = grow(grid, region, dimension))
    region = grown;
  return region;
}

function grow(grid: CellGrid, cells: CellRange, dimension?: string): CellRange | null {
  const { row, column, rows, columns } = cells;
  const [bottom, end] = [row + rows, column + columns];
  const sideways = dimension === 'COLUMNS' ? 0 : 1;
  const upright = dimension === 'ROWS' ? 0 : 1;
  const along = (r: number) => anyIn(grid, r, column - upright, r, end - 1 + upright);
  const beside = (c: number) => anyIn(grid, row - sideways, c, bottom - 1 + sideways, c);
  if (sideways === 1) {
    if (along(row - 1)) return { ...cells, row: row - 1, rows: rows + 1 };
    if (along(bottom)) return { ...cells, rows: rows + 1 };
  }
  if (upright === 1) {
    if (beside(column - 1)) return { ...cells, column: column - 1, columns: columns + 1 };
    if (beside(end)) return { ...cells, columns: columns + 1 };
  }
  return null;
}

function anyIn(grid: CellGrid, top: number, left: number, bottom: number, right: number): boolean {
  if (bottom < 1 || right < 1 || top > grid.maxRows || left > grid.maxColumns) return false;
  for (let row = Math.max(top, 1); row <= Math.min(bottom, grid.maxRows); row++) {
    for (let column = Math.max(left, 1); column <= Math.min(right, grid.maxColumns); column++) {
      if (grid.peek(row, column)?.hasContent) return true;
    }
  }
  return false;
}
