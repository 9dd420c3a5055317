// The six steps: what is done, what is under way, and what the panel's main button offers.
import { NO_MEETING, type Meeting } from '../../src/model/meeting';
import { nextStep, steps, type Progress } from '../../src/model/steps';

const NEW: Progress = {
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
  meeting: { ...NO_MEETING, items: 30 },
};

const FORM = { ...NEW, hasTabs: true, invited: 14, formDone: 70, formTotal: 70, published: true };

const ANSWERED = { ...FORM, checked: true, answered: 14, respondents: 14 };

/** Some answered, and the day by which ratings are due is past or was never set. */
const WAITED_FOR = { ...FORM, checked: true, answered: 9, respondents: 9 };

/** The answers are in, and so much of the meeting is done. */
const meeting = (done: Partial<Meeting>, more: Partial<Progress> = {}): Progress => ({
  ...ANSWERED,
  ...more,
  meeting: { ...NO_MEETING, items: 30, ...done },
});

const states = (progress: Progress): string =>
  steps(progress)
    .map(({ state }) => state)
    .join(' ');

test('a new project begins with planning, and offers to set it up', () => {
  expect(states(NEW)).toBe('now later later later later later');
  expect(nextStep(NEW)).toEqual({ action: 'setUpProject', label: 'Set up project' });
});

test('with tabs but nobody on the team, the team is what is under way, and the form may be created already', () => {
  const progress = { ...NEW, hasTabs: true };
  expect(states(progress)).toBe('done now later later later later');
  expect(nextStep(progress).action).toBe('createForm');
});

test('a form that was begun is gone on with, and says how far it is', () => {
  const progress = { ...FORM, published: false, formDone: 26 };
  expect(nextStep(progress)).toEqual({ action: 'createForm', label: 'Go on with the form' });
  expect(steps(progress)[2]?.detail).toBe('Form: 26 of 70 items done');
});

test('a published form stays under way until the owner confirmed who can answer', () => {
  expect(nextStep(FORM).action).toBe('confirmWhoCanAnswer');
  expect(states(FORM)).toBe('done done now later later later');
});

test('until ratings are due the panel says how many came, and looks for new ones', () => {
  const progress = { ...WAITED_FOR, isDueAhead: true, discuss: 5, check: 2 };
  expect(states(progress)).toBe('done done done now later later');
  expect(steps(progress)[3]?.detail).toBe('Answered 9 of 14');
  expect(steps(progress)[4]?.detail).toBe('5 to discuss, 2 to check');
  expect(nextStep(progress)).toEqual({ action: 'refreshPanel', label: 'Look for new answers' });
});

test('who does not answer in time does not keep the team from meeting, and is not called done', () => {
  expect(nextStep(WAITED_FOR)).toEqual({ action: 'showCalibration', label: 'Open calibration' });
  expect(states(WAITED_FOR)).toBe('done done done now later later');
  expect(nextStep({ ...WAITED_FOR, answered: 0, respondents: 0 }).action).toBe('refreshPanel');
});

test('figures that are out of date are recomputed before the team meets on them, and never for good', () => {
  expect(nextStep({ ...ANSWERED, stale: true }).action).toBe('recompute');
  expect(nextStep({ ...WAITED_FOR, stale: true, isDueAhead: true }).action).toBe('recompute');
  expect(nextStep(meeting({ session: 'open' }, { stale: true })).action).toBe('showCalibration');
});

test('once everybody answered the calibration is next', () => {
  expect(nextStep(ANSWERED)).toEqual({ action: 'showCalibration', label: 'Open calibration' });
  expect(states(ANSWERED)).toBe('done done done done now later');
});

test('answers without a team tab do not hold the project up', () => {
  const progress = { ...ANSWERED, invited: 0, respondents: 3 };
  expect(nextStep(progress).action).toBe('showCalibration');
  expect(steps(progress)[3]?.detail).toBe('3 people answered');
});

test('a team that began without the last answers is not held up by them', () => {
  const progress = meeting({ session: 'open', finals: 3 }, { answered: 9, respondents: 9 });
  expect(nextStep(progress).label).toBe('Go on with the calibration');
  expect(states(progress)).toBe('done done done done now later');
  expect(steps(progress)[4]?.detail).toBe('0 to discuss, 0 to check, 3 of 30 final');
});

const PLAN = { ...NO_MEETING.plan, begun: true, url: 'https://docs.google.com/document/d/1/edit' };

test('the meeting is done once all scores are decided, goals pass their checks and there is a plan', () => {
  const plan = PLAN;
  const almost = { session: 'closed', finals: 30, strengths: 3, challenges: 3, plan } as const;
  expect(states(meeting(almost))).toBe('done done done done now later');
  const set = { ...almost, chosen: 3, goals: 2 };
  expect(states(meeting({ ...set, passing: 2 }))).toBe('done done done done done now');
  expect(states(meeting({ ...set, passing: 0 }))).toBe('done done done done now later');
  expect(states(meeting({ ...set, passing: 2, finals: 27 }))).toBe('done done done done now later');
});

test('a plan that was created early hides nothing of what comes before it', () => {
  const plan = PLAN;
  expect(nextStep(meeting({ plan })).action).toBe('showCalibration');
  const few = { answered: 2, respondents: 2, isDueAhead: true };
  expect(nextStep(meeting({ plan }, few)).action).toBe('refreshPanel');
});
