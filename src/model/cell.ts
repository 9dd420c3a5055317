// What a cell of a table holds, and how it is read as text.
import { dateText } from './dates';

/** The value of one cell. An empty cell is an empty text. */
export type CellValue = string | number | boolean | Date;

/** The most characters that one cell takes. */
export const CELL_LIMIT = 50_000;

const CUT_MARK = ' … (cut)';

/**
 * A cell as trimmed text: a date as `October 5, 2026`, a boolean as `TRUE` or `FALSE`.
 * Never throws; an invalid date gives an empty text.
 */
export function cellText(value: CellValue): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return dateText(value);
}

/**
 * The text, cut to at most `limit` characters. A text that was cut ends with a mark that says so, and is
 * never cut inside a character that takes two units.
 */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const mark = CUT_MARK.slice(0, Math.max(0, limit));
  const end = limit - mark.length;
  const last = text.charCodeAt(end - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, Math.max(0, splitsPair ? end - 1 : end)) + mark;
}

/**
 * A text as it is compared with another one that a person typed: trimmed, lower-case, with straight quotes
 * and single spaces.
 */
export function plainText(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[‘’ʼ′`´＇]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/\s+/g, ' ');
}

/** The letters of a column, counted from 0: 0 is `A`, 25 is `Z`, 26 is `AA`. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/** A number as a person reads it: two decimals. */
export function twoDecimals(value: number): string {
  return value.toFixed(2);
}
