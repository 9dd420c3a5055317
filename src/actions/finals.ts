// The final scores, as the Final column of the Summary tab holds them.
import type { Finals } from '../model/documents/scores';
import { codesOf } from '../workbook/codedRows';
import type { SummaryKey } from '../workbook/summaryTab';
import type { Table } from '../workbook/table';

/** The final scores by code. */
export function finalsOf(table: Table<SummaryKey>): Finals {
  return new Map(codesOf(table).map((code, row) => [code, table.text(row, 'final')]));
}
