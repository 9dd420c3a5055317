// Whether a cell's contents meet its data validation; what would take a formula engine to tell is met.
import type { Cell, CellValue } from '../../files/cell';
import { toSerial } from '../../files/serialDate';
import type { CriteriaValue, SheetRange, ValidationData } from '../../files/sheetParts';
import type { SpreadsheetFile } from '../../files/spreadsheetFile';

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const URL = /^(?:(?:https?|ftp):\/\/)?[^\s/.]+(?:\.[^\s/.]+)+(?:[/?#]\S*)?$/i;

/** Whether a cell of that spreadsheet holds what its validation allows; an empty cell always does. */
export function meetsValidation(cell: Cell, file: SpreadsheetFile): boolean {
  const { validation, value, formula } = cell;
  if (!validation || formula !== undefined || value === '') return true;
  const { type, values } = validation;
  if (type === 'CUSTOM_FORMULA' || (/^(NUMBER|DATE)_/.test(type) && values.some(isFormula))) return true;
  if (type.startsWith('NUMBER_')) return typeof value === 'number' && compares(type, value, numbers(values));
  if (type.startsWith('DATE_'))
    return isDay(cell) && compares(type, Math.floor(Number(value)), days(values, file));
  if (type.startsWith('TEXT_')) return meetsText(type, String(value), String(values[0] ?? ''));
  return allowed(validation, file).some((each) => String(each) === String(value));
}

/** The values that a list, a range or a checkbox allows. */
function allowed({ type, values }: ValidationData, file: SpreadsheetFile): readonly unknown[] {
  if (type === 'CHECKBOX') return values.length > 0 ? values : [true, false];
  return type === 'VALUE_IN_RANGE' ? values.filter(isRange).flatMap((each) => valuesIn(each, file)) : values;
}

function valuesIn({ sheet: id, range }: SheetRange, file: SpreadsheetFile): CellValue[] {
  const sheet = file.sheetById(id);
  if (!sheet) return [];
  const lines = Array.from({ length: range.rows }, (_, row) => row + range.row);
  const columns = Array.from({ length: range.columns }, (_, column) => column + range.column);
  return lines.flatMap((row) => columns.map((column) => sheet.cell(row, column).value));
}

function compares(type: string, value: number, [first = 0, second = 0]: number[]): boolean {
  switch (type.replace(/^(NUMBER|DATE)_/, '')) {
    case 'BETWEEN':
      return value >= first && value <= second;
    case 'NOT_BETWEEN':
      return value < first || value > second;
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'GREATER_THAN':
    case 'AFTER':
      return value > first;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return value >= first;
    case 'LESS_THAN':
    case 'BEFORE':
      return value < first;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return value <= first;
    default:
      return true;
  }
}

function meetsText(type: string, text: string, wanted: string): boolean {
  const [has, needs] = [text.toLowerCase(), wanted.toLowerCase()];
  switch (type) {
    case 'TEXT_CONTAINS':
      return has.includes(needs);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !has.includes(needs);
    case 'TEXT_EQUAL_TO':
      return has === needs;
    case 'TEXT_IS_VALID_EMAIL':
      return EMAIL.test(text);
    default:
      return URL.test(text);
  }
}

const isDay = ({ value, format }: Cell) => typeof value === 'number' && format.isDate;

const numbers = (values: readonly CriteriaValue[]) => values.filter((each) => typeof each === 'number');

/** Dates as whole days: their time counts for nothing. */
const days = (values: readonly CriteriaValue[], { timeZone }: SpreadsheetFile) =>
  values
    .filter((each) => typeof each === 'object' && 'date' in each)
    .map(({ date }) => Math.floor(toSerial(new Date(date), timeZone)));

const isFormula = (value: CriteriaValue) => typeof value === 'string' && value.startsWith('=');

const isRange = (value: CriteriaValue): value is SheetRange => typeof value === 'object' && 'range' in value;
