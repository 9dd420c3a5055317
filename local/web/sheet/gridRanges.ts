// Blocks of cells as Univer counts them: from 0, with their last row and column.
import type { IRange } from '@univerjs/core';
import type { CellRange } from '../../files/sheetParts';

export const rangeOf = ({ row, column, rows, columns }: CellRange): IRange => ({
  startRow: row - 1,
  startColumn: column - 1,
  endRow: row + rows - 2,
  endColumn: column + columns - 2,
});

export const blockOf = ({ startRow, startColumn, endRow, endColumn }: IRange): CellRange => ({
  row: startRow + 1,
  column: startColumn + 1,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});

/** Sheet ids as Univer's, which are texts. */
export const gridId = (tab: number): string => `tab-${tab}`;

export const tabOfGridId = (id: string): number => Number(id.slice('tab-'.length));
