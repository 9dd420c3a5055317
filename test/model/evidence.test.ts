// Evidence: the team reads what was written, and cannot tell from it who wrote, or when.
import fc from 'fast-check';
import { DIGEST_LIMIT, evidenceDigest, evidenceRows, groupedEvidence } from '../../src/model/evidence';
import type { Rating } from '../../src/model/rating';
import type { Response } from '../../src/model/response';
import { anyResponse, instrument, response, settingsWith } from './samples';

const { levels } = settingsWith();

function digest(...entries: [Rating, string[]][]): string {
  return evidenceDigest(new Map(entries), levels);
}

test('the digest has a line for each rating, from the lowest, in alphabetical order', () => {
  const text = digest(
    [null, ['z']],
    ['dont-know', ['new here']],
    [3, ['we share', 'agreed\nin  2024']],
    [1, ['none']],
  );
  expect(text).toBe(
    "1 – Undefined: none | 3 – Promising: agreed in 2024 · we share | Don't know: new here | Skipped: z",
  );
});

test('no evidence gives an empty digest', () => {
  expect(digest()).toBe('');
});

test('a digest that was cut says so', () => {
  const text = digest([
    2,
    Array.from({ length: 400 }, (_, index) => `comment ${String(index).padStart(3, '0')}`),
  ]);
  expect(text).toHaveLength(DIGEST_LIMIT);
  expect(text.startsWith('2 – Building: comment 000 · comment 001 ·')).toBe(true);
  expect(text.endsWith('(cut)')).toBe(true);
});

describe('for any texts', () => {
  const texts = fc.array(fc.string({ minLength: 1, maxLength: 300 }), { maxLength: 60 });

  test('the digest is at most 1,000 characters, and that of all texts sorted', () => {
    fc.assert(
      fc.property(texts, texts, (ones, twos) => {
        const text = digest([1, ones], [2, twos]);
        expect(text.length).toBeLessThanOrEqual(1000);
        const line = (label: string, all: string[]): string[] =>
          all.length === 0
            ? []
            : [
                `${label}: ${[...all]
                  .sort()
                  .map((one) => one.replace(/\s+/g, ' '))
                  .join(' · ')}`,
              ];
        const whole = [...line('1 – Undefined', ones), ...line('2 – Building', twos)].join(' | ');
        const kept = whole.length <= 1000 ? whole : whole.slice(0, 980);
        expect(text.slice(0, kept.length)).toBe(kept);
      }),
    );
  });

  test('the order in which they came in does not show', () => {
    fc.assert(
      fc.property(texts, (all) => {
        expect(digest([1, [...all].reverse()])).toBe(digest([1, all]));
      }),
    );
  });
});

describe('the Evidence tab', () => {
  test('has all of it, by item and rating', () => {
    const responses = [
      response({ '1.a': { rating: 3, evidence: 'b' }, '1': { rating: null, evidence: 'whole' } }),
      response({ '1.a': { rating: 'dont-know', evidence: 'c' }, '1.b': { rating: 2, evidence: '' } }),
      response({ '1.a': { rating: 3, evidence: 'a' } }),
    ];
    expect(evidenceRows(instrument, responses, levels)).toEqual([
      { code: '1', rating: 'Skipped', evidence: 'whole' },
      { code: '1.a', rating: 3, evidence: 'a' },
      { code: '1.a', rating: 3, evidence: 'b' },
      { code: '1.a', rating: "Don't know", evidence: 'c' },
    ]);
  });

  test('cuts what no cell takes, with a mark', () => {
    const [row] = evidenceRows(
      instrument,
      [response({ '1': { rating: 1, evidence: 'x'.repeat(60_000) } })],
      levels,
    );
    expect(row?.evidence).toHaveLength(50_000);
    expect(row?.evidence.endsWith('(cut)')).toBe(true);
  });

  test('loses no comment and does not show the order of submission', () => {
    fc.assert(
      fc.property(fc.array(anyResponse, { maxLength: 10 }), (responses) => {
        const rows = evidenceRows(instrument, responses, levels);
        const written = responses
          .flatMap(({ answers }) => [...answers.values()])
          .filter(({ evidence }) => evidence !== '');
        expect(rows.length).toBe(written.length);
        expect(evidenceRows(instrument, [...responses].reverse(), levels)).toEqual(rows);
      }),
    );
  });
});

describe('on a screen', () => {
  const said = (rating: Rating, evidence: string): Response => response({ '1.a': { rating, evidence } });

  test('evidence stands in groups by rating, from the lowest, and an item without any has none', () => {
    const groups = groupedEvidence(
      instrument,
      [said('dont-know', 'c'), said(3, 'b'), said(3, 'a'), said(1, 'd')],
      levels,
    );
    expect([...groups]).toEqual([
      [
        '1.a',
        [
          { rating: '1 – Undefined', texts: ['d'], more: 0 },
          { rating: '3 – Promising', texts: ['a', 'b'], more: 0 },
          { rating: "Don't know", texts: ['c'], more: 0 },
        ],
      ],
    ]);
  });

  test('a group shows a few thousand characters, and says how many texts there are more', () => {
    const texts = Array.from(
      { length: 30 },
      (_, index) => `${String(index).padStart(2, '0')} ${'x'.repeat(497)}`,
    );
    const [group] =
      groupedEvidence(
        instrument,
        texts.map((text) => said(2, text)),
        levels,
      ).get('1.a') ?? [];
    expect(group).toEqual({ rating: '2 – Building', texts: texts.slice(0, 8), more: 22 });
    const [long] = groupedEvidence(instrument, [said(2, 'y'.repeat(9_000))], levels).get('1.a') ?? [];
    expect(long?.texts[0]).toHaveLength(4_000);
  });
});
