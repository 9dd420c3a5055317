// What comes next in the meeting, and when a part counts as done: never a dead end, and what is skipped stays skipped.
import fc from 'fast-check';
import { isDone, meetingNext, NO_MEETING, PART_KEYS, type Meeting } from '../../src/model/meeting';
import { meetingParts, type MeetingPart } from '../../src/model/meetingParts';

const FORM = { begun: true, url: 'https://docs.google.com/forms/d/e/1/viewform' };
const NO_FORM = { begun: false, url: '' };
const PLAN = { ...NO_MEETING.plan, begun: true, url: 'https://docs.google.com/document/d/1/edit' };
const SHARED = { ...PLAN, sharedWith: 4 };
const VOTE = { closed: false, missing: 0, voters: null };
const voted = (answered: number, people = answered) => ({
  ...{ waiting: [], asked: 4, notOnTeam: [] },
  ...{ answered, people },
});

const CALIBRATED: Partial<Meeting> = { session: 'closed', finals: 30 };
const NAMED: Partial<Meeting> = { ...CALIBRATED, strengths: 3, challenges: 4 };
const PROPOSED: Partial<Meeting> = { ...NAMED, strategies: 6 };
const CHOSEN: Partial<Meeting> = { ...PROPOSED, chosen: 3 };
const SET: Partial<Meeting> = { ...CHOSEN, goals: 2, passing: 2 };

const meeting = (done: Partial<Meeting>): Meeting => ({ ...NO_MEETING, items: 30, ...done });
const label = (done: Partial<Meeting>): string => meetingNext(meeting(done)).label;
const part = (key: MeetingPart['key'], done: Partial<Meeting>): MeetingPart | undefined =>
  meetingParts(meeting(done), true, 0).find((each) => each.key === key);
const detail = (key: MeetingPart['key'], done: Partial<Meeting>): string => part(key, done)?.detail ?? '';

test.each<readonly [Partial<Meeting>, string]>([
  [{}, 'Open calibration'],
  [{ session: 'open' }, 'Go on with the calibration'],
  [{ session: 'open', finals: 30 }, 'Go on with the calibration'],
  [{ finals: 12 }, 'Open calibration'],
  [{ finals: 30 }, 'Suggest priorities'],
  [CALIBRATED, 'Suggest priorities'],
  [{ session: 'closed', finals: 3 }, 'Suggest priorities'],
  [NAMED, 'Create strategies form'],
  [{ ...NAMED, strategiesForm: { begun: true, url: '' } }, 'Go on with the strategies form'],
  [{ ...NAMED, strategiesForm: FORM }, 'Open the Strategies tab'],
  [{ ...NAMED, strategies: 1, strategiesForm: FORM }, 'Open the Strategies tab'],
  [PROPOSED, 'Create voting form'],
  [{ ...PROPOSED, votingForm: { ...VOTE, begun: true, url: '' } }, 'Go on with the voting form'],
  [{ ...PROPOSED, votingForm: { ...VOTE, ...FORM, voters: voted(0) } }, 'Look for new votes'],
  [{ ...PROPOSED, votingForm: { ...VOTE, ...FORM, voters: voted(0, 1) } }, 'Choose strategies'],
  [{ ...PROPOSED, votes: 9 }, 'Choose strategies'],
  [{ ...PROPOSED, votes: 9, votingForm: { ...VOTE, ...FORM, closed: true } }, 'Open the Strategies tab'],
  [CHOSEN, 'Open the Goals tab'],
  [{ ...CHOSEN, goals: 2, passing: 1 }, 'Open the Goals tab'],
  [{ ...CHOSEN, goals: 2, passing: 2 }, 'Create action plan'],
  [{ ...CHOSEN, goals: 2, passing: 2, plan: { ...PLAN, url: '' } }, 'Go on with the action plan'],
  [{ ...CHOSEN, goals: 2, passing: 1, plan: PLAN }, 'Open the Goals tab'],
  [{ ...SET, plan: { ...PLAN, outdated: true, canBeShared: true } }, 'Refresh action plan'],
  [{ ...SET, plan: { ...PLAN, canBeShared: true } }, 'Share action plan with the team'],
  [{ ...SET, plan: PLAN }, 'Create plan review form'],
  [{ ...SET, plan: { ...SHARED, canBeShared: true } }, 'Create plan review form'],
  [{ ...SET, plan: SHARED, reviewForm: { ...FORM, by: '', progress: null } }, 'Refresh action plan'],
  [
    { ...SET, passing: 0, plan: SHARED, reviewForm: { ...FORM, by: '', progress: null } },
    'Open the Goals tab',
  ],
])('what comes next is what the team has not done yet %#', (done, wanted) => {
  expect(label(done)).toBe(wanted);
});

