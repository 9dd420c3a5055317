// Sheets: their rows and columns, and themselves.
import { runScript } from '../scriptRunner';

const onSheet = (body: string) =>
  runScript(`const ss = SpreadsheetApp.create('x', 12, 6); const sheet = ss.getSheets()[0]; ${body}`);

test('A9 a sheet is a grid that shows', () => {
  expect(onSheet(`return [sheet.isSheetHidden(), sheet.getType().toString(), sheet.getIndex()]`)).toEqual([
    false,
    'GRID',
    1,
  ]);
});

test('A10 widths and heights chain and read back', () => {
  const read = onSheet(`
    sheet.setColumnWidth(2, 180).setRowHeight(3, 40).setColumnWidths(4, 2, 55);
    return [1, 2, 4, 5, 6].map((column) => sheet.getColumnWidth(column)).concat(sheet.getRowHeight(1), sheet.getRowHeight(3));`);
  expect(read).toEqual([100, 180, 55, 55, 100, 21, 40]);
});

test('autoResizeColumns makes a column as wide as its text', () => {
  const read = onSheet(`
    sheet.getRange('A1:B1').setValues([['a long text that does not fit', 'x']]);
    sheet.autoResizeColumns(1, 2);
    return [sheet.getColumnWidth(1) > 150, sheet.getColumnWidth(2) < 60];`);
  expect(read).toEqual([true, true]);
});

test('A11 sort takes the header row along, unless it is frozen', () => {
  const read = onSheet(`
    const range = sheet.getRange('A1:B4').setValues([['Name', 'n'], ['b', 2], ['a', 3], ['c', 1]]);
    const column = () => range.getValues().map(([first]) => first);
    sheet.sort(1, false);
    const descending = column();
    sheet.sort(2);
    const ascending = column();
    range.setValues([['Name', 'n'], ['b', 2], ['a', 3], ['c', 1]]);
    sheet.setFrozenRows(1);
    sheet.sort(1);
    return [descending, ascending, column()];`);
  expect(read).toEqual([
    ['Name', 'c', 'b', 'a'],
    ['c', 'b', 'a', 'Name'],
    ['Name', 'a', 'b', 'c'],
  ]);
});

test('H an empty sheet ends at 0 and its data range is A1; formats and notes are no data', () => {
  const read = onSheet(`
    const ends = () => [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];
    sheet.getRange('F12').setBackground('red').setNote('n');
    const empty = ends();
    sheet.getRange('C2').setFormula('=1');
    return [empty, ends()];`);
  expect(read).toEqual([
    [0, 0, 'A1'],
    [2, 3, 'A1:C2'],
  ]);
});

test('H appendRow writes under the last row with content, reads text, and grows the sheet', () => {
  const read = onSheet(`
    sheet.appendRow(['Name', 'n']).appendRow(['a', '007']);
    sheet.getRange('B12').setValue('end');
    sheet.appendRow([1, 2, 3, 4, 5, 6, 7]);
    return [sheet.getRange('A1:B2').getValues(), sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getRange('G13').getValue()];`);
  expect(read).toEqual([
    [
      ['Name', 'n'],
      ['a', 7],
    ],
    13,
    7,
    7,
  ]);
});

test('getSheetValues reads a block', () => {
  const read = onSheet(`
    sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]);
    return [sheet.getSheetValues(1, 2, 2, 1), sheet.getSheetValues(1, 1, -1, -1)];`);
  expect(read).toEqual([
    [[2], [4]],
    [
      [1, 2],
      [3, 4],
    ],
  ]);
});

test('inserting and deleting moves cells and what lies on them', () => {
  const read = onSheet(`
    sheet.getRange('C3').setValue('here').setNote('n');
    sheet.getRange('C:C').addDeveloperMetadata('column');
    sheet.getRange('3:3').addDeveloperMetadata('row');
    sheet.getRange('B3:C4').merge();
    ss.setNamedRange('spot', sheet.getRange('C3'));
    const rule = SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('B2:D5')]).whenCellEmpty().build();
    sheet.setConditionalFormatRules([rule]);
    const protection = sheet.getRange('C3:C5').protect();
    sheet.setFrozenRows(2);
    sheet.setColumnWidth(3, 222);
    sheet.insertRowsBefore(1, 2);
    sheet.insertColumnAfter(1);
    sheet.deleteRow(6);
    const metadata = (range) => sheet.getRange(range).getDeveloperMetadata().map((each) => each.getKey());
    return [sheet.getRange('D5').getNote(), metadata('D:D'), metadata('5:5'), sheet.getRange('C5').getMergedRanges()[0].getA1Notation(),
      ss.getRangeByName('spot').getA1Notation(), sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation(),
      protection.getRange().getA1Notation(), sheet.getFrozenRows(), sheet.getColumnWidth(4), sheet.getMaxRows(), sheet.getMaxColumns()];`);
  expect(read).toEqual(['n', ['column'], ['row'], 'C5:D5', 'D5', 'C4:E6', 'D5:D6', 4, 222, 13, 7]);
});

