// The whole job by hand in a browser, from an empty workspace to an edited action plan.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { FormFile } from '../../local/files/formFile';
import { levelColours } from '../../src/model/levels';
import { activeTab, becomes, choose, clickGrid, gridColor, gridReady, gridText } from './gridPage';
import { openWorkspace, PHONE, violations, type OpenWorkspace } from './openWorkspace';

let workspace: OpenWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
  await fetch(`${workspace.server.address}assets/sheet.js`);
}, 120_000);
afterAll(() => workspace.close());

const theForm = (): FormFile => {
  const [form] = workspace.server.context.workspace.all(FormFile);
  if (!form) throw new Error('There is no form.');
  return form;
};

/** The colours of the levels. */
const [RED, , YELLOW, GREEN] = levelColours(4);

/** How a participant answers a question: the level, 1 to 4. */
type Answerer = (page: Page, level: number) => Promise<void>;

async function openForm(name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await workspace.open(`/forms/${theForm().id}`, options);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Email').fill(`${name.toLowerCase()}@example.org`);
  await page.getByLabel('Role').selectOption('Local practitioners');
  await page.getByRole('button', { name: 'Next' }).click();
  return page;
}

/** Answers every page with the same level. */
async function answerAll(page: Page, level: number, answer: Answerer): Promise<void> {
  for (let at = 2; ; at += 1) {
    await page.getByText(`Page ${at} of 7`).waitFor();
    await answer(page, level);
    if (at === 7) return;
    await page.getByRole('button', { name: 'Next' }).click();
  }
}

const byMouse: Answerer = async (page, level) => {
  for (const choice of await page.getByRole('radio', { name: `${level} –` }).all()) await choice.check();
};

/** Goes through the page with Tab alone; in a question, the arrows go to its other choices. */
const byKeyboard: Answerer = async (page, level) => {
  const groups = await page.getByRole('radiogroup').or(page.locator('fieldset:visible')).count();
  await page.getByRole('radio').first().focus();
  for (let group = 0; group < groups; group += 1) {
    await page.keyboard.press('Space');
    for (let step = 1; step < level; step += 1) await page.keyboard.press('ArrowDown');
    // Past the evidence, to the next question or to what ends the page.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
  }
};

const submit = async (page: Page, press: (page: Page) => Promise<void>): Promise<void> => {
  await press(page);
  await page.getByText('Edit your response').waitFor();
};

test('an owner and three participants: from an empty workspace to an edited plan', async () => {
  const owner = await workspace.open('/');
  await owner.getByLabel('Name of the project').fill('Data review');
  await gridReady(owner, () => owner.getByRole('button', { name: 'Empty project' }).click());
  await choose(owner, 'Extensions', 'Set up project');
  await owner.getByRole('tab', { name: 'Summary' }).waitFor();
  await choose(owner, 'Extensions', 'Create assessment form');
  const panel = owner.frameLocator('#sidebar iframe');
  await panel.getByRole('link', { name: 'Assessment form' }).waitFor({ timeout: 60_000 });
  await panel.getByRole('button', { name: 'I checked: everybody can answer' }).click();
  await panel.getByText('The form is published').waitFor();
  expect(await violations(owner)).toEqual([]);

  const summaryOf = async (cell: string): Promise<string> => gridText(owner, cell);
  await owner.getByRole('tab', { name: 'Summary' }).click();
  await becomes(() => activeTab(owner), 'Summary');
  expect(await gridColor(owner, 'C3')).toBe('#ffffff');

  const mouse = await openForm('Mo');
  await answerAll(mouse, 1, byMouse);
  await submit(mouse, (page) => page.getByRole('button', { name: 'Submit' }).click());
  await becomes(() => summaryOf('C3'), '1.00');
  await becomes(() => gridColor(owner, 'C3'), RED);

  const keyboard = await openForm('Kim');
  await answerAll(keyboard, 4, byKeyboard);
  await submit(keyboard, (page) => page.getByRole('button', { name: 'Submit' }).press('Enter'));
  const phone = await openForm('Pat', { viewport: PHONE, hasTouch: true, isMobile: true });
  await answerAll(phone, 4, byMouse);
  await submit(phone, (page) => page.getByRole('button', { name: 'Submit' }).tap());
  await becomes(() => summaryOf('C3'), '3.00');
  await becomes(() => gridColor(owner, 'C3'), YELLOW);
  await becomes(() => summaryOf('F3'), 'Discuss');

  await owner.getByRole('button', { name: 'Close the panel' }).click();
  await clickGrid(owner, 'H3');
  await owner.keyboard.type('4');
  await owner.keyboard.press('Enter');
  await becomes(() => summaryOf('H3'), '4');
  await becomes(() => gridColor(owner, 'H3'), GREEN);

  await choose(owner, 'Extensions', 'Create action plan');
  await owner.getByText('The action plan is created').waitFor();
  await choose(owner, 'Extensions', 'Open the panel');
  const popup = owner.context().waitForEvent('page');
  await panel.getByRole('link', { name: 'Action plan' }).click();
  const plan = await popup;
  await plan.getByRole('heading', { name: 'Next steps', exact: true }).last().waitFor();
  const vision = plan.locator('.paper .text').nth(2);
  await vision.click();
  await plan.keyboard.press('End');
  await plan.keyboard.type(' Ours, by hand.');
  await plan.getByText('Saved', { exact: true }).waitFor();
  await owner.getByRole('button', { name: 'Close the panel' }).click();
  // A later score changes what the add-on wrote, and nothing that a person did.
  await clickGrid(owner, 'H4');
  await owner.keyboard.type('1');
  await owner.keyboard.press('Enter');
  await becomes(() => summaryOf('H4'), '1');
  await choose(owner, 'Extensions', 'Refresh action plan');
  await owner.getByText('The action plan is refreshed').waitFor();
  await plan.reload();
  await plan.getByText('Ours, by hand.').waitFor();
  await plan.getByRole('cell', { name: '1 – Undefined' }).waitFor();
  expect(await violations(plan)).toEqual([]);
  expect(workspace.troubles).toEqual([]);
}, 180_000);
