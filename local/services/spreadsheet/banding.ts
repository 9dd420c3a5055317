// Alternating colours of a range's rows or columns.
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { BandingColors, BandingData } from '../../files/sheetParts';
import { overlap } from '../../files/spans';
import { surface } from '../../surface';
import { hexOrNull, readColorOrNull } from './color';
import { BandingTheme } from './enums';
import { freeId, type RangeView, type SheetView } from './views';

/** Header, second and footer colour of each theme; the first is white. */
const THEMES: Readonly<Record<string, readonly [string, string, string]>> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#fddce8', '#f68ab0'],
};

const NO_COLORS: BandingColors = { header: null, first: null, second: null, footer: null };

export class Banding {
  constructor(
    private readonly sheet: SheetView,
    private readonly id: number,
  ) {}

  copyTo(range: RangeView): Banding {
    const { rows, columns } = this.data;
    return add(range, { rows: { ...rows }, columns: { ...columns } });
  }

  getRange(): RangeView {
    return this.sheet.rangeOf(this.data.range);
  }

  remove(): void {
    const { data } = this;
    const sheet = this.sheet.data;
    sheet.bandings = sheet.bandings.filter((each) => each !== data);
    sheet.keep();
  }

  setRange(range: RangeView): this {
    const { data } = this;
    if (range.sheet.data !== this.sheet.data) {
      throw new ServiceError('The range must be on the same sheet as the banding.');
    }
    checkFree(range, data.id);
    data.range = { ...range.cells };
    this.sheet.data.keep();
    return this;
  }

  getFirstRowColor(): string | null {
    return hexOrNull(this.data.rows.first);
  }

  setFirstRowColor(color: string | null): this {
    return this.setColor('rows', 'first', color);
  }

  getSecondRowColor(): string | null {
    return hexOrNull(this.data.rows.second);
  }

  setSecondRowColor(color: string | null): this {
    return this.setColor('rows', 'second', color);
  }

  getHeaderRowColor(): string | null {
    return hexOrNull(this.data.rows.header);
  }

  setHeaderRowColor(color: string | null): this {
    return this.setColor('rows', 'header', color);
  }

  getFooterRowColor(): string | null {
    return hexOrNull(this.data.rows.footer);
  }

  setFooterRowColor(color: string | null): this {
    return this.setColor('rows', 'footer', color);
  }

  getFirstColumnColor(): string | null {
    return hexOrNull(this.data.columns.first);
  }

  setFirstColumnColor(color: string | null): this {
    return this.setColor('columns', 'first', color);
  }

  getSecondColumnColor(): string | null {
    return hexOrNull(this.data.columns.second);
  }

  setSecondColumnColor(color: string | null): this {
    return this.setColor('columns', 'second', color);
  }

  getHeaderColumnColor(): string | null {
    return hexOrNull(this.data.columns.header);
  }

  setHeaderColumnColor(color: string | null): this {
    return this.setColor('columns', 'header', color);
  }

  getFooterColumnColor(): string | null {
    return hexOrNull(this.data.columns.footer);
  }

  setFooterColumnColor(color: string | null): this {
    return this.setColor('columns', 'footer', color);
  }

  private get data(): BandingData {
    const data = this.sheet.data.bandings.find(({ id }) => id === this.id);
    if (!data) throw new ServiceError('The banding no longer exists.');
    return data;
  }

  private setColor(axis: Axis, part: keyof BandingColors, color: string | null): this {
    this.data[axis][part] = readColorOrNull(color);
    this.sheet.data.keep();
    return this;
  }
}

type Axis = 'rows' | 'columns';

/**
 * Bands a range, as `applyRowBanding` and `applyColumnBanding` do.
 * @throws ServiceError with Google's sentence where there is a banding already.
 */
export function applyBanding(
  range: RangeView,
  axis: Axis,
  theme: EnumMember = BandingTheme.of.LIGHT_GREY,
  showHeader = true,
  showFooter = false,
): Banding {
  const [header, second, footer] = THEMES[theme.key]!;
  const colors: BandingColors = {
    header: showHeader ? header : null,
    first: '#ffffff',
    second,
    footer: showFooter ? footer : null,
  };
  return add(range, { rows: { ...NO_COLORS }, columns: { ...NO_COLORS }, [axis]: colors });
}

/** A sheet's bandings, or those that touch a range of it. */
export const bandingsOf = (sheet: SheetView, range?: RangeView): Banding[] =>
  sheet.data.bandings
    .filter((each) => !range || overlap(each.range, range.cells))
    .map(({ id }) => new Banding(sheet, id));

function add(range: RangeView, colors: Pick<BandingData, Axis>): Banding {
  checkFree(range);
  const { sheet, cells } = range;
  const id = freeId(sheet.spreadsheet.sheets.flatMap(({ data }) => data.bandings));
  sheet.data.bandings.push({ id, range: { ...cells }, ...colors });
  sheet.data.keep();
  return new Banding(sheet, id);
}

function checkFree({ sheet, cells }: RangeView, except?: number): void {
  if (!sheet.data.bandings.some(({ id, range }) => id !== except && overlap(range, cells))) return;
  throw new ServiceError(
    'You cannot add alternating background colors to a range that already has alternating background colors.',
  );
}

surface<GoogleAppsScript.Spreadsheet.Banding>()(Banding, 'SpreadsheetApp.Banding', {
  copyTo: '(Range)',
  getFirstColumnColor: '()',
  getFirstRowColor: '()',
  getFooterColumnColor: '()',
  getFooterRowColor: '()',
  getHeaderColumnColor: '()',
  getHeaderRowColor: '()',
  getRange: '()',
  getSecondColumnColor: '()',
  getSecondRowColor: '()',
  remove: '()',
  setFirstColumnColor: '(String?)',
  setFirstRowColor: '(String?)',
  setFooterColumnColor: '(String?)',
  setFooterRowColor: '(String?)',
  setHeaderColumnColor: '(String?)',
  setHeaderRowColor: '(String?)',
  setRange: '(Range)',
  setSecondColumnColor: '(String?)',
  setSecondRowColor: '(String?)',
});
