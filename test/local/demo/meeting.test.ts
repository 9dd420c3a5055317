// The demo through the meeting with files of one's own: what counts, what is left, and what is said of it.
import { readdirSync, readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { DECISIONS, GOALS, MEETING, options, PRIORITIES, STRATEGIES, VOTES } from './meetingFiles';
import type { MeetingTables } from './meetingFiles';
import { Desk, run } from './terminal';

const desk = new Desk();

afterAll(() => desk.clear());

/** Carries the team through the meeting with these tables. @returns what was said. */
async function meet(tables: MeetingTables): Promise<string> {
  const { code, out, err } = await run('demo', ...options(desk, tables));
  expect([code, err]).toEqual([0, '']);
  return out;
}

/** The texts of a .docx or .pptx file that was left, one after the other. */
async function textsIn(name: string, part: RegExp): Promise<string> {
  const zip = await JSZip.loadAsync(readFileSync(desk.path('out', name)));
  const parts = await Promise.all(zip.file(part).map((file) => file.async('string')));
  return parts
    .flatMap((xml) => [...xml.matchAll(/<[aw]:t[^>]*>([^<]*)</g)].map(([, text]) => text))
    .join(' ');
}

const planText = (): Promise<string> => textsIn('action-plan.docx', /^word\/document\.xml$/);

/** The rows of a tab of the workbook by header. */
async function rows(name: string): Promise<Record<string, string>[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(desk.path('out', 'workbook.xlsx'));
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`The workbook has no tab ${name}.`);
  const textsOf = (row: number): string[] =>
    Array.from({ length: sheet.columnCount }, (_, column) => sheet.getCell(row, column + 1).text);
  const header = textsOf(1);
  return Array.from({ length: sheet.rowCount - 1 }, (_, index) =>
    Object.fromEntries(textsOf(index + 2).map((text, column) => [header[column] ?? '', text])),
  ).filter((row) => Object.values(row).some((text) => text !== ''));
}

test('a whole meeting leads to final scores, chosen strategies, checked goals, plan, memo, deck and workbook', async () => {
  const out = await meet(MEETING);
  expect(out).toContain(
    'Calibration: 1 item decided (1 dissent), 4 taken as proposed; 5 of 5 scores are final.',
  );
  expect(out).toContain('Priorities: 1 strength, 1 challenge.');
  expect(out).toContain('Strategies: 3 people voted. Chosen: S1, S2 and S4.');
  expect(out).toContain('Goals: 1 of 1 pass all checks.');
  expect(readdirSync(desk.path('out')).sort()).toEqual([
    ...['action-plan.docx', 'deck.pptx', 'evidence.csv', 'form.json', 'memo.docx', 'summary.csv'],
    ...['workbook-to-share.xlsx', 'workbook.xlsx'],
  ]);
  const summary = desk.rows('out', 'summary.csv');
  expect(summary.map(({ Code, Final }) => [Code, Final])).toEqual([
    ...[
      ['007', '2'],
      ['1.10', '2'],
      ['1-2', '2'],
      ['DQ', '3'],
      ['2E3', '3'],
    ],
  ]);
  expect(
    (await rows('Strategies')).map(({ Id, Strategy, Votes, Chosen }) => [Id, Strategy, Votes, Chosen]),
  ).toEqual([
    ['S1', 'Agree on terms, "once"', '2', 'yes'],
    ['S2', '=Train everybody', '2', 'yes'],
    ['S3', 'Do nothing', '0', ''],
    ['S4', 'Buy a tool', '1', 'yes'],
  ]);
  const plan = await planText();
  for (const text of [
    'Data is used',
    'Terms differ',
    'Agree on terms',
    'Agree on ten terms',
    'December 31, 2099',
  ]) {
    expect(plan).toContain(text);
  }
  expect(await textsIn('memo.docx', /^word\/document\.xml$/)).toContain('Terms differ');
  expect(await textsIn('deck.pptx', /^ppt\/slides\/slide\d+\.xml$/)).toContain('All scores are final');
});

test('decisions are in the log as they were recorded, the later of two on one item stands, and a level may have its name', async () => {
  const again = ['1.10', '3 – promising', 'After a break.', '', 'Person 1'];
  await meet({ decisions: [...DECISIONS, ['', '', '', '', ''], again] });
  const log = (await rows('Calibration log')).filter(({ Code }) => Code === '1.10');
  expect(
    log.map(({ Final, Rationale, Dissent, 'Recorded by': by }) => [Final, Rationale, Dissent, by]),
  ).toEqual([
    ['2', 'Terms differ, "by office", and nobody minds.', 'Person 3 sees a 3.', 'Person 0'],
    ['3', 'After a break.', '', 'Person 1'],
  ]);
  const row = desk.rows('out', 'summary.csv').find(({ Code }) => Code === '1.10');
  expect([row?.Final, row?.Rationale]).toEqual(['3', 'After a break.']);
});

