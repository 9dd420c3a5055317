// The tabs that a recompute writes between what people typed: no row moves, and each figure stands in its own row.
import { applyRules, describeColumns } from '../google/layout';
import { withFinalsInWhy } from '../model/calibration';
import type { ShownFinal } from '../model/decision';
import type { Response } from '../model/response';
import type { ByRole } from '../model/roles';
import type { Settings } from '../model/settings';
import type { Summary } from '../model/summary';
import { teamProgress, type TeamProgress } from '../model/team';
import { byRoleTab, writeByRole } from '../workbook/byRoleTab';
import { finalLevels, shownFinals } from '../workbook/finals';
import { summaryTab, writeSummary, type SummaryKey } from '../workbook/summaryTab';
import { columnLayout, type Tab } from '../workbook/tab';
import { readTable, type Table } from '../workbook/table';
import { teamMembers, teamTab, writeAnswered } from '../workbook/teamTab';
import { UserError, type Project } from './project';
import { lostFinals, scoresWere } from './calibrationRecords';
import { openTable, openTeam, type Tell } from './projectTabs';

/** How often a tab is written again when people keep sorting it meanwhile. */
const ATTEMPTS = 4;

/** What the tabs are laid out for, as the project remembers it. */
export function layoutOf({ levels, roleGroups }: Pick<Settings, 'levels' | 'roleGroups'>): string {
  return JSON.stringify([levels, roleGroups]);
}

/** The names of the levels that the tabs are laid out for; none while there are no tabs. */
export function laidOutLevels({ state: { layout } }: Project): readonly string[] {
  return layout === '' ? [] : (JSON.parse(layout) as [levels: string[], roleGroups: string[]])[0];
}

/** Writes when each member of the team answered. @returns how far the team has come. */
export function refreshTeam(project: Project, responses: readonly Response[], tell: Tell): TeamProgress {
  const { table } = openTeam(project, tell);
  let progress = teamProgress([], []);
  writeSteadily(teamTab, table, 'email', (each) => {
    progress = teamProgress(teamMembers(each), responses);
    writeAnswered(each, progress.members);
  });
  return progress;
}

/** Writes both tabs of figures. @returns the final scores that the Summary showed before, or shows again. */
export function refreshComputedTabs(
  project: Project,
  settings: Settings,
  figures: { readonly summary: Summary; readonly byRole: ByRole },
  tell: Tell,
): ReadonlyMap<string, ShownFinal> {
  const isOutdated = project.state.layout !== layoutOf(settings);
  const shown = refreshSummary(project, settings, figures.summary, isOutdated, tell);
  refreshByRole(project, settings, figures.byRole, isOutdated, tell);
  if (isOutdated) project.save({ layout: layoutOf(settings) });
  return shown;
}

function refreshSummary(
  project: Project,
  { levels }: Settings,
  summary: Summary,
  isOutdated: boolean,
  tell: Tell,
): ReadonlyMap<string, ShownFinal> {
  const tab = summaryTab(levels);
  const table = openTable(project, tab, tell, 'displayed');
  const codes = summary.rows.map(({ code }) => code);
  const lost = lostFinals(project, table, codes, tell);
  if (lost.size > 0) tell(`Summary: ${scoresWere(lost)} put back from the Calibration log.`);
  const shownBy = (each: Table<SummaryKey>) => new Map([...lost, ...shownFinals(each, levels)]);
  writeSteadily(tab, table, 'code', (each) => {
    writeSummary(each, tab, withFinalsInWhy(summary, finalLevels(shownBy(each))), lost);
  });
  if (!isOutdated) return shownBy(table);
  // With a column that was put back, its rules were.
  if (table.binding.messages.length === 0)
    applyRules(table.sheet, tab.rules?.((key) => table.place(key)) ?? []);
  const described = tab.columns.filter(({ key }) => key === 'final' || key.startsWith('level '));
  describeColumns(
    table.sheet,
    described.map((column) => ({ ...columnLayout(column), place: table.place(column.key) })),
  );
  emptyUnused(tab, table, 'level ', tell);
  return shownBy(table);
}

function refreshByRole(
  project: Project,
  { roleGroups }: Settings,
  byRole: ByRole,
  isOutdated: boolean,
  tell: Tell,
): void {
  const tab = byRoleTab(roleGroups);
  const table = openTable(project, tab, tell, 'displayed');
  writeSteadily(tab, table, 'code', (each) => writeByRole(each, tab, byRole));
  // The old averages of a group beside the new ones of others could give a small group away.
  if (isOutdated) emptyUnused(tab, table, 'role ', tell);
}

/**
 * Writes a tab, and again where a person moved its rows between the reading and the writing.
 * @param key the column that tells the rows apart.
 */
export function writeSteadily<Key extends string>(
  tab: Tab<Key>,
  first: Table<Key>,
  key: Key,
  write: (table: Table<Key>) => void,
): void {
  let table = first;
  for (let attempt = 1; ; attempt += 1) {
    write(table);
    if (table.stands(key)) return;
    if (attempt === ATTEMPTS)
      throw new UserError(`The ${tab.name} tab was sorted again and again. Recompute once more.`);
    table = readTable(table.sheet, tab, 'displayed');
  }
}

/** Takes the figures out of columns that other settings had; `beginning` is how the keys of such columns begin. */
function emptyUnused<Key extends string>(
  tab: Tab<Key>,
  { sheet, binding }: Table<Key>,
  beginning: string,
  tell: Tell,
): void {
  const used = new Set<number>(binding.places.values());
  sheet.findTaggedLike(beginning).forEach((place, tag) => {
    if (used.has(place)) return;
    sheet.emptyColumn(place);
    tell(`${tab.name}: the column "${tag.slice(beginning.length)}" is not used any more.`);
  });
}
