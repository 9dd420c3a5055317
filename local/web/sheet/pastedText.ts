// Reads copied cells: texts parted by tabs and line breaks, in quotes where they have such themselves.
import type { CellRange } from '../../files/sheetParts';
import type { Input } from './edits';

/** The cells that a copied text is pasted into; a single value fills what is selected. */
export function pastedCells(text: string, { row, column, ...selected }: CellRange): Input[] {
  const rows = pastedRows(text);
  const single = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  const size = { length: selected.columns };
  const filled =
    single === undefined ? rows : Array.from({ length: selected.rows }, () => Array.from(size, () => single));
  return filled.flatMap((cells, down) =>
    cells.map((input, right) => ({ row: row + down, column: column + right, input })),
  );
}

/** The cells of a copied text, row by row. */
export function pastedRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  while (cell.lastIndex <= text.length) {
    const match = cell.exec(text) ?? plainCell(text, cell);
    if (!match) break;
    const [, quoted, plain = '', end] = match;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    // A line break at the end ends the last row and begins no other.
    if (end === '' || cell.lastIndex >= text.length) break;
  }
  return rows;
}

/** A cell that begins with a quote and is none in quotes. */
function plainCell(text: string, cell: RegExp): RegExpExecArray | null {
  const start = cell.lastIndex;
  const plain = /()([^\t\r\n]*)(\t|\r\n|\n|\r|$)/y;
  plain.lastIndex = start;
  const match = plain.exec(text);
  cell.lastIndex = plain.lastIndex;
  return match && Object.assign(match, { 1: undefined });
}
