// Take proposed: gives items that the team need not discuss their proposed scores in one step, each logged.
import { planCalibration, type TakenItem } from '../model/calibration';
import { standing, type Decision } from '../model/decision';
import type { SummaryRow } from '../model/summary';
import { appendToLog } from '../workbook/calibrationLogTab';
import { writeFinals } from '../workbook/finals';
import { decisionOn, figuresIn, openRecords, typedDecisions } from './calibrationRecords';
import { codesIn, fieldsOf, idOf, textOf } from './calibrationRequest';
import { openSession } from './calibrationSession';
import { Project, UserError } from './project';
import { calibrationProgress } from './readCalibration';
import { readScores } from './readScores';
import { recorder } from './recorder';
import type { Result } from './setUpProject';

/**
 * Takes the items that the page showed and that still can be taken. `request` has `id`, `codes` and `recordedBy`; the
 * same id twice adds nothing.
 */
export function takeProposed(request: unknown): Result {
  const fields = fieldsOf(request);
  const [id, codes] = [idOf(fields), codesIn(fields)];
  const name = textOf(fields, 'recordedBy', 'The name of who records');
  const project = Project.open();
  const session = openSession(project);
  const notices: string[] = [];
  const tell = (message: string): number => notices.push(message);
  const { settings, summary } = readScores(project, () => undefined);
  const records = openRecords(project, settings.levels, tell);
  const { take } = planCalibration(summary.rows, calibrationProgress(records, session), settings);
  const idOfRow = (code: string): string => `${id}-${code}`;
  const taken = take.filter(
    ({ code }) => codes.has(code) && records.shown.has(code) && !records.ids.has(idOfRow(code)),
  );
  const rows = new Map(summary.rows.map((row) => [row.code, row] as const));
  const figuresOf = figuresIn(summary);
  const now = new Date();
  const recordedBy = recorder(project, session, records, { name });
  // What an interrupted attempt wrote into the Summary alone is not a person's.
  const isHalfDone = (each: Decision): boolean => codes.has(each.code) && RATIONALES.includes(each.rationale);
  const typed = typedDecisions(records, figuresOf, now).map((each) =>
    isHalfDone(each) ? { ...each, id: idOfRow(each.code), proposed: each.final, recordedBy } : each,
  );
  const decisions = taken.map(({ code, proposal }) => {
    const wording = { final: proposal.level, rationale: rationale(proposal, rows.get(code)), dissent: '' };
    const last = standing(records.decisions.get(code));
    const figures = { ...figuresOf(code), proposed: proposal.level };
    return decisionOn(code, wording, figures, { id: idOfRow(code), recordedBy, last, now });
  });
  const finals = decisions.map(({ code, final, rationale: text }) => {
    const shown = records.shown.get(code)?.rationale ?? '';
    return [code, { final, rationale: shown === '' ? text : shown }] as const;
  });
  if (!writeFinals(records.summary, new Map(finals), settings.levels)) {
    throw new UserError('The Summary tab was sorted again and again. Take them once more.');
  }
  appendToLog(records.log, [...typed, ...decisions]);
  project.spreadsheet.flush();
  const count = taken.length + typed.filter(isHalfDone).length;
  const items = count === 1 ? '1 item is' : `${count} items are`;
  return { message: [`${items} taken at the proposed score.`, ...notices].join(' ') };
}

/** The same few texts for all items, so that any number of them is written in a few calls. */
const OF_PARTS = "The mean of its sub-elements' final scores.";
const CHECKED = 'Checked and taken at the proposed score.';
const ACCEPTED = 'Accepted at the proposed score.';
const RATIONALES: readonly string[] = [OF_PARTS, CHECKED, ACCEPTED];

function rationale({ from }: TakenItem['proposal'], row: SummaryRow | undefined): string {
  if (from === 'sub-elements') return OF_PARTS;
  return row?.flag === 'Check' ? CHECKED : ACCEPTED;
}
