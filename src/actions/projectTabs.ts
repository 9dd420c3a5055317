// The settings, the instrument and the team of a project, read from their tabs.
import { instrumentRefusal, type Instrument } from '../model/instrument';
import type { Priority } from '../model/plan';
import { kindChecks } from '../model/priorityChecks';
import type { Settings } from '../model/settings';
import type { TeamMember } from '../model/team';
import { instrumentOf, instrumentTab } from '../workbook/instrumentTab';
import { priorities, prioritiesTab, unknownKinds } from '../workbook/prioritiesTab';
import { addMissingSettings, projectSettings, projectTab } from '../workbook/projectTab';
import type { Tab, TabKey } from '../workbook/tab';
import { readTable, type ReadAs, type Table } from '../workbook/table';
import { teamMembers, teamTab } from '../workbook/teamTab';
import { Project, UserError } from './project';
import { readyTab } from './tabs';

/** Collects the sentences that a person is told when an action is done. */
export type Tell = (message: string) => void;

/**
 * Opens the project for changes; `tab` is one that the action cannot do without.
 * @throws UserError while it is not set up, or where another execution does not end in time.
 */
export function openProject(tab: TabKey = 'instrument'): Project {
  const project = Project.open();
  if (project.tab(tab) === null) throw new UserError('Set up the project first (Extensions, Calibrate).');
  return project;
}

/** The same, with what collects the sentences that a person is told. */
export function begin(tab?: TabKey): { project: Project; notices: string[]; tell: Tell } {
  const notices: string[] = [];
  return { project: openProject(tab), notices, tell: (message) => notices.push(message) };
}

/** Reads a tab whole; one that is gone, or a column of it, is put back and said. */
export function openTable<Key extends string>(
  project: Project,
  tab: Tab<Key>,
  tell: Tell,
  as: ReadAs = 'values',
): Table<Key> {
  const { sheet, made } = readyTab(project, tab);
  if (made) tell(`The tab ${tab.name} was missing and has been put back.`);
  const table = readTable(sheet, tab, as);
  table.binding.messages.forEach(tell);
  return table;
}

/** The settings; a value that cannot be used is said, and its default used. */
export function readProjectSettings(project: Project, tell: Tell, as: ReadAs = 'values'): Settings {
  const { settings, problems } = projectSettings(openTable(project, projectTab, tell, as));
  problems.forEach(tell);
  return settings;
}

/** Puts back the settings that the Project tab has no row for, and says which. */
export function putBackSettings(project: Project, tell: Tell): void {
  const added = addMissingSettings(openTable(project, projectTab, tell));
  if (added.length > 0) tell(`Project: added the row${added.length === 1 ? '' : 's'} ${added.join(', ')}.`);
}

/** @throws UserError with every bad row when the Instrument tab holds no instrument, or when the tab was gone. */
export function readProjectInstrument(project: Project, tell: Tell): Instrument {
  const { sheet, made } = readyTab(project, instrumentTab);
  if (made) {
    throw new UserError(
      'The Instrument tab was missing. It has been put back with the built-in instrument: put your own into it, or keep that one, and try again.',
    );
  }
  const table = readTable(sheet, instrumentTab);
  table.binding.messages.forEach(tell);
  const reading = instrumentOf(table);
  if (reading.instrument === null) throw new UserError(instrumentRefusal(reading.problems));
  return reading.instrument;
}

export function openTeam(project: Project, tell: Tell): { table: Table<TeamKey>; members: TeamMember[] } {
  const table = openTable(project, teamTab, tell);
  return { table, members: teamMembers(table) };
}

/** The strengths and challenges; rows that are left out are said. */
export function openPriorities(project: Project, tell: Tell): Priority[] {
  const table = openTable(project, prioritiesTab, tell, 'displayed');
  kindChecks(unknownKinds(table)).forEach(tell);
  return priorities(table);
}

type TeamKey = (typeof teamTab.columns)[number]['key'];
