// The numbers of one item: known values with their source, and what must hold for any ratings.
import fc from 'fast-check';
import {
  answerCount,
  average,
  farLevels,
  flag,
  hasManyDontKnows,
  isCloseCall,
  isTie,
  median,
  proposedScore,
  reasons,
  roundHalfUp,
  sampleStandardDeviation,
  spread,
  twoCamps,
  type Flag,
  type ItemRatings,
} from '../../src/model/agreement';
import { countsOf, settingsWith } from './samples';

const { levels, spreadCutoff } = settingsWith();

function item(ratings: readonly number[], changes: Partial<ItemRatings> = {}): ItemRatings {
  return { counts: countsOf(ratings), dontKnow: 0, rated: ratings.length, spreadCutoff, levels, ...changes };
}

function flagOf(rated: ItemRatings): Flag {
  return flag(answerCount(rated.counts), reasons(rated));
}

/** The table of test vectors in the specification, section 6; s² with n − 1. */
const vectors: {
  item: ItemRatings;
  average: number;
  proposed: number;
  variance: number;
  spread: number;
  flag: string;
  why: string[];
}[] = [
  {
    item: item([2, 2, 2, 3, 3, 3]),
    average: 2.5,
    proposed: 3,
    variance: 0.3,
    spread: 0.5,
    flag: 'Check',
    why: ['tie'],
  },
  {
    item: item([3, 3, 3, 3, 3, 3, 3, 1]),
    average: 2.75,
    proposed: 3,
    variance: 0.5,
    spread: 0.4375,
    flag: 'Accept',
    why: ['far rating'],
  },
  {
    item: item([1, 2, 2, 3, 3, 3, 4, 4]),
    average: 2.75,
    proposed: 3,
    variance: 1.0714,
    spread: 0.8125,
    flag: 'Discuss',
    why: ['spread', 'far rating'],
  },
  {
    item: item([1, 1, 1, 4, 4, 4]),
    average: 2.5,
    proposed: 3,
    variance: 2.7,
    spread: 1.5,
    flag: 'Discuss',
    why: ['two camps', 'spread', 'nobody gave this score', 'tie'],
  },
  {
    item: item([2, 3, 4]),
    average: 3,
    proposed: 3,
    variance: 1,
    spread: 0.6667,
    flag: 'Accept',
    why: [],
  },
  {
    item: item([2, 2, 2, 4, 4]),
    average: 2.8,
    proposed: 3,
    variance: 1.2,
    spread: 0.96,
    flag: 'Discuss',
    why: ['two camps', 'spread', 'far rating', 'nobody gave this score'],
  },
  {
    item: item([2, 2, 3, 3, 4, 4]),
    average: 3,
    proposed: 3,
    variance: 0.8,
    spread: 0.6667,
    flag: 'Discuss',
    why: ['two camps'],
  },
  {
    item: item([3, 3, 3, 3, 3], { dontKnow: 3 }),
    average: 3,
    proposed: 3,
    variance: 0,
    spread: 0,
    flag: 'Check',
    why: ["many don't-knows"],
  },
  {
    item: item([3, 3, 3, 3, 3, 1, 1, 1], { dontKnow: 3, rated: 5 }),
    average: 2.25,
    proposed: 2,
    variance: 1.0714,
    spread: 0.9375,
    flag: 'Discuss',
    why: ['two camps', 'spread', 'far rating', 'nobody gave this score', "many don't-knows"],
  },
  {
    item: item([1, 4]),
    average: 2.5,
    proposed: 3,
    variance: 4.5,
    spread: 1.5,
    flag: 'Too few',
    why: [],
  },
];

describe('the test vectors of the specification', () => {
  test.each(vectors)('$item.counts: $flag', (vector) => {
    const { counts } = vector.item;
    expect(average(counts)).toBeCloseTo(vector.average, 10);
    expect(proposedScore(counts)).toBe(vector.proposed);
    expect((sampleStandardDeviation(counts) ?? NaN) ** 2).toBeCloseTo(vector.variance, 4);
    expect(spread(counts)).toBeCloseTo(vector.spread, 4);
    expect(flagOf(vector.item)).toBe(vector.flag);
    expect(reasons(vector.item).map(({ name }) => name)).toEqual(vector.why);
  });
});

