// LockService: locks by script, by user and by document.
import type { Execution } from '../../runtime';
import { surface } from '../../surface';
import { Lock } from './lock';
import { permit } from './permission';
import { scopeName, type ScopeKind } from './scopes';

export class LockService {
  constructor(
    private readonly execution: Execution,
    private readonly container: string | null,
  ) {}

  getScriptLock(): Lock | null {
    return this.lock('script', 'getScriptLock');
  }

  getUserLock(): Lock | null {
    return this.lock('user', 'getUserLock');
  }

  /** Null in a script that no document contains. */
  getDocumentLock(): Lock | null {
    return this.lock('document', 'getDocumentLock');
  }

  private lock(kind: ScopeKind, method: string): Lock | null {
    permit(this.execution, `LockService.${method}`, 'LIMITED');
    const scope = scopeName(kind, this.execution, this.container);
    return scope === null ? null : new Lock(this.execution, scope);
  }
}

surface<GoogleAppsScript.Lock.LockService>()(LockService, 'LockService', {
  getScriptLock: '()',
  getUserLock: '()',
  getDocumentLock: '()',
});
