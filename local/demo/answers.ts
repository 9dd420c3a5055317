// The rows of a downloaded response tab, submitted through the form one after the other as participants would.
import { parseISO } from 'date-fns';
import type { FormFile } from '../files/formFile';
import { isQuestion, type QuestionData } from '../files/formParts';
import { fromSerial } from '../files/serialDate';
import { readTyped } from '../files/typedText';
import { fireTriggers } from '../responses/fireTriggers';
import { linkedTab } from '../responses/responseTab';
import { submit, SubmissionRefused, type Submission } from '../submission';
import type { SpreadsheetFile } from '../files/spreadsheetFile';
import type { Workspace } from '../workspace';
import type { Csv } from './files';
import { InputError } from './inputError';

/** What the columns of the file hold, by place. */
interface Columns {
  readonly timestamp: number;
  readonly address: number;
  /** Question of the form → place. */
  readonly questions: ReadonlyMap<QuestionData, number>;
}

const PARTICIPANT = ['Timestamp', 'Email Address', 'Name', 'Role'];

/** Whether a title heads a column of a response tab. */
export const isResponseHeader = (title: string): boolean =>
  PARTICIPANT.includes(title) || codeOf(title) !== null || title === 'Email';

/** Every participant of the file, once: role, name and address. */
export function participants(csv: Csv): { role: string; name: string; email: string }[] {
  const at = (cells: readonly string[], title: string): string =>
    (cells[csv.header.indexOf(title)] ?? '').trim();
  const known = new Map<string, { role: string; name: string; email: string }>();
  for (const cells of csv.rows) {
    const email = cells[addressColumn(csv.header)]?.trim() ?? '';
    if (email !== '')
      known.set(email.toLowerCase(), { role: at(cells, 'Role'), name: at(cells, 'Name'), email });
  }
  return [...known.values()];
}

/**
 * Submits every row through the form; the spreadsheet's trigger runs after each. A cell that the form refuses is
 * put into the response tab afterwards, as a hand edit would.
 * @throws InputError for a column whose code is not in the form, or a time that cannot be read.
 */
export function submitRows(
  workspace: Workspace,
  spreadsheet: SpreadsheetFile,
  form: FormFile,
  csv: Csv,
): void {
  const columns = bind(csv, form);
  const times = csv.rows.map((cells, index) => timeOf(cells[columns.timestamp], index, csv, spreadsheet));
  csv.rows.forEach((cells, index) => {
    const at = times[index] ?? null;
    const { submission, refused } = submitRow(workspace, form, cells, columns, at);
    for (const { error } of fireTriggers(workspace, submission)) {
      if (error !== null) throw new Error(`The form-submit trigger failed: ${error}`);
    }
    editByHand(workspace, form, submission, refused);
  });
}

function bind(csv: Csv, form: FormFile): Columns {
  const asked = form.items.filter(isQuestion);
  const questions = new Map<QuestionData, number>();
  const strangers: string[] = [];
  csv.header.forEach((title, place) => {
    const code = codeOf(title);
    const question = asked.find(
      (each) => each.title === title || (code !== null && codeOf(each.title) === code),
    );
    if (question) questions.set(question, place);
    else if (code !== null) strangers.push(title);
  });
  if (strangers.length > 0) {
    throw new InputError(
      `${csv.name}: the form has no question for ${strangers.map((each) => `"${each}"`).join(', ')}.`,
    );
  }
  const address = addressColumn(csv.header);
  const email = asked.find(({ title }) => title === 'Email');
  if (email && address >= 0) questions.set(email, address);
  return { timestamp: csv.header.indexOf('Timestamp'), address, questions };
}

const addressColumn = (header: readonly string[]): number =>
  header.includes('Email Address') ? header.indexOf('Email Address') : header.indexOf('Email');

/** What a title asks for by its shape: `rating 1.a` for `1.a. …`, `evidence 1.a` for `Evidence for 1.a`. */
function codeOf(title: string): string | null {
  const evidence = /^evidence for (\S+)$/i.exec(title.trim())?.[1];
  if (evidence !== undefined) return `evidence ${evidence}`;
  const rating = /^([A-Za-z0-9.-]*\d[A-Za-z0-9.-]*|[A-Za-z])\. \S/.exec(title.trim())?.[1];
  return rating === undefined ? null : `rating ${rating}`;
}

/** Milliseconds since 1970; null for an empty cell. */
function timeOf(
  text: string | undefined,
  index: number,
  csv: Csv,
  { locale, timeZone }: SpreadsheetFile,
): number | null {
  const time = (text ?? '').trim();
  if (time === '') return null;
  const iso = /^\d{4}-\d{2}-\d{2}T/.test(time) ? parseISO(time).getTime() : NaN;
  if (!Number.isNaN(iso)) return iso;
  const { value, numberFormat } = readTyped(time, false, locale);
  if (typeof value === 'number' && numberFormat) return fromSerial(value, timeZone).getTime();
  throw new InputError(
    `${csv.name}, row ${index + 2}: "${time}" is no time that a spreadsheet or ISO 8601 writes.`,
  );
}

interface Submitted {
  readonly submission: Submission;
  /** Cells that the form refused, and what the file says instead. */
  readonly refused: ReadonlyMap<QuestionData | 'address', string>;
}

function submitRow(
  workspace: Workspace,
  form: FormFile,
  cells: readonly string[],
  columns: Columns,
  at: number | null,
): Submitted {
  const asked = form.items.filter(isQuestion);
  const wanted = new Map(asked.map((question) => [question, textAt(cells, columns.questions.get(question))]));
  const answers = new Map<number | string, string>([...wanted].map(([{ id }, text]) => [id, text]));
  const refused = new Map<QuestionData | 'address', string>();
  let email = textAt(cells, columns.address);
  for (;;) {
    try {
      const submission = submit(workspace, form.id, { answers, email, ...(at === null ? {} : { at }) });
      return { submission, refused };
    } catch (error) {
      if (!(error instanceof SubmissionRefused) || error.refusals.length === 0) throw error;
      for (const { itemId } of error.refusals) {
        const question = asked.find(({ id }) => id === itemId);
        if (question) {
          refused.set(question, wanted.get(question) ?? '');
          answers.set(question.id, acceptable(question));
        } else {
          refused.set('address', email);
          email = ACCEPTABLE_ADDRESS;
        }
      }
    }
  }
}

const textAt = (cells: readonly string[], place: number | undefined): string =>
  place === undefined ? '' : (cells[place] ?? '');

const ACCEPTABLE_ADDRESS = 'nobody@example.org';

/** An answer that the form takes in place of one that it refused. */
const acceptable = (question: QuestionData): string =>
  'choices' in question ? (question.choices[0]?.value ?? '') : ACCEPTABLE_ADDRESS;

function editByHand(
  workspace: Workspace,
  form: FormFile,
  { written }: Submission,
  refused: Submitted['refused'],
): void {
  const linked = linkedTab(workspace, form);
  if (!written || !linked || refused.size === 0) return;
  const { sheet, row } = written;
  for (const [question, text] of refused) {
    const title = question === 'address' ? 'Email Address' : question.title;
    for (let column = 1; column <= sheet.lastColumn; column += 1) {
      if (sheet.displayValue(1, column) === title) sheet.enter(row, column, literal(text));
    }
  }
  workspace.settle();
}

/** A text that a hand types so that it is no formula. */
const literal = (text: string): string => (/^[=+']/.test(text) ? `'${text}` : text);
