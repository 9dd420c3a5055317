// How a range's text looks: the part of Range that is about fonts.
import type { CellFormat } from '../../files/cellFormat';
import { hexOf } from '../../files/themeColors';
import { surface } from '../../surface';
import { Color } from './color';
import { readBold, readFamily, readFontColor, readItalic, readLine } from './formatValues';
import { RangeLayout } from './rangeLayout';

type Line = 'none' | 'underline' | 'line-through';
type Nullable = string | null;

export class RangeFonts extends RangeLayout {
  getFontColor(): string {
    return this.firstFormat(({ fontColor }) => hexOf(fontColor));
  }

  getFontColors(): string[][] {
    return this.formats(({ fontColor }) => hexOf(fontColor));
  }

  getFontColorObject(): Color {
    return this.firstFormat(({ fontColor }) => new Color(fontColor));
  }

  getFontColorObjects(): Color[][] {
    return this.formats(({ fontColor }) => new Color(fontColor));
  }

  setFontColor(color: Nullable): this {
    return this.restyle('fontColor', readFontColor(color));
  }

  setFontColors(colors: readonly (readonly unknown[])[]): this {
    return this.restyleEach('fontColor', colors, readFontColor);
  }

  setFontColorObject(color: Color | null): this {
    return this.restyle('fontColor', readFontColor(color));
  }

  setFontColorObjects(colors: readonly (readonly (Color | null)[])[]): this {
    return this.restyleEach('fontColor', colors, readFontColor);
  }

  getFontFamily(): string {
    return this.firstFormat(({ fontFamily }) => fontFamily);
  }

  getFontFamilies(): string[][] {
    return this.formats(({ fontFamily }) => fontFamily);
  }

  setFontFamily(family: Nullable): this {
    return this.restyle('fontFamily', readFamily(family));
  }

  setFontFamilies(families: readonly (readonly Nullable[])[]): this {
    return this.restyleEach('fontFamily', families, readFamily);
  }

  getFontSize(): number {
    return this.firstFormat(({ fontSize }) => fontSize);
  }

  getFontSizes(): number[][] {
    return this.formats(({ fontSize }) => fontSize);
  }

  setFontSize(size: number): this {
    return this.restyle('fontSize', size);
  }

  setFontSizes(sizes: readonly (readonly number[])[]): this {
    return this.restyleEach('fontSize', sizes, (size) => size);
  }

  getFontWeight(): 'normal' | 'bold' {
    return this.firstFormat(weight);
  }

  getFontWeights(): ('normal' | 'bold')[][] {
    return this.formats(weight);
  }

  setFontWeight(fontWeight: Nullable): this {
    return this.restyle('bold', readBold(fontWeight));
  }

  setFontWeights(weights: readonly (readonly Nullable[])[]): this {
    return this.restyleEach('bold', weights, readBold);
  }

  getFontStyle(): 'normal' | 'italic' {
    return this.firstFormat(slant);
  }

  getFontStyles(): ('normal' | 'italic')[][] {
    return this.formats(slant);
  }

  setFontStyle(style: Nullable): this {
    return this.restyle('italic', readItalic(style));
  }

  setFontStyles(styles: readonly (readonly Nullable[])[]): this {
    return this.restyleEach('italic', styles, readItalic);
  }

  getFontLine(): Line {
    return this.firstFormat(line);
  }

  getFontLines(): Line[][] {
    return this.formats(line);
  }

  setFontLine(name: Nullable): this {
    const read = readLine(name);
    return this.restyle('underline', read?.underline).restyle('strikethrough', read?.strikethrough);
  }

  setFontLines(names: readonly (readonly Nullable[])[]): this {
    return this.restyleEach('underline', names, (name) => readLine(name)?.underline).restyleEach(
      'strikethrough',
      names,
      (name) => readLine(name)?.strikethrough,
    );
  }
}

const weight = ({ bold }: CellFormat) => (bold ? 'bold' : 'normal');
const slant = ({ italic }: CellFormat) => (italic ? 'italic' : 'normal');
const line = ({ underline, strikethrough }: CellFormat): Line =>
  underline ? 'underline' : strikethrough ? 'line-through' : 'none';

/** Google has these members, its types do not. */
interface Extras {
  getFontColor(): string;
  getFontColors(): string[][];
}

surface<GoogleAppsScript.Spreadsheet.Range & Extras>()(RangeFonts, 'SpreadsheetApp.Range', {
  getFontColor: '()',
  getFontColorObject: '()',
  getFontColorObjects: '()',
  getFontColors: '()',
  getFontFamilies: '()',
  getFontFamily: '()',
  getFontLine: '()',
  getFontLines: '()',
  getFontSize: '()',
  getFontSizes: '()',
  getFontStyle: '()',
  getFontStyles: '()',
  getFontWeight: '()',
  getFontWeights: '()',
  setFontColor: '(String?)',
  setFontColorObject: '(Color?)',
  setFontColorObjects: '(Color[][]?)',
  setFontColors: '(Object[][])',
  setFontFamilies: '(String[][]?)',
  setFontFamily: '(String?)',
  setFontLine: '(String?)',
  setFontLines: '(String[][]?)',
  setFontSize: '(Integer)',
  setFontSizes: '(Integer[][])',
  setFontStyle: '(String?)',
  setFontStyles: '(String[][]?)',
  setFontWeight: '(String?)',
  setFontWeights: '(String[][]?)',
});
