// Check goals: writes beside every goal what it lacks, as people type and when everything is recomputed.
import { editedTab } from '../google/editEvent';
import { Memory } from '../google/memory';
import type { SheetTab } from '../google/sheetTab';
import { startOfNextDay } from '../model/dates';
import { checksText, type GoalContext, type GoalDraft } from '../model/goals';
import type { Goal } from '../model/plan';
import { goalDrafts, goalsTab, writeChecks } from '../workbook/goalsTab';
import { priorities, prioritiesTab } from '../workbook/prioritiesTab';
import { strategies, strategiesTab } from '../workbook/strategiesTab';
import type { Tab, TabKey } from '../workbook/tab';
import { readTableAsItIs, type Table } from '../workbook/table';
import { teamMembers, teamTab } from '../workbook/teamTab';
import { sheetClock } from './calendar';
import { Project } from './project';
import { openTable, type Tell } from './projectTabs';

/** The tabs whose edits may change what a goal lacks. */
const WATCHED: readonly TabKey[] = ['goals', 'strategies', 'priorities', 'team'];

/** How often the checks are written again when people keep sorting the tab meanwhile. */
const ATTEMPTS = 3;

/**
 * What happens when a person edits a cell: where it matters to the goals, all of them are checked again. Google
 * allows this little time and drops edits that come fast, so that what was edited is only a hint; it takes no lock,
 * saves nothing, puts nothing back and writes the Checks column only.
 */
export function onEdit(event: unknown): void {
  const edited = editedTab(event);
  if (edited === null) return;
  const project = Project.glance(new Memory());
  const { tabs } = project.state;
  if (!WATCHED.some((key) => tabs[key]?.id === edited)) return;
  const sheet = project.tab('goals');
  const table = sheet && readTableAsItIs(sheet, goalsTab, { both: sheetClock(project) });
  if (table) check(project, table);
}

/** Checks all goals; the tab, or a column of it, that is gone is put back and said. */
export function checkGoals(project: Project, tell: Tell): void {
  check(project, openTable(project, goalsTab, tell, { both: sheetClock(project) }));
}

/** Writes the checks, and again where a person moved rows meanwhile. */
function check(project: Project, first: Table<keyof Goal>): void {
  const context = contextOf(project, goalDrafts(first));
  let table: Table<keyof Goal> | null = first;
  for (let attempt = 1; table && attempt <= ATTEMPTS; attempt += 1) {
    const checks = goalDrafts(table).map((goal) => checksText(goal, context));
    if (!writeChecks(table, checks) || table.stands('goal')) return;
    table = readTableAsItIs(table.sheet, goalsTab, { both: sheetClock(project) });
  }
}

/** What the goals are checked against: of the other tabs only those that some goal leads to are read. */
function contextOf(project: Project, goals: readonly GoalDraft[]): GoalContext {
  const linked = goals.some(({ strategy }) => strategy !== '');
  const owned = goals.some(({ owner }) => owner !== '');
  const dated = goals.some(({ due }) => due !== '');
  return {
    strategies: linked ? rowsOf(project, strategiesTab, strategies) : [],
    priorities: linked ? rowsOf(project, prioritiesTab, priorities) : [],
    team: owned ? rowsOf(project, teamTab, teamMembers) : [],
    tomorrow: dated ? startOfNextDay(sheetClock(project)(new Date())) : new Date(0),
  };
}

/** The rows of a tab as it is; none where it, or a column of it, is gone. */
function rowsOf<Key extends string, Row>(
  project: Project,
  tab: Tab<Key>,
  read: (table: Table<Key>) => Row[],
): Row[] {
  const sheet: SheetTab | null = project.tab(tab.key);
  const table = sheet && readTableAsItIs(sheet, tab, 'displayed');
  return table ? read(table) : [];
}
