// Whether a user still has to authorize a script, and where.
import { surface } from '../../surface';
import { AuthorizationStatus } from './scriptEnums';

export class AuthorizationInfo {
  /** @param project The script project's id. */
  constructor(
    private readonly project: string,
    private readonly scopes: readonly string[],
    private readonly isRequired: boolean,
  ) {}

  getAuthorizationStatus() {
    return this.isRequired ? AuthorizationStatus.of.REQUIRED : AuthorizationStatus.of.NOT_REQUIRED;
  }

  /** Null when there is nothing to authorize. The address leads nowhere: the workspace has no consent page. */
  getAuthorizationUrl(): string | null {
    return this.isRequired ? `https://workspace.invalid/authorize/${encodeURIComponent(this.project)}` : null;
  }

  getAuthorizedScopes(): string[] {
    return this.isRequired ? [] : [...this.scopes];
  }
}

type GoogleInfo = Omit<GoogleAppsScript.Script.AuthorizationInfo, 'getAuthorizationUrl'> & {
  getAuthorizationUrl(): string | null;
  getAuthorizedScopes(): string[];
};

surface<GoogleInfo>()(AuthorizationInfo, 'ScriptApp.AuthorizationInfo', {
  getAuthorizationStatus: '()',
  getAuthorizationUrl: '()',
  getAuthorizedScopes: '()',
});
