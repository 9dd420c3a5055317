// Recompute: reads all answers and writes the tabs that show them, on the menu's call and after a submission.
import type { Memory } from '../google/memory';
import { evidenceRows } from '../model/evidence';
import type { Problem, ReplacedResponse } from '../model/response';
import { byRole } from '../model/roles';
import type { TeamProgress } from '../model/team';
import { evidenceTab, writeEvidence } from '../workbook/evidenceTab';
import { FINALS, logTypedFinals } from './calibrationRecords';
import { checkGoals } from './checkGoals';
import { refreshComputedTabs, refreshTeam } from './computedTabs';
import { sayNoLevels } from './finals';
import { Project } from './project';
import type { Tell } from './projectTabs';
import { openProject } from './projectTabs';
import { readScores, type Scores } from './readScores';
import type { Result } from './setUpProject';
import { refreshShortForms } from './shortSubmission';
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

/** Recomputes everything now. */
export function recompute(): RecomputeResult {
  const project = openProject();
  const notices = refreshShortForms(project);
  checkGoals(project, (message) => notices.push(message));
  const result = recomputeProject(project, notices);
  project.spreadsheet.toast(result.message);
  return result;
}

/**
 * What happens when a participant submits: the tabs are marked as stale first, and whoever has the lock looks at
 * the mark again before it lets go, so that of a burst of submissions none is forgotten and few are repeated.
 */
export function recomputeAfterSubmission(memory: Memory): void {
  Project.markStale(memory, `${Date.now()} ${Math.random()}`);
  const project = Project.openIfFree(memory);
  if (project === null || project.staleMark === project.state.shown) return;
  if (project.tab('instrument') === null) return;
  recomputeProject(project);
}

/** Recomputes a project that is open for changes; `before` is what there was to say already. */
export function recomputeProject(project: Project, before: readonly string[] = []): RecomputeResult {
  const notices = new Set<string>(before);
  for (let mark = project.staleMark; ;) {
    const { result, finals } = recomputeOnce(project, notices);
    const latest = project.readStaleMark();
    if (latest === mark) {
      project.save({ shown: mark, recomputed: new Date().toISOString() }, { [FINALS]: finals });
      return result;
    }
    mark = latest;
  }
}

/** @param notices what this time and the times before had to say. */
function recomputeOnce(
  project: Project,
  notices: Set<string>,
): { readonly result: RecomputeResult; readonly finals: string } {
  const tell: Tell = (message) => notices.add(message);
  const scores = readScores(project, tell);
  const { settings, instrument, reading } = scores;
  const figures = { summary: scores.summary, byRole: byRole(instrument, reading.responses, settings) };
  const shown = refreshComputedTabs(project, settings, figures, tell);
  sayNoLevels(shown, scores, tell);
  const finals = logTypedFinals(project, shown, scores.summary, tell);
  const evidence = readyTab(project, evidenceTab);
  if (evidence.made) tell(`The tab ${evidenceTab.name} was missing and has been put back.`);
  writeEvidence(evidence.sheet, evidenceRows(instrument, reading.responses, settings.levels)).forEach(tell);
  const progress = refreshTeam(project, reading.responses, tell);
  project.spreadsheet.flush();
  return { result: resultOf(scores, progress, [...notices]), finals };
}

function resultOf(scores: Scores, progress: TeamProgress, notices: readonly string[]): RecomputeResult {
  const { totals } = scores.summary;
  const { replaced, problems } = scores.reading;
  const answered =
    progress.invited > 0
      ? `${progress.answered} of ${progress.invited} ${has(progress.invited)} answered`
      : `${totals.respondents} ${has(totals.respondents)} answered`;
  const found = `${answered}; ${totals.discuss} to discuss, ${totals.check} to check.`;
  const also = [
    ...notices,
    ...counted(
      replaced.length + problems.length,
      'thing in the answers needs a look',
      'things in the answers need a look',
    ),
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

const has = (people: number): string => (people === 1 ? 'has' : 'have');

/** A sentence about so many things, where there are any. */
const counted = (count: number, one: string, several: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : several}.`];
