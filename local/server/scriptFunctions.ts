// Finds the functions that a script project offers to its pages and triggers.
import vm from 'node:vm';
import type { ScriptProject } from '../project';

const known = new WeakMap<ScriptProject, readonly string[]>();

/**
 * The names of a project's top-level functions. Its code is evaluated where there is no service of Google's: what it
 * does at load beyond defining may fail, which leaves the functions that it declares.
 */
export function functionsOf(project: ScriptProject): readonly string[] {
  const found = known.get(project) ?? findFunctions(project);
  known.set(project, found);
  return found;
}

/** Those that a page may call: names that end with `_` are private. */
export const callableFunctions = (project: ScriptProject): readonly string[] =>
  functionsOf(project).filter((name) => !name.endsWith('_'));

/** Whether that is not of the script's making but what every object has, such as `constructor`. */
export function isInherited(project: ScriptProject, name: string): boolean {
  const [root = ''] = name.split('.');
  return root in Object.prototype && !functionsOf(project).includes(root);
}

function findFunctions({ code }: ScriptProject): readonly string[] {
  const context = vm.createContext({});
  const failed = outcomeOf(() => void code.runInContext(context, { timeout: 5_000 }));
  const names = vm.runInContext('Object.keys(globalThis)', context) as string[];
  const found = names.filter((name) => typeof context[name] === 'function');
  if (failed !== null && found.length === 0) throw failed;
  return found;
}

function outcomeOf(work: () => void): Error | null {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
