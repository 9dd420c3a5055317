// How a spreadsheet becomes what Univer shows, and how what a person does in Univer becomes an edit.
import { SpreadsheetFile } from '../../../local/files/spreadsheetFile';
import { Workspace } from '../../../local/workspace';
import { readMutation } from '../../../local/web/sheet/gridEdits';
import { gridRules } from '../../../local/web/sheet/gridRules';
import { worksheetData } from '../../../local/web/sheet/gridTab';
import { extras, updates } from '../../../local/web/sheet/gridUpdate';
import { gridValidations } from '../../../local/web/sheet/gridValidations';
import { Mirror } from '../../../local/web/sheet/mirror';
import { pastedRows } from '../../../local/web/sheet/pastedText';
import { runScript } from '../scriptRunner';

/** A spreadsheet that a script has worked on; `sheet` is its only tab. */
function made(body: string, file?: SpreadsheetFile): { file: SpreadsheetFile; workspace: Workspace } {
  const workspace = new Workspace();
  const own = file ?? SpreadsheetFile.create(workspace, 'Book', 30, 6);
  if (file) workspace.add(file);
  runScript(`const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0]; ${body}`, {
    workspace,
    spreadsheet: own.id,
  });
  return { file: own, workspace };
}

const copy = (file: SpreadsheetFile): SpreadsheetFile =>
  SpreadsheetFile.load(file.id, { ...file.head }, file.parts);

/** The mutations from a spreadsheet to what a script makes of it. */
function changes(before: string, then: string) {
  const { file } = made(before);
  const old = copy(file);
  made(then, file);
  return updates(old, copy(file));
}

test('a copy made of the parts is the same spreadsheet', () => {
  const { file } = made(
    `sheet.getRange('A1:B2').setValues([[1, 'x'], [true, '=A1']]).setBackground('#ff0000').setNote('n');
     book.insertSheet('Two').setFrozenRows(2); sheet.getRange('C:C').setNumberFormat('@');`,
  );
  expect([...copy(file).parts]).toEqual([...file.parts]);
  expect(updates(copy(file), file)).toEqual([]);
});

test('the mirror takes in changes part by part', () => {
  const { file } = made('sheet.getRange("A1").setValue("a")');
  const mirror = new Mirror(file.id);
  mirror.take({ kind: 'parts', revision: 0, whole: true, parts: Object.fromEntries(file.parts) });
  made('sheet.getRange("A1").setValue("b"); book.insertSheet("Two")', file);
  mirror.take({ kind: 'parts', revision: 1, whole: false, parts: Object.fromEntries(file.parts) });
  expect(mirror.file.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Two']);
  expect(mirror.file.sheets[0]?.value(1, 1)).toBe('b');
});

test('values, formats and layout are as Univer writes them', () => {
  const { file } = made(
    `sheet.getRange('A1:D1').setValues([['0012', 2.5, true, '=B1*2']]);
     sheet.getRange('B1').setNumberFormat('0.00').setFontWeight('bold').setFontColor('#0000ff').setWrap(true);
     sheet.getRange('B:B').setBackground('#eeeeee').setHorizontalAlignment('center');
     sheet.setFrozenRows(1).setColumnWidth(2, 180); sheet.setTabColor('#1b7a4b'); sheet.hideRows(5);
     sheet.getRange('A3:B4').merge(); sheet.setRowHeight(2, 60)`.replace(
      '.setColumnWidth',
      '; sheet.setColumnWidth',
    ),
  );
  const data = worksheetData(file.sheets[0]!);
  expect(data).toMatchObject({
    tabColor: '#1b7a4b',
    freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 },
    mergeData: [{ startRow: 2, endRow: 3, startColumn: 0, endColumn: 1 }],
    rowData: { 1: { h: 60, ia: 0 }, 4: { hd: 1 } },
    columnData: { 1: { w: 180, s: { bg: { rgb: '#eeeeee' }, ht: 2 } } },
  });
  const row: Readonly<Record<number, unknown>> | undefined = data.cellData?.[0];
  expect(row?.[1]).toEqual({
    v: 2.5,
    t: 2,
    s: expect.objectContaining({ n: { pattern: '0.00' }, bl: 1, cl: { rgb: '#0000ff' }, tb: 3, ht: 2 }),
  });
  expect([row?.[2], row?.[3]]).toEqual([{ v: 1, t: 3 }, { f: '=B1*2' }]);
});

