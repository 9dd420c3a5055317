// Whether a service may be used under an execution's authorization mode and with its project's scopes.
import { ServiceError } from '../../errors';
import type { Execution } from '../../runtime';

/** The scopes that services of this folder need, as a manifest names them. */
export const SCOPE = {
  mail: 'https://www.googleapis.com/auth/script.send_mail',
  triggers: 'https://www.googleapis.com/auth/script.scriptapp',
  userEmail: 'https://www.googleapis.com/auth/userinfo.email',
} as const;

const LEVEL = { NONE: 0, LIMITED: 1, FULL: 2 } as const;

/**
 * Refuses a call that Google would refuse.
 * @param method The full name, such as `MailApp.sendEmail`.
 * @param mode The lowest authorization mode in which it works.
 * @param scope The scope it needs; a project without explicit scopes has every scope.
 */
export function permit(execution: Execution, method: string, mode: 'LIMITED' | 'FULL', scope?: string): void {
  const required = scope === undefined ? '' : ` Required permissions: ${scope}`;
  if (LEVEL[execution.authMode] < LEVEL[mode]) {
    throw new ServiceError(`You do not have permission to call ${method}.${required}`);
  }
  const { scopes } = execution.project;
  if (scope !== undefined && scopes.length > 0 && !scopes.includes(scope)) {
    throw new ServiceError(`Specified permissions are not sufficient to call ${method}.${required}`);
  }
}
