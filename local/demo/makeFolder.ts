// Makes a folder where there is none, with those above it.
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isNativeError } from 'node:util/types';
import { InputError } from './inputError';

/**
 * Makes them one by one: where a folder takes none, such as `/proc`, Node's own way tries for ever.
 * @returns the topmost one that was made; undefined where the folder is there.
 * @throws InputError, or the system's error, where that cannot be; none is left then.
 */
export function makeFolder(folder: string): string | undefined {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return undefined;
  const above = dirname(folder);
  const made = makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (made !== undefined) rmSync(made, { recursive: true });
    if (isNativeError(error) && 'code' in error && error.code === 'ENOENT')
      throw new InputError(`${folder} cannot be made: no folder can be made in ${above}.`);
    throw error;
  }
  return made ?? folder;
}
