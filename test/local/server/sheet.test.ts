// What a person does on the Sheet page, as the server does it.
import { SheetServer } from './sheetServer';

const names = ({ file }: SheetServer): string[] => file.sheets.map(({ name }) => name);

test('typing does what typing does: numbers, formulas, text', async () => {
  const server = new SheetServer();
  await server.type(1, 1, '12');
  await server.type(2, 1, '=A1+1');
  await server.type(3, 1, "'0012");
  const { sheet } = server;
  expect(sheet.value(1, 1)).toBe(12);
  expect(sheet.cell(2, 1).formula).toBe('=A1+1');
  expect(sheet.value(3, 1)).toBe('0012');
});

test('a paste beyond the edge grows the tab', async () => {
  const server = new SheetServer();
  const cells = [
    { row: 20, column: 5, input: 'a' },
    { row: 22, column: 7, input: 'b' },
  ];
  await server.edit({ kind: 'cells', tab: server.sheet.id, cells });
  expect([server.sheet.maxRows, server.sheet.maxColumns, server.shown(22, 7)]).toEqual([22, 7, 'b']);
});

test('a value that the validation rejects is not entered, and the others are', async () => {
  const server = new SheetServer(
    `const list = () => SpreadsheetApp.getActiveSheet().getRange('A1').setDataValidation(
       SpreadsheetApp.newDataValidation().requireValueInList(['yes', 'no']).setAllowInvalid(false).build());
     function rule() { list(); }`,
  );
  await server.run('rule');
  const cells = [
    { row: 1, column: 1, input: 'maybe' },
    { row: 2, column: 1, input: 'any' },
  ];
  const { refused } = await server.edit({ kind: 'cells', tab: server.sheet.id, cells });
  expect(refused).toEqual(['Sheet1!A1: "maybe" is not one of the values that this cell takes.']);
  expect([server.shown(1, 1), server.shown(2, 1)]).toEqual(['', 'any']);
});

test('rows and columns are inserted, deleted, moved, sized and hidden', async () => {
  const server = new SheetServer();
  const { sheet } = server;
  for (const [row, text] of ['a', 'b', 'c'].entries()) await server.type(row + 1, 1, text);
  const tab = sheet.id;
  const column = (): string[] => [1, 2, 3, 4].map((row) => server.shown(row, 1));
  await server.edit({ kind: 'insert', tab, axis: 'rows', at: 2, count: 1 });
  expect([column(), sheet.maxRows]).toEqual([['a', '', 'b', 'c'], 21]);
  await server.edit({ kind: 'delete', tab, axis: 'rows', at: 2, count: 1 });
  await server.edit({ kind: 'move', tab, axis: 'rows', at: 3, count: 1, to: 1 });
  expect(column()).toEqual(['c', 'a', 'b', '']);
  await server.edit({
    kind: 'sort',
    tab,
    range: { row: 1, column: 1, rows: 3, columns: 5 },
    column: 1,
    ascending: true,
  });
  expect(column()).toEqual(['a', 'b', 'c', '']);
  await server.edit({ kind: 'resize', tab, axis: 'columns', at: 2, count: 1, size: 210 });
  await server.edit({ kind: 'hide', tab, axis: 'rows', at: 5, count: 2, hidden: true });
  await server.edit({ kind: 'freeze', tab, rows: 1, columns: 0 });
  expect([sheet.columnLines.size(2), sheet.rowLines.isHidden(6), sheet.frozenRows]).toEqual([210, true, 1]);
});

test('a size that nobody could see or get past is taken as one that they can', async () => {
  const server = new SheetServer();
  const size = { kind: 'resize', tab: 0, axis: 'columns', count: 1 } as const;
  await server.edit({ ...size, at: 1, size: 1_000_000_000 });
  await server.edit({ ...size, at: 2, size: 0 });
  expect([1, 2].map((column) => server.sheet.columnLines.size(column))).toEqual([2_000, 2]);
});

test('tabs are added, renamed, moved, coloured, hidden and deleted', async () => {
  const server = new SheetServer();
  const { made } = await server.edit({ kind: 'addTab', place: 0 });
  expect(names(server)).toEqual(['Sheet2', 'Sheet1']);
  const tab = made ?? -1;
  await server.edit({ kind: 'renameTab', tab, name: ' Notes ' });
  await server.edit({ kind: 'moveTab', tab, place: 9 });
  await server.edit({ kind: 'colorTab', tab, color: '#1B7A4B' });
  await server.edit({ kind: 'hideTab', tab, hidden: true });
  expect(names(server)).toEqual(['Sheet1', 'Notes']);
  expect([server.file.sheets[1]?.tabColor, server.file.sheets[1]?.hidden]).toEqual(['#1b7a4b', true]);
  await server.edit({ kind: 'deleteTab', tab });
  await server.edit({ kind: 'rename', name: 'Other book' });
  expect([names(server), server.file.name]).toEqual([['Sheet1'], 'Other book']);
});