test('a part that was skipped is not come back to, and not called done', () => {
  expect(label({ ...CALIBRATED, strategies: 6 })).toBe('Create voting form');
  expect(label({ ...CALIBRATED, goals: 2, passing: 2 })).toBe('Create action plan');
  expect(label({ finals: 5, strengths: 3, challenges: 3, chosen: 3 })).toBe('Open the Goals tab');
  expect(label({ session: 'open', finals: 5, goals: 2, passing: 2 })).toBe('Create action plan');
  expect(part('strategies', { ...CALIBRATED, goals: 2, passing: 2 })?.state).toBe('later');
});

test('a calibration closed with items open is gone on from, is not called done, and says what is open', () => {
  const open = { ...NAMED, finals: 29 };
  expect(label(open)).toBe('Create strategies form');
  expect(part('calibration', open)).toMatchObject({
    state: 'later',
    detail: 'Closed: 29 of 30 decided, 1 still open',
  });
  expect(part('calibration', open)?.notes).toEqual([
    '1 item has no final score and will stand in the plan as proposed. Open the calibration again to settle more.',
  ]);
});

test('a plan that no longer shows what the tabs say is not called done, and says why', () => {
  const outdated = part('plan', { ...SET, plan: { ...SHARED, outdated: true } });
  expect(outdated).toMatchObject({ state: 'now', detail: 'Out of date, shared with 4 people' });
  expect(outdated?.notes[0]).toContain('changed since it was written: refresh it');
});

test('a plan, strategies or priorities that came early skip no calibration', () => {
  expect(label({ strategies: 6, votes: 9, plan: PLAN })).toBe('Open calibration');
  expect(label({ session: 'open', strengths: 3, challenges: 3 })).toBe('Go on with the calibration');
});

test('groups for Part II stay offered beside the strategies, with what to mark, until they are there', () => {
  const buttons = (done: Partial<Meeting>): readonly string[] =>
    part('strategies', done)?.buttons.map(({ label: said }) => said) ?? [];
  const groups = 'Suggest groups for Part II';
  expect(buttons(NAMED)).toContain(groups);
  expect(part('strategies', NAMED)?.notes[0]).toContain(
    'type yes into Take to Part II beside the challenges',
  );
  expect(buttons({ ...PROPOSED, taken: 3 })).toContain(groups);
  expect(part('strategies', { ...PROPOSED, taken: 3 })?.notes).toEqual([]);
  expect(buttons({ ...PROPOSED, taken: 3, partTwoGroups: 3 })).not.toContain(groups);
  expect(buttons(CHOSEN)).not.toContain(groups);
});

const anyForm = fc.constantFrom(NO_FORM, { begun: true, url: '' }, FORM);
const few = fc.integer({ min: 0, max: 6 });
const anyMeeting: fc.Arbitrary<Meeting> = fc.record({
  session: fc.constantFrom('none' as const, 'open' as const, 'closed' as const),
  items: fc.constantFrom(0, 5),
  finals: fc.integer({ min: 0, max: 5 }),
  ...{ strengths: few, challenges: few, overlaps: few, strategies: few, chosen: few, votes: few },
  ...{ goals: few, passing: few, taken: few, partTwoGroups: few },
  priorityChecks: fc.constant([]),
  hasGroups: fc.boolean(),
  strategiesForm: anyForm,
  votingForm: fc
    .tuple(anyForm, fc.boolean(), few, few)
    .map(([form, closed, missing, people]) => ({ ...form, closed, missing, voters: voted(people) })),
  plan: fc
    .tuple(anyForm, fc.boolean(), few, fc.boolean())
    .map(([form, outdated, sharedWith, canBeShared]) => ({ ...form, outdated, sharedWith, canBeShared })),
  reviewForm: anyForm.map((form) => ({ ...form, by: '', progress: null })),
  memo: fc.constant({ url: '', asOf: '' }),
});

