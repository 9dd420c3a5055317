// Texts without identities: no name and no address that is known goes out with what somebody wrote.
import fc from 'fast-check';
import { identityRemover, withoutIdentities } from '../../src/model/withoutIdentities';
import type { Response } from '../../src/model/response';

const NAMES = [
  'Ann Archer',
  'Dr. José Núñez Vega',
  "Pat O'Brien",
  'Baker, Bob',
  'Иван Петров',
  '王小明',
  'May',
];
const remove = identityRemover(NAMES);

test.each([
  ['Ask Ann Archer, ann@example.org', 'Ask [name], [address]'],
  ['ANN  ARCHER’s list, or ann_archer', '[name]’s list, or [name]'],
  ['as Ann B. Archer said', 'as [name] said'],
  ['Archer, Ann has it', '[name] has it'],
  ['Jose Nunez Vega and JOSÉ VEGA know', '[name] and [name] know'],
  ['see Pat O’Brien.', 'see [name].'],
  ['Bob Baker (Bob\nBaker)', '[name] ([name])'],
  ['спросите: иван петров!', 'спросите: [name]!'],
  ['请问王小明老师', '请问[name]老师'],
  ['<First.Last+tag@sub.Example.ORG>; jo [at] example.org', '<[address]>; [address]'],
  ['mailto:ann@example', 'mailto:[address]'],
])('%s', (text, expected) => {
  expect(remove(text)).toBe(expected);
  expect(remove(expected)).toBe(expected);
});

test.each([
  ['It may be, and May is when we report.'],
  ['Joann Archer and Ann Archery'],
  ['3 @ 5, 10@5, @home; we meet at noon (at last)'],
  ['Ann, archer of the year'],
  ['小明说'],
])('leaves what only looks alike: %s', (text) => {
  expect(remove(text)).toBe(text);
});

test('a name that is no name, such as a sentence or signs, takes nothing out and breaks nothing', () => {
  const odd = identityRemover([
    '',
    ' ',
    '.* (',
    '[a] [b]',
    'x y',
    'we think that this is not our data',
    'Ann',
  ]);
  expect(odd('we think that this is not our data, x y, Ann')).toBe(
    'we think that this is not our data, x y, Ann',
  );
});

test('counts the texts that changed, and leaves ratings alone', () => {
  const response: Response = {
    ...{ row: 2, timestamp: null, address: '', name: 'Ann Archer', role: '' },
    answers: new Map([
      ['1.a', { rating: 2, evidence: 'Ann Archer' }],
      ['1.b', { rating: null, evidence: 'nothing' }],
    ]),
  };
  const { responses, changed } = withoutIdentities([response], remove);
  expect(changed).toBe(1);
  expect([...(responses[0]?.answers ?? [])]).toEqual([
    ['1.a', { rating: 2, evidence: '[name]' }],
    ['1.b', { rating: null, evidence: 'nothing' }],
  ]);
});

const word = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ž]{2,9}$/);
const name = fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' '));
const address = fc.emailAddress();
const between = fc.constantFrom(' ', ', ', '. ', ' (', ') ', '\n', ' 王', '; ');

test('whatever people are called and wherever they are named, none of them is left', () => {
  fc.assert(
    fc.property(
      fc.array(name, { minLength: 1, maxLength: 5 }),
      fc.array(fc.tuple(fc.oneof(fc.nat(4), address, word), between), { maxLength: 12 }),
      (names, parts) => {
        const clean = identityRemover(names);
        const text = parts
          .map(([part, sign]) => (typeof part === 'number' ? (names[part] ?? '') : part) + sign)
          .join('');
        const cleaned = clean(text);
        for (const [part] of parts) {
          if (typeof part === 'string' && part.includes('@')) expect(cleaned).not.toContain(part);
        }
        for (const each of names)
          expect(` ${cleaned} `).not.toMatch(new RegExp(`[^\\p{L}]${each}[^\\p{L}]`, 'iu'));
        expect(clean(cleaned)).toBe(cleaned);
      },
    ),
  );
});

test('a long text without an end to its words takes no longer for it', () => {
  const text = 'a'.repeat(200_000);
  expect(remove(text)).toBe(text);
});
