// Copies sheets, within a spreadsheet or to another.
import type { SheetData } from '../../files/sheetData';
import type { SpreadsheetFile } from '../../files/spreadsheetFile';
import { freeId } from './views';

/** A copy of a sheet in a file, at a place counted from 0 or at the end; its form, metadata and protections stay behind. */
export function copySheet(
  source: SheetData,
  file: SpreadsheetFile,
  name = copyName(source.name, file),
  index?: number,
): SheetData {
  const { maxRows: rows, maxColumns: columns, grid } = source;
  const bandings = file.sheets.flatMap((sheet) => sheet.bandings);
  const copy = file.addSheet(name, index, { rows, columns });
  const { rules, merges, filter, frozenRows, frozenColumns, hiddenGridlines, rightToLeft, tabColor } = source;
  const state = { rules, merges, filter, frozenRows, frozenColumns, hiddenGridlines, rightToLeft, tabColor };
  Object.assign(copy, structuredClone(state));
  copy.bandings = source.bandings.map((each, at) => ({
    ...structuredClone(each),
    id: freeId(bandings) + at,
  }));
  grid.columnFormats.forEach((format, at) => (copy.grid.columnFormats[at] = format));
  const cells = { row: 1, column: 1, rows, columns };
  grid.updateKnown(cells, (cell, row, column) => {
    copy.grid.set(row, column, cell);
    return cell;
  });
  for (const lines of ['rowLines', 'columnLines'] as const) {
    for (const [line, { size, hidden }] of source[lines].own) {
      if (size !== undefined) copy[lines].setSize(line, size);
      if (hidden) copy[lines].setHidden(line, true);
    }
  }
  copy.keep();
  return copy;
}

/** `Copy of X`, or the first of `Copy of X 2`, … that is free. */
function copyName(name: string, file: SpreadsheetFile): string {
  const wanted = `Copy of ${name}`;
  return file.isTaken(wanted) ? file.freeName(`${wanted} `, 2) : wanted;
}
