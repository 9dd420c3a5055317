// The Sheet page in a browser: the grid and the table beside it, two windows, menus, the panel, and failing actions.
import vm from 'node:vm';
import type { Page } from 'playwright-core';
import { sampleFiles } from '../../local/demo/sample';
import { answeredSample } from '../../local/server/newProjects';
import { startProject } from '../../local/demo/project';
import { SpreadsheetFile } from '../../local/files/spreadsheetFile';
import type { SheetData } from '../../local/files/sheetData';
import { activeTab, becomes, choose, gridReady, gridText } from './gridPage';
import { openWorkspace, overflow, violations, type OpenWorkspace } from './openWorkspace';

let workspace: OpenWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
  // The first page waits for the bundling of Univer, which `npm start` does beforehand.
  await fetch(`${workspace.server.address}assets/sheet.js`);
}, 120_000);
afterAll(() => workspace.close());
afterEach(() => expect(workspace.troubles.splice(0)).toEqual([]));

const files = () => workspace.server.context.workspace;
const emptyBook = (name = 'Book'): SpreadsheetFile => SpreadsheetFile.create(files(), name, 30, 6);

function sampleProject(): SpreadsheetFile {
  return startProject(files(), workspace.server.context.addOn, sampleFiles()).spreadsheet;
}

/** Opens the Sheet page, and waits until the grid is drawn and the script's menus are there. */
async function open(file: SpreadsheetFile): Promise<Page> {
  const page = await workspace.open('/');
  await gridReady(page, () => page.goto(`/sheets/${file.id}`));
  return page;
}

/** Clicks a cell of the grid; places of columns and rows that have their standard size. */
async function clickCell(page: Page, row: number, column: number, options = {}): Promise<void> {
  const box = await page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox();
  if (!box) throw new Error('There is no grid.');
  await page.mouse.click(box.x + 46 + column * 100 - 50, box.y + 20 + row * 24 - 10, options);
}

const column = (sheet: SheetData, at: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => sheet.displayValue(index + 1, at));

test('a spreadsheet is shown with every tab', async () => {
  const file = sampleProject();
  const page = await workspace.open('/');
  await page.goto(`/sheets/${file.id}`);
  await page.getByRole('tab', { name: 'Project' }).waitFor();
  expect(await page.getByRole('tab').allInnerTexts()).toEqual(file.sheets.map(({ name }) => name));
  expect(await page.getByRole('banner').innerText()).toContain('Local workspace.');
  expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
});

