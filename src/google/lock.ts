// One execution at a time for each spreadsheet.

/** How long to wait for another execution, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Keeps other executions of this spreadsheet waiting until this one ends, when Google lets the lock go.
 * @returns false when another one did not end in time.
 */
export function takeLock(): boolean {
  return (documentLock() ?? LockService.getUserLock()).tryLock(PATIENCE);
}

/** None where Google runs the add-on outside of a spreadsheet, which its typings do not say. */
const documentLock = (): GoogleAppsScript.Lock.Lock | null => LockService.getDocumentLock();
