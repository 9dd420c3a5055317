// Builds the add-on into dist/: one readable bundle, its pages, and the manifest.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack, { type Configuration } from 'webpack';
import { bundleConfig } from './bundle';
import { pages } from './pages';

/** Builds the project in `root` into the folder `output`, which is emptied first. */
export async function build(root: string, output: string): Promise<void> {
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  await bundle(bundleConfig(root, output));
  for (const [name, html] of await pages(root)) writeFileSync(join(output, `${name}.html`), html);
  copyFileSync(join(root, 'appsscript.json'), join(output, 'appsscript.json'));
}

function bundle(config: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (!stats || stats.hasErrors()) reject(new Error(stats?.toString({ all: false, errors: true })));
      else resolve();
    });
  });
}

const PROJECT = join(__dirname, '..');

if (require.main === module) {
  build(PROJECT, join(PROJECT, 'dist')).catch((error: unknown) => {
    process.stderr.write(`The build failed: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
