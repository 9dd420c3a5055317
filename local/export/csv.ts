// A tab as CSV: its filled part, with unrounded numbers.
import { stringify } from 'csv-stringify/sync';
import type { SheetData } from '../files/sheetData';

/**
 * The filled part of a tab as CSV (RFC 4180, lines end with \n): numbers in full precision, dates as ISO 8601, days
 * without a time as days, formulas as their text, and an apostrophe before a text that a spreadsheet would take for a
 * formula.
 */
export function toCsv(sheet: SheetData): string {
  const rows = Array.from({ length: sheet.lastRow }, (_, row) =>
    Array.from({ length: sheet.lastColumn }, (__, column) => shownAs(sheet, row + 1, column + 1)),
  );
  return stringify(rows, { escape_formulas: true });
}

/** A number stays one, since its minus sign makes no formula. */
function shownAs(sheet: SheetData, row: number, column: number): string | number {
  const cell = sheet.cell(row, column);
  const value = sheet.valueOf(cell);
  if (cell.formula !== undefined) return cell.formula;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (!(value instanceof Date)) return value;
  return Number.isInteger(cell.value) ? dayOf(Number(cell.value)) : value.toISOString();
}

/** The serial number of 1 January 1970. */
const UNIX = 25_569;

const dayOf = (serial: number): string => new Date((serial - UNIX) * 86_400_000).toISOString().slice(0, 10);
