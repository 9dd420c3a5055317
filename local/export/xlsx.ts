// A spreadsheet as .xlsx, with what a person sees of it: values, looks, notes, choices and conditional formats.
import ExcelJS, { type PageSetup, type Workbook, type Worksheet } from 'exceljs';
import type { SheetData } from '../files/sheetData';
import type { SpreadsheetFile } from '../files/spreadsheetFile';
import { argb, columnStyle, writeCell } from './xlsxCells';
import { LongLists } from './xlsxLongLists';
import { noteBoxes } from './xlsxNotes';
import { finishPackage } from './xlsxPackage';
import { columnLetters, SheetNames } from './xlsxRanges';
import { writeRules } from './xlsxRules';
import { lineCount } from './xlsxText';
import { writeValidations } from './xlsxValidations';

const CREATOR = 'Calibrate';

/**
 * The workbook as bytes, the same whenever they are made; it opens at the tab called `front`. Formulas are written as
 * their text, since nothing has computed them.
 */
export async function toXlsx(file: SpreadsheetFile, front = ''): Promise<Buffer> {
  const { sheets } = file;
  const created = new Date(file.head.created);
  const workbook = new ExcelJS.Workbook();
  workbook.title = file.name;
  workbook.creator = workbook.lastModifiedBy = CREATOR;
  workbook.created = workbook.modified = created;
  const names = new SheetNames(sheets);
  const worksheets = sheets.map((sheet) => addSheet(workbook, sheet, names.of(sheet.id) ?? sheet.name));
  const places = { names, longLists: new LongLists(workbook, names) };
  worksheets.forEach((worksheet, index) => {
    const sheet = sheets[index]!;
    writeSheet(worksheet, sheet);
    writeValidations(worksheet, sheet, places);
    writeRules(worksheet, sheet);
  });
  workbook.views = [{ x: 0, y: 0, ...WINDOW, firstSheet: 0, activeTab: openAt(sheets, front) }];
  return finishPackage(await workbook.xlsx.writeBuffer(), worksheets.map(noteBoxes), created);
}

/** In twentieths of a point. */
const WINDOW = { width: 24_000, height: 14_000, visibility: 'visible' } as const;

/** The place, from 0, of the tab of that name, or of the first that is not hidden. */
function openAt(sheets: readonly SheetData[], front: string): number {
  const named = sheets.findIndex(({ name, hidden }) => name === front && !hidden);
  return named >= 0 ? named : sheets.findIndex(({ hidden }) => !hidden);
}

function addSheet(workbook: Workbook, sheet: SheetData, name: string): Worksheet {
  const { frozenRows, frozenColumns, hidden, hiddenGridlines, rightToLeft, tabColor } = sheet;
  const looks = { showGridLines: !hiddenGridlines, rightToLeft };
  const frozen = frozenRows > 0 || frozenColumns > 0;
  return workbook.addWorksheet(name, {
    state: hidden ? 'hidden' : 'visible',
    views: [frozen ? { ...looks, state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows } : looks],
    properties: tabColor === null ? {} : { tabColor: { argb: argb(tabColor) } },
    pageSetup: { ...PAGE, ...printed(sheet) },
  });
}

const PAGE = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 } as const;

/**
 * What comes onto paper: the filled part, since LibreOffice counts cut texts at their full width, each page under the
 * frozen rows. ExcelJS writes a `$` before the columns.
 */
function printed({ lastRow, lastColumn, frozenRows }: SheetData): Partial<PageSetup> {
  return {
    ...(lastRow === 0 ? {} : { printArea: `A$1:${columnLetters(lastColumn)}$${lastRow}` }),
    ...(frozenRows === 0 ? {} : { printTitlesRow: `1:${frozenRows}` }),
  };
}

function writeSheet(worksheet: Worksheet, sheet: SheetData): void {
  writeColumns(worksheet, sheet);
  const heights = new Map(sheet.rowLines.own.map(([row, { size }]) => [row, size]));
  for (let row = 1; row <= sheet.lastRow; row += 1) writeRow(worksheet, sheet, row, heights.get(row));
  for (const { row, column, rows, columns } of sheet.merges) {
    worksheet.mergeCells(row, column, row + rows - 1, column + columns - 1);
  }
}

/** A pixel in Excel's characters of its standard font, which are 7 pixels wide. */
const CHARACTERS_A_PIXEL = 1 / 7;
/** In characters. */
const WIDEST = 255;
const POINTS_A_PIXEL = 0.75;
/** In points. */
const HIGHEST = 409;

function writeColumns(worksheet: Worksheet, sheet: SheetData): void {
  for (let column = 1; column <= Math.max(1, sheet.lastColumn); column += 1) {
    const written = worksheet.getColumn(column);
    written.width = Math.min(WIDEST, sheet.columnLines.size(column) * CHARACTERS_A_PIXEL);
    written.hidden = sheet.columnLines.isHidden(column);
    written.style = columnStyle(sheet, column);
  }
}

/** @param height The row's own, in pixels. */
function writeRow(worksheet: Worksheet, sheet: SheetData, row: number, height: number | undefined): void {
  const written = worksheet.getRow(row);
  for (let column = 1; column <= sheet.lastColumn; column += 1)
    writeCell(written.getCell(column), sheet, row, column);
  const points = height === undefined ? wrappedHeight(sheet, row) : height * POINTS_A_PIXEL;
  if (points !== null) written.height = Math.min(HIGHEST, points);
  written.hidden = sheet.rowLines.isHidden(row);
}

/** Of a line, in parts of its font's size. */
const LINE_HEIGHT = 1.275;
/** At both sides of a cell's text, in pixels. */
const MARGINS = 8;

/** In points, how high the texts of a row that wrap make it; null where each takes one line. */
function wrappedHeight(sheet: SheetData, row: number): number | null {
  let highest = 0;
  for (let column = 1; column <= sheet.lastColumn; column += 1) {
    const { value, format } = sheet.cell(row, column);
    if (typeof value !== 'string' || format.wrap !== 'WRAP') continue;
    const lines = lineCount(value, Math.max(1, sheet.columnLines.size(column) - MARGINS), format);
    if (lines > 1) highest = Math.max(highest, lines * format.fontSize * LINE_HEIGHT + 2);
  }
  return highest === 0 ? null : highest;
}
