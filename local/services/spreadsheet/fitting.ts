// How wide a column or how high a row is that fits its text: an estimate, since nothing here measures fonts.
import { displayText } from '../../files/displayText';
import type { Cell } from '../../files/cell';
import type { SheetData } from '../../files/sheetData';
import type { Axis } from '../../files/spans';

/** Pixels beside the text of a cell. */
const PADDING = 9;
const STANDARD_HEIGHT = 21;

/** @returns pixels */
export function fittingSize(sheet: SheetData, axis: Axis, line: number): number {
  const { grid, lastRow, lastColumn } = sheet;
  const count = axis === 'rows' ? lastColumn : lastRow;
  let size = STANDARD_HEIGHT;
  for (let index = 1; index <= count; index++) {
    const cell = axis === 'rows' ? grid.peek(line, index) : grid.peek(index, line);
    if (!cell?.hasContent) continue;
    const text = displayText(cell, sheet.file.locale);
    size = Math.max(
      size,
      axis === 'rows' ? height(cell, text, sheet.columnLines.size(index)) : width(cell, text),
    );
  }
  return size;
}

/** Letters are taken to be six tenths as wide as high, bold ones a tenth wider; a point is 4/3 pixels. */
function width({ format }: Cell, text: string): number {
  const longest = Math.max(...text.split('\n').map((each) => each.length));
  return Math.ceil(longest * format.fontSize * (4 / 3) * 0.55 * (format.bold ? 1.1 : 1)) + PADDING;
}

function height(cell: Cell, text: string, columnWidth: number): number {
  const wrapped = cell.format.wrap === 'WRAP' ? Math.ceil(width(cell, text) / Math.max(1, columnWidth)) : 1;
  const lines = Math.max(wrapped, text.split('\n').length);
  return Math.round(lines * cell.format.fontSize * (4 / 3) * 1.15) + 6;
}
