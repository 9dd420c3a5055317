// The row of the linked tab that holds one response: finding it again, and writing it.
import type { FormFile } from '../files/formFile';
import type { ResponseData } from '../files/formParts';
import { toSerial } from '../files/serialDate';
import type { SheetData } from '../files/sheetData';
import { answerColumns, type AnswerColumn } from './answerColumns';
import { markedColumns } from './columnMarks';

/** Where a response was written. */
export interface WrittenRow {
  readonly row: number;
  /** The columns whose answer is new or another one; all of them for a response that had no row. */
  readonly changed: ReadonlySet<number>;
}

type PlacedColumn = AnswerColumn & { readonly column: number };

/**
 * Writes a response into the tab: over the row that its earlier state stands in, or below everything in the tab
 * when it is new or its row is gone.
 */
export function writeRow(
  sheet: SheetData,
  form: FormFile,
  response: ResponseData,
  earlier: ResponseData | null,
): WrittenRow {
  const columns = placedColumns(sheet, form);
  const known = earlier && findRow(sheet, columns, earlier);
  const row = known ?? sheet.lastRow + 1;
  sheet.growTo(row);
  const changed = new Set<number>();
  for (const each of columns) {
    const { value, numberFormat } = each.content(response);
    if (known && sameValue(value, each.content(earlier).value)) continue;
    changed.add(each.column);
    if (known || value !== '') sheet.put(row, each.column, value, numberFormat);
  }
  return { row, changed };
}

function placedColumns(sheet: SheetData, form: FormFile): PlacedColumn[] {
  const places = markedColumns(sheet);
  return answerColumns(form, sheet.file.locale).flatMap((column) => {
    const place = places.get(column.key);
    return place === undefined ? [] : [{ ...column, column: place }];
  });
}

/**
 * The row that a response stands in. People sort tabs, so a row is known by its timestamp; among several with the
 * same one, by the number of cells that still hold the response's answers, then by where it was last.
 */
function findRow(sheet: SheetData, columns: readonly PlacedColumn[], response: ResponseData): number | null {
  const timestamp = columns.find(({ key }) => key === 'timestamp')?.column;
  if (timestamp === undefined) return null;
  const serial = toSerial(new Date(response.timestamp), sheet.file.timeZone);
  const holdsTimestamp = (row: number) => sheet.cell(row, timestamp).value === serial;
  const contents = columns.map((each) => [each.column, each.content(response).value] as const);
  const likeness = (row: number) =>
    contents.filter(([column, value]) => sheet.cell(row, column).value === value).length;

  const rows = Array.from({ length: sheet.lastRow }, (_, index) => index + 1).filter(holdsTimestamp);
  if (rows.length <= 1) return rows[0] ?? null;
  const score = (row: number) => likeness(row) + (row === response.row ? 0.5 : 0);
  return rows.reduce((best, row) => (score(row) > score(best) ? row : best));
}

const sameValue = (one: unknown, other: unknown) =>
  one instanceof Date && other instanceof Date ? one.getTime() === other.getTime() : one === other;