test('what is typed by keyboard reaches the spreadsheet as typing, and a second window', async () => {
  const file = emptyBook();
  const [sheet] = file.sheets;
  const page = await open(file);
  const other = await open(file);
  await clickCell(page, 1, 1);
  for (const text of ['12', "'0012", '=A1*2', '10/6/2026']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await becomes(() => column(sheet!, 1, 4), ['12', '0012', '', '10/6/2026']);
  expect([sheet!.value(1, 1), sheet!.cell(3, 1).formula, sheet!.value(4, 1)]).toEqual([
    12,
    '=A1*2',
    expect.any(Date),
  ]);
  for (const window of [page, other]) {
    await becomes(
      () => Promise.all(['A1', 'A2', 'A3', 'A4'].map((cell) => gridText(window, cell))),
      ['12', '0012', '24', '10/6/2026'],
    );
  }
  await page.keyboard.press('Control+z');
  await becomes(() => sheet!.displayValue(4, 1), '');
});

test('cells are copied, cut, pasted and cleared by keyboard', async () => {
  const file = emptyBook();
  const sheet = file.sheets[0]!;
  sheet.enter(1, 1, 'a');
  sheet.enter(2, 1, 'b');
  const page = await open(file);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await clickCell(page, 1, 1);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+c');
  await becomes(() => page.evaluate(() => navigator.clipboard.readText()), 'a\nb');
  await clickCell(page, 1, 2);
  await page.keyboard.press('Control+v');
  await becomes(() => column(sheet, 2, 3), ['a', 'b', '']);
  await clickCell(page, 1, 1);
  await page.keyboard.press('Delete');
  await becomes(() => column(sheet, 1, 2), ['', 'b']);
  await page.evaluate(() => navigator.clipboard.writeText('007\t"x\ny"\nlast'));
  await clickCell(page, 1, 3);
  await page.keyboard.press('Control+v');
  await becomes(() => [sheet.value(1, 3), sheet.value(1, 4), sheet.value(2, 3)], [7, 'x\ny', 'last']);
});

test('rows are inserted, deleted and sorted, tabs renamed, moved, added and deleted', async () => {
  const file = emptyBook();
  const sheet = file.sheets[0]!;
  for (const [index, text] of ['b', 'c', 'a'].entries()) sheet.enter(index + 1, 1, text);
  const page = await open(file);
  await clickCell(page, 1, 1);
  await choose(page, 'Insert', 'Rows below');
  await becomes(() => gridText(page, 'A3'), 'c');
  await clickCell(page, 2, 1);
  await choose(page, 'Edit', 'Delete the selected rows');
  await becomes(() => gridText(page, 'A2'), 'c');
  await choose(page, 'Data', 'Sort by the selected column, A to Z');
  await becomes(() => gridText(page, 'A1'), 'a');
  expect([column(sheet, 1, 3), sheet.maxRows]).toEqual([['a', 'b', 'c'], 30]);
  await page.getByRole('tab', { name: 'Sheet1' }).dblclick();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Renamed');
  await page.keyboard.press('Enter');
  await becomes(() => sheet.name, 'Renamed');
  // Univer takes a tab for dragged while the press that began its editing is younger than half a second.
  await page.waitForTimeout(600);
  await page.getByRole('button', { name: 'Add a tab' }).click();
  await becomes(() => activeTab(page), 'Sheet2');
  await choose(page, 'Tab', 'Move left');
  await becomes(() => file.sheets.map(({ name }) => name), ['Sheet2', 'Renamed']);
  await choose(page, 'Tab', 'Delete');
  await becomes(() => activeTab(page), 'Renamed');
  await choose(page, 'Tab', 'Delete');
  await page.getByText("You can't remove all the sheets in a document.").waitFor();
  await choose(page, 'File', 'Rename…');
  await page.keyboard.type('New name');
  await page.keyboard.press('Enter');
  await page
    .getByRole('heading', { name: 'New name' })
    .or(page.locator('.file .name', { hasText: 'New name' }))
    .waitFor();
  expect(file.name).toBe('New name');
});

test('the table view is the first stop of the keyboard, and edits cells', async () => {
  const file = emptyBook();
  const sheet = file.sheets[0]!;
  sheet.enter(1, 1, 'Name');
  sheet.enter(2, 1, 'Ann');
  sheet.frozenRows = 1;
  const page = await open(file);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Table view');
  await page.keyboard.press('Enter');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.type('ax');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await becomes(() => sheet.displayValue(2, 1), 'Anna');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await becomes(() => sheet.value(2, 2), 7);
  await page.keyboard.press('Enter');
  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await becomes(() => sheet.value(2, 2), '');
  await page.getByRole('columnheader', { name: 'Name' }).waitFor();
  await page.keyboard.press('F6');
  await page.keyboard.press('Enter');
  await becomes(() => gridText(page, 'A2'), 'Anna');
});

test('two windows type into one cell: the last one stands, and both are told what was lost', async () => {
  const file = emptyBook();
  const sheet = file.sheets[0]!;
  const [one, two] = [await open(file), await open(file)];
  await clickCell(two, 1, 1);
  await two.keyboard.type('From two');
  await clickCell(one, 1, 1);
  await one.keyboard.type('From one');
  await one.keyboard.press('Enter');
  await becomes(() => sheet.displayValue(1, 1), 'From one');
  await two.keyboard.press('Enter');
  await one
    .getByText('Sheet1!A1 held “From one” and now holds “From two”. It was changed in another window.')
    .waitFor();
  await two.getByText('Somebody else had written that while you were typing.').waitFor();
  await becomes(() => gridText(one, 'A1'), 'From two');
  expect(sheet.displayValue(1, 1)).toBe('From two');
});

test('the menu sets the project up, and its tabs appear without a reload', async () => {
  const file = emptyBook('Project');
  const page = await open(file);
  await choose(page, 'Extensions', 'Set up project');
  await page.getByRole('tab', { name: 'Summary' }).waitFor();
  await becomes(() => page.getByRole('tab').count(), file.sheets.filter(({ hidden }) => !hidden).length);
  await page.getByRole('tab', { name: 'Team' }).click();
  await becomes(() => gridText(page, 'A1'), 'Role');
});

test('a project with answers opens at its figures, and not at the names beside the answers', async () => {
  const file = answeredSample(workspace.server.context);
  expect(file.sheets[0]?.name).toBe('Form Responses 1');
  const page = await open(file);
  await becomes(() => activeTab(page), 'Summary');
  // Its rows are as high as their texts.
  const height = 'univerAPI.getActiveWorkbook().getActiveSheet().getSheet().getRowHeight(1) > 30';
  await becomes(() => page.evaluate(height), true);
});

test('the panel shows the project, runs its steps, and opens the tabs and the form', async () => {
  const file = sampleProject();
  const page = await open(file);
  await choose(page, 'Extensions', 'Create assessment form');
  const panel = page.frameLocator('#sidebar iframe');
  await panel.getByRole('link', { name: 'Assessment form' }).waitFor({ timeout: 30_000 });
  expect(await page.locator('#sidebar').evaluate((element) => element.clientWidth)).toBeGreaterThanOrEqual(
    299,
  );
  expect(await violations(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Team', exact: true }).click();
  await becomes(() => activeTab(page), 'Team');
  const popup = page.context().waitForEvent('page');
  await panel.getByRole('link', { name: 'Assessment form' }).click();
  const form = await popup;
  await form.waitForURL(/\/forms\//);
  await page.getByRole('button', { name: 'Close the panel' }).click();
  expect(await page.locator('#sidebar').isHidden()).toBe(true);
});

test('a tab deleted under the panel: a clear message in the panel, and in the window that showed it', async () => {
  const file = sampleProject();
  const [page, other] = [await open(file), await open(file)];
  await choose(page, 'Extensions', 'Open the panel');
  const panel = page.frameLocator('#sidebar iframe');
  const link = panel.getByRole('button', { name: 'Summary' });
  await link.click();
  await becomes(() => activeTab(page), 'Summary');
  await other.getByRole('tab', { name: 'Summary' }).click();
  await becomes(() => activeTab(other), 'Summary');
  await choose(other, 'Tab', 'Delete');
  await page.getByText('The tab “Summary” was deleted.').waitFor();
  await link.click();
  await panel.getByText('That tab was deleted. Set up project puts it back.').waitFor();
});

describe('with a script of its own', () => {
  const SCRIPT = `
    function onOpen() {
      SpreadsheetApp.getUi().createMenu('Mine').addItem('Fail', 'fail').addItem('Page', 'page').addItem('Dialog', 'dialog').addToUi();
    }
    function fail() { throw new Error('The team has nobody.'); }
    function page() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(PAGE).setTitle('Mine')); }
    function dialog() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>Sure?</p><button onclick="google.script.host.close()">Done</button>').setWidth(320).setHeight(120), 'Ask'); }
    function echo(value) { return value; }
    function count() { const cell = SpreadsheetApp.getActive().getRange('A1'); cell.setValue(Number(cell.getValue()) + 1); return cell.getValue(); }
    function hidden_() {}
    var PAGE = '<script>window.result = {};' +
      'const run = (name, ...args) => new Promise((resolve, reject) => google.script.run.withSuccessHandler((value, user) => resolve([value, user])).withFailureHandler((error, user) => reject([error.name, error.message, user])).withUserObject("me")[name](...args));' +
      '</script><form><input name="a" value="1"><input name="b" value="x"><input name="b" value="y"></form>';`;
  let mine: OpenWorkspace;
  beforeAll(async () => {
    const { addOn } = workspace.server.context;
    mine = await openWorkspace({ ...addOn, id: 'mine', code: new vm.Script(SCRIPT) });
  });
  afterAll(() => mine.close());
  afterEach(() => expect(mine.troubles.splice(0)).toEqual([]));

  async function openMine(): Promise<{ page: Page; file: SpreadsheetFile }> {
    const file = SpreadsheetFile.create(mine.server.context.workspace, 'Mine', 30, 6);
    const page = await mine.open(`/sheets/${file.id}`);
    await page.getByRole('tab', { name: 'Sheet1' }).waitFor();
    return { page, file };
  }

  test('a failing action shows its sentence, which can be dismissed by keyboard', async () => {
    const { page } = await openMine();
    await choose(page, 'Extensions', 'Fail');
    const alert = page.getByRole('alert').filter({ hasText: 'Fail failed' });
    expect(await alert.innerText()).toContain('The team has nobody.');
    expect(await violations(page)).toEqual([]);
    await alert.getByRole('button', { name: 'Dismiss' }).press('Enter');
    await alert.waitFor({ state: 'detached' });
  });

  test('a dialog has its size, and closes itself', async () => {
    const { page } = await openMine();
    await choose(page, 'Extensions', 'Dialog');
    const dialog = page.getByRole('dialog', { name: 'Ask' });
    expect(
      await dialog.locator('iframe').evaluate(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]),
    ).toEqual([320, 120]);
    const done = page.frameLocator('#dialog iframe').getByRole('button', { name: 'Done' });
    const hidden = dialog.waitFor({ state: 'hidden' });
    // The click takes its own frame away, and is then not always answered: what comes of it counts.
    await Promise.race([done.click(), hidden]);
    await hidden;
  });

  test('google.script.run carries what Google carries, and refuses the rest', async () => {
    const { page, file } = await openMine();
    await choose(page, 'Extensions', 'Page');
    await page.frameLocator('#sidebar iframe').locator('form').waitFor({ state: 'attached' });
    const frame = page.frames().find((each) => each.url().includes('/pages/'));
    const result = (source: string): Promise<unknown> =>
      frame!.evaluate(
        `(async () => { try { return await ${source}; } catch (error) { return error instanceof Error ? [error.name, error.message] : error; } })()`,
      );
    expect(await result('run("echo", { list: [1, "a", true, null] })')).toEqual([
      { list: [1, 'a', true, null] },
      'me',
    ]);
    expect(await result('run("echo", document.forms[0])')).toEqual([{ a: '1', b: ['x', 'y'] }, 'me']);
    expect(await result('run("fail")')).toEqual(['ScriptError', 'The team has nobody.', 'me']);
    for (const illegal of ['new Date()', '() => 1', 'document.body', '{ deep: [new Date()] }']) {
      expect(await result(`run("echo", ${illegal})`)).toEqual([
        'TypeError',
        'Failed due to illegal value in property: 0',
      ]);
    }
    expect(await result('typeof google.script.run.hidden_')).toBe('undefined');
    expect(await result('Promise.all(Array.from({ length: 12 }, () => run("count")))')).toHaveLength(12);
    expect(file.sheets[0]!.value(1, 1)).toBe(12);
    // The frame reaches neither the window around it nor the server.
    expect(await result('fetch("/").then(() => "reached")')).toEqual(['TypeError', 'Failed to fetch']);
    expect(await result('(async () => parent.document.title)()')).toEqual([
      'SecurityError',
      expect.any(String),
    ]);
    mine.troubles.splice(0, mine.troubles.length);
  });
});
