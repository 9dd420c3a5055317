// What a person may hand in by mistake: each ends in one sentence that says what is wrong, and leaves nothing.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeFiles } from '../../../local/demo/output';
import { answer, Desk, HEADER, INSTRUMENT, run } from './terminal';

const desk = new Desk();
const instrument = desk.csv('instrument.csv', INSTRUMENT);
const rows = [HEADER, answer()];

afterAll(() => desk.clear());

const csvText = (table: readonly (readonly string[])[], separator = ','): string =>
  table
    .map((cells) => cells.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator))
    .join('\n');

const asInstrument = (name: string, content: string | Buffer) => ['--instrument', desk.file(name, content)];
const asResponses = (name: string, content: string | Buffer) => [
  ...['--instrument', instrument, '--responses', desk.file(name, content)],
];
const asSettings = (name: string, content: string | Buffer) => ['--settings', desk.file(name, content)];
const PK = Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1');

const cases: readonly (readonly [what: string, args: readonly string[], sentence: string | RegExp])[] = [
  ['no file', ['--instrument', desk.path('none.csv')], /none\.csv cannot be read: there is no such file\.$/],
  ['a folder', ['--responses', desk.folder], /cannot be read: it is a folder\.$/],
  [
    'a path through a file',
    ['--settings', join(instrument, 'x')],
    /cannot be read: a part of its path is no folder\.$/,
  ],
  [
    'an empty instrument',
    asInstrument('empty.csv', ''),
    'empty.csv has no header row: its first row must name the columns, Code, Element, Title, Low end, High end.',
  ],
  [
    'an instrument without header',
    asInstrument('nohead.csv', '1,,Data,,\n1.a,1,Terms,,\n'),
    /^nohead\.csv has no header row/,
  ],
  [
    'answers without header',
    asResponses('noanswers.csv', csvText([answer()])),
    'noanswers.csv has no header row: its first row must name the columns, such as Timestamp, Email Address, Name, Role and the titles of the questions.',
  ],
  [
    'the wrong one of two files',
    asResponses('wrong.csv', csvText(INSTRUMENT)),
    /^wrong\.csv has no header row/,
  ],
  [
    'semicolons',
    asInstrument('semicolons.csv', csvText(INSTRUMENT, ';')),
    'semicolons.csv has semicolons between its columns: save it again with commas, as Google Sheets downloads it.',
  ],
  ['semicolons in answers', asResponses('semi.csv', csvText(rows, ';')), /^semi\.csv has semicolons between/],
  ['tabs', asResponses('tabs.csv', csvText(rows, '\t')), /^tabs\.csv has tabs between its columns/],
  [
    'UTF-16 with its mark',
    asResponses('utf16.csv', Buffer.from(`\ufeff${csvText(rows)}`, 'utf16le')),
    'utf16.csv is not in UTF-8: save it again as "CSV UTF-8".',
  ],
  [
    'UTF-16 without',
    asInstrument('utf16le.csv', Buffer.from('Code,Element\n', 'utf16le')),
    /^utf16le\.csv is not in UTF-8/,
  ],
  [
    'Latin-1',
    asInstrument('latin.csv', Buffer.from('Code,Title\n1,D\xe9\n', 'latin1')),
    /^latin\.csv is not in UTF-8/,
  ],
  [
    'a workbook',
    asResponses('workbook.csv', PK),
    'workbook.csv is a workbook and not a text file: download its tab as CSV.',
  ],
  [
    'a quotation mark that is never closed',
    asResponses('quote.csv', `${csvText(rows)}\n"x`),
    'quote.csv is not a CSV file as spreadsheets download it: the quotation mark that opens in line 3 is never closed.',
  ],
  [
    'a lone quotation mark',
    asInstrument('mark.csv', 'Code,Title\n1,"a"b\n'),
    /^mark\.csv .* a quotation mark in line 2 /,
  ],
  [
    'a row with more cells than the header',
    asInstrument('long.csv', `${csvText(INSTRUMENT)}\n3,2E3,Use, again,x,y,z\n`),
    'long.csv, row 7: there are 7 cells, but the header has 5; put quotation marks around a text with commas.',
  ],
  [
    'columns that are missing',
    asInstrument('short.csv', 'Code,Title,High end\n'),
    'short.csv lacks the columns Element, Low end.',
  ],
  [
    'a column that is there twice',
    asInstrument('twice.csv', 'Code,Element,Title,Low end,High end,code\n1,,A,,,\n'),
    'twice.csv has the column Code twice: rename or delete one of them.',
  ],
  [
    'an instrument without rows',
    asInstrument('norows.csv', csvText(INSTRUMENT.slice(0, 1))),
    /^norows\.csv: .*There are no rows/,
  ],
  [
    'an instrument with errors: every bad row is named, as the file counts them',
    asInstrument('bad.csv', 'Code,Element,Title,Low end,High end\n1,,A,,\n\n1,,B,,\n2.a,9,,,\n1 b,1,C,,\n'),
    /^bad\.csv: The instrument cannot be used yet; Row 4: [^.]*; Row 5: .*; Row 5: .*; Row 6: [^.]*\.$/,
  ],
  [
    'a code that matches nothing',
    asResponses('stranger.csv', csvText([[...HEADER, '9.z. Nope', 'Evidence for 8'], answer()])),
    'stranger.csv: the form has no question for "9.z. Nope", "Evidence for 8".',
  ],
  [
    'answers without a rating',
    asResponses('people.csv', 'Name,Role\nSomebody,State leadership\n'),
    'people.csv has no column with ratings, such as "1.10. Definitions".',
  ],
  ['settings that are not JSON', asSettings('not.json', 'Levels:\n\n one'), /^not\.json is not JSON: /],
  ['settings that are empty', asSettings('empty.json', ''), /^empty\.json is not JSON: /],
  [
    'settings that are a list',
    asSettings('list.json', '[1]'),
    'list.json must be one JSON object of setting names and values.',
  ],
  [
    'a value that is no text',
    asSettings('type.json', '{"Vision":{"a":1}}'),
    'type.json: the value of "Vision" must be a text, a number, true or false, or a list of names without commas.',
  ],
  [
    'a value that is null',
    asSettings('null.json', '{"Vision":null}'),
    /^null\.json: the value of "Vision" must be/,
  ],
  [
    'a list with a comma in a name',
    asSettings('comma.json', '{"Levels":["A, or B","C","D"]}'),
    /^comma\.json: the value of "Levels"/,
  ],
  [
    'settings in Latin-1',
    asSettings('latin.json', Buffer.from('{"Vision":"\xe9"}', 'latin1')),
    'latin.json is not in UTF-8: save it again as "UTF-8".',
  ],
  [
    'an unknown setting',
    asSettings('unknown.json', '{"Foo":"1"}'),
    /^"Foo" is no setting; the settings are Project name, .*\.$/,
  ],
  [
    'levels with one name',
    asSettings('levels.json', '{"Levels":"one"}'),
    'The setting "Levels" is "one", but it must be 3 to 7 different names, lowest first, separated by commas.',
  ],
  [
    'a flag that there is not',
    ['--instument', 'x'],
    "Unknown option '--instument' (Did you mean --instrument?); see --help.",
  ],
  [
    'a flag without its file',
    ['--instrument'],
    /^Option '--instrument <file>' argument missing; see --help\.$/,
  ],
  ['too many words', ['extra'], "Too many arguments for 'demo': expected 0 arguments but got 1; see --help."],
  [
    'a folder below a file',
    ['--instrument', instrument, '--out', join(instrument, 'x')],
    /x cannot be written to: a part of its path is no folder\.$/,
  ],
  [
    'a folder that is a file',
    ['--instrument', instrument, '--out', instrument],
    /instrument\.csv cannot be written to: there is a file of that name\.$/,
  ],
];