test('who votes twice is counted once, with the later vote, and the same strategy twice counts once', async () => {
  const again = ['PERSON.0@example.org', 'S4', 'S4'];
  const out = await meet({ strategies: STRATEGIES, votes: [...VOTES, again] });
  expect(out).toContain('Strategies: 3 people voted.');
  expect((await rows('Strategies')).map(({ Votes }) => Votes)).toEqual(['1', '1', '0', '2']);
});

test('the response tab of a voting form counts as Google Sheets downloads it', async () => {
  const tabRows = [
    ['Timestamp', 'First vote', 'Second vote', 'Email'],
    ['10/29/2026 10:02:00', 'S1 – Agree on terms, "once"', 'S2 – =Train everybody', 'person.0@example.org'],
    ['10/29/2026 10:03:00', 'S1 – Agree on terms, "once"', '', 'person.1@example.org'],
  ];
  await meet({ strategies: STRATEGIES, votes: tabRows });
  expect((await rows('Strategies')).map(({ Votes }) => Votes)).toEqual(['2', '1', '0', '0']);
});

test('a vote of somebody who is not on the team counts, and is said', async () => {
  const out = await meet({ strategies: STRATEGIES, votes: [...VOTES, ['guest@example.org', 'S3', '']] });
  expect(out.replace(/\s+/g, ' ')).toContain(
    '1 vote comes from an address that is not on the Team tab: guest@example.org.',
  );
});

test('columns may be more, in any order and any case, and an Id that a strategy has stays its own', async () => {
  await meet({
    strategies: [
      ['note', 'GROUP', 'id', 'challenge', 'strategy', 'Votes'],
      ['x', 'Group 1', 'S7', 'Terms differ', 'Agree on terms', '12'],
      ['x', 'Group 2', '', 'Terms differ', 'Train everybody', ''],
    ],
    votes: [
      ['Timestamp', 'Second vote', 'First vote', 'email address'],
      ['x', '', 'S7', 'person.0@example.org'],
      ['x', 'S7', 'S8', 'person.1@example.org'],
    ],
  });
  // The votes that are handed in are what is counted, not what a column of an earlier time says.
  expect((await rows('Strategies')).map(({ Id, Votes }) => [Id, Votes])).toEqual([
    ['S7', '2'],
    ['S8', '1'],
  ]);
});

test('without votes of people, counts of stickers choose, and without any nothing is chosen', async () => {
  const [header = [], ...others] = STRATEGIES;
  const counts = ['4', '0', '2', '1'];
  const counted = others.map((cells, index) => [...cells, counts[index] ?? '']);
  expect(await meet({ strategies: [[...header, 'Votes'], ...counted] })).toContain('Chosen: S1, S3 and S4.');
  expect(await meet({ strategies: STRATEGIES })).not.toContain('Strategies:');
  expect((await rows('Strategies')).map(({ Chosen }) => Chosen)).toEqual(['', '', '', '']);
});

test('a goal that lacks something is said with its row, and stands in the plan all the same', async () => {
  const [header = [], ...goals] = GOALS;
  const past = ['Agree on a term', 'S1', '', '', 'done', 'Nobody we know', '1/1/2020', '2020-02-01', ''];
  const out = (await meet({ strategies: STRATEGIES, goals: [header, ...goals, past] })).replace(/\s+/g, ' ');
  expect(out).toContain('Goals: 0 of 2 pass all checks.');
  expect(out).toContain('row 3: Attainable: write in Resources');
  expect(out).toContain('Due is not after today');
  expect(await planText()).toContain('Agree on a term');
});

test('with some of the files only, the plan has what there is, and nothing of the sample', async () => {
  await meet({ priorities: PRIORITIES });
  const plan = await planText();
  expect(plan).toContain('Terms differ');
  expect(plan).toContain('The goals will stand here');
  expect(plan).not.toContain('Perkins');
  expect(desk.rows('out', 'summary.csv').map(({ Final }) => Final)).toEqual(['', '', '', '', '']);
});

test('strategies of one’s own in the sample are not voted for by its people', async () => {
  const { code, err } = await run(
    ...['demo', '--strategies', desk.csv('strategies.csv', STRATEGIES), '--out', desk.path('out')],
  );
  expect([code, err]).toEqual([0, '']);
  expect((await rows('Strategies')).map(({ Strategy, Votes }) => [Strategy, Votes]).at(-1)).toEqual([
    ...['Buy a tool', ''],
  ]);
});

test('without any, the demo stops after the plan, and what a meeting left there before is taken away', async () => {
  await meet(MEETING);
  const out = await meet({});
  expect(out).not.toContain('Calibration:');
  expect(readdirSync(desk.path('out')).sort()).toEqual([
    ...['action-plan.docx', 'evidence.csv', 'form.json', 'summary.csv', 'workbook.xlsx'],
  ]);
});
