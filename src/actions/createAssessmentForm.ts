// Create assessment form: one step each execution, from the questionnaire to a form that participants can open.
import { Form, itemCount } from '../google/form';
import { columnTag, readTitle } from '../model/columns';
import { differences } from '../model/differences';
import { questionnaire, type Questionnaire } from '../model/questionnaire';
import type { Settings } from '../model/settings';
import { ensureTrigger, linkOnce, lostForms, openFormFile, reopen, tagFormColumns } from './formFile';
import { NEW_FORM, Project, UserError, type FormState } from './project';
import { readProjectInstrument, readProjectSettings } from './projectTabs';
import { makeTabs } from './setUpProject';

/** How far the form has come; the step is taken again until it is finished. */
export interface FormProgress {
  readonly message: string;
  readonly finished: boolean;
  /** Items of the form (questions and page breaks) that are done, and all of them. */
  readonly done: number;
  readonly total: number;
  /** The participants' link once the form is published. */
  readonly url: string;
  /** How many questions the form lacks, since the instrument changed after it was made. */
  readonly missing: number;
}

/** Where the questionnaire is remembered while the form is made from it. */
const QUESTIONNAIRE = 'questionnaire';

interface Plan {
  readonly questionnaire: Questionnaire;
  readonly collectsAddresses: boolean;
}

/**
 * Takes the next step towards the form, and goes on where an earlier one stopped. It is published last, whole.
 * @throws UserError where a person has to do something first.
 */
export function createAssessmentFormStep(): FormProgress {
  const project = Project.open();
  const { form } = project.state;
  if (form === null && !project.state.tabs.instrument?.ready) return makeTabsFirst(project);
  if (form === null || form.id === '') return startForm(project, form);
  if (form.url !== '') return compareForm(project, form);
  const plan = readPlan(project);
  if (form.pages < plan.questionnaire.pages.length) return addNextPage(project, form, plan);
  return openForm(project, form, plan);
}

/** Adds the questions that the instrument has and the form has not; the form is closed while that lasts. */
export function addMissingQuestions(): FormProgress {
  const project = Project.open();
  const { form } = project.state;
  if (form === null || form.url === '')
    throw new UserError('There is no finished form yet. Create it first.');
  const opened = openFormFile(form);
  const planned = plan(project, () => undefined).questionnaire;
  const { missing } = differences(planned, opened.questionTitles());
  opened.close(BEING_CHANGED);
  opened.addMissing(planned, missing);
  const now = openAgain(project, form, opened, planned);
  const questions = missing.length === 1 ? '1 question' : `${missing.length} questions`;
  return finished(planned, form, `Added ${questions}. ${now}`, 0);
}

/** Opens a form that was closed to be changed. @returns what is to be said of it. */
function openAgain(project: Project, form: FormState, opened: Form, { closed }: Questionnaire): string {
  tagResponseColumns(project, form, false);
  const staysClosed = isCalibrating(project);
  if (!staysClosed) reopen(opened);
  opened.sayWhenClosed(closed);
  return staysClosed ? STAYS_CLOSED : 'The form is open again.';
}

/** Nobody changes an answer while the team talks about it, whatever is done to the form meanwhile. */
const isCalibrating = ({ state: { calibration } }: Project): boolean => calibration?.isOpen === true;

const STAYS_CLOSED =
  'The form stays closed while the calibration is open: close the calibration first, and then open the form under its Responses tab.';

/** What a participant reads who opens the form while questions are added to it. */
const BEING_CHANGED = 'This form is being changed just now. Please try again in a few minutes.';

/**
 * Takes no more answers where there is a published form, and says so to whoever opens it.
 * @returns whether it took answers until now.
 */
export function closeForm(project: Project): boolean {
  const { form } = project.state;
  if (form === null || form.url === '') return false;
  const opened = openFormFile(form);
  const wasOpen = opened.takesAnswers();
  opened.close(readPlan(project).questionnaire.closed);
  return wasOpen;
}

/** How many items of the form are done, and all of them; none while it is not begun. */
export function formProgress(project: Project): { done: number; total: number } {
  const { form } = project.state;
  if (form === null) return { done: 0, total: 0 };
  const planned = readPlan(project).questionnaire;
  return { done: itemsOf(planned, form.pages), total: itemsOf(planned, planned.pages.length) };
}

function makeTabsFirst(project: Project): FormProgress {
  const made = makeTabs(project);
  return { ...NOTHING_YET, message: `Made the tabs ${made.join(', ')}.` };
}

const NOTHING_YET = { finished: false, done: 0, total: 0, url: '', missing: 0 };

