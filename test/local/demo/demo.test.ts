// The demo with files of one's own: how the answers get into the form, and what they come to.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runDemo } from '../../../local/demo/demo';
import { loadAddOn } from '../../../local/project';
import { answer, Desk, HEADER, INSTRUMENT, run } from './terminal';

const DIST = join(__dirname, '..', '..', '..', 'dist');

const desk = new Desk();
const instrument = desk.csv('instrument.csv', INSTRUMENT);

afterAll(() => desk.clear());

/** Carries answers through, and reads the Summary. */
async function summaryOf(rows: readonly (readonly string[])[], settings: object = {}) {
  const { code, out, err } = await run(
    'demo',
    ...['--instrument', instrument, '--responses', desk.csv('responses.csv', rows)],
    ...['--settings', desk.file('settings.json', JSON.stringify(settings)), '--out', desk.path('out')],
  );
  expect([code, err]).toEqual([0, '']);
  const summary = desk.rows('out', 'summary.csv');
  const at = (itemCode: string, column: string): string | undefined =>
    summary.find((row) => row.Code === itemCode)?.[column];
  return { out, summary, at, evidence: desk.rows('out', 'evidence.csv') };
}

const people = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `person.${index}@example.org`);

test('codes stay what they are, numbers are not rounded, and five files are left', async () => {
  const ratings = ['1', '1', '2'].map((rating, index) =>
    answer({ 'Email Address': people(3)[index] ?? '', '1.10': rating }),
  );
  const { summary, at } = await summaryOf([HEADER, ...ratings]);
  expect(summary.map((row) => row.Code)).toEqual(['007', '1.10', '1-2', 'DQ', '2E3']);
  expect(at('1.10', 'Average')).toBe(String(4 / 3));
  expect(readdirSync(desk.path('out')).sort()).toEqual([
    ...['action-plan.docx', 'evidence.csv', 'form.json', 'summary.csv', 'workbook.xlsx'],
  ]);
});

test('ratings count in every way in which people write them; what is none is a problem and counts as skipped', async () => {
  const written = [
    ...['3', '3 - Promising', '3 – promising', ' 3 — PROMISING '],
    ...['Don’t know', "don't know", '', '5', 'nonsense', '0', '3.5', '2 – Promising'],
  ];
  const rows = written.map((rating, index) =>
    answer({ 'Email Address': people(20)[index] ?? '', '1.10': rating }),
  );
  const { at, out } = await summaryOf([HEADER, ...rows]);
  expect([at('1.10', 'Answers'), at('1.10', 'Average'), at('1.10', "Don't know")]).toEqual(['4', '3', '2']);
  expect(at('1.10', 'Skipped')).toBe('6');
  expect(out).toContain('row 9, column E: "5" is not a rating from 1 to 4');
  expect(out).toContain('row 10, column E: "nonsense"');
});

test.each([
  ['3 levels', ['Low', 'Mid', 'High'], '3 – High', '4 – Established'],
  ['7 levels', ['A', 'B', 'C', 'D', 'E', 'F', 'G'], '7 – G', '8'],
])('%s: ratings go by the scale of the settings', async (_, levels, top, beyond) => {
  const rows = [top, top, beyond].map((rating, index) =>
    answer({
      'Email Address': people(3)[index] ?? '',
      '1.10': rating,
      '1-2': '1',
      '007': '1',
      '2E3': '1',
      DQ: '1',
    }),
  );
  const { at } = await summaryOf([HEADER, ...rows], { Levels: levels });
  expect([at('1.10', 'Average'), at('1.10', 'Skipped')]).toEqual([String(levels.length), '1']);
  const columns = levels.map((_level, index) => index + 1).join(',');
  expect(desk.read('out', 'summary.csv')).toContain(`,Answers,${columns},Don't know,`);
});

