// The Summary tab as text, for a terminal.
import type { SpreadsheetFile } from '../files/spreadsheetFile';
import { columnOf, tab } from './tabs';

/** The columns that fit a terminal, and the most characters each takes. */
const COLUMNS = [
  ['Code', 6],
  ['Element or sub-element', 46],
  ['Average', 7],
  ['Proposed', 8],
  ['Level', 12],
  ['Discuss', 10],
  ['Why', 60],
] as const;

/** The Summary tab, a line a row. */
export function summaryText(spreadsheet: SpreadsheetFile): string {
  const sheet = tab(spreadsheet, 'Summary');
  const places = COLUMNS.map(([header]) => columnOf(sheet, header));
  const rows = Array.from({ length: sheet.lastRow }, (_, index) =>
    places.map((column) => sheet.displayValue(index + 1, column)),
  );
  const widths = COLUMNS.map(([, most], column) =>
    Math.min(most, Math.max(...rows.map((row) => row[column]?.length ?? 0))),
  );
  return rows
    .map((row) =>
      row
        .map((text, column) => fitted(text, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const fitted = (text: string, width: number): string =>
  (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);
