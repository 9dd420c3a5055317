// The panel in a real browser: what it calls, what it says, and that keyboard and narrow screens can use it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { AddOnPage, Server } from '../browser/addOnPage';
import { builtPages } from './builtPages';
import * as states from './panelStates';

const { ALL_ANSWERED, CROWDED, EMPTY, formStep, PUBLISHED, TABS_MADE, WAITING } = states;

const AXE = require.resolve('axe-core/axe.min.js');

const pages = builtPages();

/** Opens the panel and waits until it has read the project. */
async function openPanel(server: Server, { start = '', isReady = true } = {}): Promise<AddOnPage> {
  const opened = await pages.open('panel', server, { values: { start } });
  if (isReady) await ready(opened.page);
  return opened;
}

const ready = (page: Page): Promise<unknown> => page.locator('#next:enabled').waitFor();
/** What is said, wherever it is said. */
const status = async (page: Page): Promise<string> =>
  (await page.locator('.status:visible').allInnerTexts()).join('');
const names = ({ calls }: AddOnPage): string[] => calls.map(([name]) => name);
const reads = (state: object): Server => ({ readPanel: () => state });

/** An answer that the test gives later. */
function later(): { promise: Promise<unknown>; give: (value: unknown) => void } {
  let give: (value: unknown) => void = () => undefined;
  const promise = new Promise((resolve) => (give = resolve));
  return { promise, give };
}

test('it reads the project, shows the six steps, and marks the one that is now', async () => {
  const panel = await openPanel(reads(TABS_MADE));
  const { page } = panel;
  expect(names(panel)).toEqual(['readPanel']);
  await expect(page.locator('#steps li').count()).resolves.toBe(6);
  await expect(page.locator('[aria-current=step] strong').allInnerTexts()).resolves.toEqual([
    'Hold a kickoff',
  ]);
  await expect(status(page)).resolves.toBe('');
});

test.each([
  [EMPTY, 'Set up project', 'setUpProject'],
  [TABS_MADE, 'Create assessment form', 'createAssessmentFormStep'],
  [PUBLISHED, 'I checked: everybody can answer', 'confirmWhoCanAnswer'],
  [states.STALE, 'Recompute', 'recompute'],
  [states.TO_REFRESH, 'Refresh action plan', 'refreshActionPlan'],
  [states.TO_SHARE, 'Share action plan with the team', 'shareActionPlan'],
  [states.TO_NAME, 'Suggest priorities', 'suggestPriorities'],
  [states.TO_VOTE, 'Create voting form', 'createVotingForm'],
  [states.VOTED, 'Choose strategies', 'chooseStrategies'],
  [states.TO_PLAN, 'Create action plan', 'createActionPlan'],
  [states.TO_REVIEW, 'Create plan review form', 'createPlanReviewForm'],
  [states.REVIEWED, 'Refresh action plan', 'refreshActionPlan'],
])('the first button does what comes next %#', async (state, label, name) => {
  const server = { ...reads(state), [name]: () => ({ ...formStep(60), message: 'It is done.' }) };
  const panel = await openPanel(server);
  await expect(panel.page.locator('#next').innerText()).resolves.toBe(label);
  await panel.page.click('#next');
  await ready(panel.page);
  expect(names(panel)).toEqual(['readPanel', name, 'readPanel']);
  await expect(status(panel.page)).resolves.toBe('It is done.');
});

test.each([
  [CROWDED, 'Set up project', 'setUpProject'],
  [CROWDED, 'Create assessment form', 'createAssessmentFormStep'],
  [CROWDED, 'Recompute', 'recompute'],
  [CROWDED, 'Take over the updates', 'takeOver'],
  [PUBLISHED, 'Add the team as responders', 'addTeamAsResponders'],
])('a button beside the main one does what it says %#', async (state, label, name) => {
  const panel = await openPanel({ ...reads(state), [name]: () => ({ ...formStep(60), message: 'Well.' }) });
  await panel.page.click('#more summary');
  await panel.page.locator('[data-call]', { hasText: label }).click();
  await ready(panel.page);
  expect(names(panel)).toEqual(['readPanel', name, 'readPanel']);
  await expect(status(panel.page)).resolves.toBe('Well.');
});

