// Colours that are RGB or of the spreadsheet's theme, and their builder.
import type { ColorData } from '../../files/sheetParts';
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import { hexOf } from '../../files/themeColors';
import { surface } from '../../surface';
import { cssColor } from './cssColor';
import { ColorType, ThemeColorType } from './enums';

/** The same where there may be none. */
export const hexOrNull = (color: ColorData | null): string | null => (color === null ? null : hexOf(color));

/** A colour in CSS notation. @throws ServiceError where it is none. */
export function readColor(text: string): ColorData {
  const color = cssColor(text);
  if (color === null) throw new ServiceError(`Invalid color: ${text}`);
  return color;
}

/** The same where null clears the colour. */
export const readColorOrNull = (text: string | null): ColorData | null =>
  text === null ? null : readColor(text);

/** What Color and ColorBuilder have in common. */
abstract class AnyColor {
  constructor(protected color: ColorData | null) {}

  asRgbColor(): RgbColor {
    if (!this.color?.startsWith('#')) throw new ServiceError('Object is not of type RgbColor.');
    return new RgbColor(this.color);
  }

  asThemeColor(): ThemeColor {
    if (this.color === null || this.color.startsWith('#')) {
      throw new ServiceError('Object is not of type ThemeColor.');
    }
    return new ThemeColor(this.color);
  }

  getColorType(): EnumMember {
    if (this.color === null) return ColorType.of.UNSUPPORTED;
    return this.color.startsWith('#') ? ColorType.of.RGB : ColorType.of.THEME;
  }
}

export class Color extends AnyColor {
  /** @throws ServiceError for a colour built without one. */
  get data(): ColorData {
    if (this.color === null) throw new ServiceError('The color is neither an RGB color nor a theme color.');
    return this.color;
  }
}

/** A stored colour as scripts get it; null where there is none. */
export const colorObject = (color: ColorData | null): Color | null =>
  color === null ? null : new Color(color);

export class ColorBuilder extends AnyColor {
  constructor() {
    super(null);
  }

  setRgbColor(cssString: string): this {
    this.color = readColor(cssString);
    return this;
  }

  setThemeColor(type: EnumMember): this {
    if (type.key === 'UNSUPPORTED')
      throw new ServiceError('The theme color type UNSUPPORTED is not a color.');
    this.color = type.key;
    return this;
  }

  build(): Color {
    return new Color(this.color);
  }
}

class RgbColor {
  constructor(private readonly hex: string) {}

  asHexString(): string {
    return this.hex;
  }

  getRed(): number {
    return parseInt(this.hex.slice(1, 3), 16);
  }

  getGreen(): number {
    return parseInt(this.hex.slice(3, 5), 16);
  }

  getBlue(): number {
    return parseInt(this.hex.slice(5, 7), 16);
  }

  getColorType(): EnumMember {
    return ColorType.of.RGB;
  }
}

class ThemeColor {
  constructor(private readonly type: string) {}

  getThemeColorType(): EnumMember {
    return ThemeColorType.get(this.type);
  }

  getColorType(): EnumMember {
    return ColorType.of.THEME;
  }
}

surface<GoogleAppsScript.Spreadsheet.Color>()(Color, 'SpreadsheetApp.Color', {
  asRgbColor: '()',
  asThemeColor: '()',
  getColorType: '()',
});
surface<GoogleAppsScript.Spreadsheet.ColorBuilder>()(ColorBuilder, 'SpreadsheetApp.ColorBuilder', {
  asRgbColor: '()',
  asThemeColor: '()',
  build: '()',
  getColorType: '()',
  setRgbColor: '(String)',
  setThemeColor: '(ThemeColorType)',
});
surface<GoogleAppsScript.Base.RgbColor>()(RgbColor, 'SpreadsheetApp.RgbColor', {
  asHexString: '()',
  getBlue: '()',
  getColorType: '()',
  getGreen: '()',
  getRed: '()',
});
surface<GoogleAppsScript.Spreadsheet.ThemeColor>()(ThemeColor, 'SpreadsheetApp.ThemeColor', {
  getColorType: '()',
  getThemeColorType: '()',
});
