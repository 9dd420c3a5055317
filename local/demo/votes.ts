// Votes that come as a file, submitted through the voting form one after the other as participants would.
import { isResult } from '../addOn';
import { FormFile } from '../files/formFile';
import { isQuestion } from '../files/formParts';
import { fireTriggers } from '../responses/fireTriggers';
import { submit, SubmissionRefused } from '../submission';
import type { Workspace } from '../workspace';
import { plain, readCsv, type Csv } from './files';
import { InputError } from './inputError';
import type { MeetingPlace } from './meeting';
import { tab, textsOf } from './tabs';
import { kindOf, rowsOf, VOTES, type TableRow } from './tables';

/** Who voted. */
export interface Voted {
  /** Each address once. */
  readonly voters: number;
}

/** The columns that hold votes are titled as the form's questions are. */
const QUESTIONS = ['First vote', 'Second vote'] as const;

/** What a form that asks for an address itself calls it; the response tab of such a form may be handed in as it is. */
const ADDRESS = /^e-?mail$/i;

/** The votes with their column of addresses under the name that it has here. */
export function readVotes(path: string): Csv {
  const csv = readCsv(path, kindOf(VOTES));
  const [name = ''] = VOTES.needed;
  if (csv.header.some((title) => plain(title) === plain(name))) return csv;
  return { ...csv, header: csv.header.map((title) => (ADDRESS.test(title) ? name : title)) };
}

/** A row as its participant chooses in the form, by question. */
interface Vote {
  readonly row: TableRow;
  readonly email: string;
  readonly choices: ReadonlyMap<string, string>;
}

/**
 * Makes the voting form and submits every row through it.
 * @throws InputError for a vote that the form does not offer, and for a row that it does not take.
 */
export function submitVotes(place: MeetingPlace, csv: Csv): Voted {
  const { workspace, project, progress } = place;
  const rows = rowsOf(csv, VOTES);
  if (wordsById(place).length < 2) {
    throw new InputError(
      `${csv.name}: there is nothing to vote on, since the project has fewer than two strategies.`,
    );
  }
  progress(project.call('createVotingForm', isResult).message);
  const form = workspace.all(FormFile).at(-1);
  if (!form) throw new Error('The add-on made no voting form.');
  const offered = choicesOf(form);
  const strategies = wordsById(place);
  const votes = rows.map((row) => voteOf(row, offered, strategies));
  progress(`Submitting ${votes.length} votes.`);
  for (const vote of votes) submitVote(workspace, form, vote);
  return { voters: new Set(votes.map(({ email }) => email.toLowerCase())).size };
}

/** Id and words of every strategy on the tab. */
function wordsById({ spreadsheet }: MeetingPlace): (readonly [id: string, words: string])[] {
  const sheet = tab(spreadsheet, 'Strategies');
  const ids = textsOf(sheet, 'Id');
  return textsOf(sheet, 'Strategy').flatMap((words, row) =>
    words.trim() === '' ? [] : [[ids[row] ?? '', words] as const],
  );
}

function choicesOf(form: FormFile): string[] {
  const first = form.items.find(({ title }) => title === QUESTIONS[0]);
  return first && 'choices' in first ? first.choices.map(({ value }) => value) : [];
}

function voteOf(
  row: TableRow,
  offered: readonly string[],
  strategies: readonly (readonly [id: string, words: string])[],
): Vote {
  const choices = QUESTIONS.flatMap((question) => {
    const text = row.text(question);
    if (text === '') return [];
    const id = idIn(text) ?? strategies.find(([, words]) => plain(words) === plain(text))?.[0];
    const choice = offered.find((each) => id !== undefined && idIn(each) === id.toUpperCase());
    if (choice !== undefined) return [[question, choice] as const];
    const ids = strategies.map(([each]) => each).join(', ');
    throw new InputError(`${row.place}: there is no strategy "${text}" to vote for; there are ${ids}.`);
  });
  return { row, email: row.text('Email Address'), choices: new Map(choices) };
}

/** The id that a vote begins with: `S3`, alone or before the strategy's words. */
const idIn = (text: string): string | undefined => /^S[1-9]\d*(?!\w)/i.exec(text)?.[0].toUpperCase();

function submitVote(workspace: Workspace, form: FormFile, { row, email, choices }: Vote): void {
  const asked = form.items.filter(isQuestion);
  // What is asked and is no vote is the address.
  const answers = new Map(
    asked.map(({ id, title }) => [
      id,
      QUESTIONS.some((question) => question === title) ? (choices.get(title) ?? '') : email,
    ]),
  );
  try {
    const submission = submit(workspace, form.id, { answers, email });
    for (const { error } of fireTriggers(workspace, submission)) {
      if (error !== null) throw new Error(`The form-submit trigger failed: ${error}`);
    }
  } catch (error) {
    if (!(error instanceof SubmissionRefused)) throw error;
    throw new InputError(`${row.place}: ${error.message.replace(/\.$/, '')}.`);
  }
}