test('of one address the answer with the latest time counts, in whichever order and form the times stand', async () => {
  const rows = [
    ['10/7/2026 8:00:00', 'A@example.org ', '1'],
    ['2026-10-05T12:00:00Z', 'a@example.org', '2'],
    ['10/6/2026 9:12:33', ' a@Example.org', '3'],
    ['sometime', 'a@example.org', '4'],
    ['', 'a@example.org', '4'],
  ];
  const { at, out } = await summaryOf([
    HEADER,
    ...rows.map(([time = '', address = '', rating = '']) =>
      answer({ Timestamp: time, 'Email Address': address, '1.10': rating }),
    ),
  ]);
  expect([at('1.10', 'Answers'), at('1.10', 'Average')]).toEqual(['1', '1']);
  expect(out).toContain('row 3: row 2 is a later answer of the same address.');
});

test('a time that is none is kept as it was written, and said', async () => {
  const { out, at } = await summaryOf([HEADER, answer({ Timestamp: 'sometime' })]);
  expect(out).toContain('row 2, column A: "sometime" is not a time');
  expect(at('1.10', 'Answers')).toBe('1');
});

test.each([
  ['a typed address', {}],
  ['the address that Google collects', { 'Participants are known by': 'Their Google account' }],
])('%s: rows without an address count each for itself, others by theirs', async (_, settings) => {
  const addresses = ['', '', 'not an address', 'b@example.org', 'B@example.org'];
  const rows = addresses.map((address, index) =>
    answer({
      'Email Address': address,
      Timestamp: `10/${index + 1}/2026 9:00:00`,
      '1.10': String(1 + (index % 4)),
    }),
  );
  const { at } = await summaryOf([HEADER, ...rows], settings);
  // 1, 2, 3 and, of b@example.org, the later 1.
  expect([at('1.10', 'Answers'), at('1.10', 'Average')]).toEqual(['4', '1.75']);
});

test('columns may be more, fewer, in another order, or there twice', async () => {
  const rows = [
    [
      'No. of years in it',
      '2E3. Reworded since',
      'ROLE',
      '1.10. Definitions',
      'email address',
      '1.10. Definitions',
      'Note',
    ],
    ['fine', '4', 'State leadership', '1', 'a@example.org', '', 'x'],
    ['fine', '4', 'State leadership', '1', 'b@example.org', '2', 'x'],
    ['', '', ' ', '', '', '', ''],
    ['fine', '', 'State leadership', '', 'c@example.org', '3', 'x'],
  ];
  const { at } = await summaryOf(rows);
  expect([at('1.10', 'Answers'), at('1.10', 'Average')]).toEqual(['3', '2']);
  expect([at('2E3', 'Answers'), at('2E3', 'Average'), at('2E3', 'Skipped')]).toEqual(['2', '4', '1']);
  expect([at('1-2', 'Answers'), at('1-2', 'Skipped')]).toEqual(['0', '3']);
});

test('overall ratings that the form does not ask for are left out without a word', async () => {
  const { at } = await summaryOf([HEADER, answer({ '007': '4' })], { 'Ask for overall ratings': false });
  expect([at('007', 'Average'), at('007', 'Discuss')]).toEqual(['2.5', '0 of 2']);
});

