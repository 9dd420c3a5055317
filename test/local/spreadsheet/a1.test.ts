// References in A1 and R1C1 notation, and formulas that are copied.
import fc from 'fast-check';
import {
  a1Notation,
  columnName,
  columnNumber,
  parseReference,
  splitSheet,
} from '../../../local/services/spreadsheet/a1';
import { fromR1C1, shiftFormula, toR1C1 } from '../../../local/services/spreadsheet/formulaText';
import { runScript } from '../scriptRunner';

const SIZE = { maxRows: 1000, maxColumns: 800 };

const cells = fc
  .record({
    row: fc.integer({ min: 1, max: 900 }),
    column: fc.integer({ min: 1, max: 750 }),
    rows: fc.integer({ min: 1, max: 100 }),
    columns: fc.integer({ min: 1, max: 50 }),
  })
  .filter(({ rows, columns }) => rows < SIZE.maxRows && columns < SIZE.maxColumns);

test('columns are named A to Z, then AA to ZZ, then AAA', () => {
  const named = [1, 26, 27, 52, 702, 703, 18278].map(columnName);
  expect(named).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA', 'ZZZ']);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 18278 }), (column) => columnNumber(columnName(column)) === column),
  );
});

test('a block read back from its A1 notation is the same block', () => {
  fc.assert(
    fc.property(cells, (block) => {
      expect(parseReference(a1Notation(block, 'cells'), SIZE)).toEqual({
        cells: block,
        span: 'cells',
        open: { rows: false, columns: false },
      });
    }),
  );
});

test('whole rows, whole columns and open ends read back as they were', () => {
  fc.assert(
    fc.property(cells, ({ row, rows, column, columns }) => {
      const [first, last] = [columnName(column), columnName(column + columns - 1)];
      const lastRow = row + rows - 1;
      const texts = [
        `${row}:${lastRow}`,
        `${first}:${last}`,
        `${first}${row}:${last}`,
        `${first}${row}:${lastRow}`,
      ];
      const read = texts.map((text) => parseReference(text, SIZE)!);
      expect(read.map(({ cells: block, span, open }) => a1Notation(block, span, open))).toEqual(texts);
      expect(read.map(({ cells: block }) => block.row + block.rows - 1)).toEqual([
        lastRow,
        1000,
        1000,
        lastRow,
      ]);
      expect(read.map(({ cells: block }) => block.column + block.columns - 1)).toEqual([
        800,
        column + columns - 1,
        column + columns - 1,
        800,
      ]);
    }),
  );
});

test.each([
  ['c2:$d$4', 'C2:D4'],
  ['C5:B2', 'B2:C5'],
  ['5:2', '2:5'],
  ['D:B', 'B:D'],
  ['R5C3', 'C5'],
  ['r1c1:r2c2', 'A1:B2'],
  ['Sheet1!E10:F12', 'E10:F12'],
  ["'Sheet1'!5:7", '5:7'],
  ['C2:C', 'C2:C'],
])('B20 B22 B23 B24 B25 getRange(%j) is %s', (given, expected) => {
  expect(
    runScript(
      `return SpreadsheetApp.create('x').getSheets()[0].getRange('${given.replaceAll("'", "\\'")}').getA1Notation()`,
    ),
  ).toBe(expected);
});

test('B20 a range counts from 1 and calls itself Range', () => {
  const read = runScript(`
    const range = SpreadsheetApp.create('x').getSheets()[0].getRange('c2:$d$4');
    return [range.getRow(), range.getColumn(), range.getLastRow(), range.getLastColumn(), range.toString()];`);
  expect(read).toEqual([2, 3, 4, 4, 'Range']);
});

