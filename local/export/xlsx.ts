// A spreadsheet as .xlsx, with what a person sees of it: values, looks, notes, choices and conditional formats.
import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import type { SheetData } from '../files/sheetData';
import type { SpreadsheetFile } from '../files/spreadsheetFile';
import { CHARACTER_WIDTH, columnStyle, writeCell } from './xlsxCells';
import { writeRules } from './xlsxRules';
import { writeValidations } from './xlsxValidations';

/**
 * The workbook as bytes; it opens at the tab called `front`. Formulas are written as their text, since nothing has
 * computed them.
 */
export async function toXlsx(file: SpreadsheetFile, front = ''): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = file.name;
  workbook.creator = 'Calibrate';
  workbook.created = workbook.modified = new Date(file.head.created);
  for (const sheet of file.sheets) writeSheet(workbook, sheet);
  const activeTab = Math.max(
    0,
    file.sheets.findIndex((sheet) => sheet.name === front),
  );
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab, visibility: 'visible' },
  ];
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Google's pixels in Excel's characters of its standard font, of 7 pixels, between margins of 5. */
const excelWidth = (pixels: number): number => Math.max(0, (pixels - 5) / 7);

const POINTS_A_PIXEL = 0.75;

function writeSheet(workbook: Workbook, sheet: SheetData): void {
  const { frozenRows, frozenColumns } = sheet;
  const frozen = frozenRows > 0 || frozenColumns > 0;
  const worksheet = workbook.addWorksheet(sheet.name.slice(0, 31).replace(/[[\]*?:/\\]/g, '-'), {
    state: sheet.hidden ? 'hidden' : 'visible',
    views: [frozen ? { state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows } : { state: 'normal' }],
    properties: sheet.tabColor === null ? {} : { tabColor: { argb: `FF${sheet.tabColor.slice(1)}` } },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  writeColumns(worksheet, sheet);
  for (let row = 1; row <= sheet.lastRow; row += 1) writeRow(worksheet, sheet, row);
  for (const { row, column, rows, columns } of sheet.merges) {
    worksheet.mergeCells(row, column, row + rows - 1, column + columns - 1);
  }
  writeValidations(worksheet, sheet);
  writeRules(worksheet, sheet);
}

function writeColumns(worksheet: Worksheet, sheet: SheetData): void {
  for (let column = 1; column <= Math.max(1, sheet.lastColumn); column += 1) {
    const written = worksheet.getColumn(column);
    written.width = excelWidth(sheet.columnLines.size(column));
    written.hidden = sheet.columnLines.isHidden(column);
    written.style = columnStyle(sheet, column);
  }
}

function writeRow(worksheet: Worksheet, sheet: SheetData, row: number): void {
  const written = worksheet.getRow(row);
  for (let column = 1; column <= sheet.lastColumn; column += 1)
    writeCell(written.getCell(column), sheet, row, column);
  const own = sheet.rowLines.own.find(([line]) => line === row)?.[1];
  const lines = linesOf(sheet, row);
  if (own?.size !== undefined) written.height = own.size * POINTS_A_PIXEL;
  else if (lines > 1) written.height = lines * LINE_HEIGHT + 2;
  written.hidden = sheet.rowLines.isHidden(row);
}

/** In points, of a line in the standard font. */
const LINE_HEIGHT = 12.75;

/** How many lines a row takes where its texts wrap, as Sheets makes it high enough for by itself. */
function linesOf(sheet: SheetData, row: number): number {
  let most = 1;
  for (let column = 1; column <= sheet.lastColumn; column += 1) {
    const { value, format } = sheet.cell(row, column);
    if (typeof value !== 'string' || format.wrap !== 'WRAP') continue;
    const fitting = Math.max(1, Math.floor((sheet.columnLines.size(column) - 6) / CHARACTER_WIDTH));
    const lines = value
      .split('\n')
      .reduce((total, line) => total + Math.max(1, Math.ceil(line.length / fitting)), 0);
    most = Math.max(most, lines);
  }
  return Math.min(most, 30);
}
