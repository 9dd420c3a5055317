// Spreadsheets: made, opened, and their sheets in order.
import { openStore } from '../../../local/store';
import { SpreadsheetFile } from '../../../local/files/spreadsheetFile';
import { Workspace } from '../../../local/workspace';
import { outcomeOf, runScript } from '../scriptRunner';

test('A1 A2 a new spreadsheet has one sheet, Sheet1, of the size asked for', () => {
  const read = runScript(`
    const ss = SpreadsheetApp.create('Mine', 25, 10);
    const [sheet] = ss.getSheets();
    return [ss.getName(), ss.getNumSheets(), sheet.getName(), sheet.getMaxRows(), sheet.getMaxColumns(),
      SpreadsheetApp.create('Other').getSheets()[0].getMaxRows()];`);
  expect(read).toEqual(['Mine', 1, 'Sheet1', 25, 10, 1000]);
});

test('A4 A5 sheets are found by id and by name; the spreadsheet answers for the active one', () => {
  const read = runScript(`
    const ss = SpreadsheetApp.create('x');
    const second = ss.insertSheet('Second');
    ss.setActiveSheet(ss.getSheets()[0]);
    const id = second.getSheetId();
    return [typeof id, ss.getSheetById(id).getName(), ss.getSheetByName('Second').getSheetId() === id, ss.getSheetByName('second'),
      ss.getSheetById(7), ss.getId() === ss.getKey(), ss.getSheetName(), ss.getSheetId()];`);
  expect(read).toEqual(['number', 'Second', true, null, null, true, 'Sheet1', 0]);
});

test('A6 a spreadsheet is opened again by its id, key and address', () => {
  const read = runScript(`
    const ss = SpreadsheetApp.create('x');
    return [SpreadsheetApp.openById(ss.getId()), SpreadsheetApp.openByKey(ss.getId()), SpreadsheetApp.openByUrl(ss.getUrl())]
      .every((each) => each.getId() === ss.getId());`);
  expect(read).toBe(true);
});

test('what cannot be opened is refused', () => {
  expect(() => runScript(`SpreadsheetApp.openById('nothing')`)).toThrow(
    'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
  );
  expect(() => runScript(`SpreadsheetApp.openByUrl('http://invalid.url/')`)).toThrow('Invalid argument: url');
});

test('another person opens it only when it is shared with them', () => {
  const workspace = new Workspace();
  const file = SpreadsheetFile.create(workspace, 'x');
  const open = `return SpreadsheetApp.openById('${file.id}').getName()`;
  const user = 'guest@example.org';
  expect(outcomeOf(open, { workspace, user }).error?.message).toContain('permission');
  runScript(`SpreadsheetApp.openById('${file.id}').addEditor('${user}')`, { workspace });
  expect(runScript(open, { workspace, user })).toBe('x');
  const people = `const ss = SpreadsheetApp.openById('${file.id}'); return [ss.getOwner().getEmail(), ss.getEditors().map(String), ss.getViewers().length]`;
  expect(runScript(people, { workspace })).toEqual(['owner@example.org', ['owner@example.org', user], 2]);
});

test('A7 A8 the active spreadsheet is the container, none in a script that stands alone, or the one that was set', () => {
  const workspace = new Workspace();
  const { id } = SpreadsheetFile.create(workspace, 'Container');
  const active = 'return SpreadsheetApp.getActive()?.getName() ?? null';
  expect(runScript(active, { workspace })).toBe(null);
  expect(runScript(active, { workspace, spreadsheet: id })).toBe('Container');
  const set = `
    const ss = SpreadsheetApp.create('Set');
    SpreadsheetApp.setActiveSpreadsheet(ss);
    return SpreadsheetApp.getActiveSpreadsheet().getId() === ss.getId();`;
  expect(runScript(set, { workspace })).toBe(true);
});

test('without authorization a script may not touch the container', () => {
  const workspace = new Workspace();
  const { id } = SpreadsheetFile.create(workspace, 'x');
  const ask = (authMode: 'NONE' | 'LIMITED') =>
    outcomeOf('SpreadsheetApp.getActive()', { workspace, spreadsheet: id, authMode }).error?.message;
  expect(ask('NONE')).toBe('You do not have permission to call SpreadsheetApp.getActiveSpreadsheet.');
  expect(ask('LIMITED')).toBeUndefined();
});