test.each([
  ['the last tab', { kind: 'deleteTab', tab: 0 }, "409: You can't remove all the sheets in a document."],
  [
    'the only tab that shows',
    { kind: 'hideTab', tab: 0, hidden: true },
    "409: You can't hide all the tabs of a spreadsheet.",
  ],
  [
    'a tab that is gone',
    { kind: 'renameTab', tab: 77, name: 'x' },
    '404: This tab was deleted meanwhile; what you did there was not done.',
  ],
  ['an empty name', { kind: 'renameTab', tab: 0, name: '  ' }, '409: A name cannot be empty.'],
  [
    'all rows',
    { kind: 'delete', tab: 0, axis: 'rows', at: 1, count: 20 },
    "409: You can't delete all the rows of a tab.",
  ],
  [
    'rows beyond the edge',
    { kind: 'delete', tab: 0, axis: 'rows', at: 20, count: 2 },
    '409: Those rows are out of bounds.',
  ],
  [
    'rows moved beyond the edge',
    { kind: 'move', tab: 0, axis: 'rows', at: 1, count: 5, to: 1_000_000_000 },
    '409: Those rows are out of bounds.',
  ],
  [
    'more columns than anybody needs',
    { kind: 'insert', tab: 0, axis: 'columns', at: 2, count: 400_000 },
    '409: No more than 5000 columns can be inserted at once.',
  ],
  [
    'a cell far outside, beside one that is inside',
    {
      kind: 'cells',
      tab: 0,
      cells: [
        { row: 2, column: 1, input: 'x' },
        { row: 1_000_000, column: 1, input: 'x' },
      ],
    },
    '409: The coordinates of the range are outside the dimensions of the sheet.',
  ],
  [
    'a cell that would make the tab too large both ways',
    { kind: 'cells', tab: 0, cells: [{ row: 5_000, column: 5_000, input: 'x' }] },
    '409: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  ],
  [
    'a sort by a column outside',
    {
      kind: 'sort',
      tab: 0,
      range: { row: 1, column: 1, rows: 3, columns: 5 },
      column: 1_000_000_000,
      ascending: true,
    },
    '409: The column 1000000000 to sort by is not in the range.',
  ],
  [
    'a cell without a row',
    { kind: 'cells', tab: 0, cells: [{ row: 0, column: 1, input: 'x' }] },
    '400: "row" must be a whole number of at least 1.',
  ],
  ['what is no edit', { kind: 'explode' }, '400: There is no such kind of edit.'],
  [
    'too long a text',
    { kind: 'cells', tab: 0, cells: [{ row: 1, column: 1, input: 'x'.repeat(50_001) }] },
    '409: Your input contains more than the maximum of 50000 characters in a single cell.',
  ],
])('%s: refused in a sentence, and nothing has changed', async (_what, edit, sentence) => {
  const server = new SheetServer();
  await server.type(1, 1, 'kept');
  const before = [...server.file.parts];
  await expect(server.post('/edits', { window: 'one', edit })).rejects.toThrow(sentence);
  expect([...server.file.parts]).toEqual(before);
});

test('a wrong file id and what is no JSON are refused in a sentence', async () => {
  const server = new SheetServer();
  const wrong = await server.ask('x/edits', {});
  expect([wrong.status, await wrong.text()]).toEqual([404, expect.stringContaining('no such spreadsheet')]);
  await expect(server.post('/edits', [])).rejects.toThrow('400: An object was expected.');
});

test('of two edits of one cell the last one stands, and what it replaced is named', async () => {
  const server = new SheetServer();
  await server.type(1, 2, 'mine', '', 'one');
  const heard = server.hear(3, () => server.type(1, 2, 'theirs', '', 'two'));
  expect((await heard).slice(1)).toEqual([
    expect.objectContaining({ kind: 'parts', whole: false }),
    { kind: 'overwritten', window: 'two', cells: [{ place: 'Sheet1!B1', lost: 'mine', now: 'theirs' }] },
  ]);
  expect(server.shown(1, 2)).toBe('theirs');
});

test("a window's own quick edits, and the same text twice, are no conflict", async () => {
  const server = new SheetServer();
  await server.type(1, 1, 'first', '', 'one');
  expect((await server.type(1, 1, 'second', '', 'one')).overwritten).toEqual([]);
  expect((await server.type(1, 1, 'second', '', 'two')).overwritten).toEqual([]);
});

test('a window hears everything first, then each write in one message', async () => {
  const server = new SheetServer(
    'function write() { for (let i = 1; i < 9; i++) SpreadsheetApp.getActiveSheet().appendRow([i]); }',
  );
  const events = await server.hear(4, () => server.run('write'));
  expect(events.map(({ kind }) => kind)).toEqual(['parts', 'running', 'parts', 'ended']);
  expect(events[0]).toMatchObject({
    whole: true,
    parts: { 'sheet:0': expect.any(String), head: expect.any(String) },
  });
  expect(events[2]).toMatchObject({ whole: false, revision: 1, parts: { 'cells:0:0': expect.any(String) } });
});