describe('an item that nobody or one person rated', () => {
  test('nobody: there are no numbers, and no agreement is claimed', () => {
    const none = [0, 0, 0, 0];
    const numbers = [average(none), proposedScore(none), spread(none), median(none)];
    expect([...numbers, sampleStandardDeviation(none), twoCamps(none)]).toEqual(Array(6).fill(null));
    expect([isTie(none), isCloseCall(none), farLevels(none)]).toEqual([false, false, []]);
    expect(flagOf(item([]))).toBe('No answers');
    expect(reasons(item([]))).toEqual([]);
  });

  test('one: the numbers are that rating, without a deviation of a sample', () => {
    const one = countsOf([4]);
    expect([average(one), proposedScore(one), median(one), spread(one)]).toEqual([4, 4, 4, 0]);
    expect([sampleStandardDeviation(one), twoCamps(one), isTie(one), isCloseCall(one)]).toEqual([
      null,
      null,
      false,
      false,
    ]);
    expect(flagOf(item([4]))).toBe('Too few');
  });

  test('an owner still sees why nobody rated: everyone said do not know', () => {
    expect(reasons(item([], { dontKnow: 4 })).map(({ text }) => text)).toEqual([
      "many don't-knows: 4 of 4 people",
    ]);
  });
});

describe('the proposed score', () => {
  test('rounds a half up, never to even', () => {
    expect(
      [
        [1, 2],
        [2, 3],
        [3, 4],
      ].map((ratings) => proposedScore(countsOf(ratings))),
    ).toEqual([2, 3, 4]);
  });

  test('a mean of averages that is a half but for its last bits rounds up', () => {
    const almost = (7 / 3 + 8 / 3 + 5 / 2) / 3 - 1e-12;
    expect(roundHalfUp(almost)).toBe(3);
    expect(roundHalfUp(2.49)).toBe(2);
  });
});

describe('median and far ratings', () => {
  test('the median of an even number is the mean of the middle two', () => {
    expect(median(countsOf([1, 2, 3, 4]))).toBe(2.5);
    expect(median(countsOf([1, 1, 4]))).toBe(1);
    expect(median(countsOf([1, 1, 3, 4]))).toBe(2);
  });

  test('a rating 2 away from the median is far, one 1.5 away is not', () => {
    expect(farLevels(countsOf([1, 3, 3]))).toEqual([1]);
    expect(farLevels(countsOf([1, 1, 4, 4]))).toEqual([]);
    expect(farLevels(countsOf([1, 3, 3, 3, 5], 5))).toEqual([1, 5]);
  });
});

describe('two camps', () => {
  test('need two levels between which one lies', () => {
    expect(twoCamps(countsOf([2, 2, 3, 3]))).toBeNull();
    expect(twoCamps(countsOf([2, 2, 4, 4]))).toEqual({ low: 2, lowCount: 2, high: 4, highCount: 2 });
  });

  test('need two raters on each side', () => {
    expect(twoCamps(countsOf([1, 4, 4]))).toBeNull();
  });

  test('need a third of the raters on each side: exactly a third is enough', () => {
    expect(twoCamps(countsOf([1, 1, 3, 3, 4, 4]))).not.toBeNull();
    expect(twoCamps(countsOf([1, 1, 3, 3, 3, 4, 4]))).toBeNull();
  });

  test('of three, those farthest apart are named', () => {
    expect(twoCamps(countsOf([1, 1, 3, 3, 5, 5], 5))).toMatchObject({ low: 1, high: 5 });
  });
});

describe('ties and close calls', () => {
  test('a tie is no close call', () => {
    expect([isTie(countsOf([2, 3])), isCloseCall(countsOf([2, 3]))]).toEqual([true, false]);
  });

  test('strictly within 1/n of the edge, on either side', () => {
    expect(isCloseCall(countsOf([2, 3, 3]))).toBe(true);
    expect(isCloseCall(countsOf([2, 2, 3]))).toBe(true);
    expect(isCloseCall(countsOf([2, 3, 3, 3]))).toBe(false);
    expect(isCloseCall(countsOf([3, 3]))).toBe(false);
  });
});

