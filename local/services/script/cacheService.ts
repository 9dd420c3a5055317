// CacheService: short-lived text, by script, by user and by document.
import type { Execution } from '../../runtime';
import { surface } from '../../surface';
import { Cache } from './cache';
import { permit } from './permission';
import { scopeName, type ScopeKind } from './scopes';

export class CacheService {
  constructor(
    private readonly execution: Execution,
    private readonly container: string | null,
  ) {}

  getScriptCache(): Cache | null {
    return this.cache('script', 'getScriptCache');
  }

  getUserCache(): Cache | null {
    return this.cache('user', 'getUserCache');
  }

  /** Null in a script that no document contains. */
  getDocumentCache(): Cache | null {
    return this.cache('document', 'getDocumentCache');
  }

  private cache(kind: ScopeKind, method: string): Cache | null {
    permit(this.execution, `CacheService.${method}`, 'LIMITED');
    const scope = scopeName(kind, this.execution, this.container);
    return scope === null ? null : new Cache(this.execution.workspace, scope);
  }
}

surface<GoogleAppsScript.Cache.CacheService>()(CacheService, 'CacheService', {
  getScriptCache: '()',
  getUserCache: '()',
  getDocumentCache: '()',
});
