// A conditional format rule, and its builder.
import { ServiceError } from '../../errors';
import type { RuleData } from '../../files/sheetParts';
import { surface } from '../../surface';
import { BooleanCondition, GradientCondition } from './formatCondition';
import { FormatConditionBuilder, type Condition } from './formatConditionBuilder';
import type { RangeView, SheetView } from './views';

export class ConditionalFormatRule {
  constructor(
    private readonly ranges: readonly RangeView[],
    private readonly condition: Condition,
  ) {}

  /** The rule that a sheet keeps as that data. */
  static of(data: RuleData, sheet: SheetView): ConditionalFormatRule {
    return new ConditionalFormatRule(
      data.ranges.map((cells) => sheet.rangeOf(cells)),
      data,
    );
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.ranges, this.condition);
  }

  getBooleanCondition(): BooleanCondition | null {
    return this.condition.boolean && new BooleanCondition(this.condition.boolean);
  }

  getGradientCondition(): GradientCondition | null {
    return this.condition.gradient && new GradientCondition(this.condition.gradient);
  }

  getRanges(): readonly RangeView[] {
    return this.ranges;
  }

  /** The data for a sheet to keep. @throws ServiceError when the rule is about another sheet. */
  dataFor(sheet: SheetView): RuleData {
    const { boolean, gradient } = this.condition;
    const elsewhere = this.ranges.some((range) => range.sheet.data !== sheet.data);
    const formula = boolean?.criteria.type === 'CUSTOM_FORMULA' ? String(boolean.criteria.values[0]) : '';
    if (elsewhere || namesOtherSheet(formula, sheet.data.name)) {
      throw new ServiceError('Conditional format rule cannot reference a different sheet.');
    }
    return { ranges: this.ranges.map(({ cells }) => ({ ...cells })), boolean, gradient };
  }
}

/** Whether a formula names another sheet outside of its quoted texts: `INDIRECT("Other!A1")` is allowed. */
function namesOtherSheet(formula: string, name: string): boolean {
  const sheets = formula.replace(/"[^"]*"/g, '').matchAll(/('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!/gu);
  return [...sheets].some(([, sheet]) => sheet!.replace(/^'|'$/g, '').replaceAll("''", "'") !== name);
}

export class ConditionalFormatRuleBuilder extends FormatConditionBuilder {
  constructor(
    private ranges: readonly RangeView[] = [],
    from?: Condition,
  ) {
    super();
    if (from) this.takeCondition(from);
  }

  copy(): ConditionalFormatRuleBuilder {
    const copy = new ConditionalFormatRuleBuilder(this.ranges);
    copy.takeAll(this);
    return copy;
  }

  /** @throws ServiceError for a rule without ranges or without a whole condition. */
  build(): ConditionalFormatRule {
    const condition = this.condition();
    if (this.ranges.length === 0) throw new ServiceError(NO_RANGE);
    if (!condition) throw new ServiceError('A conditional format rule must have a condition.');
    return new ConditionalFormatRule(this.ranges, condition);
  }

  getRanges(): readonly RangeView[] {
    return this.ranges;
  }

  setRanges(ranges: readonly RangeView[]): this {
    if (ranges.length === 0) throw new ServiceError(NO_RANGE);
    this.ranges = ranges;
    return this;
  }
}

const NO_RANGE = 'A conditional format rule must have a range.';

surface<GoogleAppsScript.Spreadsheet.ConditionalFormatRule>()(
  ConditionalFormatRule,
  'SpreadsheetApp.ConditionalFormatRule',
  { copy: '()', getBooleanCondition: '()', getGradientCondition: '()', getRanges: '()' },
);
surface<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>()(
  ConditionalFormatRuleBuilder,
  'SpreadsheetApp.ConditionalFormatRuleBuilder',
  { build: '()', copy: '()', getRanges: '()', setRanges: '(Range[])' },
);
