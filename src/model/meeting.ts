// The meeting, from scores to a plan: where each part of it stands, and what comes next.
import type { ReviewProgress } from './planReview';
import type { TeamAnswers } from './whoAnswered';

/** A form of the meeting, as far as it has come. */
interface MeetingForm {
  readonly begun: boolean;
  /** The link for participants; empty until it is published. */
  readonly url: string;
}

/** What is known of the meeting. */
export interface Meeting {
  readonly session: 'none' | 'open' | 'closed';
  /** Items of the Summary, and how many of them have a final score. */
  readonly items: number;
  readonly finals: number;
  readonly strengths: number;
  readonly challenges: number;
  /** Challenges that are marked Take to Part II, and the groups of Part II that the Groups tab has. */
  readonly taken: number;
  readonly partTwoGroups: number;
  /** How many times several priorities say the same. */
  readonly overlaps: number;
  /** What to look at among the priorities, one sentence each. */
  readonly priorityChecks: readonly string[];
  readonly hasGroups: boolean;
  readonly strategies: number;
  readonly chosen: number;
  /** All votes that stand on the Strategies tab, counted or typed. */
  readonly votes: number;
  readonly strategiesForm: MeetingForm;
  /** `missing` strategies are on the tab and not offered; who voted is null while that cannot be read. */
  readonly votingForm: MeetingForm & {
    readonly closed: boolean;
    readonly missing: number;
    readonly voters: TeamAnswers | null;
  };
  readonly goals: number;
  /** How many goals pass every check. */
  readonly passing: number;
  /** `outdated` where the tabs say something else by now than it shows; `canBeShared` where the team has addresses. */
  readonly plan: MeetingForm & {
    readonly outdated: boolean;
    readonly sharedWith: number;
    readonly canBeShared: boolean;
  };
  /** `by` is the day to answer by, as the Project tab shows it. */
  readonly reviewForm: MeetingForm & { readonly by: string; readonly progress: ReviewProgress | null };
  /** The last memo, and the day whose figures it shows, in words; empty while there is none, the link until it is written. */
  readonly memo: { readonly url: string; readonly asOf: string };
}

/** The parts of the meeting, in order. */
export const PART_KEYS = [
  'calibration',
  'priorities',
  'strategies',
  'goals',
  'plan',
  'consensus',
  'share',
] as const;

export type PartKey = (typeof PART_KEYS)[number];

/** What a button of the meeting does. */
export type MeetingAction =
  | 'showCalibration'
  | 'suggestPriorities'
  | 'mergePriorities'
  | 'suggestGroups'
  | 'createStrategiesForm'
  | 'createVotingForm'
  | 'addMissingStrategies'
  | 'chooseStrategies'
  | 'openStrategies'
  | 'openGoals'
  | 'createActionPlan'
  | 'createNewActionPlan'
  | 'refreshActionPlan'
  | 'shareActionPlan'
  | 'createPlanReviewForm'
  | 'createMemo'
  | 'createNewMemo'
  | 'showDeck'
  | 'showShareWorkbook';

/** A button: what it does and what it says. */
export interface MeetingButton<Action extends string = MeetingAction> {
  readonly action: Action;
  readonly label: string;
}

/** What comes next in the meeting, and which part it belongs to. */
export interface MeetingNext extends MeetingButton<MeetingAction | 'refreshPanel'> {
  readonly part: PartKey;
}

/** Nothing of the meeting is there yet. */
export const NO_MEETING: Meeting = {
  session: 'none',
  items: 0,
  finals: 0,
  strengths: 0,
  challenges: 0,
  taken: 0,
  partTwoGroups: 0,
  overlaps: 0,
  priorityChecks: [],
  hasGroups: false,
  strategies: 0,
  chosen: 0,
  votes: 0,
  strategiesForm: { begun: false, url: '' },
  votingForm: { begun: false, url: '', closed: false, missing: 0, voters: null },
  goals: 0,
  passing: 0,
  plan: { begun: false, url: '', outdated: false, sharedWith: 0, canBeShared: false },
  reviewForm: { begun: false, url: '', by: '', progress: null },
  memo: { url: '', asOf: '' },
};

/** Whether the team has begun to decide on scores, so that answers are no longer awaited. */
export const hasBegun = ({ session, finals }: Meeting): boolean => session !== 'none' || finals > 0;

/** Whether what a part names is done. */
export function isDone(part: PartKey, meeting: Meeting): boolean {
  const { session, items, finals, goals, plan } = meeting;
  switch (part) {
    case 'calibration':
      return session !== 'open' && items > 0 && finals >= items;
    case 'priorities':
      return isNamed(meeting);
    case 'strategies':
      return meeting.chosen > 0;
    case 'goals':
      return goals > 0 && meeting.passing === goals;
    case 'plan':
      return plan.url !== '' && !plan.outdated;
    case 'consensus':
      return isReviewed(meeting.reviewForm.progress);
    case 'share':
      return meeting.memo.url !== '';
  }
}

