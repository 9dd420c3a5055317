// Priorities: what the scores suggest, from which items, what is said of ties and open scores, and what overlaps.
import fc from 'fast-check';
import type { EvidenceRow } from '../../src/model/evidence';
import type { Instrument } from '../../src/model/instrument';
import type { Priority } from '../../src/model/plan';
import { labelOf, suggestPriorities, withScores, type SuggestionInput } from '../../src/model/priorities';
import { overlaps, priorityChecks } from '../../src/model/priorityChecks';
import { summarise } from '../../src/model/summary';
import { response, settingsWith } from './samples';

const settings = settingsWith();
const { levels } = settings;

/** One element with sub-elements a, b, c …, one for each list of ratings; every participant has a place in all. */
function input(
  ratings: readonly (readonly number[])[],
  finals: Readonly<Record<string, string>> = {},
  evidence: readonly EvidenceRow[] = [],
): SuggestionInput {
  const codes = ratings.map((_, index) => `1.${String.fromCharCode(97 + index)}`);
  const subElements = codes.map((code) => ({ code, title: `Item ${code}`, lowEnd: '', highEnd: '' }));
  const instrument: Instrument = {
    elements: [{ code: '1', title: 'Element', lowEnd: '', highEnd: '', subElements }],
  };
  const people = ratings[0] ?? [];
  const responses = people.map((_, person) =>
    response(Object.fromEntries(codes.map((code, item) => [code, ratings[item]?.[person] ?? null]))),
  );
  return {
    summary: summarise(instrument, responses, settings),
    finals: new Map(Object.entries(finals)),
    levels,
    evidence,
  };
}

const codesOf = (priorities: readonly Priority[]): string =>
  priorities.flatMap(({ codes }) => codes).join(' ');

const all = (level: number): number[] => [level, level, level];

test('the highest scores are strengths and the lowest challenges, three of each, from the extreme inwards', () => {
  const { strengths, challenges } = suggestPriorities(
    input([all(3), all(1), all(4), [3, 4, 4], [1, 2, 2], [1, 1, 2], [4, 4, 3], [3, 3, 2]]),
  );
  expect(codesOf(strengths)).toBe('1.c 1.d 1.g');
  expect(codesOf(challenges)).toBe('1.b 1.f 1.e');
  expect(strengths[0]).toEqual({
    kind: 'Strength',
    statement: 'Item 1.c: 4 – Established (proposed).',
    codes: ['1.c'],
    group: '',
    takeToPartII: false,
  });
});

test('a final score counts before the proposed one, and what has none is said', () => {
  const { strengths, challenges, notes } = suggestPriorities(
    input([all(4), all(4), all(4), all(1), all(1), all(1)], {
      '1.a': '2',
      '1.d': '3 – Promising',
      '1.b': 'four',
    }),
  );
  expect(codesOf(strengths)).toBe('1.b 1.c 1.d');
  expect(strengths[2]?.statement).toBe('Item 1.d: 3 – Promising.');
  expect(codesOf(challenges)).toBe('1.e 1.f 1.a');
  expect(notes.Strength).toEqual(['Without a final score yet, so by the proposed one: 1.b, 1.c.']);
  expect(notes.Challenge).toEqual(['Without a final score yet, so by the proposed one: 1.e, 1.f.']);
});

test('what the team does not agree on is no strength until its score is decided', () => {
  const ratings = [[4, 4, 4, 1, 4, 1], ...Array.from({ length: 6 }, () => [2, 2, 2, 2, 2, 3])];
  const open = suggestPriorities(input(ratings));
  expect(codesOf(open.strengths)).not.toContain('1.a');
  const decided = suggestPriorities(input(ratings, { '1.a': '4' }));
  expect(codesOf(decided.strengths)).toMatch(/^1\.a/);
});

