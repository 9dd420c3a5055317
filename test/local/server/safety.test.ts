// What the server refuses: foreign hosts and origins, large bodies, wrong methods, ids and data; and what it escapes.
import { TestServer } from './testServer';

const sentence = async (response: Response): Promise<string> =>
  ((await response.json()) as { error: string }).error;
const JSON_ONLY = { Accept: 'application/json' };

describe('where a request comes from', () => {
  test.each(['evil.example', 'evil.example:8080', '127.0.0.1.evil.example', '192.168.1.5:8080', ''])(
    'the host %p is refused, as after DNS rebinding',
    async (host) => {
      const response = await new TestServer().ask('/', { headers: { Host: host, ...JSON_ONLY } });
      expect(response.status).toBe(403);
      expect(await sentence(response)).toMatch(/answers only at 127\.0\.0\.1 and localhost/);
    },
  );

  test.each(['127.0.0.1:8080', 'localhost:8080', 'localhost', '[::1]:8080'])(
    'the host %p is served',
    async (host) => {
      expect((await new TestServer().ask('/', { headers: { Host: host } })).status).toBe(200);
    },
  );

  test.each<Record<string, string>>([
    { Origin: 'http://evil.example' },
    { Origin: 'null' },
    { Origin: 'https://127.0.0.1:8080' },
    { Origin: 'http://127.0.0.1:9999' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
  ])('a change with %p is refused and changes nothing', async (headers) => {
    const server = new TestServer();
    const { spreadsheet } = server.form('');
    const response = await server.post('/delete', {}, { ...JSON_ONLY, ...headers });
    expect(response.status).toBe(403);
    expect(await sentence(response)).toMatch(/only from its own pages/);
    expect(await server.page('/')).toContain(spreadsheet.id);
  });

  test.each<Record<string, string>>([
    { Origin: 'http://127.0.0.1:8080' },
    { 'Sec-Fetch-Site': 'same-origin' },
    {},
  ])('a change with %p is taken', async (headers) => {
    expect((await new TestServer().post('/delete', {}, headers)).status).toBe(303);
  });
});

describe('what a request brings', () => {
  test('more than 5 MB is refused with 413 and a sentence', async () => {
    const body = 'x'.repeat(5_000_001);
    const response = await new TestServer().ask('/projects', {
      method: 'POST',
      body,
      headers: { ...JSON_ONLY, 'Content-Length': String(body.length) },
    });
    expect(response.status).toBe(413);
    expect(await sentence(response)).toMatch(/5 MB/);
  });

  test('more than 5 MB without a length is refused too', async () => {
    const chunk = new Uint8Array(1_000_000);
    let left = 6;
    const body = new ReadableStream({
      pull: (controller) => {
        if (left === 0) controller.close();
        else controller.enqueue(chunk);
        left -= 1;
      },
    });
    const init = { method: 'POST', body, duplex: 'half', headers: JSON_ONLY };
    expect((await new TestServer().ask('/projects', init as RequestInit)).status).toBe(413);
  });

  test.each([
    '/sheets/1x/workbook.xlsx',
    '/forms/1x',
    '/docs/1x',
    '/docs/1x/document.docx',
    '/nowhere',
    '/forms/%ff',
  ])('GET %s gets 404 and a sentence', async (path) => {
    const response = await new TestServer().ask(path, { headers: JSON_ONLY });
    expect(response.status).toBe(404);
    expect(await sentence(response)).toMatch(/^There is no/);
  });

  test('the id of a file of another kind leads nowhere', async () => {
    const server = new TestServer();
    const { spreadsheet } = server.form('');
    expect((await server.ask(`/forms/${spreadsheet.id}`)).status).toBe(404);
    expect((await server.ask('/docs/workspace')).status).toBe(404);
  });

  test('a wrong method gets 405 and what is allowed', async () => {
    const response = await new TestServer().ask('/delete', { method: 'PUT', headers: JSON_ONLY });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, HEAD, POST');
    expect(await sentence(response)).toMatch(/takes GET, HEAD, POST, not PUT/);
  });

  test.each([
    ['/projects', 'kind=sample', 'text/plain'],
    ['/projects', 'kind=huge', 'application/x-www-form-urlencoded'],
    ['/projects', '--x', 'multipart/form-data; boundary=y'],
  ])('%s with %p as %s gets 400', async (path, body, type) => {
    const response = await new TestServer().ask(path, {
      method: 'POST',
      body,
      headers: { ...JSON_ONLY, 'Content-Type': type },
    });
    expect(response.status).toBe(400);
    expect(await sentence(response)).toMatch(/\w/);
  });

  test('a refused request from a browser gets a page that leads back', async () => {
    const response = await new TestServer().ask('/nowhere');
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(await response.text()).toContain('<a href="/">');
  });
});

describe('what participants and scripts write stays text', () => {
  const MARKUP = `<img src=x onerror="alert(1)"><script>alert(2)</script>'"&`;

  test('in the names of files, in forms, messages and failures', async () => {
    const server = new TestServer();
    const { form, spreadsheet } = server.form(`
      form.setTitle(\`${MARKUP}\`).setDescription(\`${MARKUP}\`).setConfirmationMessage(\`${MARKUP}\`);
      form.addMultipleChoiceItem().setTitle(\`${MARKUP}\`).setHelpText(\`${MARKUP}\`).setChoiceValues([\`${MARKUP}\`]);
      form.addTextItem().setTitle('Text');
      GmailApp = 0;
      MailApp.sendEmail({ to: 'a@example.org', subject: \`${MARKUP}\`, body: \`${MARKUP}\`, htmlBody: \`${MARKUP}\` });
    `);
    form.rename(MARKUP);
    spreadsheet.rename(MARKUP);
    server.context.triggers.noteFailure({ handler: MARKUP, spreadsheet: spreadsheet.id, message: MARKUP });
    const item = form.items[1]!;
    const pages = [
      await server.page('/'),
      await server.page('/outbox'),
      await server.page(`/forms/${form.id}?entry.${item.id}=${encodeURIComponent(MARKUP)}`),
    ];
    for (const page of pages) {
      expect(page).toContain('&lt;img src=x');
      expect(page).not.toMatch(/<img|<script>/);
    }
  });

  test('every page forbids scripts that are not the server’s own, and other pages to frame it', async () => {
    const server = new TestServer();
    const { form } = server.form('');
    for (const path of ['/', '/outbox', '/delete', '/nowhere', `/forms/${form.id}`]) {
      const policy = (await server.ask(path)).headers.get('Content-Security-Policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
    }
  });
});