test('an empty white cell in a coloured column says that it is white', () => {
  const { file } = made(
    `sheet.getRange('A:A').setBackground('#eeeeee'); sheet.getRange('A2').setBackground('#ffffff')`,
  );
  expect(worksheetData(file.sheets[0]!).cellData?.[1]?.[0]).toEqual({ s: { bg: { rgb: '#ffffff' } } });
});

test('conditional formats become rules, the first one last, since Univer puts each before the others', () => {
  const rule = 'SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange("B2:B9")])';
  const { file } = made(
    `sheet.setConditionalFormatRules([
       ${rule}.whenNumberGreaterThanOrEqualTo(3).setBackground('#00ff00').build(),
       ${rule}.whenTextStartsWith('Di').setBold(true).build(),
       ${rule}.whenFormulaSatisfied('=$A2>1').setFontColor('#ff0000').build(),
       ${rule}.setGradientMinpointWithValue('#ffffff', SpreadsheetApp.InterpolationType.NUMBER, '0').setGradientMaxpoint('#ff0000').build(),
     ])`,
  );
  const [sheet] = file.sheets;
  const style = (looks: object) => ({ type: 'highlightCell', style: looks });
  expect(gridRules(sheet!).map(({ rule: each }) => each)).toEqual([
    { ...style({ bg: { rgb: '#00ff00' } }), subType: 'number', operator: 'greaterThanOrEqual', value: 3 },
    { ...style({ bl: 1 }), subType: 'text', operator: 'beginsWith', value: 'Di' },
    { ...style({ cl: { rgb: '#ff0000' } }), subType: 'formula', value: '=$A2>1' },
    {
      type: 'colorScale',
      config: [
        { index: 0, color: '#ffffff', value: { type: 'num', value: 0 } },
        { index: 1, color: '#ff0000', value: { type: 'max' } },
      ],
    },
  ]);
  const added = extras(sheet!).filter(({ id }) => id === 'sheet.mutation.add-conditional-rule');
  expect(added.map(({ params }) => (params.rule as { cfId: string }).cfId)).toEqual([
    'rule-3',
    'rule-2',
    'rule-1',
    'rule-0',
  ]);
});

test('validations become one rule for all cells that have it', () => {
  const { file } = made(
    `const list = SpreadsheetApp.newDataValidation().requireValueInList(['yes', 'no']).setAllowInvalid(true).build();
     sheet.getRange('B2:C4').setDataValidation(list); sheet.getRange('B6').setDataValidation(list);
     sheet.getRange('D1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 4).setAllowInvalid(false).setHelpText('1 to 4').build());
     sheet.getRange('E1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A1:A3')).build());`,
  );
  const rules = gridValidations(file.sheets[0]!);
  expect(rules).toHaveLength(3);
  const list = rules.find(({ formula1 }) => formula1 === 'yes,no');
  expect(list).toMatchObject({ type: 'list', errorStyle: 2 });
  expect(list?.ranges).toEqual(
    expect.arrayContaining([
      { startRow: 1, endRow: 3, startColumn: 1, endColumn: 1 },
      { startRow: 5, endRow: 5, startColumn: 1, endColumn: 1 },
      { startRow: 1, endRow: 3, startColumn: 2, endColumn: 2 },
    ]),
  );
  expect(rules).toContainEqual(
    expect.objectContaining({
      type: 'decimal',
      operator: 'between',
      formula1: '1',
      formula2: '4',
      errorStyle: 1,
      prompt: '1 to 4',
    }),
  );
  expect(rules).toContainEqual(expect.objectContaining({ type: 'list', formula1: "='Sheet1'!A1:A3" }));
});