test('from two ratings nothing is a strength, since agreement cannot be told', () => {
  const { strengths, notes } = suggestPriorities(
    input([
      [4, 4],
      [1, 1],
    ]),
  );
  expect(strengths).toEqual([]);
  expect(notes.Strength).toEqual(['No item has a score that makes it one of the strengths.']);
});

test('a fourth and a fifth follow at the same score, and those left out at it are named', () => {
  const { strengths, notes } = suggestPriorities(
    input([...Array.from({ length: 7 }, () => all(4)), ...Array.from({ length: 7 }, () => all(1))]),
  );
  expect(codesOf(strengths)).toBe('1.a 1.b 1.c 1.d 1.e');
  expect(notes.Strength[1]).toBe('Left out of the strengths at the same score, 4 – Established: 1.f, 1.g.');
  expect(notes.Challenge[1]).toBe('Left out of the challenges at the same score, 1 – Undefined: 1.m, 1.n.');
});

test('many that are left out are counted, not listed', () => {
  const { notes } = suggestPriorities(input(Array.from({ length: 24 }, () => all(3))));
  expect(notes.Strength[1]).toMatch(/^Left out .*: 1\.f, 1\.g, 1\.h, 1\.i, 1\.j and 9 more\.$/);
});

test('the lowest level is no strength, and the highest no challenge', () => {
  expect(suggestPriorities(input([all(1), all(1), all(1), all(1)])).strengths).toEqual([]);
  expect(suggestPriorities(input([all(4), all(4), all(4), all(4)])).challenges).toEqual([]);
});

test('few items: no item is both, and it is said that there are too few', () => {
  const { strengths, challenges, notes } = suggestPriorities(input([all(4), all(3), all(1)]));
  expect([codesOf(strengths), codesOf(challenges)]).toEqual(['1.a 1.b', '1.c']);
  expect(notes.Strength[0]).toBe('The scores give only 2 of the three to five strengths.');
  expect(notes.Challenge[0]).toBe('The scores give only 1 of the three to five challenges.');
});

test('before anybody has answered, it says that nothing can be suggested', () => {
  const { strengths, challenges, notes } = suggestPriorities(input([[], []]));
  expect([strengths, challenges]).toEqual([[], []]);
  expect(notes.Challenge).toEqual(['No item has a score that makes it one of the challenges.']);
});

test('a challenge has a line of its evidence, of its score or below, and none without', () => {
  const row = (code: string, rating: number | string, evidence: string) => ({ code, rating, evidence });
  const long = 'x '.repeat(200);
  const { challenges } = suggestPriorities(
    input([all(4), all(4), all(4), all(2), all(1), all(1)], {}, [
      row('1.d', 3, 'The best and longest of all texts.'),
      row('1.d', 2, 'No edit checks\nat the district.'),
      row('1.d', 1, 'None.'),
      row('1.d', "Don't know", 'I have never seen the checks myself, I must admit.'),
      row('1.e', 1, long),
    ]),
  );
  const said = new Map(challenges.map(({ codes, statement }) => [codes[0], statement]));
  expect(said.get('1.d')).toBe(
    'Item 1.d: 2 – Building (proposed). Evidence: No edit checks at the district.',
  );
  expect(said.get('1.e')).toMatch(/^Item 1\.e: 1 – Undefined \(proposed\)\. Evidence: (x )+ … \(cut\)$/);
  expect(said.get('1.f')).toBe('Item 1.f: 1 – Undefined (proposed).');
});

test('whatever was rated: at most five of each, no item twice, strengths never below challenges', () => {
  const ratings = fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 5, maxLength: 5 }), {
    minLength: 1,
    maxLength: 24,
  });
  fc.assert(
    fc.property(ratings, (items) => {
      const made = input(items);
      const { strengths, challenges } = suggestPriorities(made);
      expect(suggestPriorities(made)).toEqual({ strengths, challenges, notes: expect.anything() });
      const codes = [...strengths, ...challenges].flatMap((priority) => priority.codes);
      expect(new Set(codes).size).toBe(codes.length);
      expect(Math.max(strengths.length, challenges.length)).toBeLessThanOrEqual(5);
      const scores = (some: readonly Priority[]) =>
        withScores(some, made).flatMap((each) => each.scores.map(({ score }) => score ?? 0));
      if (strengths.length > 0 && challenges.length > 0)
        expect(Math.min(...scores(strengths))).toBeGreaterThanOrEqual(Math.max(...scores(challenges)));
    }),
  );
});

