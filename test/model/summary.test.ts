// The summary: what the team sees of every item, and that nothing but the ratings changes it.
import fc from 'fast-check';
import type { Rating } from '../../src/model/rating';
import type { Response } from '../../src/model/response';
import type { Settings } from '../../src/model/settings';
import { meanOfAverages, summarise, type SummaryRow } from '../../src/model/summary';
import { anyResponse, instrument, response, settingsWith } from './samples';

function rowOf(code: string, responses: Response[], settings: Partial<Settings> = {}): SummaryRow {
  const row = summarise(instrument, responses, settingsWith(settings)).rows.find(
    (found) => found.code === code,
  );
  if (row === undefined) throw new Error(`no row for ${code}`);
  return row;
}

function rated(code: string, ...ratings: Rating[]): Response[] {
  return ratings.map((rating) => response({ [code]: rating }));
}

test('rows stand as on the Summary tab: an element, then its sub-elements', () => {
  const { rows } = summarise(instrument, [], settingsWith());
  expect(rows.map(({ code }) => code)).toEqual(['1', '1.a', '1.b', '2', '2.a']);
  expect(rows.map(({ discuss }) => discuss)).toEqual(Array(5).fill('No answers'));
});

test('a row has every number of its item', () => {
  const responses = [...rated('1.a', 1, 1, 1, 4, 4, 4, 'dont-know', null), response({})];
  expect(rowOf('1.a', responses)).toMatchObject({
    average: 2.5,
    proposed: 3,
    level: 'Promising',
    discuss: 'Discuss',
    answers: 6,
    counts: [3, 0, 0, 3],
    dontKnow: 1,
    skipped: 2,
    spread: 1.5,
    sd: Math.sqrt(2.7),
    rollUp: null,
    why: 'two camps: 3 people at 1, 3 at 4; spread: 1.50, above 0.67; nobody gave this score: 3 – Promising; tie: halfway between 2 and 3',
  });
});

test("a don't-know is left out of the numbers, or is a 1 that is still said to be a don't-know", () => {
  const responses = rated('1.a', 3, 3, 3, 3, 3, 'dont-know', 'dont-know', 'dont-know');
  expect(rowOf('1.a', responses)).toMatchObject({ answers: 5, average: 3, discuss: 'Check', dontKnow: 3 });
  expect(rowOf('1.a', responses, { dontKnowCounts: 'rated-1' })).toMatchObject({
    answers: 8,
    average: 2.25,
    discuss: 'Discuss',
    counts: [3, 0, 5, 0],
    dontKnow: 3,
    skipped: 0,
  });
});

describe('an element that was rated as a whole', () => {
  const sub = (a: number, b: number, overall: number): Response =>
    response({ '1.a': a, '1.b': b, '1': overall });

  test('has the mean of the overall ratings, beside what its sub-elements come to', () => {
    expect(rowOf('1', [sub(1, 2, 4), sub(1, 2, 4), sub(1, 2, 3)])).toMatchObject({
      average: 11 / 3,
      rollUp: 1.5,
    });
  });

  test('says so where the two round differently', () => {
    expect(rowOf('1', [sub(1, 2, 3), sub(1, 2, 3), sub(1, 2, 3)]).why).toBe(
      'roll-up differs: the sub-elements come to 1.50, which rounds to 2',
    );
    expect(rowOf('1', [sub(2, 3, 3), sub(2, 3, 3), sub(2, 3, 3)]).why).toBe('');
  });

  test('the roll-up is of those sub-elements that have an average', () => {
    expect(rowOf('1', rated('1.b', 2, 4)).rollUp).toBe(3);
    expect(rowOf('1', rated('1', 2, 4)).rollUp).toBeNull();
    expect(meanOfAverages([null, null])).toBeNull();
  });
});

describe('without overall ratings', () => {
  const off = { askOverall: false };

  test('an element has its roll-up, and counts what to discuss below it', () => {
    const responses = [
      ...rated('1.a', 1, 1, 1, 4, 4, 4),
      ...rated('1.b', 4, 4, 4),
      ...rated('1', 1, 1, 1),
      ...rated('2.a', 1),
    ];
    expect(rowOf('1', responses, off)).toMatchObject({
      average: 3.25,
      proposed: 3,
      level: 'Promising',
      rollUp: 3.25,
      discuss: '1 of 2',
      flag: null,
      why: '',
      answers: null,
      counts: null,
      spread: null,
    });
    expect(rowOf('2', responses, off).discuss).toBe('0 of 1');
  });

  test('an element of which nothing was rated has no score', () => {
    expect(rowOf('1', [], off)).toMatchObject({
      average: null,
      proposed: null,
      level: '',
      discuss: '0 of 2',
    });
  });
});

test('the panel counts respondents, and what to discuss and to check', () => {
  const responses = [
    response({ '1.a': 1, '1.b': 2, '1': 3 }),
    response({ '1.a': 1, '1.b': 2, '1': 3 }),
    response({ '1.a': 4, '1.b': 3, '1': 3 }),
    response({ '1.a': 4, '1.b': 3, '1': 3 }),
  ];
  expect(summarise(instrument, responses, settingsWith()).totals).toEqual({
    respondents: 4,
    discuss: 1,
    check: 1,
  });
});

describe('for any responses', () => {
  const many = fc.array(anyResponse, { maxLength: 15 });

  test('their order changes nothing, not even the evidence', () => {
    fc.assert(
      fc.property(
        many.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([responses, shuffled]) => {
          const settings = settingsWith();
          expect(summarise(instrument, shuffled, settings)).toEqual(
            summarise(instrument, responses, settings),
          );
        },
      ),
    );
  });

  test('each respondent is counted once for each item', () => {
    fc.assert(
      fc.property(many, (responses) => {
        for (const row of summarise(instrument, responses, settingsWith()).rows) {
          expect((row.answers ?? 0) + (row.dontKnow ?? 0) + (row.skipped ?? 0)).toBe(responses.length);
          expect((row.counts ?? []).reduce((total, count) => total + count, 0)).toBe(row.answers);
        }
      }),
    );
  });
});
