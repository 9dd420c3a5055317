// What a text becomes when it is typed or set.
import { readTyped } from '../../../local/files/typedText';
import { runScript } from '../scriptRunner';

const YEAR = new Date().getUTCFullYear();
const serial = (year: number, month: number, day: number) =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;

test.each([
  ['1.10', 1.1, undefined],
  ['2E3', 2000, '0.00E+00'],
  ['007', 7, undefined],
  ['  12 ', 12, undefined],
  ['-0', 0, undefined],
  ['TRUE', true, undefined],
  ['false', false, undefined],
  ['50%', 0.5, '0%'],
  ['57%', 0.57, '0%'],
  ['1,234', 1234, '#,##0'],
  ['$5', 5, '$#,##0'],
  ['1-2', serial(YEAR, 1, 2), 'M/d/yyyy'],
  ['3/4', serial(YEAR, 3, 4), 'M/d/yyyy'],
  ['10/5/2026', serial(2026, 10, 5), 'M/d/yyyy'],
  ['10/5/2026 12:00:00', serial(2026, 10, 5) + 0.5, 'M/d/yyyy H:mm:ss'],
  ['2026-10-05', serial(2026, 10, 5), 'yyyy-mm-dd'],
  ['Oct 5, 2026', serial(2026, 10, 5), 'mmm d, yyyy'],
  ['10:30', 0.4375, 'hh:mm'],
  ['5 pm', 17 / 24, 'h:mm AM/PM'],
])('B31 %j is read as %j with the format %j', (text, value, numberFormat) => {
  expect(readTyped(text, false, 'en_US')).toEqual(numberFormat ? { value, numberFormat } : { value });
});

test.each([
  '1.a',
  '1 – Undefined',
  '3-Promising',
  '1.2.3',
  'Grade 3',
  '4 or 5 people',
  'N/A',
  '=',
  'may',
  '1e',
  'page 3-4',
  '',
])('%j stays text', (text) => {
  expect(readTyped(text, false, 'en_US')).toEqual({ value: text });
});

test.each(['1.10', '1-2', '2E3', '007', 'TRUE', '50%', '10:30', '+1 x', ' 3 '])(
  '%j stays text in a plain-text cell',
  (text) => {
    expect(readTyped(text, true, 'en_US')).toEqual({ value: text });
  },
);

test.each([true, false])('a leading = makes a formula (in a plain-text cell: %j)', (plainText) => {
  expect(readTyped('=1+1', plainText, 'en_US')).toEqual({ value: '', formula: '=1+1' });
});

test.each([true, false])(
  'an apostrophe makes the rest text and is dropped (in a plain-text cell: %j)',
  (plainText) => {
    expect(readTyped("'=1+1", plainText, 'en_US')).toEqual({ value: '=1+1' });
    expect(readTyped("'007", plainText, 'en_US')).toEqual({ value: '007' });
  },
);

test('a leading + makes a formula of what is no number', () => {
  expect(readTyped('+A1', false, 'en_US')).toEqual({ value: '', formula: '=+A1' });
  expect(readTyped('+5', false, 'en_US')).toEqual({ value: 5 });
});

test('other locales have their own marks and order', () => {
  expect(readTyped('1,5', false, 'de_DE')).toEqual({ value: 1.5 });
  expect(readTyped('5.10.2026', false, 'de_DE').value).toBe(serial(2026, 10, 5));
  expect(readTyped('5/10/2026', false, 'en_GB')).toEqual({
    value: serial(2026, 10, 5),
    numberFormat: 'dd/MM/yyyy',
  });
});

test('setValues reads text so, and formats the cells that have no format', () => {
  const read = runScript(`
    const sheet = SpreadsheetApp.create('x').getSheets()[0];
    const range = sheet.getRange('A1:H1');
    sheet.getRange('H1').setNumberFormat('0.000');
    range.setValues([['1.10', '1-2', '2E3', '007', 'TRUE', '50%', '=A1', '50%']]);
    return [range.getValues()[0], range.getDisplayValues()[0], range.getFormulas()[0]];`);
  const [values, shown, formulas] = read as [unknown[], string[], string[]];
  expect([values[0], ...values.slice(2)]).toEqual([1.1, 2000, 7, true, 0.5, '', 0.5]);
  expect(values[1]).toBeInstanceOf(Date);
  expect(shown).toEqual(['1.1', `1/2/${YEAR}`, '2.00E+03', '7', 'TRUE', '50%', '', '0.500']);
  expect(formulas).toEqual(['', '', '', '', '', '', '=A1', '']);
});

test('in plain-text cells text stays as it is, but for a leading =', () => {
  const read = runScript(`
    const range = SpreadsheetApp.create('x').getSheets()[0].getRange('A1:F1').setNumberFormat('@');
    range.setValues([['1.10', '1-2', '2E3', '007', 'TRUE', '=1+1']]);
    return [range.getValues()[0], range.getDisplayValues()[0], range.getFormulas()[0][5]];`);
  expect(read).toEqual([
    ['1.10', '1-2', '2E3', '007', 'TRUE', ''],
    ['1.10', '1-2', '2E3', '007', 'TRUE', ''],
    '=1+1',
  ]);
});
