// What a script is told of a submission: the event of a spreadsheet's form-submit trigger.
import type { SheetData } from '../files/sheetData';
import { markedColumns } from './columnMarks';
import type { KeptResponse } from './keepResponse';

/** The plain part of the event. */
export interface SubmittedRow {
  readonly sheet: SheetData;
  readonly row: number;
  /** As many columns as the answers reach, from the first. */
  readonly columns: number;
  /** What the row shows, by column; '' for an answer that an edit left as it was and for columns of other people. */
  readonly values: string[];
  /** The same by the header of the answers' columns; of several with one header, in the order of the columns. */
  readonly namedValues: Record<string, string[]>;
}

/** What to tell of a submission; null where the form is not linked to a tab. */
export function submittedRow({ written }: KeptResponse): SubmittedRow | null {
  if (!written) return null;
  const { sheet, row, changed } = written;
  const own = [...markedColumns(sheet).values()].sort((one, other) => one - other);
  const columns = own.at(-1) ?? 0;
  const values = Array.from({ length: columns }, (_, index) =>
    changed.has(index + 1) ? sheet.displayValue(row, index + 1) : '',
  );
  const named = new Map<string, string[]>();
  for (const column of own) {
    const header = sheet.displayValue(1, column);
    named.set(header, [...(named.get(header) ?? []), values[column - 1]!]);
  }
  return { sheet, row, columns, values, namedValues: Object.fromEntries(named) };
}
