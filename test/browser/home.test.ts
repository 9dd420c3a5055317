// The first page, the outbox and deleting everything, in a browser.
import { FormFile } from '../../local/files/formFile';
import { SpreadsheetFile } from '../../local/files/spreadsheetFile';
import { DESKTOP, openWorkspace, overflow, PHONE, violations, type OpenWorkspace } from './openWorkspace';

let workspace: OpenWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
}, 60_000);
afterAll(() => workspace.close());
afterEach(() => expect(workspace.troubles.splice(0)).toEqual([]));

const files = () => workspace.server.context.workspace;

test('a newcomer makes the sample with one click, and finds it among the files', async () => {
  const page = await workspace.open('/');
  await page.getByRole('button', { name: 'New project from the sample' }).click();
  await page.waitForURL(/\/sheets\//);
  await page.goto('/');
  await page.getByRole('link', { name: 'Career readiness data review 2026' }).waitFor();
  expect(files().all(SpreadsheetFile)).toHaveLength(1);
});

test('a double click makes one project', async () => {
  const page = await workspace.open('/');
  const before = files().all(SpreadsheetFile).length;
  await page.getByRole('button', { name: 'Empty project' }).dblclick();
  await page.waitForURL(/\/sheets\//);
  expect(files().all(SpreadsheetFile)).toHaveLength(before + 1);
});

test.each([DESKTOP, PHONE])('at $width px nothing is inaccessible or cut off', async (viewport) => {
  const { context } = workspace.server;
  context.triggers.noteFailure({ handler: 'onFormSubmit', spreadsheet: 'gone', message: 'x'.repeat(300) });
  const page = await workspace.open('/', { viewport });
  for (const path of ['/', '/outbox', '/delete', '/nowhere']) {
    await page.goto(path);
    expect([path, await violations(page), await overflow(page)]).toEqual([path, [], 0]);
    expect(await page.getByRole('banner').innerText()).toContain('Local workspace.');
  }
});

test('everything is deleted by keyboard, after a question that can be answered with no', async () => {
  const page = await workspace.open('/');
  await page.getByRole('link', { name: 'Delete all…' }).press('Enter');
  await page.getByRole('link', { name: 'Keep everything' }).press('Enter');
  await page.getByRole('heading', { name: 'All files' }).waitFor();
  await page.getByRole('link', { name: 'Delete all…' }).press('Enter');
  await page.getByRole('button', { name: 'Delete everything' }).press('Enter');
  await page.getByRole('heading', { name: 'Start here' }).waitFor();
  expect(files().all(SpreadsheetFile)).toHaveLength(0);
  expect(files().all(FormFile)).toHaveLength(0);
});
