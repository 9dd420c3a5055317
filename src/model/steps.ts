// The six steps of the process, how far each has come, and what comes next.
import { hasBegun, isSettled, meetingNext, type Meeting, type MeetingAction } from './meeting';

/** What is known of a project when its next step is looked for. */
export interface Progress {
  readonly hasTabs: boolean;
  /** How many people the Team tab asks to rate, and how many of them answered. */
  readonly invited: number;
  readonly answered: number;
  /** Everybody who answered, on the team or not. */
  readonly respondents: number;
  readonly kickoff: string;
  /** Whether ratings are due on a day that is not past. */
  readonly isDueAhead: boolean;
  /** Items of the form that are done, and all of them; `total` is 0 while the form is not begun. */
  readonly formDone: number;
  readonly formTotal: number;
  readonly published: boolean;
  /** Whether the owner confirmed who can answer. */
  readonly checked: boolean;
  /** Whether answers came in that the tabs do not show yet. */
  readonly stale: boolean;
  readonly discuss: number;
  readonly check: number;
  readonly meeting: Meeting;
}

type StepState = 'done' | 'now' | 'later';

export interface Step {
  readonly title: string;
  readonly state: StepState;
  /** Where it stands, in a few words. */
  readonly detail: string;
}

/** What the main button does. */
export type NextAction =
  'setUpProject' | 'createForm' | 'confirmWhoCanAnswer' | 'recompute' | 'refreshPanel' | MeetingAction;

export interface Next {
  readonly action: NextAction;
  readonly label: string;
}

/** The six steps of the published guide, each done, under way or still to come. */
export function steps(progress: Progress): Step[] {
  const { hasTabs, published, checked, meeting } = progress;
  const rated = hasTabs && (hasBegun(meeting) || (published && checked && areAllIn(progress)));
  const settled = rated && isSettled(meeting);
  const done = [
    hasTabs,
    hasTabs && progress.invited > 0,
    rated || (published && checked),
    rated,
    settled,
    false,
  ];
  const current = done.indexOf(false);
  return TITLES.map((title, index) => {
    const reached = index < current || done[index] === true;
    const state = reached ? 'done' : index === current ? 'now' : 'later';
    return { title, state, detail: details(progress)[index] ?? '' };
  });
}

const TITLES = [
  'Plan the work',
  'Select a team',
  'Hold a kickoff',
  'Each member rates alone',
  'Calibrate and set goals',
  'Execute, with check-ins',
];

function details(progress: Progress): string[] {
  return [
    progress.hasTabs ? 'The tabs are there' : 'Not set up yet',
    progress.invited === 0 ? 'Nobody on the Team tab yet' : `${people(progress.invited)} to rate`,
    formDetail(progress),
    answers(progress),
    scores(progress),
    progress.meeting.plan.url !== '' ? 'The action plan is created' : 'No action plan yet',
  ];
}

function formDetail({ formDone, formTotal, published, checked, kickoff, meeting }: Progress): string {
  const date = kickoff === '' ? '' : `Kickoff ${kickoff}. `;
  const isOpen = checked || hasBegun(meeting);
  if (published) return `${date}${isOpen ? 'The form is published' : 'Check who can answer the form'}`;
  return formTotal === 0 ? `${date}No form yet` : `${date}Form: ${formDone} of ${formTotal} items done`;
}

function answers({ answered, invited, respondents }: Progress): string {
  return invited > 0 ? `Answered ${answered} of ${invited}` : `${people(respondents)} answered`;
}

function scores({ discuss, check, respondents, meeting: { finals, items } }: Progress): string {
  if (respondents === 0 && finals === 0) return 'No scores yet';
  const settled = finals === 0 ? '' : `, ${finals} of ${items} final`;
  return `${discuss} to discuss, ${check} to check${settled}`;
}

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** Whether somebody answered, and nobody on the team is waited for. */
const areAllIn = ({ respondents, answered, invited }: Progress): boolean =>
  respondents > 0 && answered >= invited;

/** Whether the team may meet: somebody answered, and those who did not have had the time that they were given. */
const canMeet = (progress: Progress): boolean =>
  areAllIn(progress) || (progress.respondents > 0 && !progress.isDueAhead);

/** Whether what comes next is part of the meeting: the team may meet, or has begun already. */
export const isMeeting = (progress: Progress): boolean =>
  progress.hasTabs &&
  (hasBegun(progress.meeting) || (progress.published && progress.checked && canMeet(progress)));

/** The one thing to do next; while answers are awaited, to look for them. */
export function nextStep(progress: Progress): Next {
  const { hasTabs, published, checked, formTotal, stale, meeting } = progress;
  if (!hasTabs) return { action: 'setUpProject', label: 'Set up project' };
  if (stale && published && checked && !hasBegun(meeting)) return { action: 'recompute', label: 'Recompute' };
  if (isMeeting(progress)) {
    const { action, label } = meetingNext(meeting);
    return { action, label };
  }
  if (!published)
    return {
      action: 'createForm',
      label: formTotal === 0 ? 'Create assessment form' : 'Go on with the form',
    };
  if (!checked) return { action: 'confirmWhoCanAnswer', label: 'I checked: everybody can answer' };
  return { action: 'refreshPanel', label: 'Look for new answers' };
}
