// Decide: records a final score in the Summary and the Calibration log, takes a decision back, or opens an item again.
import {
  rationaleToShow,
  reopened,
  replacedByHand,
  standing,
  typedByHand,
  undone,
  unmarked,
  withoutRewordings,
  type Decision,
  type ShownFinal,
  type Wording,
} from '../model/decision';
import { levelLabel } from '../model/levels';
import { identityRemover, type Remover } from '../model/withoutIdentities';
import { appendToLog } from '../workbook/calibrationLogTab';
import { codesOf } from '../workbook/codedRows';
import { writeFinals } from '../workbook/finals';
import type { NewFinal } from '../workbook/summaryTab';
import { decisionOn, openRecords, typedDecisions, type Figures, type Records } from './calibrationRecords';
import { changeOf, fieldsOf, levelOf, textOf, type ChangeRequest } from './calibrationRequest';
import { openSession } from './calibrationSession';
import { laidOutLevels } from './computedTabs';
import { decisionView, type DecisionView } from './decisionView';
import { Project, UserError } from './project';
import { openTeam } from './projectTabs';
import { recorder } from './recorder';
import type { Result } from './setUpProject';

/** What came of a change. Where it was refused since another came before it, `standing` is that other one. */
export interface DecisionResult extends Result {
  readonly accepted: boolean;
  readonly standing: DecisionView | null;
}

/**
 * Records a final score. `request` has `id`, `code`, `final`, `rationale`, `dissent`, `recordedBy`, `proposed` (the level
 * that the page proposed) and `seen`; the same id twice adds nothing, and where another decision was recorded after
 * `seen`, this one is not.
 */
export function recordDecision(request: unknown): DecisionResult {
  const fields = fieldsOf(request);
  const rationale = textOf(fields, 'rationale', 'The rationale');
  const dissent = textOf(fields, 'dissent', 'The dissent');
  const wordingOf: WordingOf = (_, levels) => ({ final: levelOf(fields, levels.length), rationale, dissent });
  return change(changeOf(fields), wordingOf, RECORD_AGAIN);
}

/** Takes the last decision on an item back: what stood before stands again. `request` as above, without a score. */
export function undoDecision(request: unknown): DecisionResult {
  const wordingOf: WordingOf = (decisions) => {
    const made = withoutRewordings(decisions);
    if (made.length === 0) throw new UserError('There is no decision on this item to undo.');
    return undone(made);
  };
  return change(changeOf(fieldsOf(request)), wordingOf, UNDO_AGAIN);
}

/** Opens a settled item again, so that it has no final score. `request` as above, without a score. */
export function reopenDecision(request: unknown): DecisionResult {
  return change(changeOf(fieldsOf(request)), () => reopened, REOPEN_AGAIN);
}

/** What a change says, given the decisions on the item and the levels. */
type WordingOf = (decisions: readonly Decision[], levels: readonly string[]) => Wording;

/** What is said of a change that was refused, and how to insist on it. */
const RECORD_AGAIN =
  'Yours is not recorded; what you typed is still here. Confirm again to record it all the same.';
const UNDO_AGAIN = 'Nothing is undone. Press Undo again to take that one back.';
const REOPEN_AGAIN = 'That stands for now. Press Re-open again if the team objects to it too.';