test.each([
  ['a value', '', 'sheet.getRange("B2").setValue(7)', ['set-range-values', 'set-range-values']],
  ['a note', 'sheet.getRange("B2").setValue(1)', 'sheet.getRange("B2").setNote("n")', ['update-note']],
  [
    'a note taken away',
    'sheet.getRange("B2").setValue(1).setNote("n")',
    'sheet.getRange("B2").setNote("")',
    ['remove-note'],
  ],
  ['more rows', '', 'sheet.insertRowsAfter(30, 2)', ['set-worksheet-row-count']],
  ['a name', '', 'sheet.setName("New")', ['set-worksheet-name']],
  ['a tab moved', 'book.insertSheet("Two")', 'book.moveActiveSheet(2)', ['set-worksheet-order']],
  ['a new tab', '', 'book.insertSheet("Two")', ['insert-sheet']],
  ['a tab gone', 'book.insertSheet("Two")', 'book.deleteSheet(book.getSheets()[1])', ['remove-sheet']],
  ['a width', '', 'sheet.setColumnWidth(1, 50)', ['set-col-data', 'set-worksheet-col-width']],
  ['frozen rows', '', 'sheet.setFrozenRows(3)', ['set-frozen']],
])('%s is told to Univer, and nothing else', (_what, before, then, ids) => {
  expect(changes(before, then).map(({ id }) => id.replace('sheet.mutation.', ''))).toEqual(ids);
});

test('only cells that differ are told', () => {
  const [gone, now] = changes('sheet.getRange("A1:B2").setValue("x")', 'sheet.getRange("B2").setValue("y")');
  expect(gone?.params.cellValue).toEqual({ 1: { 1: null } });
  expect(now?.params.cellValue).toEqual({ 1: { 1: { v: 'y', t: 1 } } });
});

const range = { startRow: 1, endRow: 2, startColumn: 0, endColumn: 4 };
test.each([
  ['insert-row', { range }, { kind: 'insert', axis: 'rows', at: 2, count: 2 }],
  ['remove-rows', { range }, { kind: 'delete', axis: 'rows', at: 2, count: 2 }],
  ['remove-col', { range }, { kind: 'delete', axis: 'columns', at: 1, count: 5 }],
  ['set-row-hidden', { ranges: [range] }, { kind: 'hide', axis: 'rows', at: 2, count: 2, hidden: true }],
  [
    'set-worksheet-col-width',
    { ranges: [range], colWidth: 80.4 },
    { kind: 'resize', axis: 'columns', at: 1, count: 5, size: 80 },
  ],
  [
    'move-rows',
    { sourceRange: range, targetRange: { ...range, startRow: 9 } },
    { kind: 'move', axis: 'rows', at: 2, count: 2, to: 10 },
  ],
  ['set-worksheet-name', { name: 'New' }, { kind: 'renameTab', name: 'New' }],
  ['set-worksheet-order', { toOrder: 2 }, { kind: 'moveTab', place: 2 }],
  ['set-tab-color', { color: '' }, { kind: 'colorTab', color: null }],
  ['set-frozen', { ySplit: 1, xSplit: -1 }, { kind: 'freeze', rows: 1, columns: 0 }],
])('what a person does by %s is an edit for the server', (name, params, edit) => {
  const reading = readMutation(`sheet.mutation.${name}`, { subUnitId: 'tab-1001', ...params });
  expect(reading).toEqual({ kind: 'edit', edit: { tab: 1001, ...edit } });
});

test('cells that a person changed are their contents; mere looks are not kept', () => {
  const cells = (matrix: object) =>
    readMutation('sheet.mutation.set-range-values', { subUnitId: 'tab-0', cellValue: matrix });
  expect(
    cells({ 0: { 1: { v: 'a' }, 2: { v: 3 } }, 4: { 0: null, 1: { f: '=A1', v: null }, 2: { v: 1, t: 3 } } }),
  ).toEqual({
    kind: 'cells',
    tab: 0,
    cells: [
      { row: 1, column: 2, input: 'a' },
      { row: 1, column: 3, input: 3 },
      { row: 5, column: 1, input: '' },
      { row: 5, column: 2, input: '=A1' },
      { row: 5, column: 3, input: true },
    ],
  });
  expect(cells({ 0: { 1: { s: { bl: 1 } } } })).toEqual({ kind: 'unknown' });
  expect(readMutation('sheet.mutation.add-worksheet-merge', {})).toEqual({ kind: 'unknown' });
  expect(readMutation('formula.mutation.set-formula-data', {})).toEqual({ kind: 'harmless' });
});

test.each([
  ['one', [['one']]],
  [
    'a\tb\nc\td\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"x\ny"\t"say ""hi"""\r\nz', [['x\ny', 'say "hi"'], ['z']]],
  ['"quoted" then more\tb', [['"quoted" then more', 'b']]],
  ['a\t\tb\n\nc', [['a', '', 'b'], [''], ['c']]],
  ['', [['']]],
])('%j is pasted as cells', (text, rows) => {
  expect(pastedRows(text)).toEqual(rows);
});
