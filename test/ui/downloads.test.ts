// The pages that make a file, in a real browser: what they show, that the file arrives whole, and that anybody can use them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import { pageFile } from '../../local/export/pageFile';
import type { Server } from '../browser/addOnPage';
import { builtPages } from './builtPages';
import { DECK, WORKBOOK } from './downloadStates';

const AXE = require.resolve('axe-core/axe.min.js');

const pages = builtPages();

/** Opens a dialog as wide as it is shown. */
async function open(name: string, server: Server): Promise<Page> {
  return (await pages.open(name, server, { width: 620 })).page;
}

/** Clicks the button. @returns the file that arrives: its name and its bytes. */
async function download(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('#make:enabled')]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const DIALOGS = [
  ['deck', 'readDeck', DECK, DECK.deck, DECK.deck.fileName],
  ['shareWorkbook', 'readShareWorkbook', WORKBOOK, WORKBOOK, WORKBOOK.fileName],
] as const;

describe.each(DIALOGS)('%s', (page, call, answer, content, fileName) => {
  test('a click saves the file under the project’s name, the same as without a browser', async () => {
    const shown = await open(page, { [call]: () => answer });
    const { name, bytes } = await download(shown);
    expect(name).toBe(fileName);
    expect(bytes.equals(await pageFile(pages.html(page), content))).toBe(true);
    await shown.locator('#status', { hasText: 'is saved where your browser puts downloads' }).waitFor();
    expect(pages.calls()).toEqual([[call]]);
  });

  test('every part of the file is XML that can be read', async () => {
    const shown = await open(page, { [call]: () => answer });
    const { files } = await JSZip.loadAsync((await download(shown)).bytes);
    const texts = Object.values(files).filter(({ name: path }) => /\.(xml|rels)$/.test(path));
    const parts = await Promise.all(
      texts.map(async (part) => [part.name, await part.async('string')] as const),
    );
    const bad = await shown.evaluate((all) => {
      const isBad = (xml: string): boolean =>
        new DOMParser().parseFromString(xml, 'text/xml').querySelector('parsererror') !== null;
      return all.filter(([, xml]) => isBad(xml)).map(([path]) => path);
    }, parts);
    expect(parts.length).toBeGreaterThan(5);
    expect(bad).toEqual([]);
  });

  test('the file can be saved once more, in case the browser kept it back', async () => {
    const shown = await open(page, { [call]: () => answer });
    await download(shown);
    const [again] = await Promise.all([shown.waitForEvent('download'), shown.click('#file')]);
    expect(again.suggestedFilename()).toBe(fileName);
  });

  test('what cannot be read is said, and no button offers to make a file of nothing', async () => {
    const shown = await open(page, {
      [call]: () => {
        throw new Error('Exception: Row 3 has no code. Give it one.');
      },
    });
    await shown.locator('#status.failed').waitFor();
    await expect(shown.locator('#status').innerText()).resolves.toBe('Row 3 has no code. Give it one.');
    await expect(shown.locator('button:visible').count()).resolves.toBe(0);
  });

  test('nothing overflows, axe finds nothing, and the keyboard makes the file', async () => {
    const shown = await open(page, { [call]: () => answer });
    await shown.locator('#make:enabled').waitFor();
    await expect(shown.evaluate(() => document.documentElement.scrollWidth)).resolves.toBe(620);
    await shown.keyboard.press('Tab');
    await Promise.all([shown.waitForEvent('download'), shown.keyboard.press('Enter')]);
    await shown.locator('#again:visible').waitFor();
    await shown.evaluate(readFileSync(AXE, 'utf8'));
    const found = await shown.evaluate<string[]>(
      'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html)))',
    );
    expect(found).toEqual([]);
    if (process.env.SCREENSHOTS !== undefined)
      await shown.screenshot({ path: join(process.env.SCREENSHOTS, `${page}.png`), fullPage: true });
  });
});

test('the dialog of the deck shows all elements, the slides, and what does not fit', async () => {
  const page = await open('deck', { readDeck: () => DECK });
  await page.locator('#make:enabled').waitFor();
  const slides = await page.locator('#slides li').allInnerTexts();
  expect(slides).toHaveLength(DECK.deck.slides.length);
  expect(slides[0]).toContain('Slide 1: =1+1 & <b>"it"</b>');
  expect(slides[3]).toBe('Slide 4: 1. Data is collected consistently and accurately');
  await expect(page.locator('.warnings li').allInnerTexts()).resolves.toEqual([
    ...DECK.deck.tooFull,
    ...DECK.notices,
  ]);
  const picture = page.locator('#overview svg');
  await expect(picture.getAttribute('aria-label')).resolves.toContain(
    '1 Processes and protocols are in place to ensure effective data governance: 3 – Promising, proposed from final scores',
  );
  // A bar of three parts, a gray one for the element that nobody rated, and four colours with their levels' names.
  await expect(picture.locator('rect').count()).resolves.toBe(3 + 1 + 4);
  await expect(picture.textContent()).resolves.toContain('3 – Promising');
  await expect(page.locator('#overview b, #overview img').count()).resolves.toBe(0);
});

test('the dialog of the workbook says what is in it, and to read it first', async () => {
  const page = await open('shareWorkbook', { readShareWorkbook: () => WORKBOOK });
  await page.locator('#make:enabled').waitFor();
  await expect(page.locator('#sheets li').allInnerTexts()).resolves.toEqual([
    'Summary: 3 rows',
    'Evidence: 0 rows',
  ]);
  await expect(page.locator('strong').innerText()).resolves.toBe(
    'Read the Evidence tab before you share it.',
  );
  expect((await download(page)).bytes.length).toBeGreaterThan(1000);
});
