// The calibration plan: what comes first, what fits the minutes, what is taken as proposed, and that nothing is lost.
import fc from 'fast-check';
import { discussionOrder, itemsThatFit, planCalibration, proposalOf } from '../../src/model/calibration';
import { summarise, type SummaryRow } from '../../src/model/summary';
import { anyResponse, instrument, response, settingsWith } from './samples';

const PLENTY = { minutesToCalibrate: 400, minutesPerItem: 4 };
const NONE: ReadonlySet<string> = new Set();
const NOTHING = { finals: new Map<string, number>(), settledNow: NONE, challenged: NONE };

/** Rows of the small instrument, each item rated with these. */
function rowsOf(
  ratings: Readonly<Record<string, readonly (number | 'dont-know')[]>>,
  settings = settingsWith(),
): readonly SummaryRow[] {
  const most = Math.max(...Object.values(ratings).map(({ length }) => length));
  const responses = Array.from({ length: most }, (_, index) =>
    response(
      Object.fromEntries(
        Object.entries(ratings).map(([code, given]) => [code, given[index] ?? null] as const),
      ),
    ),
  );
  return summarise(instrument, responses, settings).rows;
}

const AGREED = [3, 3, 3, 3];

test("the team talks first where it stands in two camps, then by spread, then about ties, then about don't-knows", () => {
  const rows = rowsOf({
    '1': [1, 2, 2, 3, 3, 3, 4, 4],
    '1.a': [1, 1, 1, 4, 4, 4],
    '1.b': [1, 1, 2, 2, 3, 3, 4, 4],
    '2': [1, 2, 2, 3, 3, 3, 4, 4, 'dont-know'],
    '2.a': [2, 2, 3, 3, 4, 4],
  });
  expect(discussionOrder(rows).map(({ code }) => code)).toEqual(['1.a', '2.a', '1.b', '2', '1']);
});

test.each([
  [20, 4, 5],
  [20, 6, 3],
  [3, 4, 0],
  [0.3, 0.1, 3],
])('in %d minutes at %d each, %d items fit', (minutesToCalibrate, minutesPerItem, fit) => {
  expect(itemsThatFit({ minutesToCalibrate, minutesPerItem })).toBe(fit);
});

test('what time cuts off, what few answered and what nobody answered is listed apart, each with its reason', () => {
  const rows = rowsOf({
    '1': AGREED,
    '1.a': [1, 1, 1, 4, 4, 4],
    '1.b': [1, 2, 3, 4, 4, 1],
    '2': [2, 3],
  });
  const plan = planCalibration(rows, NOTHING, { minutesToCalibrate: 4, minutesPerItem: 4 });
  expect(plan).toEqual({
    queue: ['1.a'],
    take: [],
    open: [
      { code: '1', reason: 'waits' },
      { code: '1.a', reason: 'to discuss' },
      { code: '1.b', reason: 'cut off' },
      { code: '2', reason: 'Too few' },
      { code: '2.a', reason: 'No answers' },
    ],
  });
});

test('an item that was settled in this session keeps its minutes; one settled before leaves them to the next', () => {
  const rows = rowsOf({ '1.a': [1, 1, 1, 4, 4, 4], '1.b': [1, 2, 3, 4, 4, 1] });
  const one = { minutesToCalibrate: 4, minutesPerItem: 4 };
  const finals = new Map([['1.a', 2]]);
  expect(planCalibration(rows, { ...NOTHING, finals, settledNow: new Set(['1.a']) }, one).queue).toEqual([
    '1.a',
  ]);
  expect(planCalibration(rows, { ...NOTHING, finals }, one).queue).toEqual(['1.b']);
});

test('an item that was opened again comes after those to discuss, whatever its ratings, and keeps its place when settled', () => {
  const rows = rowsOf({ '1': AGREED, '1.a': AGREED, '1.b': [1, 2, 3, 4, 4, 1], '2': AGREED, '2.a': [3, 3] });
  const challenged = new Set(['1.a', '2.a']);
  const plan = planCalibration(
    rows,
    { ...NOTHING, challenged },
    { minutesToCalibrate: 8, minutesPerItem: 4 },
  );
  expect(plan).toMatchObject({ queue: ['1.b', '1.a'], take: [{ code: '2' }] });
  expect(plan.open).toEqual([
    { code: '1', reason: 'waits' },
    { code: '1.a', reason: 'to discuss' },
    { code: '1.b', reason: 'to discuss' },
    { code: '2.a', reason: 'cut off' },
  ]);
  const finals = new Map([['1.a', 4]]);
  const settled = { challenged, finals, settledNow: new Set(['1.a']) };
  expect(planCalibration(rows, settled, PLENTY).queue).toEqual(['1.b', '1.a', '2.a']);
  expect(planCalibration(rows, { ...settled, settledNow: NONE }, PLENTY).queue).toEqual(['1.b', '2.a']);
});

