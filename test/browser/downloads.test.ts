// A person downloads the deck and the workbook to share from the menu of the local workspace, through the page's sandbox.
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import { sampleFiles } from '../../local/demo/sample';
import { carryThrough, startProject } from '../../local/demo/project';
import { choose, gridReady } from './gridPage';
import { openWorkspace, type OpenWorkspace } from './openWorkspace';

let workspace: OpenWorkspace;
let page: Page;

beforeAll(async () => {
  workspace = await openWorkspace();
  await fetch(`${workspace.server.address}assets/sheet.js`);
  const files = sampleFiles();
  const { workspace: store, addOn } = workspace.server.context;
  const { spreadsheet, project } = startProject(store, addOn, files, () => undefined);
  carryThrough(store, project, spreadsheet, files, () => undefined);
  page = await workspace.open('/');
  await gridReady(page, () => page.goto(`/sheets/${spreadsheet.id}`));
}, 120_000);
afterAll(() => workspace.close());
afterEach(() => expect(workspace.troubles.splice(0)).toEqual([]));

/** Chooses the menu's entry and clicks the dialog's button. @returns the file that arrives. */
async function download(entry: string, button: string): Promise<{ name: string; bytes: Buffer }> {
  await choose(page, 'Extensions', entry);
  const dialog = page.getByRole('dialog', { name: entry });
  const make = page.frameLocator('#dialog iframe').getByRole('button', { name: button });
  await make.waitFor();
  if (process.env.SCREENSHOTS !== undefined)
    await page.screenshot({ path: `${process.env.SCREENSHOTS}/${entry}.png` });
  const [file] = await Promise.all([page.waitForEvent('download'), make.click()]);
  await dialog.getByRole('button').first().click();
  await dialog.waitFor({ state: 'hidden' });
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('the deck of the sample has a chart for each element, and one of all', async () => {
  const { name, bytes } = await download('Download a deck', 'Download the deck');
  expect(name).toMatch(/ - deck\.pptx$/);
  const { files } = await JSZip.loadAsync(bytes);
  expect(Object.keys(files).filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))).toHaveLength(7);
});

test('the workbook to share has three sheets, and no name or address of the team', async () => {
  const { name, bytes } = await download('Download a workbook to share', 'Download the workbook');
  expect(name).toMatch(/ - scores\.xlsx$/);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(['Summary', 'Evidence', 'By role']);
  const parts = Object.values((await JSZip.loadAsync(bytes)).files).map((part) => part.async('string'));
  const all = (await Promise.all(parts)).join('\n');
  const { header, rows } = sampleFiles().team;
  const people = ['Name', 'Email'].flatMap((title) => rows.map((row) => row[header.indexOf(title)] ?? ''));
  expect(people.length).toBeGreaterThan(20);
  for (const person of people.filter((each) => each !== '')) expect(all).not.toContain(person);
});
