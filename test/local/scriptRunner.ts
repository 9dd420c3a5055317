// Runs a few lines of Apps Script in a local workspace, for tests of what a script sees.
import vm from 'node:vm';
import { Execution, type Outcome, type Request } from '../../local/runtime';
import { Workspace } from '../../local/workspace';

export interface ScriptOptions extends Partial<Omit<Request, 'project' | 'function'>> {
  workspace?: Workspace;
}

/** Runs the body of a function and gives the whole outcome. */
export function outcomeOf(body: string, options: ScriptOptions = {}): Outcome {
  const { workspace = new Workspace(), ...request } = options;
  const project = {
    id: 'test',
    code: new vm.Script(`function test() {${body}\n}`, { filename: 'test.gs' }),
    pages: new Map<string, string>(),
    timeZone: 'America/New_York',
    scopes: [],
  };
  return new Execution(workspace, { project, function: 'test', ...request }).run();
}

/** Runs the body of a function and gives what it returned. @throws Error with the script's message. */
export function runScript(body: string, options: ScriptOptions = {}): unknown {
  const outcome = outcomeOf(body, options);
  if (outcome.error) throw new Error(outcome.error.message);
  return outcome.value;
}
