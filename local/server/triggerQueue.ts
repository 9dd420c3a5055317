// Runs the form-submit triggers of submissions after their participants were answered, one after the other.
import { FormFile } from '../files/formFile';
import type { FailedExecution, WaitingSubmission } from '../files/stateFile';
import type { KeptResponse } from '../responses/keepResponse';
import { fireTriggers } from '../responses/fireTriggers';
import { linkedTab } from '../responses/responseTab';
import type { Submission } from '../submission';
import type { Workspace } from '../workspace';

/** How long no submission came in before triggers run, and how long they wait at most, in milliseconds. */
const QUIET = 25;
const LONGEST_WAIT = 5_000;
/** How many failures are remembered. */
const FAILURES = 100;

/** Submissions wait in the workspace's own store, so that a restart goes on with them. */
export class TriggerQueue {
  private timer: NodeJS.Timeout | null = null;
  private waitingSince = 0;
  private idlers: (() => void)[] = [];

  constructor(private readonly workspace: Workspace) {}

  /** Notes that the triggers of a submission have to run; to be written with the submission itself. */
  note({ form, response, written }: Submission): void {
    if (!written) return;
    const { row, changed } = written;
    this.workspace.state.addWaiting({ form: form.id, response: response.id, row, changed: [...changed] });
  }

  /** Goes on with what waits, such as what an earlier server left. */
  resume(): void {
    if (this.timer === null) this.waitingSince = Date.now();
    else if (Date.now() - this.waitingSince > LONGEST_WAIT) return;
    else clearTimeout(this.timer);
    this.timer = setTimeout(() => this.runNext(), QUIET);
  }

  /** Stops; what waits is kept. */
  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.tellIdle();
  }

  /** When nothing waits any more. */
  idle(): Promise<void> {
    if (this.timer === null) return Promise.resolve();
    return new Promise((resolve) => this.idlers.push(resolve));
  }

  /** Keeps that an execution failed which nobody watched. */
  noteFailure(failure: Omit<FailedExecution, 'at'>): void {
    const { state, clock } = this.workspace;
    state.failures.push({ at: clock.now(), ...failure });
    state.failures.splice(0, state.failures.length - FAILURES);
    state.touch('failures');
    this.workspace.settle();
  }

  forgetFailures(): void {
    const { state } = this.workspace;
    state.failures.length = 0;
    state.touch('failures');
    this.workspace.settle();
  }

  private runNext(): void {
    this.timer = null;
    // Taken off first: an execution that brings the server down does so once.
    const next = this.workspace.state.takeWaiting();
    this.workspace.settle();
    if (next) this.run(next);
    if (this.workspace.state.waiting > 0) this.resume();
    else this.tellIdle();
  }

  private run(waiting: WaitingSubmission): void {
    const kept = this.keptResponse(waiting);
    if (!kept?.written) return;
    const spreadsheet = kept.written.sheet.file.id;
    for (const { trigger, error } of fireTriggers(this.workspace, kept)) {
      if (error !== null) this.noteFailure({ handler: trigger.handler, spreadsheet, message: error });
    }
  }

  /** The submission as it stands now; undefined where the form, its tab or the response is gone. */
  private keptResponse({
    form: id,
    response: key,
    row,
    changed,
  }: WaitingSubmission): KeptResponse | undefined {
    const form = this.workspace.find(FormFile, id);
    const response = form?.response(key);
    const sheet = form && linkedTab(this.workspace, form);
    if (!response || !sheet) return undefined;
    return { response, written: { row, changed: new Set(changed), sheet } };
  }

  private tellIdle(): void {
    for (const resolve of this.idlers.splice(0)) resolve();
  }
}
