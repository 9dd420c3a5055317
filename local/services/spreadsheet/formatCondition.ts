// The condition of a conditional format rule as scripts read it: boolean or gradient.
import type { EnumMember } from '../../enumeration';
import type { GradientData, GradientPoint, RuleData } from '../../files/sheetParts';
import { surface } from '../../surface';
import { colorObject, hexOrNull, type Color } from './color';
import { shownValue } from './criteria';
import { BooleanCriteria, InterpolationType } from './enums';

export class BooleanCondition {
  constructor(private readonly data: NonNullable<RuleData['boolean']>) {}

  getBackground(): string | null {
    return hexOrNull(this.data.format.background);
  }

  getBackgroundObject(): Color | null {
    return colorObject(this.data.format.background);
  }

  getBold(): boolean | null {
    return this.data.format.bold;
  }

  getCriteriaType(): EnumMember {
    return BooleanCriteria.get(this.data.criteria.type);
  }

  getCriteriaValues(): unknown[] {
    const { type, values } = this.data.criteria;
    return values.map((value) => shownValue(type, value, null));
  }

  getFontColor(): string | null {
    return hexOrNull(this.data.format.fontColor);
  }

  getFontColorObject(): Color | null {
    return colorObject(this.data.format.fontColor);
  }

  getItalic(): boolean | null {
    return this.data.format.italic;
  }

  getStrikethrough(): boolean | null {
    return this.data.format.strikethrough;
  }

  getUnderline(): boolean | null {
    return this.data.format.underline;
  }
}

/** A gradient condition, perhaps of a builder that has only some of its points. */
export class GradientCondition {
  constructor(private readonly data: Partial<GradientData>) {}

  getMaxColor(): string | null {
    return hexOf(this.data.max);
  }

  getMaxColorObject(): Color | null {
    return colorOf(this.data.max);
  }

  getMaxType(): EnumMember | null {
    return typeOf(this.data.max);
  }

  getMaxValue(): string {
    return this.data.max?.value ?? '';
  }

  getMidColor(): string | null {
    return hexOf(this.data.mid);
  }

  getMidColorObject(): Color | null {
    return colorOf(this.data.mid);
  }

  getMidType(): EnumMember | null {
    return typeOf(this.data.mid);
  }

  getMidValue(): string {
    return this.data.mid?.value ?? '';
  }

  getMinColor(): string | null {
    return hexOf(this.data.min);
  }

  getMinColorObject(): Color | null {
    return colorOf(this.data.min);
  }

  getMinType(): EnumMember | null {
    return typeOf(this.data.min);
  }

  getMinValue(): string {
    return this.data.min?.value ?? '';
  }
}

type Point = GradientPoint | null | undefined;
const hexOf = (point: Point) => hexOrNull(point?.color ?? null);
const colorOf = (point: Point) => colorObject(point?.color ?? null);
const typeOf = (point: Point) => (point ? InterpolationType.get(point.type) : null);

/** What Google's reference has and its types lack, or say less of: a point's colour may be missing. */
interface BooleanExtras {
  getBackgroundObject(): unknown;
  getFontColorObject(): unknown;
}
interface GradientExtras {
  getMaxColor(): string | null;
  getMaxColorObject(): unknown;
  getMidColor(): string | null;
  getMidColorObject(): unknown;
  getMinColor(): string | null;
  getMinColorObject(): unknown;
}

surface<GoogleAppsScript.Spreadsheet.BooleanCondition & BooleanExtras>()(
  BooleanCondition,
  'SpreadsheetApp.BooleanCondition',
  {
    getBackground: '()',
    getBackgroundObject: '()',
    getBold: '()',
    getCriteriaType: '()',
    getCriteriaValues: '()',
    getFontColor: '()',
    getFontColorObject: '()',
    getItalic: '()',
    getStrikethrough: '()',
    getUnderline: '()',
  },
);
surface<GoogleAppsScript.Spreadsheet.GradientCondition & GradientExtras>()(
  GradientCondition,
  'SpreadsheetApp.GradientCondition',
  {
    getMaxColor: '()',
    getMaxColorObject: '()',
    getMaxType: '()',
    getMaxValue: '()',
    getMidColor: '()',
    getMidColorObject: '()',
    getMidType: '()',
    getMidValue: '()',
    getMinColor: '()',
    getMinColorObject: '()',
    getMinType: '()',
    getMinValue: '()',
  },
);
