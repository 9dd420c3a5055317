// The first page, new projects, the outbox, deleting everything, and what survives a restart.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentFile } from '../../../local/files/documentFile';
import { FormFile } from '../../../local/files/formFile';
import { SpreadsheetFile } from '../../../local/files/spreadsheetFile';
import { localAddress } from '../../../local/server/links';
import { openStore } from '../../../local/store';
import { runScript } from '../scriptRunner';
import { TestServer } from './testServer';

describe('new projects', () => {
  test('the sample stops before its form, filled in, and leads to its spreadsheet', async () => {
    const server = new TestServer();
    const { workspace } = server.context;
    const made = await server.post('/projects', { kind: 'sample' });
    const [spreadsheet] = workspace.all(SpreadsheetFile);
    expect(made.status).toBe(303);
    expect(made.headers.get('Location')).toBe(`/sheets/${spreadsheet?.id}`);
    expect(spreadsheet?.name).toBe('Career readiness data review 2026');
    expect(spreadsheet?.sheetByName('Team')?.displayValue(2, 1)).not.toBe('');
    expect(workspace.all(FormFile)).toHaveLength(0);
    expect(await server.page('/')).toContain('Career readiness data review 2026');
  });

  test('the sample with answers has its form, responses and action plan, also a second time', async () => {
    const server = new TestServer();
    const { workspace } = server.context;
    await server.post('/projects', { kind: 'answered' });
    await server.post('/projects', { kind: 'answered' });
    expect(workspace.all(FormFile).map(({ responses }) => responses.length)).toEqual([15, 15]);
    expect(workspace.all(DocumentFile)).toHaveLength(2);
    const [first, second] = workspace.all(FormFile).map(({ link }) => link?.spreadsheet);
    expect(first).not.toBe(second);
    expect(await server.page('/')).toContain('Open, 15 responses');
  });

  test('the sample after its meeting has everything that a project ends with, and nothing went wrong', async () => {
    const server = new TestServer();
    const { workspace } = server.context;
    await server.post('/projects', { kind: 'finished' });
    const [spreadsheet] = workspace.all(SpreadsheetFile);
    const texts = (tab: string, column: number): string[] => {
      const sheet = spreadsheet?.sheetByName(tab);
      return Array.from({ length: (sheet?.lastRow ?? 1) - 1 }, (_, row) =>
        String(sheet?.displayValue(row + 2, column)),
      );
    };
    expect(texts('Summary', 8).filter((final) => final === '')).toEqual([]);
    expect(texts('Strategies', 6).filter((chosen) => chosen === 'yes')).toHaveLength(5);
    expect(new Set(texts('Goals', 10))).toEqual(new Set(['All checks pass']));
    expect(workspace.all(DocumentFile).map(({ name }) => name.split(':')[0])).toEqual([
      'Action plan',
      'Memo',
    ]);
    const page = await server.page('/');
    expect(page).toContain('Closed, 15 responses');
    expect(page).toContain('Closed, 14 responses');
    expect(page).not.toContain('Executions that failed');
  });

  test('the empty one has the name that was given, or one of ours', async () => {
    const server = new TestServer();
    await server.post('/projects', { kind: 'empty', name: '  Our <data> ' });
    await server.post('/projects', { kind: 'empty', name: ' ' });
    expect(server.context.workspace.all(SpreadsheetFile).map(({ name }) => name)).toEqual([
      'Our <data>',
      'Untitled project',
    ]);
  });
});

test('the outbox shows what scripts sent, the newest first', async () => {
  const server = new TestServer();
  runScript(
    `MailApp.sendEmail('a@example.org', 'First', 'Open https://docs.google.com/forms/d/1x/viewform.');
     MailApp.sendEmail({ to: 'b@example.org', cc: 'c@example.org', subject: 'Second', body: 'Body' });`,
    { workspace: server.context.workspace },
  );
  const page = await server.page('/outbox');
  expect(page.indexOf('Second')).toBeLessThan(page.indexOf('First'));
  expect(page).toContain('c@example.org');
  expect(page).toContain('<a href="/forms/1x">');
});

describe('deleting everything', () => {
  test('is asked first, and says what there is', async () => {
    const server = new TestServer();
    server.form('');
    const page = await server.page('/delete');
    expect(page).toMatch(/1 spreadsheet, 1 form,\s+0 documents/);
    expect(server.context.workspace.all(FormFile)).toHaveLength(1);
  });

  test('leaves nothing behind, in the store neither, and tells who listens', async () => {
    const store = openStore(':memory:');
    const server = new TestServer(store);
    const { form } = server.form('');
    runScript(`PropertiesService.getScriptProperties().setProperty('a', 'b')`, {
      workspace: server.context.workspace,
    });
    const told: number[] = [];
    server.context.changes.subscribe((changes) => told.push(changes.length));
    const deleted = await server.post('/delete', {});
    expect(deleted.headers.get('Location')).toBe('/');
    expect(told[0]).toBe(0);
    expect([...store.load().keys()]).toEqual(['workspace']);
    expect((await server.ask(`/forms/${form.id}`)).status).toBe(404);
    expect(await server.page('/')).toContain('Start here');
    await server.post('/projects', { kind: 'sample' });
    expect(server.context.workspace.all(SpreadsheetFile)).toHaveLength(1);
  });
});

test('files, responses, messages and failures survive a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  const path = join(folder, 'workspace.db');
  try {
    const first = new TestServer(openStore(path));
    await first.post('/projects', { kind: 'answered' });
    first.context.triggers.noteFailure({
      handler: 'onFormSubmit',
      spreadsheet: 'x',
      message: 'It was locked.',
    });
    runScript(`MailApp.sendEmail('a@example.org', 'First', 'Body')`, { workspace: first.context.workspace });
    // No closing: as after `kill -9`, another process finds what was written.
    const second = new TestServer(openStore(path));
    expect(await second.page('/')).toBe(await first.page('/'));
    expect(await second.page('/outbox')).toBe(await first.page('/outbox'));
    first.context.workspace.close();
    second.context.workspace.close();
    expect(existsSync(path)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  ['https://docs.google.com/spreadsheets/d/1a_b-c/edit#gid=7', '/sheets/1a_b-c#gid=7'],
  ['https://docs.google.com/spreadsheets/d/1a', '/sheets/1a'],
  ['https://docs.google.com/forms/d/1a/viewform?edit2=2_x', '/forms/1a?edit2=2_x'],
  ['https://docs.google.com/forms/d/1a/edit', '/forms/1a'],
  ['https://docs.google.com/document/d/1a/edit', '/docs/1a'],
  ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['//example.org', null],
])('the link %s leads to %s', (url, address) => {
  expect(localAddress(url)).toBe(address);
});