function startForm(project: Project, earlier: FormState | null): FormProgress {
  const messages: string[] = [];
  const made = plan(project, (message) => messages.push(message));
  const { title } = made.questionnaire;
  // The title is recorded before the file is made, so that a file whose id is lost can be named to the owner.
  const lost = earlier ? [...earlier.lost, earlier.title] : [];
  const form: FormState = { ...NEW_FORM, title, lost };
  project.save({ form }, { [QUESTIONNAIRE]: JSON.stringify(made) });
  const created = Form.create(title);
  const known = { ...form, id: created.id };
  project.save({ form: known });
  created.configure(made.questionnaire, made.collectsAddresses);
  created.addFirstPage(made.questionnaire);
  project.save({ form: { ...known, pages: 1 } });
  return pageProgress(made.questionnaire, 1, messages);
}

function addNextPage(project: Project, form: FormState, made: Plan): FormProgress {
  const opened = openFormFile(form);
  if (form.pages === 0) opened.configure(made.questionnaire, made.collectsAddresses);
  opened.addPage(made.questionnaire, form.pages);
  project.save({ form: { ...form, pages: form.pages + 1 } });
  return pageProgress(made.questionnaire, form.pages + 1, []);
}

/** Links the complete form, lets participants in, and has the tabs follow their answers. */
function openForm(project: Project, form: FormState, { questionnaire: planned }: Plan): FormProgress {
  const opened = openFormFile(form);
  const isNew = linkOnce(project, form, opened, () => project.save({ form: { ...form, linking: true } }));
  const responseTab = tagResponseColumns(project, form, isNew);
  reopen(opened);
  const staysClosed = isCalibrating(project);
  if (staysClosed) opened.close(planned.closed);
  const known = { ...form, linking: false, responseTab, url: opened.url };
  // Nothing may come between the trigger and the remembering whose it is: another person would add a second one.
  project.save({ form: known, triggerOwner: ensureTrigger(project) });
  const next = staysClosed ? STAYS_CLOSED : 'Next, check who can answer it.';
  const message = `The form is published: ${known.url} ${next}`;
  return finished(planned, known, [message, ...lostForms(form)].join(' '), 0);
}

/** Pressed again when the form is there: says whether it still asks what the instrument has. */
function compareForm(project: Project, form: FormState): FormProgress {
  const opened = openFormFile(form);
  const planned = plan(project, () => undefined).questionnaire;
  const { missing, words } = differences(planned, opened.questionTitles());
  // Adding the missing ones may have been interrupted behind the last of them.
  const isStopped = missing.length === 0 && opened.says(BEING_CHANGED);
  const now = isStopped ? [openAgain(project, form, opened, planned)] : [];
  ensureTrigger(project);
  const message = [`The form is there already: ${form.url}`, ...now, ...words, ...lostForms(form)].join(' ');
  return finished(planned, form, message, missing.length);
}

/** Gives the columns of the form's tab their tags. @returns the tab's id. */
function tagResponseColumns(project: Project, form: FormState, isNew: boolean): number {
  return tagFormColumns(project, form, isNew, (header) =>
    header.map((title, index) => {
      const role = readTitle(title);
      if (role) return columnTag(role);
      return index === 0 ? columnTag({ holds: 'timestamp' }) : columnTag({ holds: 'address' });
    }),
  );
}

function plan(project: Project, tell: (message: string) => void): Plan {
  const settings: Settings = readProjectSettings(project, tell, 'displayed');
  const instrument = readProjectInstrument(project, tell);
  return {
    questionnaire: questionnaire(instrument, settings),
    collectsAddresses: settings.participantsKnownBy === 'google-account',
  };
}

function readPlan(project: Project): Plan {
  const text = project.text(QUESTIONNAIRE);
  if (text === undefined) throw new Error('The questionnaire of the form is not remembered.');
  return JSON.parse(text) as Plan;
}

const itemsOf = ({ pages }: Questionnaire, count: number): number =>
  pages.slice(0, count).reduce((total, page) => total + itemCount(page), 0);

function pageProgress(planned: Questionnaire, pages: number, messages: readonly string[]): FormProgress {
  const { length } = planned.pages;
  return {
    message: [`Page ${pages} of ${length} is done.`, ...messages].join(' '),
    finished: false,
    done: itemsOf(planned, pages),
    total: itemsOf(planned, length),
    url: '',
    missing: 0,
  };
}

function finished(
  planned: Questionnaire,
  { url }: FormState,
  message: string,
  missing: number,
): FormProgress {
  const total = itemsOf(planned, planned.pages.length);
  return { message, finished: true, done: total, total, url, missing };
}
