// Developer metadata, its finder and its locations; named ranges (A18).
import vm from 'node:vm';
import { Execution } from '../../../local/runtime';
import { Workspace } from '../../../local/workspace';
import { runScript } from '../scriptRunner';

const SETUP = `
  const ss = SpreadsheetApp.create('Metadata', 20, 10);
  const sheet = ss.getSheets()[0];
  const { PROJECT, DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
  const Type = SpreadsheetApp.DeveloperMetadataLocationType;
  const keys = (list) => list.map((each) => each.getKey());
`;
const run = (body: string) => runScript(SETUP + body);

const EVERYWHERE = `
  ss.addDeveloperMetadata('book', '1');
  sheet.addDeveloperMetadata('tab', '1', PROJECT);
  sheet.getRange('3:3').addDeveloperMetadata('row', '2');
  sheet.getRange('B:B').addDeveloperMetadata('column', '2', PROJECT);
`;

test('all four ways to add it', () => {
  const read = run(`
    ss.addDeveloperMetadata('a').addDeveloperMetadata('b', PROJECT).addDeveloperMetadata('c', 'C').addDeveloperMetadata('d', 'D', PROJECT);
    return ss.getDeveloperMetadata().map((each) => [each.getKey(), each.getValue(), each.getVisibility().name()]);
  `);
  expect(read).toEqual([
    ['a', null, 'DOCUMENT'],
    ['b', null, 'PROJECT'],
    ['c', 'C', 'DOCUMENT'],
    ['d', 'D', 'PROJECT'],
  ]);
});

test('each place has its own, and its location says which it is', () => {
  const read = run(`${EVERYWHERE}
    return [ss, sheet, sheet.getRange('3:3'), sheet.getRange('B:B'), sheet.getRange('4:4')].map((each) => each.getDeveloperMetadata().map((found) => {
      const at = found.getLocation();
      const a1 = (range) => range && range.getA1Notation();
      return [found.getKey(), at.getLocationType().name(), a1(at.getRow()), a1(at.getColumn()), at.getSheet() && at.getSheet().getName(), at.getSpreadsheet() && at.getSpreadsheet().getName()];
    }));
  `);
  expect(read).toEqual([
    [['book', 'SPREADSHEET', null, null, null, 'Metadata']],
    [['tab', 'SHEET', null, null, 'Sheet1', null]],
    [['row', 'ROW', '3:3', null, null, null]],
    [['column', 'COLUMN', null, 'B:B', null, null]],
    [],
  ]);
});

