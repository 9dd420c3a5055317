// A cell as a rating: every way in which people and forms write one, and nothing else.
import fc from 'fast-check';
import type { CellValue } from '../../src/model/cell';
import { countedLevel, isDontKnowComment, ratingReader } from '../../src/model/rating';

const levels = ['Undefined', 'Building', 'Promising', 'Established'];
const read = ratingReader(levels);

test.each<[CellValue, number]>([
  [3, 3],
  ['3', 3],
  [' 3 ', 3],
  ['3 – Promising', 3],
  ['3 - promising', 3],
  ['3—PROMISING', 3],
  ['3 − Promising', 3],
  ['3 Promising', 3],
  ['4 –\u00a0Established', 4],
])('%p is a rating', (cell, rating) => {
  expect(read(cell)).toBe(rating);
});

test.each<CellValue>(["Don't know", 'Don’t know', 'don‘t KNOW', " don't know "])(
  '%p is a do not know',
  (cell) => {
    expect(read(cell)).toBe('dont-know');
  },
);

test.each<CellValue>(['', '   '])('%p is skipped', (cell) => {
  expect(read(cell)).toBeNull();
});

test.each<CellValue>([
  0,
  5,
  2.5,
  -1,
  '0',
  '5',
  '2.5',
  '33',
  '3 – Building',
  '5 – Undefined',
  '3 –',
  'Promising',
  '3Promising',
  '3 or 4',
  true,
  new Date(2026, 0, 2),
])('%p is no rating', (cell) => {
  expect(read(cell)).toBe('unreadable');
});

test('a scale of seven takes a 7, one of three does not take a 4', () => {
  expect(ratingReader(['A', 'B', 'C', 'D', 'E', 'F', 'G'])('7 – g')).toBe(7);
  expect(ratingReader(['A', 'B', 'C'])(4)).toBe('unreadable');
});

test('no cell makes reading fail, and a rating is always within the levels', () => {
  const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.date());
  fc.assert(
    fc.property(cell, (value) => {
      const rating = read(value);
      if (typeof rating === 'number') expect([1, 2, 3, 4]).toContain(rating);
    }),
  );
});

test('the same text is read the same way again', () => {
  expect([read('3 – Promising'), read('3 – Promising'), read('x'), read('x')]).toEqual([
    3,
    3,
    'unreadable',
    'unreadable',
  ]);
});

test.each([
  "I don't know",
  'I don’t know.',
  'not sure',
  'Unsure.',
  'UNKNOWN',
  'no idea',
  'N/A',
  'n/a.',
  'DK',
  "don't know",
])('"%s" is nothing but a do not know', (evidence) => {
  expect(isDontKnowComment(evidence)).toBe(true);
});

test.each(['', '.', "I don't know of any shared definitions", 'unknown to most', 'N/A yet', 'not sure..'])(
  '"%s" says more, or nothing',
  (evidence) => {
    expect(isDontKnowComment(evidence)).toBe(false);
  },
);

test('a do not know is left out of the numbers, or a 1', () => {
  expect(countedLevel('dont-know', { dontKnowCounts: 'left-out' })).toBeNull();
  expect(countedLevel('dont-know', { dontKnowCounts: 'rated-1' })).toBe(1);
  expect([
    countedLevel(3, { dontKnowCounts: 'rated-1' }),
    countedLevel(null, { dontKnowCounts: 'rated-1' }),
  ]).toEqual([3, null]);
});
