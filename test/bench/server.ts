// Measures the browser workspace: the Sheet page's first paint, and 500 submissions by 50 clients at once.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Browser, Page } from 'playwright-core';
import { StateFile } from '../../local/files/stateFile';
import { openStore } from '../../local/store';
import { launchBrowser } from '../browser/browser';
import { SAY_MEMORY } from './memory';

const ROOT = join(__dirname, '..', '..');
const CLIENTS = 50;
const ROUNDS = 10;

export interface ServerFigures {
  /** Until a page that nobody had opened before shows its grid. */
  firstPaintMs: number;
  /** The 95th percentile of what a submission and a static file take while 50 clients ask at once. */
  submissionP95Ms: number;
  staticP95Ms: number;
  ratio: number;
  /** The most memory that the server held at once, in MB. */
  megabytes: number;
}

/** Starts a server with the answered sample, as `npm start` does, and uses it. */
export async function serverFigures(): Promise<ServerFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'calibrate-bench-'));
  const server = start(folder);
  const browser = await launchBrowser();
  try {
    const address = await addressOf(server);
    const firstPaintMs = await firstPaint(browser, address);
    const submission = await submissionFrom(browser, address);
    const staticP95Ms = await p95(() => fetch(`${address}assets/shell.css`));
    const submissionP95Ms = await p95(submission);
    await triggersRun(folder);
    const megabytes = await stop(server);
    const ratio = Number((submissionP95Ms / staticP95Ms).toFixed(1));
    return { firstPaintMs, submissionP95Ms, staticP95Ms, ratio, megabytes };
  } finally {
    await browser.close();
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

function start(folder: string): ChildProcess {
  const options = [
    '--optimize-for-size',
    '--import',
    'tsx',
    '--import',
    SAY_MEMORY,
    join('local', 'cli.ts'),
    'start',
  ];
  return spawn(process.execPath, [...options, '--port', '0', '--no-open', '--workspace', folder], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function addressOf({ stdout, stderr }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    stderr?.on('data', (data: Buffer) => reject(new Error(`The server failed: ${data.toString()}`)));
    stdout?.on('data', (data: Buffer) => {
      said += data.toString();
      const address = /http:\S+/.exec(said)?.[0];
      // It bundles its pages after saying where it is.
      if (address) void fetch(`${address}assets/sheet.js`).then(() => resolve(address));
    });
  });
}

/** Ends the server as Ctrl+C does. @returns the MB it held. */
function stop(server: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    server.stderr?.removeAllListeners('data');
    server.stderr?.on('data', (data: Buffer) => resolve(Math.round(Number(data.toString()) / 1_024)));
    server.kill('SIGTERM');
  });
}

/** The address of the first file of a kind. */
async function fileAddress(page: Page, address: string, kind: 'sheets' | 'forms'): Promise<string> {
  await page.goto(address);
  const path = await page.locator(`a[href^="/${kind}/"]`).first().getAttribute('href');
  return new URL(path ?? '', address).href;
}

async function firstPaint(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  const sheet = await fileAddress(page, address, 'sheets');
  const from = performance.now();
  await page.goto(sheet);
  await page.locator('canvas[id^="univer-sheet-main-canvas"]').waitFor();
  const took = Math.round(performance.now() - from);
  await page.close();
  return took;
}

/** Fills the form in once, and sends the same each time as somebody else. */
async function submissionFrom(browser: Browser, address: string): Promise<() => Promise<Response>> {
  const page = await browser.newPage();
  const form = await fileAddress(page, address, 'forms');
  await page.goto(form);
  const filled = await page.evaluate(() => {
    for (const radio of document.querySelectorAll<HTMLInputElement>('input[type=radio][value^="2"]')) {
      radio.checked = true;
    }
    for (const list of document.querySelectorAll('select')) list.selectedIndex = 1;
    for (const area of document.querySelectorAll('textarea')) area.value = 'What we saw in our own records.';
    for (const text of document.querySelectorAll<HTMLInputElement>('input[type=text]'))
      text.value = 'Somebody';
    for (const email of document.querySelectorAll<HTMLInputElement>('input[type=email]'))
      email.value = 'EMAIL';
    const fields = new FormData(document.querySelector('form') ?? undefined);
    return [...fields].map(([name, value]): [string, string] => [name, String(value)]);
  });
  await page.close();
  let count = 0;
  return async () => {
    count += 1;
    const own = filled.map(([name, value]): [string, string] => {
      if (name === 'response') return [name, `2_${randomBytes(48).toString('base64url')}`];
      return [name, value === 'EMAIL' ? `person${count}@example.org` : value];
    });
    const response = await fetch(form, {
      method: 'POST',
      body: new URLSearchParams(own),
      redirect: 'manual',
    });
    if (response.status !== 303) throw new Error(`A submission was answered with ${response.status}.`);
    return response;
  };
}

/** Waits until the triggers of all submissions have run. */
async function triggersRun(folder: string): Promise<void> {
  for (;;) {
    const store = openStore(join(folder, 'workspace.db'));
    const waiting = [...(store.load().get(StateFile.ID)?.keys() ?? [])].some((part) =>
      part.startsWith('waiting:'),
    );
    store.close();
    if (!waiting) return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** The 95th percentile of what all requests took, in ms: some rounds of every client asking at once. */
async function p95(ask: () => Promise<Response>): Promise<number> {
  const times: number[] = [];
  const timed = async (): Promise<void> => {
    const from = performance.now();
    await (await ask()).arrayBuffer();
    times.push(performance.now() - from);
  };
  for (let round = 0; round < ROUNDS; round += 1) await Promise.all(Array.from({ length: CLIENTS }, timed));
  times.sort((a, b) => a - b);
  return Math.round(times[Math.ceil(times.length * 0.95) - 1] ?? 0);
}
