// The scripts that run on the Sheet page: menus, onEdit, panels, and what their pages may call.
import { loadAddOn } from '../../../local/project';
import { functionsOf } from '../../../local/server/scriptFunctions';
import { untransferable } from '../../../local/server/transferable';
import { SheetServer } from './sheetServer';

test('opening runs onOpen in LIMITED mode, with its event, and gives the menus', async () => {
  const server = new SheetServer(`function onOpen(e) {
    SpreadsheetApp.getUi().createMenu('Mine').addItem('Go', 'go').addSeparator().addToUi();
    SpreadsheetApp.getUi().createAddonMenu().addItem(String(e.authMode) + ' ' + e.source.getName(), 'x').addToUi();
  }`);
  const { menus, error } = await server.post<{ menus: unknown; error: string | null }>('/open', {});
  expect(error).toBeNull();
  expect(menus).toEqual([
    { title: 'Mine', items: [{ kind: 'item', caption: 'Go', function: 'go' }, { kind: 'separator' }] },
    { title: 'My add-on', items: [{ kind: 'item', caption: 'LIMITED Book', function: 'x' }] },
  ]);
});

test('a script without onOpen opens with no menu', async () => {
  expect(await new SheetServer().post('/open', {})).toMatchObject({ menus: [], error: null });
});

test('a menu entry sees what is selected, and says what it selected, showed and failed with', async () => {
  const server = new SheetServer(`
    function where() {
      const sheet = SpreadsheetApp.getActiveSheet();
      SpreadsheetApp.getActive().toast(sheet.getName() + ' ' + sheet.getActiveRange().getA1Notation(), 'Here');
      sheet.getRange('C3').activate();
    }
    function fail() { throw new Error('It broke.'); }`);
  const range = { row: 2, column: 2, rows: 2, columns: 1 };
  const result = await server.run('where', { tab: 0, range });
  expect(result).toMatchObject({
    error: null,
    toasts: [{ title: 'Here', message: ['Sheet1 B2:B3'] }],
    selected: { tab: 0, range: { row: 3, column: 3, rows: 1, columns: 1 } },
  });
  expect(await server.run('fail')).toMatchObject({ error: 'It broke.', selected: null });
  expect(await server.run('nothing')).toMatchObject({ error: 'Script function not found: nothing' });
});

