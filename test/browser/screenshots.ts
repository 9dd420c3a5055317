// Makes the README's pictures from the running workspace: `npm run screenshots` writes them to docs/images/.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { answeredSample, PROJECT_KINDS } from '../../local/server/newProjects';
import { DocumentFile } from '../../local/files/documentFile';
import { FormFile } from '../../local/files/formFile';
import { choose, gridReady } from './gridPage';
import { openWorkspace } from './openWorkspace';

const IMAGES = join(__dirname, '..', '..', 'docs', 'images');
const SIZE = { viewport: { width: 1280, height: 800 } };

async function makeAll(): Promise<void> {
  const workspace = await openWorkspace();
  const { context } = workspace.server;
  const shoot = (page: Page, name: string) => page.screenshot({ path: join(IMAGES, `${name}.png`) });
  try {
    const spreadsheet = answeredSample(context);
    const page = await workspace.open('/', SIZE);
    await gridReady(page, () => page.goto(`/sheets/${spreadsheet.id}`));
    await page.getByRole('tab', { name: 'Summary' }).click();
    await choose(page, 'Extensions', 'Open the panel');
    await page.frameLocator('#sidebar iframe').getByRole('link', { name: 'Action plan' }).waitFor();
    await shoot(page, 'summary');
    await shoot(await workspace.open(`/forms/${context.workspace.all(FormFile)[0]?.id}`, SIZE), 'form');
    await calibrate(page);
    await shoot(page, 'calibration');
    PROJECT_KINDS.get('finished')?.(context, '');
    const plans = context.workspace.all(DocumentFile).filter(({ name }) => name.startsWith('Action plan'));
    await shoot(await workspace.open(`/docs/${plans.at(-1)?.id}`, SIZE), 'action-plan');
  } finally {
    await workspace.close();
  }
}

/** Opens the calibration at its first item, and chooses a score. */
async function calibrate(page: Page): Promise<void> {
  await choose(page, 'Extensions', 'Open calibration');
  const dialog = page.frameLocator('#dialog iframe');
  await dialog.getByRole('button', { name: 'Close the form and open the calibration' }).click();
  await dialog.locator('#begin').click();
  await dialog.locator('#rationale').fill('Training is there for districts, and not yet for colleges.');
  await dialog.locator('#rationale').press('Escape');
  await page.keyboard.press('2');
}

void makeAll();
