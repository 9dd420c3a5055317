// What people type into the calibration while something else is under way, and what becomes of it: none of it is lost.
import { calibrationPages, said, sent, status, type Opened } from './calibrationPage';
import { OPEN } from './calibrationStates';

const open = calibrationPages();

const KNOWN = { ...OPEN, hasRecorder: true };

/** The page with a function of the server whose answers wait until the test lets them go. */
async function openSlow(name: string): Promise<{ calibration: Opened; answer: () => void }> {
  let answer: () => void = () => undefined;
  const free = new Promise<void>((resolve) => (answer = resolve));
  const calibration = await open(KNOWN, (server) => ({
    [name]: (request) => free.then(() => server.functions[name]?.(request)),
  }));
  return { calibration, answer };
}

test('what is typed while a decision is recorded stays, and is recorded on top of it when it is confirmed', async () => {
  const { calibration, answer } = await openSlow('recordDecision');
  const { page } = calibration;
  await page.click('#begin');
  await page.fill('#rationale', 'Half of the schools');
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await said(page, 'Recording …');
  await page.focus('#rationale');
  await page.keyboard.press('End');
  await page.keyboard.type(' do');
  await page.fill('#dissent', 'Two saw it lower');
  answer();
  await said(page, '1.a is recorded: 2. What you chose or typed meanwhile is still here: confirm it too.');
  await expect(page.locator('#rationale').inputValue()).resolves.toBe('Half of the schools do');
  await expect(page.locator('#dissent').inputValue()).resolves.toBe('Two saw it lower');
  await page.keyboard.press('Escape');
  for (const key of ['n', 'p', 'Enter']) await page.keyboard.press(key);
  await page.locator('#status', { hasText: /^1\.a is recorded: 2\.$/ }).waitFor();
  const [first] = sent(calibration, 'recordDecision') as { id: string }[];
  expect(sent(calibration, 'recordDecision')).toMatchObject([
    { rationale: 'Half of the schools', dissent: '', seen: '' },
    { rationale: 'Half of the schools do', dissent: 'Two saw it lower', seen: first?.id },
  ]);
});

test('a score chosen while another one is recorded is not taken for recorded', async () => {
  const { calibration, answer } = await openSlow('recordDecision');
  const { page } = calibration;
  await page.click('#begin');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await said(page, 'Recording …');
  await page.click('#levels button:nth-child(3)');
  answer();
  await said(page, 'confirm it too');
  await expect(page.locator('#stands').innerText()).resolves.toBe('Recorded: 2 – Building');
  await expect(page.locator('#levels [aria-pressed=true]').innerText()).resolves.toContain('3 – Promising');
});

test('a decision that was recorded, but whose lists could not be read, is there to be confirmed again', async () => {
  let reads = 0;
  const { page } = await open(KNOWN, (server) => ({
    readCalibration: () => {
      reads += 1;
      if (reads === 2) throw new Error('Exception: Service timed out.');
      return server.view;
    },
  }));
  await page.click('#begin');
  await page.fill('#rationale', 'Half of the schools do.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await page.locator('#status.failed', { hasText: 'Service timed out.' }).waitFor();
  await expect(status(page)).resolves.toBe('Service timed out.');
  for (const key of ['n', 'p']) await page.keyboard.press(key);
  await expect(page.locator('#rationale').inputValue()).resolves.toBe('Half of the schools do.');
});

test('an undo that comes too late leaves what was typed, and can be meant', async () => {
  const calibration = await open(KNOWN);
  const { page, server } = calibration;
  await page.click('#begin');
  await page.fill('#rationale', 'first');
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await said(page, '1.a is recorded: 2.');
  await page.fill('#rationale', 'mine');
  await page.keyboard.press('Escape');
  server.decide('1.a', { id: 'other', final: 4, rationale: 'theirs' });
  await page.keyboard.press('u');
  await page.locator('#status.failed', { hasText: 'recorded 4' }).waitFor();
  for (const key of ['n', 'p']) await page.keyboard.press(key);
  await expect(page.locator('#rationale').inputValue()).resolves.toBe('mine');
  await page.keyboard.press('u');
  await said(page, '1.a is recorded: 2.');
  await expect(page.locator('#rationale').inputValue()).resolves.toBe('first');
});

test.each([
  ['undoDecision', '#undo'],
  ['reopenDecision', '[aria-label="Re-open 1.a"]'],
])('%s that fails leaves what was typed, to be confirmed', async (name, selector) => {
  const { page, server } = await open(KNOWN, () => ({
    [name]: () => {
      throw new Error('Exception: Service timed out.');
    },
  }));
  await page.click('#begin');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await said(page, '1.a is recorded: 2.');
  await page.fill('#dissent', 'One of us waits.');
  if (name === 'reopenDecision') await page.click('[data-part=list]');
  await page.click(selector);
  await page.locator('#status.failed', { hasText: 'Service timed out.' }).waitFor();
  await page.click('[data-part=item]');
  await expect(page.locator('#dissent').inputValue()).resolves.toBe('One of us waits.');
  await page.click('#confirm');
  await said(page, '1.a is recorded: 2.');
  expect(server.view.items.find(({ code }) => code === '1.a')?.decision?.dissent).toBe('One of us waits.');
});
