// What a tab is as CSV: full precision, ISO dates, and nothing that a spreadsheet takes for a formula.
import { parse } from 'csv-parse/sync';
import { toCsv } from '../../../local/export/csv';
import { spreadsheetOf } from './xlsxFile';

function csvOf(script: string): string {
  const [sheet] = spreadsheetOf(script).sheets;
  if (!sheet) throw new Error('There is no sheet.');
  return toCsv(sheet);
}

test('numbers are unrounded whatever their format shows, and negative ones stay numbers', () => {
  const csv = csvOf(
    `sheet.getRange('A1:C1').setNumberFormat('0.00').setValues([[2 / 3, -1.23456789, 1e21]]);`,
  );
  expect(csv).toBe('0.6666666666666666,-1.23456789,1e+21\n');
});

test.each(['=1+1', '+1', '-1', '@x', '=HYPERLINK("http://x.example","go")'])(
  'the text %s comes out as no formula',
  (text) => {
    const csv = csvOf(`sheet.getRange('A1').setNumberFormat('@').setValue(${JSON.stringify(`'${text}`)});`);
    expect(parse(csv)).toEqual([[`'${text}`]]);
  },
);

test('a formula comes out as its text, since nothing has computed it, and as no formula', () => {
  expect(csvOf(`sheet.getRange('A1').setFormula('=SUM(1,2)');`)).toBe(`"'=SUM(1,2)"\n`);
});

test('times are instants in ISO 8601 and days are days', () => {
  const csv = csvOf(`sheet.getRange('A1:B1').setValues([
    [new Date(Date.UTC(2026, 9, 5, 13, 12, 33)), new Date(Date.UTC(2026, 9, 5, 4))]]);`);
  expect(csv).toBe('2026-10-05T13:12:33.000Z,2026-10-05\n');
});

test('codes stay as they were typed, booleans are TRUE and FALSE', () => {
  const csv = csvOf(
    `sheet.getRange('A1:C1').setNumberFormat('@').setValues([['1.10', '1-2', '2E3']]); sheet.getRange('D1:E1').setValues([[true, false]]);`,
  );
  expect(csv).toBe('1.10,1-2,2E3,TRUE,FALSE\n');
});

test('quotes, commas and line breaks come back as they were; lines end with a line feed alone', () => {
  const texts = ['a "quoted" word', 'one, two', 'one\ntwo', ' – é 漢 '];
  const csv = csvOf(
    `sheet.getRange('A1:D1').setValues([${JSON.stringify(texts)}]); sheet.getRange('A2').setValue('x');`,
  );
  expect(parse(csv)).toEqual([texts, ['x', '', '', '']]);
  expect(csv).not.toContain('\r');
});

test('only the filled part is there, with its gaps', () => {
  expect(csvOf(`sheet.getRange('B3').setValue(1); sheet.getRange('A1:F9').setBackground('red');`)).toBe(
    ',\n,\n,1\n',
  );
});

test('a tab without contents is empty', () => {
  expect(csvOf('')).toBe('');
});
