// Conditional formats as Univer's rules.
import type { IRange, IStyleBase } from '@univerjs/core';
import type { CellRange, CriteriaData, CriteriaValue, GradientPoint, RuleData } from '../../files/sheetParts';
import type { SheetData } from '../../files/sheetData';
import { toSerial } from '../../files/serialDate';
import { hexOf } from '../../files/themeColors';
import { rangeOf } from './gridRanges';

/** A rule as Univer's mutation takes it. */
export interface GridRule {
  readonly cfId: string;
  readonly ranges: readonly IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: Readonly<Record<string, unknown>>;
}

/** The rules of a tab, the first before the others; those that Univer has no like of are left out. */
export function gridRules(sheet: SheetData): GridRule[] {
  return sheet.rules.flatMap((data, index) => {
    const rule = ruleOf(data, sheet.file.timeZone);
    const ranges = data.ranges.map((range: CellRange) => rangeOf(range));
    return rule ? [{ cfId: `rule-${index}`, ranges, stopIfTrue: false, rule }] : [];
  });
}

function ruleOf({ boolean, gradient }: RuleData, timeZone: string): GridRule['rule'] | null {
  if (gradient) {
    const points = gradient.mid ? [gradient.min, gradient.mid, gradient.max] : [gradient.min, gradient.max];
    const config = points.map((point, index) => ({
      index,
      color: hexOf(point.color),
      value: pointOf(point),
    }));
    return { type: 'colorScale', config };
  }
  const condition = boolean && conditionOf(boolean.criteria, timeZone);
  if (!boolean || !condition) return null;
  const { background, fontColor, bold, italic, underline, strikethrough } = boolean.format;
  const style: IStyleBase = {
    ...(background === null ? {} : { bg: { rgb: hexOf(background) } }),
    ...(fontColor === null ? {} : { cl: { rgb: hexOf(fontColor) } }),
    ...(bold === null ? {} : { bl: bold ? 1 : 0 }),
    ...(italic === null ? {} : { it: italic ? 1 : 0 }),
    ...(underline === null ? {} : { ul: { s: underline ? 1 : 0 } }),
    ...(strikethrough === null ? {} : { st: { s: strikethrough ? 1 : 0 } }),
  };
  return { type: 'highlightCell', style, ...condition };
}

const POINTS: Readonly<Record<string, string>> = {
  MIN: 'min',
  MAX: 'max',
  NUMBER: 'num',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
};

const pointOf = ({ type, value }: GradientPoint) =>
  value === '' ? { type: POINTS[type] } : { type: POINTS[type] ?? 'num', value: Number(value) };

interface Condition {
  readonly subType: string;
  readonly operator?: string;
  readonly value?: unknown;
}

const NUMBERS: Readonly<Record<string, string>> = {
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
};

const TEXTS: Readonly<Record<string, string>> = {
  TEXT_EQUAL_TO: 'equal',
  TEXT_CONTAINS: 'containsText',
  TEXT_DOES_NOT_CONTAIN: 'notContainsText',
  TEXT_STARTS_WITH: 'beginsWith',
  TEXT_ENDS_WITH: 'endsWith',
  CELL_EMPTY: 'containsBlanks',
  CELL_NOT_EMPTY: 'notContainsBlanks',
};

const DAYS: Readonly<Record<string, string>> = {
  TODAY: 'today',
  TOMORROW: 'tomorrow',
  YESTERDAY: 'yesterday',
  PAST_WEEK: 'last7Days',
};

function conditionOf({ type, values }: CriteriaData, timeZone: string): Condition | null {
  const [first = '', second] = values;
  if (type === 'CUSTOM_FORMULA') return { subType: 'formula', value: first };
  const text = TEXTS[type];
  if (text !== undefined) return { subType: 'text', operator: text, value: first };
  if (type === 'DATE_EQUAL_TO_RELATIVE') {
    const operator = DAYS[String(first)];
    return operator === undefined ? null : { subType: 'timePeriod', operator };
  }
  if (type.startsWith('NUMBER_')) {
    const operator = NUMBERS[type.slice('NUMBER_'.length)];
    if (operator === undefined || values.some((value) => typeof value !== 'number')) return null;
    return { subType: 'number', operator, value: second === undefined ? first : [first, second] };
  }
  return type.startsWith('DATE_') ? dateCondition(type, values, timeZone) : null;
}

/** A day is the numbers from its own up to the next. */
function dateCondition(type: string, values: readonly CriteriaValue[], timeZone: string): Condition | null {
  const [day, last = day] = values.map((value) =>
    typeof value === 'object' && 'date' in value
      ? Math.floor(toSerial(new Date(value.date), timeZone))
      : undefined,
  );
  if (day === undefined || last === undefined) return null;
  const number = (operator: string, value: unknown): Condition => ({ subType: 'number', operator, value });
  switch (type) {
    case 'DATE_EQUAL_TO':
    case 'DATE_BETWEEN':
      return number('between', [day, last + 0.99999]);
    case 'DATE_NOT_BETWEEN':
      return number('notBetween', [day, last + 0.99999]);
    case 'DATE_AFTER':
      return number('greaterThanOrEqual', day + 1);
    case 'DATE_ON_OR_AFTER':
      return number('greaterThanOrEqual', day);
    case 'DATE_BEFORE':
      return number('lessThan', day);
    case 'DATE_ON_OR_BEFORE':
      return number('lessThan', day + 1);
    default:
      return null;
  }
}
