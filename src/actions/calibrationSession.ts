// The session of the calibration: opened after the form is closed, resumed wherever it stood, and closed at the end.
import { openRecords } from './calibrationRecords';
import { laidOutLevels } from './computedTabs';
import { closeForm } from './createAssessmentForm';
import { codeOf, fieldsOf, leftOf, secondsOf } from './calibrationRequest';
import { NEW_SESSION, type CalibrationState } from './calibrationState';
import { Project, UserError } from './project';
import { openProject } from './projectTabs';
import { calibrationProgress, readProjectCalibration, type CalibrationView } from './readCalibration';
import { recomputeProject } from './recompute';
import { onlyRecorder } from './recorder';
import type { Result } from './setUpProject';

/** What opening or closing says, and the calibration as it is then. */
export interface SessionResult extends Result {
  readonly view: CalibrationView;
}

/** Closes the form, brings the tabs up to date and starts a session; one that is open goes on, with the form closed. */
export function openCalibration(): SessionResult {
  const project = openProject();
  const earlier = project.state.calibration;
  if (earlier?.isOpen) {
    const message = [
      'The calibration goes on where it stood.',
      closeFormIfPossible(project, OPENED_MEANWHILE),
    ];
    return { message: message.join(' ').trim(), view: readProjectCalibration(project) };
  }
  const problem = closeFormIfPossible(project, '');
  recomputeProject(project);
  const records = openRecords(project, laidOutLevels(project), () => undefined);
  const recordedBy = earlier === null ? '' : (onlyRecorder(records, earlier) ?? '');
  const settledBefore = [...calibrationProgress(records, null).finals.keys()];
  project.save({
    calibration: { ...NEW_SESSION, opened: new Date().toISOString(), settledBefore, recordedBy },
  });
  const opened = project.state.form?.url
    ? 'The form is closed, and the calibration is open.'
    : 'The calibration is open.';
  return { message: problem === '' ? opened : problem, view: readProjectCalibration(project) };
}

const OPENED_MEANWHILE = 'Somebody had opened the form: it is closed again.';

/** Closes the form again where somebody opened it during the calibration, and says so; else it says nothing. */
export function keepFormClosed(): Result {
  const project = Project.open();
  return { message: project.state.calibration?.isOpen ? closeFormIfPossible(project, OPENED_MEANWHILE) : '' };
}

/**
 * A form that was deleted, or that this person may not open, does not keep the team from meeting.
 * @param closed what is said of a form that took answers until now.
 */
function closeFormIfPossible(project: Project, closed: string): string {
  try {
    return closeForm(project) ? closed : '';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `The calibration is open, but the form may still take answers: close it under its Responses tab. ${error.message}`;
  }
}

/**
 * Remembers which item is in front and what the clocks show, so that a closed laptop loses neither; `left` and
 * `leftSeconds` are the item that was in front before, and its clock.
 */
export function keepCalibrationPlace(request: unknown): Result {
  const fields = fieldsOf(request);
  const code = codeOf(fields);
  const project = Project.open();
  const session = openSession(project);
  const spent = { ...session.spent };
  for (const [item, seconds] of [
    [leftOf(fields), secondsOf(fields, 'leftSeconds')],
    [code, secondsOf(fields, 'itemSeconds')],
  ] as const)
    if (item !== '') spent[item] = Math.max(seconds, spent[item] ?? 0);
  const seconds = Math.max(secondsOf(fields, 'seconds'), session.seconds);
  project.save({ calibration: { ...session, at: code, seconds, spent } });
  return { message: '' };
}

/** Ends the session; what is open stays open, and another session may follow. */
export function closeCalibration(): SessionResult {
  const project = Project.open();
  const session = openSession(project);
  project.save({ calibration: { ...session, isOpen: false, at: '' } });
  const view = readProjectCalibration(project);
  const settled = view.items.filter(({ final }) => final !== null).length;
  const message = `The calibration is closed: ${settled} of ${view.items.length} items have a final score. The form stays closed; for late answers, open it under its Responses tab and open the calibration again.`;
  return { message, view };
}

/** @throws UserError when no session is open. */
export function openSession({ state: { calibration } }: Project): CalibrationState {
  if (calibration?.isOpen) return calibration;
  throw new UserError('The calibration is closed. Open it again to record decisions.');
}
