// Dates written and read by the patterns of Java's SimpleDateFormat, in its US English.
import { TZDate } from '@date-fns/tz';
import { format, getWeekOfMonth, isValid, parse } from 'date-fns';
import { ServiceError } from '../../errors';
import { zoneName } from './timeZone';

/** A piece of a pattern: text as it stands, or one letter some times over. */
type Piece = { text: string } | { letter: string; count: number };

type Writer = (date: TZDate, count: number) => string;

const atMost = (most: number, letter: string) => (count: number) => letter.repeat(Math.min(count, most));
const padded = (value: number, count: number) => String(value).padStart(count, '0');

/** What date-fns calls a letter; Java's long forms are at most four letters long there. */
const LIBRARY: Record<string, (count: number) => string> = {
  G: (count) => (count < 4 ? 'G' : 'GGGG'),
  y: (count) => (count === 2 ? 'yy' : 'y'.repeat(count)),
  Y: (count) => (count === 2 ? 'YY' : 'Y'.repeat(count)),
  M: atMost(4, 'M'),
  L: atMost(4, 'L'),
  w: atMost(2, 'w'),
  D: atMost(3, 'D'),
  d: atMost(2, 'd'),
  E: (count) => (count < 4 ? 'EEE' : 'EEEE'),
  a: () => 'a',
  H: atMost(2, 'H'),
  k: atMost(2, 'k'),
  K: atMost(2, 'K'),
  h: atMost(2, 'h'),
  m: atMost(2, 'm'),
  s: atMost(2, 's'),
  Z: () => 'xx',
  X: (count) => 'X'.repeat(Math.min(count, 3)),
};

/** Letters that date-fns lacks or reads otherwise. */
const WRITERS: Record<string, Writer> = {
  S: (date, count) => padded(date.getMilliseconds(), count),
  u: (date, count) => padded(date.getDay() === 0 ? 7 : date.getDay(), count),
  F: (date, count) => padded(Math.ceil(date.getDate() / 7), count),
  W: (date, count) => padded(getWeekOfMonth(date), count),
  z: (date, count) => zoneText(date, count < 4 ? 'short' : 'long'),
};

const OPTIONS = { useAdditionalWeekYearTokens: true, useAdditionalDayOfYearTokens: true } as const;

/**
 * A moment as text.
 * @param zone A time zone such as `America/New_York` or `GMT+1`.
 * @throws ServiceError for an unknown zone or pattern letter.
 */
export function formatJavaDate(moment: Date, zone: string, pattern: string): string {
  const date = new TZDate(moment.getTime(), zoneName(zone));
  const written = piecesOf(pattern).map((piece) => {
    if ('text' in piece) return piece.text;
    const writer = WRITERS[piece.letter];
    if (writer) return writer(date, piece.count);
    return format(date, libraryPattern(piece), OPTIONS);
  });
  return written.join('');
}

/**
 * The moment that a text says.
 * @throws ServiceError for an unknown zone or pattern letter, or a text that the pattern does not fit.
 */
export function parseJavaDate(text: string, zone: string, pattern: string): Date {
  const library = piecesOf(pattern).map((piece) => {
    if ('text' in piece) return `'${piece.text.replaceAll("'", "''")}'`;
    if (piece.letter === 'S') return 'S'.repeat(Math.max(piece.count, 3));
    return libraryPattern(piece);
  });
  const start = new TZDate(1970, 0, 1, zoneName(zone));
  const date = parse(text, library.join(''), start, OPTIONS);
  if (!isValid(date)) throw new ServiceError(`Unparseable date: "${text}"`);
  return new Date(date.getTime());
}

function libraryPattern({ letter, count }: { letter: string; count: number }): string {
  const translate = LIBRARY[letter];
  if (!translate) throw new ServiceError(`Illegal pattern character '${letter}'`);
  return translate(count);
}

/** Splits a pattern; text stands between single quotes, and two of those are one. */
function piecesOf(pattern: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [part] of pattern.matchAll(/''|'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g)) {
    if (part === "'") throw new ServiceError('Unterminated quote');
    if (/^[A-Za-z]/.test(part)) {
      pieces.push({ letter: part[0]!, count: part.length });
      continue;
    }
    const text = unquoted(part);
    const last = pieces.at(-1);
    if (last && 'text' in last) last.text += text;
    else pieces.push({ text });
  }
  return pieces;
}

function unquoted(part: string): string {
  if (part === "''") return "'";
  return part.startsWith("'") ? part.slice(1, -1).replaceAll("''", "'") : part;
}

function zoneText(date: TZDate, timeZoneName: 'short' | 'long'): string {
  const zone = date.timeZone ?? 'UTC';
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName }).formatToParts(
    date.getTime(),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}
