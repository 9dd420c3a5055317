// The parts of the meeting on the panel in a real browser: what they say, what their buttons do, and where that is said.
import type { Locator, Page } from 'playwright-core';
import type { AddOnPage, Server } from '../browser/addOnPage';
import { builtPages } from './builtPages';
import * as states from './panelStates';

const pages = builtPages();

/** Opens the panel with a server that answers each reading with the next of these states, the last one for good. */
async function openPanel(server: Server, ...read: readonly object[]): Promise<AddOnPage> {
  let reads = 0;
  const readPanel = (): object | undefined => read[Math.min(reads++, read.length - 1)];
  const opened = await pages.open('panel', { readPanel, ...server }, { values: { start: '' } });
  await ready(opened.page);
  return opened;
}

const ready = (page: Page): Promise<unknown> => page.locator('#next:enabled').waitFor();
const names = ({ calls }: AddOnPage): string[] => calls.map(([name]) => name);
const part = (page: Page, key: string): Locator => page.locator(`[data-part=${key}]`);
const openParts = (page: Page): Promise<string[]> =>
  page.locator('.part[open] > summary strong').allInnerTexts();

test('before the project is set up there is no meeting; while answers are awaited it is folded away', async () => {
  const { page } = await openPanel({}, states.EMPTY);
  await expect(page.locator('#meeting').isVisible()).resolves.toBe(false);
  await page.close();
  const waiting = await openPanel({}, states.WAITING);
  await expect(part(waiting.page, 'calibration').isVisible()).resolves.toBe(false);
});

test('who will not wait for the last answers can open the calibration all the same, and reads what it does', async () => {
  const panel = await openPanel({ showCalibration: () => null }, states.WAITING);
  await panel.page.click('#meeting > summary');
  await part(panel.page, 'calibration').locator('summary').click();
  await expect(part(panel.page, 'calibration').innerText()).resolves.toContain(
    '5 answers are still awaited. Opening it closes the form, after asking you.',
  );
  await panel.page.getByRole('button', { name: 'Open calibration' }).click();
  await part(panel.page, 'calibration').locator('.status', { hasText: 'over the spreadsheet' }).waitFor();
  expect(names(panel)).toEqual(['readPanel', 'showCalibration']);
});

test('once the answers are in, the parts stand there in order, and only the one that is next is open', async () => {
  const { page } = await openPanel({}, states.ALL_ANSWERED);
  await expect(page.locator('.part > summary strong').allInnerTexts()).resolves.toEqual([
    ...['Calibration', 'Priorities', 'Strategies and votes', 'Goals', 'Action plan', 'Consensus', 'To share'],
  ]);
  await expect(openParts(page)).resolves.toEqual(['Calibration']);
});

test.each([
  [states.TO_NAME, 'priorities', 'Suggest priorities', 'suggestPriorities'],
  [states.TO_NAME, 'priorities', 'Suggest groups', 'suggestGroups'],
  [states.TO_VOTE, 'priorities', 'Merge overlapping priorities', 'mergePriorities'],
  [states.TO_VOTE, 'strategies', 'Create strategies form', 'createStrategiesForm'],
  [states.TO_VOTE, 'strategies', 'Suggest groups for Part II', 'suggestGroups'],
  [states.TO_VOTE, 'strategies', 'Create voting form', 'createVotingForm'],
  [states.VOTED, 'strategies', 'Add strategies to the voting form', 'addMissingStrategies'],
  [states.VOTED, 'strategies', 'Choose strategies', 'chooseStrategies'],
  [states.TO_PLAN, 'plan', 'Create action plan', 'createActionPlan'],
  [states.TO_REVIEW, 'plan', 'Refresh action plan', 'refreshActionPlan'],
  [states.TO_REVIEW, 'plan', 'Share action plan with the team', 'shareActionPlan'],
  [states.TO_REVIEW, 'plan', 'Create a new action plan', 'createNewActionPlan'],
  [states.TO_REVIEW, 'consensus', 'Create plan review form', 'createPlanReviewForm'],
  [states.TO_REVIEW, 'share', 'Create memo', 'createMemo'],
  [states.REVIEWED, 'share', 'Create a memo of today', 'createNewMemo'],
  [states.REVIEWED, 'share', 'Download a deck', 'showDeck'],
  [states.REVIEWED, 'share', 'Download a workbook to share', 'showShareWorkbook'],
])(
  'each button does what it says, and what came of it is said beside it %#',
  async (state, key, label, name) => {
    const panel = await openPanel({ [name]: () => ({ message: 'It is done.' }) }, state);
    const place = part(panel.page, key);
    if ((await place.getAttribute('open')) === null) await place.locator('summary').click();
    await place.getByRole('button', { name: label, exact: true }).click();
    await ready(panel.page);
    expect(names(panel)).toEqual(['readPanel', name, 'readPanel']);
    await expect(place.locator('.status').innerText()).resolves.toMatch(
      /^It is done\.$|over the spreadsheet\.$/,
    );
    await expect(panel.page.locator('#status').innerText()).resolves.toBe('');
  },
);

