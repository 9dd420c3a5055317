// What happens when a person presses Submit on a form: the answers are checked, kept and put into the linked tab.
import { FormFile } from './files/formFile';
import { isQuestion, type Answer, type QuestionData, type ResponseData } from './files/formParts';
import { isComplete, readAnswer, type GivenAnswer } from './responses/answers';
import { keepResponse, type KeptResponse } from './responses/keepResponse';
import { pagesVisited } from './responses/pages';
import { isEmail } from './responses/textRules';
import type { Workspace } from './workspace';

export interface SubmissionInput {
  /**
   * By item id or by title; what is left out is unanswered, or, for an edit, stays as it was. A title that several
   * questions have means the first of them.
   */
  readonly answers: ReadonlyMap<number | string, GivenAnswer>;
  /**
   * Who answers; kept where the form collects addresses or takes one response a person. Left out of an edit, it is
   * who answered before.
   */
  readonly email?: string;
  /** When, in milliseconds since 1970; now by default. */
  readonly at?: number;
  /** The id of the response that the person edits. */
  readonly editOf?: string;
  /** The id that a new response gets, of those that the form gives out; any by default. */
  readonly id?: string;
}

/** An answer that was not taken; `itemId` is null for the address that the form collects. */
export interface Refusal {
  readonly itemId: number | null;
  readonly title: string;
  readonly message: string;
}

/** Thrown where a form does not take a submission; nothing has been kept. The message is what the person reads. */
export class SubmissionRefused extends Error {
  override name = 'SubmissionRefused';

  constructor(
    message: string,
    /** The answers at fault; none where the form takes no submission at all. */
    readonly refusals: readonly Refusal[] = [],
  ) {
    super(message);
  }
}

/** A submission that was taken, for `fireTriggers` to tell of. */
export interface Submission extends KeptResponse {
  readonly form: FormFile;
}

/**
 * Submits answers as a person does, without telling any script of it.
 * @param also Changes something that is to be kept with the submission, in the same write.
 * @throws SubmissionRefused with what the person would read.
 */
export function submit(
  workspace: Workspace,
  formId: string,
  input: SubmissionInput,
  also: (submission: Submission) => void = () => undefined,
): Submission {
  const form = workspace.find(FormFile, formId);
  if (!form) throw new SubmissionRefused('There is no such form.');
  checkOpen(form);
  const earlier = input.editOf === undefined ? null : editable(form, input.editOf);
  const email = (input.email ?? (earlier?.email || earlier?.account) ?? '').trim();
  checkOnce(form, email, earlier);
  const refusals = [...addressRefusals(form, email)];
  const answers = acceptedAnswers(form, input.answers, earlier, refusals);
  if (refusals.length > 0) throw new SubmissionRefused(refusals.map(inOneLine).join('; '), refusals);
  const { collectEmail, limitOneResponse } = form.settings;
  const kept = keepResponse(
    workspace,
    form,
    {
      answers: Object.fromEntries(answers),
      email: collectEmail ? email : '',
      account: limitOneResponse ? email : '',
      at: input.at ?? workspace.clock.now(),
      ...(input.id === undefined ? {} : { id: input.id }),
    },
    earlier,
  );
  const submission = { ...kept, form };
  also(submission);
  workspace.settle();
  return submission;
}

/** @throws SubmissionRefused where the form takes no answers now. */
export function checkOpen(form: FormFile): void {
  const { published, acceptingResponses, closedMessage, title } = form.settings;
  if (!published) throw new SubmissionRefused("We're sorry. This form is not published.");
  if (acceptingResponses) return;
  throw new SubmissionRefused(
    closedMessage === '' ? `The form ${title || form.name} is no longer accepting responses.` : closedMessage,
  );
}

/** The response that a person may edit. @throws SubmissionRefused where they may not. */
export function editable(form: FormFile, id: string): ResponseData {
  if (!form.settings.allowResponseEdits) {
    throw new SubmissionRefused('Editing responses has been turned off for this form.');
  }
  const response = form.response(id);
  if (!response) throw new SubmissionRefused('This response no longer exists.');
  return response;
}

/** A form that takes one response a person asks people to sign in, and knows them again. */
function checkOnce(form: FormFile, email: string, earlier: ResponseData | null): void {
  if (!form.settings.limitOneResponse) return;
  if (email === '') throw new SubmissionRefused('To fill out this form, you must be signed in.');
  const address = email.toLowerCase();
  const given = form.responses.find(({ account }) => account.toLowerCase() === address);
  if (given && given.id !== earlier?.id) {
    throw new SubmissionRefused("You've already responded. You can fill out this form only once.");
  }
}

function addressRefusals(form: FormFile, email: string): Refusal[] {
  if (!form.settings.collectEmail || isEmail(email)) return [];
  const message = email === '' ? REQUIRED : 'Must be a valid email address';
  return [{ itemId: null, title: 'Email', message }];
}

/** The answers of the pages that the person came through, by item id; what is wrong goes to `refusals`. */
function acceptedAnswers(
  form: FormFile,
  given: SubmissionInput['answers'],
  earlier: ResponseData | null,
  refusals: Refusal[],
): Map<number, Answer> {
  const asked = form.items.filter(isQuestion);
  const byItem = answersByItem(asked, given);
  const answers = new Map<number, Answer>();
  const faults = new Map<number, string>();
  for (const item of asked) {
    const known = earlier?.answers[item.id] ?? null;
    const reading = byItem.has(item.id) ? readAnswer(item, byItem.get(item.id) ?? null) : { answer: known };
    if (reading.refusal !== undefined) faults.set(item.id, reading.refusal);
    else if (reading.answer !== null) answers.set(item.id, reading.answer);
  }
  const visited = pagesVisited(form, answers).flatMap((page) => page.items.filter(isQuestion));
  for (const item of visited) {
    const message = faults.get(item.id) ?? missing(item, answers.get(item.id));
    if (message !== null) refusals.push({ itemId: item.id, title: item.title, message });
  }
  const seen = new Set(visited.map(({ id }) => id));
  return new Map([...answers].filter(([id]) => seen.has(id)));
}

const REQUIRED = 'This is a required question';

const missing = (item: QuestionData, answer: Answer | undefined) =>
  item.required && !isComplete(item, answer) ? REQUIRED : null;

/** @throws Error for an answer to a question that the form does not ask. */
function answersByItem(
  asked: readonly QuestionData[],
  given: SubmissionInput['answers'],
): Map<number, GivenAnswer> {
  const byItem = new Map<number, GivenAnswer>();
  for (const [key, answer] of given) {
    const item = asked.find(({ id, title }) => (typeof key === 'number' ? id === key : title === key));
    if (!item) throw new Error(`The form has no question ${typeof key === 'number' ? key : `"${key}"`}.`);
    byItem.set(item.id, answer);
  }
  return byItem;
}

const inOneLine = ({ title, message }: Refusal) => `${title || 'Untitled question'}: ${message}`;
