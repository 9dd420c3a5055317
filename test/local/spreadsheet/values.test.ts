// Values, dates, formulas and notes, as a script reads and writes them.
import { runScript } from '../scriptRunner';

const onSheet = (body: string) =>
  runScript(`const ss = SpreadsheetApp.create('x'); const sheet = ss.getSheets()[0]; ${body}`);

test('B27 an empty cell is an empty text, B29 and blank until something is set', () => {
  const read = onSheet(`
    const range = sheet.getRange('A1:B2');
    const before = [range.isBlank(), range.getValue(), range.getValues(), range.getDisplayValues()];
    range.setValues([['', null], [undefined, 0]]);
    return [...before, range.isBlank()];`);
  expect(read).toEqual([
    true,
    '',
    [
      ['', ''],
      ['', ''],
    ],
    [
      ['', ''],
      ['', ''],
    ],
    false,
  ]);
});

test('B30 numbers, booleans and texts keep their types', () => {
  const rows = [
    [1, true, 'one'],
    [-2.5, false, 'two words'],
  ];
  expect(onSheet(`return sheet.getRange('B2:D3').setValues(${JSON.stringify(rows)}).getValues()`)).toEqual(
    rows,
  );
});

test('B38 a number shows as it is written', () => {
  const shown = onSheet(
    `return sheet.getRange('A1:E1').setValues([[3, 0.1, 1234567.5, -7, 1e21]]).getDisplayValues()[0]`,
  );
  expect(shown).toEqual(['3', '0.1', '1234567.5', '-7', '1E+21']);
});

test('null and undefined empty a cell, and its formula', () => {
  const read = onSheet(`
    sheet.getRange('A1:B1').setValues([['=1', 'x']]).setValues([[null, undefined]]);
    return [sheet.getRange('A1').getFormula(), sheet.getRange('B1').getValue(), sheet.getLastRow()];`);
  expect(read).toEqual(['', '', 0]);
});

test('H data of another size is refused with what it has and what it needs', () => {
  expect(() => onSheet(`sheet.getRange('A1:B2').setValues([[1, 2]])`)).toThrow(
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  );
  expect(() => onSheet(`sheet.getRange('A1:B2').setValues([[1, 2], [3]])`)).toThrow(
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  );
  expect(() => onSheet(`sheet.getRange('A1').setValues(5)`)).toThrow(
    "The parameters (number) don't match the method signature for SpreadsheetApp.Range.setValues.",
  );
});

test('a text over 50,000 characters is refused, and nothing of its block is written', () => {
  const read = onSheet(`
    sheet.getRange('A1').setValue('x'.repeat(50000));
    let message = '';
    try { sheet.getRange('B1:C1').setValues([['fine', 'x'.repeat(50001)]]); } catch (error) { message = error.message; }
    return [message, sheet.getRange('A1').getValue().length, sheet.getRange('B1').getValue()];`);
  expect(read).toEqual([
    'Your input contains more than the maximum of 50000 characters in a single cell.',
    50000,
    '',
  ]);
});

test('B32 a date is a serial number under a date format', () => {
  const read = onSheet(`
    ss.setSpreadsheetTimeZone('America/New_York');
    const range = sheet.getRange('A1:B1');
    range.setValues([[new Date('2026-10-05T13:12:33Z'), new Date('2026-10-05T04:00:00Z')]]);
    const [at, day] = range.getValues()[0];
    const before = [at instanceof Date, at.toISOString(), day.toISOString(), range.getDisplayValues()[0], range.getNumberFormats()[0]];
    range.setNumberFormat('0.00');
    return [...before, range.getValues()[0][1]];`);
  expect(read).toEqual([
    true,
    '2026-10-05T13:12:33.000Z',
    '2026-10-05T04:00:00.000Z',
    ['10/5/2026 9:12:33', '10/5/2026'],
    ['M/d/yyyy H:mm:ss', 'M/d/yyyy'],
    46300,
  ]);
});

test('dates come back to the millisecond on both sides of a change of clocks', () => {
  const times = [
    '2026-03-08T06:59:59.999Z',
    '2026-03-08T07:00:00.000Z',
    '2026-11-01T08:30:00.123Z',
    '1901-01-01T12:00:00.000Z',
  ];
  const read = onSheet(`
    const range = sheet.getRange('A1:D1').setValues([${JSON.stringify(times)}.map((each) => new Date(each))]);
    return range.getValues()[0].map((each) => each.toISOString());`);
  expect(read).toEqual(times);
});

test('B33 a formula is kept as text; the issue has no engine compute it', () => {
  const read = onSheet(`
    const cell = sheet.getRange('A1').setFormula('SUM(1,2)');
    return [cell.getFormula(), cell.getValue(), cell.getDisplayValue(), cell.isBlank(), sheet.getLastRow()];`);
  expect(read).toEqual(['=SUM(1,2)', '', '', false, 1]);
});

test('B35 a formula for a block is adjusted to each of its cells', () => {
  const formulas = [
    ['=A1', '=B1'],
    ['=A2', '=B2'],
  ];
  expect(onSheet(`return sheet.getRange('C3:D4').setFormula('=A1').getFormulas()`)).toEqual(formulas);
  expect(
    onSheet(`return sheet.getRange('C3:D4').setFormulas(${JSON.stringify(formulas)}).getFormulas()`),
  ).toEqual(formulas);
});

test('B36 B37 R1C1 notation', () => {
  const read = onSheet(`
    const cell = sheet.getRange('A1').setFormulaR1C1('=R[1]C[1]');
    const text = sheet.getRange('A2').setFormulasR1C1([['Value']]).getFormula();
    return [cell.getFormula(), cell.getFormulaR1C1(), sheet.getRange('B9').setFormula('=B8').getFormulaR1C1(), text, sheet.getRange('C1').getFormulaR1C1()];`);
  expect(read).toEqual(['=B2', '=R[1]C[1]', '=R[-1]C[0]', '=Value', null]);
});

test('B49 B50 notes', () => {
  const read = onSheet(`
    const range = sheet.getRange('A1:B1');
    const before = range.getNote();
    range.setNotes([[25, 'why']]);
    const both = range.getNotes();
    return [before, both, range.setNote(25).getNote(), range.setNote(null).getNotes(), sheet.getLastRow()];`);
  expect(read).toEqual(['', [['25.0', 'why']], '25', [['', '']], 0]);
  expect(() => onSheet(`sheet.getRange('A1').setNotes('foo')`)).toThrow(
    "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.",
  );
});

test('a value that a strict validation rejects is refused', () => {
  const setUp = `
    const rule = SpreadsheetApp.newDataValidation().requireValueInList(['yes', 'no']).setAllowInvalid(false).build();
    sheet.getRange('A1:A2').setDataValidation(rule);`;
  expect(() => onSheet(`${setUp} sheet.getRange('A1:A2').setValues([['yes'], ['maybe']])`)).toThrow(
    'The data you entered in cell A2 violates the data validation rules set on this cell.',
  );
  expect(onSheet(`${setUp} return sheet.getRange('A1:A2').setValues([['yes'], ['']]).getValues()`)).toEqual([
    ['yes'],
    [''],
  ]);
});