const priority = (statement: string, codes: string, rest: Partial<Priority> = {}): Priority => ({
  kind: 'Challenge',
  statement,
  codes: codes.split(' ').filter((code) => code !== ''),
  group: '',
  takeToPartII: false,
  ...rest,
});

test('a priority is given with the scores of its items, final or proposed', () => {
  const given = withScores(
    [priority('Both', '1.b 9.z 1.a 1.c')],
    input([all(4), all(2), []], { '1.b': '3' }),
  );
  expect(given[0]?.scores).toEqual([
    { code: '1.b', title: 'Item 1.b', score: 3, isFinal: true },
    { code: '1.a', title: 'Item 1.a', score: 4, isFinal: false },
    { code: '1.c', title: 'Item 1.c', score: null, isFinal: false },
  ]);
});

test('beside something else a challenge stands on one line, without its evidence', () => {
  expect(labelOf('Errors: 1 – Undefined. Evidence: Nobody\nlooks.')).toBe('Errors: 1 – Undefined.');
  expect(labelOf(' Nobody\nlooks ')).toBe('Nobody looks');
  expect(labelOf('x'.repeat(500))).toHaveLength(160);
});

describe('overlaps', () => {
  test('the same words, or words alike on the same items, of the same kind are one; nothing of what was said is lost', () => {
    const rows = [
      priority('No edit checks', '1.b 1.a', { group: 'Group 1' }),
      priority('Nobody is trained', '2.a', { group: 'Group 1' }),
      priority('Edit checks are missing.', '1.A 1.b', { group: 'Group 2', takeToPartII: true }),
      priority('no edit checks!', '', { group: 'group 1' }),
      priority('No edit checks', '1.a 1.b', { kind: 'Strength' }),
    ];
    expect(overlaps(rows)).toEqual([
      {
        places: [0, 2, 3],
        merged: {
          kind: 'Challenge',
          statement: 'No edit checks / Edit checks are missing.',
          codes: ['1.b', '1.a'],
          group: 'Group 1, Group 2',
          takeToPartII: true,
        },
      },
    ]);
  });

  test('a row that joins two overlaps makes them one', () => {
    const [late, again] = ['Data are late', 'Late data again'];
    const rows = [priority(late, '1'), priority(again, '2'), priority(late, '2')];
    expect(overlaps(rows).map(({ places }) => places)).toEqual([[0, 1, 2]]);
  });

  test.each([
    ['Definitions differ between agencies', 'Agencies use different definitions', true],
    ['Nobody decides', 'Nobody decides who owns the data', true],
    ['Data are late', 'Data are wrong', false],
    ['Districts are not trained', 'The dictionary is out of date', false],
    ['No go', 'Go', true],
    ['数据晚', '数据错', false],
  ])('of the same items, "%s" and "%s" say the same: %s', (one, other, isSame) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const rows = [priority(first, '1.a 1.b'), priority(second, '1.B 1.a')];
      expect(overlaps(rows)).toHaveLength(isSame ? 1 : 0);
    }
  });

  test('merging what was merged already adds nothing', () => {
    const rows = [priority('A B', '1'), priority('A B C', '1'), priority('A B / A B C', '1')];
    expect(overlaps(rows)[0]?.merged.statement).toBe('A B / A B C');
  });

  test('every word and code of any rows is in some row still, and nothing overlaps any more', () => {
    const any = fc.record({
      kind: fc.constantFrom('Strength' as const, 'Challenge' as const),
      statement: fc.constantFrom('a b', 'A, b', 'c', 'd e', '…'),
      codes: fc.subarray(['1', '2', '3']),
      group: fc.constantFrom('', 'g', 'h'),
      takeToPartII: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (rows) => {
        const found = overlaps(rows);
        const places = found.flatMap((overlap) => overlap.places);
        expect(new Set(places).size).toBe(places.length);
        const left = [
          ...rows.filter((_, place) => !places.includes(place)),
          ...found.map(({ merged }) => merged),
        ];
        const words = (some: readonly Priority[]) =>
          new Set(
            some.flatMap(({ kind, statement }) =>
              (statement.toLowerCase().match(/\w/g) ?? []).map((word) => kind + word),
            ),
          );
        expect(words(left)).toEqual(words(rows));
        expect(new Set(left.flatMap(({ codes }) => codes))).toEqual(
          new Set(rows.flatMap(({ codes }) => codes)),
        );
      }),
    );
  });
});

