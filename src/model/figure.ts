// A figure as people type it into a cell: a number, with thousands separated, in percent, or with its unit.
import { plainText } from './cell';

/** A number that a text begins with, and whether it is in percent. */
export interface Figure {
  readonly value: number;
  readonly percent: boolean;
}

const GROUPED = "\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:[ '\u00a0\u202f]\\d{3})+|\\d{1,3}(?:\\.\\d{3}){2,}";
const FIGURE = new RegExp(
  `^([-+−])?[$€£]? ?(${GROUPED}|\\d+)?([.,]\\d+)?( ?%| percent\\b| per cent\\b)?(?= |$)`,
);

/**
 * Reads `40`, `-2.5`, `1,200`, `1 200`, `2,5`, `$3,000`, `40%`, `40 percent` and a number before its unit, such as
 * `12 districts` or `40 of 57`. A comma before three digits separates thousands, any other one decimals; so does a
 * point, but for several of them. What begins with no number gives null.
 */
export function readFigure(text: string): Figure | null {
  const found = FIGURE.exec(plainText(text));
  if (!found) return null;
  const [, sign, whole = '', decimals = '', percent] = found;
  if (whole === '' && decimals === '') return null;
  const digits = whole.replace(/\D/g, '') + decimals.replace(',', '.');
  const value = Number(digits);
  return { value: sign === undefined || sign === '+' ? value : -value, percent: percent !== undefined };
}
