// The tab that answers go to: its columns, its rows, and what people do to it.
import { openStore } from '../../../local/store';
import { ManualClock } from '../../../local/clock';
import { FormFile } from '../../../local/files/formFile';
import { SpreadsheetFile } from '../../../local/files/spreadsheetFile';
import { submit } from '../../../local/submission';
import { Workspace } from '../../../local/workspace';
import { LinkedForm, START } from './linkedForm';

const AB = `form.addTextItem().setTitle('A'); form.addTextItem().setTitle('B')`;
const header = (linked: LinkedForm) => linked.shown[0];

test('D102, D103 the destination is told, and asking for none throws', () => {
  const linked = new LinkedForm(AB, false);
  const ask = `return [form.getDestinationId(), form.getDestinationType() === FormApp.DestinationType.SPREADSHEET]`;
  expect(() => linked.script('return form.getDestinationId()')).toThrow(/no response destination/);
  expect(() => linked.script('return form.getDestinationType()')).toThrow(/no response destination/);
  linked.script(`form.setDestination(FormApp.DestinationType.SPREADSHEET, '${linked.spreadsheet.id}')`);
  expect(linked.script(ask)).toEqual([linked.spreadsheet.id, true]);
  linked.script('form.removeDestination()');
  expect(() => linked.script(ask)).toThrow(/no response destination/);
});

test('D104 setDestination refuses what is no destination type, and an unknown spreadsheet', () => {
  const linked = new LinkedForm(AB, false);
  expect(() => linked.script(`form.setDestination('UNSUPPORTED', 'x')`)).toThrow(
    /don't match the method signature for FormApp.Form.setDestination/,
  );
  expect(() => linked.script(`form.setDestination(FormApp.DestinationType.SPREADSHEET, 'x')`)).toThrow(
    /could be found/,
  );
  expect(linked.form.link).toBeNull();
});

test('linking makes a first tab with a frozen header row; pages and section headers have no column', () => {
  const linked = new LinkedForm(`form.addSectionHeaderItem().setTitle('S'); form.addListItem().setTitle('L');
    form.addPageBreakItem().setTitle('P'); form.addGridItem().setTitle('G').setRows(['r1', 'r2']).setColumns(['a']);
    form.addParagraphTextItem().setTitle('T')`);
  expect(linked.spreadsheet.sheets.map(({ name }) => name)).toEqual(['Form Responses 1', 'Sheet1']);
  expect([linked.tab.frozenRows, linked.tab.formId]).toEqual([1, linked.form.id]);
  expect(header(linked)).toEqual(['Timestamp', 'L', 'G [r1]', 'G [r2]', 'T']);
});

test('every column is as wide as the moment of an answer, which spreadsheets else show as ###', () => {
  const linked = new LinkedForm(AB);
  linked.script(`form.addTextItem().setTitle('C')`);
  const widths = [1, 2, 3, 4].map((column) => linked.tab.columnLines.size(column));
  expect([header(linked)?.length, ...widths]).toEqual([4, 150, 150, 150, 150]);
});

test("Google's own collection of addresses has a column after the timestamp", () => {
  const linked = new LinkedForm(`form.setCollectEmail(true); ${AB}`);
  linked.submit({ A: '1' }, { email: 'a@example.org' });
  expect(linked.shown).toEqual([
    ['Timestamp', 'Email Address', 'A', 'B'],
    ['10/5/2026 9:12:33', 'a@example.org', '1', ''],
  ]);
});

test('earlier responses are written when the form is linked, and script-made ones come as any other', () => {
  const linked = new LinkedForm(AB, false);
  linked.submit({ A: 'early' });
  linked.script(`form.setDestination(FormApp.DestinationType.SPREADSHEET, '${linked.spreadsheet.id}');
    const item = form.getItems()[1].asTextItem();
    form.createResponse().withItemResponse(item.createResponse('late')).submit()`);
  expect(linked.shown).toEqual([
    ['Timestamp', 'A', 'B'],
    ['10/5/2026 9:12:33', 'early', ''],
    ['10/5/2026 9:12:33', '', 'late'],
  ]);
});

