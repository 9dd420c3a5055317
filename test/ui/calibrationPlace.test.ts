// Where the team stands in its calibration, and how long it has talked: a closed laptop loses neither.
import { begin, calibrationPages, said, sent, title } from './calibrationPage';
import { OPEN } from './calibrationStates';

const open = calibrationPages();

test('opened again, it continues at the item and the clocks where it stood', async () => {
  const { page } = await open({
    ...OPEN,
    at: '2.a',
    seconds: 1_260,
    spent: { '2.a': 100 },
    hasRecorder: true,
  });
  await expect(title(page)).resolves.toBe('2.a Shared definitions 2');
  await expect(page.locator('#itemClock').innerText()).resolves.toMatch(/^1:4\d of 4:00$/);
  await expect(page.locator('#sessionClock').innerText()).resolves.toMatch(/^21:\d\d of 20:00 – time is up$/);
  await expect(page.locator('#recordedBy').isVisible()).resolves.toBe(false);
});

test('where the team stands is remembered as it goes from item to item', async () => {
  let last: (value: unknown) => void = () => undefined;
  let times = 0;
  const calibration = await open(OPEN, () => ({
    keepCalibrationPlace: () => {
      times += 1;
      if (times === 2) last(null);
      return { message: '' };
    },
  }));
  const kept = new Promise((resolve) => (last = resolve));
  await begin(calibration);
  await calibration.page.keyboard.press('n');
  await kept;
  expect(sent(calibration, 'keepCalibrationPlace')).toMatchObject([{ code: '1.a' }, { code: '2.a' }]);
});

test('the clock of an item is remembered when the team goes on to another item, or to a list', async () => {
  const calibration = await open({ ...OPEN, at: '1.a', spent: { '1.a': 100, '2.a': 20 } });
  const { page } = calibration;
  await page.keyboard.press('n');
  await page.click('[data-part=list]');
  await page.click('[data-part=take]');
  expect(sent(calibration, 'keepCalibrationPlace')).toMatchObject([
    { code: '2.a', left: '1.a' },
    { code: '', left: '2.a' },
  ]);
  const kept = sent(calibration, 'keepCalibrationPlace') as { leftSeconds: number }[];
  expect(kept.map(({ leftSeconds }) => leftSeconds >= 20)).toEqual([true, true]);
  expect(kept[0]?.leftSeconds).toBeGreaterThanOrEqual(100);
});

test('where an item drops out of the queue, the team goes on with what follows it', async () => {
  const queue = ['1.a', '2.a', '3.a'];
  const calibration = await open({ ...OPEN, queue, at: '2.a', hasRecorder: true });
  const { page, server } = calibration;
  server.view = { ...server.view, queue: ['1.a', '3.a'] };
  for (const key of ['3', 'Enter']) await page.keyboard.press(key);
  await said(page, '2.a is recorded');
  await page.keyboard.press('n');
  await expect(title(page)).resolves.toBe('3.a Shared definitions 3');
  await page.click('[data-part=open]');
  await page.click('[aria-label="Discuss now 5"]');
  await page.keyboard.press('n');
  await expect(title(page)).resolves.toBe('1.a Shared definitions 1');
});
