// Data validations as Excel's: lists to choose from, and conditions, over each stretch of cells that has one.
import type { DataValidation, Worksheet } from 'exceljs';
import type { SheetData } from '../files/sheetData';
import type { CriteriaValue, ValidationData } from '../files/sheetParts';
import { conditionOf } from './xlsxConditions';
import type { LongLists } from './xlsxLongLists';
import { addressOf, columnLetters, fullAddressOf, shortened, type SheetNames } from './xlsxRanges';

/** ExcelJS can put a validation on a range, which its typings leave out. */
type WithValidations = Worksheet & {
  dataValidations: { add(address: string, validation: DataValidation): void };
};

/** Where a list may lie that a validation refers to. */
export interface ListPlaces {
  readonly names: SheetNames;
  readonly longLists: LongLists;
}

/** Excel takes no longer list inside a validation, and no longer help. */
const LONGEST = 255;

/** Writes the validations of a sheet; one that Excel has no like of is left out. */
export function writeValidations(worksheet: Worksheet, sheet: SheetData, places: ListPlaces): void {
  const { dataValidations } = worksheet as WithValidations;
  for (let column = 1; column <= sheet.maxColumns; column += 1) {
    for (const { first, last, validation } of stretches(sheet, column)) {
      const written = validationOf(validation, `${columnLetters(column)}${first}`, sheet, places);
      const range = { row: first, column, rows: last - first + 1, columns: 1 };
      if (written) dataValidations.add(addressOf(range), { ...written, ...manners(validation) });
    }
  }
}

interface Stretch {
  readonly first: number;
  last: number;
  readonly validation: ValidationData;
}

function stretches(sheet: SheetData, column: number): Stretch[] {
  const found: Stretch[] = [];
  for (let row = 1; row <= sheet.maxRows; row += 1) {
    const { validation } = sheet.cell(row, column);
    const open = found.at(-1);
    if (!validation) continue;
    if (open && open.last === row - 1 && isSame(open.validation, validation)) open.last = row;
    else found.push({ first: row, last: row, validation });
  }
  return found;
}

const isSame = (a: ValidationData, b: ValidationData): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

type Written = Pick<DataValidation, 'type' | 'formulae'>;

function validationOf(
  { type, values }: ValidationData,
  cell: string,
  { file: { timeZone } }: SheetData,
  places: ListPlaces,
): Written | null {
  if (type === 'VALUE_IN_LIST') return list(listOf(values.map(String), places.longLists));
  if (type === 'CHECKBOX')
    return list(listOf(values.length > 0 ? values.map(choice) : ['TRUE', 'FALSE'], places.longLists));
  if (type === 'VALUE_IN_RANGE') return list(rangeOf(values, places.names));
  const condition = conditionOf(type, values, cell, timeZone);
  return condition === null ? null : { type: 'custom', formulae: [condition] };
}

const list = (formula: string | null): Written | null =>
  formula === null ? null : { type: 'list', formulae: [formula] };

/** The list itself, or where it lies if it is too long or its values have commas or outer spaces. */
function listOf(values: readonly string[], longLists: LongLists): string {
  const inside = values.join(',').replaceAll('"', '""');
  const fits =
    inside.length <= LONGEST && values.every((value) => /^[^,\s](?:[^,\n\r]*[^,\s])?$/.test(value));
  return fits ? `"${inside}"` : longLists.addressOf(values);
}

/** Excel offers only the values of one row or one column. */
function rangeOf(values: readonly CriteriaValue[], names: SheetNames): string | null {
  const [value] = values;
  if (typeof value !== 'object' || !('range' in value)) return null;
  const name = names.of(value.sheet);
  const isLine = value.range.rows === 1 || value.range.columns === 1;
  return name === undefined || !isLine ? null : fullAddressOf(name, value.range);
}

const choice = (value: CriteriaValue): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value);

/** What happens to other values, and the help that the cell shows. */
const manners = ({ allowInvalid, helpText }: ValidationData): Partial<DataValidation> => ({
  allowBlank: true,
  showErrorMessage: !allowInvalid,
  ...(helpText === null ? {} : { showInputMessage: true, prompt: shortened(helpText, LONGEST) }),
});