/**
 * Whether a part is done, or was skipped: a later one is there already. Closing the calibration with items open is the
 * team's decision; else it is skipped only by who decided on some scores by hand, or has goals, since strategies may
 * have been collected before it. Goals and a plan are never skipped: the team leaves the meeting with them.
 */
function isPassed(part: PartKey, meeting: Meeting): boolean {
  const { session, goals } = meeting;
  if (isDone(part, meeting)) return true;
  switch (part) {
    case 'calibration':
      return (
        session === 'closed' || (hasBegun(meeting) && (goals > 0 || (session === 'none' && isNamed(meeting))))
      );
    case 'priorities':
      return meeting.strategies > 0 || goals > 0;
    case 'strategies':
      return goals > 0;
    default:
      return false;
  }
}

const isNamed = ({ strengths, challenges }: Meeting): boolean => strengths + challenges > 0;

const isReviewed = (progress: ReviewProgress | null): boolean =>
  progress !== null && progress.asked > 0 && progress.waiting.length === 0;

/** Whether all is done that the team leaves the meeting with; a plan may be out of date again. */
export const isSettled = (meeting: Meeting): boolean =>
  isDone('calibration', meeting) && isDone('goals', meeting) && meeting.plan.url !== '';

/**
 * The one thing to do next. The team is asked about a plan that it can open and that shows what the tabs say; once it
 * is asked, the plan is kept up to date with what it says.
 */
export function meetingNext(meeting: Meeting): MeetingNext {
  const { plan, reviewForm } = meeting;
  if (!isPassed('calibration', meeting))
    return { part: 'calibration', action: 'showCalibration', label: calibrationLabel(meeting) };
  if (!isPassed('priorities', meeting))
    return { part: 'priorities', action: 'suggestPriorities', label: 'Suggest priorities' };
  if (!isPassed('strategies', meeting)) return { part: 'strategies', ...strategiesNext(meeting) };
  if (!isPassed('goals', meeting)) return { part: 'goals', action: 'openGoals', label: 'Open the Goals tab' };
  if (plan.url === '') return { part: 'plan', ...planButton(meeting) };
  if (plan.outdated) return { part: 'plan', ...REFRESH_PLAN };
  if (plan.sharedWith === 0 && plan.canBeShared) return { part: 'plan', ...SHARE_PLAN };
  return { part: 'consensus', ...(reviewForm.url === '' ? reviewButton(meeting) : REFRESH_PLAN) };
}

/** What the button says that opens the calibration. */
export function calibrationLabel({ session }: Meeting): string {
  if (session === 'none') return 'Open calibration';
  return session === 'open' ? 'Go on with the calibration' : 'Open the calibration again';
}

export const planButton = ({ plan: { begun } }: Meeting): MeetingButton => ({
  action: 'createActionPlan',
  label: begun ? 'Go on with the action plan' : 'Create action plan',
});

export const REFRESH_PLAN: MeetingButton = { action: 'refreshActionPlan', label: 'Refresh action plan' };

export const SHARE_PLAN: MeetingButton = {
  action: 'shareActionPlan',
  label: 'Share action plan with the team',
};

export const reviewButton = ({ reviewForm }: Meeting): MeetingButton => ({
  action: 'createPlanReviewForm',
  label: formLabel('plan review form', reviewForm),
});

/** What the button says that makes a form, or goes on with it, or brings it up to date. */
export function formLabel(name: string, { begun, url }: MeetingForm): string {
  if (url !== '') return `Update the ${name}`;
  return begun ? `Go on with the ${name}` : `Create ${name}`;
}

function strategiesNext(meeting: Meeting): MeetingButton<MeetingAction | 'refreshPanel'> {
  const { votingForm, strategiesForm, votes } = meeting;
  const open: MeetingButton = { action: 'openStrategies', label: 'Open the Strategies tab' };
  if (votingForm.closed) return open;
  if (canChoose(meeting)) return { action: 'chooseStrategies', label: 'Choose strategies' };
  if (votingForm.url !== '') return { action: 'refreshPanel', label: 'Look for new votes' };
  if (canVote(meeting)) return { action: 'createVotingForm', label: formLabel('voting form', votingForm) };
  const isAsking = strategiesForm.url === '' && meeting.challenges > 0 && votes === 0;
  return isAsking
    ? { action: 'createStrategiesForm', label: formLabel('strategies form', strategiesForm) }
    : open;
}

/** Whether there is something to choose by. */
export const canChoose = ({ votes, votingForm: { voters, url } }: Meeting): boolean =>
  votes > 0 || (url !== '' && (voters?.people ?? 0) > 0);

/** Whether a voting form may be made: there is a choice, and nobody typed counts. */
export const canVote = ({ strategies, votes, votingForm: { begun, url } }: Meeting): boolean =>
  url === '' && (begun || (strategies > 1 && votes === 0));
