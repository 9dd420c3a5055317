// Runs Apps Script code in projects with scopes, pages and other functions, for tests of the script services.
import vm from 'node:vm';
import { ManualClock } from '../../../local/clock';
import { WorkspaceFile, type FileKind } from '../../../local/files/workspaceFile';
import { Execution, type Outcome, type Request } from '../../../local/runtime';
import { surface } from '../../../local/surface';
import { Workspace } from '../../../local/workspace';

export interface ProjectOptions extends Partial<Omit<Request, 'project' | 'function'>> {
  workspace?: Workspace;
  id?: string;
  scopes?: string[];
  pages?: Record<string, string>;
  /** Further code of the project, beside the function that runs. */
  code?: string;
}

export const START = Date.UTC(2026, 9, 5, 13, 0, 0);

/** A workspace whose time moves only when told to. */
export function workspaceAt(time = START) {
  const clock = new ManualClock(time);
  return { clock, workspace: new Workspace({ clock }) };
}

/** Runs the body of a function in a project and gives the whole outcome. */
export function outcome(body: string, options: ProjectOptions = {}): Outcome {
  const {
    workspace = new Workspace(),
    id = 'test',
    scopes = [],
    pages = {},
    code = '',
    ...request
  } = options;
  const source = `${code}\nfunction test(...args) {${body}\n}`;
  const project = {
    id,
    code: new vm.Script(source, { filename: 'test.gs' }),
    pages: new Map(Object.entries(pages)),
    timeZone: 'America/New_York',
    scopes,
  };
  return new Execution(workspace, { project, function: 'test', ...request }).run();
}

/** Runs the body of a function in a project and gives what it returned. @throws Error with the script's message. */
export function run(body: string, options: ProjectOptions = {}): unknown {
  const { error, value } = outcome(body, options);
  if (error) throw new Error(error.message);
  return value;
}

/** A file of which these services only need to know that it is there. */
class BareFile extends WorkspaceFile {
  protected part(): undefined {
    return undefined;
  }
}

export function addFile(workspace: Workspace, id: string, kind: FileKind): void {
  workspace.add(new BareFile(id, workspace.head(kind, id)));
}

/** Stands for what SpreadsheetApp gives: an object with an id, of Google's class. */
export class SpreadsheetStub {
  constructor(private readonly id: string) {}

  getId(): string {
    return this.id;
  }
}

surface<GoogleAppsScript.Spreadsheet.Spreadsheet>()(SpreadsheetStub, 'SpreadsheetApp.Spreadsheet', {
  getId: '()',
});
