// Whose data a store, a cache or a lock is: the script's, one user's, or one document's.
import type { Execution } from '../../runtime';

export type ScopeKind = 'script' | 'user' | 'document';

/**
 * The name of a scope, such as `document:<project>:<spreadsheet>`.
 * @param container The id of the execution's container; without one there is no document scope, and the name is null.
 */
export function scopeName(kind: ScopeKind, execution: Execution, container: string | null): string | null {
  const { project, user } = execution;
  if (kind === 'script') return `script:${project.id}`;
  if (kind === 'user') return `user:${project.id}:${user}`;
  return container === null ? null : `document:${project.id}:${container}`;
}
