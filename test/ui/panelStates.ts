// States of a project as the panel reads them, from nothing to a long list of things to look at.
import type { FormProgress } from '../../src/actions/createAssessmentForm';
import type { PanelState } from '../../src/actions/readPanel';
import { nextStep, steps, type Progress } from '../../src/model/steps';

const NOTHING: Progress = {
  hasTabs: false,
  invited: 0,
  answered: 0,
  respondents: 0,
  kickoff: '',
  formDone: 0,
  formTotal: 0,
  published: false,
  checked: false,
  discuss: 0,
  check: 0,
  finals: 0,
  items: 0,
  planned: false,
};

/** The state of a project that has come so far. */
function panelState(progress: Partial<Progress>, state: Partial<PanelState> = {}): PanelState {
  const known = { ...NOTHING, ...progress };
  return {
    steps: steps(known),
    next: nextStep(known),
    formUrl: known.published ? 'https://docs.google.com/forms/d/e/1/viewform' : '',
    formChecked: known.checked,
    planUrl: known.planned ? 'https://docs.google.com/document/d/1/edit' : '',
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
  items: 24,
};

export const EMPTY = panelState({});
export const TABS_MADE = panelState({ hasTabs: true, invited: 14 });
export const PUBLISHED = panelState({ ...RATED, answered: 0, respondents: 0, checked: false });
export const WAITING = panelState({ ...RATED, answered: 9, respondents: 9 });
export const ALL_ANSWERED = panelState(RATED, { recomputed: '2026-11-10T15:00:00.000Z' });

const LONG = `${'a-very-long-name-without-any-space'.repeat(3)}@agency.example`;

/** Everything the panel can show, in words that are long or look like HTML. */
export const CROWDED = panelState(
  { ...RATED, checked: false, planned: true },
  {
    recomputed: '2026-11-10T15:00:00.000Z',
    stale: true,
    otherOwner: LONG,
    notices: [
      'The setting "Levels" cannot be used: "<img src=x onerror=alert(1)>" is no number from 3 to 7.',
    ],
    replaced: [{ row: 3, byRow: 15, address: LONG }],
    notOnTeam: [LONG],
    problems: [{ tab: 'Form Responses 1', row: 7, column: 'G', text: `"${LONG}" is no rating from 1 to 5.` }],
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
