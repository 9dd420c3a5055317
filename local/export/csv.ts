// A tab as CSV: its filled part, with unrounded numbers.
import { stringify } from 'csv-stringify/sync';
import type { SheetData } from '../files/sheetData';

/**
 * The filled part of a tab as CSV (RFC 4180, lines end with \n): numbers in full precision, dates as ISO 8601, and an
 * apostrophe before a text that a spreadsheet would take for a formula.
 */
export function toCsv(sheet: SheetData): string {
  const rows = Array.from({ length: sheet.lastRow }, (_, row) =>
    Array.from({ length: sheet.lastColumn }, (__, column) => cellText(sheet.value(row + 1, column + 1))),
  );
  return stringify(rows, { escape_formulas: true });
}

function cellText(value: ReturnType<SheetData['value']>): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}
