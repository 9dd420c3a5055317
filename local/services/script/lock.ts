// A lock that one execution holds at a time, until it releases it or ends.
import { ServiceError } from '../../errors';
import type { Execution } from '../../runtime';
import { surface } from '../../surface';

export class Lock {
  constructor(
    private readonly execution: Execution,
    private readonly scope: string,
  ) {}

  hasLock(): boolean {
    return this.execution.workspace.locks.get(this.scope) === this.execution;
  }

  /** True at once when this execution holds it already; else waits for whoever holds it. */
  tryLock(timeoutInMillis: number): boolean {
    const { locks, clock } = this.execution.workspace;
    if (this.hasLock()) return true;
    if (locks.has(this.scope)) clock.sleep(Math.max(0, timeoutInMillis));
    if (locks.has(this.scope)) return false;
    locks.set(this.scope, this.execution);
    this.execution.atEnd(() => this.releaseLock());
    return true;
  }

  /** @throws ServiceError when the lock is not free in time. */
  waitLock(timeoutInMillis: number): void {
    if (this.tryLock(timeoutInMillis)) return;
    throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
  }

  releaseLock(): void {
    if (this.hasLock()) this.execution.workspace.locks.delete(this.scope);
  }
}

surface<GoogleAppsScript.Lock.Lock>()(Lock, 'LockService.Lock', {
  hasLock: '()',
  tryLock: '(Integer)',
  waitLock: '(Integer)',
  releaseLock: '()',
});
