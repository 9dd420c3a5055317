// References to cells, as text: A1 notation (`B2:C5`, `D:F`, `5:7`, `C2:C`) and absolute R1C1 notation.
import type { CellRange } from '../../files/sheetParts';
import type { Span } from './views';

/** The directions in which a range runs on to the end of its sheet, though it has a first cell. */
export interface OpenEnds {
  readonly rows: boolean;
  readonly columns: boolean;
}

export const CLOSED: OpenEnds = { rows: false, columns: false };

/** What a reference names. */
export interface Reference {
  readonly cells: CellRange;
  readonly span: Span;
  readonly open: OpenEnds;
}

interface Size {
  readonly maxRows: number;
  readonly maxColumns: number;
}

/** `1` as `A`, `27` as `AA`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` as `1`, `aa` as `27`. */
export const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** Splits off the name of a sheet: `'It''s mine'!A1` into `It's mine` and `A1`; null where none is named. */
export function splitSheet(reference: string): { sheet: string | null; cells: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/s.exec(reference.trim());
  if (!match) return { sheet: null, cells: reference.trim() };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2]!, cells: match[3]! };
}

/** What a reference without a sheet's name means on a sheet of that size; null where it is none. */
export function parseReference(text: string, size: Size): Reference | null {
  const corners = text.split(':').map(parseCorner);
  if (corners.length > 2 || corners.includes(null)) return null;
  const [first, second = first] = corners as Corner[];
  const single = corners.length === 1;
  if (!first || !second || (single && (first.row === null || first.column === null))) return null;
  const rows = between(first.row, second.row, size.maxRows);
  const columns = between(first.column, second.column, size.maxColumns);
  if (rows.whole && columns.whole) return null;
  return {
    cells: { row: rows.start, column: columns.start, rows: rows.count, columns: columns.count },
    span: rows.whole ? 'columns' : columns.whole ? 'rows' : 'cells',
    open: { rows: rows.open, columns: columns.open },
  };
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function parseCorner(text: string): Corner | null {
  const r1c1 = /^R(\d+)C(\d+)$/i.exec(text);
  if (r1c1) return { row: Number(r1c1[1]), column: Number(r1c1[2]) };
  const a1 = /^(?:\$?([A-Z]{1,3}))?(?:\$?(\d+))?$/i.exec(text);
  if (!a1 || text === '') return null;
  return { row: a1[2] ? Number(a1[2]) : null, column: a1[1] ? columnNumber(a1[1]) : null };
}

/** The lines from one corner to the other; a corner that names none stands for the sheet's end. */
function between(a: number | null, b: number | null, most: number) {
  if (a === null && b === null) return { start: 1, count: most, whole: true, open: false };
  const open = a === null || b === null;
  const start = Math.min(a ?? Infinity, b ?? Infinity);
  const end = open ? Math.max(most, start) : Math.max(a, b);
  return { start, count: end - start + 1, whole: false, open };
}

/** A reference in A1 notation without its sheet; empty for a whole sheet. */
export function a1Notation({ row, column, rows, columns }: CellRange, span: Span, open = CLOSED): string {
  const last = { row: row + rows - 1, column: columnName(column + columns - 1) };
  if (span === 'sheet') return '';
  if (span === 'rows') return `${row}:${last.row}`;
  if (span === 'columns') return `${columnName(column)}:${last.column}`;
  const start = `${columnName(column)}${row}`;
  const end = `${open.columns ? '' : last.column}${open.rows ? '' : last.row}`;
  return rows === 1 && columns === 1 && !open.rows && !open.columns ? start : `${start}:${end}`;
}
