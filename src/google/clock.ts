// The calendar of the spreadsheet: which day it is where the spreadsheet is.
import type { Spreadsheet } from './spreadsheet';

const DAY = 'yyyy-MM-dd';

/** The moment at which tomorrow begins in the time zone of the spreadsheet. */
export function startOfTomorrow({ file }: Spreadsheet): Date {
  const zone = file.getSpreadsheetTimeZone();
  const today = new Date(`${Utilities.formatDate(new Date(), zone, DAY)}T00:00:00Z`);
  const tomorrow = new Date(today.getTime() + 24 * 60 * 60 * 1000).toISOString().slice(0, DAY.length);
  return Utilities.parseDate(tomorrow, zone, DAY);
}
