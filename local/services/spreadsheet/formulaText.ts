// Formulas as text: their references moved along, and written in R1C1 notation and back.
import { columnName, columnNumber } from './a1';

/** A quoted text, a quoted sheet name, or something that may be a reference. */
const A1_PIECES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w.(])|(?<![\w.$:])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\w.(:])|(?<![\w.$:])(\$?)(\d+):(\$?)(\d+)(?![\w.(:])/gi;

/** The same formula with its leading `=`. */
export const withSign = (formula: string): string =>
  formula === '' || formula.startsWith('=') ? formula : `=${formula}`;

/** A formula as it is after it was copied so many rows down and columns to the right. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const row = (fixed: string, text: string) => `${fixed}${moved(Number(text), fixed, rows)}`;
  const column = (fixed: string, text: string) =>
    `${fixed}${columnName(moved(columnNumber(text), fixed, columns))}`;
  return formula.replace(A1_PIECES, (piece: string, ...groups: (string | undefined)[]) => {
    const [c1 = '', c2, r1 = '', r2, a1 = '', a2, b1 = '', b2, d1 = '', d2, e1 = '', e2] = groups;
    const parts = [c2, r2, a2, b2, d2, e2];
    if (parts.every((part) => part === undefined)) return piece;
    if (c2 !== undefined) return joined([column(c1, c2), row(r1, r2!)], '');
    if (a2 !== undefined) return joined([column(a1, a2), column(b1, b2!)], ':');
    return joined([row(d1, d2!), row(e1, e2!)], ':');
  });
}

const moved = (line: number, fixed: string, by: number) => (fixed === '$' ? line : line + by);

/** A reference that left the sheet is lost. */
const joined = (parts: readonly string[], between: string) =>
  parts.some((part) => /^\$?(0|-\d+)?$/.test(part)) ? '#REF!' : parts.join(between);

/** A formula in R1C1 notation, as seen from its cell: `=B2` in A1 is `=R[1]C[1]`. */
export function toR1C1(formula: string, row: number, column: number): string {
  const line = (letter: string, fixed: string, number: number, own: number) =>
    fixed === '$' ? `${letter}${number}` : `${letter}[${number - own}]`;
  return formula.replace(A1_PIECES, (piece: string, ...groups: (string | undefined)[]) => {
    const [c1 = '', c2, r1 = '', r2, a1 = '', a2, b1 = '', b2, d1 = '', d2, e1 = '', e2] = groups;
    if (c2 !== undefined) return line('R', r1, Number(r2), row) + line('C', c1, columnNumber(c2), column);
    if (a2 !== undefined) {
      return `${line('C', a1, columnNumber(a2), column)}:${line('C', b1, columnNumber(b2!), column)}`;
    }
    return d2 === undefined ? piece : `${line('R', d1, Number(d2), row)}:${line('R', e1, Number(e2), row)}`;
  });
}

const R1C1_PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.$])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\w.(])/gi;

/** A formula in A1 notation from one in R1C1 notation, for that cell. */
export function fromR1C1(formula: string, row: number, column: number): string {
  const line = (text: string | undefined, own: number, name: (line: number) => string) => {
    if (text === undefined) return name(own);
    return text.startsWith('[') ? name(own + Number(text.slice(1, -1))) : `$${name(Number(text))}`;
  };
  return formula.replace(R1C1_PIECES, (piece: string, r: string | undefined, c: string | undefined) => {
    if (!/^R/i.test(piece)) return piece;
    return joined([line(c, column, columnName), line(r, row, String)], '');
  });
}
