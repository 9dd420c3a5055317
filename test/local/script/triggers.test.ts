// ScriptApp's triggers, and Google's limits on them.
import { openStore } from '../../../local/store';
import { Workspace } from '../../../local/workspace';
import { addFile, run, SpreadsheetStub, START, workspaceAt, type ProjectOptions } from './project';

const FORM_SUBMIT = `ScriptApp.newTrigger('onAnswer').forSpreadsheet('s1').onFormSubmit().create()`;
const CLOCK = `ScriptApp.newTrigger('tick').timeBased().everyHours(1).create()`;

let workspace: Workspace;
let addOn: ProjectOptions;

beforeEach(() => {
  workspace = workspaceAt().workspace;
  addFile(workspace, 's1', 'spreadsheet');
  addFile(workspace, 's2', 'spreadsheet');
  addFile(workspace, 'f1', 'form');
  addOn = { workspace, id: 'calibrate', spreadsheet: 's1' };
});

test('a form-submit trigger says what it is, and is kept', () => {
  const store = openStore(':memory:');
  const first = new Workspace({ store });
  addFile(first, 's1', 'spreadsheet');
  const described = run(
    `const trigger = ${FORM_SUBMIT};
     return [trigger.getHandlerFunction(), trigger.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT,
       trigger.getTriggerSource().toString(), trigger.getTriggerSourceId(), typeof trigger.getUniqueId()];`,
    { workspace: first, spreadsheet: 's1' },
  );
  expect(described).toEqual(['onAnswer', true, 'SPREADSHEETS', 's1', 'string']);
  expect(first.state.triggers).toEqual([
    {
      id: expect.any(String),
      project: 'test',
      handler: 'onAnswer',
      event: 'ON_FORM_SUBMIT',
      source: 'SPREADSHEETS',
      sourceId: 's1',
      owner: 'owner@example.org',
      document: 's1',
      everyHours: null,
      firstRun: null,
    },
  ]);
  const row = store.load().get('workspace')?.get('triggers');
  expect(JSON.parse(row ?? 'null')).toEqual(first.state.triggers);
});

test('a trigger can be made for a Spreadsheet object, for each of its events', () => {
  const events = run(
    `const builder = () => ScriptApp.newTrigger('f').forSpreadsheet(args[0]);
     return [builder().onEdit(), builder().onOpen(), builder().onChange()].map((b) => b.create().getEventType().name());`,
    { workspace, spreadsheet: 's1', args: () => [new SpreadsheetStub('s1')] },
  );
  expect(events).toEqual(['ON_EDIT', 'ON_OPEN', 'ON_CHANGE']);
});

test('an unknown file, a file of another kind and a missing event are refused', () => {
  const tries = ["forSpreadsheet('nope').onEdit()", "forSpreadsheet('f1').onEdit()", "forSpreadsheet('s1')"];
  const messages = tries.map(
    (call) => () => run(`ScriptApp.newTrigger('f').${call}.create()`, { workspace }),
  );
  expect(messages[0]).toThrow('There is no spreadsheet with the id nope');
  expect(messages[1]).toThrow('There is no spreadsheet with the id f1');
  expect(messages[2]).toThrow('The trigger for f says no event, such as onOpen().');
  expect(workspace.state.triggers).toEqual([]);
});

test('only the own triggers are seen, by project and by user; deleting takes one away', () => {
  run(`${FORM_SUBMIT}; ${CLOCK};`, { workspace, spreadsheet: 's1' });
  run(CLOCK, { workspace, spreadsheet: 's2' });
  run(CLOCK, { workspace, spreadsheet: 's1', user: 'other@example.org' });
  run(CLOCK, { workspace, spreadsheet: 's1', id: 'another' });
  const count = `return ScriptApp.getProjectTriggers().length;`;
  expect(run(count, { workspace })).toBe(3);
  expect(run(count, { workspace, user: 'other@example.org' })).toBe(1);
  const inFile = run(
    `return ScriptApp.getUserTriggers(args[0]).map((t) => [t.getHandlerFunction(), t.getTriggerSourceId()]);`,
    { workspace, args: () => [new SpreadsheetStub('s1')] },
  );
  expect(inFile).toEqual([
    ['onAnswer', 's1'],
    ['tick', null],
  ]);
  run(`ScriptApp.deleteTrigger(ScriptApp.getProjectTriggers()[0]);`, { workspace });
  expect(run(count, { workspace })).toBe(2);
  expect(workspace.state.triggers.map((each) => each.handler)).toEqual(['tick', 'tick', 'tick', 'tick']);
});

