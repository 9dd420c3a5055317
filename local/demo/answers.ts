// The rows of a downloaded response tab, submitted through the form one after the other as participants would.
import type { FormFile } from '../files/formFile';
import { isQuestion, type QuestionData } from '../files/formParts';
import type { SpreadsheetFile } from '../files/spreadsheetFile';
import { fireTriggers } from '../responses/fireTriggers';
import { submit, SubmissionRefused, type Refusal, type Submission } from '../submission';
import type { Workspace } from '../workspace';
import { bind, lastFilled, type Columns } from './columns';
import { isBlankRow, type Csv } from './files';
import { tab, textsOf, typed } from './tabs';
import { timeOf } from './times';

/**
 * Submits every row through the form; the spreadsheet's trigger runs after each. A cell that the form refuses is
 * put into the response tab afterwards, as a hand edit would. Rows without anything are left out.
 * @throws InputError for a column whose code is not in the instrument, or where no column rates anything.
 */
export function submitRows(
  workspace: Workspace,
  spreadsheet: SpreadsheetFile,
  form: FormFile,
  csv: Csv,
): void {
  const columns = bind(csv, form, textsOf(tab(spreadsheet, 'Instrument'), 'Code'));
  for (const cells of csv.rows) {
    if (isBlankRow(cells)) continue;
    const { submission, refused } = submitRow(workspace, spreadsheet, form, cells, columns);
    for (const { error } of fireTriggers(workspace, submission)) {
      if (error !== null) throw new Error(`The form-submit trigger failed: ${error}`);
    }
    editByHand(workspace, submission, refused);
  }
}

interface Submitted {
  readonly submission: Submission;
  /** What the file says where the form took something else: header of the response tab → text. */
  readonly refused: ReadonlyMap<string, string>;
}

function submitRow(
  workspace: Workspace,
  spreadsheet: SpreadsheetFile,
  form: FormFile,
  cells: readonly string[],
  columns: Columns,
): Submitted {
  const asked = form.items.filter(isQuestion);
  const wanted = new Map(
    asked.map((question) => [question, lastFilled(cells, columns.questions.get(question) ?? [])]),
  );
  const refused = new Map<string, string>();
  const time = lastFilled(cells, columns.timestamps);
  const at = timeOf(time, spreadsheet);
  if (at === null && columns.timestamps.length > 0) refused.set('Timestamp', time);
  const answers = new Map<number, string>([...wanted].map(([{ id }, text]) => [id, text]));
  let email = lastFilled(cells, columns.addresses);
  for (;;) {
    try {
      const submission = submit(workspace, form.id, { answers, email, ...(at === null ? {} : { at }) });
      return { submission, refused };
    } catch (error) {
      for (const { itemId } of refusalsOf(error)) {
        const question = asked.find(({ id }) => id === itemId);
        refused.set(question?.title ?? 'Email Address', question ? (wanted.get(question) ?? '') : email);
        if (question) answers.set(question.id, acceptable(question));
        else email = ACCEPTABLE_ADDRESS;
      }
    }
  }
}

/** @throws the error itself where it does not say which answers are at fault. */
function refusalsOf(error: unknown): readonly Refusal[] {
  if (error instanceof SubmissionRefused && error.refusals.length > 0) return error.refusals;
  throw error;
}

const ACCEPTABLE_ADDRESS = 'nobody@example.org';

/** An answer that the form takes in place of one that it refused. */
const acceptable = (question: QuestionData): string =>
  'choices' in question ? (question.choices[0]?.value ?? '') : ACCEPTABLE_ADDRESS;

function editByHand(workspace: Workspace, { written }: Submission, refused: Submitted['refused']): void {
  if (!written || refused.size === 0) return;
  const { sheet, row } = written;
  for (let column = 1; column <= sheet.lastColumn; column += 1) {
    const text = refused.get(sheet.displayValue(1, column));
    if (text !== undefined) sheet.enter(row, column, typed(text));
  }
  workspace.settle();
}
