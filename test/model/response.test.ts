// Responses: whose answer counts, what a cell means, and what the owner is told of the rest.
import fc from 'fast-check';
import type { CellValue } from '../../src/model/cell';
import { readResponses, type ResponseReading } from '../../src/model/response';
import type { Settings } from '../../src/model/settings';
import { instrument, settingsWith } from './samples';

const header = [
  'Timestamp',
  'Email',
  'Name',
  'Role',
  '1.a. Definitions',
  'Evidence for 1.a',
  '1.b. Errors',
  '1. Collection (overall)',
  '2.a. Roles',
  '2. Governance (overall)',
];

function read(
  rows: CellValue[][],
  settings: Partial<Settings> = {},
  columns: string[] = header,
): ResponseReading {
  return readResponses([columns, ...rows], [], instrument, settingsWith(settings), 'Form Responses 1');
}

const at = (minute: number): Date => new Date(2026, 9, 5, 9, minute);

test('a row becomes a response with what each item was given', () => {
  const { responses, problems } = read([
    [
      at(1),
      ' Ann@Example.org ',
      'Ann',
      'State leadership',
      '3 – Promising',
      ' We share them. ',
      "Don't know",
      4,
      '',
      '',
    ],
  ]);
  expect(problems).toEqual([]);
  expect(responses).toHaveLength(1);
  expect(responses[0]).toMatchObject({
    row: 2,
    timestamp: at(1),
    address: 'ann@example.org',
    name: 'Ann',
    role: 'State leadership',
  });
  expect(Object.fromEntries(responses[0]?.answers ?? [])).toEqual({
    '1.a': { rating: 3, evidence: 'We share them.' },
    '1.b': { rating: 'dont-know', evidence: '' },
    '1': { rating: 4, evidence: '' },
  });
});

test('a tab without responses has none, and no tab at all makes no error', () => {
  expect(read([])).toEqual({ responses: [], replaced: [], problems: [] });
  expect(readResponses([], [], instrument, settingsWith(), 'Tab').responses).toEqual([]);
});

describe('several responses of one address', () => {
  test('the one with the latest time counts, wherever it stands, and the others are listed', () => {
    const { responses, replaced } = read([
      [at(1), 'a@x.org', '', '', 1],
      [at(9), 'A@X.org ', '', '', 2],
      [at(5), 'a@x.org', '', '', 3],
      [at(2), 'b@x.org', '', '', 4],
    ]);
    expect(responses.map(({ row }) => row)).toEqual([3, 5]);
    expect(replaced).toEqual([
      { row: 2, byRow: 3, address: 'a@x.org' },
      { row: 4, byRow: 3, address: 'a@x.org' },
    ]);
  });

  test('of two at one time the later row counts', () => {
    const { responses } = read([
      [at(1), 'a@x.org', '', '', 1],
      [at(1), 'a@x.org', '', '', 2],
    ]);
    expect(responses.map(({ row }) => row)).toEqual([3]);
  });

  test('times written as text are compared as times, and a time that is none comes first', () => {
    const { responses, problems } = read([
      ['10/5/2026 9:12:33', 'a@x.org', '', '', 1],
      ['9/30/2026 23:59:59', 'a@x.org', '', '', 2],
      ['yesterday', 'a@x.org', '', '', 3],
      ['yesterday', 'b@x.org', '', '', 3],
    ]);
    expect(responses.map(({ row }) => row)).toEqual([2, 5]);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([[5, 'A']]);
  });

  test('rows without an address are each their own respondent', () => {
    const { responses, replaced } = read([
      [at(1), '', '', '', 1],
      [at(2), ' ', '', '', 1],
    ]);
    expect([responses.length, replaced.length]).toEqual([2, 0]);
  });

  test('a bad cell in a response that was replaced is no problem any more', () => {
    const { problems } = read([
      [at(1), 'a@x.org', '', '', 'lots'],
      [at(2), 'a@x.org', '', '', 3],
    ]);
    expect(problems).toEqual([]);
  });
});

