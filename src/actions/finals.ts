// The team's final scores, for whatever shows them: read, brought into texts, and said where one is no level.
import { cutText } from '../model/cell';
import type { ShownFinal } from '../model/decision';
import type { Finals } from '../model/documents/scores';
import { shownFinals } from '../workbook/finals';
import type { SummaryKey } from '../workbook/summaryTab';
import type { Table } from '../workbook/table';
import { lostFinals, scoresWere } from './calibrationRecords';
import type { Project } from './project';
import type { Tell } from './projectTabs';
import type { Scores } from './readScores';

/** What the Summary shows of the team's scores; where rows of it were deleted, what the log has of them, which is said. */
export function readFinals(
  project: Project,
  table: Table<SummaryKey>,
  { settings: { levels }, summary }: Pick<Scores, 'settings' | 'summary'>,
  tell: Tell,
): ReadonlyMap<string, ShownFinal> {
  const codes = summary.rows.map(({ code }) => code);
  const lost = lostFinals(project, table, codes, tell);
  if (lost.size > 0)
    tell(
      `Summary: ${scoresWere(lost)} deleted and taken from the Calibration log. Recompute puts them back.`,
    );
  return new Map([...lost, ...shownFinals(table, levels)]);
}

/** The final scores by code. */
export const finalTexts = (shown: ReadonlyMap<string, ShownFinal>): Finals =>
  new Map([...shown].map(([code, { text }]) => [code, text]));

/** Says what stands in place of a final score and is no level, an item of the instrument each. */
export function sayNoLevels(
  shown: ReadonlyMap<string, ShownFinal>,
  { settings: { levels }, summary }: Pick<Scores, 'settings' | 'summary'>,
  tell: Tell,
): void {
  for (const { code } of summary.rows) {
    const { final, text } = shown.get(code) ?? { final: null, text: '' };
    if (final !== null || text === '') continue;
    const remedy = `Type a whole number from 1 to ${levels.length}, or empty the cell.`;
    tell(`Summary, ${code}: "${cutText(text, 60)}" is no level. ${remedy}`);
  }
}