test('while answers are awaited the first button looks for them, and says nothing of a recompute', async () => {
  const panel = await openPanel(reads(WAITING));
  await expect(panel.page.locator('#next').innerText()).resolves.toBe('Look for new answers');
  await panel.page.click('#next');
  await ready(panel.page);
  expect(names(panel)).toEqual(['readPanel', 'readPanel']);
});

test('what is to be looked at is listed in sentences that begin alike, whatever they are about', async () => {
  const { page } = await openPanel(reads(CROWDED));
  const texts = await page.locator('#notices li').allInnerTexts();
  expect(texts).toHaveLength(5);
  for (const text of texts) expect(text).toMatch(/^[A-Z].*\.$/s);
});

test('a form that lacks questions offers to add them, and no longer once they are there', async () => {
  const panel = await openPanel({
    ...reads(ALL_ANSWERED),
    createAssessmentFormStep: () => formStep(60, 60, { missing: 2 }),
    addMissingQuestions: () => formStep(60, 60, { message: 'Added 2 questions.' }),
  });
  await panel.page.click('#more summary');
  const add = panel.page.locator('[data-call=addMissingQuestions]');
  await expect(add.isVisible()).resolves.toBe(false);
  await panel.page.click('[data-call=createForm]');
  await add.click();
  await ready(panel.page);
  await expect(status(panel.page)).resolves.toBe('Added 2 questions.');
  await expect(add.isVisible()).resolves.toBe(false);
});

test('before there is anything to link to, there is no heading for it', async () => {
  const { page } = await openPanel(reads(EMPTY));
  await expect(page.locator('h2:visible').count()).resolves.toBe(0);
});

test('a tab under Links is shown by its key', async () => {
  const panel = await openPanel({ ...reads(ALL_ANSWERED), showTab: () => ({ message: '' }) });
  await panel.page.click('#links button:has-text("By role")');
  await ready(panel.page);
  expect(panel.calls[1]).toEqual(['showTab', 'byRole']);
});

test('while the form is made, progress counts items and every button is locked; then both end', async () => {
  const steps = [later(), later(), later()];
  let taken = 0;
  const panel = await openPanel({
    ...reads(TABS_MADE),
    createAssessmentFormStep: () => steps[taken++]?.promise,
  });
  const { page } = panel;
  const progress = page.locator('#progress');
  const shown = (): Promise<number[]> =>
    progress.evaluate((bar) => (bar instanceof HTMLProgressElement ? [bar.value, bar.max] : []));
  await page.click('#next');
  for (const [index, done] of [12, 40].entries()) {
    steps[index]?.give(formStep(done));
    await page.locator('#status', { hasText: `${done} of 60 items.` }).waitFor();
    await expect(shown()).resolves.toEqual([done, 60]);
    await expect(page.locator('button:enabled').count()).resolves.toBe(0);
  }
  steps[2]?.give(formStep(60));
  await ready(page);
  expect(names(panel).filter((name) => name === 'createAssessmentFormStep')).toHaveLength(3);
  await expect(status(page)).resolves.toBe('The form is published.');
  await expect(progress.isVisible()).resolves.toBe(false);
  await expect(page.locator('button:disabled').count()).resolves.toBe(0);
});

test('opened by the menu entry, it starts with the form by itself', async () => {
  const panel = await openPanel(
    { ...reads(TABS_MADE), createAssessmentFormStep: () => formStep(60) },
    { start: 'createForm' },
  );
  expect(names(panel)).toEqual(['createAssessmentFormStep', 'readPanel']);
});

