// How cells look: formats, their defaults, and what becomes of whole columns.
import { runScript } from '../scriptRunner';

const onSheet = (body: string) =>
  runScript(`const ss = SpreadsheetApp.create('x', 30, 6); const sheet = ss.getSheets()[0]; ${body}`);

test('B39 B40 B41 B42 B43 B47 the defaults', () => {
  const read = onSheet(`
    const cell = sheet.getRange('A1');
    return [cell.getBackground(), cell.getFontFamily(), cell.getTextStyle().getFontFamily(), cell.getFontSize(),
      cell.getFontWeight(), cell.getFontStyle(), cell.getFontLine(), cell.getFontColor(), cell.getHorizontalAlignment(),
      cell.getVerticalAlignment(), cell.getWrap(), cell.getWrapStrategy().toString(), cell.getNumberFormat()];`);
  expect(read).toEqual([
    '#ffffff',
    'Arial',
    'arial,sans,sans-serif',
    10,
    'normal',
    'normal',
    'none',
    '#000000',
    'general',
    'bottom',
    true,
    'OVERFLOW',
    '0.###############',
  ]);
});

test('B44 a strategy that was set decides whether text wraps', () => {
  const read = onSheet(`
    const cell = sheet.getRange('A1');
    const wraps = () => [cell.getWrap(), cell.getWrapStrategy().toString()];
    cell.setWrapStrategy(SpreadsheetApp.WrapStrategy.OVERFLOW);
    const first = wraps();
    cell.setWrap(true);
    return [first, wraps()];`);
  expect(read).toEqual([
    [false, 'OVERFLOW'],
    [true, 'WRAP'],
  ]);
});

test('B46 a colour is kept as #rrggbb, and one that is none is ignored', () => {
  const read = onSheet(`
    const cell = sheet.getRange('A1');
    return ['Red', '#ABC', 'not-a-colour', null].map((color) => cell.setBackground(color).getBackground());`);
  expect(read).toEqual(['#ff0000', '#aabbcc', '#aabbcc', '#ffffff']);
});

test('B47 number formats read back as they were set', () => {
  const read = onSheet(`
    const cell = sheet.getRange('A1').setValue(2.5);
    return ['0.00', '#,##0;(#,##0)', '@', 'general'].map((each) => [cell.setNumberFormat(each).getNumberFormat(), cell.getDisplayValue()]);`);
  expect(read).toEqual([
    ['0.00', '2.50'],
    ['#,##0;(#,##0)', '3'],
    ['@', '2.5'],
    ['0.###############', '2.5'],
  ]);
});

test('B48 alignments', () => {
  const read = onSheet(`
    const cell = sheet.getRange('A1');
    const across = ['center', 'nonsense', 'normal', null].map((each) => cell.setHorizontalAlignment(each).getHorizontalAlignment());
    return [across, ['middle', 'nonsense', null].map((each) => cell.setVerticalAlignment(each).getVerticalAlignment())];`);
  expect(read).toEqual([
    ['center', 'center', 'general-left', 'general'],
    ['middle', 'middle', 'bottom'],
  ]);
});

test('B51 borders', () => {
  const read = onSheet(`
    const range = sheet.getRange('B2:C3');
    const before = range.getBorder();
    range.setBorder(true, null, false, null, true, null);
    const side = (each) => each.getBorderStyle() && [each.getBorderStyle().toString(), each.getColor().asRgbColor().asHexString()];
    const border = range.getBorder();
    return [before, side(border.getTop()), side(border.getLeft()), side(border.getRight()), side(border.getBottom())];`);
  expect(read).toEqual([null, ['SOLID', '#000000'], null, ['SOLID', '#000000'], null]);
});

test('B64 setShowHyperlink(null) does not match the signature', () => {
  expect(() => onSheet(`sheet.getRange('A1').setShowHyperlink(null)`)).toThrow(
    "The parameters (null) don't match the method signature for SpreadsheetApp.Range.setShowHyperlink.",
  );
});

