// What follows from a submission of a short form, and from Recompute: strategies are taken over, votes counted.
import type { Memory } from '../google/memory';
import type { ShortFormKey } from '../model/shortForm';
import { Project } from './project';
import type { Tell } from './projectTabs';
import { saveShortForm, shortFormState } from './shortForm';
import { refreshStrategies, refreshVotes, voteNotices } from './strategies';

/**
 * Brings the Strategies tab up to date after a submission. It is marked first, and whoever has the lock looks at the
 * mark again before it lets go, so that of a burst of votes none is forgotten and few are counted twice. Answers
 * about the plan are read when the panel shows them.
 */
export function afterShortSubmission(memory: Memory, key: ShortFormKey): void {
  if (key === 'planReview') return;
  const name = `stale ${key}`;
  memory.set({ [name]: `${Date.now()} ${Math.random()}` });
  const project = Project.openIfFree(memory);
  if (project === null) return;
  const form = shortFormState(project, key);
  let mark = project.text(name) ?? '';
  if (form === null || form.shown === mark) return;
  for (;;) {
    refresh(project, () => undefined);
    project.spreadsheet.flush();
    const latest = memory.get(name);
    if (latest === mark) break;
    mark = latest;
  }
  saveShortForm(project, key, { ...(shortFormState(project, key) ?? form), shown: mark });
}

/** The same on demand, where there are strategies. @returns what a person is told. */
export function refreshShortForms(project: Project): string[] {
  const notices: string[] = [];
  if (project.tab('strategies') !== null || Object.keys(project.state.shortForms).length > 0)
    refresh(project, (notice) => notices.push(notice));
  return notices;
}

function refresh(project: Project, tell: Tell): void {
  const tally = refreshVotes(project, refreshStrategies(project, tell), tell);
  if (tally !== null) voteNotices(tally).forEach(tell);
}
