// SMART goals: what a goal lacks is said in words that its owner can act on, and a good goal is left in peace.
import fc from 'fast-check';
import { ALL_PASS, checksText, goalChecks, type GoalContext, type GoalDraft } from '../../src/model/goals';

/** It is 5 October 2026. */
const context: GoalContext = {
  strategies: [
    { id: 'S1', strategy: 'Agree on a shared, statewide data dictionary', chosen: true },
    { id: 'S2', strategy: 'Buy a new student system', chosen: false },
  ],
  priorities: [
    { kind: 'Challenge', statement: 'Nobody checks the data before they are sent' },
    { kind: 'Strength', statement: 'Leaders ask for the data' },
  ],
  team: [
    { name: 'Ann Lee', email: 'ann@example.org' },
    { name: 'Registrar, technical center F', email: 'reg@example.org' },
    { name: '', email: 'cy@example.org' },
  ],
  tomorrow: new Date(2026, 9, 6),
};

const good: GoalDraft = {
  goal: 'Districts use one definition of a completer',
  strategy: 'Agree on a shared, statewide data dictionary',
  measure: 'Districts that use the dictionary',
  baseline: '12',
  target: '57',
  owner: 'Ann Lee',
  start: new Date(2026, 10, 1),
  due: new Date(2027, 5, 30),
  resources: 'Two days of a data steward a month',
};

const checks = (changes: Partial<GoalDraft>): string[] => goalChecks({ ...good, ...changes }, context);

test('a goal with everything passes, an empty row is none', () => {
  expect(checksText(good, context)).toBe(ALL_PASS);
  const empty = { goal: '', strategy: '', measure: '', baseline: '', target: '', owner: '', resources: '' };
  expect(checksText({ ...empty, start: '', due: '' }, context)).toBe('');
  expect(checksText({ ...empty, start: '', due: '', owner: 'Ann Lee' }, context)).toContain(
    'Specific: write in Goal',
  );
});

test('a goal with nothing else is told everything that it lacks, in order, a line each', () => {
  const empty = { strategy: '', measure: '', baseline: '', target: '', owner: '', resources: '' };
  expect(checksText({ goal: 'Improve', ...empty, start: '', due: '' }, context).split('\n')).toEqual([
    'Specific: "Improve" is one word; write what will be different, and for whom.',
    'Measurable: write in Measure what is counted, with Baseline and Target, or "milestone" if it is done or not done.',
    'Attainable: write in Resources what it takes, or why it can be done without.',
    'Relevant: name in Strategy a chosen strategy or a challenge.',
    'Time-bound: write in Start the date when the work starts; write in Due the date when it is to be reached.',
    'Owner: name somebody on the Team tab.',
  ]);
});

test.each(['Improve', ' Improve! ', 'Data-quality.', '…'])('"%s" is not specific', (goal) => {
  expect(checks({ goal })).toEqual([expect.stringMatching(/^Specific: .* is one word; /)]);
});

describe('measurable', () => {
  test.each<[Partial<GoalDraft>, string]>([
    [{ baseline: '' }, 'write in Baseline a number that says where it stands today'],
    [{ target: '' }, 'write in Target a number that says where it is to be'],
    [{ measure: '' }, 'write in Measure what is counted'],
    [{ baseline: 'few' }, 'Baseline is "few": begin it with a number, such as 40, 40% or 1,200'],
    [{ target: 'many' }, 'Target is "many": begin it with a number, such as 40, 40% or 1,200'],
    [{ baseline: '57' }, 'Baseline and Target are both "57"'],
    [{ baseline: '20%' }, 'Baseline is "20%" and Target "57": write both in percent, or neither'],
  ])('%j', (changes, said) => {
    expect(checks(changes)).toEqual([`Measurable: ${said}.`]);
  });

  test('percentages, thousands and units are numbers', () => {
    expect(checks({ baseline: '40%', target: '60 percent' })).toEqual([]);
    expect(checks({ baseline: '1,200 records', target: '3 500' })).toEqual([]);
    expect(checks({ baseline: '12 of 57', target: '57 of 57' })).toEqual([]);
    expect(checks({ baseline: '1,000', target: '1000' })).toHaveLength(1);
  });

  test.each<Partial<GoalDraft>>([
    { measure: 'Milestone: the agreement is signed', baseline: '', target: '' },
    { measure: 'Agreement signed (done or not done)', baseline: 'not done', target: '' },
    { measure: 'Agreement signed', baseline: 'no', target: 'Done.' },
    { measure: '', baseline: '', target: 'completed' },
  ])('a milestone needs no numbers (%j)', (changes) => {
    expect(checks(changes)).toEqual([]);
  });
});