test.each([
  [
    'ScriptError: PERMISSION_DENIED',
    'Google refused the call. If you are signed in to several Google accounts, open this spreadsheet in a window with only the account that installed Calibrate.',
  ],
  ['Exception: Row 3 has no code. Give it one.', 'Row 3 has no code. Give it one.'],
])('what fails is said: %s', async (message, sentence) => {
  const refuse = (): never => {
    throw new Error(message);
  };
  const { page } = await openPanel({ ...reads(EMPTY), setUpProject: refuse });
  await page.click('#next');
  await page.locator('#status.failed').waitFor();
  await ready(page);
  await expect(status(page)).resolves.toBe(sentence);
  await expect(page.locator('#status').getAttribute('role')).resolves.toBe('status');
});

test('what fails after some steps of the form ends the progress', async () => {
  const answers = [formStep(12)];
  const { page } = await openPanel({
    ...reads(TABS_MADE),
    createAssessmentFormStep: () => {
      const next = answers.shift();
      if (!next) throw new Error('Exception: Service invoked too many times.');
      return next;
    },
  });
  await page.click('#next');
  await page.locator('#status.failed').waitFor();
  await ready(page);
  await expect(status(page)).resolves.toBe('Service invoked too many times.');
  await expect(page.locator('#progress').isVisible()).resolves.toBe(false);
});

test('the keyboard reaches every button and link, and Enter presses', async () => {
  const panel = await openPanel({ ...reads(CROWDED), takeOver: () => ({ message: 'Yours now.' }) });
  const { page } = panel;
  const reached: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const [text, outline] = await page.evaluate(() => {
      const { activeElement: at, body } = document;
      if (!(at instanceof HTMLElement) || at === body || at.dataset.tabbed === 'yes') return [];
      at.dataset.tabbed = 'yes';
      return [at.innerText, getComputedStyle(at).outlineStyle];
    });
    if (text === undefined) break;
    expect([text, outline]).toEqual([text, 'solid']);
    reached.push(text);
    if (text === 'More') await page.keyboard.press('Enter');
  }
  const wanted = await page.locator('button:visible, a[href]:visible, summary:visible').allInnerTexts();
  expect(reached).toEqual(wanted);
  await page.focus('[data-call=takeOver]');
  await page.keyboard.press('Enter');
  await ready(page);
  await expect(status(page)).resolves.toBe('Yours now.');
});

test('text from people is text, not HTML', async () => {
  const { page } = await openPanel(reads(CROWDED));
  await expect(page.locator('img').count()).resolves.toBe(0);
  await expect(page.locator('#notices').innerText()).resolves.toContain('<img src=x onerror=alert(1)>');
});

test.each([
  ['empty', EMPTY],
  ['crowded', CROWDED],
  ['waiting', WAITING],
  ['answered', ALL_ANSWERED],
  ['calibrating', states.CALIBRATING],
  ['to name', states.TO_NAME],
  ['to vote', states.TO_VOTE],
  ['voted', states.VOTED],
  ['goals', states.TO_SET_GOALS],
  ['plan', states.TO_PLAN],
  ['reviewed', states.REVIEWED],
])('at 300 px nothing overflows and axe finds nothing: %s', async (name, state) => {
  const { page } = await openPanel(reads(state));
  const shoot = async (what: string): Promise<void> => {
    if (process.env.SCREENSHOTS === undefined) return;
    await page.screenshot({
      path: join(process.env.SCREENSHOTS, `panel-${name}${what}.png`),
      fullPage: true,
    });
  };
  await shoot('');
  const folded = page.locator('details:not([open]) > summary:visible');
  while ((await folded.count()) > 0) await folded.first().click();
  await shoot('-open');
  await expect(page.evaluate(() => document.documentElement.scrollWidth)).resolves.toBe(300);
  const cut = await page.evaluate(() =>
    Array.from(
      document.querySelectorAll('body *'),
      (each) => [each.outerHTML.slice(0, 80), each.getBoundingClientRect().right] as const,
    )
      .filter(([, right]) => right > 300)
      .map(([text]) => text),
  );
  expect(cut).toEqual([]);
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const found = await page.evaluate<string[]>(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html)))',
  );
  expect(found).toEqual([]);
});
