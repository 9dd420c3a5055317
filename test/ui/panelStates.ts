// States of a project as the panel reads them, from nothing to a long list of things to look at.
import type { FormProgress } from '../../src/actions/createAssessmentForm';
import type { PanelState } from '../../src/actions/readPanel';
import { NO_MEETING, type Meeting } from '../../src/model/meeting';
import { meetingParts } from '../../src/model/meetingParts';
import { isMeeting, nextStep, steps, type Progress } from '../../src/model/steps';

const NOTHING: Progress = {
  hasTabs: false,
  invited: 0,
  answered: 0,
  respondents: 0,
  kickoff: '',
  isDueAhead: false,
  formDone: 0,
  formTotal: 0,
  published: false,
  checked: false,
  stale: false,
  discuss: 0,
  check: 0,
  meeting: NO_MEETING,
};

/** The state of a project that has come so far. */
function panelState(progress: Partial<Progress>, state: Partial<PanelState> = {}): PanelState {
  const known = { ...NOTHING, ...progress };
  return {
    steps: steps(known),
    next: nextStep(known),
    parts: known.hasTabs ? meetingParts(known.meeting, isMeeting(known), known.invited - known.answered) : [],
    isMeeting: isMeeting(known),
    formUrl: known.published ? 'https://docs.google.com/forms/d/e/1/viewform' : '',
    formChecked: known.checked,
    planUrl: known.meeting.plan.url,
    recomputed: '',
    stale: false,
    otherOwner: '',
    notices: [],
    replaced: [],
    notOnTeam: [],
    problems: [],
    ...state,
  };
}

const RATED: Partial<Progress> = {
  hasTabs: true,
  invited: 14,
  answered: 14,
  respondents: 14,
  kickoff: 'Nov 3, 2026',
  formDone: 60,
  formTotal: 60,
  published: true,
  checked: true,
  discuss: 5,
  check: 3,
  meeting: { ...NO_MEETING, items: 30 },
};

/** The meeting with so much of it done, on answers that are all in. */
const meetingState = (meeting: Partial<Meeting>, state: Partial<PanelState> = {}): PanelState =>
  panelState(
    { ...RATED, meeting: { ...NO_MEETING, items: 30, ...meeting } },
    { recomputed: '2026-11-10T15:00:00.000Z', ...state },
  );

const CALIBRATED: Partial<Meeting> = { session: 'closed', finals: 28 };

const NAMED: Partial<Meeting> = {
  ...CALIBRATED,
  strengths: 3,
  challenges: 4,
  overlaps: 1,
  hasGroups: true,
  priorityChecks: [
    '"Definitions differ" and "Definitions are not shared" say the same: "Merge overlapping priorities" makes them one.',
    'No challenge is marked Take to Part II yet: mark as many as there are groups in Part II.',
  ],
};

const FORM = (name: string): { begun: boolean; url: string } => ({
  begun: true,
  url: `https://docs.google.com/forms/d/e/${name}/viewform`,
});

const VOTING: Partial<Meeting> = {
  ...NAMED,
  strategies: 8,
  votes: 17,
  strategiesForm: FORM('strategies'),
  votingForm: {
    ...FORM('vote'),
    closed: false,
    missing: 2,
    voters: {
      waiting: ['Ann Smith', 'bob@agency.example'],
      ...{ answered: 12, asked: 14, notOnTeam: ['guest@agency.example'], people: 13 },
    },
  },
};

const GOALS: Partial<Meeting> = { ...VOTING, finals: 30, chosen: 4, goals: 5, passing: 5 };

const PLAN = {
  begun: true,
  url: 'https://docs.google.com/document/d/1/edit',
  ...{ outdated: false, sharedWith: 13, canBeShared: false },
};

const REVIEW: Partial<Meeting> = {
  ...GOALS,
  plan: PLAN,
  reviewForm: {
    ...FORM('review'),
    by: '11/20/2026',
    progress: {
      waiting: ['Ann Smith'],
      ...{ answered: 3, asked: 4, notOnTeam: [], people: 3 },
      reviews: [
        { from: 'Bob Jones', answer: 'agrees with changes', words: 'Name an owner for the second goal.' },
        { from: 'Cid', answer: 'agrees', words: '' },
        { from: 'Dee', answer: 'agrees', words: '' },
      ],
    },
  },
  memo: { url: 'https://docs.google.com/document/d/2/edit', asOf: 'November 10, 2026' },
};

export const CALIBRATING = meetingState({ session: 'open', finals: 12 });
export const TO_NAME = meetingState(CALIBRATED);
export const TO_VOTE = meetingState({ ...NAMED, strategies: 8 });
export const VOTED = meetingState(VOTING);
export const TO_SET_GOALS = meetingState({ ...VOTING, chosen: 4 });
export const TO_PLAN = meetingState(GOALS);
export const TO_REFRESH = meetingState({ ...GOALS, finals: 28, plan: { ...PLAN, outdated: true } });
export const TO_SHARE = meetingState({ ...GOALS, plan: { ...PLAN, sharedWith: 0, canBeShared: true } });
export const TO_REVIEW = meetingState({ ...GOALS, plan: { ...PLAN, sharedWith: 0 } });
export const REVIEWED = meetingState(REVIEW);

export const EMPTY = panelState({});
export const TABS_MADE = panelState({ hasTabs: true, invited: 14 });
export const PUBLISHED = panelState({ ...RATED, answered: 0, respondents: 0, checked: false });
export const WAITING = panelState({ ...RATED, answered: 9, respondents: 9, isDueAhead: true });
export const STALE = panelState({ ...RATED, answered: 9, respondents: 9, stale: true });
export const ALL_ANSWERED = panelState(RATED, { recomputed: '2026-11-10T15:00:00.000Z' });

const LONG = `${'a-very-long-name-without-any-space'.repeat(3)}@agency.example`;

/** Everything the panel can show, in words that are long or look like HTML. */
export const CROWDED = panelState(
  { ...RATED, checked: false, meeting: { ...NO_MEETING, items: 30, ...REVIEW, session: 'open' } },
  {
    recomputed: '2026-11-10T15:00:00.000Z',
    stale: true,
    otherOwner: LONG,
    notices: [
      'The setting "Levels" cannot be used: "<img src=x onerror=alert(1)>" is no number from 3 to 7.',
    ],
    replaced: [{ row: 3, byRow: 15, address: LONG }],
    notOnTeam: [LONG],
    problems: [{ tab: 'The answers', row: 7, column: 'G', text: `"${LONG}" is no rating from 1 to 5.` }],
  },
);

/** A step of the form: so many items done. */
export function formStep(done: number, total = 60, more: Partial<FormProgress> = {}): FormProgress {
  const finished = done === total;
  return {
    message: finished ? 'The form is published.' : 'A page is done.',
    finished,
    done,
    total,
    url: finished ? 'https://docs.google.com/forms/d/e/1/viewform' : '',
    missing: 0,
    ...more,
  };
}
