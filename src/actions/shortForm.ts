// A short form: made in one go, or from where an earlier attempt stopped, and read from its response tab.
import { Form } from '../google/form';
import type { Question, Questionnaire } from '../model/questionnaire';
import type { Settings } from '../model/settings';
import {
  readSubmissions,
  tagsOfNewTab,
  unnamedTags,
  type ShortFormKey,
  type Submission,
} from '../model/shortForm';
import { ensureTrigger, linkOnce, lostForms, openFormFile, reopen, tagFormColumns } from './formFile';
import { NEW_SHORT_FORM, type Project, type ShortFormState } from './project';
import type { Tell } from './projectTabs';
import type { Result } from './setUpProject';

/** What was made, and where participants find it. */
export interface ShortFormResult extends Result {
  readonly url: string;
  /** How many choices the form lacks, since the tab changed after it was made. */
  readonly missing: number;
}

/** The form as it is remembered; null while it is not begun. */
export const shortFormState = (project: Project, key: ShortFormKey): ShortFormState | null =>
  project.state.shortForms[key] ?? null;

/** Remembers how far a form has come. */
export function saveShortForm(project: Project, key: ShortFormKey, state: ShortFormState): void {
  project.save(withShortForm(project, key, state));
}

const withShortForm = (project: Project, key: ShortFormKey, state: ShortFormState) => ({
  shortForms: { ...project.state.shortForms, [key]: state },
});

/**
 * Makes the form where it is not finished: without anybody seeing it until it is whole, linked and published. Each
 * part is remembered once it is done, so that pressing again goes on there.
 * @returns the form, and whether it was finished just now.
 */
export function makeShortForm(
  project: Project,
  key: ShortFormKey,
  planned: Questionnaire,
  settings: Settings,
): { state: ShortFormState; isNew: boolean } {
  const begun = shortFormState(project, key);
  if (begun !== null && begun.url !== '') return { state: begun, isNew: false };
  const { state, form } =
    begun === null || begun.id === '' ? create(project, key, planned, begun) : reopened(begun);
  const filled = { ...state, pages: 1 };
  if (state.pages === 0) {
    form.configure(planned, settings.participantsKnownBy === 'google-account');
    form.addPage(planned, 0);
    form.sayWhenClosed(planned.closed);
    saveShortForm(project, key, filled);
  }
  return { state: publish(project, key, planned, filled, form), isNew: true };
}

const reopened = (state: ShortFormState): { state: ShortFormState; form: Form } => ({
  state,
  form: openFormFile(state),
});

function create(
  project: Project,
  key: ShortFormKey,
  { title }: Questionnaire,
  earlier: ShortFormState | null,
): { state: ShortFormState; form: Form } {
  // The title is recorded before the file is made, so that a file whose id is lost can be named to the owner.
  const lost = earlier ? [...earlier.lost, earlier.title] : [];
  const state = { ...NEW_SHORT_FORM, title, lost };
  saveShortForm(project, key, state);
  const form = Form.create(title);
  const known = { ...state, id: form.id };
  saveShortForm(project, key, known);
  return { state: known, form };
}

function publish(
  project: Project,
  key: ShortFormKey,
  { pages }: Questionnaire,
  state: ShortFormState,
  form: Form,
): ShortFormState {
  const questions = pages.flatMap((page) => page.questions);
  const isNew = linkOnce(project, state, form, () =>
    saveShortForm(project, key, { ...state, linking: true }),
  );
  const responseTab = tagFormColumns(project, state, isNew, (header) => tagsOfNewTab(header, questions));
  reopen(form);
  const done = { ...state, linking: false, responseTab, url: form.url };
  // Nothing may come between the trigger and the remembering whose it is: another person would add a second one.
  project.save({ ...withShortForm(project, key, done), triggerOwner: ensureTrigger(project) });
  return done;
}

/** What a person is told who pressed the button: the link, in the panel and in a toast. */
export function saidOf(
  project: Project,
  { state, isNew }: { state: ShortFormState; isNew: boolean },
  { name, notices, missing = 0 }: { name: string; notices: readonly string[]; missing?: number },
): ShortFormResult {
  const link = isNew
    ? `The ${name} is published: ${state.url}`
    : `The ${name} is there already: ${state.url}`;
  const message = [link, ...notices, ...lostForms(state)].join(' ');
  project.spreadsheet.toast(message);
  return { message, url: state.url, missing };
}

/** Everything that was sent through a form; null where it is not linked, or where its tab is gone, which is said. */
export function readShortForm(
  project: Project,
  state: ShortFormState | null,
  questions: readonly Question[],
  tell: Tell,
): Submission[] | null {
  if (state === null || state.responseTab === 0) return null;
  const tab = project.spreadsheet.tab(state.responseTab);
  if (!tab) {
    tell(
      `The tab with the answers to "${state.title}" was deleted. Restore it from the version history (File menu).`,
    );
    return null;
  }
  const { values } = tab.readValues();
  const header = values[0] ?? [];
  const tags = header.map((): string | null => null);
  const unnamed = unnamedTags(header, questions);
  if (unnamed.length > 0) tab.findTagged(unnamed).forEach((place, tag) => (tags[place - 1] = tag));
  return readSubmissions(values, tags, questions);
}
