// Set up project: makes the tabs of the workbook.
import { readSettings } from '../model/settings';
import { projectSettings, projectTab } from '../workbook/projectTab';
import { readTable } from '../workbook/table';
import { tabs } from '../workbook/tabs';
import { layoutOf } from './computedTabs';
import { Project } from './project';
import { putBackSettings } from './projectTabs';
import { readyTab } from './tabs';

/** What an action has to say when it is done. */
export interface Result {
  readonly message: string;
}

/** Makes every tab that is not there yet. What people put into tabs stays, so it may be done at any time. */
export function setUpProject(): Result {
  const project = Project.open();
  const made = makeTabs(project);
  const notices: string[] = [];
  putBackSettings(project, (notice) => notices.push(notice));
  const copied = project.isCopy
    ? ' This spreadsheet is a copy: it starts its own form and plan; those of the first spreadsheet stay with it.'
    : '';
  const done =
    made.length === 0
      ? 'Every tab is there already.'
      : `Made: ${made.join(', ')}. Fill in the Project, Team and Instrument tabs, then create the assessment form.`;
  const message = [done, ...notices].join(' ') + copied;
  project.spreadsheet.toast(message);
  return { message };
}

/** Makes the tabs that are not there. @returns their names. */
export function makeTabs(project: Project): string[] {
  const { sheet, made } = readyTab(project, projectTab);
  const { settings } = made ? readSettings([]) : projectSettings(readTable(sheet, projectTab));
  const others = tabs(settings).filter((tab) => tab.key !== projectTab.key);
  const names = others.filter((tab) => readyTab(project, tab).made).map((tab) => tab.name);
  if (project.state.layout === '') project.save({ layout: layoutOf(settings) });
  return made ? [projectTab.name, ...names] : names;
}
