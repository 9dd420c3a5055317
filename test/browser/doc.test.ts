// The document in a browser: reading, editing by mouse and keyboard, and two people at one text.
import type { Page } from 'playwright-core';
import { DocumentFile } from '../../local/files/documentFile';
import { runScript } from '../local/scriptRunner';
import { DESKTOP, openWorkspace, overflow, PHONE, violations, type OpenWorkspace } from './openWorkspace';

let workspace: OpenWorkspace;
beforeAll(async () => {
  workspace = await openWorkspace();
}, 60_000);
afterAll(() => workspace.close());
afterEach(() => expect(workspace.troubles.splice(0)).toEqual([]));

function makeDocument(): DocumentFile {
  const files = workspace.server.context.workspace;
  const id = runScript(
    `const doc = DocumentApp.create('Plan');
     const body = doc.getBody();
     body.appendParagraph('The plan').setHeading(DocumentApp.ParagraphHeading.TITLE);
     body.appendParagraph('Vision').setHeading(DocumentApp.ParagraphHeading.HEADING1);
     body.appendParagraph('We know who pathways work for.').editAsText().setBold(0, 1, true);
     body.appendParagraph('Steps').setHeading(DocumentApp.ParagraphHeading.HEADING1);
     body.appendListItem('Meet');
     const table = body.appendTable([['Item', 'Score', 'A long column'], ['Access', '3', 'Some words']]);
     table.getRow(0).editAsText().setBold(true);
     table.getCell(1, 1).setBackgroundColor('#ffcc00');
     body.appendParagraph('Look at the form').setLinkUrl('https://docs.google.com/forms/d/1x/viewform');
     body.removeChild(body.getChild(0));
     return doc.getId();`,
    { workspace: files },
  );
  const file = files.find(DocumentFile, String(id));
  if (!file) throw new Error('The script made no document.');
  return file;
}

const textsOf = (file: DocumentFile): unknown =>
  runScript(
    `return DocumentApp.openById('${file.id}').getBody().getParagraphs().map((each) => each.getText())
       .filter((text) => text !== '')`,
    { workspace: workspace.server.context.workspace },
  );

const saved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor();

async function retype(page: Page, words: string): Promise<void> {
  await page.getByText('Meet').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(words);
}

test.each([DESKTOP, PHONE])('at $width px nothing is inaccessible or cut off', async (viewport) => {
  const file = makeDocument();
  const page = await workspace.open(`/docs/${file.id}`, { viewport });
  expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
  await page.getByText('Meet').click();
  expect(await violations(page)).toEqual([]);
  const cell = page.getByRole('cell', { name: '3' });
  expect(await cell.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(
    'rgb(255, 204, 0)',
  );
});

test('a text is clicked, typed into and saved; its looks stay', async () => {
  const file = makeDocument();
  const page = await workspace.open(`/docs/${file.id}`);
  await page.getByText('know who pathways').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' All of us.');
  await saved(page);
  await page.reload();
  await page.getByText('All of us.').waitFor();
  const bold = page.locator('.paper span', { hasText: /^We$/ });
  expect(await bold.evaluate((element) => getComputedStyle(element).fontWeight)).toBe('700');
});

test('by keyboard: Tab goes to a text, Enter at its end makes another one, Backspace takes it away', async () => {
  const file = makeDocument();
  const page = await workspace.open(`/docs/${file.id}`);
  await page.getByText('Meet').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('li .text:empty'));
  await page.keyboard.type('Talk');
  await page.keyboard.press('Tab');
  await saved(page);
  expect(textsOf(file)).toEqual(expect.arrayContaining(['Meet', 'Talk']));
  const talk = page.getByText('Talk');
  await talk.focus();
  await talk.fill('');
  await saved(page);
  await page.waitForTimeout(1_200);
  await page.keyboard.press('Backspace');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Meet');
  expect(textsOf(file)).not.toContain('Talk');
});

test('two windows at one text: the later one is told, and keeps either text', async () => {
  const file = makeDocument();
  const first = await workspace.open(`/docs/${file.id}`);
  const second = await workspace.open(`/docs/${file.id}`);
  await retype(first, 'Meet on Monday');
  await retype(second, 'Meet on Friday');
  await first.getByText('Vision').first().click();
  await saved(first);
  await second.getByRole('heading', { name: 'Vision' }).click();
  const alert = second.getByRole('alert');
  await alert.waitFor();
  expect(await alert.innerText()).toContain('Meet on Monday');
  expect(await alert.innerText()).toContain('Meet on Friday');
  expect(textsOf(file)).toContain('Meet on Monday');
  await second.getByRole('button', { name: 'Keep my text' }).click();
  await saved(second);
  expect(textsOf(file)).toContain('Meet on Friday');
});

test('what a script writes meanwhile appears by itself', async () => {
  const file = makeDocument();
  const page = await workspace.open(`/docs/${file.id}`);
  runScript(`DocumentApp.openById('${file.id}').getBody().appendParagraph('Added by the add-on')`, {
    workspace: workspace.server.context.workspace,
  });
  await page.getByText('Added by the add-on').waitFor({ timeout: 10_000 });
});

test('it downloads as a Word file', async () => {
  const file = makeDocument();
  const page = await workspace.open(`/docs/${file.id}`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download .docx' }).click();
  expect((await download).suggestedFilename()).toBe('Plan.docx');
});
