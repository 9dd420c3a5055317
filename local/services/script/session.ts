// Session: who runs the script, and where.
import { createHash } from 'node:crypto';
import type { Execution } from '../../runtime';
import { surface } from '../../surface';
import { permit, SCOPE } from './permission';
import { User } from './user';

export class Session {
  constructor(private readonly execution: Execution) {}

  /** Who clicked; nameless in a trigger and under LIMITED authorization, where Google often hides it. */
  getActiveUser(): User {
    permit(this.execution, 'Session.getActiveUser', 'LIMITED', SCOPE.userEmail);
    return new User(this.isLimited || this.execution.unattended ? '' : this.execution.user);
  }

  /** Under whose authority it runs; nameless under LIMITED authorization. */
  getEffectiveUser(): User {
    permit(this.execution, 'Session.getEffectiveUser', 'LIMITED', SCOPE.userEmail);
    return new User(this.isLimited ? '' : this.execution.user);
  }

  getActiveUserLocale(): string {
    return 'en';
  }

  getScriptTimeZone(): string {
    permit(this.execution, 'Session.getScriptTimeZone', 'LIMITED');
    return this.execution.project.timeZone;
  }

  /** The same for the same person and script, and tells nothing of them. */
  getTemporaryActiveUserKey(): string {
    permit(this.execution, 'Session.getTemporaryActiveUserKey', 'LIMITED');
    const { project, user } = this.execution;
    return createHash('sha256').update(`${project.id}\n${user}`).digest('base64url');
  }

  private get isLimited(): boolean {
    return this.execution.authMode === 'LIMITED';
  }
}

surface<GoogleAppsScript.Base.Session>()(Session, 'Session', {
  getActiveUser: '()',
  getEffectiveUser: '()',
  getActiveUserLocale: '()',
  getScriptTimeZone: '()',
  getTemporaryActiveUserKey: '()',
});