test('setters of arrays set each cell its own', () => {
  const read = onSheet(`
    const range = sheet.getRange('A1:B2');
    range.setBackgrounds([['red', null], ['#00ff00', 'blue']]).setFontWeights([['bold', null], ['normal', 'bold']])
      .setNumberFormats([['0', '@'], ['0.0', '0%']]).setFontSizes([[8, 9], [10, 11]]).setHorizontalAlignments([['left', 'right'], ['center', null]]);
    return [range.getBackgrounds(), range.getFontWeights(), range.getNumberFormats(), range.getFontSizes(), range.getHorizontalAlignments()];`);
  expect(read).toEqual([
    [
      ['#ff0000', '#ffffff'],
      ['#00ff00', '#0000ff'],
    ],
    [
      ['bold', 'normal'],
      ['normal', 'bold'],
    ],
    [
      ['0', '@'],
      ['0.0', '0%'],
    ],
    [
      [8, 9],
      [10, 11],
    ],
    [
      ['left', 'right'],
      ['center', 'general'],
    ],
  ]);
});

test('a text style sets what it decides and leaves the rest', () => {
  const read = onSheet(`
    const cell = sheet.getRange('A1').setFontSize(14).setFontColor('navy');
    cell.setTextStyle(SpreadsheetApp.newTextStyle().setBold(true).setItalic(true).build());
    const style = cell.getTextStyle();
    return [cell.getFontWeight(), cell.getFontStyle(), cell.getFontSize(), cell.getFontColor(), style.isBold(), style.isUnderline()];`);
  expect(read).toEqual(['bold', 'italic', 14, '#000080', true, false]);
});

test('rich text is taken as it is, and its links and styles come back', () => {
  const read = onSheet(`
    const cell = sheet.getRange('A1');
    cell.setRichTextValue(SpreadsheetApp.newRichTextValue().setText('=see here').setLinkUrl(5, 9, 'https://example.org/').build());
    const value = cell.getRichTextValue();
    sheet.getRange('A2').setValue(5);
    return [cell.getValue(), cell.getFormula(), value.getText(), value.getRuns().map((run) => run.getLinkUrl()), sheet.getRange('A2').getRichTextValue()];`);
  expect(read).toEqual(['=see here', '', '=see here', [null, 'https://example.org/'], null]);
});

test('the format of a whole column holds for rows inserted later, and for appended ones', () => {
  const read = onSheet(`
    sheet.getRange('C:C').setNumberFormat('@');
    sheet.getRange('D2:D').setBackground('yellow');
    sheet.insertRowsAfter(30, 5);
    sheet.getRange('A35').setValue('last');
    sheet.appendRow([1, 2, '1.10', 4]);
    return [sheet.getMaxRows(), sheet.getRange('C36').getNumberFormat(), sheet.getRange('C36').getValue(),
      ['D1', 'D2', 'D33', 'D36'].map((each) => sheet.getRange(each).getBackground())];`);
  expect(read).toEqual([36, '@', '1.10', ['#ffffff', '#ffff00', '#ffff00', '#ffff00']]);
});

test('a column keeps the formats that its cells had of their own', () => {
  const read = onSheet(`
    sheet.getRange('A1').setFontWeight('bold').setValue('head');
    sheet.getRange('A:A').setBackground('silver');
    sheet.getRange('A2:A').setBackground('white');
    return [sheet.getRange('A1').getFontWeight(), sheet.getRange('A1').getBackground(), sheet.getRange('A30').getBackground()];`);
  expect(read).toEqual(['bold', '#c0c0c0', '#ffffff']);
});

test('inserted rows look like the one above, or the one whose place they take', () => {
  const read = onSheet(`
    sheet.getRange('A1:B1').setFontWeight('bold').setValues([['a', 'b']]).setNote('n');
    sheet.getRange('A2').setValue('data');
    sheet.insertRowAfter(1);
    sheet.insertRowBefore(3);
    return [1, 2, 3, 4].map((row) => [sheet.getRange(row, 1).getFontWeight(), sheet.getRange(row, 1).getValue(), sheet.getRange(row, 1).getNote()]);`);
  expect(read).toEqual([
    ['bold', 'a', 'n'],
    ['bold', '', ''],
    ['normal', '', ''],
    ['normal', 'data', ''],
  ]);
});
