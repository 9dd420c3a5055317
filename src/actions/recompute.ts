// Recompute: reads all answers and writes the tabs that show them, on the menu's call and after a submission.
import { applyRules } from '../google/layout';
import { Memory } from '../google/memory';
import { evidenceRows } from '../model/evidence';
import type { Problem, ReplacedResponse } from '../model/response';
import { byRole } from '../model/roles';
import { teamProgress, type TeamProgress } from '../model/team';
import { byRoleTab, writeByRole } from '../workbook/byRoleTab';
import { evidenceTab, writeEvidence } from '../workbook/evidenceTab';
import { codesOf, summaryTab, writeSummary } from '../workbook/summaryTab';
import { readTable } from '../workbook/table';
import { writeAnswered } from '../workbook/teamTab';
import { Project, UserError } from './project';
import { openTable, openTeam, type Tell } from './projectTabs';
import { readScores, type Scores } from './readScores';
import type { Result } from './setUpProject';
import { readyTab } from './tabs';

/** What the answers come to, for the panel and for whoever asked. */
export interface RecomputeResult extends Result {
  readonly invited: number;
  readonly answered: number;
  readonly discuss: number;
  readonly check: number;
  /** Answers that a later one of the same address replaced, by row of the response tab. */
  readonly replaced: readonly ReplacedResponse[];
  /** Addresses that answered and are not on the Team tab. */
  readonly notOnTeam: readonly string[];
  readonly problems: readonly Problem[];
  /** What was put back, and settings that could not be used. */
  readonly notices: readonly string[];
}

/** How often the Summary is written again when people keep sorting it meanwhile. */
const ATTEMPTS = 4;

/** Recomputes everything now. */
export function recompute(): RecomputeResult {
  const project = Project.open();
  if (project.tab('instrument') === null)
    throw new UserError('Set up the project first (Extensions, Calibrate).');
  const result = recomputeProject(project);
  project.spreadsheet.toast(result.message);
  return result;
}

/**
 * What happens when a participant submits: the tabs are marked as stale first, and whoever has the lock looks at
 * the mark again before it lets go, so that of a burst of submissions none is forgotten and few are repeated.
 */
export function onFormSubmit(): void {
  const memory = new Memory();
  Project.markStale(memory, `${Date.now()} ${Math.random()}`);
  const project = Project.openIfFree(memory);
  if (project === null || project.staleMark === project.state.shown) return;
  if (project.tab('instrument') === null) return;
  recomputeProject(project);
}

function recomputeProject(project: Project): RecomputeResult {
  for (let mark = project.staleMark; ;) {
    const result = recomputeOnce(project);
    const latest = project.readStaleMark();
    if (latest === mark) {
      project.save({ shown: mark, recomputed: new Date().toISOString() });
      return result;
    }
    mark = latest;
  }
}

function recomputeOnce(project: Project): RecomputeResult {
  const notices: string[] = [];
  const tell: Tell = (message) => notices.push(message);
  const scores = readScores(project, tell);
  const { settings, instrument, reading } = scores;
  const team = openTeam(project, tell);
  const progress = teamProgress(team.members, reading.responses);
  refreshSummary(project, scores, tell);
  const roleTab = byRoleTab(settings.roleGroups);
  writeByRole(openTable(project, roleTab, tell), roleTab, byRole(instrument, reading.responses, settings));
  const evidence = readyTab(project, evidenceTab);
  if (evidence.made) tell(`The tab ${evidenceTab.name} was missing and has been put back.`);
  writeEvidence(evidence.sheet, evidenceRows(instrument, reading.responses, settings.levels)).forEach(tell);
  writeAnswered(team.table, progress.members);
  project.spreadsheet.flush();
  return resultOf(scores, progress, notices);
}

/** Writes the Summary, and again where a person moved its rows between the reading and the writing. */
function refreshSummary(project: Project, { settings, summary }: Scores, tell: Tell): void {
  const tab = summaryTab(settings.levels);
  let table = openTable(project, tab, tell, 'displayed');
  for (let attempt = 1; ; attempt += 1) {
    writeSummary(table, tab, summary);
    const before = codesOf(table);
    const after = table.readAgain('code');
    if (before.every((code, row) => code === after[row])) break;
    if (attempt === ATTEMPTS)
      throw new UserError('The Summary tab was sorted again and again. Recompute once more.');
    table = readTable(table.sheet, tab, 'displayed');
  }
  if (project.state.levels === settings.levels.length) return;
  applyRules(table.sheet, tab.rules?.((key) => table.place(key)) ?? []);
  project.save({ levels: settings.levels.length });
}

function resultOf(scores: Scores, progress: TeamProgress, notices: readonly string[]): RecomputeResult {
  const { totals } = scores.summary;
  const { replaced, problems } = scores.reading;
  const answered =
    progress.invited > 0
      ? `${progress.answered} of ${progress.invited} have answered`
      : `${totals.respondents} ${totals.respondents === 1 ? 'has' : 'have'} answered`;
  const found = `${answered}; ${totals.discuss} to discuss, ${totals.check} to check.`;
  const also = [
    ...notices,
    ...counted(problems.length, 'thing in the answers needs a look', 'things in the answers need a look'),
    ...counted(
      progress.notOnTeam.length,
      'answer comes from an address that is not on the Team tab',
      'answers come from addresses that are not on the Team tab',
    ),
  ];
  return {
    message: [found, ...also].join(' '),
    invited: progress.invited,
    answered: progress.answered,
    discuss: totals.discuss,
    check: totals.check,
    replaced,
    notOnTeam: progress.notOnTeam,
    problems,
    notices,
  };
}

/** A sentence about so many things, where there are any. */
const counted = (count: number, one: string, several: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : several}.`];
