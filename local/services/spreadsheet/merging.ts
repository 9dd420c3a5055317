// Merged cells.
import { ServiceError } from '../../errors';
import type { SheetData } from '../../files/sheetData';
import type { CellRange } from '../../files/sheetParts';
import { contains, overlap } from '../../files/spans';

/**
 * Merges each block; of its values the top left one stays.
 * @throws ServiceError with Google's sentence where a block cuts a merge in two.
 */
export function merge(sheet: SheetData, blocks: readonly CellRange[]): void {
  const wanted = blocks.filter(({ rows, columns }) => rows * columns > 1);
  for (const block of wanted) checkWhole(sheet, block);
  for (const block of wanted) {
    sheet.grid.updateKnown(block, (cell, row, column) =>
      row === block.row && column === block.column ? cell : cell.withContent(''),
    );
  }
  const others = sheet.merges.filter((known) => !wanted.some((block) => overlap(block, known)));
  sheet.merges = [...others, ...wanted.map((block) => ({ ...block }))];
  sheet.keep();
}

/** Undoes every merge within a block. @throws ServiceError with Google's sentence where it cuts one in two. */
export function unmerge(sheet: SheetData, block: CellRange): void {
  checkWhole(sheet, block);
  sheet.merges = sheet.merges.filter((known) => !overlap(block, known));
  sheet.keep();
}

/** A block's rows, one by one. */
export const rowsOf = (block: CellRange): CellRange[] =>
  Array.from({ length: block.rows }, (_, index) => ({ ...block, row: block.row + index, rows: 1 }));

/** A block's columns, one by one. */
export const columnsOf = (block: CellRange): CellRange[] =>
  Array.from({ length: block.columns }, (_, index) => ({
    ...block,
    column: block.column + index,
    columns: 1,
  }));

function checkWhole(sheet: SheetData, block: CellRange): void {
  if (sheet.merges.every((known) => !overlap(block, known) || contains(block, known))) return;
  throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
}