test('what lies on deleted rows and columns dies with them', () => {
  const read = onSheet(`
    sheet.getRange('C:C').addDeveloperMetadata('column');
    ss.setNamedRange('spot', sheet.getRange('C3'));
    sheet.getRange('B2:C2').merge();
    const rule = SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('C1:C5')]).whenCellEmpty().build();
    sheet.setConditionalFormatRules([rule]);
    sheet.deleteColumns(3, 1);
    return [sheet.createDeveloperMetadataFinder().find().length, ss.getRangeByName('spot'), sheet.getRange('B2').isPartOfMerge(),
      sheet.getConditionalFormatRules().length, sheet.getMaxColumns()];`);
  expect(read).toEqual([0, null, false, 0, 5]);
});

test('moved columns take values, widths, formats and metadata along', () => {
  const read = onSheet(`
    sheet.getRange('A1:D1').setValues([['a', 'b', 'c', 'd']]);
    sheet.getRange('B:B').setNumberFormat('@').addDeveloperMetadata('b');
    sheet.setColumnWidth(2, 222);
    sheet.moveColumns(sheet.getRange('B1'), 5);
    const moved = [sheet.getRange('A1:D1').getValues()[0], sheet.getRange('D12').getNumberFormat(), sheet.getRange('B9').getNumberFormat(),
      sheet.getColumnWidth(4), sheet.getRange('D:D').getDeveloperMetadata().length];
    sheet.getRange('A2:A4').setValues([[2], [3], [4]]);
    sheet.moveRows(sheet.getRange('A3:A4'), 1);
    return [...moved, sheet.getRange('A1:A4').getValues().flat()];`);
  expect(read).toEqual([['a', 'c', 'd', 'b'], '@', '0.###############', 222, 1, [3, 4, 'a', 2]]);
});

test.each([
  ['deleteRows(12, 2)', 'Those rows are out of bounds.'],
  ['insertColumnsAfter(7, 1)', 'Those columns are out of bounds.'],
  ['deleteRows(1, 12)', "You can't delete all the rows on the sheet."],
  ['deleteColumns(1, 6)', "You can't delete all the columns on the sheet."],
  ['insertRowsAfter(1, 0)', 'The number of rows to insert must be at least 1.'],
  ['insertRowsAfter(12, 2000000)', 'above the limit of 10000000 cells'],
])('%s is refused', (call, message) => {
  expect(() => onSheet(`sheet.${call}`)).toThrow(message);
});

test('the rows that are not frozen cannot all be deleted', () => {
  expect(() => onSheet(`sheet.setFrozenRows(1); sheet.deleteRows(2, 11)`)).toThrow(
    'Sorry, it is not possible to delete all non-frozen rows.',
  );
});

test('rows and columns hide and show', () => {
  const read = onSheet(`
    sheet.hideRows(2, 2);
    sheet.hideColumn(sheet.getRange('B1'));
    const hidden = [1, 2, 3].map((row) => sheet.isRowHiddenByUser(row)).concat(sheet.isColumnHiddenByUser(2));
    sheet.showRows(2);
    sheet.unhideColumn(sheet.getRange('B1'));
    return [hidden, sheet.isRowHiddenByUser(2), sheet.isRowHiddenByUser(3), sheet.isColumnHiddenByUser(2)];`);
  expect(read).toEqual([[false, true, true, true], false, true, false]);
});

test('names are unique, whatever the case of their letters', () => {
  const message = 'A sheet with the name "second" already exists. Please enter another name.';
  expect(() => onSheet(`ss.insertSheet('Second'); sheet.setName('second')`)).toThrow(message);
  expect(() => onSheet(`ss.insertSheet('Second'); ss.insertSheet('second')`)).toThrow(message);
  expect(onSheet(`return sheet.setName('SHEET1').getName()`)).toBe('SHEET1');
});

test('tab colours, gridlines and frozen lines read back', () => {
  const read = onSheet(`
    const before = sheet.getTabColor();
    sheet.setTabColor('Red').setHiddenGridlines(true).setFrozenColumns(2);
    return [before, sheet.getTabColor(), sheet.hasHiddenGridlines(), sheet.getFrozenColumns(), sheet.setTabColor(null).getTabColor(), sheet.getFormUrl()];`);
  expect(read).toEqual([null, '#ff0000', true, 2, null, null]);
});

test('a sheet that was deleted cannot be used', () => {
  expect(() =>
    onSheet(`const other = ss.insertSheet('Gone'); ss.deleteSheet(other); other.getRange('A1')`),
  ).toThrow(/^Sheet \d+ not found$/);
});
