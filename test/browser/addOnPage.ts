// Opens a built page of the add-on as Google shows it, with a server that the test plays.
import type { Browser, Page } from 'playwright-core';

/** What the test answers to each function of the server, by its name. */
export type Server = Readonly<Record<string, (...args: unknown[]) => unknown>>;

export interface AddOnPage {
  readonly page: Page;
  /** Every call so far: the function's name and its arguments. */
  readonly calls: (readonly [name: string, ...args: unknown[]])[];
  /** Addresses that the page asked for besides its own. */
  readonly requested: string[];
  /** What the page's scripts threw and did not catch. */
  readonly uncaught: Error[];
}

const ADDRESS = 'https://panel.test/';

/** Opens `html` at a width in pixels; `values` fill its template expressions, `<?= name ?>`. */
export async function openAddOnPage(
  browser: Browser,
  html: string,
  values: Readonly<Record<string, string>>,
  server: Server,
  width = 300,
): Promise<AddOnPage> {
  const page = await browser.newPage({ viewport: { width, height: 700 } });
  const opened: AddOnPage = { page, calls: [], requested: [], uncaught: [] };
  page.on('pageerror', (error) => opened.uncaught.push(error));
  const filled = html.replace(/<\?= (\w+) \?>/g, (_, name: string) => values[name] ?? '');
  await page.route('**', (route) => {
    const url = route.request().url();
    if (url === ADDRESS) return route.fulfill({ contentType: 'text/html', body: filled });
    opened.requested.push(url);
    return route.abort();
  });
  await page.exposeFunction('callServer', async (name: string, args: unknown[]) => {
    opened.calls.push([name, ...args]);
    const answer = server[name];
    if (!answer) return { failure: `Error: Script function not found: ${name}` };
    try {
      return { result: await answer(...args) };
    } catch (error) {
      return { failure: error instanceof Error ? error.message : String(error) };
    }
  });
  await page.addInitScript(SERVER_STUB);
  await page.goto(ADDRESS);
  return opened;
}

/** `google.script.run` as pages know it: handlers first, then any function, whose name is looked up on the server. */
const SERVER_STUB = `
  const runner = (handlers) => new Proxy({}, {
    get: (_, name) => {
      if (name === 'withSuccessHandler') return (success) => runner({ ...handlers, success });
      if (name === 'withFailureHandler') return (failure) => runner({ ...handlers, failure });
      return (...args) => {
        callServer(name, args).then(({ result, failure }) => {
          if (failure === undefined) handlers.success?.(result);
          else handlers.failure?.(new Error(failure));
        });
      };
    },
  });
  window.google = { script: { get run() { return runner({}); } } };
`;
