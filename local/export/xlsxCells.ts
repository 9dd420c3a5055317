// The cells of a spreadsheet as ExcelJS's: values, fonts, colours, borders, number formats and notes.
import type { Alignment, Border, Borders, Cell as ExcelCell, Style } from 'exceljs';
import type { CellFormat } from '../files/cellFormat';
import type { SheetData } from '../files/sheetData';
import type { BorderData, ColorData } from '../files/sheetParts';
import { hexOf } from '../files/themeColors';
import { shortened } from './xlsxRanges';
import { textWidth } from './xlsxText';

/** Excel refuses a longer text in one cell. */
const LONGEST = 32_767;

/** Writes one cell; an empty one keeps its looks. */
export function writeCell(written: ExcelCell, sheet: SheetData, row: number, column: number): void {
  const cell = sheet.cell(row, column);
  written.style = styleOf(cell.format);
  const value = cell.formula ?? cell.value;
  if (isClipped(sheet, column, value, cell.format))
    written.alignment = { ...written.alignment, horizontal: 'fill' };
  if (typeof value !== 'string') written.value = value;
  else if (value !== '') written.value = textOf(value);
  // Else a person who opens the cell and leaves it makes a formula of it.
  if (typeof value === 'string' && value.startsWith('=')) written.numFmt = '@';
  if (cell.note !== undefined) written.note = { texts: [{ text: textOf(cell.note) }] };
}

/** Whether a text is longer than its cell and ends at the cell's edge, which Excel calls filling the cell. */
const isClipped = (sheet: SheetData, column: number, value: unknown, format: CellFormat): boolean =>
  format.wrap === 'CLIP' &&
  typeof value === 'string' &&
  textWidth(value, format) > sheet.columnLines.size(column);

/**
 * The text, cut where it is too long; what Excel would read as a character's code stays as it is, and what XML cannot
 * hold, where ExcelJS does not look for it, is left out.
 */
function textOf(text: string): string {
  const cut = text.length > LONGEST ? `${shortened(text, LONGEST - 1)}…` : text;
  return cut.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_').replace(/[\ufffe\uffff]/g, '');
}

/** How cells of a column look below its filled part: as the column's last filled row does, without its header. */
export function columnStyle(sheet: SheetData, column: number): Partial<Style> {
  const below = Math.min(sheet.maxRows, Math.max(2, sheet.lastRow + 1));
  return styleOf(sheet.cell(below, column).format);
}

const HORIZONTAL = { left: 'left', center: 'center', right: 'right', 'general-left': 'left' } as const;

function styleOf(format: CellFormat): Partial<Style> {
  const { fontFamily, fontSize, bold, italic, underline, strikethrough, fontColor, background } = format;
  const color = { argb: argb(fontColor) };
  return {
    font: { name: fontFamily, size: fontSize, bold, italic, underline, strike: strikethrough, color },
    alignment: alignmentOf(format),
    ...(format.numberFormat === '' ? {} : { numFmt: format.numberFormat }),
    ...(format.borders === null ? {} : { border: bordersOf(format.borders) }),
    ...(hexOf(background) === '#ffffff'
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(background) } } }),
  };
}

function alignmentOf(format: CellFormat): Partial<Alignment> {
  const { horizontal, vertical, wrap, rotation, verticalText, direction } = format;
  return {
    vertical,
    wrapText: wrap === 'WRAP',
    ...(horizontal === 'general' ? {} : { horizontal: HORIZONTAL[horizontal] }),
    ...(rotation === 0 ? {} : { textRotation: rotation }),
    ...(verticalText ? { textRotation: 'vertical' } : {}),
    ...(direction === null ? {} : { readingOrder: direction === 'RIGHT_TO_LEFT' ? 'rtl' : 'ltr' }),
  };
}

const BORDER_STYLES: Readonly<Record<string, Border['style']>> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};

function bordersOf(borders: NonNullable<CellFormat['borders']>): Partial<Borders> {
  const sides = Object.entries(borders) as [keyof typeof borders, BorderData | null][];
  return Object.fromEntries(
    sides.flatMap(([side, border]) =>
      border
        ? [[side, { style: BORDER_STYLES[border.style] ?? 'thin', color: { argb: argb(border.color) } }]]
        : [],
    ),
  );
}

/** A colour as Excel writes it. */
export const argb = (color: ColorData): string => `FF${hexOf(color).slice(1)}`;