/** Those that lead to a tab or look again stand elsewhere on the panel. */
const ELSEWHERE = ['refreshPanel', 'openStrategies', 'openGoals'];

test('whatever is there, the main button does something that its part offers, too', () => {
  fc.assert(
    fc.property(anyMeeting, (any) => {
      const next = meetingNext(any);
      const offered = meetingParts(any, true, 0).flatMap(({ buttons }) =>
        buttons.map(({ action }) => action as string),
      );
      expect([...offered, ...ELSEWHERE]).toContain(next.action);
      expect(next.label).not.toBe('');
    }),
  );
});

test('whatever is there, at most one part is under way, and every part says where it stands', () => {
  fc.assert(
    fc.property(anyMeeting, fc.boolean(), (any, isReached) => {
      const parts = meetingParts(any, isReached, 2);
      expect(parts.map(({ key }) => key)).toEqual(PART_KEYS);
      expect(parts.filter(({ state }) => state === 'now').length).toBeLessThanOrEqual(isReached ? 1 : 0);
      for (const { key, state, detail: words } of parts) {
        expect(words).not.toBe('');
        if (state === 'done') expect(isDone(key, any)).toBe(true);
      }
    }),
  );
});

test('each part says in a few words how far it is, one thing as one', () => {
  expect(detail('calibration', { session: 'closed', finals: 30 })).toBe('Closed: 30 of 30 decided');
  expect(part('calibration', { session: 'closed', finals: 30 })?.notes).toEqual([]);
  expect(detail('calibration', { finals: 4 })).toBe('4 of 30 decided, 26 still open');
  expect(detail('priorities', { strengths: 1, challenges: 1 })).toBe('1 strength, 1 challenge');
  expect(detail('strategies', { strategies: 1 })).toBe('1 strategy');
  expect(detail('goals', { goals: 3, passing: 3 })).toBe('3 goals, all pass the checks');
  expect(detail('goals', { goals: 3, passing: 1 })).toBe('3 goals, 1 passes the checks');
  expect(detail('plan', { plan: { ...PLAN, sharedWith: 1 } })).toBe('Created, shared with 1 person');
  expect(detail('consensus', {})).toBe('After the action plan');
  expect(detail('consensus', { plan: PLAN })).toBe('Nobody asked yet');
});

test('who asks for changes is named with their words, long ones cut, and what was typed over is shown as it is', () => {
  const progress = {
    ...voted(3),
    reviews: [
      { from: 'Ann', answer: 'agrees with changes' as const, words: '' },
      { from: 'Bob', answer: 'comments' as const, words: 'x'.repeat(2_000) },
      { from: '', answer: 'other' as const, words: 'yes!' },
    ],
  };
  const notes =
    part('consensus', { plan: PLAN, reviewForm: { ...FORM, by: 'Nov 20', progress } })?.notes ?? [];
  expect(notes[0]).toBe('Ann agrees with changes, without saying which');
  expect(notes[1]).toMatch(/^Bob comments: x+/);
  expect(notes[1]?.length).toBeLessThan(330);
  expect(notes[2]).toBe('Somebody: yes!');
});

test('a review that nobody is asked in is not called done', () => {
  const progress = { ...voted(0), asked: 0, reviews: [] };
  const review = { ...SET, plan: SHARED, reviewForm: { ...FORM, by: '', progress } };
  expect(part('consensus', review)?.state).toBe('now');
});
