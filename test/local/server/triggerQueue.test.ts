// The triggers of submissions run after the participants were answered, whatever happens between.
import vm from 'node:vm';
import { FormFile } from '../../../local/files/formFile';
import { SpreadsheetFile } from '../../../local/files/spreadsheetFile';
import { openStore } from '../../../local/store';
import type { Workspace } from '../../../local/workspace';
import { TestServer } from './testServer';
import { NAME_AND_LEVEL, Visit } from './visit';

const SEEING = `
  const project = SpreadsheetApp.getActiveSpreadsheet();
  const tab = project.getSheetByName('Seen') || project.insertSheet('Seen');
  tab.appendRow([e.namedValues.Name[0], e.range.getRow()]);
`;

/** Takes the place of the add-on, with that body of its form-submit trigger. */
function watch(workspace: Workspace, handler: string): void {
  workspace.projects.set('calibrate', {
    id: 'calibrate',
    code: new vm.Script(`function onFormSubmit(e) { ${handler} }`, { filename: 'test.gs' }),
    pages: new Map(),
    timeZone: 'Etc/GMT',
    scopes: [],
  });
}

function watched(handler: string, server = new TestServer()): Visit {
  const visit = new Visit(NAME_AND_LEVEL, server);
  const { workspace } = server.context;
  watch(workspace, handler);
  workspace.state.triggers.push({
    id: '1',
    project: 'calibrate',
    handler: 'onFormSubmit',
    event: 'ON_FORM_SUBMIT',
    source: 'SPREADSHEETS',
    sourceId: visit.linked.spreadsheet.id,
    owner: workspace.owner,
    document: visit.linked.spreadsheet.id,
    everyHours: null,
    firstRun: null,
  });
  workspace.state.touch('triggers');
  return visit;
}

/** What the trigger saw of each submission. */
function seen({ workspace }: { workspace: Workspace }): string[][] {
  const tab = workspace.all(SpreadsheetFile)[0]?.sheetByName('Seen');
  return Array.from({ length: tab?.lastRow ?? 0 }, (_, row) =>
    [1, 2].map((column) => tab?.displayValue(row + 1, column) ?? ''),
  );
}

test('they run after the participant was answered, in order, each told of its own row', async () => {
  const visit = watched(SEEING);
  const { context } = visit.server;
  await visit.submit({ Name: 'Ann', Level: '1' });
  await visit.submit({ Name: 'Bob', Level: '1' });
  expect(seen(context)).toEqual([]);
  await context.triggers.idle();
  expect(seen(context)).toEqual([
    ['Ann', '2'],
    ['Bob', '3'],
  ]);
});

test('one that fails is told on the first page, and the answer stays', async () => {
  const visit = watched(`throw new Error('The Team tab is <gone>.')`);
  await visit.submit({ Name: 'Ann', Level: '1' });
  await visit.server.context.triggers.idle();
  const home = await visit.server.page('/');
  expect(home).toContain('Executions that failed');
  expect(home).toContain('The Team tab is &lt;gone&gt;.');
  expect(visit.linked.form.responses).toHaveLength(1);
  await visit.server.post('/failures/forget', {});
  expect(await visit.server.page('/')).not.toContain('Executions that failed');
});

test('what was waiting when the server died runs with the next one', async () => {
  const store = openStore(':memory:');
  const visit = watched(SEEING, new TestServer(store));
  await visit.submit({ Name: 'Ann', Level: '1' });
  visit.server.context.triggers.stop();
  const { context } = new TestServer(store);
  watch(context.workspace, SEEING);
  context.triggers.resume();
  await context.triggers.idle();
  expect(seen(context)).toEqual([['Ann', '2']]);
  expect(context.workspace.state.waiting).toBe(0);
});

test('what waits for a form that was deleted with everything else is dropped', async () => {
  const visit = watched(SEEING);
  const { context } = visit.server;
  await visit.submit({ Name: 'Ann', Level: '1' });
  await visit.server.post('/delete', {});
  await context.triggers.idle();
  expect(context.workspace.all(FormFile)).toEqual([]);
  expect(context.workspace.state.failures).toEqual([]);
});