test.each(['A1', 'A3:J3', '3:4', 'B:C', 'A1:J20'])('a range such as %s is refused', (a1) => {
  expect(() => run(`sheet.getRange('${a1}').addDeveloperMetadata('key')`)).toThrow(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
});

test('the finder looks by key, value, visibility, place and id', () => {
  const read = run(`${EVERYWHERE}
    const find = () => ss.createDeveloperMetadataFinder();
    const id = sheet.getDeveloperMetadata()[0].getId();
    return [
      keys(find().find()), keys(find().withKey('row').find()), keys(find().withValue('2').find()), keys(find().withVisibility(PROJECT).find()),
      keys(find().withLocationType(Type.COLUMN).find()), keys(find().withId(id).find()), keys(find().withValue('2').withVisibility(DOCUMENT).find()),
      keys(find().withKey('nothing').find()),
    ];
  `);
  expect(read).toEqual([
    ['book', 'tab', 'row', 'column'],
    ['row'],
    ['row', 'column'],
    ['tab', 'column'],
    ['column'],
    ['tab'],
    ['row'],
    [],
  ]);
});

test("a sheet's finder sees the sheet, its rows and columns; a range's sees what lies wholly in it", () => {
  const read = run(`${EVERYWHERE}
    const other = ss.insertSheet('Other');
    other.addDeveloperMetadata('other');
    return [sheet, other, sheet.getRange('A1:D5'), sheet.getRange('1:5'), sheet.getRange('A:C')].map((each) => keys(each.createDeveloperMetadataFinder().find()));
  `);
  expect(read).toEqual([['tab', 'row', 'column'], ['other'], [], ['row'], ['column']]);
});

test('onIntersectingLocations widens the search of a range, and only of a range', () => {
  const read = run(`${EVERYWHERE}
    return [sheet.getRange('A1:D5'), sheet.getRange('C4')].map((each) => keys(each.createDeveloperMetadataFinder().onIntersectingLocations().find()));
  `);
  expect(read).toEqual([
    ['book', 'tab', 'row', 'column'],
    ['book', 'tab'],
  ]);
  expect(() => run(`sheet.createDeveloperMetadataFinder().onIntersectingLocations()`)).toThrow(
    'within a range',
  );
});

test('it changes, moves and goes', () => {
  const read = run(`
    ss.addDeveloperMetadata('key', 'value');
    const [metadata] = ss.getDeveloperMetadata();
    const id = metadata.getId();
    metadata.setKey('other').setValue('new').setVisibility(PROJECT);
    const places = [];
    const note = () => places.push(metadata.getLocation().getLocationType().name());
    metadata.moveToRow(sheet.getRange('2:2')); note();
    metadata.moveToColumn(sheet.getRange('D:D')); note();
    metadata.moveToSheet(sheet); note();
    metadata.moveToSpreadsheet(); note();
    const [found] = ss.createDeveloperMetadataFinder().find();
    const read = [found.getId() === id, found.getKey(), found.getValue(), found.getVisibility().name(), places];
    metadata.remove();
    return [...read, ss.createDeveloperMetadataFinder().find().length];
  `);
  expect(read).toEqual([true, 'other', 'new', 'PROJECT', ['ROW', 'COLUMN', 'SHEET', 'SPREADSHEET'], 0]);
});

test('it follows its column when columns are inserted, and goes with its row', () => {
  const read = run(`${EVERYWHERE}
    sheet.insertColumnBefore(1);
    const column = ss.createDeveloperMetadataFinder().withKey('column').find()[0].getLocation().getColumn().getA1Notation();
    sheet.insertRowBefore(1);
    const row = ss.createDeveloperMetadataFinder().withKey('row').find()[0].getLocation().getRow().getA1Notation();
    sheet.deleteRow(4);
    return [column, row, ss.createDeveloperMetadataFinder().withKey('row').find().length];
  `);
  expect(read).toEqual(['C:C', '4:4', 0]);
});

test.each([
  ['an empty key', `ss.addDeveloperMetadata('')`, 'must not be empty'],
  ['too much of it', `ss.addDeveloperMetadata('k', 'x'.repeat(30000))`, 'limit of 30000 characters'],
  [
    'a place of another kind',
    `ss.addDeveloperMetadata('k').getDeveloperMetadata()[0].moveToRow(sheet.getRange('B:B'))`,
    'can only move to a row',
  ],
  [
    'a place in another spreadsheet',
    `ss.addDeveloperMetadata('k').getDeveloperMetadata()[0].moveToSheet(SpreadsheetApp.create('x').getSheets()[0])`,
    'can only move',
  ],
  [
    'what was removed',
    `ss.addDeveloperMetadata('k'); const [m] = ss.getDeveloperMetadata(); m.remove(); m.getKey()`,
    'no longer exists',
  ],
])('%s is refused', (_, body, message) => {
  expect(() => run(body)).toThrow(message);
});

test('it is there in the next execution', () => {
  const workspace = new Workspace();
  const id = runScript(`${SETUP}${EVERYWHERE} return ss.getId();`, { workspace });
  const read = runScript(
    `return SpreadsheetApp.openById('${String(id)}').createDeveloperMetadataFinder().find().map((each) => each.getKey() + each.getValue());`,
    { workspace },
  );
  expect(read).toEqual(['book1', 'tab1', 'row2', 'column2']);
});

test('PROJECT visibility hides it from another script project', () => {
  const workspace = new Workspace();
  const id = runScript(`${SETUP}${EVERYWHERE} return ss.getId();`, { workspace });
  const body = `return SpreadsheetApp.openById('${String(id)}').createDeveloperMetadataFinder().find().map((each) => each.getKey())`;
  const project = {
    id: 'another',
    code: new vm.Script(`function keys() { ${body} }`),
    pages: new Map<string, string>(),
    timeZone: 'Etc/GMT',
    scopes: [],
  };
  expect(new Execution(workspace, { project, function: 'keys' }).run().value).toEqual(['book', 'row']);
});

test('A18 named ranges are set, renamed, moved and removed at once', () => {
  const read = run(`
    const a1 = (name) => { const range = ss.getRangeByName(name); return range && range.getA1Notation(); };
    ss.setNamedRange('levels', sheet.getRange('A1:B2'));
    const set = a1('levels');
    const [named] = ss.getNamedRanges();
    named.setName('scores');
    const renamed = [a1('levels'), a1('scores'), named.getName()];
    named.setRange(sheet.getRange('C3'));
    const moved = [a1('scores'), named.getRange().getA1Notation()];
    named.remove();
    return [set, renamed, moved, a1('scores'), ss.getNamedRanges().length];
  `);
  expect(read).toEqual(['A1:B2', [null, 'A1:B2', 'scores'], ['C3', 'C3'], null, 0]);
});

test("setting a name again moves it, and a sheet's named ranges are those on it", () => {
  const read = run(`
    const other = ss.insertSheet('Other');
    ss.setNamedRange('one', sheet.getRange('A1'));
    ss.setNamedRange('two', other.getRange('A1'));
    ss.setNamedRange('one', sheet.getRange('B2'));
    const first = [ss.getNamedRanges().length, sheet.getNamedRanges().map((each) => each.getName()), ss.getRangeByName('ONE').getA1Notation()];
    ss.setNamedRange('one', other.getRange('C3'));
    return [...first, sheet.getNamedRanges().length, ss.getRangeByName('one').getSheet().getName()];
  `);
  expect(read).toEqual([2, ['one'], 'B2', 0, 'Other']);
});

test.each(['', 'A1', 'abc12', 'R1C1', 'rc', 'true', '1st', 'two words'])('%p cannot name a range', (name) => {
  expect(() => run(`ss.setNamedRange('${name}', sheet.getRange('A1'))`)).toThrow('not a valid name');
});

test('a name that is taken or gone is refused', () => {
  expect(() =>
    run(
      `ss.setNamedRange('a', sheet.getRange('A1')); ss.setNamedRange('b', sheet.getRange('A1')); ss.getNamedRanges()[0].setName('B')`,
    ),
  ).toThrow('already exists');
  expect(() => run(`ss.removeNamedRange('nothing')`)).toThrow('does not exist');
});
