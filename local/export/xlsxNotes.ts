// How large the boxes are that show cells' notes, and where they lie.
import type { Worksheet } from 'exceljs';
import { lineCount } from './xlsxText';

/** In pixels. */
const BOX_WIDTH = 260;
const LINE_HEIGHT = 17;
const MARGIN = 14;
const FONT = { fontSize: 10, bold: false };
/** From the cell to its box. */
const GAP = 10;
const STANDARD_WIDTH = 64;
const STANDARD_HEIGHT = 20;

/**
 * A box for each note, wide and high enough to read it, as Excel's anchors say it: left column and pixels into it, top
 * row and pixels, right column and pixels, bottom row and pixels. By cell, as `row,column`; all count from 0.
 */
export function noteBoxes(worksheet: Worksheet): ReadonlyMap<string, string> {
  const boxes = new Map<string, string>();
  worksheet.eachRow({ includeEmpty: true }, (row, rowNumber) =>
    row.eachCell({ includeEmpty: true }, ({ note }, columnNumber) => {
      if (typeof note !== 'object') return;
      const text = (note.texts ?? []).map((each) => each.text).join('');
      boxes.set(
        `${rowNumber - 1},${columnNumber - 1}`,
        boxOf(worksheet, rowNumber - 1, columnNumber - 1, text),
      );
    }),
  );
  return boxes;
}

function boxOf(worksheet: Worksheet, row: number, column: number, text: string): string {
  const lines = lineCount(text, BOX_WIDTH - MARGIN, FONT);
  const widthOf = (index: number): number => columnWidth(worksheet, index + 1);
  const heightOf = (index: number): number => rowHeight(worksheet, index + 1);
  return [
    ...[column + 1, GAP, row, GAP],
    ...walk(widthOf, column + 1, GAP + BOX_WIDTH),
    ...walk(heightOf, row, GAP + lines * LINE_HEIGHT + MARGIN),
  ].join(', ');
}

/** The line that is so many pixels from the beginning of line `from`, and how many pixels into it. */
function walk(sizeOf: (index: number) => number, from: number, pixels: number): [number, number] {
  let [index, left] = [from, pixels];
  for (let size = sizeOf(index); left > size; size = sizeOf(index)) {
    left -= size;
    index += 1;
  }
  return [index, Math.round(left)];
}

function columnWidth(worksheet: Worksheet, column: number): number {
  const { hidden, width } = worksheet.getColumn(column);
  return hidden ? 0 : width === undefined ? STANDARD_WIDTH : width * 7;
}

function rowHeight(worksheet: Worksheet, row: number): number {
  const found = worksheet.findRow(row);
  return found?.hidden ? 0 : found?.height ? found.height / 0.75 : STANDARD_HEIGHT;
}
