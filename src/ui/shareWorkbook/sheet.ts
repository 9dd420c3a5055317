// One sheet of the workbook to share, as SpreadsheetML: its values, widths, frozen rows and rules.
import type { SharedRow, SharedSheet } from '../../workbook/sharedSheets';
import { DECLARATION } from '../download/xml';
import { rulesXml } from './rules';
import { argb, type Styles } from './styles';
import type { Texts } from './texts';

/** A pixel in characters of Arial 10, which are 7 pixels wide. */
const CHARACTERS_A_PIXEL = 1 / 7;

/** The sheet's part; the first one is in front. The looks and the texts that it uses are added to `styles` and `texts`. */
export function sheetXml(sheet: SharedSheet, styles: Styles, texts: Texts, isFirst: boolean): string {
  const { color, columns, rows } = sheet;
  const last = columnLetters(columns.length) + String(rows.length + 1);
  const header = row(
    1,
    sheet.headerLines,
    columns.map(({ header: title }, index) => textCell(1, index, styles.header(), texts.numberOf(title))),
  );
  const body = rows.map((each, index) => bodyRow(each, index + 2, sheet, styles, texts));
  return (
    `${DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<sheetPr><tabColor rgb="${argb(color)}"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<dimension ref="A1:${last}"/>` +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="13.5"/>` +
    `<cols>${columns.map(({ width }, index) => columnXml(index + 1, width)).join('')}</cols>` +
    `<sheetData>${header}${body.join('')}</sheetData>` +
    rulesXml(sheet, styles) +
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

/** The letters of a column; columns count from 1. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? letter : columnLetters(Math.floor((column - 1) / 26)) + letter;
}

function pane({ frozenColumns }: SharedSheet): string {
  const corner = columnLetters(frozenColumns + 1) + '2';
  const split = frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : '';
  const active = frozenColumns > 0 ? 'bottomRight' : 'bottomLeft';
  return `<pane${split} ySplit="1" topLeftCell="${corner}" activePane="${active}" state="frozen"/>`;
}

const columnXml = (place: number, width: number): string =>
  `<col min="${place}" max="${place}" width="${(width * CHARACTERS_A_PIXEL).toFixed(2)}" customWidth="1"/>`;

function bodyRow(
  { bold, lines, cells }: SharedRow,
  number: number,
  { columns }: SharedSheet,
  styles: Styles,
  texts: Texts,
): string {
  const written = cells.flatMap((value, index) => {
    const column = columns[index];
    if (column === undefined || value === '') return [];
    // Of an element, its code and its title stand out.
    const style = styles.cell(column, bold && index < 2);
    return typeof value === 'number'
      ? [`<c r="${columnLetters(index + 1)}${number}" s="${style}"><v>${value}</v></c>`]
      : [textCell(number, index, style, texts.numberOf(value))];
  });
  return row(number, lines, written);
}

/** In points; Excel takes no higher row. */
const LINE = 12.75;
const HIGHEST = 409;

const row = (number: number, lines: number, cells: readonly string[]): string =>
  `<row r="${number}" ht="${Math.min(HIGHEST, lines * LINE + 2)}" customHeight="1">${cells.join('')}</row>`;

/** A text that stays one, whatever it begins with. */
const textCell = (number: number, index: number, style: number, text: number): string =>
  `<c r="${columnLetters(index + 1)}${number}" s="${style}" t="s"><v>${text}</v></c>`;
