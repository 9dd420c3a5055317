// Answering the form in a browser: with mouse, by keyboard, on a phone, without scripts, and when things go wrong.
import type { Page } from 'playwright-core';
import { FormFile } from '../../local/files/formFile';
import { SpreadsheetFile } from '../../local/files/spreadsheetFile';
import { runScript } from '../local/scriptRunner';
import { openWorkspace, overflow, PHONE, violations, type OpenWorkspace } from './openWorkspace';

let workspace: OpenWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
}, 60_000);
afterAll(() => workspace.close());
afterEach(() => expect(workspace.troubles.splice(0)).toEqual([]));

/** A published form of three pages, its first choice skipping the second page. */
function makeForm(more = ''): FormFile {
  const files = workspace.server.context.workspace;
  const spreadsheet = SpreadsheetFile.create(files, 'Project');
  const id = runScript(
    `const form = FormApp.create('Rate us', true).setTitle('Rate us').setDescription('First.\\n\\nSecond.');
     form.setProgressBar(true).setAllowResponseEdits(true).setConfirmationMessage('Thank you.');
     form.addTextItem().setTitle('Name').setRequired(true);
     form.addTextItem().setTitle('Email').setRequired(true)
       .setValidation(FormApp.createTextValidation().requireTextIsEmail().build());
     form.addListItem().setTitle('Role').setChoiceValues(['Teacher', 'Analyst']).setRequired(true);
     form.addPageBreakItem().setTitle('Data');
     form.addMultipleChoiceItem().setTitle('1.a').setHelpText('Low\\nHigh').setChoiceValues(['1', '2']).setRequired(true);
     form.addParagraphTextItem().setTitle('Evidence');
     const last = form.addPageBreakItem().setTitle('More');
     form.addMultipleChoiceItem().setTitle('Optional').setChoiceValues(['a', 'b']).showOtherOption(true);
     form.addCheckboxItem().setTitle('Boxes').setChoiceValues(['a', 'b']);
     form.addGridItem().setTitle('Grid').setRows(['r1', 'r2']).setColumns(['x', 'y']);
     form.addScaleItem().setTitle('Scale').setLabels('low', 'high');
     form.addDateItem().setTitle('Date');
     form.setDestination(FormApp.DestinationType.SPREADSHEET, '${spreadsheet.id}');
     ${more};
     return form.getId();`,
    { workspace: files },
  );
  const form = files.find(FormFile, String(id));
  if (!form) throw new Error('The script made no form.');
  return form;
}

const next = (page: Page) => page.getByRole('button', { name: 'Next' });
const submit = (page: Page) => page.getByRole('button', { name: 'Submit' });

async function fillFirst(page: Page, name = 'Ann'): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Email').fill('ann@example.org');
  await page.getByLabel('Role').selectOption('Analyst');
}

async function fillAll(page: Page, name = 'Ann'): Promise<void> {
  await fillFirst(page, name);
  await next(page).click();
  await page.getByRole('radio', { name: '2' }).check();
  await page.getByLabel('Evidence').fill('Because');
  await next(page).click();
}

/** What the form keeps, an answer a line. */
const kept = ({ responses }: FormFile): unknown[] => responses.map(({ answers }) => Object.values(answers));

test('page by page, with a progress bar; back and next keep what was typed', async () => {
  const form = makeForm();
  const page = await workspace.open(`/forms/${form.id}`);
  await page.getByText('Page 1 of 3').waitFor();
  await fillAll(page);
  await page.getByText('Page 3 of 3').waitFor();
  await page.getByRole('button', { name: 'Back' }).click();
  expect(await page.getByLabel('Evidence').inputValue()).toBe('Because');
  await next(page).click();
  await page.getByRole('checkbox', { name: 'b' }).check();
  await page.getByLabel('Other: your own answer').fill('my own');
  await page.getByRole('radio', { name: 'r1: y' }).check();
  await submit(page).click();
  await page.getByText('Thank you.').waitFor();
  expect(kept(form)).toEqual([
    expect.arrayContaining([
      'Ann',
      'ann@example.org',
      'Analyst',
      '2',
      'Because',
      'my own',
      ['b'],
      { r1: 'y' },
    ]),
  ]);
});

