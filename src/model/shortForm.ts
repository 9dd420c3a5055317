// Short forms: a page of questions for the team, and how what was sent is read from their response tabs.
import { isBlank, lastFilled } from './answers';
import { cellText, plainText, type CellValue } from './cell';
import { columnTag, EMAIL_TITLE } from './columns';
import { readDate } from './dates';
import { addressQuestions, contact, type Question, type Questionnaire } from './questionnaire';
import { latestByAddress, normalAddress } from './response';
import type { Settings } from './settings';

/** The short forms there are. */
export const SHORT_FORMS = ['strategies', 'voting', 'planReview'] as const;

export type ShortFormKey = (typeof SHORT_FORMS)[number];

/** What one short form says and asks, beside the address. */
export interface ShortFormTexts {
  /** What stands behind the project's name in the title. */
  readonly name: string;
  readonly paragraphs: readonly string[];
  readonly confirmation: string;
  readonly closed: string;
  readonly heading: string;
  readonly questions: readonly Question[];
  /** What the address is for; by default, to know whose answers replace whose. */
  readonly addressHelp?: string;
}

/** A question of a short form, with what most of them have in common. */
export const shortQuestion = (
  question: Pick<Question, 'kind' | 'title' | 'tag'> & Partial<Question>,
): Question => ({ help: '', required: true, choices: [], ...question });

/** The whole form: its questions stand on one page, the address last, as it is the least of it. */
export function shortForm(texts: ShortFormTexts, settings: Settings): Questionnaire {
  const { name, paragraphs, confirmation, closed, heading, questions, addressHelp } = texts;
  const address = addressQuestions(settings).map((question) => ({
    ...question,
    help: addressHelp ?? question.help,
  }));
  return {
    title: `${settings.projectName}: ${name}`,
    description: [...paragraphs, contact(settings)].join('\n\n'),
    confirmation,
    closed: `${closed} ${contact(settings)}`,
    pages: [{ title: heading, text: '', questions: [...questions, ...address] }],
  };
}

/** What somebody sent through a short form. */
export interface Submission {
  /** Its row in the response tab, from 1. */
  readonly row: number;
  readonly timestamp: Date | null;
  /** Trimmed and lower-case; empty if there is none. */
  readonly address: string;
  /** By the tag of the question; empty answers are absent. */
  readonly answers: ReadonlyMap<string, string>;
}

const TIMESTAMP = columnTag({ holds: 'timestamp' });
const ADDRESS = columnTag({ holds: 'address' });
const COLLECTED_ADDRESS = /^e-?mail address$/;

/** The tag of a question or of Google's own column by a header; null where the header says nothing. */
function tagOfHeader(header: CellValue, questions: readonly Question[]): string | null {
  const title = plainText(cellText(header));
  if (title === 'timestamp') return TIMESTAMP;
  if (title === plainText(EMAIL_TITLE) || COLLECTED_ADDRESS.test(title)) return ADDRESS;
  return questions.find((question) => plainText(question.title) === title)?.tag ?? null;
}

/**
 * The tag of each column of a tab that was linked just now: Google's own columns, whose headers are localised, are
 * known by their place.
 */
export function tagsOfNewTab(header: readonly CellValue[], questions: readonly Question[]): string[] {
  return header.map((title, index) => tagOfHeader(title, questions) ?? (index === 0 ? TIMESTAMP : ADDRESS));
}

/** The tags of columns that no header names, so that they have to be looked for. */
export function unnamedTags(header: readonly CellValue[], questions: readonly Question[]): string[] {
  const named = new Set(header.map((title) => tagOfHeader(title, questions)));
  return [...new Set([...questions.map(({ tag }) => tag), ADDRESS])].filter((tag) => !named.has(tag));
}

/**
 * Reads a response tab whole: `values` with its header row, `tags` the metadata of each column or null, which counts
 * where the header says nothing. Rows without anything in our columns are left out. Never throws.
 */
export function readSubmissions(
  [header = [], ...rows]: readonly (readonly CellValue[])[],
  tags: readonly (string | null)[],
  questions: readonly Question[],
): Submission[] {
  const bound = header.map((title, column) => tagOfHeader(title, questions) ?? tags[column] ?? null);
  if (!bound.includes(TIMESTAMP) && bound[0] === null) bound[0] = TIMESTAMP;
  const places = new Map<string, number[]>();
  bound.forEach((tag, column) => {
    if (tag !== null) places.set(tag, [...(places.get(tag) ?? []), column]);
  });
  return rows.flatMap((cells, index): Submission[] => {
    if (bound.every((tag, column) => tag === null || isBlank(cells[column]))) return [];
    const read = (tag: string): CellValue => lastFilled(cells, places.get(tag) ?? []);
    const answers = new Map<string, string>();
    for (const { tag } of questions) {
      const text = cellText(read(tag));
      if (text !== '') answers.set(tag, text);
    }
    const address = normalAddress(read(ADDRESS));
    return [{ row: index + 2, timestamp: readDate(read(TIMESTAMP)), address, answers }];
  });
}

/** The submissions that count: the latest of each address, and every one without an address. */
export function countingSubmissions(submissions: readonly Submission[]): Submission[] {
  const latest = latestByAddress(submissions);
  return submissions.filter((each) => each.address === '' || latest.get(each.address) === each);
}

/** A text on one line, of at most so many characters. */
export function onOneLine(text: string, limit: number): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const characters = Array.from(line);
  return characters.length <= limit
    ? line
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}
