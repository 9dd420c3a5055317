// Runs the form-submit triggers of a spreadsheet after a submission.
import type { TriggerRecord } from '../files/stateFile';
import type { ScriptProject } from '../project';
import { Execution, type Fault, type Outcome } from '../runtime';
import { AuthMode } from '../services/script/scriptEnums';
import { Spreadsheet } from '../services/spreadsheet/spreadsheet';
import type { Workspace } from '../workspace';
import { submittedRow, type SubmittedRow } from './formEvent';
import type { KeptResponse } from './keepResponse';

/** What became of one trigger. */
export interface TriggerRun {
  readonly trigger: TriggerRecord;
  /** Null where the trigger's project is not there to be run. */
  readonly outcome: Outcome | null;
  /** What went wrong, in one sentence; null where it went well. */
  readonly error: string | null;
}

export interface TriggerOptions {
  /** The projects that triggers may belong to, by id; the workspace's own by default. */
  readonly projects?: ReadonlyMap<string, ScriptProject>;
  /** Makes a service call of every handler fail, for tests. */
  readonly fault?: Fault;
}

/**
 * Runs every form-submit trigger of the spreadsheet that a submission was written to, one after the other, each in
 * an execution of its own, as its owner. A handler that fails is reported, and the answer stays kept.
 */
export function fireTriggers(
  workspace: Workspace,
  submission: KeptResponse,
  { projects = workspace.projects, fault }: TriggerOptions = {},
): TriggerRun[] {
  const submitted = submittedRow(submission);
  if (!submitted) return [];
  const spreadsheet = submitted.sheet.file.id;
  const triggers = workspace.state.triggers.filter(
    ({ event, sourceId }) => event === 'ON_FORM_SUBMIT' && sourceId === spreadsheet,
  );
  return triggers.map((trigger) => {
    const project = projects.get(trigger.project);
    if (!project) {
      return {
        trigger,
        outcome: null,
        error: `The trigger's script project ${trigger.project} is not here.`,
      };
    }
    const outcome = new Execution(workspace, {
      project,
      function: trigger.handler,
      args: (execution) => [eventOf(execution, submitted, trigger)],
      user: trigger.owner,
      spreadsheet,
      authMode: 'FULL',
      unattended: true,
      fault,
    }).run();
    return { trigger, outcome, error: outcome.error?.message ?? null };
  });
}

/** The event object of Google's reference (live behaviour 157). */
function eventOf(execution: Execution, submitted: SubmittedRow, trigger: TriggerRecord) {
  const { sheet, row, columns, values, namedValues } = submitted;
  const source = new Spreadsheet(execution, sheet.file);
  const tab = source.sheets.find(({ data }) => data.id === sheet.id);
  const range = tab?.rangeOf({ row, column: 1, rows: 1, columns });
  return { authMode: AuthMode.of.FULL, namedValues, range, source, triggerUid: trigger.id, values };
}
