// Dates as sheets hold them: days since 30 December 1899 in the spreadsheet's time zone.
import { tzOffset } from '@date-fns/tz';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** The serial number of 1 January 1970. */
const UNIX = 25_569;

/** The serial number of an instant, as a clock in that time zone shows it. */
export function toSerial(date: Date, timeZone: string): number {
  return (date.getTime() + tzOffset(timeZone, date) * MINUTE) / DAY + UNIX;
}

/** The instant of a serial number, to the millisecond. */
export function fromSerial(serial: number, timeZone: string): Date {
  const local = Math.round((serial - UNIX) * DAY);
  const guess = local - tzOffset(timeZone, new Date(local)) * MINUTE;
  return new Date(local - tzOffset(timeZone, new Date(guess)) * MINUTE);
}
