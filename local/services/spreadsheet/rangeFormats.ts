// How a range's cells are filled: the part of Range that is about backgrounds, number formats and borders.
import type { EnumMember } from '../../enumeration';
import { formatWith, type CellFormat, type FormatProperties } from '../../files/cellFormat';
import { hexOf } from '../../files/themeColors';
import { surface } from '../../surface';
import { checkSize } from './block';
import { setBorders, shownBorders, type Borders, type Side } from './borders';
import { Color } from './color';
import { readBackground, readPattern, rgb, shownPattern } from './formatValues';
import { RangeValues } from './rangeValues';

export class RangeFormats extends RangeValues {
  getBackground(): string {
    return this.firstFormat(({ background }) => hexOf(background));
  }

  getBackgrounds(): string[][] {
    return this.formats(({ background }) => hexOf(background));
  }

  getBackgroundObject(): Color {
    return this.firstFormat(({ background }) => new Color(background));
  }

  getBackgroundObjects(): Color[][] {
    return this.formats(({ background }) => new Color(background));
  }

  setBackground(color: string | null): this {
    return this.restyle('background', readBackground(color));
  }

  setBackgrounds(colors: readonly (readonly (string | null)[])[]): this {
    return this.restyleEach('background', colors, readBackground);
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    return this.restyle('background', rgb(red, green, blue));
  }

  setBackgroundObject(color: Color | null): this {
    return this.restyle('background', readBackground(color));
  }

  setBackgroundObjects(colors: readonly (readonly (Color | null)[])[]): this {
    return this.restyleEach('background', colors, readBackground);
  }

  getNumberFormat(): string {
    return this.firstFormat(shownPattern);
  }

  getNumberFormats(): string[][] {
    return this.formats(shownPattern);
  }

  setNumberFormat(pattern: string): this {
    return this.restyle('numberFormat', readPattern(pattern));
  }

  setNumberFormats(patterns: readonly (readonly string[])[]): this {
    return this.restyleEach('numberFormat', patterns, readPattern);
  }

  getBorder(): Borders | null {
    return this.firstFormat(shownBorders);
  }

  setBorder(
    top: Side,
    left: Side,
    bottom: Side,
    right: Side,
    vertical: Side,
    horizontal: Side,
    color: string | null = null,
    style: EnumMember | null = null,
  ): this {
    setBorders(this.grid, this.cells, { top, left, bottom, right, vertical, horizontal }, color, style);
    return this;
  }

  protected firstFormat<T>(read: (format: CellFormat) => T): T {
    return this.first(({ format }) => read(format));
  }

  protected formats<T>(read: (format: CellFormat) => T): T[][] {
    return this.read(({ format }) => read(format));
  }

  /** Sets one property of every cell; undefined, for a value that Google ignores, changes nothing. */
  protected restyle<K extends keyof FormatProperties>(name: K, value: FormatProperties[K] | undefined): this {
    if (value !== undefined) this.grid.restyle(this.cells, (format) => formatWith(format, name, value));
    return this;
  }

  /** The same for each cell its own. */
  protected restyleEach<K extends keyof FormatProperties, V>(
    name: K,
    values: readonly (readonly V[])[],
    readValue: (value: V) => FormatProperties[K] | undefined,
  ): this {
    checkSize(values, this.cells);
    const read = values.map((row) => row.map(readValue));
    return this.update((cell, row, column) => {
      const value = read[row - this.cells.row]![column - this.cells.column];
      return value === undefined ? cell : cell.withFormat(formatWith(cell.format, name, value));
    });
  }
}

/** Google has these members, its types do not. */
interface Extras {
  getBorder(): unknown;
}

const SIDES = 'Boolean?, Boolean?, Boolean?, Boolean?, Boolean?, Boolean?';

surface<GoogleAppsScript.Spreadsheet.Range & Extras>()(RangeFormats, 'SpreadsheetApp.Range', {
  getBackground: '()',
  getBackgroundObject: '()',
  getBackgroundObjects: '()',
  getBackgrounds: '()',
  getBorder: '()',
  getNumberFormat: '()',
  getNumberFormats: '()',
  setBackground: '(String?)',
  setBackgroundObject: '(Color?)',
  setBackgroundObjects: '(Color[][]?)',
  setBackgroundRGB: '(Integer, Integer, Integer)',
  setBackgrounds: '(String[][]?)',
  setBorder: [`(${SIDES})`, `(${SIDES}, String?, BorderStyle?)`],
  setNumberFormat: '(String)',
  setNumberFormats: '(String[][])',
});
