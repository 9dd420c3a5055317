// What can be done to ranges: merging, copying, sorting, checkboxes, clearing and finding one's way.
import { runScript } from '../scriptRunner';

const onSheet = (body: string) =>
  runScript(`const ss = SpreadsheetApp.create('x', 20, 8); const sheet = ss.getSheets()[0]; ${body}`);

test('B52 merged cells show the top left value, and breakApart undoes it', () => {
  const read = onSheet(`
    const range = sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]).merge();
    const parts = ['A1', 'B2', 'C3'].map((each) => sheet.getRange(each).isPartOfMerge());
    const merged = [range.getDisplayValue(), range.getValues(), sheet.getRange('B2').getMergedRanges()[0].getA1Notation()];
    return [parts, ...merged, range.breakApart().isPartOfMerge()];`);
  expect(read).toEqual([
    [true, true, false],
    '1',
    [
      [1, ''],
      ['', ''],
    ],
    'A1:B2',
    false,
  ]);
});

test('mergeAcross and mergeVertically merge line by line; half a merge cannot be undone', () => {
  const read = onSheet(`
    const merged = (range) => range.getMergedRanges().map((each) => each.getA1Notation());
    return [merged(sheet.getRange('A1:B2').mergeAcross()), merged(sheet.getRange('D1:E2').mergeVertically())];`);
  expect(read).toEqual([
    ['A1:B1', 'A2:B2'],
    ['D1:D2', 'E1:E2'],
  ]);
  expect(() => onSheet(`sheet.getRange('A1:B2').merge(); sheet.getRange('A1').breakApart()`)).toThrow(
    'You must select all cells in a merged range to merge or unmerge them.',
  );
});

test('B53 copyTo wants a range', () => {
  expect(() => onSheet(`sheet.getRange('A1').copyTo()`)).toThrow(
    "don't match the method signature for SpreadsheetApp.Range.copyTo.",
  );
  expect(() => onSheet(`sheet.getRange('A1').copyTo('x')`)).toThrow(
    "The parameters (String) don't match the method signature for SpreadsheetApp.Range.copyTo.",
  );
});

test('B54 a smaller target takes the whole source, a larger one only whole copies', () => {
  const read = onSheet(`
    const source = sheet.getRange('A1:A2').setValues([[1], [2]]);
    source.copyTo(sheet.getRange('C1'));
    source.copyTo(sheet.getRange('D1:E5'));
    return sheet.getRange('C1:E5').getValues();`);
  expect(read).toEqual([
    [1, 1, 1],
    [2, 2, 2],
    ['', 1, 1],
    ['', 2, 2],
    ['', '', ''],
  ]);
});

test('B55 copying empty cells clears values and formats of the target', () => {
  const read = onSheet(`
    const target = sheet.getRange('C1').setValue('x').setBackground('red');
    sheet.getRange('A1').copyTo(target);
    return [target.getValue(), target.getBackground()];`);
  expect(read).toEqual(['', '#ffffff']);
});

test('copyTo takes formulas along relatively, merges and conditional formats with it, and parts of a cell alone', () => {
  const read = onSheet(`
    sheet.getRange('B2').setFormula('=A1').setBackground('red');
    sheet.getRange('B3:C3').merge();
    const rule = SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A3:D3')]).whenCellEmpty().build();
    sheet.setConditionalFormatRules([rule]);
    sheet.getRange('B2:C3').copyTo(sheet.getRange('D5'));
    const [values, format] = [sheet.getRange('G1').setValue('old'), sheet.getRange('G2').setValue('old')];
    sheet.getRange('B2').copyTo(values, { contentsOnly: true });
    sheet.getRange('B2').copyTo(format, SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
    return [sheet.getRange('D5').getFormula(), sheet.getRange('D6').getMergedRanges()[0].getA1Notation(),
      sheet.getConditionalFormatRules()[0].getRanges().map((each) => each.getA1Notation()),
      values.getValue(), values.getBackground(), format.getValue(), format.getBackground()];`);
  expect(read).toEqual(['=C4', 'D6:E6', ['A3:D3', 'D6:E6'], '', '#ffffff', 'old', '#ff0000']);
});

