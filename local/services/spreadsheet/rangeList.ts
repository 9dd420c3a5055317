// Several ranges of one sheet, changed together.
import { surface } from '../../surface';
import type { ClearOptions } from './clearing';
import type { Range } from './range';
import { select } from './selection';

export class RangeList {
  constructor(private readonly ranges: readonly Range[]) {}

  getRanges(): readonly Range[] {
    return this.ranges;
  }

  activate(): this {
    const { sheet } = this.ranges[0]!;
    select(
      sheet.spreadsheet.execution,
      sheet.data,
      this.ranges.map(({ cells }) => cells),
    );
    return this;
  }

  breakApart(): this {
    return this.each((range) => range.breakApart());
  }

  check(): this {
    return this.each((range) => range.check());
  }

  clear(options?: ClearOptions): this {
    return this.each((range) => range.clear(options));
  }

  clearContent(): this {
    return this.each((range) => range.clearContent());
  }

  clearDataValidations(): this {
    return this.each((range) => range.clearDataValidations());
  }

  clearFormat(): this {
    return this.each((range) => range.clearFormat());
  }

  clearNote(): this {
    return this.each((range) => range.clearNote());
  }

  insertCheckboxes(...values: unknown[]): this {
    return this.each((range) => range.insertCheckboxes(...values));
  }

  removeCheckboxes(): this {
    return this.each((range) => range.removeCheckboxes());
  }

  setBackground(color: string | null): this {
    return this.each((range) => range.setBackground(color));
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    return this.each((range) => range.setBackgroundRGB(red, green, blue));
  }

  setBorder(...border: Parameters<Range['setBorder']>): this {
    return this.each((range) => range.setBorder(...border));
  }

  setFontColor(color: string | null): this {
    return this.each((range) => range.setFontColor(color));
  }

  setFontFamily(family: string | null): this {
    return this.each((range) => range.setFontFamily(family));
  }

  setFontLine(line: string | null): this {
    return this.each((range) => range.setFontLine(line));
  }

  setFontSize(size: number): this {
    return this.each((range) => range.setFontSize(size));
  }

  setFontStyle(style: string | null): this {
    return this.each((range) => range.setFontStyle(style));
  }

  setFontWeight(weight: string | null): this {
    return this.each((range) => range.setFontWeight(weight));
  }

  setFormula(formula: string): this {
    return this.each((range) => range.setFormula(formula));
  }

  setFormulaR1C1(formula: string): this {
    return this.each((range) => range.setFormulaR1C1(formula));
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.each((range) => range.setHorizontalAlignment(alignment));
  }

  setNote(note: string | null): this {
    return this.each((range) => range.setNote(note));
  }

  setNumberFormat(pattern: string): this {
    return this.each((range) => range.setNumberFormat(pattern));
  }

  setShowHyperlink(showHyperlink: boolean): this {
    return this.each((range) => range.setShowHyperlink(showHyperlink));
  }

  setTextDirection(direction: Parameters<Range['setTextDirection']>[0]): this {
    return this.each((range) => range.setTextDirection(direction));
  }

  setTextRotation(degrees: number): this {
    return this.each((range) => range.setTextRotation(degrees));
  }

  setValue(value: unknown): this {
    return this.each((range) => range.setValue(value));
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.each((range) => range.setVerticalAlignment(alignment));
  }

  setVerticalText(isVertical: boolean): this {
    return this.each((range) => range.setVerticalText(isVertical));
  }

  setWrap(isWrapEnabled: boolean): this {
    return this.each((range) => range.setWrap(isWrapEnabled));
  }

  setWrapStrategy(strategy: Parameters<Range['setWrapStrategy']>[0]): this {
    return this.each((range) => range.setWrapStrategy(strategy));
  }

  trimWhitespace(): this {
    return this.each((range) => range.trimWhitespace());
  }

  uncheck(): this {
    return this.each((range) => range.uncheck());
  }

  private each(change: (range: Range) => unknown): this {
    this.ranges.forEach(change);
    return this;
  }
}

const SIDES = 'Boolean?, Boolean?, Boolean?, Boolean?, Boolean?, Boolean?';

surface<GoogleAppsScript.Spreadsheet.RangeList>()(RangeList, 'SpreadsheetApp.RangeList', {
  activate: '()',
  getRanges: '()',
  breakApart: '()',
  check: '()',
  clear: ['()', '(Object)'],
  clearContent: '()',
  clearDataValidations: '()',
  clearFormat: '()',
  clearNote: '()',
  insertCheckboxes: ['()', '(Object)', '(Object, Object)'],
  removeCheckboxes: '()',
  setBackground: '(String?)',
  setBackgroundRGB: '(Integer, Integer, Integer)',
  setBorder: [`(${SIDES})`, `(${SIDES}, String?, BorderStyle?)`],
  setFontColor: '(String?)',
  setFontFamily: '(String?)',
  setFontLine: '(String?)',
  setFontSize: '(Integer)',
  setFontStyle: '(String?)',
  setFontWeight: '(String?)',
  setFormula: '(String)',
  setFormulaR1C1: '(String)',
  setHorizontalAlignment: '(String?)',
  setNote: '(Text?)',
  setNumberFormat: '(String)',
  setShowHyperlink: '(Boolean)',
  setTextDirection: '(TextDirection?)',
  setTextRotation: '(Integer)',
  setValue: '(Object)',
  setVerticalAlignment: '(String?)',
  setVerticalText: '(Boolean)',
  setWrap: '(Boolean)',
  setWrapStrategy: '(WrapStrategy)',
  trimWhitespace: '()',
  uncheck: '()',
});
