// Where the meeting stands, read part by part for the panel: what fails in one is said, and the others are shown.
import { ALL_PASS } from '../model/goals';
import { summaryItems } from '../model/instrument';
import { NO_MEETING, type Meeting } from '../model/meeting';
import { overlaps, priorityChecks } from '../model/priorityChecks';
import type { TeamMember } from '../model/team';
import { whoAnswered, type TeamAnswers } from '../model/whoAnswered';
import { voteQuestions } from '../model/votingForm';
import { shownFinals } from '../workbook/finals';
import { goals, goalsTab } from '../workbook/goalsTab';
import { priorities, prioritiesTab, unknownKinds } from '../workbook/prioritiesTab';
import { strategies, strategiesTab } from '../workbook/strategiesTab';
import { summaryTab } from '../workbook/summaryTab';
import { readPlanReview } from './createPlanReviewForm';
import { knownMissing } from './createVotingForm';
import { knownPartTwoGroups } from './groupsInUse';
import { UserError, type FormFileState, type Project } from './project';
import { openTable, type Tell } from './projectTabs';
import type { Scores } from './readScores';
import { readShortForm, shortFormState } from './shortForm';
import { candidatesOf, type Strategies } from './strategies';

/** What is known already when the meeting is read; `scores` is null where they could not be read, which was said. */
export interface MeetingSources {
  readonly scores: Scores | null;
  readonly team: readonly TeamMember[];
}

/** Reads everything but the answers, which `sources` has. */
export function readMeeting(project: Project, sources: MeetingSources, tell: Tell): Meeting {
  const { calibration, plan, sharedWith, memo } = project.state;
  const read = <Part>(name: string, what: () => Part, otherwise: Part): Part =>
    partOr(name, what, otherwise, tell);
  const voting = shortFormState(project, 'voting');
  const { missing, ...strategyFacts } = read(
    'strategies',
    () => strategiesPart(project, openTable(project, strategiesTab, tell, 'displayed')),
    NO_STRATEGIES,
  );
  return {
    ...NO_MEETING,
    session: calibration === null ? 'none' : calibration.isOpen ? 'open' : 'closed',
    ...read('calibration', () => decisions(project, sources, tell), {}),
    ...read('priorities', () => prioritiesPart(project, sources, tell), {}),
    ...strategyFacts,
    ...read('goals', () => goalsPart(project, tell), {}),
    strategiesForm: begun(shortFormState(project, 'strategies')),
    votingForm: {
      ...begun(voting),
      closed: voting?.closed ?? false,
      missing,
      voters: read('votes', () => readVoters(project, sources, tell), null),
    },
    plan: { begun: plan !== null, url: plan?.url ?? '', sharedWith: sharedWith?.length ?? 0 },
    reviewForm: {
      ...begun(shortFormState(project, 'planReview')),
      by: sources.scores?.settings.planReviewBy.text ?? '',
      progress: read('plan review', () => readPlanReview(project, sources.team, tell), null),
    },
    memo: { url: memo?.url ?? '', asOf: memo?.asOf ?? '' },
  };
}

const NO_STRATEGIES = { strategies: 0, chosen: 0, votes: 0, missing: 0 };

/** A part, or something else where it cannot be read, which is said. */
function partOr<Part>(name: string, what: () => Part, otherwise: Part, tell: Tell): Part {
  try {
    return what();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell(error instanceof UserError ? reason : `The ${name} cannot be shown now (${reason}).`);
    return otherwise;
  }
}

function begun(form: FormFileState | null): Meeting['strategiesForm'] {
  return { begun: form !== null, url: form?.url ?? '' };
}

/** How many items there are, and how many have a final score that is a level. */
function decisions(project: Project, { scores }: MeetingSources, tell: Tell): Partial<Meeting> {
  if (scores === null) return {};
  const { levels } = scores.settings;
  const shown = shownFinals(openTable(project, summaryTab(levels), tell, 'displayed'), levels);
  const { rows } = scores.summary;
  const finals = rows.filter(({ code }) => typeof shown.get(code)?.final === 'number').length;
  return { items: rows.length, finals };
}

function prioritiesPart(project: Project, { scores }: MeetingSources, tell: Tell): Partial<Meeting> {
  const table = openTable(project, prioritiesTab, tell, 'displayed');
  const named = priorities(table);
  const unknown = unknownKinds(table);
  const count = (kind: 'Strength' | 'Challenge'): number =>
    named.filter((priority) => priority.kind === kind).length;
  const checks =
    scores && named.length + unknown.length > 0
      ? priorityChecks(named, {
          codes: new Set(summaryItems(scores.instrument).map(({ code }) => code)),
          partTwoGroups: knownPartTwoGroups(project),
          unknownKinds: unknown,
        })
      : [];
  return {
    strengths: count('Strength'),
    challenges: count('Challenge'),
    overlaps: overlaps(named).length,
    priorityChecks: checks,
    hasGroups: project.tab('groups') !== null,
  };
}

function strategiesPart(
  project: Project,
  table: Strategies,
): Pick<Meeting, 'strategies' | 'chosen' | 'votes'> & { readonly missing: number } {
  const all = strategies(table);
  return {
    strategies: all.length,
    chosen: all.filter(({ chosen }) => chosen).length,
    votes: all.reduce((sum, { votes }) => sum + (votes ?? 0), 0),
    missing: knownMissing(project, candidatesOf(table)).length,
  };
}

/** Who voted; null where there is no vote, or where it cannot be read, which is said. */
function readVoters(project: Project, { team }: MeetingSources, tell: Tell): TeamAnswers | null {
  const sent = readShortForm(project, shortFormState(project, 'voting'), voteQuestions([]), tell);
  return sent && whoAnswered(sent, team);
}

function goalsPart(project: Project, tell: Tell): Partial<Meeting> {
  const all = goals(openTable(project, goalsTab, tell, 'displayed'));
  return { goals: all.length, passing: all.filter(({ checks }) => checks === ALL_PASS).length };
}