test('by keyboard only, with a message at each question that lacks its answer', async () => {
  const form = makeForm();
  const page = await workspace.open(`/forms/${form.id}`);
  await next(page).press('Enter');
  expect(
    await page.evaluate(
      () => document.activeElement?.closest('.question')?.querySelector('label')?.innerText,
    ),
  ).toMatch(/^Name/);
  const name = page.getByLabel('Name');
  expect(await name.getAttribute('aria-invalid')).toBe('true');
  const described = await name.getAttribute('aria-describedby');
  expect(await page.locator(`#${described}`).innerText()).toContain('This is a required question');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('Kim');
  expect(await name.getAttribute('aria-invalid')).toBe('false');
  await page.keyboard.press('Tab');
  await page.keyboard.type('kim@');
  await page.keyboard.press('Tab');
  await page.keyboard.type('T');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Must be a valid email address').waitFor();
  await page.keyboard.press('End');
  await page.keyboard.type('example.org');
  // Enter in a text goes on, as it does in any form.
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Data' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Typed');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'More' }).waitFor();
  await submit(page).press('Enter');
  await page.getByText('Thank you.').waitFor();
  expect(kept(form)).toEqual([expect.arrayContaining(['Kim', 'kim@example.org', 'Teacher', '2', 'Typed'])]);
});

test('on a phone nothing is cut off, and axe finds nothing on any page', async () => {
  const form = makeForm();
  const page = await workspace.open(`/forms/${form.id}`, { viewport: PHONE });
  expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
  await fillFirst(page);
  await next(page).click();
  expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
  await page.getByRole('radio', { name: '1' }).check();
  await next(page).click();
  expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
  await submit(page).click();
  await page.getByText('Thank you.').waitFor();
  expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
});

test('a draft survives closing the page, and is gone once it was sent', async () => {
  const form = makeForm();
  const page = await workspace.open(`/forms/${form.id}`);
  await fillFirst(page, 'Drafted');
  await page.getByText('kept as a draft').waitFor();
  const other = await page.context().newPage();
  await page.close();
  await other.goto(`/forms/${form.id}`);
  expect(await other.getByLabel('Name').inputValue()).toBe('');
  await other.getByRole('button', { name: 'Go on with it' }).click();
  await other.getByText('This is your draft').waitFor();
  await fillAll(other, await other.getByLabel('Name').inputValue());
  await submit(other).click();
  await other.getByText('Thank you.').waitFor();
  expect(kept(form)).toEqual([expect.arrayContaining(['Drafted'])]);
  await other.goto(`/forms/${form.id}`);
  expect(await other.getByLabel('Name').inputValue()).toBe('');
});

/** Another window of the same browser. */
async function another(page: Page, form: FormFile): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(`/forms/${form.id}`);
  return other;
}

async function typeName(page: Page, text: string): Promise<void> {
  await page.getByLabel('Name').fill(text);
  await page.getByText('kept as a draft').waitFor();
}

const nameIn = (page: Page): Promise<string> => page.getByLabel('Name').inputValue();
const goOn = (page: Page) => page.getByRole('button', { name: 'Go on with it' });

test('two participants in two windows of one browser: neither sees or overwrites what the other types', async () => {
  const form = makeForm();
  const ann = await workspace.open(`/forms/${form.id}`);
  await typeName(ann, 'Ann');
  const ben = await another(ann, form);
  expect(await nameIn(ben)).toBe('');
  await ben.getByText(/^Ann/).waitFor();
  expect(await violations(ben)).toEqual([]);
  await ben.getByRole('button', { name: 'Start anew' }).click();
  await typeName(ben, 'Ben');
  await ann.reload();
  await ben.reload();
  expect([await nameIn(ann), await nameIn(ben)]).toEqual(['Ann', 'Ben']);
  expect([await goOn(ann).count(), await goOn(ben).count()]).toEqual([0, 0]);
  await fillAll(ben, 'Ben');
  await submit(ben).click();
  await ben.getByText('Thank you.').waitFor();
  await ann.reload();
  expect(await nameIn(ann)).toBe('Ann');
});

test('going on with a draft of a closed window loses nothing that was typed before', async () => {
  const form = makeForm();
  const first = await workspace.open(`/forms/${form.id}`);
  await first.getByLabel('Name').fill('Closed at once');
  const second = await another(first, form);
  await Promise.all([first.waitForEvent('close'), first.close({ runBeforeUnload: true })]);
  await second.reload();
  await second.getByLabel('Name').fill('Typed meanwhile');
  await goOn(second).click();
  expect(await nameIn(second)).toBe('Closed at once');
  expect(await second.evaluate(() => document.activeElement?.className)).toBe('page');
  await second.reload();
  expect(await nameIn(second)).toBe('Closed at once');
  const third = await another(second, form);
  await third.getByText(/^Typed meanwhile/).waitFor();
});

