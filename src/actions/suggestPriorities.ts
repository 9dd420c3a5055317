// Suggest priorities: strengths and challenges to start from, drawn from the scores, where the team has none yet.
import { evidenceRows } from '../model/evidence';
import { summaryItems } from '../model/instrument';
import type { Priority } from '../model/plan';
import { suggestPriorities as suggest } from '../model/priorities';
import { kindChecks, priorityChecks } from '../model/priorityChecks';
import { withoutIdentities } from '../model/withoutIdentities';
import { addPriorities, priorities, prioritiesTab, unknownKinds } from '../workbook/prioritiesTab';
import { summaryTab } from '../workbook/summaryTab';
import { finalTexts, readFinals } from './finals';
import { knownPartTwoGroups } from './groupsInUse';
import { removerFor } from './identities';
import { begin, openTable, openTeam } from './projectTabs';
import { readScores } from './readScores';
import type { Result } from './setUpProject';

/** What was suggested. */
export interface PrioritiesResult extends Result {
  /** The rows that were added to the Priorities tab. */
  readonly added: readonly Priority[];
  /** What the scores suggest of a kind that the team has rows of already; nothing of it was added. */
  readonly others: readonly Priority[];
  /** What to look at among all that is on the tab now, one sentence each. */
  readonly checks: readonly string[];
}

const KINDS = [
  ['Strength', 'strengths', 'strength'],
  ['Challenge', 'challenges', 'challenge'],
] as const;

/** Adds suggestions of each kind that the Priorities tab has none of; of the other kind it says what they would be. */
export function suggestPriorities(): PrioritiesResult {
  const { project, notices, tell } = begin();
  const scores = readScores(project, tell, 'displayed');
  const { settings, instrument, reading, summary } = scores;
  const scored = openTable(project, summaryTab(settings.levels), tell, 'displayed');
  const finals = finalTexts(readFinals(project, scored, scores, tell));
  const remove = removerFor(scores, openTeam(project, tell).members);
  const { responses } = withoutIdentities(reading.responses, remove);
  const evidence = evidenceRows(instrument, responses, settings.levels);
  const suggestion = suggest({ summary, finals, levels: settings.levels, evidence });
  const table = openTable(project, prioritiesTab, tell, 'displayed');
  const present = priorities(table);
  const said: string[] = [];
  const added: Priority[] = [];
  const others: Priority[] = [];
  for (const [kind, several, one] of KINDS) {
    const suggested = suggestion[kind === 'Strength' ? 'strengths' : 'challenges'];
    const isNew = present.every((priority) => priority.kind !== kind);
    (isNew ? added : others).push(...suggested);
    if (isNew) {
      if (suggested.length > 0)
        said.push(`Added ${suggested.length} ${suggested.length === 1 ? one : several} to start from.`);
      said.push(...suggestion.notes[kind]);
    } else {
      const codes = suggested.flatMap((priority) => priority.codes).join(', ') || 'none';
      said.push(`There are ${several} already, so none were added; the scores suggest ${codes}.`);
    }
  }
  addPriorities(table, added);
  if (added.length > 0) said.push('Put them into your own words on the Priorities tab.');
  const unknown = unknownKinds(table);
  const checks = priorityChecks([...present, ...added], {
    codes: new Set(summaryItems(instrument).map(({ code }) => code)),
    partTwoGroups: knownPartTwoGroups(project),
    unknownKinds: unknown,
  });
  // What was just suggested is not to be complained of.
  const message = [...said, ...(added.length > 0 ? kindChecks(unknown) : checks), ...notices].join(' ');
  project.spreadsheet.toast(message);
  return { message, added, others, checks };
}
