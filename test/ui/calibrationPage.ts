// The calibration's page in a real browser, with a server that the test plays: opening it, and what its tests ask of it.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { pages } from '../../build/pages';
import type { CalibrationView } from '../../src/actions/readCalibration';
import { openAddOnPage, type AddOnPage, type Server } from '../browser/addOnPage';
import { launchBrowser } from '../browser/browser';
import { OPEN, PlayedServer } from './calibrationStates';

const ROOT = join(__dirname, '..', '..');

export interface Opened extends AddOnPage {
  readonly server: PlayedServer;
}

/**
 * Prepares a test file for the page; none of its tests may leave an error or a request behind. `more` are functions of
 * the server that answer otherwise.
 */
export function calibrationPages(): (
  view?: CalibrationView,
  more?: (server: PlayedServer) => Server,
) => Promise<Opened> {
  let browser: Browser;
  let html: string;
  let opened: AddOnPage | undefined;
  beforeAll(async () => {
    html = (await pages(ROOT)).get('calibration') ?? '';
    browser = await launchBrowser();
  }, 60_000);
  afterEach(async () => {
    expect(opened?.uncaught).toEqual([]);
    expect(opened?.requested).toEqual([]);
    await opened?.page.close();
  });
  afterAll(() => browser.close());
  jest.setTimeout(30_000);
  return async (view = OPEN, more = () => ({})) => {
    const server = new PlayedServer(view);
    opened = await openAddOnPage(browser, html, {}, { ...server.functions, ...more(server) }, 1100);
    await opened.page.locator('main > section:visible').waitFor();
    return { ...opened, server };
  };
}

export const status = (page: Page): Promise<string> => page.locator('#status').innerText();

export const said = (page: Page, text: string): Promise<void> =>
  page.locator('#status', { hasText: text }).waitFor();

export const title = (page: Page): Promise<string> => page.locator('#title').innerText();

/** What was sent to a function of the server, one after the other. */
export const sent = ({ calls }: AddOnPage, name: string): unknown[] =>
  calls.filter(([called]) => called === name).map(([, request]) => request);

/** Goes to the first item and says who records, with keys alone. */
export async function begin({ page }: AddOnPage): Promise<void> {
  await page.focus('#begin');
  await page.keyboard.press('Enter');
  await page.focus('#recordedBy');
  await page.keyboard.type('Rae Corder');
  await page.keyboard.press('Escape');
}
