// The values of data validation criteria: checked when a script gives them, shown when it asks.
import { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { CriteriaValue, ValidationData } from '../../files/sheetParts';
import { keptRange, keptValues, shownValue } from './criteria';
import type { RangeView, SpreadsheetView } from './views';

/** What the criteria of a validation are. */
export type ValidationCriteria = Pick<ValidationData, 'type' | 'values' | 'showDropdown'>;

const MOST_ITEMS = 500;

/** @throws ServiceError with Google's sentence for a list that is too long, or one for an empty list. */
export function listCriteria(values: readonly string[], showDropdown: boolean): ValidationCriteria {
  if (values.length === 0) throw new ServiceError('The list of a data validation rule must have a value.');
  if (values.length > MOST_ITEMS) {
    throw new ServiceError(
      `The data validation rule has more items than the limit of ${MOST_ITEMS}. ` +
        'Use the “List from a range” criteria instead.',
    );
  }
  return { type: 'VALUE_IN_LIST', values: [...values], showDropdown };
}

export const rangeCriteria = (range: RangeView, showDropdown: boolean): ValidationCriteria => ({
  type: 'VALUE_IN_RANGE',
  values: [keptRange(range)],
  showDropdown,
});

/** @param values The value of a checked box and of an unchecked one; true and false where there are none. */
export function checkboxCriteria(values: readonly unknown[]): ValidationCriteria {
  const plain = values.filter(isPlain);
  if (plain.length !== values.length)
    throw new ServiceError('A checkbox value must be text, a number or a boolean.');
  if (plain.length === 2 && plain[0] === plain[1]) {
    throw new ServiceError('The checked and the unchecked value of a checkbox must differ.');
  }
  return { type: 'CHECKBOX', values: plain, showDropdown: true };
}

/** Criteria by name, with values as the `require…` method of that name takes them. */
export function criteriaOf(type: string, args: readonly unknown[]): ValidationCriteria {
  const [first, showDropdown = true] = args;
  if (type === 'VALUE_IN_LIST' && Array.isArray(first) && typeof showDropdown === 'boolean') {
    return listCriteria(first.map(String), showDropdown);
  }
  if (type === 'VALUE_IN_RANGE' && isRange(first) && typeof showDropdown === 'boolean') {
    return rangeCriteria(first, showDropdown);
  }
  if (type === 'VALUE_IN_LIST' || type === 'VALUE_IN_RANGE') {
    throw new ServiceError(`The criteria ${type} take their values and whether to show a list of them.`);
  }
  if (type === 'CHECKBOX' && args.length <= 2) return checkboxCriteria(args);
  return { type, values: keptValues(type, args), showDropdown: true };
}

/** A validation's values as a script gets them: what its `require…` method took. */
export function shownValues(
  { type, values, showDropdown }: ValidationCriteria,
  spreadsheet: SpreadsheetView | null,
): unknown[] {
  const shown = values.map((value) => shownValue(type, value, spreadsheet));
  if (type === 'VALUE_IN_LIST') return [shown, showDropdown];
  return type === 'VALUE_IN_RANGE' ? [...shown, showDropdown] : shown;
}

const isPlain = (value: unknown): value is CriteriaValue & (string | number | boolean) =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** Whether a criterion's value is a range. */
export const isRange = (value: unknown): value is RangeView =>
  typeof value === 'object' && value !== null && !(value instanceof EnumMember) && 'cells' in value;
