// What a cell shows: its value in its number format.
import { format as formatNumber } from 'numfmt';
import type { Cell } from './cell';
import { languageTag } from './localePatterns';

/** The text that a cell shows in a spreadsheet of that locale. */
export function displayText({ value, format }: Cell, locale: string): string {
  const pattern = format.numberFormat;
  if (typeof value === 'string')
    return pattern.includes('@') && value !== '' ? inPattern(pattern, value, locale) : value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return pattern === '' || pattern === '@' ? plainNumber(value, locale) : inPattern(pattern, value, locale);
}

function inPattern(pattern: string, value: string | number, locale: string): string {
  if (pattern === '@') return String(value);
  return formatNumber(pattern, value, { locale: languageTag(locale), leap1900: false, throws: false });
}

/** A number in the automatic format. */
function plainNumber(value: number, locale: string): string {
  const text = String(value).toUpperCase();
  return text.includes('.') ? text.replace('.', decimalMark(locale)) : text;
}

const marks = new Map<string, string>();

function decimalMark(locale: string): string {
  const known = marks.get(locale);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(languageTag(locale)).formatToParts(1.5);
  const mark = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  marks.set(locale, mark);
  return mark;
}
