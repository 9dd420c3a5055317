// How an HTML page of the add-on is made: its script and styles are bundled by esbuild and put into the page itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import esbuild from 'esbuild';

/** The pages by name; each has `<name>.html`, `<name>.css` and `<name>.ts` in `src/ui/<name>/`. */
const NAMES = ['panel', 'calibration'];

/** Page name → HTML with everything inlined. */
export async function pages(root: string): Promise<Map<string, string>> {
  const made = NAMES.map(async (name) => [name, await page(join(root, 'src', 'ui', name), name)] as const);
  return new Map(await Promise.all(made));
}

async function page(folder: string, name: string): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(folder, `${name}.ts`)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2020',
    // HtmlService removes what follows `//` inside template literals, so the page has none.
    supported: { 'template-literal': false },
    legalComments: 'none',
  });
  const script = outputFiles[0]?.text ?? '';
  if (/<\/script/i.test(script)) throw new Error(`The script of ${name} would end its own element.`);
  const styles = readFileSync(join(folder, `${name}.css`), 'utf8');
  return readFileSync(join(folder, `${name}.html`), 'utf8')
    .replace('<!-- styles -->', () => `<style>\n${styles}</style>`)
    .replace('<!-- script -->', () => `<script>\n${script}</script>`);
}
