// The calibration in a real browser: the keyboard alone drives it, nothing typed is lost, and a room can read it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CalibrationView } from '../../src/actions/readCalibration';
import { begin, calibrationPages, said, sent, status, title } from './calibrationPage';
import { NONE, OPEN } from './calibrationStates';

const AXE = require.resolve('axe-core/axe.min.js');

const open = calibrationPages();

test('nothing is opened, and no form closed, before the person agrees', async () => {
  const calibration = await open(NONE);
  const { page } = calibration;
  await expect(page.locator('#startText').innerText()).resolves.toBe(
    '15 people have answered. Opening the calibration closes the form: nobody can answer or change an answer after that.',
  );
  expect(calibration.calls.map(([name]) => name)).toEqual(['readCalibration']);
  await page.click('#open');
  await said(page, 'The form is closed');
  await expect(page.locator('#elements li').count()).resolves.toBe(6);
});

test('a whole item with keys alone: choose, confirm, undo, go on', async () => {
  const calibration = await open();
  const { page } = calibration;
  await begin(calibration);
  await expect(title(page)).resolves.toBe('1.a Shared definitions 1');
  await page.keyboard.press('2');
  await said(page, 'Chosen for 1.a: 2 – Building.');
  await page.keyboard.press('Enter');
  await said(page, '1.a is recorded: 2.');
  expect(sent(calibration, 'recordDecision')).toMatchObject([
    { code: '1.a', final: 2, rationale: '', dissent: '', seen: '', recordedBy: 'Rae Corder', proposed: 2 },
  ]);
  await expect(page.locator('#stands').innerText()).resolves.toBe('Recorded: 2 – Building');
  await expect(page.locator('#progressText').innerText()).resolves.toBe('1 of 2 settled');
  await page.keyboard.press('u');
  await said(page, '1.a is open again.');
  await expect(page.locator('#levels [aria-pressed=true]').count()).resolves.toBe(0);
  for (const [key, code] of [
    ['n', '2.a'],
    ['p', '1.a'],
    ['ArrowRight', '2.a'],
    ['ArrowLeft', '1.a'],
  ] as const) {
    await page.keyboard.press(key);
    expect((await title(page)).slice(0, 3)).toBe(code);
  }
  await page.keyboard.press('p');
  await expect(status(page)).resolves.toBe('This is the first item of the queue.');
});

test('a score that was clicked is confirmed with Enter too', async () => {
  const calibration = await open({ ...OPEN, hasRecorder: true });
  const { page } = calibration;
  await page.click('#begin');
  await page.click('#levels button:nth-child(3)');
  await page.keyboard.press('Enter');
  await said(page, '1.a is recorded: 3.');
  await page.focus('#undo');
  await page.keyboard.press('Enter');
  await said(page, '1.a is open again.');
});

test('a form that somebody opened since is closed when the dialog is opened again, and it is said', async () => {
  const message = 'Somebody had opened the form: it is closed again.';
  const { page } = await open(OPEN, () => ({ keepFormClosed: () => ({ message }) }));
  await said(page, message);
});

test.each([
  ['u', '#title'],
  ['Enter', '#undo'],
])('%s that is held on %s takes back one decision, not all of them', async (key, focused) => {
  const calibration = await open({ ...OPEN, hasRecorder: true });
  const { page } = calibration;
  await page.click('#begin');
  for (const level of ['2', '3']) {
    await page.keyboard.press(level);
    await page.keyboard.press('Enter');
    await said(page, `1.a is recorded: ${level}.`);
  }
  await page.focus(focused);
  await page.keyboard.down(key);
  await said(page, '1.a is recorded: 2.');
  await page.keyboard.down(key);
  await page.keyboard.up(key);
  await expect(status(page)).resolves.toBe('1.a is recorded: 2.');
  expect(sent(calibration, 'undoDecision')).toHaveLength(1);
});

test('when somebody else closes the calibration, the page says so and offers to open it again', async () => {
  const calibration = await open({ ...OPEN, hasRecorder: true });
  const { page, server } = calibration;
  await page.click('[data-part=take]');
  server.view = { ...server.view, session: 'closed' };
  await page.click('#takeAll');
  await page.locator('#open').waitFor();
  await expect(page.locator('#startText').innerText()).resolves.toMatch(/^The last calibration is closed\./);
  await expect(page.locator('#open').innerText()).resolves.toBe('Open the calibration again');
});

