// Conditional formats as Excel's: the same conditions, in the same order.
import type { ConditionalFormattingRule, Cvfo, Style, Worksheet } from 'exceljs';
import type { CellRange, GradientData, GradientPoint, RuleData, RuleFormat } from '../files/sheetParts';
import type { SheetData } from '../files/sheetData';
import { argb } from './xlsxCells';
import { conditionOf } from './xlsxConditions';
import { addressOf, columnLetters } from './xlsxRanges';

/** Writes the rules, each range for itself, since a formula is relative to the first cell of its range. */
export function writeRules(worksheet: Worksheet, sheet: SheetData): void {
  let priority = 1;
  for (const rule of sheet.rules) {
    for (const range of rule.ranges) {
      const written = ruleOf(rule, range, priority, sheet.file.timeZone);
      if (!written) continue;
      worksheet.addConditionalFormatting({ ref: addressOf(range), rules: [written] });
      priority += 1;
    }
  }
}

function ruleOf(
  { boolean, gradient }: RuleData,
  { row, column }: CellRange,
  priority: number,
  timeZone: string,
): ConditionalFormattingRule | null {
  if (gradient) return gradientRule(gradient, priority);
  if (!boolean) return null;
  const { type, values } = boolean.criteria;
  const condition = conditionOf(type, values, `${columnLetters(column)}${row}`, timeZone);
  if (condition === null) return null;
  return { type: 'expression', priority, formulae: [condition], style: styleOf(boolean.format) };
}

function styleOf({ background, fontColor, ...format }: RuleFormat): Partial<Style> {
  const font = {
    ...(fontColor === null ? {} : { color: { argb: argb(fontColor) } }),
    ...(format.bold === null ? {} : { bold: format.bold }),
    ...(format.italic === null ? {} : { italic: format.italic }),
    ...(format.underline === null ? {} : { underline: format.underline }),
    ...(format.strikethrough === null ? {} : { strike: format.strikethrough }),
  };
  return {
    ...(background === null
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(background) } } }),
    ...(Object.keys(font).length === 0 ? {} : { font }),
  };
}

/** Null where a point is a formula. */
function gradientRule({ min, mid, max }: GradientData, priority: number): ConditionalFormattingRule | null {
  const points = mid ? [min, mid, max] : [min, max];
  if (points.some(({ value }) => Number.isNaN(Number(value)))) return null;
  return {
    type: 'colorScale',
    priority,
    cfvo: points.map(thresholdOf),
    color: points.map(({ color }) => ({ argb: argb(color) })),
  };
}

const THRESHOLDS: Readonly<Record<string, Cvfo['type']>> = {
  MIN: 'min',
  MAX: 'max',
  PERCENT: 'percent',
  PERCENTILE: 'percentile',
};

function thresholdOf({ type, value }: GradientPoint): Cvfo {
  const threshold = THRESHOLDS[type] ?? 'num';
  return threshold === 'min' || threshold === 'max'
    ? { type: threshold }
    : { type: threshold, value: Number(value) };
}
