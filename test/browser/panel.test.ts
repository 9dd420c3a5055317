// The meeting from the panel, in the local workspace: its buttons open the windows, and the panel reads on after them.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { answeredSample } from '../../local/server/newProjects';
import { rowsOf } from '../actions/sheet';
import { choose, gridReady } from './gridPage';
import { openWorkspace, type OpenWorkspace } from './openWorkspace';

let workspace: OpenWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
  await fetch(`${workspace.server.address}assets/sheet.js`);
}, 120_000);
afterAll(() => workspace.close());
afterEach(() => expect(workspace.troubles.splice(0)).toEqual([]));

async function screenshot(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS !== undefined)
    await page.screenshot({ path: join(process.env.SCREENSHOTS, `panel-meeting-${name}.png`) });
}

test('from the panel an owner opens the calibration, closes it, and goes on to the priorities and the plan', async () => {
  const file = answeredSample(workspace.server.context);
  // Whatever day it is, nobody waits for the last answer.
  const settings = file.sheetByName('Project');
  const setting = settings ? rowsOf(settings).findIndex(({ Setting }) => Setting === 'Ratings due') : -1;
  settings?.enter(setting + 2, 2, '');
  const page = await workspace.open('/', { viewport: { width: 1440, height: 900 } });
  await gridReady(page, () => page.goto(`/sheets/${file.id}`));
  await choose(page, 'Extensions', 'Open the panel');
  const panel = page.frameLocator('#sidebar iframe');
  const next = panel.locator('#next:enabled');
  await next.waitFor({ timeout: 30_000 });
  await screenshot(page, 'before');
  await next.filter({ hasText: 'Open calibration' }).click();

  const dialog = page.frameLocator('#dialog iframe');
  await dialog.getByRole('button', { name: 'Close the form and open the calibration' }).click();
  await dialog.locator('#status', { hasText: 'the calibration is open' }).waitFor();
  await page.getByRole('button', { name: 'Close the dialog' }).click();
  await next.filter({ hasText: 'Refresh the panel' }).click();
  await next.filter({ hasText: 'Go on with the calibration' }).waitFor();

  await panel.locator('[data-part=priorities] > summary').click();
  await panel.getByRole('button', { name: 'Suggest priorities' }).click();
  await panel.locator('[data-part=priorities] .status', { hasText: 'to start from' }).waitFor();
  await screenshot(page, 'priorities');
  await next.waitFor();
  await panel.locator('[data-part=plan] > summary').click();
  await panel.getByRole('button', { name: 'Refresh action plan' }).click();
  const popup = page.context().waitForEvent('page');
  await panel.locator('[data-part=plan] .status a').click({ timeout: 30_000 });
  await (await popup).getByRole('heading', { name: 'Next steps', exact: true }).last().waitFor();
}, 180_000);
