// Google's criteria as Excel formulas, for rules that colour cells and for validations.
import { toSerial } from '../files/serialDate';
import type { CriteriaValue } from '../files/sheetParts';

/**
 * The criteria as a formula about a cell, such as `B2`; null for criteria that Excel has no like of.
 * Excel takes any text to be greater than any number, so that a comparison asks for a number first.
 * @param type A name of `BooleanCriteria` or `DataValidationCriteria`.
 * @param timeZone The spreadsheet's, in which its dates are days.
 */
export function conditionOf(
  type: string,
  values: readonly CriteriaValue[],
  cell: string,
  timeZone: string,
): string | null {
  if (type === 'CUSTOM_FORMULA') return ownFormula(String(values[0]));
  const [kind = '', comparison = ''] = type.split(/_(.*)/);
  if (kind === 'NUMBER' || kind === 'DATE') {
    const about = kind === 'DATE' ? `INT(${cell})` : cell;
    const compared = compare(comparison, about, values, timeZone);
    return compared === null ? null : `AND(ISNUMBER(${cell})${compared === '' ? '' : `,${compared}`})`;
  }
  return aboutText(type, cell, values[0] ?? '', timeZone);
}

type Comparison = (about: string, first: string, second: string) => string;

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ['EQUAL_TO', (about, first) => `${about}=${first}`],
  ['NOT_EQUAL_TO', (about, first) => `${about}<>${first}`],
  ['GREATER_THAN', (about, first) => `${about}>${first}`],
  ['AFTER', (about, first) => `${about}>${first}`],
  ['GREATER_THAN_OR_EQUAL_TO', (about, first) => `${about}>=${first}`],
  ['ON_OR_AFTER', (about, first) => `${about}>=${first}`],
  ['LESS_THAN', (about, first) => `${about}<${first}`],
  ['BEFORE', (about, first) => `${about}<${first}`],
  ['LESS_THAN_OR_EQUAL_TO', (about, first) => `${about}<=${first}`],
  ['ON_OR_BEFORE', (about, first) => `${about}<=${first}`],
  ['BETWEEN', (about, first, second) => `${about}>=${first},${about}<=${second}`],
  ['NOT_BETWEEN', (about, first, second) => `OR(${about}<${first},${about}>${second})`],
  ['IS_VALID_DATE', () => ''],
]);

/** The day of each relative date; of a past stretch of days, its first. */
const RELATIVE_DAYS: Readonly<Record<string, string>> = {
  TODAY: 'TODAY()',
  TOMORROW: 'TODAY()+1',
  YESTERDAY: 'TODAY()-1',
  PAST_WEEK: 'TODAY()-7',
  PAST_MONTH: 'EDATE(TODAY(),-1)',
  PAST_YEAR: 'EDATE(TODAY(),-12)',
};

function compare(
  comparison: string,
  about: string,
  values: readonly CriteriaValue[],
  timeZone: string,
): string | null {
  const relative = comparison.endsWith('_RELATIVE');
  const name = String(values[0]);
  const [first = '', second = ''] = relative
    ? [RELATIVE_DAYS[name] ?? '', 'TODAY()']
    : values.map((value) => literal(value, timeZone));
  const absolute = comparison.replace('_RELATIVE', '');
  const stretch = relative && absolute === 'EQUAL_TO' && name.startsWith('PAST_');
  return COMPARISONS.get(stretch ? 'BETWEEN' : absolute)?.(about, first, second) ?? null;
}

function aboutText(type: string, cell: string, wanted: CriteriaValue, timeZone: string): string | null {
  const text = literal(wanted, timeZone);
  switch (type) {
    case 'TEXT_EQUAL_TO':
      return `${cell}&""=${text}`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${pattern(text)},${cell}))`;
    case 'TEXT_DOES_NOT_CONTAIN':
      return `ISERROR(SEARCH(${pattern(text)},${cell}))`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${cell},LEN(${text}))=${text}`;
    case 'TEXT_ENDS_WITH':
      return `RIGHT(${cell},LEN(${text}))=${text}`;
    case 'TEXT_IS_VALID_EMAIL':
      return `AND(ISNUMBER(SEARCH("?*@?*.?*",${cell})),ISERROR(SEARCH(" ",${cell})))`;
    case 'TEXT_IS_VALID_URL':
      return `AND(ISNUMBER(SEARCH("?*.?*",${cell})),ISERROR(SEARCH(" ",${cell})))`;
    case 'CELL_EMPTY':
      return `ISBLANK(${cell})`;
    case 'CELL_NOT_EMPTY':
      return `NOT(ISBLANK(${cell}))`;
    default:
      return null;
  }
}

/** A value as a formula writes it; a text that begins with `=` is a formula itself. */
function literal(value: CriteriaValue, timeZone: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object' && 'date' in value)
    return String(Math.floor(toSerial(new Date(value.date), timeZone)));
  const text = String(value);
  if (typeof value === 'string' && /^=./.test(value)) return `(${ownFormula(text)})`;
  return typeof value === 'number' ? text : `"${text.replaceAll('"', '""')}"`;
}

/** A quoted text as SEARCH takes it, for which `?` and `*` stand for other characters. */
const pattern = (quoted: string): string =>
  quoted.startsWith('"') ? quoted.replace(/[~?*]/g, '~$&') : quoted;

/** Excel's last row. */
const LAST_ROW = 1_048_576;

/** A formula as it is, without its `=`; ranges without an end, such as `C2:C`, go down to the last row. */
function ownFormula(formula: string): string {
  return formula
    .replace(/^=/, '')
    .replace(/"[^"]*"|(\$?[A-Z]{1,3}\$?\d+:\$?[A-Z]{1,3})(?![\w$(])/gi, (all, open?: string) =>
      open === undefined ? all : `${open}$${LAST_ROW}`,
    );
}
