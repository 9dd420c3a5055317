// A running local workspace and a browser in front of it, for tests of its pages.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { loadAddOn } from '../../local/project';
import { startServer, type RunningServer } from '../../local/server/start';
import { launchBrowser } from './browser';

const ROOT = join(__dirname, '..', '..');
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const DESKTOP = { width: 1280, height: 860 };
export const PHONE = { width: 375, height: 740 };

export interface OpenWorkspace {
  readonly server: RunningServer;
  readonly browser: Browser;
  /** What went wrong in any page: scripts that threw, what the policy refused, requests to elsewhere. */
  readonly troubles: string[];
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

/** @param addOn Another script than the built add-on. */
export async function openWorkspace(addOn = loadAddOn(join(ROOT, 'dist'))): Promise<OpenWorkspace> {
  const server = await startServer({ addOn, port: 0 });
  const browser = await launchBrowser();
  const troubles: string[] = [];
  return {
    server,
    browser,
    troubles,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: DESKTOP, baseURL: server.address, ...options });
      const page = await context.newPage();
      page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.stack ?? error.message}`));
      page.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) troubles.push(message.text());
      });
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(server.address) && !url.startsWith('data:')) troubles.push(`asked for ${url}`);
      });
      await page.goto(path);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** What axe finds wrong in the page as it is now. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const result = await page.evaluate<AxeResult>('axe.run()');
  return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** How many pixels of the page are beyond the window's width. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
