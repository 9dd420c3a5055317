// The looks of cells in the workbook to share: number formats, wrapping, bold, and the colours of rules.
import type { SharedColumn } from '../../workbook/sharedSheets';
import { DECLARATION } from '../download/xml';

/** Excel's own numbers of formats: whole numbers, two decimals, as it comes, plain text. */
const FORMATS: Readonly<Record<SharedColumn['kind'], number>> = {
  ...{ whole: 1, number: 2, figure: 0 },
  ...{ text: 49, date: 49 },
};

const FONTS = ['', '<b/>'].map(
  (bold) => `<font>${bold}<sz val="10"/><color rgb="FF202124"/><name val="Arial"/><family val="2"/></font>`,
);

/** Headers are gray, as in the spreadsheet. */
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EAED"/></patternFill></fill>',
];

/** Collects the looks that a workbook uses; each is known by its number. */
export class Styles {
  private readonly cells: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  private readonly backgrounds: string[] = [];

  /** The look of a header. */
  header(): number {
    return this.numberOf(looks(49, 1, 2, '<alignment vertical="center" wrapText="1"/>'));
  }

  /** The look of a column's cells. */
  cell({ kind }: SharedColumn, bold: boolean): number {
    const centred = FORMATS[kind] === 49 ? '' : ' horizontal="center"';
    // Every text wraps, since what does not would run on over the cells beside it, and on paper over the edge.
    const alignment = `<alignment vertical="top"${centred} wrapText="1"/>`;
    return this.numberOf(looks(FORMATS[kind], bold ? 1 : 0, 0, alignment));
  }

  /** The number of a rule's background, given as `#rrggbb`. */
  background(colour: string): number {
    const xml = `<dxf><fill><patternFill patternType="solid"><bgColor rgb="${argb(colour)}"/></patternFill></fill></dxf>`;
    return placeIn(this.backgrounds, xml);
  }

  xml(): string {
    return (
      `${DECLARATION}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      counted('fonts', FONTS) +
      counted('fills', FILLS) +
      counted('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']) +
      counted('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      counted('cellXfs', this.cells) +
      counted('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      counted('dxfs', this.backgrounds) +
      '</styleSheet>'
    );
  }

  private numberOf(xml: string): number {
    return placeIn(this.cells, xml);
  }
}

/** A colour with its opacity, as the file has it. */
export const argb = (colour: string): string => 'FF' + colour.replace('#', '').toUpperCase();

const looks = (format: number, font: number, fill: number, alignment: string): string =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1"` +
  ` applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;

function placeIn(list: string[], xml: string): number {
  const known = list.indexOf(xml);
  return known >= 0 ? known : list.push(xml) - 1;
}

const counted = (name: string, each: readonly string[]): string =>
  `<${name} count="${each.length}">${each.join('')}</${name}>`;