describe('checks', () => {
  const known = { codes: new Set(['1.a', '1.b', '1.c']), partTwoGroups: 0, unknownKinds: [] };
  const three = (kind: Priority['kind'], takeToPartII = false): Priority[] =>
    ['a', 'b', 'c'].map((letter) => priority(`${kind} ${letter}`, `1.${letter}`, { kind, takeToPartII }));

  test('nothing is said of an empty tab, nor of three of each with a challenge taken', () => {
    expect(priorityChecks([], known)).toEqual([]);
    expect(priorityChecks([...three('Strength'), ...three('Challenge', true)], known)).toEqual([]);
  });

  test('too few, too many, no code, a wrong code, an overlap and none taken are said', () => {
    const rows = [
      ...three('Challenge'),
      priority('Data are late', ''),
      priority('Nobody looks', '1.a 9.z'),
      priority('challenge A', '1.b 1.c'),
    ];
    expect(priorityChecks(rows, known)).toEqual([
      'There are 0 of three to five strengths: name more.',
      'There are 6 challenges: keep the three to five that matter most.',
      '"Data are late" names no item: write its code into Codes.',
      '"Nobody looks": 9.z is not in the instrument; correct the code.',
      '"Challenge a" and "challenge A" say the same: "Merge overlapping priorities" makes them one.',
      'No challenge is marked Take to Part II yet: mark as many as there are groups in Part II.',
    ]);
  });

  test('two statements that trace to the same items are said to, not to say the same', () => {
    const rows = [
      ...three('Strength'),
      ...three('Challenge', true),
      priority('Districts are not trained', '1.a'),
      priority('districts are NOT trained.', '1.a'),
    ];
    expect(priorityChecks(rows, known)).toEqual([
      '"Districts are not trained" and "districts are NOT trained." say the same: "Merge overlapping priorities" makes them one.',
      '"Challenge a" and "Districts are not trained" come from the same items: keep them all, or make them one if they say the same.',
    ]);
  });

  test('a strength that is marked as taken is said, and not counted', () => {
    const [first, ...others] = three('Strength');
    const rows = [{ ...first!, takeToPartII: true }, ...others, ...three('Challenge', true)];
    expect(priorityChecks(rows, { ...known, partTwoGroups: 3 })).toEqual([
      '"Strength a" is a strength: only challenges are taken to Part II.',
    ]);
  });

  test.each([
    [
      2,
      '3 challenges are marked Take to Part II, and the Groups tab has 2 groups there: some of them take more than one.',
    ],
    [
      4,
      '3 challenges are marked Take to Part II, and the Groups tab has 4 groups there: mark more, or suggest the groups again.',
    ],
  ])('the challenges taken are compared with the %i groups there are', (partTwoGroups, said) => {
    const rows = [...three('Strength'), ...three('Challenge', true)];
    expect(priorityChecks(rows, { ...known, partTwoGroups })).toEqual([said]);
    expect(priorityChecks(rows, { ...known, partTwoGroups: 3 })).toEqual([]);
  });
});