test('a duplicated window begins with the same draft, and then keeps its own', async () => {
  const form = makeForm();
  const page = await workspace.open(`/forms/${form.id}`);
  await typeName(page, 'Ann');
  const opened = page.context().waitForEvent('page');
  await page.evaluate(() => void window.open(window.location.href));
  const copy = await opened;
  await copy.getByText('This is your draft').waitFor();
  await typeName(copy, 'Copy');
  await page.getByLabel('Email').fill('ann@example.org');
  await page.reload();
  await copy.reload();
  expect([await nameIn(page), await nameIn(copy)]).toEqual(['Ann', 'Copy']);
});

test('what was typed for a question that is gone is shown, and stays in the draft', async () => {
  const form = makeForm();
  const page = await workspace.open(`/forms/${form.id}`);
  await fillFirst(page);
  await next(page).click();
  await page.getByLabel('Evidence').fill('Two hours of work');
  await page.getByText('kept as a draft').waitFor();
  form.removeItem(form.items.find(({ title }) => title === 'Evidence')!);
  for (const time of ['first', 'second']) {
    await page.reload();
    await page.getByText('Two hours of work').waitFor();
    expect(await violations(page)).toEqual([]);
    await typeName(page, `Ann, the ${time} time`);
  }
});

test('a browser that keeps nothing says so, and the form is answered all the same', async () => {
  const form = makeForm();
  const page = await workspace.open('/');
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      const get = (): never => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      };
      Object.defineProperty(window, name, { get });
    }
  });
  await page.goto(`/forms/${form.id}`);
  await fillAll(page);
  await page.getByText('This browser has no room for a draft').waitFor();
  await submit(page).click();
  await page.getByText('Thank you.').waitFor();
  expect(form.responses).toHaveLength(1);
});

test('a double click on Submit is one response; the edit link changes it', async () => {
  const form = makeForm();
  const page = await workspace.open(`/forms/${form.id}`);
  await fillAll(page);
  await submit(page).dblclick();
  await page.getByRole('link', { name: 'Edit your response' }).click();
  await page.getByText('You are editing your answers').waitFor();
  expect(await page.getByLabel('Email').inputValue()).toBe('ann@example.org');
  await page.getByLabel('Name').fill('Anna');
  await next(page).click();
  await next(page).click();
  await submit(page).click();
  await page.getByText('Thank you.').waitFor();
  expect(kept(form)).toEqual([expect.arrayContaining(['Anna', 'Because'])]);
});

test('closed while somebody answers: they are told, and copy what they typed, then and later', async () => {
  const form = makeForm();
  const page = await workspace.open(`/forms/${form.id}`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await fillAll(page);
  form.settings.acceptingResponses = false;
  await submit(page).click();
  await page.getByText('Your answers were not sent.').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Evidence\nBecause');
  await page.goto(`/forms/${form.id}`);
  await page.getByText('What you typed is not lost').waitFor();
  expect(await page.getByRole('textbox').inputValue()).toContain('Because');
  expect(form.responses).toHaveLength(0);
});

test('what only the server finds comes back to its question, with everything still typed', async () => {
  const form = makeForm();
  const page = await workspace.open(`/forms/${form.id}`);
  await fillFirst(page);
  await next(page).click();
  await page.getByRole('radio', { name: '2' }).check();
  await page.getByLabel('Evidence').fill('x'.repeat(50_001));
  await next(page).click();
  await submit(page).click();
  await page.getByRole('link', { name: 'Evidence' }).click();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  expect(await page.getByRole('radio', { name: '2' }).isChecked()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Evidence').fill('short');
  await next(page).click();
  await submit(page).click();
  await page.getByText('Thank you.').waitFor();
  expect(form.responses).toHaveLength(1);
});

test('without scripts it is one long page that the server checks', async () => {
  const form = makeForm('form.setCollectEmail(true)');
  const page = await workspace.open(`/forms/${form.id}`, { javaScriptEnabled: false });
  await page.getByRole('textbox', { name: 'Email (required)' }).first().fill('me@example.org');
  await page.getByLabel('Name').fill('No script');
  await submit(page).click();
  await page.getByText('Some answers need another look').waitFor();
  await page.getByRole('textbox', { name: 'Email (required)' }).last().fill('ann@example.org');
  await page.getByLabel('Role').selectOption('Teacher');
  await page.getByRole('radio', { name: '1' }).first().check();
  await submit(page).click();
  await page.getByText('Thank you.').waitFor();
  expect(form.responses.map(({ email }) => email)).toEqual(['me@example.org']);
});
