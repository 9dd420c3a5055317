// The cells of a spreadsheet as ExcelJS's: values, fonts, colours, number formats and notes.
import type { Alignment, Cell as ExcelCell, Style } from 'exceljs';
import type { CellFormat } from '../files/cellFormat';
import type { SheetData } from '../files/sheetData';

/** Excel refuses a longer text in one cell. */
const LONGEST = 32_767;

/** Writes one cell; an empty one keeps its looks. */
export function writeCell(written: ExcelCell, sheet: SheetData, row: number, column: number): void {
  const cell = sheet.cell(row, column);
  written.style = styleOf(cell.format);
  const value = cell.formula ?? cell.value;
  if (isClipped(sheet, column, value, cell.format))
    written.alignment = { ...written.alignment, horizontal: 'fill' };
  if (typeof value === 'string') written.value = value === '' ? null : value.slice(0, LONGEST);
  else written.value = cell.format.isDate && typeof value === 'number' ? dateOf(value) : value;
  if (cell.note !== undefined) written.note = { texts: [{ text: cell.note }] };
}

/** About how wide a character of the standard font is, in pixels. */
export const CHARACTER_WIDTH = 5.2;

/** Whether a text is longer than its cell and ends at the cell's edge, which Excel calls filling the cell. */
const isClipped = (sheet: SheetData, column: number, value: unknown, { wrap }: CellFormat): boolean =>
  wrap === 'CLIP' &&
  typeof value === 'string' &&
  value.length * CHARACTER_WIDTH > sheet.columnLines.size(column);

/** How cells of a column look below its filled part: as the column's last filled row does, without its header. */
export function columnStyle(sheet: SheetData, column: number): Partial<Style> {
  const below = Math.min(sheet.maxRows, Math.max(2, sheet.lastRow + 1));
  return styleOf(sheet.cell(below, column).format);
}

/** The day and time of a serial number, as Excel shows it: without a time zone. */
const dateOf = (serial: number): Date => new Date(Math.round((serial - 25_569) * 86_400_000));

const HORIZONTAL = { left: 'left', center: 'center', right: 'right', 'general-left': 'left' } as const;

function styleOf(format: CellFormat): Partial<Style> {
  const { fontFamily, fontSize, bold, italic, underline, strikethrough, fontColor, background } = format;
  return {
    font: {
      name: fontFamily,
      size: fontSize,
      bold,
      italic,
      underline,
      strike: strikethrough,
      color: { argb: argb(fontColor) },
    },
    alignment: alignmentOf(format),
    ...(format.numberFormat === '' ? {} : { numFmt: format.numberFormat }),
    ...(background === '#ffffff'
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(background) } } }),
  };
}

function alignmentOf({ horizontal, vertical, wrap, rotation }: CellFormat): Partial<Alignment> {
  return {
    vertical,
    wrapText: wrap === 'WRAP',
    ...(horizontal === 'general' ? {} : { horizontal: HORIZONTAL[horizontal] }),
    ...(rotation === 0 ? {} : { textRotation: rotation }),
  };
}

const argb = (color: string): string => (/^#[0-9a-f]{6}$/i.test(color) ? `FF${color.slice(1)}` : 'FF000000');
