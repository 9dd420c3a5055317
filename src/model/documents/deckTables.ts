// Slides with a table over the whole width, and how many lines the rows of a table take.
import { table, type TableRow } from './block';
import { continued, lineCount, mostLines, paged, type Room } from './fitting';
import type { TableSlide } from './slide';

/** Rows of 16 points below a header; `perLine` is how many characters fit into the whole width. */
export const WIDE_TABLE: Room & { readonly perLine: number } = {
  ...{ height: 350, line: 18.5, gap: 7.5 },
  perLine: 116,
};

/** What the edges of a cell take, in characters. */
const EDGES = 2;

/** A table, on as many slides as its rows need. */
export function tableSlides(
  title: string,
  header: readonly string[],
  widths: readonly number[],
  rows: readonly TableRow[],
): TableSlide[] {
  const linesOf = (row: TableRow): number => rowLines(row, widths, WIDE_TABLE.perLine);
  const full = paged(rows, linesOf, WIDE_TABLE);
  // No slide is left with a row or two where the others can spare some.
  const even = paged(rows, linesOf, WIDE_TABLE, Math.ceil(rows.length / full.length));
  const pages = even.length === full.length ? even : full;
  return pages.map((some, page) => ({
    kind: 'table',
    title: continued(title, page),
    points: [],
    pointsHeight: 0,
    table: table(header, widths, some),
    tooFull: tooHigh(Math.max(...some.map(linesOf)), WIDE_TABLE),
  }));
}

/** How many lines the highest cell of a row takes. */
export function rowLines({ cells }: TableRow, widths: readonly number[], perLine: number): number {
  const lines = cells.map(({ text }, index) =>
    lineCount(text, Math.max(1, Math.floor((widths[index] ?? 1) * perLine) - EDGES)),
  );
  return Math.max(1, ...lines);
}

/** What is too full where the highest row takes so many lines, as the end of a sentence; empty where it fits. */
export function tooHigh(lines: number, room: Room): string {
  const most = mostLines(room);
  if (lines <= most) return '';
  return `one row takes about ${lines} lines, and a slide has ${most}. Shorten it in the spreadsheet, or in the deck.`;
}
