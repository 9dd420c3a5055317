// What every route of the server works with: the workspace, the add-on in it, and what goes on beside requests.
import type { Clock } from '../clock';
import type { ScriptProject } from '../project';
import { openStore, type Store } from '../store';
import { Workspace } from '../workspace';
import { Changes } from './changes';
import { TriggerQueue } from './triggerQueue';

export interface ServerContext {
  readonly workspace: Workspace;
  /** The built add-on, the same in every spreadsheet of the workspace. */
  readonly addOn: ScriptProject;
  /** Tells of every write, whoever makes it. */
  readonly changes: Changes;
  /** Runs the executions that nobody waits for. */
  readonly triggers: TriggerQueue;
}

/** Opens the workspace in a store, in memory by default. */
export function createContext(
  addOn: ScriptProject,
  store: Store = openStore(':memory:'),
  clock?: Clock,
): ServerContext {
  const changes = new Changes();
  const workspace = new Workspace({ store: changes.observe(store), ...(clock && { clock }) });
  workspace.projects.set(addOn.id, addOn);
  return { workspace, addOn, changes, triggers: new TriggerQueue(workspace) };
}
