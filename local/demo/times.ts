// Reads the time of a response as a downloaded response tab or another program writes it.
import { parseISO } from 'date-fns';
import { fromSerial, toSerial } from '../files/serialDate';
import { readTyped } from '../files/typedText';
import type { SpreadsheetFile } from '../files/spreadsheetFile';

/**
 * Milliseconds since 1970 of a time as Sheets writes it (`10/5/2026 9:12:33`) or of ISO 8601; without a zone it is the
 * spreadsheet's. Null for anything else.
 */
export function timeOf(text: string, { locale, timeZone }: SpreadsheetFile): number | null {
  const time = text.trim();
  if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(time)) {
    const hasZone = /(Z|[+-]\d\d(:?\d\d)?)$/i.test(time);
    const read = parseISO(hasZone ? time : `${time}Z`);
    if (Number.isNaN(read.getTime())) return null;
    return hasZone ? read.getTime() : fromSerial(toSerial(read, 'UTC'), timeZone).getTime();
  }
  const { value, numberFormat } = readTyped(time, false, locale);
  const isDay = typeof value === 'number' && /[dy]/i.test(numberFormat ?? '');
  return isDay ? fromSerial(value, timeZone).getTime() : null;
}
