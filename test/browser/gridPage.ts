// The Sheet page as a test drives it: cells are read from the grid as it shows them, and clicked where they stand.
import type { Page } from 'playwright-core';

const GRID = 'canvas[id^="univer-sheet-main-canvas"]';
const SHEET = 'univerAPI.getActiveWorkbook().getActiveSheet()';

/** Waits until the page's grid is drawn and the script's menus are there; `go` leads to the page. */
export async function gridReady(page: Page, go: () => Promise<unknown>): Promise<void> {
  const menus = page.waitForResponse((response) => response.url().endsWith('/open'));
  await go();
  await menus;
  await page.locator(GRID).waitFor();
}

/** What the grid shows in a cell of the active tab. */
export const gridText = (page: Page, cell: string): Promise<string> =>
  page.evaluate(`String(${SHEET}.getRange(${JSON.stringify(cell)}).getDisplayValue() ?? '')`);

export const activeTab = (page: Page): Promise<string> => page.evaluate(`${SHEET}.getSheetName()`);

/** The colour in which the grid draws the lower left corner of a cell that is in sight, as `#rrggbb`. */
export async function gridColor(page: Page, cell: string): Promise<string> {
  const place = await placeOf(page, cell);
  const picture = await page.screenshot({
    clip: { x: place.x + 4, y: place.y + place.height - 5, width: 1, height: 1 },
    type: 'png',
  });
  return page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      context?.drawImage(image, 0, 0);
      const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
      return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
    },
    [...picture],
  );
}

/** Clicks a cell that is in sight until it is the selected one: while the grid is laid out anew, a click is lost. */
export async function clickGrid(page: Page, cell: string): Promise<void> {
  await becomes(async () => {
    const { x, y, width, height } = await placeOf(page, cell);
    await page.mouse.click(x + Math.min(width, 40) / 2, y + height / 2);
    return page.evaluate<string>(`${SHEET}.getSelection()?.getActiveRange()?.getA1Notation() ?? ''`);
  }, cell);
}

/** Where a cell stands in the window, in pixels. */
async function placeOf(page: Page, cell: string): Promise<DOMRect> {
  const box = await page.locator(GRID).boundingBox();
  if (!box) throw new Error('There is no grid.');
  const rect = await page.evaluate<DOMRect>(
    `(({ x, y, width, height }) => ({ x, y, width, height }))(${SHEET}.getRange(${JSON.stringify(cell)}).getCellRect())`,
  );
  return { ...rect, x: box.x + rect.x, y: box.y + rect.y };
}

/** Waits until what `read` gives is as expected, at most about as long as Playwright waits for an element. */
export async function becomes<T>(read: () => T | Promise<T>, expected: T): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (JSON.stringify(await read()) === JSON.stringify(expected)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await read()).toEqual(expected);
}

/** Chooses an entry of a menu. */
export async function choose(page: Page, menu: string, entry: string): Promise<void> {
  await page.getByRole('menuitem', { name: menu, exact: true }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}
