// The Summary tab as text, for a terminal.
import type { SpreadsheetFile } from '../files/spreadsheetFile';
import { plain } from './files';
import type { Found } from './project';
import { tab, textsOf } from './tabs';

/** The columns that are shown, and the most characters each takes; the last one takes what is left. */
const COLUMNS = [
  ['Code', 10],
  ['Element or sub-element', 42],
  ['Average', 7],
  ['Proposed', 20],
  ['Discuss', 10],
  ['Why', Infinity],
] as const;

const GAP = '  ';
/** The least width that the last column is given, however narrow the terminal. */
const LEAST = 20;

/** The Summary tab, a row a line and the elements apart, in lines of at most `width` characters. */
export function summaryText(spreadsheet: SpreadsheetFile, width: number): string {
  const rows = rowsOf(spreadsheet);
  const header = COLUMNS.map(([title]) => title);
  const longest = COLUMNS.map(([title, most], column) =>
    Math.min(most, Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(lengthOf))),
  );
  const taken = longest.slice(0, -1).reduce((total, each) => total + each + GAP.length, 0);
  const last = Math.min(longest.at(-1) ?? 0, Math.max(LEAST, width - taken));
  const widths = [...longest.slice(0, -1), last];
  const elements = new Set(elementCodes(spreadsheet));
  const lines = rows.flatMap((row, index) => {
    const apart = index > 0 && elements.has(row[0] ?? '') ? [''] : [];
    return [...apart, ...linesOf(row, widths)];
  });
  const rule = widths.map((each) => '─'.repeat(each)).join(GAP);
  return [...linesOf(header, widths), rule, ...lines].join('\n');
}

function rowsOf(spreadsheet: SpreadsheetFile): string[][] {
  const sheet = tab(spreadsheet, 'Summary');
  const texts = (header: string): string[] => textsOf(sheet, header);
  const [titles, averages, discuss] = [texts('Element or sub-element'), texts('Average'), texts('Discuss')];
  const [proposed, levels, why] = [texts('Proposed'), texts('Level'), texts('Why')];
  return texts('Code').map((code, row) =>
    [
      code,
      titles[row] ?? '',
      averages[row] ?? '',
      `${proposed[row] ?? ''} ${levels[row] ?? ''}`,
      discuss[row] ?? '',
      reasonNames(why[row] ?? ''),
    ].map((text) => text.replace(/\s+/g, ' ').trim()),
  );
}

/** Each reason begins with its name; the tab has the rest of it. */
const reasonNames = (why: string): string =>
  why
    .split('; ')
    .map((reason) => reason.split(':', 1)[0])
    .join(', ');

function elementCodes(spreadsheet: SpreadsheetFile): string[] {
  const sheet = tab(spreadsheet, 'Instrument');
  const elements = textsOf(sheet, 'Element');
  return textsOf(sheet, 'Code').filter((_, row) => plain(elements[row] ?? '') === '');
}

/** One row: its last cell goes on in further lines where it is longer than its column, the others are cut. */
function linesOf(cells: readonly string[], widths: readonly number[]): string[] {
  const parts = wrapped(cells.at(-1) ?? '', widths.at(-1) ?? 0);
  return parts.map((part, line) => {
    const before = cells
      .slice(0, -1)
      .map((cell, column) => fitted(line === 0 ? cell : '', widths[column] ?? 0));
    return [...before, part].join(GAP).trimEnd();
  });
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  const words = text.split(', ').map((word, index, all) => (index < all.length - 1 ? `${word},` : word));
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines.splice(-1, 1, word);
    else if (lengthOf(line) + 1 + lengthOf(word) <= width) lines.splice(-1, 1, `${line} ${word}`);
    else lines.push(word);
  }
  return lines;
}

const lengthOf = (text: string): number => [...text].length;

function fitted(text: string, width: number): string {
  const shown =
    lengthOf(text) > width
      ? `${[...text]
          .slice(0, width - 1)
          .join('')
          .trimEnd()}…`
      : text;
  return shown + ' '.repeat(Math.max(0, width - lengthOf(shown)));
}

/** The most things that are listed one by one. */
const LISTED = 12;

/** What the answers come to, and what in them needs a look. */
export function foundText({ message, problems, replaced }: Found): string {
  const lines = [
    ...problems.map(
      ({ row, column, text }) => `row ${row}${column && `, column ${column}`}: ${text.replace(/\s+/g, ' ')}`,
    ),
    ...replaced.map(({ row, byRow }) => `row ${row}: row ${byRow} is a later answer of the same address.`),
  ];
  const more = lines.length > LISTED ? [`… and ${lines.length - LISTED} more.`] : [];
  return [message, ...[...lines.slice(0, LISTED), ...more].map((line) => `  ${line}`)].join('\n');
}