test('a second form gets the next free name, and a form linked again gets a new tab', () => {
  const linked = new LinkedForm(AB);
  const other = new LinkedForm(AB, false, linked.workspace);
  other.script(`form.setDestination(FormApp.DestinationType.SPREADSHEET, '${linked.spreadsheet.id}')`);
  linked.script(`form.setDestination(FormApp.DestinationType.SPREADSHEET, '${linked.spreadsheet.id}')`);
  expect(linked.spreadsheet.sheets.map(({ name, formId }) => [name, formId])).toEqual([
    ['Form Responses 3', linked.form.id],
    ['Form Responses 2', other.form.id],
    ['Form Responses 1', null],
    ['Sheet1', null],
  ]);
});

test('removing the destination leaves the tab, and later answers do not come there', () => {
  const linked = new LinkedForm(AB);
  linked.submit({ A: '1' });
  linked.script('form.removeDestination()');
  const { written } = linked.submit({ A: '2' });
  expect([written, linked.tab.formId, linked.shown.length]).toEqual([null, null, 2]);
});

test('items added later append at the right, moved ones stay, renamed ones get a new header, deleted ones leave theirs', () => {
  const linked = new LinkedForm(AB);
  linked.submit({ A: 'a1', B: 'b1' });
  linked.script(`form.addTextItem().setTitle('C'); form.moveItem(2, 0); form.moveItem(2, 1);
    form.getItems()[2].setTitle('A again');
    form.deleteItem(form.getItems()[1]);`);
  linked.submit({ 'A again': 'a2', C: 'c2' });
  expect(linked.shown.map((row) => row.slice(1))).toEqual([
    ['A again', 'B', 'C'],
    ['a1', 'b1', ''],
    ['a2', '', 'c2'],
  ]);
});

test('grid rows added later append too, those taken out leave their column, and a duplicate has its own', () => {
  const linked = new LinkedForm(`form.addGridItem().setTitle('G').setRows(['r1']).setColumns(['a'])`);
  linked.script(
    `form.getItems()[0].asGridItem().setRows(['r0', 'r1']).duplicate().setTitle('H').setRows(['s'])`,
  );
  expect(header(linked)).toEqual(['Timestamp', 'G [r1]', 'G [r0]', 'H [r0]', 'H [r1]', 'H [s]']);
});

test('a tab with more questions than columns grows', () => {
  const linked = new LinkedForm(AB);
  linked.script(`for (let number = 1; number <= 30; number++) form.addTextItem().setTitle('Q' + number)`);
  linked.submit({ Q30: 'last' });
  expect([header(linked)!.length, linked.shown[1]!.at(-1)]).toEqual([33, 'last']);
});

test('a tab with more answers than rows grows', () => {
  const linked = new LinkedForm(AB);
  for (let number = 0; number < 120; number++) linked.submit({ A: String(number) });
  expect(linked.shown.at(-1)!.slice(1)).toEqual(['119', '']);
});

test('texts stay as they were typed, whatever they look like; scales and dates are numbers', () => {
  const linked = new LinkedForm(`${AB}; form.addScaleItem().setTitle('S'); form.addDateItem().setTitle('D');
    form.addTimeItem().setTitle('T'); form.addCheckboxItem().setTitle('C').setChoiceValues(['x', 'y']);
    form.addDurationItem().setTitle('L'); form.addDateTimeItem().setTitle('M');`);
  linked.submit({
    A: '=1+1',
    B: '007',
    S: 3,
    D: '2026-01-31',
    T: '13:45',
    C: ['x', 'y'],
    L: '26:00:00',
    M: '2026-01-31 06:00',
  });
  linked.submit({ A: '1.10', B: '1-2' });
  const { tab } = linked;
  const cells = Array.from({ length: 8 }, (_, index) => tab.cell(2, index + 2));
  expect(cells.map(({ value, formula }) => [value, formula])).toEqual(
    ['=1+1', '007', 3, 46053, (13 + 45 / 60) / 24, 'x, y', 26 / 24, 46053.25].map((value) => [
      value,
      undefined,
    ]),
  );
  expect(linked.shown[1]!.slice(4)).toEqual([
    '1/31/2026',
    '1:45:00 PM',
    'x, y',
    '26:00:00',
    '1/31/2026 6:00:00',
  ]);
  expect([tab.cell(3, 2).value, tab.cell(3, 3).value]).toEqual(['1.10', '1-2']);
  expect(tab.value(2, 1)).toEqual(new Date(START));
});