test('what the form refuses stands in the response tab as a hand would have typed it, and counts', async () => {
  const given = {
    ...{ Role: 'Visitor', '1.10': '3', '1-2': '=1+1', '007': '2', 'Evidence for 1.10': '=1+1' },
    ...{ 'Email Address': "'quoted@example", Timestamp: 'sometime' },
  };
  const { spreadsheet } = await runDemo(
    loadAddOn(DIST),
    {
      instrument,
      responses: desk.csv('hand.csv', [HEADER, answer(given)]),
      settings: desk.file(
        'hand.json',
        '\ufeff{"project name":"Review","Role groups":["State leadership","Others"]}',
      ),
    },
    () => undefined,
  );
  expect(spreadsheet.name).toBe('Review');
  expect(spreadsheet.sheets.map(({ name }) => name).slice(0, 8)).toEqual([
    ...['Form Responses 1', 'Project', 'Team', 'Timeline', 'Instrument', 'Summary', 'Evidence', 'By role'],
  ]);
  const [responses] = spreadsheet.sheets;
  if (!responses) throw new Error('There is no response tab.');
  const cell = (title: string) => {
    const column = Array.from({ length: responses.lastColumn }, (_, index) => index + 1).find(
      (each) => responses.displayValue(1, each) === title,
    );
    return responses.cell(2, column ?? 0);
  };
  expect(cell('1.10. Definitions').value).toBe(3);
  expect([cell('1-2. Errors').value, cell('1-2. Errors').formula]).toEqual(['=1+1', undefined]);
  expect([cell('Evidence for 1.10').value, cell('Evidence for 1.10').formula]).toEqual([
    ...['=1+1', undefined],
  ]);
  expect([cell('Role').value, cell('Timestamp').value, cell('Email').value]).toEqual([
    ...['Visitor', 'sometime', "'quoted@example"],
  ]);
  const summary = spreadsheet.sheetByName('Summary');
  expect(summary?.value(3, 3)).toBe(3);
});

test('evidence is text, whatever it begins with, and is cut where no cell holds it', async () => {
  const texts = ['=1+1', '+2', "'quoted", '-3', '@x', 'two\nlines', 'x'.repeat(50_001)];
  const rows = texts.map((text, index) =>
    answer({ 'Email Address': people(9)[index] ?? '', 'Evidence for 1.10': text }),
  );
  const { evidence } = await summaryOf([HEADER, ...rows]);
  const kept = evidence.map((row) => row.Evidence ?? '');
  // A spreadsheet that opens the CSV file reads no formula: an apostrophe stands before what would be one.
  expect(kept.filter((text) => text.length < 50)).toEqual(
    expect.arrayContaining(["'=1+1", "'+2", "'quoted", "'-3", "'@x", 'two\nlines']),
  );
  const [long = ''] = kept.filter((text) => text.length > 50);
  expect([long.length, long.endsWith('… (cut)')]).toEqual([50_000, true]);
});

test.each([
  ['no file of answers', []],
  ['a header only', ['--responses', desk.csv('header.csv', [HEADER])]],
])('%s makes the form and a workbook without answers, and says so', async (_, args) => {
  const { code, out, err } = await run(
    'demo',
    '--instrument',
    instrument,
    ...args,
    '--out',
    desk.path('none'),
  );
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Nobody has answered yet; the form and the workbook are ready.');
  expect(desk.rows('none', 'summary.csv').map((row) => row.Discuss)).toEqual(Array(5).fill('No answers'));
  expect(desk.rows('none', 'evidence.csv')).toEqual([]);
});

test('the instrument may have more columns, another order, blank rows, and cells left out at the end', async () => {
  const odd = desk.file(
    'odd.csv',
    '\ufeff"title",Source,Code,Element,HIGH END,Low end\r\nData,x,A,,,\r\n\r\n"Definitions, shared",y,A.1,A\r\n,,,,,\r\n',
  );
  const { code, err } = await run('demo', '--instrument', odd, '--out', desk.path('odd'));
  expect([code, err]).toEqual([0, '']);
  const titles = desk.rows('odd', 'summary.csv').map((row) => row['Element or sub-element']);
  expect(titles).toEqual(['Data', 'Definitions, shared']);
});

test('settings arrive as they were written', async () => {
  await summaryOf([HEADER, answer()], {
    'project name': '=Data',
    Organization: '1-2',
    'Don’t know counts as': 'Rated 1',
    Vision: "'Tis",
  });
  const form = JSON.parse(desk.read('out', 'form.json')) as { title: string; description: string };
  expect(form.title).toBe('=Data: assessment');
  expect(form.description).toContain('Please rate 1-2 as a whole');
});
