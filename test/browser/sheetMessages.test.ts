// What the Sheet page shows over the grid: messages with links to files of the workspace, and menus longer than the window.
import { join } from 'node:path';
import vm from 'node:vm';
import type { Page } from 'playwright-core';
import { SpreadsheetFile } from '../../local/files/spreadsheetFile';
import { loadAddOn } from '../../local/project';
import { choose, gridReady } from './gridPage';
import { openWorkspace, violations, type OpenWorkspace } from './openWorkspace';

/** Entries enough for any window. */
const ENTRIES = 40;

const SCRIPT = `
  function onOpen() {
    const menu = SpreadsheetApp.getUi().createMenu('Mine').addItem('Make', 'make');
    for (let number = 2; number <= ${ENTRIES}; number += 1) menu.addItem('Entry ' + number, 'make');
    menu.addToUi();
  }
  function make() {
    const form = FormApp.create('Form <b>bold</b>');
    SpreadsheetApp.getActive().toast('Made: ' + form.getPublishedUrl() + ' and https://x.org/a <i>there</i>.', 'Mine', 60);
  }`;

let workspace: OpenWorkspace;
beforeAll(async () => {
  const addOn = loadAddOn(join(__dirname, '..', '..', 'dist'));
  workspace = await openWorkspace({ ...addOn, id: 'mine', code: new vm.Script(SCRIPT) });
  await fetch(`${workspace.server.address}assets/sheet.js`);
}, 120_000);
afterAll(() => workspace.close());
afterEach(() => expect(workspace.troubles.splice(0)).toEqual([]));

async function open(): Promise<Page> {
  const file = SpreadsheetFile.create(workspace.server.context.workspace, 'Mine', 30, 6);
  const page = await workspace.open('/');
  await gridReady(page, () => page.goto(`/sheets/${file.id}`));
  return page;
}

const picture = (page: Page, name: string): Promise<unknown> =>
  process.env.SCREENSHOTS === undefined
    ? Promise.resolve()
    : page.screenshot({ path: join(process.env.SCREENSHOTS, `${name}.png`) });

test('a message leads to the file that it is about, in the workspace and by its name', async () => {
  const page = await open();
  await choose(page, 'Extensions', 'Make');
  const notice = page.getByRole('status').filter({ hasText: 'Made: ' });
  await notice.waitFor();
  expect(await notice.locator('p').innerText()).toBe(
    'Made: Form <b>bold</b> and https://x.org/a <i>there</i>.',
  );
  expect(await notice.locator('b, i').count()).toBe(0);
  expect(await notice.getByRole('link').count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  await picture(page, 'message');
  const popup = page.context().waitForEvent('page');
  await notice.getByRole('link', { name: 'Form <b>bold</b>' }).click();
  await (await popup).waitForURL(/\/forms\//);
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await notice.waitFor({ state: 'detached' });
});

test('a menu longer than the window shows that it goes on, and the keyboard reaches its end', async () => {
  const page = await open();
  await page.getByRole('menuitem', { name: 'Extensions', exact: true }).click();
  const menu = page.getByRole('menu', { name: 'Extensions' });
  const more = menu.locator('.more');
  expect(await more.isVisible()).toBe(true);
  const below = async (): Promise<number> =>
    menu.evaluate((list) => window.innerHeight - list.getBoundingClientRect().bottom);
  expect(await below()).toBeGreaterThan(0);
  expect(await below()).toBeLessThan(20);
  await picture(page, 'menu');
  // Every entry that has the keyboard stands free of the sign.
  for (let number = 2; number <= ENTRIES; number += 1) {
    await page.keyboard.press('ArrowDown');
    const covered = await page.evaluate(() => {
      const { bottom } = (document.activeElement ?? document.body).getBoundingClientRect();
      const sign = document.querySelector('#menus .more:not([hidden])')?.getBoundingClientRect();
      return sign === undefined ? false : bottom > sign.bottom - 20;
    });
    expect(covered).toBe(false);
  }
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(`Entry ${ENTRIES}`);
  await more.waitFor({ state: 'hidden' });
  await page.keyboard.press('Home');
  await more.waitFor();
});