/** @param again what is said where another change came before this one. */
function change(request: ChangeRequest, wordingOf: WordingOf, again: string): DecisionResult {
  const project = Project.open();
  const session = openSession(project);
  const notices: string[] = [];
  const records = openRecords(project, laidOutLevels(project), (message) => notices.push(message));
  const { code, id } = request;
  const decisions = records.decisions.get(code) ?? [];
  const last = standing(decisions);
  if (records.ids.has(id))
    return result(records, last, true, said(records, last, notices), teamRemover(project));
  const shown = records.shown.get(code);
  if (!shown) {
    throw new UserError(
      `${code} is not on the Summary tab any more. Recompute, and open the calibration again.`,
    );
  }
  const wording = wordingOf(decisions, records.levels);
  const final = newFinal(wording, shown, last);
  const figuresOf = figuresOn(records);
  const now = new Date();
  const byHand = (each: ShownFinal, before: Decision | null, of: string): Wording | null =>
    typedByHand(each, before) ?? (of === code ? replacedByHand(each, before, final.rationale) : null);
  const typed = typedDecisions(records, figuresOf, now, byHand).filter(
    // An interrupted attempt at this decision may have come as far as the Summary.
    (each) => each.code !== code || !isAsShown(final, shown),
  );
  const meanwhile = typed.find((each) => each.code === code) ?? last;
  if ((meanwhile?.id ?? '') !== request.seen) {
    appendToLog(records.log, typed);
    // Nothing more is written now, which leaves the calls to look who is not to be named.
    const remove = teamRemover(project);
    const came = whatCame(records, code, meanwhile, last, remove);
    return result(records, meanwhile, false, `${came} ${again}`, remove);
  }
  const opened = wording.final === null ? code : '';
  const recordedBy = recorder(project, session, records, { name: request.recordedBy, opened });
  const figures = { ...figuresOf(code), ...proposedOn(request, records) };
  const decision = decisionOn(code, wording, figures, { id, recordedBy, last, now });
  if (!writeFinals(records.summary, new Map([[code, final]]), records.levels)) {
    throw new UserError('The Summary tab was sorted again and again. Try once more.');
  }
  appendToLog(records.log, [...typed, decision]);
  project.spreadsheet.flush();
  return result(records, decision, true, said(records, decision, notices));
}

/**
 * Takes out the names of the team, since what is shown may be another person's. Those of others who answered would take
 * more calls than a decision may.
 */
function teamRemover(project: Project): Remover {
  const { members } = openTeam(project, () => undefined);
  return identityRemover(members.flatMap(({ name, substituteFor }) => [name, substituteFor]));
}

/** What the Summary shows then: a rationale that a person typed there stays where the decision gives none. */
function newFinal(wording: Wording, shown: ShownFinal, last: Decision | null): NewFinal {
  const { final } = wording;
  const text = rationaleToShow(wording);
  if (text !== '') return { final, rationale: text };
  const isOurs = last !== null && shown.rationale === unmarked(last.rationale);
  return { final, rationale: isOurs ? '' : shown.rationale };
}

const isAsShown = (final: NewFinal, shown: ShownFinal): boolean =>
  final.final === shown.final && final.rationale === shown.rationale;

/** The figures as the Summary tab holds them, unrounded, which spares reading the answers. */
function figuresOn({ summary }: Records): (code: string) => Figures {
  const codes = codesOf(summary);
  return (code) => {
    const row = codes.indexOf(code);
    const number = (key: 'average' | 'proposed'): number | null => {
      const value = row < 0 ? '' : summary.value(row, key);
      return typeof value === 'number' ? value : null;
    };
    return { average: number('average'), proposed: number('proposed') };
  };
}

/** What the page proposed, where it is a level: an element's roll-up of final scores is not in the Summary tab. */
const proposedOn = ({ proposed }: ChangeRequest, { levels }: Records): Partial<Figures> =>
  levels[proposed - 1] === undefined ? {} : { proposed };

function result(
  { levels }: Records,
  decision: Decision | null,
  accepted: boolean,
  message: string,
  remove = identityRemover([]),
): DecisionResult {
  return { message, accepted, standing: decision && decisionView(decision, levels, remove) };
}

function said({ levels }: Records, decision: Decision | null, notices: readonly string[]): string {
  if (decision === null) return notices.join(' ');
  const { code, final } = decision;
  const now =
    final === null ? `${code} is open again.` : `${code} is recorded: ${levelLabel(final, levels)}.`;
  return [now, ...notices].join(' ');
}

/** @param last the last decision of the log; `other` may have been typed after it. */
function whatCame(
  { levels }: Records,
  code: string,
  other: Decision | null,
  last: Decision | null,
  remove: Remover,
): string {
  if (other === null) return `The decision on ${code} is no longer in the Calibration log.`;
  const why = because(remove(other.rationale));
  if (other !== last && other.final === (last?.final ?? null))
    return `Somebody typed a rationale for ${code} in the Summary tab${why}; the Calibration log has it now.`;
  if (other.final === null) return `Meanwhile ${code} was opened again.`;
  return `Meanwhile somebody else recorded ${levelLabel(other.final, levels)} for ${code}${why}.`;
}

const because = (rationale: string): string => (rationale === '' ? '' : ` (“${unmarked(rationale)}”)`);
