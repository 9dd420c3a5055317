// What the criteria of rules, filters and validations take as values, and how the values are kept.
import { isDate } from 'node:util/types';
import { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { CriteriaValue } from '../../files/sheetParts';
import { RelativeDate } from './enums';
import { sheetOf, type RangeView, type SpreadsheetView } from './views';

/** The kinds of value that a criterion takes one after the other. */
type Kind = 'number' | 'text' | 'date' | 'relative';

/** The values that each criterion takes; those of `BooleanCriteria` and `DataValidationCriteria` share their names. */
const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  CELL_EMPTY: [],
  CELL_NOT_EMPTY: [],
  DATE_AFTER: ['date'],
  DATE_BEFORE: ['date'],
  DATE_BETWEEN: ['date', 'date'],
  DATE_EQUAL_TO: ['date'],
  DATE_IS_VALID_DATE: [],
  DATE_NOT_BETWEEN: ['date', 'date'],
  DATE_ON_OR_AFTER: ['date'],
  DATE_ON_OR_BEFORE: ['date'],
  DATE_AFTER_RELATIVE: ['relative'],
  DATE_BEFORE_RELATIVE: ['relative'],
  DATE_EQUAL_TO_RELATIVE: ['relative'],
  NUMBER_BETWEEN: ['number', 'number'],
  NUMBER_EQUAL_TO: ['number'],
  NUMBER_GREATER_THAN: ['number'],
  NUMBER_GREATER_THAN_OR_EQUAL_TO: ['number'],
  NUMBER_LESS_THAN: ['number'],
  NUMBER_LESS_THAN_OR_EQUAL_TO: ['number'],
  NUMBER_NOT_BETWEEN: ['number', 'number'],
  NUMBER_NOT_EQUAL_TO: ['number'],
  TEXT_CONTAINS: ['text'],
  TEXT_DOES_NOT_CONTAIN: ['text'],
  TEXT_EQUAL_TO: ['text'],
  TEXT_STARTS_WITH: ['text'],
  TEXT_ENDS_WITH: ['text'],
  TEXT_IS_VALID_EMAIL: [],
  TEXT_IS_VALID_URL: [],
  CUSTOM_FORMULA: ['text'],
};

/**
 * A criterion's values as they are kept.
 * @throws ServiceError when there are too few or too many, or one is of the wrong kind.
 */
export function keptValues(type: string, values: readonly unknown[]): CriteriaValue[] {
  const kinds = KINDS[type] ?? [];
  const kept = values.map((value, index) => keptValue(value, kinds[index]));
  if (kept.length === kinds.length && kept.every((each) => each !== undefined)) return kept;
  const wanted = kinds.length === 0 ? 'no arguments' : `these arguments: ${kinds.join(', ')}`;
  throw new ServiceError(`The criteria ${type} take ${wanted}.`);
}

function keptValue(value: unknown, kind: Kind | undefined): CriteriaValue | undefined {
  const formula = typeof value === 'string' && value.startsWith('=');
  if ((kind === 'number' && typeof value === 'number') || (kind === 'text' && typeof value === 'string')) {
    return value;
  }
  if ((kind === 'number' || kind === 'date') && formula) return value;
  if (kind === 'date' && isDate(value)) return { date: value.getTime() };
  if (kind === 'relative' && value instanceof EnumMember) return String(value);
  return undefined;
}

/** A kept value as a script gets it back: a date, a relative date, a range or plain. */
export function shownValue(type: string, value: CriteriaValue, spreadsheet: SpreadsheetView | null): unknown {
  if (typeof value === 'string' && type.endsWith('_RELATIVE')) return RelativeDate.get(value);
  if (typeof value !== 'object') return value;
  if ('date' in value) return new Date(value.date);
  if (!spreadsheet) throw new Error('A range without its spreadsheet cannot be shown.');
  return sheetOf(spreadsheet, value.sheet).rangeOf(value.range);
}

/** A range as a value that is kept. */
export const keptRange = ({ sheet, cells }: RangeView): CriteriaValue => ({
  sheet: sheet.data.id,
  range: { ...cells },
});