test('sheets are inserted after the active one or at a place, and become active', () => {
  const read = runScript(`
    const ss = SpreadsheetApp.create('x');
    const names = () => ss.getSheets().map((each) => each.getName());
    ss.insertSheet();
    ss.insertSheet('End', 2);
    ss.insertSheet('First', 0);
    ss.insertSheet('Second');
    return [names(), ss.getActiveSheet().getName(), ss.getSheetByName('End').getIndex()];`);
  expect(read).toEqual([['First', 'Second', 'Sheet1', 'Sheet2', 'End'], 'Second', 5]);
});

test('moveActiveSheet counts from 1', () => {
  const read = runScript(`
    const ss = SpreadsheetApp.create('x');
    ['b', 'c', 'd'].forEach((name) => ss.insertSheet(name));
    ss.setActiveSheet(ss.getSheets()[0]);
    ss.moveActiveSheet(3);
    return ss.getSheets().map((each) => each.getName());`);
  expect(read).toEqual(['b', 'c', 'Sheet1', 'd']);
  expect(() => runScript(`SpreadsheetApp.create('x').moveActiveSheet(2)`)).toThrow(
    'A sheet can be moved to 1 to 1, not to 2.',
  );
});

test('the last sheet, the last that shows, and one with a form stay', () => {
  const last = "You can't remove all the sheets in a document.";
  expect(() => runScript(`const ss = SpreadsheetApp.create('x'); ss.deleteSheet(ss.getSheets()[0])`)).toThrow(
    last,
  );
  expect(() => runScript(`const ss = SpreadsheetApp.create('x'); ss.getSheets()[0].hideSheet()`)).toThrow(
    "You can't hide all the sheets in a document.",
  );
  const workspace = new Workspace();
  const file = SpreadsheetFile.create(workspace, 'x');
  file.addSheet('Responses').formId = 'form';
  const inContainer = { workspace, spreadsheet: file.id };
  const linked = `const sheet = SpreadsheetApp.getActive().getSheetByName('Responses'); return sheet.getFormUrl()`;
  expect(runScript(linked, inContainer)).toBe('https://docs.google.com/forms/d/form/viewform');
  expect(() =>
    runScript(
      `const ss = SpreadsheetApp.getActive(); ss.deleteSheet(ss.getSheetByName('Responses'))`,
      inContainer,
    ),
  ).toThrow('Cannot delete a sheet with a linked form. Please unlink the form first.');
});

test('a copied sheet has the cells, formats and rules of the first', () => {
  const read = runScript(`
    const ss = SpreadsheetApp.create('x', 20, 5);
    const sheet = ss.getSheets()[0];
    sheet.getRange('A1:B1').setValues([['=B1', 5]]).setNote('n').merge();
    sheet.getRange('C:C').setNumberFormat('@');
    sheet.setColumnWidth(2, 77).setFrozenRows(1);
    sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('C:C')]).whenCellEmpty().build()]);
    const copy = ss.duplicateActiveSheet();
    const other = sheet.copyTo(SpreadsheetApp.create('y'));
    copy.getRange('B1').setNote('changed');
    return [copy, other].map((each) => [each.getName(), each.getIndex(), each.getMaxRows(), each.getRange('A1').getFormula(),
      each.getRange('C20').getNumberFormat(), each.getColumnWidth(2), each.getFrozenRows(), each.getRange('A1').isPartOfMerge(),
      each.getConditionalFormatRules().length]).concat([sheet.getRange('B1').getNote()]);`);
  const rest = [20, '=B1', '@', 77, 1, true, 1];
  expect(read).toEqual([['Copy of Sheet1', 2, ...rest], ['Copy of Sheet1', 2, ...rest], 'n']);
});

test('a copied spreadsheet has its sheets, metadata and names, but no editors and no form', () => {
  const workspace = new Workspace();
  const file = SpreadsheetFile.create(workspace, 'x');
  file.addSheet('Responses', 0).formId = 'form';
  const read = runScript(
    `const ss = SpreadsheetApp.getActive();
     ss.addEditor('a@example.org').addDeveloperMetadata('key', 'value');
     ss.setNamedRange('spot', ss.getRange('Sheet1!B2'));
     ss.getSheetByName('Sheet1').getRange('B2').setValue('here');
     const copy = ss.copy('y');
     return [copy.getName(), copy.getSheets().map((each) => each.getName()), copy.getRangeByName('spot').getValue(), copy.getFormUrl(),
       copy.getDeveloperMetadata()[0].getValue(), copy.getEditors().length, copy.getId() === ss.getId()];`,
    { workspace, spreadsheet: file.id },
  );
  expect(read).toEqual(['y', ['Responses', 'Sheet1'], 'here', null, 'value', 1, false]);
});

