// The style of a text, and its builder.
import type { TextStyleData } from '../../files/sheetParts';
import { ServiceError } from '../../errors';
import { surface } from '../../surface';
import { colorObject, hexOrNull, readColor, type Color } from './color';

/** A style that decides nothing. */
export const NO_STYLE: Readonly<TextStyleData> = {
  bold: null,
  italic: null,
  strikethrough: null,
  underline: null,
  fontFamily: null,
  fontSize: null,
  color: null,
};

export class TextStyle {
  constructor(readonly data: Readonly<TextStyleData>) {}

  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.data);
  }

  getFontFamily(): string | null {
    return this.data.fontFamily;
  }

  getFontSize(): number | null {
    return this.data.fontSize;
  }

  getForegroundColor(): string | null {
    return hexOrNull(this.data.color);
  }

  getForegroundColorObject(): Color | null {
    return colorObject(this.data.color);
  }

  isBold(): boolean | null {
    return this.data.bold;
  }

  isItalic(): boolean | null {
    return this.data.italic;
  }

  isStrikethrough(): boolean | null {
    return this.data.strikethrough;
  }

  isUnderline(): boolean | null {
    return this.data.underline;
  }
}

export class TextStyleBuilder {
  private style: TextStyleData;

  constructor(from: Readonly<TextStyleData> = NO_STYLE) {
    this.style = { ...from };
  }

  build(): TextStyle {
    return new TextStyle({ ...this.style });
  }

  setBold(bold: boolean): this {
    return this.set('bold', bold);
  }

  setFontFamily(fontFamily: string): this {
    return this.set('fontFamily', fontFamily);
  }

  setFontSize(points: number): this {
    if (points < 1) throw new ServiceError(`Invalid font size: ${points}`);
    return this.set('fontSize', points);
  }

  setForegroundColor(cssString: string): this {
    return this.set('color', readColor(cssString));
  }

  setForegroundColorObject(color: Color): this {
    return this.set('color', color.data);
  }

  setItalic(italic: boolean): this {
    return this.set('italic', italic);
  }

  setStrikethrough(strikethrough: boolean): this {
    return this.set('strikethrough', strikethrough);
  }

  setUnderline(underline: boolean): this {
    return this.set('underline', underline);
  }

  private set<K extends keyof TextStyleData>(property: K, value: TextStyleData[K]): this {
    this.style[property] = value;
    return this;
  }
}

surface<GoogleAppsScript.Spreadsheet.TextStyle>()(TextStyle, 'SpreadsheetApp.TextStyle', {
  copy: '()',
  getFontFamily: '()',
  getFontSize: '()',
  getForegroundColor: '()',
  getForegroundColorObject: '()',
  isBold: '()',
  isItalic: '()',
  isStrikethrough: '()',
  isUnderline: '()',
});
surface<GoogleAppsScript.Spreadsheet.TextStyleBuilder>()(
  TextStyleBuilder,
  'SpreadsheetApp.TextStyleBuilder',
  {
    build: '()',
    setBold: '(Boolean)',
    setFontFamily: '(String)',
    setFontSize: '(Integer)',
    setForegroundColor: '(String)',
    setForegroundColorObject: '(Color)',
    setItalic: '(Boolean)',
    setStrikethrough: '(Boolean)',
    setUnderline: '(Boolean)',
  },
);
