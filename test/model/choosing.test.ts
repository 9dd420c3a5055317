// Choosing: three to five strategies by votes, never one of two equals, and people's own yes and no stand.
import fc from 'fast-check';
import { chooseStrategies, type Voted } from '../../src/model/choosing';

/** How many votes a strategy has, and what people decided on it. */
type Counts = (number | [number, 'yes' | 'no'])[];

/** Strategies S1, S2 … with these votes. */
function voted(...counts: Counts): Voted[] {
  return counts.map((each, index) => {
    const [votes, decided] = typeof each === 'number' ? [each, null] : each;
    return { id: `S${index + 1}`, votes, decided };
  });
}

test.each<[string, Counts, string[]]>([
  ['the five most voted of many', [1, 7, 3, 6, 5, 4, 2], ['S2', 'S4', 'S5', 'S6', 'S3']],
  ['all, where there are four', [4, 3, 2, 1], ['S1', 'S2', 'S3', 'S4']],
  ['equals, where there is room for all', [2, 2, 2, 2, 2, 0], ['S1', 'S2', 'S3', 'S4', 'S5']],
  ['none without a vote', [3, 0, 2, 1, 0], ['S1', 'S3', 'S4']],
  ['in addition to what people chose', [9, [0, 'yes'], 8, 7, 6, 5], ['S1', 'S3', 'S4', 'S5']],
  ['nothing that people refused', [[9, 'no'], 8, 7, 6], ['S2', 'S3', 'S4']],
])('chosen are %s', (_, counts, chosen) => {
  expect(chooseStrategies(voted(...counts))).toEqual({ chosen, sentences: [] });
});

test('a tie across the fifth place is left out, and the team is told how to have more', () => {
  expect(chooseStrategies(voted(5, 4, 3, 3, 2, 2, 1))).toEqual({
    chosen: ['S1', 'S2', 'S3', 'S4'],
    sentences: [
      'S5 and S6 are tied with 2 votes each and are left out, since all of them would make 6. Type yes into Chosen for one of them if the team wants more.',
    ],
  });
  expect(chooseStrategies(voted(5, 4, 3, 1, 1, 1)).sentences).toEqual([
    'S4, S5 and S6 are tied with 1 vote each and are left out, since all of them would make 6. Type yes into Chosen for up to 2 of them if the team wants more.',
  ]);
});

test('a tie that leaves fewer than three is named, and the team is told how to settle it', () => {
  expect(chooseStrategies(voted(5, 2, 2, 2, 2, 2, 1))).toEqual({
    chosen: ['S1'],
    sentences: [
      'S2, S3, S4, S5 and S6 are tied with 2 votes each, and all of them would make 6. Settle it together: vote by hand on these alone, then type yes into Chosen for 2 to 4 of them.',
    ],
  });
  expect(chooseStrategies(voted(1, 1, 1, 1, 1, 1)).chosen).toEqual([]);
});

test('once people settled a tie, their yes counts and nothing is added', () => {
  const settled = chooseStrategies(voted([5, 'yes'], [2, 'yes'], [2, 'yes'], 2, 2, 2, 1));
  expect(settled.chosen).toEqual([]);
});

test('where fewer than three have votes, it says so', () => {
  expect(chooseStrategies(voted(2, 1, 0))).toEqual({
    chosen: ['S1', 'S2'],
    sentences: ['Only 2 strategies are chosen, since no other has a vote.'],
  });
  expect(chooseStrategies(voted(2)).sentences).toEqual([
    'Only 1 strategy is chosen, since no other has a vote.',
  ]);
});

const anyVoted = fc
  .array(
    fc.record({
      votes: fc.integer({ min: 0, max: 6 }),
      decided: fc.constantFrom(null, null, null, 'yes' as const, 'no' as const),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((each, index): Voted => ({ id: `S${index + 1}`, ...each })));

describe('whatever the votes', () => {
  test('with what people chose there are at most five, unless people chose more', () => {
    fc.assert(
      fc.property(anyVoted, (strategies) => {
        const already = strategies.filter(({ decided }) => decided === 'yes').length;
        const { chosen } = chooseStrategies(strategies);
        expect(chosen.length).toBeLessThanOrEqual(Math.max(0, 5 - already));
        expect(new Set(chosen).size).toBe(chosen.length);
      }),
    );
  });

  test('no strategy is left out that has as many votes as one that is chosen', () => {
    fc.assert(
      fc.property(anyVoted, (strategies) => {
        const { chosen } = chooseStrategies(strategies);
        const open = strategies.filter(({ decided }) => decided === null);
        const isChosen = ({ id }: Voted): boolean => chosen.includes(id);
        const fewest = Math.min(...open.filter(isChosen).map(({ votes }) => votes));
        const most = Math.max(0, ...open.filter((each) => !isChosen(each)).map(({ votes }) => votes));
        expect(fewest).toBeGreaterThan(most);
      }),
    );
  });

  test('what people decided is not chosen again, nor is what nobody voted for', () => {
    fc.assert(
      fc.property(anyVoted, (strategies) => {
        const { chosen } = chooseStrategies(strategies);
        const fit = strategies.filter(({ decided, votes }) => decided === null && votes > 0);
        expect(fit.map(({ id }) => id)).toEqual(expect.arrayContaining([...chosen]));
      }),
    );
  });

  test('fewer than three are chosen only with a sentence that says why', () => {
    fc.assert(
      fc.property(anyVoted, (strategies) => {
        const already = strategies.filter(({ decided }) => decided === 'yes').length;
        const { chosen, sentences } = chooseStrategies(strategies);
        if (already + chosen.length < 3) expect(sentences).not.toEqual([]);
      }),
    );
  });

  test('choosing again changes nothing', () => {
    fc.assert(
      fc.property(anyVoted, (strategies) => {
        const { chosen } = chooseStrategies(strategies);
        const after = strategies.map((each): Voted => {
          return chosen.includes(each.id) ? { ...each, decided: 'yes' } : each;
        });
        expect(chooseStrategies(after).chosen).toEqual([]);
      }),
    );
  });
});
