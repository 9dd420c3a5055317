// What a spreadsheet's form-submit triggers are told of a submission.
import vm from 'node:vm';
import type { TriggerRecord } from '../../../local/files/stateFile';
import type { ScriptProject } from '../../../local/project';
import { fireTriggers } from '../../../local/responses/fireTriggers';
import { LinkedForm, START } from './linkedForm';

const AB = `form.setAllowResponseEdits(true); form.addTextItem().setTitle('A'); form.addTextItem().setTitle('B')`;

function project(id: string, code: string): ScriptProject {
  return { id, code: new vm.Script(code), pages: new Map(), timeZone: 'Etc/GMT', scopes: [] };
}

/** Installs a trigger on a spreadsheet and gives its record. */
function install(linked: LinkedForm, more: Partial<TriggerRecord> = {}): TriggerRecord {
  const trigger: TriggerRecord = {
    id: `trigger-${linked.workspace.state.triggers.length}`,
    project: 'p',
    handler: 'onSubmit',
    event: 'ON_FORM_SUBMIT',
    source: 'SPREADSHEETS',
    sourceId: linked.spreadsheet.id,
    owner: 'installer@example.org',
    document: linked.spreadsheet.id,
    everyHours: null,
    firstRun: null,
    ...more,
  };
  linked.workspace.state.triggers.push(trigger);
  return trigger;
}

/** A handler that gives back what it was told. */
const TELL = `function onSubmit(e) {
  return { values: e.values, namedValues: e.namedValues, range: e.range.getA1Notation(), sheet: e.range.getSheet().getName(),
    source: e.source.getId(), triggerUid: e.triggerUid, full: e.authMode === ScriptApp.AuthMode.FULL,
    user: Session.getEffectiveUser().getEmail(), active: SpreadsheetApp.getActiveSpreadsheet().getId(),
    isArray: e.values instanceof Array && e.namedValues.A instanceof Array };
}`;

test('D157 the event has values, namedValues, range, source, trigger id and full authorization', () => {
  const linked = new LinkedForm(AB);
  linked.workspace.projects.set('p', project('p', TELL));
  const trigger = install(linked);
  const runs = fireTriggers(linked.workspace, linked.submit({ A: '=1+1' }));
  expect(runs.map(({ trigger, error }) => [trigger, error])).toEqual([[trigger, null]]);
  expect(runs[0]!.outcome!.value).toEqual({
    values: ['10/5/2026 9:12:33', '=1+1', ''],
    namedValues: { Timestamp: ['10/5/2026 9:12:33'], A: ['=1+1'], B: [''] },
    range: 'A2:C2',
    sheet: 'Form Responses 1',
    source: linked.spreadsheet.id,
    triggerUid: trigger.id,
    full: true,
    user: 'installer@example.org',
    active: linked.spreadsheet.id,
    isArray: true,
  });
});

/** The event's values and namedValues of a submission. */
function told(linked: LinkedForm, submission: ReturnType<LinkedForm['submit']>) {
  linked.workspace.projects.set(
    'p',
    project('p', 'function onSubmit(e) { return [e.values, e.namedValues, e.range.getRow()]; }'),
  );
  return fireTriggers(linked.workspace, submission)[0]!.outcome!.value;
}

test('for an edit the values are blank where the answer stayed', () => {
  const linked = new LinkedForm(AB);
  install(linked);
  const { response } = linked.submit({ A: 'a', B: 'b' });
  linked.submit({ A: 'x' });
  expect(told(linked, linked.submit({ B: 'c' }, { editOf: response.id, at: START + 1000 }))).toEqual([
    ['10/5/2026 9:12:34', '', 'c'],
    { Timestamp: ['10/5/2026 9:12:34'], A: [''], B: ['c'] },
    2,
  ]);
});

test('values follow the columns, namedValues only the answers, equal headers collapse', () => {
  const linked = new LinkedForm(
    `form.addTextItem().setTitle('A'); form.addTextItem().setTitle('A'); form.addScaleItem().setTitle('S')`,
  );
  install(linked);
  linked.tab.insertLines('columns', 3, 1);
  linked.tab.put(1, 3, 'Mine');
  linked.tab.moveLines('columns', 5, 1, 1);
  const [first, second, scale] = linked.form.items.map(({ id }) => id);
  const answers = new Map<number, string | number>([
    [first!, '1'],
    [second!, '2'],
    [scale!, 3],
  ]);
  expect(told(linked, linked.submit({}, { answers }))).toEqual([
    ['3', '10/5/2026 9:12:33', '1', '', '2'],
    { S: ['3'], Timestamp: ['10/5/2026 9:12:33'], A: ['1', '2'] },
    2,
  ]);
});

test('only the form-submit triggers of that spreadsheet run, each in an execution of its own', () => {
  const linked = new LinkedForm(AB);
  linked.workspace.projects.set('p', project('p', 'let runs = 0; function onSubmit() { return ++runs; }'));
  install(linked, { event: 'CLOCK' });
  install(linked, { sourceId: 'another' });
  install(linked);
  install(linked);
  const runs = fireTriggers(linked.workspace, linked.submit({ A: 'a' }));
  expect(runs.map(({ trigger, outcome }) => [trigger.id, outcome!.value])).toEqual([
    ['trigger-2', 1],
    ['trigger-3', 1],
  ]);
});

test('a handler that fails is reported, loses no answer and stops no other', () => {
  const linked = new LinkedForm(AB);
  const projects = new Map([
    ['p', project('p', `function bad() { throw new Error('no luck'); } function onSubmit() { return 1; }`)],
  ]);
  install(linked, { handler: 'bad' });
  install(linked, { project: 'gone' });
  install(linked);
  const runs = fireTriggers(linked.workspace, linked.submit({ A: 'a' }), { projects });
  expect(runs.map(({ error, outcome }) => [error, outcome?.value])).toEqual([
    ['no luck', undefined],
    ["The trigger's script project gone is not here.", undefined],
    [null, 1],
  ]);
  expect(linked.shown[1]).toContain('a');
});

test('a call of a handler can be made to fail', () => {
  const linked = new LinkedForm(AB);
  linked.workspace.projects.set('p', project('p', TELL));
  install(linked);
  const fault = { at: 2, kind: 'throw' } as const;
  expect(fireTriggers(linked.workspace, linked.submit({ A: 'a' }), { fault })[0]!.error).toMatch(
    /^Service error: /,
  );
});

test('a submission to a form without a tab fires nothing', () => {
  const linked = new LinkedForm(AB, false);
  linked.workspace.projects.set('p', project('p', TELL));
  install(linked);
  expect(fireTriggers(linked.workspace, linked.submit({ A: 'a' }))).toEqual([]);
});

test('D158 a response that a script submits reaches the tab and fires nothing', () => {
  const linked = new LinkedForm(AB);
  const code = `function fired() { PropertiesService.getScriptProperties().setProperty('fired', 'yes'); }`;
  linked.workspace.projects.set('test', project('test', code));
  install(linked, { project: 'test', handler: 'fired' });
  const fired = `return PropertiesService.getScriptProperties().getProperty('fired')`;
  expect(linked.script(`form.createResponse().submit(); ${fired}`)).toBeNull();
  expect(linked.shown).toHaveLength(2);
  fireTriggers(linked.workspace, linked.submit({ A: 'a' }));
  expect(linked.script(fired)).toBe('yes');
});
