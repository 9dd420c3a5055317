// Votes: up to two for different strategies, the latest of each address, and what does not count is said.
import fc from 'fast-check';
import type { Submission } from '../../src/model/shortForm';
import { countVotes } from '../../src/model/votes';
import { choiceOf, idOfChoice, notOffered, VOTE_TAGS, type Candidate } from '../../src/model/votingForm';

const CANDIDATES: Candidate[] = [
  { id: 'S1', strategy: 'Train every district, twice a year' },
  { id: 'S2', strategy: 'Define "completer", once' },
  { id: 'S10', strategy: 'S1 – in other words' },
];

const TEAM = [{ email: ' Ann@Example.org' }, { email: 'bob@example.org' }, { email: '' }];

let row = 1;
const ballot = (address: string, first: string, second = '', at = 0): Submission => {
  row += 1;
  const answers = new Map([[VOTE_TAGS[0], first] as const, [VOTE_TAGS[1], second] as const]);
  const filled = [...answers].filter(([, text]) => text !== '');
  return { row, timestamp: new Date(at), address, answers: new Map(filled) };
};

const count = (...ballots: Submission[]) => {
  const { votes, ...rest } = countVotes(ballots, CANDIDATES, TEAM);
  return { votes: Object.fromEntries(votes), ...rest };
};

beforeEach(() => {
  row = 1;
});

const [ONE = '', TWO = '', TEN = ''] = CANDIDATES.map(choiceOf);

test('two votes of one person count for two strategies, one vote for one', () => {
  expect(count(ballot('ann@example.org', ONE, TWO), ballot('bob@example.org', TWO))).toEqual({
    votes: { S1: 1, S2: 2, S10: 0 },
    voters: 2,
    notOnTeam: [],
    notices: [],
  });
});

test('commas, quotes and another id within the words of a strategy change nothing', () => {
  expect(count(ballot('ann@example.org', TWO, TEN), ballot('bob@example.org', ONE)).votes).toEqual({
    S1: 1,
    S2: 1,
    S10: 1,
  });
});

test('the same strategy twice counts once, and is said', () => {
  const { votes, notices } = count(ballot('ann@example.org', ONE, ONE));
  expect(votes).toMatchObject({ S1: 1 });
  expect(notices).toEqual(['Row 2 of the votes: both votes are for S1; they count as one.']);
});

test('who votes again replaces their votes, whichever row is the later one', () => {
  const early = ballot('ann@example.org', ONE, TWO, 1_000);
  const late = ballot('ann@example.org', TEN, '', 2_000);
  expect(count(early, late)).toMatchObject({ votes: { S1: 0, S2: 0, S10: 1 }, voters: 1 });
  expect(count(late, early)).toMatchObject({ votes: { S1: 0, S2: 0, S10: 1 }, voters: 1 });
});

test('a vote for a strategy that was deleted is said and not counted; the other vote counts', () => {
  const { votes, notices } = count(ballot('ann@example.org', 'S7 – gone', TWO));
  expect(votes).toEqual({ S1: 0, S2: 1, S10: 0 });
  expect(notices).toEqual([
    'Row 2 of the votes: S7 is not on the Strategies tab any more; the vote for it is not counted.',
  ]);
});

test('rows without an address count each for itself', () => {
  expect(count(ballot('', ONE), ballot('', ONE))).toMatchObject({ votes: { S1: 2 }, voters: 2 });
});

test('who is not on the team counts and is listed', () => {
  expect(count(ballot('zoe@example.org', ONE), ballot('ann@example.org', ONE))).toMatchObject({
    votes: { S1: 2 },
    notOnTeam: ['zoe@example.org'],
  });
});

test('what somebody typed over a choice is said where it has no id', () => {
  const { votes, notices } = count(ballot('ann@example.org', 'the first one', 's2'));
  expect(votes).toEqual({ S1: 0, S2: 1, S10: 0 });
  expect(notices).toEqual([
    'Row 2 of the votes: "the first one" does not begin with the id of a strategy; it is not counted.',
  ]);
});

test('a choice carries the id, on one line, and a long strategy is shortened', () => {
  expect(choiceOf({ id: 's3', strategy: ' Two\n lines ' })).toBe('S3 – Two lines');
  const long = choiceOf({ id: 'S3', strategy: 'word '.repeat(200) });
  expect(long.length).toBeLessThanOrEqual(160);
  expect(long).toMatch(/word…$/);
});

test('a strategy is missing from a form only where no choice has its id, whatever its words are now', () => {
  expect(notOffered(CANDIDATES, ['S1 – as it was called before', TEN])).toEqual([CANDIDATES[1]]);
});

describe('whatever the strategies and votes', () => {
  const candidates = fc
    .uniqueArray(fc.integer({ min: 1, max: 99_999 }), { minLength: 1, maxLength: 8 })
    .chain((numbers) =>
      fc.tuple(
        ...numbers.map((number) => fc.record({ id: fc.constant(`S${number}`), strategy: fc.string() })),
      ),
    );

  test('every choice gives its own id back, and choices differ', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        expect(list.map((each) => idOfChoice(choiceOf(each)))).toEqual(list.map(({ id }) => id));
        expect(new Set(list.map(choiceOf)).size).toBe(list.length);
      }),
    );
  });

  test('there are at most two votes for each voter, and none for anything else', () => {
    const ballots = fc.array(
      fc.tuple(
        fc.constantFrom('', 'ann@x', 'bob@x'),
        fc.string(),
        fc.constantFrom(ONE, TWO, TEN, '', 'S7 – x'),
      ),
    );
    fc.assert(
      fc.property(ballots, (list) => {
        const sent = list.map(([address, first, second], index) => ballot(address, first, second, index));
        const { votes, voters } = countVotes(sent, CANDIDATES, TEAM);
        expect([...votes.keys()]).toEqual(['S1', 'S2', 'S10']);
        expect([...votes.values()].reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(2 * voters);
      }),
    );
  });
});
