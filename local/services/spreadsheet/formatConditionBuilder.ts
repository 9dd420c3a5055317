// What the builder of a conditional format rule says of its condition and its format.
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { ColorData, CriteriaData, GradientData, RuleData, RuleFormat } from '../../files/sheetParts';
import { surface } from '../../surface';
import { BooleanCriteriaBuilder } from './booleanCriteria';
import { readColor, readColorOrNull, type Color } from './color';
import { BooleanCondition, GradientCondition } from './formatCondition';
import { gradientPoint } from './gradientPoint';

/** A rule's condition: boolean or gradient, never both. */
export type Condition = Pick<RuleData, 'boolean' | 'gradient'>;

const NO_FORMAT: RuleFormat = {
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
  fontColor: null,
  background: null,
};

/** Of boolean criteria and gradient points, what was set last stands and takes the other's place. */
export abstract class FormatConditionBuilder extends BooleanCriteriaBuilder {
  private criteria: CriteriaData | null = null;
  private format: RuleFormat = { ...NO_FORMAT };
  private gradient: Partial<GradientData> | null = null;

  getBooleanCondition(): BooleanCondition | null {
    return this.criteria && new BooleanCondition({ criteria: this.criteria, format: { ...this.format } });
  }

  getGradientCondition(): GradientCondition | null {
    return this.gradient && new GradientCondition({ ...this.gradient });
  }

  setBackground(color: string | null): this {
    return this.setFormat('background', readColorOrNull(color));
  }

  setBackgroundObject(color: Color | null): this {
    return this.setFormat('background', color && color.data);
  }

  setBold(bold: boolean | null): this {
    return this.setFormat('bold', bold);
  }

  setFontColor(color: string | null): this {
    return this.setFormat('fontColor', readColorOrNull(color));
  }

  setFontColorObject(color: Color | null): this {
    return this.setFormat('fontColor', color && color.data);
  }

  setItalic(italic: boolean | null): this {
    return this.setFormat('italic', italic);
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.setFormat('strikethrough', strikethrough);
  }

  setUnderline(underline: boolean | null): this {
    return this.setFormat('underline', underline);
  }

  setGradientMaxpoint(color: string): this {
    return this.setPoint('max', readColor(color), 'MAX', '');
  }

  setGradientMaxpointObject(color: Color): this {
    return this.setPoint('max', color.data, 'MAX', '');
  }

  setGradientMaxpointWithValue(color: string, type: EnumMember, value: string): this {
    return this.setPoint('max', readColor(color), type.key, value);
  }

  setGradientMaxpointObjectWithValue(color: Color, type: EnumMember, value: string): this {
    return this.setPoint('max', color.data, type.key, value);
  }

  setGradientMidpointWithValue(color: string | null, type: EnumMember | null, value: string | null): this {
    return this.setMidpoint(readColorOrNull(color), type, value);
  }

  setGradientMidpointObjectWithValue(
    color: Color | null,
    type: EnumMember | null,
    value: string | null,
  ): this {
    return this.setMidpoint(color && color.data, type, value);
  }

  setGradientMinpoint(color: string): this {
    return this.setPoint('min', readColor(color), 'MIN', '');
  }

  setGradientMinpointObject(color: Color): this {
    return this.setPoint('min', color.data, 'MIN', '');
  }

  setGradientMinpointWithValue(color: string, type: EnumMember, value: string): this {
    return this.setPoint('min', readColor(color), type.key, value);
  }

  setGradientMinpointObjectWithValue(color: Color, type: EnumMember, value: string): this {
    return this.setPoint('min', color.data, type.key, value);
  }

  protected setCriteria(criteria: CriteriaData): void {
    this.criteria = criteria;
    this.gradient = null;
  }

  private setFormat<K extends keyof RuleFormat>(property: K, value: RuleFormat[K]): this {
    this.format[property] = value;
    return this;
  }

  /** Without a type it clears the midpoint. */
  private setMidpoint(color: ColorData | null, type: EnumMember | null, value: string | null): this {
    if (!type) {
      if (this.gradient) this.gradient.mid = null;
      return this;
    }
    if (color === null) throw new ServiceError("The gradient's midpoint must have a color.");
    return this.setPoint('mid', color, type.key, value ?? '');
  }

  private setPoint(place: keyof GradientData, color: ColorData, type: string, value: string): this {
    this.gradient = { ...this.gradient, [place]: gradientPoint(place, color, type, value) };
    this.criteria = null;
    return this;
  }

  /** The condition so far; null where a boolean rule lacks its criteria or a gradient one of its ends. */
  protected condition(): Condition | null {
    const { criteria, format } = this;
    if (criteria) return { boolean: { criteria, format: { ...format } }, gradient: null };
    const { min, mid = null, max } = this.gradient ?? {};
    return min && max ? { boolean: null, gradient: { min, mid, max } } : null;
  }

  protected takeCondition({ boolean, gradient }: Condition): void {
    if (boolean) [this.criteria, this.format] = [boolean.criteria, { ...boolean.format }];
    this.gradient = gradient && { ...gradient };
  }

  /** Takes over even what is not whole yet. */
  protected takeAll(from: FormatConditionBuilder): void {
    this.criteria = from.criteria;
    this.format = { ...from.format };
    this.gradient = from.gradient && { ...from.gradient };
  }
}

/** What Google's reference has and its types lack. */
interface Extras {
  setBackgroundObject(color: unknown): unknown;
  setFontColorObject(color: unknown): unknown;
  setGradientMaxpointObject(color: unknown): unknown;
  setGradientMaxpointObjectWithValue(color: unknown, type: unknown, value: string): unknown;
  setGradientMidpointObjectWithValue(color: unknown, type: unknown, value: string): unknown;
  setGradientMinpointObject(color: unknown): unknown;
  setGradientMinpointObjectWithValue(color: unknown, type: unknown, value: string): unknown;
}

surface<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder & Extras>()(
  FormatConditionBuilder,
  'SpreadsheetApp.FormatConditionBuilder',
  {
    getBooleanCondition: '()',
    getGradientCondition: '()',
    setBackground: '(String?)',
    setBackgroundObject: '(Color?)',
    setBold: '(Boolean?)',
    setFontColor: '(String?)',
    setFontColorObject: '(Color?)',
    setGradientMaxpoint: '(String)',
    setGradientMaxpointObject: '(Color)',
    setGradientMaxpointObjectWithValue: '(Color, InterpolationType, String)',
    setGradientMaxpointWithValue: '(String, InterpolationType, String)',
    setGradientMidpointObjectWithValue: '(Color?, InterpolationType?, String?)',
    setGradientMidpointWithValue: '(String?, InterpolationType?, String?)',
    setGradientMinpoint: '(String)',
    setGradientMinpointObject: '(Color)',
    setGradientMinpointObjectWithValue: '(Color, InterpolationType, String)',
    setGradientMinpointWithValue: '(String, InterpolationType, String)',
    setItalic: '(Boolean?)',
    setStrikethrough: '(Boolean?)',
    setUnderline: '(Boolean?)',
  },
);
