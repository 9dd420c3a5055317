// Who records a decision: the name that the page gives, else the one that all of this session's decisions have.
import { recordersSince } from '../model/decision';
import type { Records } from './calibrationRecords';
import type { CalibrationState } from './calibrationState';
import { UserError, type Project } from './project';

/**
 * The name that need not be asked for again: that of everybody who recorded in this session, where it is one, and the
 * one that the session began with before anybody did. Null where several people record.
 */
export function onlyRecorder(
  { decisions }: Pick<Records, 'decisions'>,
  { opened, recordedBy }: CalibrationState,
): string | null {
  const [name = recordedBy, ...others] = recordersSince(decisions, opened ? new Date(opened) : null);
  return others.length > 0 ? null : name;
}

/**
 * Who records, which is remembered. `name` is empty where the page does not say it.
 * @param opened the code of an item that is opened again, to be settled in this session; empty for none.
 */
export function recorder(
  project: Project,
  session: CalibrationState,
  records: Pick<Records, 'decisions'>,
  { name, opened = '' }: { name: string; opened?: string },
): string {
  const recordedBy = name === '' ? onlyRecorder(records, session) : name;
  if (recordedBy === null) {
    throw new UserError(
      'Several people record in this session: press Change beside Recorded by, type your name, and try again.',
    );
  }
  const settledBefore = session.settledBefore.filter((code) => code !== opened);
  if (recordedBy !== session.recordedBy || settledBefore.length < session.settledBefore.length)
    project.save({ calibration: { ...session, settledBefore, recordedBy } });
  return recordedBy;
}
