// Where the meeting stands, read part by part for the panel: what fails in one is said, and the others are shown.
import type { Clock } from '../model/dates';
import { planPrint } from '../model/documents/actionPlan';
import { ALL_PASS } from '../model/goals';
import type { ShownFinal } from '../model/decision';
import { summaryItems } from '../model/instrument';
import { NO_MEETING, type Meeting } from '../model/meeting';
import { overlaps, priorityChecks } from '../model/priorityChecks';
import type { Goal } from '../model/plan';
import { writtenDate } from '../model/settings';
import type { TeamMember, TeamProgress } from '../model/team';
import { whoAnswered, type TeamAnswers } from '../model/whoAnswered';
import { strangersNotice } from '../model/votes';
import { voteQuestions } from '../model/votingForm';
import { goals, goalsTab } from '../workbook/goalsTab';
import { priorities, prioritiesTab, unknownKinds, type PrioritiesKey } from '../workbook/prioritiesTab';
import { strategies, strategiesTab } from '../workbook/strategiesTab';
import type { Tab } from '../workbook/tab';
import { summaryTab } from '../workbook/summaryTab';
import type { ReadAs, Table } from '../workbook/table';
import { dateWriter } from './calendar';
import { readPlanReview } from './createPlanReviewForm';
import { knownMissing } from './createVotingForm';
import { finalTexts, readFinals, sayNoLevels } from './finals';
import { knownPartTwoGroups } from './groupsInUse';
import { planPrintOf } from './planMemory';
import { UserError, type FormFileState, type Project } from './project';
import { openTable, type Tell } from './projectTabs';
import type { Scores } from './readScores';
import { readShortForm, shortFormState } from './shortForm';
import { candidatesOf, type Strategies } from './strategies';

/** What is known already when the meeting is read; `scores` is null where they could not be read, which was said. */
export interface MeetingSources {
  readonly scores: Scores | null;
  readonly team: readonly TeamMember[];
  readonly progress: TeamProgress;
  /** Of the spreadsheet. */
  readonly clock: Clock;
}

/** The tabs that people fill in the meeting; null where one cannot be read, which was said. */
interface Entered {
  readonly finals: ReadonlyMap<string, ShownFinal> | null;
  readonly priorities: Table<PrioritiesKey> | null;
  readonly strategies: Strategies | null;
  readonly goals: Table<keyof Goal> | null;
}

/** Reads everything but the answers, which `sources` has. */
export function readMeeting(project: Project, sources: MeetingSources, tell: Tell): Meeting {
  const { calibration, plan, sharedWith, memo } = project.state;
  const read: Read = (name, what, otherwise) => partOr(name, what, otherwise, tell);
  const voting = shortFormState(project, 'voting');
  const entered = readEntered(project, sources, read, tell);
  const { missing, ...strategyFacts } = strategiesPart(project, entered);
  return {
    ...NO_MEETING,
    session: calibration === null ? 'none' : calibration.isOpen ? 'open' : 'closed',
    ...decisions(sources, entered, tell),
    ...read('priorities', () => prioritiesPart(project, sources, entered), {}),
    ...strategyFacts,
    ...goalsPart(entered),
    strategiesForm: begun(shortFormState(project, 'strategies')),
    votingForm: {
      ...begun(voting),
      closed: voting?.closed ?? false,
      missing,
      voters: read('votes', () => readVoters(project, sources, tell), null),
    },
    plan: {
      begun: plan !== null,
      url: plan?.url ?? '',
      outdated: plan !== null && isOutdated(planPrintOf(project, plan.id), sources, entered),
      sharedWith: sharedWith?.length ?? 0,
      canBeShared: sources.team.some(({ email }) => email !== ''),
    },
    reviewForm: {
      ...begun(shortFormState(project, 'planReview')),
      by: sources.scores ? writtenDate(sources.scores.settings.planReviewBy, dateWriter(project)) : '',
      progress: read('plan review', () => readPlanReview(project, sources.team, tell), null),
    },
    memo: { url: memo?.url ?? '', asOf: memo?.asOf ?? '' },
  };
}