test('keys that are typed into a text stay there', async () => {
  const calibration = await open();
  const { page } = calibration;
  await begin(calibration);
  await page.focus('#rationale');
  await page.keyboard.type('n 1 u p');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('#rationale').inputValue()).resolves.toBe('n 1 u p\n');
  await expect(title(page)).resolves.toBe('1.a Shared definitions 1');
  await expect(page.locator('#levels [aria-pressed=true]').count()).resolves.toBe(0);
  expect(sent(calibration, 'recordDecision')).toEqual([]);
});

test('what was typed for an item is there again after a look at another one', async () => {
  const calibration = await open();
  const { page } = calibration;
  await begin(calibration);
  await page.fill('#rationale', 'Half of the schools do.');
  await page.fill('#dissent', 'Two saw it lower.');
  await page.keyboard.press('Escape');
  for (const key of ['3', 'n', 'p']) await page.keyboard.press(key);
  await expect(page.locator('#rationale').inputValue()).resolves.toBe('Half of the schools do.');
  await expect(page.locator('#dissent').inputValue()).resolves.toBe('Two saw it lower.');
  await expect(page.locator('#levels [aria-pressed=true]').innerText()).resolves.toContain('3 – Promising');
});

test('of two people at once, the later one reads what the other decided, keeps their text, and may insist', async () => {
  const calibration = await open();
  const { page, server } = calibration;
  await begin(calibration);
  await page.fill('#rationale', 'mine');
  server.decide('1.a', { id: 'other', final: 4, rationale: 'theirs' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.locator('#status.failed', { hasText: 'Meanwhile somebody else recorded 4.' }).waitFor();
  await expect(page.locator('#stands').innerText()).resolves.toBe('Recorded: 4 – Established');
  await expect(page.locator('#rationale').inputValue()).resolves.toBe('mine');
  await page.keyboard.press('Enter');
  await said(page, '1.a is recorded: 1.');
  expect(sent(calibration, 'recordDecision')).toMatchObject([
    { final: 1, seen: '' },
    { final: 1, seen: 'other', rationale: 'mine' },
  ]);
});

test('a decision whose answer was lost is sent again as the same decision', async () => {
  let attempts = 0;
  const calibration = await open(OPEN, () => ({
    recordDecision: () => {
      attempts += 1;
      if (attempts === 1) throw new Error('Exception: Service timed out.');
      return { accepted: true, standing: null, message: 'Recorded.' };
    },
  }));
  const { page } = calibration;
  await begin(calibration);
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.locator('#status.failed', { hasText: 'Service timed out.' }).waitFor();
  await page.keyboard.press('Enter');
  await said(page, 'Recorded.');
  const [first, second] = sent(calibration, 'recordDecision');
  expect(second).toEqual(first);
});

test('nothing is recorded without a score and without who records, and it is said', async () => {
  const calibration = await open();
  const { page } = calibration;
  await page.click('#begin');
  await page.keyboard.press('Enter');
  await expect(status(page)).resolves.toBe('Choose a final score first.');
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await said(page, 'Say who records first');
  await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe('recordedBy');
  expect(sent(calibration, 'recordDecision')).toEqual([]);
});

test('the name of who records leaves the shared screen once it is known', async () => {
  const calibration = await open();
  const { page } = calibration;
  await begin(calibration);
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await said(page, '1.a is recorded');
  await expect(page.locator('#recordedBy').isVisible()).resolves.toBe(false);
  await expect(page.locator('#recordedBy').inputValue()).resolves.toBe('');
  await expect(page.locator('body').innerText()).resolves.not.toContain('Rae');
});

test('whoever did not say a name is asked for it as soon as another person records too', async () => {
  const calibration = await open({ ...OPEN, hasRecorder: true });
  const { page, server } = calibration;
  await page.click('#begin');
  await expect(page.locator('#recordedBy').isVisible()).resolves.toBe(false);
  server.hasOneRecorder = false;
  for (const key of ['3', 'Enter']) await page.keyboard.press(key);
  await said(page, '1.a is recorded');
  await expect(page.locator('#recordedBy').isVisible()).resolves.toBe(true);
  for (const key of ['n', '3', 'Enter']) await page.keyboard.press(key);
  await said(page, 'Say who records first');
  expect(sent(calibration, 'recordDecision')).toHaveLength(1);
});

test('what nobody contests is taken in one step; an item of any list can be discussed or opened again', async () => {
  const calibration = await open({ ...OPEN, hasRecorder: true });
  const { page, server } = calibration;
  await page.click('[data-part=take]');
  await page.click('#takeAll');
  await said(page, 'They are taken at the proposed score.');
  expect(sent(calibration, 'takeProposed')).toMatchObject([{ codes: OPEN.take.map(({ code }) => code) }]);
  await expect(page.locator('#takeNote').innerText()).resolves.toBe('Nothing is left to take as proposed.');
  await page.click('[data-part=open]');
  await page.click('[aria-label="Discuss now 5"]');
  await expect(page.locator('#place').innerText()).resolves.toBe("Not in today's queue · Accept");
  server.decide('2.a', { id: 'x', final: 3 });
  await page.click('[data-part=list]');
  await page.click('[aria-label="Re-open 1.b"]');
  await said(page, '1.b is open again.');
  expect(sent(calibration, 'reopenDecision')).toMatchObject([{ code: '1.b', seen: 'take-1.b' }]);
  await page.click('#close');
  await said(page, 'The calibration is closed.');
  await expect(page.locator('#open').isVisible()).resolves.toBe(true);
});

test('what closing leaves open, and what could still be taken, is said before and after it is closed', async () => {
  const { page } = await open({ ...OPEN, hasRecorder: true });
  const left = 'Not settled: 10 items ready to take as proposed, 7 items still open.';
  await page.click('[data-part=list]');
  await expect(page.locator('#listNote').innerText()).resolves.toContain(left);
  await page.click('#close');
  await said(page, `The calibration is closed. ${left}`);
});

test('text from people is text, not HTML', async () => {
  const calibration = await open();
  await begin(calibration);
  await expect(calibration.page.locator('img').count()).resolves.toBe(0);
  await expect(calibration.page.locator('#texts').innerText()).resolves.toContain(
    '<img src=x onerror=alert(1)>',
  );
});

const SEVEN: CalibrationView = {
  ...OPEN,
  levels: [
    'Not started at all',
    'Undefined',
    'Emerging',
    'Building',
    'Promising',
    'Established',
    'Exemplary',
  ],
  colours: ['#ef6c61', '#f3845c', '#f79c42', '#f8b422', '#f4cd06', '#d5e875', '#c2f5b9'],
  items: OPEN.items.map((each) => ({ ...each, counts: [3, 1, 0, 2, 4, 2, 3] })),
};
const ALL = { ...OPEN, hasRecorder: true };
const PLACES: readonly (readonly [name: string, view: CalibrationView, part: string])[] = [
  ['start', NONE, ''],
  ['overview', ALL, 'overview'],
  ['item', OPEN, 'item'],
  ['item of seven levels', SEVEN, 'item'],
  ['take', ALL, 'take'],
  ['open', ALL, 'open'],
  ['list', ALL, 'list'],
];

test.each(PLACES)('at 1100 by 700 px axe finds nothing and nothing is cut: %s', async (name, view, part) => {
  const { page, server } = await open(view);
  if (name === 'list') {
    server.decide('1', { final: 3, rationale: "The mean of its sub-elements' final scores." });
    server.decide('1.a', { final: 2, rationale: 'Half of the schools do.', dissent: 'Two saw it lower.' });
    await page.reload();
    await page.locator('main > section:visible').waitFor();
  }
  if (part !== '') await page.click(`[data-part=${part}]`);
  if (part === 'item') await page.keyboard.press('3');
  await expect(page.evaluate(() => document.documentElement.scrollWidth)).resolves.toBe(1100);
  await expect(page.evaluate(() => document.documentElement.scrollHeight)).resolves.toBe(700);
  const small = await page.evaluate(() =>
    Array.from(document.querySelectorAll('main *'))
      .filter((each) => each instanceof HTMLElement && each.innerText !== '')
      .filter((each) => parseFloat(getComputedStyle(each).fontSize) < 15)
      .map((each) => each.outerHTML.slice(0, 60)),
  );
  expect(small).toEqual([]);
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const found = await page.evaluate<string[]>(
    'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html)))',
  );
  expect(found).toEqual([]);
  if (process.env.SCREENSHOTS !== undefined)
    await page.screenshot({
      path: join(process.env.SCREENSHOTS, `calibration-${name.replaceAll(' ', '-')}.png`),
    });
});
