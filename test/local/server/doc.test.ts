// A document on its page: accessible HTML from its tree, edits of several people, and downloads.
import JSZip from 'jszip';
import { DocumentFile } from '../../../local/files/documentFile';
import { SpreadsheetFile } from '../../../local/files/spreadsheetFile';
import { runScript } from '../scriptRunner';
import { TestServer } from './testServer';

/** A document that a script writes as `body`, and its server. */
class Desk {
  readonly server = new TestServer();
  readonly file: DocumentFile;

  constructor(build: string) {
    const { workspace } = this.server.context;
    const source = `const doc = DocumentApp.create('Plan'); const body = doc.getBody(); ${build}; return doc.getId();`;
    const id = runScript(source, { workspace });
    const file = workspace.find(DocumentFile, String(id));
    if (!file) throw new Error('The script made no document.');
    this.file = file;
  }

  get path(): string {
    return `/docs/${this.file.id}`;
  }

  page(): Promise<string> {
    return this.server.page(this.path);
  }

  /** The id of the text that stands in the page. */
  async node(text: string): Promise<string> {
    const found = new RegExp(`data-node="(n\\d+)">(?:<(?:span|a) [^>]*>)*${text}`).exec(
      await this.page(),
    )?.[1];
    if (found === undefined) throw new Error(`The page does not show "${text}".`);
    return found;
  }

  async edit(
    node: string,
    before: string,
    text: string,
  ): Promise<{ status: number; body: Record<string, string> }> {
    const response = await this.server.json(`${this.path}/paragraphs/${node}`, { before, text });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  }

  script(body: string): unknown {
    const { workspace } = this.server.context;
    return runScript(`const body = DocumentApp.openById('${this.file.id}').getBody(); ${body}`, {
      workspace,
    });
  }

  get texts(): unknown {
    return this.script('return body.getParagraphs().map((each) => each.getText())');
  }
}

describe('the page', () => {
  test('headings, lists, tables, colours and links have the elements that say what they are', async () => {
    const desk = new Desk(`
      body.appendParagraph('The plan').setHeading(DocumentApp.ParagraphHeading.TITLE);
      body.appendParagraph('Vision').setHeading(DocumentApp.ParagraphHeading.HEADING1);
      body.appendListItem('first').setGlyphType(DocumentApp.GlyphType.NUMBER);
      const inner = body.appendListItem('inner').setNestingLevel(1).setGlyphType(DocumentApp.GlyphType.BULLET);
      body.appendListItem('second').setGlyphType(DocumentApp.GlyphType.NUMBER);
      const table = body.appendTable([['Name', 'Score'], ['Access', '3']]);
      table.getRow(0).editAsText().setBold(true);
      table.getCell(1, 1).setBackgroundColor('#ffcc00');
      const text = body.appendParagraph('See the form here').editAsText();
      text.setLinkUrl(8, 11, 'https://docs.google.com/forms/d/1abc/viewform');
    `);
    const page = await desk.page();
    expect(page).toMatch(/<h1 [^>]*>The plan<\/h1>/);
    expect(page).toMatch(/<h2 [^>]*>Vision<\/h2>/);
    expect(page).toMatch(/<ol[^>]*><li><p[^>]*>first<\/p><ul[^>]*><li><p[^>]*>inner<\/p><\/li><\/ul><\/li>/);
    expect(page).toMatch(/<thead><tr><th class="[^"]*" scope="col">.*Name/);
    expect(page).toMatch(/background-color:#ffcc00/);
    expect(page).toContain('<a href="/forms/1abc">form</a>');
  });

  test('a list that goes on after a paragraph counts on', async () => {
    const desk = new Desk(`
      const first = body.appendListItem('one').setGlyphType(DocumentApp.GlyphType.NUMBER);
      body.appendParagraph('between');
      body.appendListItem('two').setListId(first).setGlyphType(DocumentApp.GlyphType.NUMBER);
    `);
    expect(await desk.page()).toMatch(/<ol[^>]* start="2"><li><p[^>]*>two/);
  });

  test('its looks are styles of the page itself, allowed by a nonce; texts and links stay harmless', async () => {
    const desk = new Desk(`
      body.appendParagraph('<script>alert(1)</script>').editAsText().setForegroundColor('#112233');
      body.appendParagraph('link').setLinkUrl('javascript:alert(1)');
    `);
    const response = await desk.server.ask(desk.path);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
    const page = await response.text();
    expect(page).toContain(`<style nonce="${nonce}">`);
    expect(page).toContain('color:#112233');
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).not.toContain('javascript:');
  });
});

