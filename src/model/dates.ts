// Dates as people and sheets write them: read from a cell, and written out in words.
import type { CellValue } from './cell';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const TIME = '(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?: ?([AP])M)?)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})${TIME}$`, 'i');
const MONTH_FIRST = new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{4})${TIME}$`, 'i');
const DAY_FIRST = new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})${TIME}$`, 'i');
const IN_WORDS = new RegExp(`^([a-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})${TIME}$`, 'i');
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i;

/** What a clock somewhere shows at a moment, as the date with those parts in the script's own time zone. */
export type Clock = (moment: Date) => Date;

/** The clock of a time zone, such as `Europe/Berlin`. What is no moment stays as it is. @throws RangeError for no zone. */
export function clockOf(timeZone: string): Clock {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  return (moment) => (Number.isNaN(moment.getTime()) ? moment : (readDate(format.format(moment)) ?? moment));
}

/** When the day after a date begins, on the same clock. */
export function startOfNextDay(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1);
}

/**
 * The moment that a cell means, in the time zone of the script unless the text names one, or null.
 * Reads dates, `2026-10-05`, `2026-10-05T09:12:33Z`, `10/5/2026 9:12:33` (month first), `5.10.2026` (day
 * first) and `October 5, 2026`, each with or without a time. A day that does not exist gives null.
 */
export function readDate(value: CellValue): Date | null {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (WITH_ZONE.test(text)) return readDate(new Date(text));
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return localDate(yearFirst[1], yearFirst[2], yearFirst[3], yearFirst);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return localDate(monthFirst[3], monthFirst[1], monthFirst[2], monthFirst);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return localDate(dayFirst[3], dayFirst[2], dayFirst[1], dayFirst);
  const inWords = IN_WORDS.exec(text);
  if (inWords) return localDate(inWords[3], monthNumber(inWords[1] ?? ''), inWords[2], inWords);
  return null;
}

/** A date in words, `October 5, 2026`, or `5 October 2026` with the day first; an invalid one gives an empty text. */
export function dateText(date: Date, dayFirst = false): string {
  const month = MONTHS[date.getMonth()];
  if (month === undefined) return '';
  const day = date.getDate();
  return dayFirst ? `${day} ${month} ${date.getFullYear()}` : `${month} ${day}, ${date.getFullYear()}`;
}

const DAY = 24 * 60 * 60 * 1000;

/** Whether the day that begins at `date` is over; within an hour on days when clocks change. */
export const isPastDay = (date: Date, now: Date): boolean => date.getTime() + DAY <= now.getTime();

function monthNumber(name: string): string {
  const start = name.slice(0, 3).toLowerCase();
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(start));
  const fits = name.length === 3 || MONTHS[index]?.toLowerCase() === name.toLowerCase();
  return fits ? String(index + 1) : '0';
}

function localDate(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
  parts: RegExpExecArray,
): Date | null {
  const month = Number(monthText);
  const day = Number(dayText);
  const half = parts[7]?.toUpperCase();
  const typedHour = Number(parts[4] ?? 0);
  const hour = half === undefined ? typedHour : (typedHour % 12) + (half === 'P' ? 12 : 0);
  const minute = Number(parts[5] ?? 0);
  const second = Number(parts[6] ?? 0);
  const date = new Date(Number(yearText), month - 1, day, hour, minute, second);
  const exists = date.getMonth() === month - 1 && date.getDate() === day;
  return exists && typedHour < 24 && minute < 60 && second < 60 ? date : null;
}
