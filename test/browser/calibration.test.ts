// A calibration from end to end: the sample project in the local workspace, its menu, its dialog, and its tabs after it.
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { sampleFiles } from '../../local/demo/sample';
import { FormFile } from '../../local/files/formFile';
import type { SpreadsheetFile } from '../../local/files/spreadsheetFile';
import { answeredSample } from '../../local/server/newProjects';
import { rowsOf, type Row } from '../actions/sheet';
import { choose, gridReady } from './gridPage';
import { openWorkspace, type OpenWorkspace } from './openWorkspace';

let workspace: OpenWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
  await fetch(`${workspace.server.address}assets/sheet.js`);
}, 120_000);
afterAll(() => workspace.close());
afterEach(() => expect(workspace.troubles.splice(0)).toEqual([]));

interface Meeting {
  readonly page: Page;
  readonly dialog: FrameLocator;
}

/** Opens the project's page and, from its menu, the calibration. */
async function openCalibration(file: SpreadsheetFile): Promise<Meeting> {
  const page = await workspace.open('/', { viewport: { width: 1280, height: 860 } });
  await gridReady(page, () => page.goto(`/sheets/${file.id}`));
  await choose(page, 'Extensions', 'Open calibration');
  const dialog = page.frameLocator('#dialog iframe');
  await dialog.locator('main > section:visible').waitFor();
  return { page, dialog };
}

const said = (dialog: FrameLocator, text: string): Promise<void> =>
  dialog.locator('#status', { hasText: text }).waitFor();

async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS !== undefined)
    await page.screenshot({ path: join(process.env.SCREENSHOTS, `meeting-${name}.png`) });
}

const rows = (file: SpreadsheetFile, name: string): Row[] => {
  const sheet = file.sheetByName(name);
  return sheet ? rowsOf(sheet) : [];
};

test('a team settles its scores with keys alone, over a closed laptop, and every item is settled or listed open', async () => {
  const file = answeredSample(workspace.server.context);
  const first = await openCalibration(file);
  await first.dialog.getByRole('button', { name: 'Close the form and open the calibration' }).press('Enter');
  await said(first.dialog, 'The form is closed, and the calibration is open.');
  expect(workspace.server.context.workspace.all(FormFile)[0]?.settings.acceptingResponses).toBe(false);
  await screenshot(first.page, 'overview');

  await first.dialog.locator('#begin').press('Enter');
  await first.dialog.locator('#recordedBy').fill('Meeting recorder');
  await first.dialog.locator('#rationale').fill('Two agencies share definitions; the schools do not yet.');
  await first.dialog.locator('#rationale').press('Escape');
  await first.page.keyboard.press('2');
  await screenshot(first.page, 'item');
  await first.page.keyboard.press('Enter');
  await said(first.dialog, 'is recorded: 2 – Building.');
  const kept = first.page.waitForResponse(
    (response) => response.request().postData()?.includes('keepCalibrationPlace') === true,
  );
  await first.page.keyboard.press('n');
  const second = await first.dialog.locator('#title').innerText();
  await first.dialog.locator('#place', { hasText: 'Item 2' }).waitFor();
  await kept;
  await first.page.close();

  const { page, dialog } = await openCalibration(file);
  await expect(dialog.locator('#title').innerText()).resolves.toBe(second);
  const count = Number(/of (\d+)/.exec(await dialog.locator('#place').innerText())?.[1]);
  for (let place = 2; place <= count; place += 1) {
    await dialog.locator('#place', { hasText: `Item ${place} of ${count}` }).waitFor();
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await said(dialog, 'is recorded: 3 – Promising.');
    await page.keyboard.press('n');
  }
  await dialog.locator('[data-part=take]').press('Enter');
  await screenshot(page, 'take');
  await dialog.locator('#takeAll').press('Enter');
  await said(dialog, 'taken at the proposed score.');
  await dialog.locator('[data-part=open]').press('Enter');
  const open = await dialog.locator('#openList li').count();
  await screenshot(page, 'open');
  await dialog.locator('[data-part=list]').press('Enter');
  await screenshot(page, 'list');
  await dialog.locator('#close').press('Enter');
  await said(dialog, 'The calibration is closed:');

  const summary = rows(file, 'Summary');
  const settled = summary.filter(({ Final }) => Final !== '');
  expect(settled.length + open).toBe(summary.length);
  expect(
    rows(file, 'Calibration log')
      .map(({ Code }) => Code)
      .sort(),
  ).toEqual(settled.map(({ Code }) => Code).sort());
}, 120_000);

test('of the sample, no name, address or role is sent to the dialog', async () => {
  const file = answeredSample(workspace.server.context);
  const { page, dialog } = await openCalibration(file);
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => bodies.push(response.text().catch(() => '')));
  await dialog.locator('#open').click();
  await said(dialog, 'The form is closed');
  const sent = (await Promise.all(bodies)).filter((body) => body.includes('"queue"')).join();
  expect(sent).toContain('evidence');
  const { team, responses } = sampleFiles();
  const secrets = [...team.rows, ...(responses?.rows ?? []).map((row) => row.slice(1, 4))].flat();
  const found = secrets.filter((secret) => /[@ ]/.test(secret) && sent.includes(secret));
  expect(found).toEqual([]);
}, 120_000);
