// Columns of the response tab: found by their headers, else by their tags, wherever they were moved.
import {
  bindColumns,
  columnTag,
  readColumnTag,
  type ColumnRole,
  type Columns,
} from '../../src/model/columns';
import { instrument } from './samples';

const typed = { participantsKnownBy: 'typed-address' } as const;
const collected = { participantsKnownBy: 'google-account' } as const;

function bind(
  header: string[],
  tags: (string | null)[] = [],
  settings: typeof typed | typeof collected = typed,
): Columns {
  return bindColumns(header, tags, instrument, settings);
}

function itemColumns(
  columns: Columns,
  code: string,
): { ratings: readonly number[]; evidence: readonly number[] } {
  const { ratings = [], evidence = [] } = columns.items.find((item) => item.code === code) ?? {};
  return { ratings, evidence };
}

describe('items', () => {
  test('are bound by the shape of the header, in any order', () => {
    const columns = bind([
      'Timestamp',
      'Evidence for 1',
      '1. Collection (overall)',
      '1.b. Errors',
      '1.a. Definitions',
    ]);
    expect(itemColumns(columns, '1')).toEqual({ ratings: [2], evidence: [1] });
    expect(itemColumns(columns, '1.b').ratings).toEqual([3]);
    expect(itemColumns(columns, '1.a').ratings).toEqual([4]);
  });

  test('a new wording of a title still binds', () => {
    expect(itemColumns(bind(['T', '1.a.  Our\ndefinitions ']), '1.a').ratings).toEqual([1]);
  });

  test('the header wins over the tag; the tag is for a header that fits nothing', () => {
    const columns = bind(
      ['T', '1.a. Definitions', 'Errors, finding them', '9.z. Gone'],
      [null, 'rating 1.b', 'rating 1.b', 'evidence 2.a'],
    );
    expect(itemColumns(columns, '1.a').ratings).toEqual([1]);
    expect(itemColumns(columns, '1.b').ratings).toEqual([2]);
    expect(itemColumns(columns, '2.a').evidence).toEqual([3]);
  });

  test('two columns may claim one code', () => {
    expect(itemColumns(bind(['T', '1.a. Definitions', '1.a. Definitions']), '1.a').ratings).toEqual([1, 2]);
  });

  test('a code that is not in the instrument is named, a sentence with a dot is not', () => {
    const header = ['T', '1A. Tool', 'Evidence for 9.z', 'No. of years', 'Dr. who?', 'Comments'];
    expect(bind(header).unknown.map(({ column, code }) => [column, code])).toEqual([
      [1, '1A'],
      [2, '9.z'],
    ]);
  });
});

describe('the time', () => {
  test('is where its tag is, in any language', () => {
    expect(bind(['1.a. Definitions', 'Zeitstempel'], [null, 'timestamp']).timestamp).toBe(1);
  });

  test('without a tag has its English header, or stands first', () => {
    expect(bind(['Name', 'Timestamp']).timestamp).toBe(1);
    expect(bind(['Zeitstempel', 'Name']).timestamp).toBe(0);
  });

  test('is not taken from a question that stands first', () => {
    expect(bind(['Name', 'Role']).timestamp).toBeNull();
  });
});

describe('the address', () => {
  test('that participants type is the question titled Email', () => {
    expect(bind(['T', 'Email Address', 'email ']).addresses).toEqual([2]);
  });

  test('that participants type is found by its tag once it was renamed', () => {
    expect(bind(['T', 'Your work mail'], [null, 'address']).addresses).toEqual([1]);
    expect(bind(['T', 'Name', 'Email Address']).addresses).toEqual([2]);
  });

  test('that Google collects is where its tag is, then its English header, then second', () => {
    expect(bind(['T', 'x', 'Adresse'], ['timestamp', null, 'address'], collected).addresses).toEqual([2]);
    expect(bind(['T', 'Role', 'Email Address'], [], collected).addresses).toEqual([2]);
    expect(bind(['T', 'Adresse e-mail', 'Role'], [], collected).addresses).toEqual([1]);
    expect(bind(['T', 'Role', 'Name'], [], collected).addresses).toEqual([]);
    expect(bind(['Name', 'Timestamp'], [], collected).addresses).toEqual([]);
  });
});

test('every tag is read back as what it was made of', () => {
  const roles: ColumnRole[] = [
    { holds: 'timestamp' },
    { holds: 'address' },
    { holds: 'name' },
    { holds: 'role' },
    { holds: 'rating', code: '1.a' },
    { holds: 'evidence', code: '1-2' },
  ];
  expect(roles.map(columnTag)).toEqual([
    'timestamp',
    'address',
    'name',
    'role',
    'rating 1.a',
    'evidence 1-2',
  ]);
  expect(roles.map(columnTag).map(readColumnTag)).toEqual(roles);
  expect(['', 'rating', 'name 1.a', 'colour', 'rating 1.a b'].map(readColumnTag)).toEqual(
    Array(5).fill(null),
  );
});
