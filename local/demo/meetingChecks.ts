// Refuses what a team brings out of its meeting, before anything is made of it, where it names what the project lacks.
import type { SpreadsheetFile } from '../files/spreadsheetFile';
import { readDecisions } from './decisions';
import { plain, type Csv } from './files';
import { InputError } from './inputError';
import type { MeetingFiles } from './meeting';
import { tab, textsOf } from './tabs';
import { GOALS, placesOf, PRIORITIES, rowsOf, STRATEGIES, VOTES } from './tables';

/** Looks at all files; which votes there may be is not known before the strategies have their ids. @throws InputError */
export function refuseBadMeeting(spreadsheet: SpreadsheetFile, files: MeetingFiles): void {
  const { decisions, priorities, strategies, votes, goals } = files;
  const codes = new Set(textsOf(tab(spreadsheet, 'Instrument'), 'Code').filter((code) => code !== ''));
  if (decisions) readDecisions(decisions, codes, levelsOf(spreadsheet));
  if (priorities) checkPriorities(priorities, codes);
  if (strategies) checkStrategies(strategies);
  if (votes) placesOf(votes, VOTES);
  if (goals) placesOf(goals, GOALS);
}

/** The levels of a project by name, lowest first. */
export function levelsOf(spreadsheet: SpreadsheetFile): string[] {
  const sheet = tab(spreadsheet, 'Project');
  const at = textsOf(sheet, 'Setting').indexOf('Levels');
  return (textsOf(sheet, 'Value')[at] ?? '').split(/[,;\n]/).map((level) => level.trim());
}

/** What Kind may say; a row that was merged into another one has a word more. */
const KIND = /^(merged )?(strength|challenge)$/;

function checkPriorities(csv: Csv, codes: ReadonlySet<string>): void {
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

/** The add-on would give other ids, and the votes would be for other strategies. */
function checkStrategies(csv: Csv): void {
  const known = new Set<string>();
  for (const { place, text } of rowsOf(csv, STRATEGIES)) {
    const id = text('Id').toUpperCase();
    if (id === '') continue;
    if (!/^S[1-9]\d{0,5}$/.test(id)) {
      throw new InputError(`${place}: "${text('Id')}" is no id of a strategy, such as S1; leave it empty.`);
    }
    if (known.has(id)) throw new InputError(`${place}: another strategy has the id ${id}, too.`);
    known.add(id);
  }
}