test('time zone and locale decide how dates read and show', () => {
  const read = runScript(`
    const ss = SpreadsheetApp.create('x');
    const cell = ss.getRange('A1').setValue(new Date('2026-10-05T13:00:00Z'));
    const before = [ss.getSpreadsheetTimeZone(), ss.getSpreadsheetLocale(), cell.getDisplayValue()];
    ss.setSpreadsheetTimeZone('Europe/Berlin');
    ss.setSpreadsheetLocale('de_DE');
    const number = ss.getRange('A2').setValue('1,5');
    return [...before, cell.getValue().toISOString(), number.getValue(), number.getDisplayValue()];`);
  expect(read).toEqual([
    'America/New_York',
    'en_US',
    '10/5/2026 9:00:00',
    '2026-10-05T07:00:00.000Z',
    1.5,
    '1,5',
  ]);
  expect(() => runScript(`SpreadsheetApp.create('x').setSpreadsheetTimeZone('Mars/Olympus')`)).toThrow(
    'Invalid argument: timezone',
  );
});

test('a toast is shown to who is there, and to nobody in a trigger', () => {
  const workspace = new Workspace();
  const spreadsheet = SpreadsheetFile.create(workspace, 'x').id;
  const body = `SpreadsheetApp.getActive().toast('Done', 'Calibrate', 3)`;
  expect(outcomeOf(body, { workspace, spreadsheet }).shown.toasts).toEqual([
    { message: 'Done', title: 'Calibrate', seconds: 3 },
  ]);
  expect(outcomeOf(body, { workspace, spreadsheet, unattended: true }).shown.toasts).toEqual([]);
});

test('an unknown member is named', () => {
  expect(() =>
    runScript(`SpreadsheetApp.create('x').getSheets()[0].getRange('A1').createTextFinder('x')`),
  ).toThrow('Range.createTextFinder is not available in the local workspace');
});

test('everything is read back from the store', () => {
  const store = openStore(':memory:');
  const workspace = new Workspace({ store });
  const { id } = SpreadsheetFile.create(workspace, 'Kept', 200, 5);
  const write = `
    const ss = SpreadsheetApp.getActive();
    const sheet = ss.getSheets()[0].setTabColor('red');
    sheet.getRange('A1:D1').setValues([['text', 5, true, '=A1']]).setNote('n').setBackground('blue');
    sheet.getRange('B150').setValue(new Date(0));
    sheet.getRange('C:C').setNumberFormat('@').addDeveloperMetadata('c');
    sheet.getRange('A2').insertCheckboxes();
    sheet.setRowHeight(2, 50).setFrozenRows(1);
    sheet.getRange('A3').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('link').setLinkUrl('https://example.org/').build());
    ss.setNamedRange('spot', sheet.getRange('A1'));
    ss.insertSheet('Gone').getRange('A1').setValue('x');
    ss.deleteActiveSheet();
    ss.insertSheet('Second').getRange('A1').setValue(2);`;
  runScript(write, { workspace, spreadsheet: id });
  const read = `
    const ss = SpreadsheetApp.getActive();
    const sheet = ss.getSheets()[0];
    return [ss.getName(), ss.getSheets().map((each) => [each.getName(), each.getSheetId(), each.getMaxRows()]), sheet.getDataRange().getValues(),
      sheet.getRange('D1').getFormula(), sheet.getDataRange().getNotes()[0], sheet.getDataRange().getBackgrounds()[0], sheet.getTabColor(),
      sheet.getRange('C99').getNumberFormat(), sheet.getRange('C:C').getDeveloperMetadata().length, sheet.getRange('A2').isChecked(),
      sheet.getRowHeight(2), sheet.getFrozenRows(), sheet.getRange('A3').getRichTextValue().getLinkUrl(), ss.getRangeByName('spot').getValue(),
      ss.getSheetByName('Second').getRange('A1').getValue()];`;
  const before = runScript(read, { workspace, spreadsheet: id });
  const after = runScript(read, { workspace: new Workspace({ store }), spreadsheet: id });
  expect(after).toEqual(before);
  const parts = [...store.load().get(id)!.keys()].sort();
  expect(parts).toEqual(['book', 'cells:0:0', 'cells:0:2', 'cells:1002:0', 'head', 'sheet:0', 'sheet:1002']);
});
