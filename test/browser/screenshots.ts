// Makes the README's pictures from the running workspace: `npm run screenshots` writes them to docs/images/.
import { join } from 'node:path';
import { answeredSample } from '../../local/server/newProjects';
import { DocumentFile } from '../../local/files/documentFile';
import { FormFile } from '../../local/files/formFile';
import { choose, gridReady } from './gridPage';
import { openWorkspace } from './openWorkspace';

const IMAGES = join(__dirname, '..', '..', 'docs', 'images');
const SIZE = { viewport: { width: 1280, height: 800 } };

async function makeAll(): Promise<void> {
  const workspace = await openWorkspace();
  try {
    const { context } = workspace.server;
    const spreadsheet = answeredSample(context);
    const page = await workspace.open('/', SIZE);
    await gridReady(page, () => page.goto(`/sheets/${spreadsheet.id}`));
    await page.getByRole('tab', { name: 'Summary' }).click();
    await choose(page, 'Extensions', 'Open the panel');
    await page.frameLocator('#sidebar iframe').getByRole('link', { name: 'Action plan' }).waitFor();
    await page.screenshot({ path: join(IMAGES, 'summary.png') });
    for (const [name, path] of [
      ['form', `/forms/${context.workspace.all(FormFile)[0]?.id}`],
      ['action-plan', `/docs/${context.workspace.all(DocumentFile)[0]?.id}`],
    ] as const) {
      const other = await workspace.open(path, SIZE);
      await other.screenshot({ path: join(IMAGES, `${name}.png`) });
    }
  } finally {
    await workspace.close();
  }
}

void makeAll();
