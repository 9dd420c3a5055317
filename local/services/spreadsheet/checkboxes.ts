// Checkboxes: cells whose validation is a checkbox.
import type { Cell, CellValue } from '../../files/cell';
import type { ValidationData } from '../../files/sheetParts';
import { checkboxCriteria } from './validationValues';

/** A checkbox's values: true and false, or its own. */
interface States {
  readonly checked: CellValue;
  readonly unchecked: CellValue;
}

/** A cell's checkbox; null where it has none. */
function statesOf({ validation }: Cell): States | null {
  if (validation?.type !== 'CHECKBOX') return null;
  const [checked, unchecked] = validation.values.filter((value) => typeof value !== 'object');
  if (checked === undefined) return { checked: true, unchecked: false };
  return { checked, unchecked: unchecked ?? '' };
}

/** @param values The value of a checked box, and of an unchecked one; none for true and false. */
export const checkboxValidation = (values: readonly unknown[]): ValidationData => ({
  ...checkboxCriteria(values),
  allowInvalid: false,
  helpText: null,
});

/** The cell as an unchecked box. */
export function asCheckbox(cell: Cell, validation: ValidationData): Cell {
  const made = cell.withValidation(validation);
  return made.withContent(statesOf(made)!.unchecked);
}

/** The cell without its checkbox, and without the value of one. */
export function withoutCheckbox(cell: Cell): Cell {
  const states = statesOf(cell);
  if (!states) return cell;
  const own = cell.value === states.checked || cell.value === states.unchecked;
  return (own ? cell.withContent('') : cell).withValidation(undefined);
}

/** The cell checked or unchecked, if it is a checkbox. */
export function withCheck(cell: Cell, checked: boolean): Cell {
  const states = statesOf(cell);
  return states ? cell.withContent(checked ? states.checked : states.unchecked) : cell;
}

/** Whether a checkbox is checked; null for what is none, or holds another value. */
export function checkOf(cell: Cell): boolean | null {
  const states = statesOf(cell);
  if (!states) return null;
  if (cell.value === states.checked) return true;
  return cell.value === states.unchecked ? false : null;
}
