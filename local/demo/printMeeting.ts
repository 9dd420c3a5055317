// What came of a meeting as text, for a terminal.
import type { SheetData } from '../files/sheetData';
import type { SpreadsheetFile } from '../files/spreadsheetFile';
import type { Calibrated } from './decisions';
import { plain } from './files';
import type { Meeting } from './meeting';
import { tab, textsOf } from './tabs';

/** What the add-on writes beside a goal that lacks nothing. */
const ALL_PASS = 'All checks pass';

/** The most goals that are listed one by one. */
const LISTED = 12;

/** A paragraph for each part of the meeting, in lines of at most `width` characters. */
export function meetingText(
  { calibrated, voted, chosen }: Meeting,
  spreadsheet: SpreadsheetFile,
  width: number,
): string {
  const voters = voted ? [`${voted.voters} ${voted.voters === 1 ? 'person' : 'people'} voted.`] : [];
  const strategies = [...voters, ...(chosen === null ? [] : [chosen])];
  const paragraphs = [
    ...(calibrated ? [calibrationText(calibrated)] : []),
    ...priorityTexts(tab(spreadsheet, 'Priorities')),
    ...(strategies.length > 0 ? [`Strategies: ${strategies.join(' ')}`] : []),
    ...goalTexts(tab(spreadsheet, 'Goals')),
  ];
  return paragraphs.map((text) => wrapped(text, width)).join('\n');
}

function calibrationText({ decided, taken, final, items, dissents }: Calibrated): string {
  const dissent = dissents === 0 ? '' : ` (${counted(dissents, 'dissent')})`;
  return `Calibration: ${counted(decided, 'item')} decided${dissent}, ${taken} taken as proposed; ${final} of ${items} scores are final.`;
}

function priorityTexts(sheet: SheetData): string[] {
  const kinds = textsOf(sheet, 'Kind').map(plain);
  const count = (kind: string): number => kinds.filter((each) => each === kind).length;
  const [strengths, challenges] = [count('strength'), count('challenge')];
  if (strengths + challenges === 0) return [];
  return [`Priorities: ${counted(strengths, 'strength')}, ${counted(challenges, 'challenge')}.`];
}

/** How many goals pass their checks, and beside each other what it lacks. */
function goalTexts(sheet: SheetData): string[] {
  const checks = textsOf(sheet, 'Checks').flatMap((text, row) =>
    text === '' ? [] : [{ text, row: row + 2 }],
  );
  if (checks.length === 0) return [];
  const others = checks.filter(({ text }) => text !== ALL_PASS);
  const pass = `Goals: ${checks.length - others.length} of ${checks.length} pass all checks.`;
  const more = others.length > LISTED ? [`  … and ${others.length - LISTED} more.`] : [];
  const listed = others.slice(0, LISTED);
  return [pass, ...listed.map(({ text, row }) => `  row ${row}: ${text.replace(/\s+/g, ' ')}`), ...more];
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** A text in lines that end between words; further lines are indented. */
function wrapped(text: string, width: number): string {
  const [first = '', ...words] = text.split(/(?<=\S) /);
  const lines = [first];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line.length + 1 + word.length <= width) lines.splice(-1, 1, `${line} ${word}`);
    else lines.push(`    ${word}`);
  }
  return lines.join('\n');
}
