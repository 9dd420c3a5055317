// What a text becomes when it is typed into a cell: a formula, a number, a date, a boolean or itself.
import { parseBool, parseDate, parseNumber, parseTime } from 'numfmt';
import { datePattern, dateTimePattern, languageTag } from './localePatterns';

/** What typing a text gives. */
export interface Typed {
  value: string | number | boolean;
  formula?: string;
  /** The number format that the text asks for, in a cell that has none. */
  numberFormat?: string;
}

/** Longer texts are never numbers or dates; it spares the look. */
const LONGEST = 40;

/**
 * Reads a text as Google does. A leading `=` makes a formula wherever it is typed; a leading apostrophe makes the
 * rest text; a plain-text cell takes the rest as it is.
 */
export function readTyped(text: string, plainText: boolean, locale: string): Typed {
  if (text.startsWith('=') && text.length > 1) return { value: '', formula: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (plainText || text === '' || text.length > LONGEST) return { value: text };
  const parsed = readPlain(text, locale);
  if (parsed) return parsed;
  return /^\+[^\s+]/.test(text) ? { value: '', formula: `=${text}` } : { value: text };
}

const MAY_BE_NUMBER = /^[\s(+\-%.,\p{Sc}]*\d/u;
/** `5.10.2026`, which a lenient eye takes for a number with grouping marks. */
const IS_DATE_OF_DIGITS = /^\d{1,2}\.\d{1,2}\.\d{4}\b/;
const MAY_BE_DATE =
  /^(?=.*\d)(\d{1,4}\s*[-/.]|\d{1,2}\.?,?\s*-?\p{L}{3}|\d{4}[\s-]\p{L}{3}|\p{L}{3,}\.?,?[\s-])/u;
const MAY_BE_TIME = /^\s*\d{1,2}(:\d{1,2}){1,2}|^\s*\d{1,2}\s*[ap]\.?m\.?\s*$/i;

function readPlain(text: string, locale: string): Typed | null {
  const options = { locale: languageTag(locale) };
  const trimmed = text.trim();
  if (MAY_BE_NUMBER.test(text) && !IS_DATE_OF_DIGITS.test(trimmed)) {
    const number = parseNumber(text, options);
    if (number) return readNumber(Number(number.v), number.z);
  }
  if (MAY_BE_DATE.test(trimmed)) {
    const date = parseDate(trimmed, options);
    if (date) return { value: Number(date.v), numberFormat: dateFormat(date.z ?? '', locale) };
  }
  if (MAY_BE_TIME.test(text)) {
    const time = parseTime(text, options);
    if (time) return { value: Number(time.v), ...(time.z ? { numberFormat: time.z } : {}) };
  }
  const truth = parseBool(text, options);
  return truth ? { value: Boolean(truth.v) } : null;
}

function readNumber(value: number, pattern: string | undefined): Typed {
  const exact = pattern?.endsWith('%') ? Number(value.toPrecision(15)) : value;
  return { value: exact === 0 ? 0 : exact, ...(pattern ? { numberFormat: pattern } : {}) };
}

/** The locale's own pattern for a date of digits; a date without a year shows one, so that what was typed is lost. */
function dateFormat(pattern: string, locale: string): string {
  if (/^[md]+[-/.\s]+[md]+$/.test(pattern) && !pattern.includes('mmm')) return datePattern(locale);
  if (/^(m\/d|d\/m)\/yyyy$/.test(pattern)) return datePattern(locale);
  if (/^(m\/d|d\/m)\/yyyy hh?:mm:ss$/.test(pattern)) return dateTimePattern(locale);
  return pattern;
}