test('what fails is said in the part where it was pressed, and every button can be pressed again', async () => {
  const refuse = (): never => {
    throw new Error('Exception: The Team tab lists nobody yet.');
  };
  const { page } = await openPanel({ suggestGroups: refuse }, states.TO_NAME);
  await page.getByRole('button', { name: 'Suggest groups' }).click();
  await part(page, 'priorities')
    .locator('.status.failed', { hasText: 'The Team tab lists nobody yet.' })
    .waitFor();
  await ready(page);
  await expect(page.locator('button:disabled').count()).resolves.toBe(0);
  await expect(page.evaluate(() => document.activeElement?.textContent)).resolves.toBe('Suggest groups');
});

test('a part that is done folds once its message is no longer needed, and the next one opens', async () => {
  const message = 'The voting form is published: https://docs.google.com/forms/d/e/vote/viewform';
  const panel = await openPanel(
    { createVotingForm: () => ({ message }), chooseStrategies: () => ({ message: 'Chosen: S1.' }) },
    ...[states.TO_VOTE, states.VOTED, states.TO_SET_GOALS],
  );
  const { page } = panel;
  await page.getByRole('button', { name: 'Create voting form' }).last().click();
  await ready(page);
  const link = part(page, 'strategies').locator('.status a');
  await expect(link.getAttribute('href')).resolves.toBe('https://docs.google.com/forms/d/e/vote/viewform');
  await page.click('#next');
  await ready(page);
  await expect(openParts(page)).resolves.toEqual(['Goals']);
  await expect(page.locator('#status').innerText()).resolves.toBe('Chosen: S1.');
});

test('what a person folded stays folded when the panel is refreshed', async () => {
  const { page } = await openPanel({}, states.VOTED);
  await part(page, 'strategies').locator('summary').click();
  await page.click('[data-call=refreshPanel]');
  await ready(page);
  await expect(openParts(page)).resolves.toEqual([]);
});

test.each([
  [states.ALL_ANSWERED, 'showCalibration', []],
  [states.TO_SET_GOALS, 'showTab', ['goals']],
])('after the main button led elsewhere, it offers to refresh the panel %#', async (state, name, args) => {
  const panel = await openPanel({ [name]: () => ({ message: '' }) }, state, states.TO_PLAN);
  await panel.page.click('#next');
  await ready(panel.page);
  expect(panel.calls.slice(1)).toEqual([[name, ...args]]);
  await expect(panel.page.locator('#next').innerText()).resolves.toBe('Refresh the panel');
  await panel.page.click('#next');
  await ready(panel.page);
  await expect(panel.page.locator('#next').innerText()).resolves.toBe('Create action plan');
});

test('who agrees, who asks for changes and who is silent stands beside the review, with its day', async () => {
  const { page } = await openPanel({}, states.REVIEWED);
  const consensus = await part(page, 'consensus').innerText();
  for (const text of [
    ...[
      '3 of 4 answered, by 11/20/2026',
      'Bob Jones agrees with changes: Name an owner for the second goal.',
    ],
    ...['Cid, Dee agree.', 'Not yet: Ann Smith.', 'Plan review form'],
  ])
    expect(consensus).toContain(text);
});

test('beside what may be shared stands that the spreadsheet may not', async () => {
  const { page } = await openPanel({}, states.TO_REVIEW);
  await part(page, 'share').locator('summary').click();
  await expect(part(page, 'share').innerText()).resolves.toContain(
    'Share the workbook to download, not this spreadsheet: its answers tab holds names beside ratings.',
  );
});

test('a tab of a part is shown by its key', async () => {
  const panel = await openPanel({ showTab: () => ({ message: '' }) }, states.VOTED);
  await panel.page.getByRole('button', { name: 'Strategies tab' }).click();
  await ready(panel.page);
  expect(panel.calls[1]).toEqual(['showTab', 'strategies']);
});