describe("many don't-knows", () => {
  test('exactly a third is many, and none is never many', () => {
    expect(hasManyDontKnows({ dontKnow: 1, rated: 2 })).toBe(true);
    expect(hasManyDontKnows({ dontKnow: 1, rated: 3 })).toBe(false);
    expect(hasManyDontKnows({ dontKnow: 0, rated: 0 })).toBe(false);
  });
});

describe('the flag', () => {
  test('a spread at the cutoff is not above it, whatever the last bits', () => {
    expect(flagOf(item([2, 3, 4], { spreadCutoff: 2 / 3 - 1e-12 }))).toBe('Accept');
    expect(flagOf(item([2, 3, 4], { spreadCutoff: 0.66 }))).toBe('Discuss');
  });

  test('a proposed score that nobody gave is checked', () => {
    expect(flagOf(item([2, 2, 2, 2, 2, 4, 4], { spreadCutoff: 4 }))).toBe('Check');
  });
});

test('reasons are sentences to read aloud, each beginning with its name', () => {
  expect(reasons(item([1, 1, 1, 4, 4, 4])).map(({ text }) => text)).toEqual([
    'two camps: 3 people at 1, 3 at 4',
    'spread: 1.50, above 0.67',
    'nobody gave this score: 3 – Promising',
    'tie: halfway between 2 and 3',
  ]);
  expect(reasons(item([3, 3, 3, 3, 3, 3, 3, 1])).map(({ text }) => text)).toEqual([
    'far rating: 1 person at 1, while the median is 3',
  ]);
  expect(reasons(item([2, 3, 3])).map(({ text }) => text)).toEqual([
    'close call: 2.67, near the edge at 2.5',
  ]);
  expect(reasons(item([3, 3, 3, 4, 4])).map(({ text }) => text)).toEqual([
    'close call: 3.40, near the edge at 3.5',
  ]);
});

describe('for any ratings', () => {
  const ratings = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 40 });

  test('the average lies between the lowest and the highest, and the score is a level next to it', () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const mean = average(countsOf(given)) ?? NaN;
        const score = proposedScore(countsOf(given)) ?? NaN;
        expect(mean).toBeGreaterThanOrEqual(Math.min(...given));
        expect(mean).toBeLessThanOrEqual(Math.max(...given));
        expect(Number.isInteger(score) && score >= 1 && score <= 4).toBe(true);
        expect(Math.abs(score - mean)).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  test('the numbers are those of their definitions, taken rating by rating', () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const n = given.length;
        const mean = given.reduce((total, x) => total + x, 0) / n;
        const sorted = [...given].sort((a, b) => a - b);
        const middle = ((sorted[Math.ceil(n / 2) - 1] ?? NaN) + (sorted[Math.floor(n / 2)] ?? NaN)) / 2;
        const counts = countsOf(given);
        expect(spread(counts)).toBeCloseTo(given.reduce((total, x) => total + Math.abs(x - mean), 0) / n, 9);
        expect(median(counts)).toBe(middle);
        const distance = Math.min(...[0.5, 1.5, 2.5, 3.5, 4.5].map((edge) => Math.abs(mean - edge)));
        expect(isTie(counts)).toBe(distance < 1e-9);
        expect(isCloseCall(counts)).toBe(n >= 2 && distance > 1e-9 && distance < 1 / n - 1e-9);
      }),
    );
  });

  test('the spread is 0 only where all agree, and never above the standard deviation', () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const deviation = spread(countsOf(given)) ?? NaN;
        expect(deviation === 0).toBe(new Set(given).size === 1);
        if (given.length > 1) {
          expect(deviation).toBeLessThanOrEqual((sampleStandardDeviation(countsOf(given)) ?? NaN) + 1e-9);
        }
      }),
    );
  });

  test('what is discussed always says why, and no reason is without its name', () => {
    fc.assert(
      fc.property(ratings, fc.nat(20), (given, dontKnow) => {
        const rated = item(given, { dontKnow });
        const found = reasons(rated);
        if (['Discuss', 'Check'].includes(flagOf(rated))) expect(found.length).toBeGreaterThan(0);
        found.forEach(({ name, text }) => expect(text.startsWith(`${name}: `)).toBe(true));
      }),
    );
  });
});
