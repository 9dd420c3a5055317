// Leaves files in a folder, each whole or not at all.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from './inputError';

/** Writes the files, over those of the same names. @throws InputError where the folder cannot be written to. */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | Buffer>): void {
  const written: string[] = [];
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of files) {
      const path = join(folder, `.${name}.part`);
      written.push(path);
      writeFileSync(path, content);
    }
    for (const name of files.keys()) renameSync(join(folder, `.${name}.part`), join(folder, name));
  } catch (error) {
    written.forEach((path) => rmSync(path, { force: true }));
    if (!(error instanceof Error)) throw error;
    throw new InputError(`${folder} cannot be written to: ${error.message}.`);
  }
}
