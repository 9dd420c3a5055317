// Conditional formats as Excel's: the same conditions, in the same order.
import type { ConditionalFormattingRule, Style, Worksheet } from 'exceljs';
import type {
  CellRange,
  CriteriaData,
  GradientData,
  GradientPoint,
  RuleData,
  RuleFormat,
} from '../files/sheetParts';
import type { SheetData } from '../files/sheetData';
import { columnLetters } from './xlsxRanges';

/** Writes the rules, each range for itself, since a formula is relative to the first cell of its range. */
export function writeRules(worksheet: Worksheet, sheet: SheetData): void {
  let priority = 1;
  for (const rule of sheet.rules) {
    for (const range of rule.ranges) {
      const written = ruleOf(rule, range, priority);
      if (!written) continue;
      worksheet.addConditionalFormatting({ ref: reference(range), rules: [written] });
      priority += 1;
    }
  }
}

function ruleOf(rule: RuleData, range: CellRange, priority: number): ConditionalFormattingRule | null {
  if (rule.gradient) return gradientRule(rule.gradient, priority);
  if (!rule.boolean) return null;
  const condition = conditionOf(rule.boolean.criteria, `${columnLetters(range.column)}${range.row}`);
  if (condition === null) return null;
  return { type: 'expression', priority, formulae: [condition], style: styleOf(rule.boolean.format) };
}

function reference({ row, column, rows, columns }: CellRange): string {
  return `${columnLetters(column)}${row}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
}

/** The condition as a formula about a cell; null for one that Excel has no like of. */
function conditionOf({ type, values }: CriteriaData, cell: string): string | null {
  const [first, second] = values.map(literal);
  const comparison = COMPARISONS.get(type);
  // Excel takes any text to be greater than any number.
  if (comparison !== undefined) return `AND(ISNUMBER(${cell}),${cell}${comparison}${first})`;
  switch (type) {
    case 'NUMBER_BETWEEN':
      return `AND(ISNUMBER(${cell}),${cell}>=${first},${cell}<=${second})`;
    case 'NUMBER_NOT_BETWEEN':
      return `AND(ISNUMBER(${cell}),OR(${cell}<${first},${cell}>${second}))`;
    case 'TEXT_EQUAL_TO':
      return `${cell}=${first}`;
    case 'TEXT_CONTAINS':
      return `ISNUMBER(SEARCH(${first},${cell}))`;
    case 'TEXT_DOES_NOT_CONTAIN':
      return `NOT(ISNUMBER(SEARCH(${first},${cell})))`;
    case 'TEXT_STARTS_WITH':
      return `LEFT(${cell},LEN(${first}))=${first}`;
    case 'TEXT_ENDS_WITH':
      return `RIGHT(${cell},LEN(${first}))=${first}`;
    case 'CELL_EMPTY':
      return `ISBLANK(${cell})`;
    case 'CELL_NOT_EMPTY':
      return `NOT(ISBLANK(${cell}))`;
    case 'CUSTOM_FORMULA':
      return String(values[0]).replace(/^=/, '');
    default:
      return null;
  }
}

const COMPARISONS: ReadonlyMap<string, string> = new Map([
  ['NUMBER_EQUAL_TO', '='],
  ['NUMBER_NOT_EQUAL_TO', '<>'],
  ['NUMBER_GREATER_THAN', '>'],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', '>='],
  ['NUMBER_LESS_THAN', '<'],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', '<='],
]);

const literal = (value: CriteriaData['values'][number]): string =>
  typeof value === 'string' ? `"${value.replace(/"/g, '""')}"` : String(value);

function styleOf({
  background,
  fontColor,
  bold,
  italic,
  underline,
  strikethrough,
}: RuleFormat): Partial<Style> {
  return {
    ...(background === null
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(background) } } }),
    font: {
      ...(fontColor === null ? {} : { color: { argb: argb(fontColor) } }),
      ...(bold === null ? {} : { bold }),
      ...(italic === null ? {} : { italic }),
      ...(underline === null ? {} : { underline }),
      ...(strikethrough === null ? {} : { strike: strikethrough }),
    },
  };
}

function gradientRule({ min, mid, max }: GradientData, priority: number): ConditionalFormattingRule {
  const points = mid ? [min, mid, max] : [min, max];
  return {
    type: 'colorScale',
    priority,
    cfvo: points.map(thresholdOf),
    color: points.map(({ color }) => ({ argb: argb(color) })),
  };
}

function thresholdOf({ type, value }: GradientPoint) {
  if (type === 'MIN') return { type: 'min' as const };
  if (type === 'MAX') return { type: 'max' as const };
  if (type === 'PERCENT') return { type: 'percent' as const, value: Number(value) };
  if (type === 'PERCENTILE') return { type: 'percentile' as const, value: Number(value) };
  return { type: 'num' as const, value: Number(value) };
}

const argb = (color: string): string => (/^#[0-9a-f]{6}$/i.test(color) ? `FF${color.slice(1)}` : 'FFFFFFFF');
