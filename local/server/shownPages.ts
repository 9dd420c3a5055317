// Keeps the pages that scripts show as panels and dialogs, until a window has loaded them.
import { randomBytes } from 'node:crypto';
import { bundleOf } from './assets';

/** What a page can do in its frame: run its own scripts, which reach nothing but the window around it, and save files. */
export const FRAME_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-popups allow-forms allow-downloads',
].join('; ');

/** How many pages are kept; a window asks for its page at once. */
const KEPT = 50;

interface Kept {
  readonly spreadsheet: string;
  readonly html: string;
}

export class ShownPages {
  private readonly pages = new Map<string, Kept>();

  /** Keeps a page of a spreadsheet's script. @returns its address */
  keep(spreadsheet: string, html: string): string {
    const id = randomBytes(12).toString('base64url');
    this.pages.set(id, { spreadsheet, html });
    for (const oldest of [...this.pages.keys()].slice(0, -KEPT)) this.pages.delete(oldest);
    return `/sheets/${spreadsheet}/pages/${id}`;
  }

  /** A page as a script made it; undefined where it is not kept any more. */
  find(spreadsheet: string, id: string): string | undefined {
    const kept = this.pages.get(id);
    return kept?.spreadsheet === spreadsheet ? kept.html : undefined;
  }
}

/**
 * The page with `google.script` in it.
 * @param functions The names of the functions that it may call
 * @param origin Of the window around the frame
 */
export async function withGoogleScript(
  html: string,
  functions: readonly string[],
  origin: string,
): Promise<string> {
  const { js } = await bundleOf('frame');
  const settings = JSON.stringify({ functions, origin }).replaceAll('<', '\\u003c');
  const script = `<script>globalThis.calibrateFrame = ${settings};\n${js.text}</script>`;
  const place = /<head(\s[^>]*)?>/i.exec(html) ?? /^\s*<!doctype[^>]*>/i.exec(html);
  const at = place ? place.index + place[0].length : 0;
  return html.slice(0, at) + script + html.slice(at);
}
