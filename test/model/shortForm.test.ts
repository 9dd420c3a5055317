// Short forms: whose answers they are, wherever people moved or renamed the columns.
import type { CellValue } from '../../src/model/cell';
import {
  countingSubmissions,
  onOneLine,
  readSubmissions,
  shortQuestion,
  tagsOfNewTab,
  unnamedTags,
} from '../../src/model/shortForm';

const QUESTIONS = [
  shortQuestion({ kind: 'text', title: 'Group', tag: 'group' }),
  shortQuestion({ kind: 'paragraph', title: 'Idea', tag: 'idea' }),
];

const read = (rows: readonly (readonly CellValue[])[], tags: readonly (string | null)[] = []) =>
  readSubmissions(rows, tags, QUESTIONS).map(({ row, address, answers, timestamp }) => [
    row,
    address,
    Object.fromEntries(answers),
    timestamp?.getTime() ?? null,
  ]);

const time = new Date(2026, 9, 5);

test('columns are found by their titles in any order; a moved time is found too', () => {
  expect(
    read([
      ['Idea', 'Email', 'Mine', 'Timestamp', 'group '],
      ['Do', ' Ann@X.org', 'note', time, 'A'],
    ]),
  ).toEqual([[2, 'ann@x.org', { group: 'A', idea: 'Do' }, time.getTime()]]);
});

test("columns of other names and Google's own in another language are found by their tags", () => {
  const header = ['Zeitstempel', 'E-Mail-Adresse', 'Gruppe', 'Idea'];
  expect(tagsOfNewTab(header.slice(0, 2), QUESTIONS)).toEqual(['timestamp', 'address']);
  expect(unnamedTags(header, QUESTIONS)).toEqual(['group', 'address']);
  expect(read([header, [time, 'ann@x.org', 'A', 'Do']], [null, 'address', 'group', null])).toEqual([
    [2, 'ann@x.org', { group: 'A', idea: 'Do' }, time.getTime()],
  ]);
});

test('a collected address needs no tag in English, and rows with nothing of ours are left out', () => {
  const header = ['Timestamp', 'Email Address', 'Group', 'Idea', 'Mine'];
  expect(unnamedTags(header, QUESTIONS)).toEqual([]);
  expect(read([header, ['', ' ', '', '', 'note'], [time, 'ann@x.org', 'A', '']])).toEqual([
    [3, 'ann@x.org', { group: 'A' }, time.getTime()],
  ]);
});

test('an empty tab, and one with a header alone, hold nothing', () => {
  expect(read([])).toEqual([]);
  expect(read([['Timestamp', 'Group']])).toEqual([]);
});

test('the latest of each address counts, the lower row of two at one time, and every row without an address', () => {
  const at = (row: number, address: string, minute: number) => ({
    row,
    address,
    timestamp: new Date(2026, 9, 5, 9, minute),
    answers: new Map<string, string>(),
  });
  const all = [at(2, 'a', 5), at(3, 'a', 1), at(4, 'b', 1), at(5, 'b', 1), at(6, '', 1), at(7, '', 1)];
  expect(countingSubmissions(all).map(({ row }) => row)).toEqual([2, 5, 6, 7]);
});

test('a long text on one line ends with a mark, and no character is cut in two', () => {
  expect(onOneLine(' a\n b ', 10)).toBe('a b');
  expect(onOneLine('abcdef', 4)).toBe('abc…');
  expect(onOneLine('🙂🙂🙂', 2)).toBe('🙂…');
});
