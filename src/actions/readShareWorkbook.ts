// Download a workbook to share: the figures without names; the page makes the file of them.
import { withFinalsInWhy } from '../model/calibration';
import { fileName } from '../model/documents/fileName';
import { evidenceRows } from '../model/evidence';
import { byRole } from '../model/roles';
import { summarise } from '../model/summary';
import { withoutIdentities } from '../model/withoutIdentities';
import { codesOf } from '../workbook/codedRows';
import { finalLevels, shownFinals } from '../workbook/finals';
import { sharedSheets, type SharedSheet } from '../workbook/sharedSheets';
import { summaryTab, type SummaryKey } from '../workbook/summaryTab';
import type { Table } from '../workbook/table';
import { removerFor } from './identities';
import { begin, openTable, openTeam } from './projectTabs';
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
  const { project, notices, tell } = begin();
  const scores = readScores(project, tell);
  const { settings, instrument, reading } = scores;
  const { levels, roleGroups, projectName } = settings;
  const table = openTable(project, summaryTab(levels), tell, 'displayed');
  const remove = removerFor(scores, openTeam(project, tell).members);
  const { responses, changed } = withoutIdentities(reading.responses, remove);
  const typed = typedScores(table).map(([code, score]) => {
    const rationale = remove(score.rationale);
    return { code, ...score, rationale, isChanged: rationale !== score.rationale };
  });
  const summary = summarise(instrument, responses, settings);
  const sheets = sharedSheets({
    levels,
    roleGroups,
    summary: withFinalsInWhy(summary, finalLevels(shownFinals(table, levels))),
    evidence: evidenceRows(instrument, responses, levels),
    byRole: byRole(instrument, responses, settings),
    typed: new Map(typed.map(({ code, final, rationale }) => [code, { final, rationale }])),
  });
  const texts = changed + typed.filter(({ isChanged }) => isChanged).length;
  if (texts > 0) tell(removedNotice(texts));
  return { title: projectName, fileName: fileName(projectName, 'scores', 'xlsx'), sheets, notices };
}

const removedNotice = (texts: number): string =>
  `In ${texts === 1 ? '1 text, a name or address was' : `${texts} texts, names or addresses were`} replaced by [name] or [address]. First names alone and nicknames are not recognized: look through Evidence and Rationale before you share the file.`;

function typedScores(
  table: Table<SummaryKey>,
): (readonly [code: string, { readonly final: string; readonly rationale: string }])[] {
  return codesOf(table).map((code, row) => [
    code,
    { final: table.text(row, 'final'), rationale: table.text(row, 'rationale') },
  ]);
}
