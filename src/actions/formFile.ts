// A form of the project as a file: opening it, linking it once, tagging its columns, publishing it.
import { userAddress } from '../google/editor';
import { Form } from '../google/form';
import { hasTrigger, installSubmitTrigger } from '../google/triggers';
import { UserError, type FormFileState, type Project } from './project';

/** The function that Google calls when somebody submits a form. */
export const SUBMIT_FUNCTION = 'onFormSubmit';

/** @throws UserError when it was deleted, or the person may not open it. */
export function openFormFile(form: FormFileState): Form {
  try {
    return Form.open(form.id);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `The form "${form.title}" cannot be opened (${reason}). Restore it from the bin in Google Drive, or ask its owner to share it with you, and try again.`,
    );
  }
}

/** One sentence for each form whose id was lost. */
export const lostForms = ({ lost }: FormFileState): string[] =>
  lost.map((title) => `An empty form "${title}" may be left in your Drive; delete it there.`);

/**
 * Links the form where an interrupted attempt has not done so, since a second link would make a second tab. That
 * Google has no destination to tell of is no proof, as it may fail to tell.
 * @param remember notes that linking it is begun.
 * @returns whether it was linked just now.
 */
export function linkOnce(project: Project, form: FormFileState, opened: Form, remember: () => void): boolean {
  if (form.linking && (project.spreadsheet.tabOfForm(form.id) || opened.isLinkedTo(project.id))) return false;
  remember();
  opened.linkTo(project.id);
  return true;
}

/**
 * Finds the form's tab and gives its columns their tags.
 * @param tagsOf the tag of each column, given the header row.
 * @returns the tab's id.
 */
export function tagFormColumns(
  project: Project,
  form: FormFileState,
  isNew: boolean,
  tagsOf: (header: readonly string[]) => readonly string[],
): number {
  const tab = project.spreadsheet.tabOfForm(form.id);
  if (!tab) {
    throw new UserError('Google has not made the tab for the answers yet. Try again in a minute.');
  }
  const [header = []] = tab.readDisplayed().values;
  const tags = tagsOf(header.map(String));
  const known = isNew ? new Set<string>() : tab.knownTags();
  const untagged = tags.map((tag, index) => [index + 1, tag] as const).filter(([, tag]) => !known.has(tag));
  tab.tagColumns(new Map(untagged));
  return tab.id;
}

/** Publishes it. @throws UserError where it is not published then. */
export function reopen(form: Form): void {
  if (form.publish()) return;
  throw new UserError(
    'Google did not publish the form. Try again; if it stays so, open the form and publish it there.',
  );
}

/** Has submissions heard of. @returns the address of who has the trigger. */
export function ensureTrigger(project: Project): string {
  const { triggerOwner } = project.state;
  const user = userAddress();
  if (triggerOwner !== '' && triggerOwner !== user) return triggerOwner;
  if (!hasTrigger(project.spreadsheet, SUBMIT_FUNCTION))
    installSubmitTrigger(project.spreadsheet, SUBMIT_FUNCTION);
  return user;
}
