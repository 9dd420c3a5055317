// How an HTML page of the add-on is made: its scripts and styles are bundled by esbuild and put into the page itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import esbuild, { type BuildOptions } from 'esbuild';

/** The pages by name; each has `<name>.html`, `<name>.css` and `<name>.ts` in `src/ui/<name>/`. */
const NAMES = ['panel', 'calibration', 'deck', 'shareWorkbook'];

/** Where a page that makes a file has what makes it, `maker.ts`, bundled with the libraries that this needs. */
const MAKER = '<!-- maker -->';

/** Page name → HTML with everything inlined. */
export async function pages(root: string): Promise<Map<string, string>> {
  const made = NAMES.map(async (name) => [name, await page(join(root, 'src', 'ui', name), name)] as const);
  return new Map(await Promise.all(made));
}

async function page(folder: string, name: string): Promise<string> {
  const html = readFileSync(join(folder, `${name}.html`), 'utf8');
  const styles = await bundled(join(folder, `${name}.css`), {});
  const script = await bundled(join(folder, `${name}.ts`), SCRIPT);
  const maker = html.includes(MAKER) ? await bundled(join(folder, 'maker.ts'), MAKER_SCRIPT) : '';
  return html
    .replace('<!-- styles -->', () => `<style>\n${styles}</style>`)
    .replace(MAKER, () => `<script id="maker">\n${forPage(maker, name)}</script>`)
    .replace('<!-- script -->', () => `<script>\n${forPage(script, name)}</script>`);
}

const SCRIPT: BuildOptions = {
  format: 'iife',
  target: 'es2020',
  // HtmlService removes what follows `//` inside template literals, so the page has none.
  supported: { 'template-literal': false },
};

/** Its functions are those of the global `maker`. Libraries make most of it, so it is the one that is minified. */
const MAKER_SCRIPT: BuildOptions = {
  ...SCRIPT,
  globalName: 'maker',
  minify: true,
  define: { global: 'globalThis' },
};

async function bundled(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    legalComments: 'none',
    charset: 'utf8',
    ...options,
  });
  return outputFiles?.[0]?.text ?? '';
}

/** A script as an element takes it. `<?` stands in strings only, where HtmlService would take it for a template's. */
function forPage(script: string, name: string): string {
  if (/<\/script|<!--/i.test(script)) throw new Error(`A script of ${name} would end its own element.`);
  return script.replaceAll('<?', '\\x3C?');
}
