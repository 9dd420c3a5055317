// What the panel shows: the steps, the answers, and what needs a look.
import { userAddress } from '../google/editor';
import { isMeeting, nextStep, steps, type Next, type Progress, type Step } from '../model/steps';
import { isPastDay, type Clock } from '../model/dates';
import { NO_MEETING } from '../model/meeting';
import { meetingParts, type MeetingPart } from '../model/meetingParts';
import { writtenDate } from '../model/settings';
import { teamProgress, type TeamMember, type TeamProgress } from '../model/team';
import { dateWriter, sheetClock } from './calendar';
import { formProgress } from './createAssessmentForm';
import { Project, UserError } from './project';
import { openTeam, type Tell } from './projectTabs';
import { readMeeting } from './readMeeting';
import { readScores, type Scores } from './readScores';
import type { RecomputeResult } from './recompute';

/** What answers need a look for, as after a recompute. */
type Findings = Pick<RecomputeResult, 'replaced' | 'notOnTeam' | 'problems'>;

export interface PanelState extends Findings {
  readonly steps: readonly Step[];
  readonly next: Next;
  /** The parts of the meeting; none before the project is set up. */
  readonly parts: readonly MeetingPart[];
  /** Whether the meeting is what comes next, so that its parts are wanted. */
  readonly isMeeting: boolean;
  /** The participants' link; empty while the form is not published. */
  readonly formUrl: string;
  readonly formChecked: boolean;
  /** Empty while there is no action plan. */
  readonly planUrl: string;
  /** When the tabs were last computed, as ISO text; empty for never. */
  readonly recomputed: string;
  /** Whether answers came in since. */
  readonly stale: boolean;
  /** Who has the trigger, where that is somebody else; else empty. */
  readonly otherOwner: string;
  /** What is wrong with the project itself, such as a setting that cannot be used. */
  readonly notices: readonly string[];
}

const COPIED =
  'This spreadsheet is a copy of another project. It starts its own form and plan; those of the first one stay with it.';

/** Everything the panel shows. What is wrong in the project is said among the notices, so that the panel opens. */
export function readPanel(): PanelState {
  const project = Project.open();
  const { tabs, form, plan, recomputed, triggerOwner, shown } = project.state;
  const hasTabs = tabs.instrument?.ready ?? false;
  const notices = project.isCopy ? [COPIED] : [];
  const tell = (message: string): number => notices.push(message);
  const { done, total } = formProgress(project);
  const clock = sheetClock(project);
  const answers = hasTabs ? readAnswers(project, clock, tell) : NO_ANSWERS;
  const progress: Progress = {
    ...answers.progress,
    hasTabs,
    formDone: done,
    formTotal: total,
    published: (form?.url ?? '') !== '',
    checked: form?.checked ?? false,
    stale: project.staleMark !== shown,
    meeting: hasTabs
      ? readMeeting(project, { ...answers, progress: answers.teamProgress, clock }, tell)
      : NO_MEETING,
  };
  const isNow = isMeeting(progress);
  const awaited = progress.invited - progress.answered;
  return {
    ...answers.findings,
    steps: steps(progress),
    next: nextStep(progress),
    parts: hasTabs ? meetingParts(progress.meeting, isNow, awaited) : [],
    isMeeting: isNow,
    formUrl: form?.url ?? '',
    formChecked: form?.checked ?? false,
    planUrl: plan?.url ?? '',
    recomputed,
    stale: progress.stale,
    otherOwner: triggerOwner !== '' && triggerOwner !== userAddress() ? triggerOwner : '',
    notices: [...new Set(notices)],
  };
}

interface Answers {
  readonly findings: Findings;
  readonly progress: Pick<
    Progress,
    'invited' | 'answered' | 'respondents' | 'kickoff' | 'isDueAhead' | 'discuss' | 'check'
  >;
  /** Null where the answers cannot be read. */
  readonly scores: Scores | null;
  readonly team: readonly TeamMember[];
  readonly teamProgress: TeamProgress;
}

const NO_ANSWERS: Answers = {
  findings: { replaced: [], notOnTeam: [], problems: [] },
  progress: { invited: 0, answered: 0, respondents: 0, kickoff: '', isDueAhead: false, discuss: 0, check: 0 },
  scores: null,
  team: [],
  teamProgress: teamProgress([], []),
};

function readAnswers(project: Project, clock: Clock, tell: Tell): Answers {
  try {
    const scores = readScores(project, tell, clock);
    const { settings, summary, reading } = scores;
    const team = openTeam(project, tell).members;
    const due = settings.ratingsDue.date;
    const came = teamProgress(team, reading.responses);
    const { invited, answered, notOnTeam } = came;
    return {
      findings: { replaced: reading.replaced, problems: reading.problems, notOnTeam },
      progress: {
        ...summary.totals,
        invited,
        answered,
        kickoff: writtenDate(settings.kickoff, dateWriter(project)),
        isDueAhead: due !== null && !isPastDay(due, clock(new Date())),
      },
      scores,
      team,
      teamProgress: came,
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    tell(error.message);
    return NO_ANSWERS;
  }
}
