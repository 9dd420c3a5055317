// The final scores, as the Final column of the Summary tab holds them.
import { cutText } from '../model/cell';
import type { ShownFinal } from '../model/decision';
import type { Finals } from '../model/documents/scores';
import { codesOf } from '../workbook/codedRows';
import type { SummaryKey } from '../workbook/summaryTab';
import type { Table } from '../workbook/table';
import type { Scores } from './readScores';

/** The final scores by code. */
export function finalsOf(table: Table<SummaryKey>): Finals {
  return new Map(codesOf(table).map((code, row) => [code, table.text(row, 'final')]));
}

/** Says what stands in place of a final score and is no level, an item of the instrument each. */
export function sayNoLevels(
  shown: ReadonlyMap<string, ShownFinal>,
  { settings: { levels }, summary }: Pick<Scores, 'settings' | 'summary'>,
  tell: (message: string) => unknown,
): void {
  for (const { code } of summary.rows) {
    const { final, text } = shown.get(code) ?? { final: null, text: '' };
    if (final !== null || text === '') continue;
    const remedy = `Type a whole number from 1 to ${levels.length}, or empty the cell.`;
    tell(`Summary, ${code}: "${cutText(text, 60)}" is no level. ${remedy}`);
  }
}