describe('cells', () => {
  test('what is no rating is listed with tab, row and column, and counts as skipped', () => {
    const { responses, problems } = read([
      [at(1), 'a@x.org', '', '', 7, 'Because.'],
      [at(1), 'b@x.org', '', '', 3, '', '3 – Building'],
    ]);
    expect(responses[0]?.answers.get('1.a')).toEqual({ rating: null, evidence: 'Because.' });
    expect(responses[1]?.answers.get('1.b')).toBeUndefined();
    expect(problems.map(({ tab, row, column }) => `${tab} ${column}${row}`)).toEqual([
      'Form Responses 1 E2',
      'Form Responses 1 G3',
    ]);
    expect(problems[1]?.text).toContain('"3 – Building"');
  });

  test('a 1 whose only comment is a do not know counts as one, and is listed', () => {
    const { responses, problems } = read([[at(1), 'a@x.org', '', '', '1 – Undefined', 'Not sure.']]);
    expect(responses[0]?.answers.get('1.a')).toEqual({ rating: 'dont-know', evidence: 'Not sure.' });
    expect(problems.map(({ row, column }) => [row, column])).toEqual([[2, 'E']]);
  });

  test('unless the settings say that it is a 1', () => {
    const rows = [[at(1), 'a@x.org', '', '', 1, 'Not sure']];
    const { responses, problems } = read(rows, { oneWithDontKnowComment: '1' });
    expect(responses[0]?.answers.get('1.a')?.rating).toBe(1);
    expect(problems).toEqual([]);
  });

  test('a 2 with that comment, and a 1 with a longer one, stay what they are', () => {
    const { responses } = read([
      [at(1), 'a@x.org', '', '', 2, 'Not sure'],
      [at(1), 'b@x.org', '', '', 1, 'Not sure that anyone shares them'],
    ]);
    expect(responses.map(({ answers }) => answers.get('1.a')?.rating)).toEqual([2, 1]);
  });
});

describe('rows and columns', () => {
  test('rows without anything of ours are ignored, whatever stands beside them', () => {
    const { responses } = read(
      [['', ' ', '', '', '', '', '', '', '', '', 'a note'], [], [at(1), '', '', '', 2]],
      {},
      [...header, 'Notes'],
    );
    expect(responses.map(({ row }) => row)).toEqual([4]);
  });

  test('of two columns for one code the last filled one counts', () => {
    const columns = [...header, '1.a. Definitions', 'Evidence for 1.a'];
    const { responses } = read(
      [
        [at(1), 'a@x.org', '', '', 1, 'old', '', '', '', '', 4, 'new'],
        [at(1), 'b@x.org', '', '', 2, 'old', '', '', '', '', '', ' '],
      ],
      {},
      columns,
    );
    expect(responses.map(({ answers }) => answers.get('1.a'))).toEqual([
      { rating: 4, evidence: 'new' },
      { rating: 2, evidence: 'old' },
    ]);
  });

  test('a code without a column is one problem, not one for each row', () => {
    const without = header.filter((title) => !title.startsWith('1.b'));
    const { problems } = read([[at(1)], [at(2)], [at(3)]], {}, without);
    expect(problems.map(({ text }) => text)).toEqual([expect.stringContaining('1.b')]);
  });

  test('overall ratings are missed only where they are asked for', () => {
    const without = header.filter((title) => !title.endsWith('(overall)'));
    expect(read([], {}, without).problems).toHaveLength(2);
    expect(read([], { askOverall: false }, without).problems).toEqual([]);
  });

  test('a column of no item is said once, and a tab without addresses too', () => {
    const columns = [...header.filter((title) => title !== 'Email'), '9.z. Gone'];
    const { problems } = read([[at(1)]], {}, columns);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [1, 'J'],
      [1, ''],
    ]);
  });
});

test('no tab makes reading fail, and no more people are read than rows', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.date(),
    fc.constantFrom(...header, 'a@x.org', 3),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 }), (rows) => {
      const reading = read(rows);
      expect(reading.responses.length + reading.replaced.length).toBeLessThanOrEqual(rows.length);
      const addresses = reading.responses.map(({ address }) => address).filter((address) => address !== '');
      expect(new Set(addresses).size).toBe(addresses.length);
      readResponses(rows, [], instrument, settingsWith(), 'Tab');
    }),
  );
});
