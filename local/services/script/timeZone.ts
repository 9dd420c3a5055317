// Time zones as Apps Script names them: those of the tz database, `GMT`, and `GMT+5` or `GMT-03:30`.
import { ServiceError } from '../../errors';

/** The name of a zone as the tz library wants it. @throws ServiceError for a zone that it does not know. */
export function zoneName(zone: string): string {
  const offset = /^(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (offset) return `${offset[1]}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}`;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone;
  } catch (error) {
    throw new ServiceError(`Invalid argument: timeZone. There is no time zone "${zone}".`, { cause: error });
  }
}