describe('editing', () => {
  const TEXTS = `body.appendParagraph('Our goal').editAsText().setBold(0, 2, true); body.appendListItem('Meet');`;

  test('an edit changes the text and keeps the looks of the rest', async () => {
    const desk = new Desk(TEXTS);
    const { status } = await desk.edit(await desk.node('Our'), 'Our goal', 'Our goals\nand more');
    expect(status).toBe(200);
    expect(desk.texts).toEqual(['', 'Our goals\rand more', 'Meet']);
    expect(desk.script('return [0, 5].map((at) => body.getChild(1).editAsText().isBold(at))')).toEqual([
      true,
      null,
    ]);
    expect(await desk.page()).toContain('goals<br/>and more'.replace('<br/>', '<br />'));
  });

  test('who edits what somebody changed meanwhile is told, and both texts are kept', async () => {
    const desk = new Desk(TEXTS);
    const node = await desk.node('Our');
    await desk.edit(node, 'Our goal', 'Their goal');
    const late = await desk.edit(node, 'Our goal', 'My goal');
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ text: 'Their goal' });
    expect(desk.texts).toEqual(['', 'Their goal', 'Meet']);
    expect((await desk.edit(node, 'Their goal', 'My goal')).status).toBe(200);
    expect(desk.texts).toEqual(['', 'My goal', 'Meet']);
  });

  test('the same edit sent twice is taken once', async () => {
    const desk = new Desk(TEXTS);
    const node = await desk.node('Our');
    await desk.edit(node, 'Our goal', 'New');
    const again = await desk.edit(node, 'Our goal', 'New');
    expect(again.status).toBe(200);
    expect(again.body.version).toBe(again.body.versionBefore);
  });

  test('a new text after a list item is a list item, and an empty one can be taken away', async () => {
    const desk = new Desk(TEXTS);
    const added = await desk.server.json(`${desk.path}/paragraphs/${await desk.node('Meet')}/after`, {});
    const { node } = (await added.json()) as { node: string };
    await desk.edit(node, '', 'Talk');
    expect(desk.texts).toEqual(['', 'Our goal', 'Meet', 'Talk']);
    expect(desk.script('return String(body.getChild(3).getType())')).toBe('LIST_ITEM');
    const full = await desk.server.json(`${desk.path}/paragraphs/${node}`, {}, 'DELETE');
    expect(full.status).toBe(409);
    await desk.edit(node, 'Talk', '');
    expect((await desk.server.json(`${desk.path}/paragraphs/${node}`, {}, 'DELETE')).status).toBe(200);
    expect(desk.texts).toEqual(['', 'Our goal', 'Meet']);
  });

  test.each([
    ['n999', { before: '', text: 'x' }, 404, /not in the document any more/],
    ['n2', { before: '' }, 400, /"text" must be a text/],
    ['n2', [], 400, /"before" must be a text/],
    ['n2', '{', 400, /not JSON/],
  ])('an edit of %s with %p gets %d and a sentence', async (node, body, status, words) => {
    const desk = new Desk('');
    const response = await desk.server.json(`${desk.path}/paragraphs/${node}`, body);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { error: string }).error).toMatch(words);
  });

  test('the version changes with the document only', async () => {
    const desk = new Desk(TEXTS);
    const version = async () =>
      ((await (await desk.server.ask(`${desk.path}/version`)).json()) as { version: string }).version;
    const before = await version();
    expect(await version()).toBe(before);
    desk.script(`body.appendParagraph('more')`);
    expect(await version()).not.toBe(before);
  });
});

describe('downloads', () => {
  test('the document is a Word file of its name, in any letters', async () => {
    const desk = new Desk(`body.appendParagraph('Vision')`);
    desk.file.rename('Plan “ä”/\r\nX: y');
    const response = await desk.server.ask(`${desk.path}/document.docx`);
    expect(response.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="[\x20-\x7e]+\.docx"; filename\*=UTF-8''Plan%20%E2%80%9C%C3%A4%E2%80%9D_/,
    );
    const zip = await JSZip.loadAsync(await response.arrayBuffer());
    expect(await zip.file('word/document.xml')?.async('string')).toContain('Vision');
  });

  test('the spreadsheet is an Excel file', async () => {
    const server = new TestServer();
    const file = SpreadsheetFile.create(server.context.workspace, 'Project');
    file.sheets[0]!.put(1, 1, 'Hello');
    const response = await server.ask(`/sheets/${file.id}/workbook.xlsx`);
    expect(response.headers.get('Content-Disposition')).toContain('filename="Project.xlsx"');
    const zip = await JSZip.loadAsync(await response.arrayBuffer());
    expect(await zip.file('xl/sharedStrings.xml')?.async('string')).toContain('Hello');
  });
});
