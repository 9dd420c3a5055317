// Builds the add-on into dist/: one readable bundle, its pages, and the manifest.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import webpack from 'webpack';
import { bundleConfig } from './bundle';
import { pages } from './pages';

const root = join(__dirname, '..');
const output = join(root, 'dist');

async function build(): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const stats = await promisify(webpack)(bundleConfig(root, output));
  if (!stats || stats.hasErrors()) throw new Error(stats?.toString({ all: false, errors: true }));
  for (const [name, html] of await pages(root)) writeFileSync(join(output, `${name}.html`), html);
  copyFileSync(join(root, 'appsscript.json'), join(output, 'appsscript.json'));
}

build().catch((error: unknown) => {
  process.stderr.write(`The build failed: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