test('a transposed copy turns rows into columns', () => {
  const read = onSheet(`
    sheet.getRange('A1:C2').setValues([[1, 2, 3], [4, 5, 6]]).copyTo(sheet.getRange('E1'), SpreadsheetApp.CopyPasteType.PASTE_NORMAL, true);
    return sheet.getRange('E1:F3').getValues();`);
  expect(read).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ]);
});

test('B56 moveTo leaves nothing behind, neither values nor formats', () => {
  const read = onSheet(`
    const source = sheet.getRange('A1:B1').setValues([[1, '=A1']]).setBackground('red').setNote('n');
    source.moveTo(sheet.getRange('C3'));
    return [source.isBlank(), source.getBackgrounds(), source.getNotes(), sheet.getRange('C3:D3').getValues(),
      sheet.getRange('D3').getFormula(), sheet.getRange('D3').getBackground()];`);
  expect(read).toEqual([true, [['#ffffff', '#ffffff']], [['', '']], [[1, '']], '=A1', '#ff0000']);
});

test('B57 removeDuplicates keeps the first and returns what is left', () => {
  const read = onSheet(`
    const range = sheet.getRange('A1:B4').setValues([['a', 1], ['A', 1], ['b', 1], ['a', 2]]);
    const left = range.removeDuplicates();
    const byColumn = sheet.getRange('A1:B3').removeDuplicates([2]);
    return [left.getA1Notation(), byColumn.getA1Notation(), range.getValues()];`);
  expect(read).toEqual([
    'A1:B3',
    'A1:B2',
    [
      ['a', 1],
      ['a', 2],
      ['', ''],
      ['', ''],
    ],
  ]);
});

test('B58 trimWhitespace also collapses runs of spaces within', () => {
  expect(
    onSheet(`return sheet.getRange('A1:B1').setValues([['  a   b ', 5]]).trimWhitespace().getValues()`),
  ).toEqual([['a b', 5]]);
});

test('B59 sort takes columns of the sheet; booleans stand after numbers, empty cells last', () => {
  const values = [[10], [''], [false], ['text'], [15], [true]];
  const sorted = (spec: string) =>
    onSheet(`
    const range = sheet.getRange('B2:B7').setValues(${JSON.stringify(values)});
    return range.sort(${spec}).getValues().flat();`);
  expect(sorted('2')).toEqual([10, 15, 'text', false, true, '']);
  expect(sorted('{ column: 2, ascending: false }')).toEqual([true, false, 'text', 15, 10, '']);
  expect(() => sorted('1')).toThrow('The column 1 to sort by is not in the range.');
});

test('B59 sort by several columns moves whole rows, with their formats', () => {
  const read = onSheet(`
    const range = sheet.getRange('A1:B4').setValues([['b', 1], ['a', 2], ['b', 3], ['a', 4]]);
    sheet.getRange('A1').setBackground('red');
    range.sort([1, { column: 2, ascending: false }]);
    return [range.getValues(), sheet.getRange('A4').getBackground(), sheet.getRange('A1').getBackground()];`);
  expect(read).toEqual([
    [
      ['a', 4],
      ['a', 2],
      ['b', 3],
      ['b', 1],
    ],
    '#ff0000',
    '#ffffff',
  ]);
});

test('B60 getNextDataCell goes where Ctrl and an arrow go', () => {
  const read = onSheet(`
    sheet.getRange('A1:A3').setValue(1);
    sheet.getRange('A6').setValue(2);
    const { DOWN, UP, NEXT, PREVIOUS } = SpreadsheetApp.Direction;
    const from = (cell, direction) => sheet.getRange(cell).getNextDataCell(direction).getA1Notation();
    return [from('A1', DOWN), from('A3', DOWN), from('A6', DOWN), from('A20', UP), from('A1', NEXT), from('H3', PREVIOUS)];`);
  expect(read).toEqual(['A3', 'A6', 'A20', 'A6', 'H1', 'A3']);
});

test('B61 the data region of a cell beside data takes the cell in', () => {
  const read = onSheet(`
    sheet.getRange('B2:D4').setValue(1);
    sheet.getRange('F6').setValue(1);
    return ['B1', 'C3', 'H1', 'F6'].map((each) => sheet.getRange(each).getDataRegion().getA1Notation());`);
  expect(read).toEqual(['B1:D4', 'B2:D4', 'H1', 'F6']);
});