test('without resources or a reason a goal is not known to be attainable', () => {
  expect(checks({ resources: '' })).toEqual([
    'Attainable: write in Resources what it takes, or why it can be done without.',
  ]);
});

describe('relevant', () => {
  test.each([
    'agree on a shared statewide data dictionary.',
    'S1',
    's1: Agree',
    'Agree on a shared, statewide data dictionary (second half)',
    'a shared, statewide data dictionary',
    'Nobody checks the data before they are sent',
  ])('"%s" names a chosen strategy or a challenge', (strategy) => {
    expect(checks({ strategy })).toEqual([]);
  });

  test.each(['S2', 'Buy a new student system'])('"%s" is a strategy that nobody chose', (strategy) => {
    expect(checks({ strategy })).toEqual([
      `Relevant: the strategy "${strategy}" is not marked as chosen on the Strategies tab.`,
    ]);
  });

  test.each(['S11', 'data', 'the data', 'Leaders ask for the data', '—'])('"%s" is neither', (strategy) => {
    expect(checks({ strategy })).toEqual([
      `Relevant: "${strategy}" is no chosen strategy and no challenge; copy one from the Strategies or the Priorities tab.`,
    ]);
  });
});

describe('time-bound', () => {
  test.each<[Partial<GoalDraft>, string]>([
    [{ due: new Date(2026, 9, 5), start: new Date(2026, 8, 1) }, 'Due is not after today'],
    [
      { due: new Date(2025, 9, 5), start: new Date(2026, 8, 1) },
      'Due is not after Start; Due is not after today',
    ],
    [{ due: good.start }, 'Due is not after Start'],
    [
      { due: 'spring 2027' },
      'Due is "spring 2027", which is no date; write the date when it is to be reached',
    ],
    [{ due: '' }, 'write in Due the date when it is to be reached'],
    [{ start: 'soon' }, 'Start is "soon", which is no date; write the date when the work starts'],
    [{ due: 46_000 }, 'Due is "46000", which is no date; write the date when it is to be reached'],
  ])('%j', (changes, said) => {
    expect(checks(changes)).toEqual([`Time-bound: ${said}.`]);
  });

  test('tomorrow is after today, and a date that a person formatted as text is a date', () => {
    expect(checks({ start: new Date(2026, 8, 1), due: context.tomorrow })).toEqual([]);
    expect(checks({ start: '11/1/2026', due: '2027-06-30' })).toEqual([]);
  });
});

describe('owner', () => {
  test.each([
    'ann lee',
    ' ANN@example.org ',
    'cy@example.org',
    'Registrar, technical center F',
    'Ann Lee and Registrar, technical center F',
    'Ann Lee, cy@example.org',
    'Ann Lee; Registrar, technical center F',
    'Ann Lee & cy@example.org',
  ])('"%s" is on the team', (owner) => {
    expect(checks({ owner })).toEqual([]);
  });

  test.each([
    ['Zoe', '"Zoe" is'],
    ['Ann', '"Ann" is'],
    ['Ann Lee and Zoe', '"Zoe" is'],
    ['Ann Lee, Zoe', '"Zoe" is'],
    ['Zoe, Max', '"Zoe, Max" is'],
    [';', '";" is'],
  ])('"%s" is not', (owner, said) => {
    expect(checks({ owner })).toEqual([
      `Owner: ${said} not on the Team tab; correct the name, or add the person there.`,
    ]);
  });
});

test('whatever people type, every sentence is one line of bearable length and names its check', () => {
  const text = fc.oneof(
    fc.constant(''),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('40%', 'S1', 'Ann Lee'),
  );
  const cell = fc.oneof(text, fc.double(), fc.date({ noInvalidDate: false }));
  const anyGoal = fc.record({
    ...{ goal: text, strategy: text, measure: text, baseline: text, target: text, owner: text },
    ...{ resources: text, start: cell, due: cell },
  });
  fc.assert(
    fc.property(anyGoal, (goal) => {
      for (const line of checksText(goal, context).split('\n')) {
        if (line === '' || line === ALL_PASS) continue;
        expect(line).toMatch(/^(Specific|Measurable|Attainable|Relevant|Time-bound|Owner): .*\.$/su);
        expect(line.length).toBeLessThan(400);
      }
    }),
  );
});
