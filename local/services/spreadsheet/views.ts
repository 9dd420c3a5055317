// What the builders and side classes need of Range, Sheet and Spreadsheet, which implement these.
import type { SheetData } from '../../files/sheetData';
import type { CellRange } from '../../files/sheetParts';
import type { SpreadsheetFile } from '../../files/spreadsheetFile';
import type { Execution } from '../../runtime';

/** How a range was given: cells, whole rows (`5:7`), whole columns (`D:F`), or all of its sheet (no A1 notation). */
export type Span = 'cells' | 'rows' | 'columns' | 'sheet';

export interface RangeView {
  readonly sheet: SheetView;
  readonly cells: CellRange;
  readonly span: Span;
  /** Sorts by a column of the sheet. */
  sort(by: { column: number; ascending: boolean }): unknown;
}

export interface SheetView {
  readonly spreadsheet: SpreadsheetView;
  readonly data: SheetData;
  /** The range of those cells; a span other than `cells` decides its A1 notation. */
  rangeOf(cells: CellRange, span?: Span): RangeView;
}

export interface SpreadsheetView {
  readonly execution: Execution;
  readonly file: SpreadsheetFile;
  /** The sheets in the order of their tabs. */
  readonly sheets: readonly SheetView[];
}

/** The sheet of that id. @throws Error when the spreadsheet has none: its data is broken. */
export function sheetOf(spreadsheet: SpreadsheetView, id: number): SheetView {
  const sheet = spreadsheet.sheets.find(({ data }) => data.id === id);
  if (!sheet) throw new Error(`The spreadsheet has no sheet ${id}.`);
  return sheet;
}

/** An id that none of them has. */
export const freeId = (taken: readonly { readonly id: number }[]): number =>
  taken.reduce((most, { id }) => Math.max(most, id), 0) + 1;