test('B28 B62 B63 checkboxes', () => {
  const read = onSheet(`
    const boxes = sheet.getRange('A1:A3').insertCheckboxes();
    const before = [boxes.isChecked(), boxes.getValues().flat()];
    sheet.getRange('A1').check();
    const mixed = boxes.isChecked();
    sheet.getRange('A1:B3').check();
    const checked = [boxes.isChecked(), sheet.getRange('A1:B3').isChecked(), sheet.getRange('B1').getValue()];
    sheet.getRange('A2:A3').setValues([[false], [null]]);
    boxes.removeCheckboxes();
    return [before, mixed, checked, boxes.getValues().flat(), boxes.getDataValidation()];`);
  expect(read).toEqual([[false, [false, false, false]], null, [true, null, ''], ['', '', ''], null]);
});

test('B63 a checkbox can have values of its own', () => {
  const read = onSheet(`
    const box = sheet.getRange('A1').insertCheckboxes('yes', 'no');
    const states = [box.getValue(), box.check().getValue(), box.isChecked(), box.uncheck().getValue()];
    return [...states, sheet.getRange('A2').insertCheckboxes('done').getValue(), sheet.getRange('A2').check().getValue()];`);
  expect(read).toEqual(['no', 'yes', true, 'no', '', 'done']);
});

const FULL = `
  const cell = sheet.getRange('A1').setValue('1').setBackground('red').setNumberFormat('0.0').setNote('n');
  cell.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build());
  const state = () => [cell.isBlank(), cell.getBackground(), cell.getNumberFormat(), cell.getNote(), cell.getDataValidation() === null];`;

test.each([
  ['clear()', [true, '#ffffff', '0.###############', 'n', false]],
  ['clearContent()', [true, '#ff0000', '0.0', 'n', false]],
  ['clearFormat()', [false, '#ffffff', '0.0', 'n', false]],
  ['clearNote()', [false, '#ff0000', '0.0', '', false]],
  ['clearDataValidations()', [false, '#ff0000', '0.0', 'n', true]],
  ['clear({ contentsOnly: true, validationsOnly: true })', [true, '#ff0000', '0.0', 'n', true]],
  ['clear({ commentsOnly: true })', [false, '#ff0000', '0.0', '', false]],
])('%s clears no more than it says', (call, expected) => {
  expect(onSheet(`${FULL} cell.${call}; return state()`)).toEqual(expected);
});

test.each([
  ['clear()', [true, '#ffffff', '0.###############', 'n', false]],
  ['clearContents()', [true, '#ff0000', '0.0', 'n', false]],
  ['clearFormats()', [false, '#ffffff', '0.###############', 'n', false]],
  ['clearNotes()', [false, '#ff0000', '0.0', '', false]],
])('A14 sheet.%s clears no more than it says', (call, expected) => {
  expect(onSheet(`${FULL} sheet.${call}; return state()`)).toEqual(expected);
});

test('C75 validations are set and read per cell', () => {
  const read = onSheet(`
    const range = sheet.getRange('A1:B1');
    const before = range.getDataValidation();
    const rule = SpreadsheetApp.newDataValidation().requireCheckbox().build();
    range.setDataValidations([[rule, null]]);
    return [before, range.getDataValidations()[0].map((each) => each && each.getCriteriaType().toString())];`);
  expect(read).toEqual([null, ['CHECKBOX', null]]);
});

test('a list of ranges hands setters on to each of them', () => {
  const read = onSheet(`
    const list = sheet.getRangeList(['A1', 'C:C']).setBackground('red').setValue(1);
    return [list.getRanges().map((each) => each.getA1Notation()), sheet.getRange('C20').getBackground(), sheet.getRange('A1').getValue(), sheet.getRange('B1').getValue()];`);
  expect(read).toEqual([['A1', 'C:C'], '#ff0000', 1, '']);
});

test("A15 A16 a range has its sheet's filter, and a sheet only one", () => {
  expect(onSheet(`return [sheet.getFilter(), sheet.getRange('A1').getFilter()]`)).toEqual([null, null]);
  expect(() =>
    onSheet(`sheet.getRange('A1:B2').createFilter(); sheet.getRange('A1').createFilter()`),
  ).toThrow("You can't create a filter in a sheet that already has a filter.");
});
