// The instrument: what is read from the tab, and every reason to refuse it before anything is created.
import type { CellValue } from '../../src/model/cell';
import {
  builtInInstrument,
  builtInInstrumentRows,
  instrumentRefusal,
  items,
  readInstrument,
  summaryItems,
  type InstrumentRow,
} from '../../src/model/instrument';

function rowsOf(...cells: [code: CellValue, element: CellValue, title: CellValue][]): InstrumentRow[] {
  return cells.map(([code, element, title], index) => ({
    row: index + 2,
    code,
    element,
    title,
    lowEnd: '',
    highEnd: '',
  }));
}

const good: [CellValue, CellValue, CellValue][] = [
  ['1', '', 'First'],
  ['1.a', '1', 'Sub'],
];

function problemsOf(...cells: [CellValue, CellValue, CellValue][]): readonly string[] {
  return readInstrument(rowsOf(...cells)).problems;
}

describe('the built-in instrument', () => {
  test('has six elements with four sub-elements each, all with both ends', () => {
    const { elements } = builtInInstrument();
    expect(elements.map((element) => element.subElements.length)).toEqual([4, 4, 4, 4, 4, 4]);
    const ends = elements.flatMap((element) =>
      element.subElements.flatMap((sub) => [sub.lowEnd, sub.highEnd]),
    );
    expect(ends.filter((end) => end === '')).toEqual([]);
    expect(elements[2]?.title).toBe(
      'Data systems, policies and practices are fully aligned across agencies and learner levels',
    );
  });

  test('fills the tab as it is, without its header', () => {
    expect(builtInInstrumentRows()).toHaveLength(30);
    expect(builtInInstrumentRows()[0]?.[0]).toBe('1');
  });
});

describe('reading', () => {
  test('rows out of order and empty rows are no problem', () => {
    const rows = rowsOf(['2.a', '2', 'Early'], ['', ' ', ''], ['2', '', 'Two'], ...good, [
      '2.b',
      '2',
      'Late',
    ]);
    const { instrument, problems } = readInstrument(rows);
    expect(problems).toEqual([]);
    expect(
      instrument?.elements.map(({ code, subElements }) => [code, ...subElements.map((s) => s.code)]),
    ).toEqual([
      ['2', '2.a', '2.b'],
      ['1', '1.a'],
    ]);
  });

  test('a whole number is a code, and codes keep what was typed', () => {
    const { instrument } = readInstrument(rowsOf([1, '', 'First'], ['1.10', 1, 'Ten'], ['1-2', '1', 'Two']));
    expect(instrument?.elements[0]?.subElements.map(({ code }) => code)).toEqual(['1.10', '1-2']);
  });

  test('the form asks sub-elements before their element, the Summary shows them after it', () => {
    const { instrument } = readInstrument(rowsOf(...good));
    if (instrument === null) throw new Error('a good instrument was refused');
    expect(items(instrument).map(({ code }) => code)).toEqual(['1.a', '1']);
    expect(summaryItems(instrument).map(({ code, kind }) => `${kind} ${code}`)).toEqual([
      'element 1',
      'sub-element 1.a',
    ]);
  });
});

describe('refusing', () => {
  test.each<[string, [CellValue, CellValue, CellValue], string]>([
    ['a repeated code', ['1.a', '1', 'Again'], 'Row 4: the code "1.a" is already used in row 3'],
    ['a sub-element of no element', ['9.a', '9', 'Lost'], 'Row 4: "9" is not the code of an element'],
    [
      'a sub-element of a sub-element',
      ['1.a.i', '1.a', 'Deep'],
      'Row 4: "1.a" is not the code of an element',
    ],
    ['an element without sub-elements', ['2', '', 'Lonely'], 'Row 4: the element "2" has no sub-element'],
    ['a row without a title', ['1.b', '1', ' '], 'Row 4: it has no title'],
    ['a row without a code', ['', '1', 'Nameless'], 'Row 4: it has no code'],
    [
      'a code with other characters',
      ['1 b', '1', 'Spaced'],
      'Row 4: the code "1 b" may have only letters, digits, dots and hyphens',
    ],
  ])('%s', (_, row, problem) => {
    expect(problemsOf(...good, row)).toEqual([problem]);
  });

  test('a code that the sheet made a date or a fraction, in either column', () => {
    expect(problemsOf(...good, [new Date(2026, 0, 2), '1', 'A'])[0]).toMatch(
      /^Row 4: .* as a date; what was typed/,
    );
    expect(problemsOf(...good, [1.1, '1', 'A'])[0]).toMatch(/^Row 4: .* as a number that is not whole/);
    expect(problemsOf(...good, ['1.b', new Date(2026, 0, 2), 'A'])).toEqual([
      'Row 4: the sheet holds the code of its element as a date; what was typed is lost, so format the column as plain text and type it again',
    ]);
  });

  test('an empty tab', () => {
    expect(readInstrument([]).instrument).toBeNull();
    expect(problemsOf(['', '', ''])).toHaveLength(1);
  });

  test('one message names every bad row, from the top', () => {
    const problems = problemsOf(
      ['1', '', 'First'],
      ['1.a', '7', 'Lost'],
      ['x y', '1', ''],
      ['1', '', 'Again'],
    );
    const message = instrumentRefusal(problems);
    expect([...message.matchAll(/Row (\d+)/g)].map((match) => match[1])).toEqual(['3', '4', '4', '5']);
    expect(message).toMatch(
      /^The instrument cannot be used yet\. .*Correct the Instrument tab and try again\.$/,
    );
  });
});
