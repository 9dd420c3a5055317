// Where rows, columns and blocks of cells are after rows or columns were inserted, deleted or moved.
import type { CellRange } from './sheetParts';

export type Axis = 'rows' | 'columns';

/** Lines are rows or columns, counted from 1; `at` and `from` are the first of `count`, `to` is a place before the move. */
export type LineChange =
  | { kind: 'insert'; axis: Axis; at: number; count: number }
  | { kind: 'delete'; axis: Axis; at: number; count: number }
  | { kind: 'move'; axis: Axis; from: number; count: number; to: number };

/** Where a line is after the change; null when it is gone. */
export function lineAfter(change: LineChange, line: number): number | null {
  const { count } = change;
  if (change.kind === 'insert') return line >= change.at ? line + count : line;
  if (change.kind === 'delete') {
    if (line < change.at) return line;
    return line < change.at + count ? null : line - count;
  }
  const { from, to } = change;
  const end = from + count;
  if (line >= from && line < end) return to > from ? line + (to - end) : line - (from - to);
  if (line >= end && line < to) return line - count;
  if (line >= to && line < from) return line + count;
  return line;
}

/** Every block that a block has become: none when it is gone, several when a move tore it apart. */
export function blocksAfter(change: LineChange, range: CellRange): CellRange[] {
  const [start, count] = change.axis === 'rows' ? [range.row, range.rows] : [range.column, range.columns];
  return spansAfter(change, start, count).map(([first, length]) =>
    change.axis === 'rows'
      ? { ...range, row: first, rows: length }
      : { ...range, column: first, columns: length },
  );
}

/** The one block that a block has become, its largest piece when a move tore it apart; null when it is gone. */
export function blockAfter(change: LineChange, range: CellRange): CellRange | null {
  const pieces = blocksAfter(change, range);
  const size = (piece: CellRange) => piece.rows * piece.columns;
  return pieces.reduce<CellRange | null>(
    (best, each) => (best && size(best) >= size(each) ? best : each),
    null,
  );
}

/** First line and number of lines of each piece. */
function spansAfter(change: LineChange, start: number, count: number): [number, number][] {
  if (change.kind === 'insert') {
    if (change.at <= start) return [[start + change.count, count]];
    return [[start, change.at < start + count ? count + change.count : count]];
  }
  if (change.kind === 'delete') {
    const end = change.at + change.count;
    const lost = Math.max(0, Math.min(start + count, end) - Math.max(start, change.at));
    if (lost === count) return [];
    const before = Math.max(0, Math.min(end, start) - change.at);
    return [[start - (change.at < start ? before : 0), count - lost]];
  }
  const lines = Array.from({ length: count }, (_, index) => lineAfter(change, start + index)!);
  lines.sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (const line of lines) {
    const last = spans[spans.length - 1];
    if (last && last[0] + last[1] === line) last[1] += 1;
    else spans.push([line, 1]);
  }
  const apart = start + count <= change.from || start >= change.from + change.count;
  const grown = lines[lines.length - 1]! - lines[0]! + 1;
  return apart && spans.length > 1 ? [[lines[0]!, grown]] : spans;
}

/** Whether two blocks have a cell in common. */
export function overlap(a: CellRange, b: CellRange): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Whether the inner block lies wholly in the outer one. */
export function contains(outer: CellRange, inner: CellRange): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
