// Download a workbook to share: the figures without names; the page makes the file of them.
import { withFinalsInWhy } from '../model/calibration';
import { fileName } from '../model/documents/fileName';
import { evidenceRows } from '../model/evidence';
import { byRole } from '../model/roles';
import { codesOf } from '../workbook/codedRows';
import { finalLevels, shownFinals } from '../workbook/finals';
import { sharedSheets, type SharedFigures, type SharedSheet } from '../workbook/sharedSheets';
import { summaryTab, type SummaryKey } from '../workbook/summaryTab';
import type { Table } from '../workbook/table';
import { Project, UserError } from './project';
import { openTable, type Tell } from './projectTabs';
import { readScores } from './readScores';

/** A workbook as data, and what was put back or could not be used on the way. */
export interface ShareWorkbook {
  readonly title: string;
  readonly fileName: string;
  readonly sheets: readonly SharedSheet[];
  readonly notices: readonly string[];
}

/** Computes the figures from all answers, as a recompute does; nothing is written but tabs and columns that were missing. */
export function readShareWorkbook(): ShareWorkbook {
  const project = Project.open();
  if (project.tab('instrument') === null)
    throw new UserError('Set up the project first (Extensions, Calibrate).');
  const notices: string[] = [];
  const tell: Tell = (message) => notices.push(message);
  const { settings, instrument, reading, summary } = readScores(project, tell);
  const { levels, roleGroups, projectName } = settings;
  const table = openTable(project, summaryTab(levels), tell, 'displayed');
  const sheets = sharedSheets({
    levels,
    roleGroups,
    summary: withFinalsInWhy(summary, finalLevels(shownFinals(table, levels))),
    evidence: evidenceRows(instrument, reading.responses, levels),
    byRole: byRole(instrument, reading.responses, settings),
    typed: typedScores(table),
  });
  return { title: projectName, fileName: fileName(projectName, 'scores', 'xlsx'), sheets, notices };
}

function typedScores(table: Table<SummaryKey>): SharedFigures['typed'] {
  return new Map(
    codesOf(table).map((code, row) => [
      code,
      { final: table.text(row, 'final'), rationale: table.text(row, 'rationale') },
    ]),
  );
}
