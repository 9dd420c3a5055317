// Leaves files in a folder, all of them or none, each whole.
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError, systemReason } from './inputError';
import { makeFolder } from './makeFolder';

/**
 * Writes the files, over those of the same names; the folder is made where there is none.
 * @param without Names of files that an earlier time may have left and this time has none of; they are deleted.
 * @throws InputError where that cannot be; the folder is then as it was.
 */
export function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string | Buffer>,
  without: readonly string[] = [],
): void {
  const parts: string[] = [];
  let made: string | undefined;
  try {
    made = makeFolder(folder);
    for (const name of [...files.keys(), ...without]) refuseFolder(folder, name);
    for (const [name, content] of files) {
      const part = join(folder, `.${name}.part`);
      parts.push(part);
      writeFileSync(part, content);
    }
    [...files.keys()].forEach((name, index) => renameSync(parts[index] ?? '', join(folder, name)));
    for (const name of without) rmSync(join(folder, name), { force: true });
  } catch (error) {
    for (const part of parts) rmSync(part, { force: true });
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    if (error instanceof InputError) throw error;
    throw new InputError(`${folder} cannot be written to: ${systemReason(error)}.`);
  }
}

function refuseFolder(folder: string, name: string): void {
  if (statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory()) {
    throw new InputError(
      `${join(folder, name)} is a folder: move it away, since a file of that name goes there.`,
    );
  }
}
