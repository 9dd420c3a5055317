// PropertiesService: text that a script keeps, by script, by user and by document.
import type { Execution } from '../../runtime';
import { surface } from '../../surface';
import { permit } from './permission';
import { Properties } from './properties';
import { scopeName, type ScopeKind } from './scopes';

export class PropertiesService {
  constructor(
    private readonly execution: Execution,
    private readonly container: string | null,
  ) {}

  getScriptProperties(): Properties | null {
    return this.store('script', 'getScriptProperties');
  }

  getUserProperties(): Properties | null {
    return this.store('user', 'getUserProperties');
  }

  /** Null in a script that no document contains. */
  getDocumentProperties(): Properties | null {
    return this.store('document', 'getDocumentProperties');
  }

  private store(kind: ScopeKind, method: string): Properties | null {
    permit(this.execution, `PropertiesService.${method}`, 'LIMITED');
    const scope = scopeName(kind, this.execution, this.container);
    return scope === null ? null : new Properties(this.execution.workspace, scope);
  }
}

surface<GoogleAppsScript.Properties.PropertiesService>()(PropertiesService, 'PropertiesService', {
  getScriptProperties: '()',
  getUserProperties: '()',
  getDocumentProperties: '()',
});
