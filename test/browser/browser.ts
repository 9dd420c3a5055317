// Launches the browser that page tests use: the system's Chromium where there is one, else the one that npm brought.
import { existsSync } from 'node:fs';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** No sandbox, since tests may run as root in a container, and nothing that calls home. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Without web security a page could do what Google forbids it; in a single process a page's crash ends all. */
const DROPPED_FLAGS = ['--disable-web-security', '--single-process'];

/** A headless browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const installed = SYSTEM_BROWSERS.find((path) => existsSync(path));
  const options = installed === undefined ? await bundled() : { executablePath: installed, args: FLAGS };
  return chromium.launch(options);
}

async function bundled(): Promise<LaunchOptions> {
  // Read while the package loads: it then unpacks the libraries that a bare system lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const args = packed.args.filter((flag) => !DROPPED_FLAGS.includes(flag));
  return { executablePath: await packed.executablePath(), args: [...args, ...FLAGS] };
}
