// MailApp: puts messages into the workspace's outbox, within the day's quota.
import { ServiceError } from '../../errors';
import type { Execution } from '../../runtime';
import { mismatch, surface, surfaceOf } from '../../surface';
import { readMessage, recipients } from './mailMessage';
import { permit, SCOPE } from './permission';

const DAY = 24 * 60 * 60 * 1000;

/** What a consumer account may send a day, in recipients. */
const MOST_PER_DAY = 100;

export class MailApp {
  constructor(private readonly execution: Execution) {}

  /** `(message)`, `(recipient, subject, body)`, the same with options, or `(to, replyTo, subject, body)`. */
  sendEmail(...given: unknown[]): void {
    permit(this.execution, 'MailApp.sendEmail', 'FULL', SCOPE.mail);
    const message = readMessage(parametersOf(given));
    if (recipients(message) > this.remaining()) {
      throw new ServiceError('Service invoked too many times for one day: email.');
    }
    const { workspace, user } = this.execution;
    workspace.state.outbox.push({ sent: workspace.clock.now(), from: user, ...message });
    workspace.state.touch('outbox');
  }

  /** How many recipients this user may still write to, within 24 hours. */
  getRemainingDailyQuota(): number {
    permit(this.execution, 'MailApp.getRemainingDailyQuota', 'FULL', SCOPE.mail);
    return this.remaining();
  }

  private remaining(): number {
    const { workspace, user } = this.execution;
    const since = workspace.clock.now() - DAY;
    const sent = workspace.state.outbox.filter((mail) => mail.from === user && mail.sent > since);
    return MOST_PER_DAY - sent.reduce((sum, mail) => sum + recipients(mail), 0);
  }
}

function parametersOf(given: readonly unknown[]): Record<string, unknown> {
  const [first, second, third, fourth] = given;
  if (given.length === 1) return members(first, given);
  if (given.length === 3) return { to: first, subject: second, body: third };
  if (typeof fourth === 'string') return { to: first, replyTo: second, subject: third, body: fourth };
  const options = fourth === null || fourth === undefined ? {} : members(fourth, given);
  return { ...options, to: first, subject: second, body: third };
}

function members(value: unknown, given: readonly unknown[]): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && !surfaceOf(value))
    return { ...value };
  throw mismatch('MailApp.sendEmail', given);
}

surface<GoogleAppsScript.Mail.MailApp>()(MailApp, 'MailApp', {
  sendEmail: [
    '(Object)',
    '(Text?, Text?, Text?)',
    '(Text?, Text?, Text?, Text)',
    '(Text?, Text?, Text?, Object)',
  ],
  getRemainingDailyQuota: '()',
});
