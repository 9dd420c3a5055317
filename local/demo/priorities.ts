// Strengths and challenges that come as a file: refused where they name what the project does not have.
import { plain, type Csv } from './files';
import { InputError } from './inputError';
import { PRIORITIES, rowsOf } from './tables';

/** What Kind may say; a row that was merged into another one has a word more. */
const KIND = /^(merged )?(strength|challenge)$/;

/** @throws InputError for a row that is neither strength nor challenge, and for a code that is not in the instrument. */
export function checkPriorities(csv: Csv, codes: ReadonlySet<string>): void {
  for (const { place, text } of rowsOf(csv, PRIORITIES)) {
    if (!KIND.test(plain(text('Kind')))) {
      throw new InputError(`${place}: Kind is "${text('Kind')}", but it must be Strength or Challenge.`);
    }
    const named = text('Codes')
      .split(/[,;\s]+/)
      .filter((code) => code !== '');
    const stranger = named.find((code) => !codes.has(code));
    if (stranger !== undefined) throw new InputError(`${place}: the instrument has no code "${stranger}".`);
  }
}
