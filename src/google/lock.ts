// One execution at a time for each spreadsheet.

/** How long to wait for another execution, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Keeps other executions of this spreadsheet waiting until this one ends, when Google lets the lock go.
 * @returns false when another one did not end in time.
 */
export function takeLock(): boolean {
  const lock = LockService.getDocumentLock() ?? LockService.getUserLock();
  return lock.tryLock(PATIENCE);
}