test.each(cases)('%s', async (_, args, sentence) => {
  const before = readdirSync(desk.folder);
  const { code, out, err } = await run('demo', '--out', desk.path('never'), ...args);
  expect(err.endsWith('\n')).toBe(true);
  expect(err.trimEnd().split('\n')).toEqual([
    typeof sentence === 'string' ? sentence : expect.stringMatching(sentence),
  ]);
  expect([code, out]).toEqual([1, '']);
  expect(readdirSync(desk.folder)).toEqual(before);
});

test.each([
  [[], 'Say what to do; see --help.'],
  [['demmo'], "Unknown command 'demmo' (Did you mean demo?); see --help."],
])('%p is no command', async (args, sentence) => {
  expect(await run(...args)).toEqual({ code: 1, out: '', err: `${sentence}\n` });
});

test('--help is no mistake', async () => {
  const { code, out, err } = await run('demo', '--help');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('--instrument <file>');
});

test('what was left before stays as it is when the next input is bad', async () => {
  mkdirSync(desk.path('kept'));
  desk.file(join('kept', 'summary.csv'), 'mine');
  await run('demo', '--instrument', desk.path('none.csv'), '--out', desk.path('kept'));
  expect(readdirSync(desk.path('kept'))).toEqual(['summary.csv']);
  expect(desk.read('kept', 'summary.csv')).toBe('mine');
});

test('where one file cannot be written, none is', async () => {
  mkdirSync(desk.path('half', 'action-plan.docx'), { recursive: true });
  desk.file(join('half', 'summary.csv'), 'mine');
  const { code, err } = await run('demo', '--instrument', instrument, '--out', desk.path('half'));
  expect([code, err]).toEqual([
    1,
    `${desk.path('half', 'action-plan.docx')} is a folder: move it away, since a file of that name goes there.\n`,
  ]);
  expect(readdirSync(desk.path('half')).sort()).toEqual(['action-plan.docx', 'summary.csv']);
  expect(desk.read('half', 'summary.csv')).toBe('mine');
});

test('a folder that was made is taken away again where its files cannot be written', () => {
  const files = new Map([
    ['a.txt', 'a'],
    ['no/such.txt', 'b'],
  ]);
  expect(() => writeFiles(desk.path('made', 'here'), files)).toThrow(
    /cannot be written to: there is no such file\.$/,
  );
  expect(existsSync(desk.path('made'))).toBe(false);
});

test.each([
  ['', '--out names no folder for the files.'],
  ['/proc/x', '/proc/x cannot be made: no folder can be made in /proc.'],
  ['/proc/x/y', '/proc/x cannot be made: no folder can be made in /proc.'],
  [instrument, `${instrument} cannot be written to: there is a file of that name.`],
])('the files cannot go to %p, and that is said', async (out, sentence) => {
  const here = readdirSync('.');
  const ran = await run('demo', '--instrument', instrument, '--out', out);
  expect(ran).toEqual({ code: 1, out: '', err: `${sentence}\n` });
  expect(readdirSync('.')).toEqual(here);
});

test('a folder is made where there is none, with its parents, and nothing else is left in it', async () => {
  const { code } = await run('demo', '--instrument', instrument, '--out', desk.path('deep', 'er'));
  expect(code).toBe(0);
  expect(readdirSync(desk.path('deep', 'er'))).toHaveLength(5);
  expect(existsSync(desk.path('never'))).toBe(false);
});