test('an element is proposed from the final scores of its sub-elements, rounded half up, and it is said', () => {
  const rows = rowsOf({ '1': [4, 4, 4], '1.a': [2, 2, 2], '1.b': [3, 3, 3] });
  const [element, ...parts] = rows.slice(0, 3);
  if (!element) throw new Error('There are no rows.');
  expect(proposalOf(element, parts, new Map())).toEqual({
    level: 4,
    from: 'ratings',
    text: 'Proposed from the ratings (average 4.00).',
  });
  expect(
    proposalOf(
      element,
      parts,
      new Map([
        ['1.a', 2],
        ['1.b', 3],
      ]),
    ),
  ).toEqual({
    level: 3,
    from: 'sub-elements',
    text: 'Proposed from the final scores of its sub-elements (1.a: 2, 1.b: 3; mean 2.50).',
  });
  expect(proposalOf(element, parts, new Map([['1.b', 1]]))?.text).toBe(
    'Proposed from the final scores of 1 of its 2 sub-elements (1.b: 1; mean 1.00).',
  );
});

test('in one step, sub-elements are taken as proposed, and then elements at what these come to', () => {
  const rows = rowsOf({ '1': [4, 4, 4], '1.a': [2, 2, 2], '1.b': [2, 2, 3], '2': AGREED, '2.a': [1, 1] });
  const { take } = planCalibration(rows, NOTHING, PLENTY);
  expect(take.map(({ code, proposal: { level, from } }) => [code, level, from])).toEqual([
    ['1', 2, 'sub-elements'],
    ['1.a', 2, 'ratings'],
    ['1.b', 2, 'ratings'],
    ['2', 3, 'ratings'],
  ]);
});

test('without overall ratings, an element is taken once a sub-element is settled, and waits until then', () => {
  const settings = settingsWith({ askOverall: false });
  const rows = rowsOf({ '1.a': [1, 1, 1, 4, 4, 4], '1.b': [1, 1], '2.a': AGREED }, settings);
  const before = planCalibration(rows, NOTHING, PLENTY);
  expect(before.take.map(({ code }) => code)).toEqual(['2', '2.a']);
  expect(before.open[0]).toEqual({ code: '1', reason: 'waits' });
  const settled = { ...NOTHING, finals: new Map([['1.a', 2]]), settledNow: new Set(['1.a']) };
  expect(planCalibration(rows, settled, PLENTY).take.map(({ code }) => code)).toEqual(['1', '2', '2.a']);
});

const CODES = ['1', '1.a', '1.b', '2', '2.a'];
const anyFinals = fc.array(fc.option(fc.integer({ min: 1, max: 4 })), { minLength: 5, maxLength: 5 }).map(
  (levels) =>
    new Map(
      CODES.flatMap((code, index) => {
        const level = levels[index];
        return level === null || level === undefined ? [] : [[code, level] as const];
      }),
    ),
);

test('every item is settled, taken or open, and no item is two of these', () => {
  fc.assert(
    fc.property(
      fc.array(anyResponse, { maxLength: 12 }),
      anyFinals,
      fc.boolean(),
      fc.integer({ min: 1, max: 30 }),
      fc.subarray(CODES),
      (responses, finals, askOverall, minutesToCalibrate, codes) => {
        const { rows } = summarise(instrument, responses, settingsWith({ askOverall }));
        const settings = { minutesToCalibrate, minutesPerItem: 4 };
        const progress = { finals, settledNow: new Set(finals.keys()), challenged: new Set(codes) };
        const plan = planCalibration(rows, progress, settings);
        expect(plan.take.filter(({ code }) => codes.includes(code))).toEqual([]);
        const places = [
          ...finals.keys(),
          ...plan.take.map(({ code }) => code),
          ...plan.open.map(({ code }) => code),
        ];
        expect(places.sort()).toEqual(CODES);
        expect(plan.queue.length).toBeLessThanOrEqual(itemsThatFit(settings));
        const undecided = plan.queue.filter((code) => !finals.has(code));
        expect(
          plan.open
            .filter(({ reason }) => reason === 'to discuss')
            .map(({ code }) => code)
            .sort(),
        ).toEqual(undecided.sort());
      },
    ),
  );
});

test('the order does not depend on the order of the answers', () => {
  fc.assert(
    fc.property(fc.array(anyResponse, { minLength: 3, maxLength: 12 }), (responses) => {
      const order = (some: typeof responses): string[] =>
        discussionOrder(summarise(instrument, some, settingsWith()).rows).map(({ code }) => code);
      expect(order([...responses].reverse())).toEqual(order(responses));
    }),
  );
});
