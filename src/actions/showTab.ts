// Show tab: brings one of the project's tabs to the front.
import { TAB_KEYS, type TabKey } from '../workbook/tab';
import { Project, UserError } from './project';
import type { Result } from './setUpProject';

/** Shows a tab; `key` comes from a page and may be anything. `responses` is the tab that the form fills. */
export function showTab(key: unknown): Result {
  const project = Project.open();
  const id =
    key === 'responses' ? project.state.form?.responseTab : isTabKey(key) && project.state.tabs[key]?.id;
  if (typeof id !== 'number') throw new UserError('That tab is not there yet.');
  const tab = project.spreadsheet.tab(id);
  if (!tab) throw new UserError('That tab was deleted. Set up project puts it back.');
  tab.show();
  return { message: '' };
}

const isTabKey = (key: unknown): key is TabKey => TAB_KEYS.some((each) => each === key);