test('B22 whole rows are as wide, whole columns as high as the sheet; open ranges end at its end', () => {
  const read = runScript(`
    const sheet = SpreadsheetApp.create('x', 40, 12).getSheets()[0];
    return ['5:7', 'D:F', 'C2:C'].map((each) => sheet.getRange(each)).map((range) =>
      [range.getNumRows(), range.getNumColumns(), range.isEndRowBounded(), range.isEndColumnBounded()]);`);
  expect(read).toEqual([
    [3, 12, true, false],
    [40, 3, false, true],
    [39, 1, false, true],
  ]);
});

test('a quoted sheet name is unquoted, and its cells are on that sheet', () => {
  expect(splitSheet("'It''s mine'!A1:B2")).toEqual({ sheet: "It's mine", cells: 'A1:B2' });
  const name = runScript(`
    const ss = SpreadsheetApp.create('x');
    ss.insertSheet("It's mine");
    return ss.getRange("'It''s mine'!B2").getSheet().getName();`);
  expect(name).toBe("It's mine");
});

test.each(['A', '7', 'A1:B2:C3', 'nonsense here', 'Gone!A1', ''])('%j is no range', (given) => {
  expect(() => runScript(`SpreadsheetApp.create('x').getSheets()[0].getRange('${given}')`)).toThrow(
    'Range not found',
  );
});

test.each(['A1:Z1001', 'AA1', '1001:1001', '0, 1', '1, 0', '1, 27', '1000, 1, 2', '1, 26, 1, 2'])(
  'getRange(%s) is outside of a sheet of 1000 by 26',
  (given) => {
    const args = given.includes(',') ? given : `'${given}'`;
    expect(() => runScript(`SpreadsheetApp.create('x').getSheets()[0].getRange(${args})`)).toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
  },
);

test('a range needs a row and a column', () => {
  const script = (args: string) => () =>
    runScript(`SpreadsheetApp.create('x').getSheets()[0].getRange(${args})`);
  expect(script('1, 1, 0')).toThrow('The number of rows in the range must be at least 1.');
  expect(script('1, 1, 1, 0')).toThrow('The number of columns in the range must be at least 1.');
});

test('B21 getCell and offset count within the range', () => {
  const read = runScript(`
    const range = SpreadsheetApp.create('x').getSheets()[0].getRange('B2:D4');
    return [range.getCell(1, 1), range.getCell(3, 2), range.offset(1, 2), range.offset(0, 0, 1), range.offset(-1, -1, 2, 2)]
      .map((each) => each.getA1Notation());`);
  expect(read).toEqual(['B2', 'C4', 'D3:F5', 'B2:D2', 'A1:B2']);
});

test.each([
  ['=A1', 1, 1, '=B2'],
  ['=$A1+A$1+$A$1', 1, 1, '=$A2+B$1+$A$1'],
  ['=SUM(A1:B2)&"A1"', 2, 0, '=SUM(A3:B4)&"A1"'],
  ['=SUM(D:F)', 0, 1, '=SUM(E:G)'],
  ['=SUM(2:5)', 1, 0, '=SUM(3:6)'],
  ["='A1 x'!B2+Other!B2", 1, 0, "='A1 x'!B3+Other!B3"],
  ['=LOG10(A2)', -1, 0, '=LOG10(A1)'],
  ['=A1', -1, 0, '=#REF!'],
])('%s copied %i down and %i to the right is %s', (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});

test('a formula read back from R1C1 notation is the same formula', () => {
  const reference = fc
    .tuple(
      fc.constantFrom('', '$'),
      fc.integer({ min: 1, max: 700 }),
      fc.constantFrom('', '$'),
      fc.integer({ min: 1, max: 900 }),
    )
    .map(([fixedColumn, column, fixedRow, row]) => `${fixedColumn}${columnName(column)}${fixedRow}${row}`);
  fc.assert(
    fc.property(
      reference,
      reference,
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: 1, max: 700 }),
      (a, b, row, column) => {
        const formula = `=IF(${a}>2.5,SUM(${a}:${b}),"R1C1 A1")`;
        expect(fromR1C1(toR1C1(formula, row, column), row, column)).toBe(formula);
      },
    ),
  );
});
