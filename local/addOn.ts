// Runs the add-on's functions in a spreadsheet of the workspace, as its menu and its panel do.
import { Execution, type Outcome, type Request } from './runtime';
import type { ScriptProject } from './project';
import type { Workspace } from './workspace';

/** The built add-on, used in one spreadsheet. */
export class AddOn {
  constructor(
    private readonly workspace: Workspace,
    private readonly project: ScriptProject,
    private readonly spreadsheet: string,
  ) {
    workspace.projects.set(project.id, project);
  }

  /** Runs a function in an execution of its own. */
  run(name: string, options: Partial<Request> = {}): Outcome {
    const { workspace, project, spreadsheet } = this;
    return new Execution(workspace, { project, function: name, spreadsheet, ...options }).run();
  }

  /**
   * The same, for what it returns.
   * @param args what a page sends.
   * @throws AddOnError with the sentence that a person would read.
   */
  call<T>(name: string, check: (value: unknown) => value is T, ...args: readonly unknown[]): T {
    const { value, error } = this.run(name, { args });
    if (error) throw new AddOnError(error.message);
    if (!check(value)) throw new Error(`${name} returned something else than expected.`);
    return value;
  }

  /** Takes steps towards the form until it is finished. @returns the number of service calls of all steps. */
  createForm(progress: (message: string) => void = () => undefined): number {
    let calls = 0;
    for (;;) {
      const { value, error, calls: taken } = this.run('createAssessmentFormStep');
      if (error) throw new AddOnError(error.message);
      if (!isFormProgress(value))
        throw new Error('createAssessmentFormStep returned something else than expected.');
      calls += taken;
      progress(value.message);
      if (value.finished) return calls;
    }
  }
}

/** What an action refused, in the add-on's own words. */
export class AddOnError extends Error {}

/** What an action says when it is done. */
export const isResult = (value: unknown): value is { message: string } =>
  typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string';

const isFormProgress = (value: unknown): value is { message: string; finished: boolean } =>
  isResult(value) && 'finished' in value && typeof value.finished === 'boolean';