test('a file of the workspace in a message is named and found here; whatever else an address leads to stays text', async () => {
  const server = new SheetServer(`
    const say = (text) => SpreadsheetApp.getActive().toast(text);
    function make() { say('Made: ' + FormApp.create('Form <b>').getPublishedUrl() + '. Next, look at it.'); }
    function others(here) {
      const url = 'https://docs.google.com/';
      say([url + 'document/d/gone/edit', url + 'forms/d/' + here + '/edit', 'https://x.org/a', 'javascript:1'].join(' '));
    }`);
  const { toasts } = await server.run('make');
  const address = expect.stringMatching(/^\/forms\/[\w-]+$/) as string;
  expect(toasts[0]?.message).toEqual(['Made: ', { name: 'Form <b>', address }, '. Next, look at it.']);
  const result = await server.call('others', server.file.id);
  expect(result.toasts[0]?.message.every((piece) => typeof piece === 'string')).toBe(true);
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty.call'])(
  '%s, which every object has, is no function of the script that could be run',
  async (name) => {
    const sentence = `404: The script has no function ${name}`;
    await expect(new SheetServer().run(name)).rejects.toThrow(sentence);
    await expect(new SheetServer().call(name)).rejects.toThrow(sentence);
  },
);

test('a function of the script may have the name of one that every object has', async () => {
  expect(await new SheetServer('function toString() { return 1; }').run('toString')).toMatchObject({
    error: null,
  });
});

test('executions run one at a time, in the order in which they were asked for', async () => {
  const server = new SheetServer('function add(text) { SpreadsheetApp.getActiveSheet().appendRow([text]); }');
  await Promise.all(['a', 'b', 'c'].map((text) => server.call('add', text)));
  expect([1, 2, 3].map((row) => server.shown(row, 1))).toEqual(['a', 'b', 'c']);
});

const ON_EDIT = `function onEdit(e) {
  const sheet = SpreadsheetApp.getActive().getSheets()[0];
  sheet.getRange(e.range.getRow(), 4).setValue([e.value, e.oldValue, e.range.getA1Notation(), e.authMode].join('|'));
}`;

/** Waits until a cell shows something. */
async function eventually(server: SheetServer, row: number, column: number): Promise<string> {
  for (let tries = 0; tries < 100 && server.shown(row, column) === ''; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return server.shown(row, column);
}

test('typing fires onEdit with the value before and after; a script that writes does not', async () => {
  const server = new SheetServer(
    `${ON_EDIT} function write() { SpreadsheetApp.getActive().getRange('A9').setValue(1); }`,
  );
  await server.run('write');
  await server.type(1, 1, 'one');
  expect(await eventually(server, 1, 4)).toBe('one||A1|LIMITED');
  await server.edit({
    kind: 'cells',
    tab: 0,
    cells: [
      { row: 2, column: 1, input: 'x' },
      { row: 3, column: 2, input: 'y' },
    ],
  });
  expect(await eventually(server, 2, 4)).toBe('||A2:B3|LIMITED');
  expect(server.shown(9, 4)).toBe('');
});

test('two edits wait for onEdit, and Google drops the others', async () => {
  const server = new SheetServer(ON_EDIT);
  await Promise.all([1, 2, 3, 4].map((row) => server.type(row, 1, 'x')));
  await eventually(server, 2, 4);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect([1, 2, 3, 4].filter((row) => server.shown(row, 4) !== '')).toEqual([1, 2]);
});

test('an onEdit that fails leaves the edit, and is kept among the failures', async () => {
  const server = new SheetServer('function onEdit() { throw new Error("Not today."); }');
  await server.type(1, 1, 'kept');
  const { state } = server.context.workspace;
  for (let tries = 0; tries < 100 && state.failures.length === 0; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  expect(server.shown(1, 1)).toBe('kept');
  expect(state.failures).toEqual([expect.objectContaining({ handler: 'onEdit', message: 'Not today.' })]);
});

test('a page may call the top-level functions whose names do not end with _', async () => {
  const server = new SheetServer(`
    function double(n) { return { twice: n * 2, list: [null, 'a', true] }; }
    function hidden_() {}
    const arrow = () => 1;
    var object = { method() {} };
    function bad() { return { when: [new Date(0)] }; }
    function nothing() {}
    function fail() { throw new Error('No.'); }`);
  expect(await server.call('double', 4)).toMatchObject({
    value: { twice: 8, list: [null, 'a', true] },
    error: null,
  });
  expect(await server.call('nothing')).toMatchObject({ value: null, error: null });
  expect(await server.call('fail')).toMatchObject({ value: null, error: 'No.' });
  const refused = 'bad returned what cannot be passed to a page: .when[0]: a Date.';
  expect(await server.call('bad')).toMatchObject({ value: null, error: refused });
  for (const name of ['hidden_', 'arrow', 'object.method', 'toString', 'SpreadsheetApp.getActive']) {
    await expect(server.call(name)).rejects.toThrow(`404: The script has no function ${name}`);
  }
});

test("the built add-on's functions are found, though its code needs Google at run time", () => {
  expect(functionsOf(loadAddOn('dist'))).toEqual(
    expect.arrayContaining(['onOpen', 'showPanel', 'readPanel']),
  );
});

test('a panel is a page of its own, in a sandbox, with google.script before its own scripts', async () => {
  const server = new SheetServer(`function show() {
    SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<!doctype html><head></head><p>Hi</p>').setTitle('Panel'));
    SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<b>D</b>').setWidth(200).setHeight(100), 'Ask');
  }`);
  const { sidebar, dialog } = await server.run('show');
  expect(sidebar?.title).toBe('Panel');
  expect(dialog).toMatchObject({ title: 'Ask', width: 200, height: 100, modal: true });
  const path = (sidebar?.address ?? '').replace(/^\/sheets\/[^/]+/, '');
  const page = await server.ask(path);
  expect(page.headers.get('Content-Security-Policy')).toContain(
    'sandbox allow-scripts allow-popups allow-forms allow-downloads',
  );
  expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  const html = await page.text();
  expect(html).toMatch(/^<!doctype html><head><script>globalThis\.calibrateFrame = {"functions":\["show"\]/);
  expect(html.endsWith('<p>Hi</p>')).toBe(true);
  expect((await server.ask('/pages/unknown')).status).toBe(404);
}, 60_000);

test.each([
  [1, null],
  ['text', null],
  [[null, { a: [true] }], null],
  [undefined, null],
  [new Date(0), 'a Date'],
  [{ a: { b: () => 1 } }, '.a.b: a function'],
  [[1, Symbol('x')], '[1]: a symbol'],
  [new Map(), 'a Map'],
])('whether %p may pass between page and script: %p', (value, wrong) => {
  expect(untransferable(value)).toBe(wrong);
});

test('an object inside itself may not pass', () => {
  const value: Record<string, unknown> = {};
  value.self = value;
  expect(untransferable(value)).toBe('.self: an object inside itself');
});
