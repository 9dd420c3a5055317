// The calibration's page in a real browser, with a server that the test plays: opening it, and what its tests ask of it.
import type { Page } from 'playwright-core';
import type { CalibrationView } from '../../src/actions/readCalibration';
import type { AddOnPage, Server } from '../browser/addOnPage';
import { builtPages } from './builtPages';
import { OPEN, PlayedServer } from './calibrationStates';

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
  const pages = builtPages();
  return async (view = OPEN, more = () => ({})) => {
    const server = new PlayedServer(view);
    const functions = { ...server.functions, ...more(server) };
    const opened = await pages.open('calibration', functions, { width: 1100 });
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