/** Reads a part, or gives something else where it cannot be read, which is said. */
type Read = <Part>(name: string, what: () => Part, otherwise: Part) => Part;

function readEntered(project: Project, { scores, clock }: MeetingSources, read: Read, tell: Tell): Entered {
  const open = <Key extends string>(
    name: string,
    tab: Tab<Key>,
    as: ReadAs = 'displayed',
  ): Table<Key> | null => read(name, () => openTable(project, tab, tell, as), null);
  return {
    finals:
      scores &&
      read(
        'calibration',
        () => {
          const table = openTable(project, summaryTab(scores.settings.levels), tell, 'displayed');
          return readFinals(project, table, scores, tell);
        },
        null,
      ),
    priorities: open('priorities', prioritiesTab),
    strategies: open('strategies', strategiesTab),
    // As the plan reads them.
    goals: open('goals', goalsTab, { both: clock }),
  };
}

/** Whether a plan of that print shows something else than what was entered by now; not where that is not known. */
function isOutdated(print: string, { scores, team, progress }: MeetingSources, entered: Entered): boolean {
  const { finals, priorities: named, strategies: proposed, goals: set } = entered;
  if (print === '' || !scores || !finals || !named || !proposed || !set) return false;
  const now = {
    ...{ ...scores, finals: finalTexts(finals), team, progress, checkIns: [] },
    ...{ priorities: priorities(named), strategies: strategies(proposed), goals: goals(set) },
  };
  return print !== planPrint(now);
}

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

/** How many items there are, and how many have a final score that is a level; what is none is said. */
function decisions({ scores }: MeetingSources, { finals: shown }: Entered, tell: Tell): Partial<Meeting> {
  if (scores === null || shown === null) return {};
  sayNoLevels(shown, scores, tell);
  const { rows } = scores.summary;
  const finals = rows.filter(({ code }) => typeof shown.get(code)?.final === 'number').length;
  return { items: rows.length, finals };
}

function prioritiesPart(
  project: Project,
  { scores }: MeetingSources,
  { priorities: table }: Entered,
): Partial<Meeting> {
  if (table === null) return {};
  const named = priorities(table);
  const unknown = unknownKinds(table);
  const count = (kind: 'Strength' | 'Challenge'): number =>
    named.filter((priority) => priority.kind === kind).length;
  const partTwoGroups = named.length + unknown.length > 0 ? knownPartTwoGroups(project) : 0;
  const checks =
    scores && named.length + unknown.length > 0
      ? priorityChecks(named, {
          codes: new Set(summaryItems(scores.instrument).map(({ code }) => code)),
          partTwoGroups,
          unknownKinds: unknown,
        })
      : [];
  return {
    strengths: count('Strength'),
    challenges: count('Challenge'),
    taken: named.filter(({ kind, takeToPartII }) => kind === 'Challenge' && takeToPartII).length,
    partTwoGroups,
    overlaps: overlaps(named).length,
    priorityChecks: checks,
    hasGroups: project.tab('groups') !== null,
  };
}

function strategiesPart(
  project: Project,
  { strategies: table }: Entered,
): Pick<Meeting, 'strategies' | 'chosen' | 'votes'> & { readonly missing: number } {
  if (table === null) return { strategies: 0, chosen: 0, votes: 0, missing: 0 };
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
  const voters = sent && whoAnswered(sent, team);
  strangersNotice(voters?.notOnTeam ?? []).forEach(tell);
  return voters;
}

function goalsPart({ goals: table }: Entered): Partial<Meeting> {
  if (table === null) return {};
  const all = goals(table);
  return { goals: all.length, passing: all.filter(({ checks }) => checks === ALL_PASS).length };
}
