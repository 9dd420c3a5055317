// What a cell holds after a value was given to it, as setValue and typing do.
import type { Cell } from './cell';
import { formatWith, type CellFormat } from './cellFormat';
import { displayText } from './displayText';
import { datePattern, dateTimePattern } from './localePatterns';
import { toSerial } from './serialDate';
import { readTyped } from './typedText';

/** What may be given to a cell; null and undefined empty it. */
export type Input = string | number | boolean | Date | null | undefined;

/** Where the cell is: how dates are read and written there. */
interface Place {
  readonly locale: string;
  readonly timeZone: string;
}

export function contentOf(cell: Cell, input: Input, place: Place): Cell {
  if (input === null || input === undefined || input === '') return cell.withContent('');
  if (typeof input === 'boolean') return cell.withContent(input);
  if (typeof input === 'number') return cell.withContent(Number.isFinite(input) ? input : '#NUM!');
  if (typeof input !== 'string') return dated(cell, input, place);
  const { value, formula, numberFormat } = readTyped(input, cell.format.isText, place.locale);
  return cell.withContent(value, formula, undefined, automatic(cell.format, numberFormat));
}

/** The format with that pattern, unless somebody has chosen one. */
function automatic(format: CellFormat, pattern: string | undefined): CellFormat {
  return pattern && format.numberFormat === '' ? formatWith(format, 'numberFormat', pattern) : format;
}

function dated(cell: Cell, date: Date, place: Place): Cell {
  if (Number.isNaN(date.getTime())) return cell.withContent('#NUM!');
  const serial = toSerial(date, place.timeZone);
  const pattern = Number.isInteger(serial) ? datePattern(place.locale) : dateTimePattern(place.locale);
  if (!cell.format.isText)
    return cell.withContent(serial, undefined, undefined, automatic(cell.format, pattern));
  const shown = cell.withContent(serial).withFormat(formatWith(cell.format, 'numberFormat', pattern));
  return cell.withContent(displayText(shown, place.locale));
}