test('a trigger that is gone already can be deleted again', () => {
  run(`const t = ${CLOCK}; ScriptApp.deleteTrigger(t); ScriptApp.deleteTrigger(t);`, { workspace });
  expect(workspace.state.triggers).toEqual([]);
});

test('2.4 a user has at most 20 triggers of a script', () => {
  const script = `for (let i = 0; i < 20; i++) ${CLOCK};`;
  run(script, { workspace });
  expect(() => run(CLOCK, { workspace })).toThrow(
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  );
  expect(workspace.state.triggers).toHaveLength(20);
  run(CLOCK, { workspace, user: 'other@example.org' });
});

test('2.1 an add-on has one trigger of each type per user and document', () => {
  run(`${FORM_SUBMIT}; ${CLOCK};`, addOn);
  expect(() => run(CLOCK, addOn)).toThrow(
    'This add-on has created too many time-based triggers in this document for this Google user account.',
  );
  expect(() => run(FORM_SUBMIT, addOn)).toThrow('too many form submit triggers in this document');
  run(CLOCK, { ...addOn, spreadsheet: 's2' });
  run(FORM_SUBMIT, { ...addOn, user: 'other@example.org' });
  expect(workspace.state.triggers).toHaveLength(4);
});

test('2.2 an add-on watches only the file it is in; a plain script watches any', () => {
  const refusal = 'An add-on can only create triggers for the file that it is being used in.';
  const forForm = `ScriptApp.newTrigger('f').forForm('f1').onFormSubmit().create()`;
  expect(() => run(FORM_SUBMIT, { ...addOn, spreadsheet: 's2' })).toThrow(refusal);
  expect(() => run(forForm, addOn)).toThrow(refusal);
  expect(run(`return ${forForm}.getTriggerSource().name();`, { workspace })).toBe('FORMS');
});

test('2.3 an add-on runs by the clock once an hour at most', () => {
  const often = `ScriptApp.newTrigger('f').timeBased().everyMinutes(30).create()`;
  expect(() => run(often, addOn)).toThrow('An add-on can use a time-driven trigger once per hour at most.');
  run(often, { workspace });
  expect(workspace.state.triggers[0]).toMatchObject({ everyHours: 0.5, firstRun: START + 30 * 60_000 });
});

describe('clock triggers (the time is Monday, 9:00 in New York)', () => {
  const HOUR = 3_600_000;
  test.each([
    ['everyHours(6)', 6, 6 * HOUR],
    ['everyDays(1).atHour(10).nearMinute(15)', 24, 1.25 * HOUR],
    ['everyDays(1).atHour(9)', 24, 24 * HOUR],
    ['atHour(14).everyDays(1).inTimezone("Europe/Paris")', 24, 23 * HOUR],
    ['onWeekDay(ScriptApp.WeekDay.WEDNESDAY).atHour(8)', 168, 47 * HOUR],
    ['everyWeeks(2)', 336, 336 * HOUR],
    ['after(90000)', null, 90_000],
    ['at(new Date(args[0] + 5000))', null, 5_000],
    ['atDate(2026, 10, 6)', null, 15 * HOUR],
  ])('%s', (calls, everyHours, wait) => {
    run(`ScriptApp.newTrigger('f').timeBased().${calls}.create()`, { workspace, args: [START] });
    expect(workspace.state.triggers[0]).toMatchObject({
      event: 'CLOCK',
      source: 'CLOCK',
      sourceId: '',
      everyHours,
      firstRun: START + wait,
    });
  });

  test('a daily hour stays the same hour over the end of daylight saving', () => {
    const late = workspaceAt(Date.UTC(2026, 9, 31, 23)).workspace;
    run(`ScriptApp.newTrigger('f').timeBased().everyDays(1).atHour(8).create()`, { workspace: late });
    expect(late.state.triggers[0]?.firstRun).toBe(Date.UTC(2026, 10, 1, 13));
  });

  test.each([
    ['create()', 'The clock trigger for f says no time.'],
    ['everyHours(2).everyDays(1).create()', 'The clock trigger for f says more than one time.'],
    [
      'everyHours(2).atHour(9).create()',
      'atHour, nearMinute and onWeekDay only go with everyDays or everyWeeks.',
    ],
    ['everyDays(1).atHour(24).create()', 'The hour is from 0 to 23, not 24.'],
    ['everyMinutes(7).create()', 'A trigger runs every 1, 5, 10, 15, 30 minutes, not every 7.'],
    ['everyDays(0).create()', 'A trigger runs every 1 or more days, not every 0.'],
    ['inTimezone("Mars/Base")', 'There is no time zone "Mars/Base".'],
  ])('%s is refused', (calls, message) => {
    expect(() => run(`ScriptApp.newTrigger('f').timeBased().${calls}`, { workspace })).toThrow(message);
  });
});
