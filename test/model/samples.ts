// Small instruments, settings and responses that the tests of the model share.
import fc from 'fast-check';
import type { Instrument } from '../../src/model/instrument';
import type { Rating } from '../../src/model/rating';
import type { Answer, Response } from '../../src/model/response';
import { readSettings, type Settings } from '../../src/model/settings';

const open = { lowEnd: '', highEnd: '' };

/** Two elements; the second has one sub-element. */
export const instrument: Instrument = {
  elements: [
    {
      code: '1',
      title: 'Collection',
      ...open,
      subElements: [
        { code: '1.a', title: 'Definitions', lowEnd: 'Everyone has their own.', highEnd: 'All share them.' },
        { code: '1.b', title: 'Errors', lowEnd: 'Found by chance.', highEnd: 'Found early.' },
      ],
    },
    { code: '2', title: 'Governance', ...open, subElements: [{ code: '2.a', title: 'Roles', ...open }] },
  ],
};

const codes = ['1', '1.a', '1.b', '2', '2.a'] as const;

/** The defaults, with what a test changes. */
export function settingsWith(changes: Partial<Settings> = {}): Settings {
  return { ...readSettings([]).settings, ...changes };
}

/** A response with the given answers; a rating alone has no evidence. */
export function response(
  answers: Readonly<Record<string, Rating | Answer>>,
  rest: Partial<Omit<Response, 'answers'>> = {},
): Response {
  const entries = Object.entries(answers).map(([code, answer]): [string, Answer] => [
    code,
    typeof answer === 'object' && answer !== null ? answer : { rating: answer, evidence: '' },
  ]);
  return { row: 2, timestamp: null, address: '', name: '', role: '', ...rest, answers: new Map(entries) };
}

const role = fc.constantFrom(
  'Project owner',
  'State leadership',
  'State data administrators',
  'Local data administrators',
  'Local practitioners',
  'Somebody else',
);

const rating: fc.Arbitrary<Rating> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 4 }) },
  fc.constant<Rating>('dont-know'),
  fc.constant<Rating>(null),
);

/** Any response to the instrument above. */
export const anyResponse: fc.Arbitrary<Response> = fc
  .record({
    role,
    ratings: fc.array(rating, { minLength: codes.length, maxLength: codes.length }),
    texts: fc.array(fc.oneof(fc.constant(''), fc.string({ maxLength: 400 })), {
      minLength: codes.length,
      maxLength: codes.length,
    }),
  })
  .map(({ role: group, ratings, texts }) =>
    response(
      Object.fromEntries(
        codes.map((code, index) => [
          code,
          { rating: ratings[index] ?? null, evidence: (texts[index] ?? '').trim() },
        ]),
      ),
      { role: group },
    ),
  );

/** Ratings counted by level, on four levels unless told. */
export function countsOf(ratings: readonly number[], levels = 4): number[] {
  return Array.from({ length: levels }, (_, index) => ratings.filter((level) => level === index + 1).length);
}
