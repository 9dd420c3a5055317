// What a person may hand in by mistake for the meeting: each ends in one sentence, and leaves nothing.
import { readdirSync } from 'node:fs';
import { DECISIONS, GOALS, options, PRIORITIES, STRATEGIES, VOTES, type MeetingTables } from './meetingFiles';
import { Desk, run } from './terminal';

const desk = new Desk();

afterAll(() => desk.clear());

const head = ([header = []]: readonly (readonly string[])[]): readonly string[] => header;

/** A table without one of its columns. */
const lacking = (table: readonly (readonly string[])[], column: string): string[][] => {
  const at = head(table).indexOf(column);
  return table.map((cells) => cells.filter((_, place) => place !== at));
};

const decision = (code: string, final: string): string[] => [code, final, 'Why', '', 'Person 0'];
const vote = (first: string, second = ''): string[] => ['person.3@example.org', first, second];
const withVotes = (...votes: readonly string[][]): MeetingTables => ({
  strategies: STRATEGIES,
  votes: [...VOTES, ...votes],
});

const cases: readonly (readonly [what: string, tables: MeetingTables, sentence: string | RegExp])[] = [
  [
    'a decision on an unknown code',
    { decisions: [...DECISIONS, decision('9.z', '2')] },
    'decisions.csv, row 3: the instrument has no code "9.z".',
  ],
  [
    'a Final above the levels',
    { decisions: [head(DECISIONS), decision('1.10', '5')] },
    'decisions.csv, row 2: Final is "5", but it must be a level from 1 to 4.',
  ],
  [
    'a Final between two levels',
    { decisions: [head(DECISIONS), decision('1.10', '2.5')] },
    /^decisions\.csv, row 2: Final is "2\.5", but/,
  ],
  [
    'no Final',
    { decisions: [head(DECISIONS), [], decision('1.10', '')] },
    'decisions.csv, row 3: Final is "", but it must be a level from 1 to 4.',
  ],
  [
    'a Final with the name of another level',
    { decisions: [head(DECISIONS), decision('1.10', '2 – Promising')] },
    /^decisions\.csv, row 2: Final is "2 – Promising"/,
  ],
  [
    'a rationale that is too long',
    { decisions: [head(DECISIONS), ['1.10', '2', 'x'.repeat(5_001), '', '']] },
    /^decisions\.csv, row 2: The rationale is longer than 5000 characters\./,
  ],
  ['an empty file', { decisions: [['']] }, /^decisions\.csv has no header row: .* Code, Final, Rationale,/],
  ['a file without header', { goals: GOALS.slice(1) }, /^goals\.csv has no header row: .* Goal, Strategy,/],
  ['one file for another', { votes: GOALS }, /^votes\.csv has no header row: .* Email Address, First vote,/],
  [
    'columns that are missing',
    { decisions: lacking(lacking(DECISIONS, 'Dissent'), 'Code') },
    'decisions.csv lacks the columns Code, Dissent.',
  ],
  [
    'a column that is missing from the last file',
    { decisions: DECISIONS, goals: lacking(GOALS, 'Owner') },
    'goals.csv lacks the column Owner.',
  ],
  [
    'a column that is there twice',
    { strategies: STRATEGIES.map((cells) => [...cells, cells[0] ?? '']) },
    'strategies.csv has the column Strategy twice: rename or delete one of them.',
  ],
  [
    'a priority of another kind',
    { priorities: [...PRIORITIES, ['Chance', 'Something', '', '', '']] },
    'priorities.csv, row 4: Kind is "Chance", but it must be Strength or Challenge.',
  ],
  [
    'a priority with an unknown code',
    { priorities: [...PRIORITIES, ['Strength', 'Something', '1-2; 9', '', '']] },
    'priorities.csv, row 4: the instrument has no code "9".',
  ],
  [
    'an id that is none',
    { strategies: STRATEGIES.map((cells, row) => [...cells, row === 0 ? 'Id' : 'A']) },
    'strategies.csv, row 2: "A" is no id of a strategy, such as S1; leave it empty.',
  ],
  [
    'an id that is there twice',
    { strategies: STRATEGIES.map((cells, row) => [...cells, row === 0 ? 'Id' : 's1']) },
    'strategies.csv, row 3: another strategy has the id S1, too.',
  ],
  [
    'a vote for a strategy that does not exist',
    withVotes(vote('S1', 'S9')),
    'votes.csv, row 5: there is no strategy "S9" to vote for; there are S1, S2, S3, S4.',
  ],
  [
    'a vote in words of nothing',
    withVotes(vote('Train')),
    /^votes\.csv, row 5: there is no strategy "Train"/,
  ],
  [
    'a vote without an address',
    withVotes(['', 'S1', '']),
    'votes.csv, row 5: Email: This is a required question.',
  ],
  [
    'a vote with an address that is none',
    withVotes(['nobody', 'S1', '']),
    /^votes\.csv, row 5: Email: .*[^.]\.$/,
  ],
  [
    'a row without a first vote',
    withVotes(vote('', 'S1')),
    'votes.csv, row 5: First vote: This is a required question.',
  ],
  [
    'votes without strategies',
    { votes: VOTES },
    'votes.csv: there is nothing to vote on, since the project has fewer than two strategies.',
  ],
];

async function refused(args: readonly string[], sentence: string | RegExp): Promise<void> {
  const { code, out, err } = await run('demo', ...args);
  expect(err.trimEnd().split('\n')).toEqual([
    typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
  ]);
  expect([code, out]).toEqual([1, '']);
  expect(readdirSync(desk.folder)).not.toContain('out');
}

test.each(cases)('%s', async (_, tables, sentence) => refused(options(desk, tables), sentence));

test.each(['decisions', 'priorities', 'strategies', 'votes', 'goals'])(
  'a file of %s in another encoding, a workbook, or none at all',
  async (name) => {
    const given = (content: Buffer | string): string[] => [
      ...[...options(desk, {}), `--${name}`, desk.file('bad.csv', content)],
    ];
    await refused(given(Buffer.from('Goal,Due\nCaf\xe9,\n', 'latin1')), /^bad\.csv is not in UTF-8: save it/);
    await refused(given(Buffer.from('\ufeffGoal,Due\n', 'utf16le')), /^bad\.csv is not in UTF-8: save it/);
    await refused(given(Buffer.from('PK\x03\x04\x14\0', 'latin1')), /^bad\.csv is a workbook and not a text/);
    await refused(given(''), /^bad\.csv has no header row: its first row must name the columns, /);
    await refused(
      [...options(desk, {}), `--${name}`, desk.path('none.csv')],
      /none\.csv cannot be read: there is no such file\.$/,
    );
  },
);

test('semicolons between the columns', async () =>
  refused(
    [...options(desk, {}), '--goals', desk.file('semi.csv', 'Goal;Due;Owner\n')],
    /^semi\.csv has semicolons between its columns/,
  ));
