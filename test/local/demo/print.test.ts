// The summary on a terminal: lines that fit, elements apart, and what needs a look below.
import { foundText, summaryText } from '../../../local/demo/print';
import { SpreadsheetFile } from '../../../local/files/spreadsheetFile';
import { Workspace } from '../../../local/workspace';

const HEADER = ['Code', 'Element or sub-element', 'Average', 'Proposed', 'Level', 'Discuss', 'Why'];
const LONG = 'Data systems, policies and practices are fully aligned across agencies and learner levels';

/** A spreadsheet whose Summary has these rows; those with a code of one character are elements. */
function summaryOf(rows: readonly (readonly string[])[]): SpreadsheetFile {
  const file = SpreadsheetFile.create(new Workspace(), 'Project');
  const fill = (name: string, table: readonly (readonly string[])[]): void => {
    const sheet = file.addSheet(name);
    table.forEach((cells, row) => cells.forEach((cell, column) => sheet.put(row + 1, column + 1, cell)));
  };
  fill('Summary', [HEADER, ...rows]);
  fill('Instrument', [
    ['Code', 'Element'],
    ...rows.map(([code = '']) => [code, code.length === 1 ? '' : code.charAt(0)]),
  ]);
  return file;
}

const ROWS = [
  ['1', LONG, '2.50', '3', 'Promising', 'Check', 'tie: halfway between 2 and 3'],
  [
    '1.a',
    'Short',
    '2.31',
    '2',
    'Building',
    'Discuss',
    'two camps: 5 people at 1, 7 at 3; spread: 1.01, above 0.67',
  ],
  ['2', 'Other', '', '', '', 'No answers', ''],
];

test('each row takes a line, reasons go by their names, and elements stand apart', () => {
  expect(summaryText(summaryOf(ROWS), 120).split('\n')).toEqual([
    'Code  Element or sub-element                      Average  Proposed     Discuss     Why',
    '────  ──────────────────────────────────────────  ───────  ───────────  ──────────  ─────────────────',
    '1     Data systems, policies and practices are…   2.50     3 Promising  Check       tie',
    '1.a   Short                                       2.31     2 Building   Discuss     two camps, spread',
    '',
    '2     Other                                                             No answers',
  ]);
});

test('reasons that do not fit go on below themselves, and no line is longer than the terminal', () => {
  const why =
    "two camps: a; spread: b; far rating: c; nobody gave this score: d; tie: e; many don't-knows: f";
  const level = 'An uncommonly long name of a level';
  const lines = summaryText(summaryOf([['1.a', LONG, '2.50', '3', level, 'Discuss', why]]), 120).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
  expect(lines.slice(2).map((line) => line.slice(90).trim())).toEqual([
    ...['two camps, spread, far rating,', 'nobody gave this score, tie,', "many don't-knows"],
  ]);
});

test('a line break in a title or in the name of a level breaks no line', () => {
  const rows = [
    ['1.a', 'Terms,\nand what\r\nthey mean', '2.31', '2', 'Build\ning', 'Discuss', 'spread: 1.01'],
  ];
  expect(summaryText(summaryOf(rows), 120).split('\n').slice(2)).toEqual([
    '1.a   Terms, and what they mean  2.31     2 Build ing  Discuss  spread',
  ]);
});

test('what needs a look is listed by place, and no more of it than fits', () => {
  const found = {
    message: '3 have answered.',
    problems: [
      { row: 2, column: 'E', text: '"5"\n is no rating.' },
      { row: 1, column: '', text: 'No column holds the addresses.' },
    ],
    replaced: [{ row: 3, byRow: 4 }],
  };
  expect(foundText(found).split('\n')).toEqual([
    '3 have answered.',
    '  row 2, column E: "5" is no rating.',
    '  row 1: No column holds the addresses.',
    '  row 3: row 4 is a later answer of the same address.',
  ]);
  const many = Array.from({ length: 400 }, (_, row) => ({ row, column: 'E', text: 'x' }));
  const lines = foundText({ ...found, problems: many }).split('\n');
  expect([lines.length, lines.at(-1)]).toEqual([14, '  … and 389 more.']);
});
