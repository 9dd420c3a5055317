// Opens the store of a workspace that is kept in a file, or says in a sentence why it cannot be.
import { closeSync, openSync } from 'node:fs';
import { InputError, systemReason } from './demo/inputError';
import { openStore, type Store } from './store';

/** What the database driver finds wrong, by its codes, as the end of a sentence. */
const REASONS: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'it is another kind of file',
  SQLITE_ERROR: 'it is the database of another program',
  SQLITE_BUSY: 'another program is at work in it',
  SQLITE_CORRUPT: 'it is damaged',
  SQLITE_FULL: 'the disk is full',
  SQLITE_READONLY: 'it may not be written to',
};

/** @throws InputError where the file cannot be read and written, or is no store. */
export function keptStore(path: string): Store {
  try {
    // The system says why a file cannot be opened; the driver does not.
    closeSync(openSync(path, 'a'));
    return openStore(path);
  } catch (error) {
    throw new InputError(`${path} cannot be opened as a workspace: ${reasonOf(error)}.`);
  }
}

function reasonOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return code === 'ENOENT' ? 'there is no such folder' : (REASONS[code] ?? systemReason(error));
}
