// How a range's cells are laid out: the part of Range that is about alignment, wrapping and direction.
import type { EnumMember } from '../../enumeration';
import type { CellFormat, FormatProperties } from '../../files/cellFormat';
import { surface } from '../../surface';
import { TextDirection, WrapStrategy } from './enums';
import { readHorizontal, readVertical } from './formatValues';
import { RangeFormats } from './rangeFormats';
import { TextRotation } from './textRotation';

export class RangeLayout extends RangeFormats {
  getHorizontalAlignment(): string {
    return this.firstFormat(({ horizontal }) => horizontal);
  }

  getHorizontalAlignments(): string[][] {
    return this.formats(({ horizontal }) => horizontal);
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.restyle('horizontal', readHorizontal(alignment));
  }

  setHorizontalAlignments(alignments: readonly (readonly (string | null)[])[]): this {
    return this.restyleEach('horizontal', alignments, readHorizontal);
  }

  getVerticalAlignment(): string {
    return this.firstFormat(({ vertical }) => vertical);
  }

  getVerticalAlignments(): string[][] {
    return this.formats(({ vertical }) => vertical);
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.restyle('vertical', readVertical(alignment));
  }

  setVerticalAlignments(alignments: readonly (readonly (string | null)[])[]): this {
    return this.restyleEach('vertical', alignments, readVertical);
  }

  /** True where nobody has set a strategy, though text overflows there (live behaviour 43). */
  getWrap(): boolean {
    return this.firstFormat(wraps);
  }

  getWraps(): boolean[][] {
    return this.formats(wraps);
  }

  setWrap(isWrapEnabled: boolean): this {
    return this.restyle('wrap', strategyOf(isWrapEnabled));
  }

  setWraps(areWrapped: readonly (readonly boolean[])[]): this {
    return this.restyleEach('wrap', areWrapped, strategyOf);
  }

  getWrapStrategy(): EnumMember {
    return this.firstFormat(({ wrap }) => WrapStrategy.of[wrap ?? 'OVERFLOW']);
  }

  getWrapStrategies(): EnumMember[][] {
    return this.formats(({ wrap }) => WrapStrategy.of[wrap ?? 'OVERFLOW']);
  }

  setWrapStrategy(strategy: EnumMember<Wrap>): this {
    return this.restyle('wrap', strategy.key);
  }

  setWrapStrategies(strategies: readonly (readonly EnumMember<Wrap>[])[]): this {
    return this.restyleEach('wrap', strategies, ({ key }) => key);
  }

  getTextDirection(): EnumMember | null {
    return this.firstFormat(({ direction }) => direction && TextDirection.of[direction]);
  }

  getTextDirections(): (EnumMember | null)[][] {
    return this.formats(({ direction }) => direction && TextDirection.of[direction]);
  }

  setTextDirection(direction: EnumMember<Direction> | null): this {
    return this.restyle('direction', direction && direction.key);
  }

  setTextDirections(directions: readonly (readonly (EnumMember<Direction> | null)[])[]): this {
    return this.restyleEach('direction', directions, (direction) => direction && direction.key);
  }

  getTextRotation(): TextRotation {
    return this.firstFormat(({ rotation, verticalText }) => new TextRotation(rotation, verticalText));
  }

  getTextRotations(): TextRotation[][] {
    return this.formats(({ rotation, verticalText }) => new TextRotation(rotation, verticalText));
  }

  setTextRotation(rotation: number | TextRotation): this {
    const { degrees, vertical } = typeof rotation === 'number' ? new TextRotation(rotation, false) : rotation;
    return this.restyle('rotation', degrees).restyle('verticalText', vertical);
  }

  setVerticalText(isVertical: boolean): this {
    return this.restyle('verticalText', isVertical);
  }

  setShowHyperlink(showHyperlink: boolean): this {
    return this.restyle('showHyperlink', showHyperlink);
  }
}

type Wrap = NonNullable<FormatProperties['wrap']>;
type Direction = NonNullable<FormatProperties['direction']>;

const wraps = ({ wrap }: CellFormat) => wrap === null || wrap === 'WRAP';
const strategyOf = (wrapped: boolean): Wrap => (wrapped ? 'WRAP' : 'OVERFLOW');

/** Enumerations' members in arrays or with null, which Google's types declare as numbers. */
interface Members {
  getTextDirection(): unknown;
  getTextDirections(): unknown;
  getWrapStrategies(): unknown;
}

type GoogleRange = Omit<GoogleAppsScript.Spreadsheet.Range, keyof Members> & Members;

surface<GoogleRange>()(RangeLayout, 'SpreadsheetApp.Range', {
  getHorizontalAlignment: '()',
  getHorizontalAlignments: '()',
  getTextDirection: '()',
  getTextDirections: '()',
  getTextRotation: '()',
  getTextRotations: '()',
  getVerticalAlignment: '()',
  getVerticalAlignments: '()',
  getWrap: '()',
  getWrapStrategies: '()',
  getWrapStrategy: '()',
  getWraps: '()',
  setHorizontalAlignment: '(String?)',
  setHorizontalAlignments: '(String[][]?)',
  setShowHyperlink: '(Boolean)',
  setTextDirection: '(TextDirection?)',
  setTextDirections: '(TextDirection[][]?)',
  setTextRotation: ['(Integer)', '(TextRotation)'],
  setVerticalAlignment: '(String?)',
  setVerticalAlignments: '(String[][]?)',
  setVerticalText: '(Boolean)',
  setWrap: '(Boolean)',
  setWrapStrategies: '(WrapStrategy[][])',
  setWrapStrategy: '(WrapStrategy)',
  setWraps: '(Boolean[][])',
});
