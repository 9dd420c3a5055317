// The scripts and styles of the pages: bundled by esbuild when first asked for, and kept.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';

/** The pages with a bundle: `local/web/<name>/<name>.ts` is its script and imports its styles. */
const BUNDLES = ['shell', 'home', 'form', 'doc', 'frame', 'sheet'] as const;
export type BundleName = (typeof BUNDLES)[number];

const WEB = join(__dirname, '..', 'web');
const TYPES = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' } as const;

interface Asset {
  readonly text: string;
  readonly tag: string;
}

type Bundle = Readonly<Record<keyof typeof TYPES, Asset>>;

const bundles = new Map<BundleName, Promise<Bundle>>();

/** A page's script and styles; what a failed bundling throws is kept too. */
export function bundleOf(name: BundleName): Promise<Bundle> {
  const known = bundles.get(name) ?? bundle(name);
  bundles.set(name, known);
  return known;
}

/** Bundles every page, the small ones first, so that nobody waits for them later. */
export async function bundleAll(): Promise<void> {
  for (const name of BUNDLES) await bundleOf(name);
}

async function bundle(name: BundleName): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [join(WEB, name, `${name}.ts`)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    outdir: 'assets',
    loader: { '.ttf': 'dataurl', '.woff2': 'dataurl', '.svg': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'silent',
  });
  const asset = (ending: string): Asset => {
    const text = outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
    return { text, tag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 16)}"` };
  };
  return { js: asset('.js'), css: asset('.css') };
}

/** `/assets/<page>.js` and `/assets/<page>.css`; a browser asks each time whether its copy is still right. */
export function assetRoutes(): Hono {
  return new Hono().get('/assets/:file', async (c) => {
    const [stem, ending] = c.req.param('file').split('.');
    const name = BUNDLES.find((each) => each === stem);
    if (!name || (ending !== 'js' && ending !== 'css')) {
      throw new HTTPException(404, { message: 'There is no such script or style sheet.' });
    }
    const { text, tag } = (await bundleOf(name))[ending];
    c.header('ETag', tag);
    c.header('Cache-Control', 'no-cache');
    if (c.req.header('If-None-Match') === tag) return c.body(null, 304);
    return c.body(text, 200, { 'Content-Type': TYPES[ending] });
  });
}
