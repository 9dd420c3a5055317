// The built pages of the add-on in a real browser, for a file of tests: opening them, and what none of them may leave.
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pages } from '../../build/pages';
import { openAddOnPage, type AddOnPage, type Server } from '../browser/addOnPage';
import { launchBrowser } from '../browser/browser';

const ROOT = join(__dirname, '..', '..');

export interface BuiltPages {
  /** A page as HtmlService gets it. */
  html(name: string): string;
  /** Opens a page with a server that the test plays; `values` and `width` as {@link openAddOnPage} takes them. */
  open(
    name: string,
    server: Server,
    options?: { readonly values?: Readonly<Record<string, string>>; readonly width?: number },
  ): Promise<AddOnPage>;
  /** What the page that was opened last asked its server for. */
  calls(): AddOnPage['calls'];
}

/** Prepares a file of tests for the pages; none of its tests may leave an error or a request behind. */
export function builtPages(): BuiltPages {
  let browser: Browser;
  let built: Map<string, string>;
  let opened: AddOnPage | undefined;
  beforeAll(async () => {
    built = await pages(ROOT);
    browser = await launchBrowser();
  }, 60_000);
  afterEach(async () => {
    expect(opened?.uncaught).toEqual([]);
    expect(opened?.requested).toEqual([]);
    await opened?.page.close();
  });
  afterAll(() => browser.close());
  jest.setTimeout(30_000);
  const html = (name: string): string => built.get(name) ?? '';
  return {
    html,
    async open(name, server, { values = {}, width } = {}) {
      opened = await openAddOnPage(browser, html(name), values, server, width);
      return opened;
    },
    calls: () => opened?.calls ?? [],
  };
}