test('scripts find the tab by its form, its columns without marks, and the form by the tab', () => {
  const linked = new LinkedForm(AB);
  expect(
    linked.script(`const sheet = SpreadsheetApp.openById('${linked.spreadsheet.id}').getSheets()[0];
      return [FormApp.openByUrl(sheet.getFormUrl()).getId() === form.getId(), sheet.getRange('A:A').getDeveloperMetadata().length,
        sheet.createDeveloperMetadataFinder().find().length, sheet.getDataRange().getDisplayValues()];`),
  ).toEqual([true, 0, 0, [['Timestamp', 'A', 'B']]]);
});

describe('what people do to the tab', () => {
  const rows = (linked: LinkedForm) => linked.shown.slice(1).map((row) => row.join('|'));

  test('answers land under their question after columns were inserted, moved and retitled', () => {
    const linked = new LinkedForm(AB);
    linked.tab.insertLines('columns', 1, 1);
    linked.tab.moveLines('columns', 4, 1, 1);
    linked.tab.put(1, 1, 'My own B');
    linked.submit({ A: 'a', B: 'b' });
    expect(linked.shown.map((row) => row.join('|'))).toEqual([
      'My own B||Timestamp|A',
      'b||10/5/2026 9:12:33|a',
    ]);
    linked.script(`form.getItems()[0].setTitle('A2'); form.addTextItem().setTitle('C')`);
    expect(header(linked)).toEqual(['My own B', '', 'Timestamp', 'A2', 'C']);
  });

  test("a person's own column at the right stays theirs", () => {
    const linked = new LinkedForm(AB);
    linked.tab.put(1, 4, 'Mine');
    linked.script(`form.addTextItem().setTitle('C')`);
    linked.submit({ A: 'a', C: 'c' });
    expect(linked.shown.map((row) => row.slice(1))).toEqual([
      ['A', 'B', 'Mine', 'C'],
      ['a', '', '', 'c'],
    ]);
  });

  test('a column that was cut and pasted elsewhere is known by its header', () => {
    const linked = new LinkedForm(AB);
    linked.tab.put(1, 6, 'A');
    linked.tab.deleteLines('columns', 2, 1);
    linked.submit({ A: 'a', B: 'b' });
    expect(linked.shown.map((row) => row.slice(1))).toEqual([
      ['B', '', '', 'A'],
      ['b', '', '', 'a'],
    ]);
  });

  test('a column that was deleted comes again at the right', () => {
    const linked = new LinkedForm(AB);
    linked.tab.deleteLines('columns', 2, 1);
    linked.submit({ A: 'a', B: 'b' });
    expect(linked.shown.map((row) => row.slice(1))).toEqual([
      ['B', 'A'],
      ['b', 'a'],
    ]);
  });

  test('an edit finds its row after rows were moved and inserted', () => {
    const linked = new LinkedForm(`form.setAllowResponseEdits(true); ${AB}`);
    const first = linked.submit({ A: 'one' }, { at: START + 1000 });
    linked.submit({ A: 'two' }, { at: START + 2000 });
    linked.tab.moveLines('rows', 2, 1, 4);
    linked.tab.insertLines('rows', 2, 1);
    linked.tab.put(2, 2, 'a note');
    const { written } = linked.submit({ A: 'ONE' }, { editOf: first.response.id, at: START + 3000 });
    expect(written?.row).toBe(4);
    expect(rows(linked)).toEqual(['|a note|', '10/5/2026 9:12:35|two|', '10/5/2026 9:12:36|ONE|']);
  });

  test('an edit finds its row after the tab was sorted', () => {
    const linked = new LinkedForm(`form.setAllowResponseEdits(true); ${AB}`);
    const first = linked.submit({ A: 'z' }, { at: START + 1000 });
    linked.submit({ A: 'a' }, { at: START + 2000 });
    linked.script(`SpreadsheetApp.openById('${linked.spreadsheet.id}').getSheets()[0].sort(2)`);
    expect(rows(linked).map((row) => row.split('|')[1])).toEqual(['a', 'z']);
    expect(linked.submit({ B: '!' }, { editOf: first.response.id, at: START + 3000 }).written?.row).toBe(3);
    expect(rows(linked)).toEqual(['10/5/2026 9:12:35|a|', '10/5/2026 9:12:36|z|!']);
  });

  test('of rows with one timestamp, an edit finds the one with its answers', () => {
    const linked = new LinkedForm(`form.setAllowResponseEdits(true); ${AB}`);
    const answers = ['one', 'two', 'three'].map((A) => linked.submit({ A }));
    linked.tab.moveLines('rows', 2, 1, 5);
    expect(linked.submit({ B: '!' }, { editOf: answers[0]!.response.id, at: START + 1 }).written?.row).toBe(
      4,
    );
    expect(linked.submit({ B: '?' }, { editOf: answers[2]!.response.id, at: START + 1 }).written?.row).toBe(
      3,
    );
    expect(rows(linked).map((row) => row.split('|').slice(1).join('|'))).toEqual([
      'two|',
      'three|?',
      'one|!',
    ]);
  });

  test('an edit of a response whose row was deleted comes as a new row', () => {
    const linked = new LinkedForm(`form.setAllowResponseEdits(true); ${AB}`);
    const first = linked.submit({ A: 'one', B: 'b' });
    linked.submit({ A: 'two' }, { at: START + 1000 });
    linked.tab.deleteLines('rows', 2, 1);
    linked.submit({ A: 'ONE' }, { editOf: first.response.id, at: START + 2000 });
    expect(rows(linked)).toEqual(['10/5/2026 9:12:34|two|', '10/5/2026 9:12:35|ONE|b']);
  });

  test('an answer comes below everything that stands in the tab', () => {
    const linked = new LinkedForm(AB);
    linked.tab.put(5, 3, 'a note');
    expect(linked.submit({ A: 'a' }).written?.row).toBe(6);
  });

  test('without the tab an answer is still kept', () => {
    const linked = new LinkedForm(AB);
    linked.spreadsheet.removeSheet(linked.tab);
    expect(linked.submit({ A: 'a' }).written).toBeNull();
    expect(linked.form.responses).toHaveLength(1);
  });
});

test('the marks of columns are hidden from scripts and go with the link', () => {
  const linked = new LinkedForm(AB);
  expect(linked.tab.metadata.map(({ visibility, project }) => [visibility, project])).toEqual(
    Array(3).fill(['PROJECT', 'google-forms']),
  );
  linked.script('form.removeDestination()');
  expect(linked.tab.metadata).toEqual([]);
});

test('link, columns and rows come back from the store', () => {
  const kept = openStore(':memory:');
  const store = { ...kept, close: () => {} };
  const open = () => new Workspace({ store, clock: new ManualClock(START) });
  const before = new LinkedForm(`form.setAllowResponseEdits(true); ${AB}`, true, open());
  const first = before.submit({ A: 'one' });
  before.tab.moveLines('columns', 2, 1, 4);
  before.workspace.settle();
  const workspace = open();
  const form = workspace.find(FormFile, before.form.id)!;
  const answer = { answers: new Map([['A', 'ONE']]), editOf: first.response.id };
  expect(submit(workspace, form.id, answer).written?.row).toBe(2);
  const tab = workspace.all(SpreadsheetFile)[0]!.sheets[0]!;
  expect([tab.cell(1, 3).value, tab.cell(2, 3).value]).toEqual(['A', 'ONE']);
});
