// Runs a function of any Apps Script file in the local workspace.
import { resolve } from 'node:path';
import { isNativeError } from 'node:util/types';
import { InputError, systemReason } from './demo/inputError';
import { keptStore } from './keptStore';
import { loadScript, type ScriptProject } from './project';
import { Execution } from './runtime';
import { Workspace } from './workspace';

/**
 * Runs a function of a script file, in an empty workspace or in the one that is kept in a database file.
 * @param log gets each line that the script logs.
 * @returns what the function returns, as JSON.
 * @throws InputError with what it threw, as Google says it, or for a file that cannot be used.
 */
export function execute(
  file: string,
  name: string,
  database: string | undefined,
  log: (line: string) => void,
): string {
  const project = readScript(file);
  const workspace = database === undefined ? new Workspace() : openWorkspace(database);
  try {
    workspace.projects.set(project.id, project);
    const { json, settled, error, logs } = new Execution(workspace, { project, function: name }).run();
    for (const { text } of logs) log(text);
    if (error) throw new InputError(`${error.name}: ${error.message}`);
    if (!settled) throw new InputError(UNSETTLED);
    return json ?? 'null';
  } finally {
    workspace.close();
  }
}

const UNSETTLED =
  'The function ended with a promise that nothing settles: there are no timers, and no service answers later.';

function readScript(file: string): ScriptProject {
  try {
    return loadScript(resolve(file));
  } catch (error) {
    if (!isNativeError(error) || error.name !== 'SyntaxError') {
      throw new InputError(`${file} cannot be read: ${systemReason(error)}.`);
    }
    const line = /:(\d+)/.exec(error.stack ?? '')?.[1] ?? '1';
    throw new InputError(`SyntaxError: ${error.message} (line ${line}, file "${file}")`);
  }
}

function openWorkspace(database: string): Workspace {
  if (database === '') throw new InputError('--workspace names no file.');
  return new Workspace({ store: keptStore(database) });
}
