// What colour a cell has by its sheet's conditional-format rules, worked out as Sheets does: the first that fits.
import type { CriteriaData, GradientData, RuleData } from '../../local/files/sheetParts';
import type { SheetData } from '../../local/files/sheetData';

/** The background that the rules give a cell; null where none fits. */
export function ruleColour(sheet: SheetData, row: number, column: number): string | null {
  const { value } = sheet.cell(row, column);
  for (const rule of sheet.rules.filter((each) => covers(each, row, column))) {
    if (rule.gradient) {
      const colour = typeof value === 'number' ? between(rule.gradient, sheet, rule, value) : null;
      if (colour !== null) return colour;
    } else if (rule.boolean && fits(rule.boolean.criteria, value)) return rule.boolean.format.background;
  }
  return null;
}

const covers = (rule: RuleData, row: number, column: number): boolean =>
  rule.ranges.some(
    (range) =>
      row >= range.row &&
      row < range.row + range.rows &&
      column >= range.column &&
      column < range.column + range.columns,
  );

/** Numbers meet number criteria alone; texts are compared without regard to case. */
function fits({ type, values: [wanted] }: CriteriaData, value: string | number | boolean): boolean {
  const text = String(value).toLowerCase();
  const part = String(wanted).toLowerCase();
  switch (type) {
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return typeof value === 'number' && value >= Number(wanted);
    case 'TEXT_EQUAL_TO':
      return text === part;
    case 'TEXT_STARTS_WITH':
      return text.startsWith(part);
    case 'TEXT_CONTAINS':
      return text.includes(part);
    default:
      throw new Error(`The test knows nothing of ${type}.`);
  }
}

/** The colour of a number on a scale from a fixed number to the largest of the rule's ranges. */
function between({ min, max }: GradientData, sheet: SheetData, rule: RuleData, value: number): string | null {
  if (min.type !== 'NUMBER' || max.type !== 'MAX') throw new Error('The test knows no such scale.');
  const numbers = rule.ranges.flatMap((range) => numbersIn(sheet, range));
  const low = Number(min.value);
  const high = Math.max(...numbers);
  const share = high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0;
  const [from, to] = [channels(min.color), channels(max.color)];
  return `#${from.map((start, index) => hex(start + ((to[index] ?? 0) - start) * share)).join('')}`;
}

function numbersIn(sheet: SheetData, range: RuleData['ranges'][number]): number[] {
  const found: number[] = [];
  for (let row = range.row; row <= sheet.lastRow; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      const { value } = sheet.cell(row, column);
      if (typeof value === 'number') found.push(value);
    }
  }
  return found;
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));

const hex = (channel: number): string => Math.round(channel).toString(16).padStart(2, '0');
