// The checks of goals: beside every goal as people type, after they sort, and when everything is recomputed.
import { join } from 'node:path';
import { loadAddOn } from '../../local/project';
import { AddOn } from '../../local/addOn';
import { SpreadsheetFile } from '../../local/files/spreadsheetFile';
import { createApp } from '../../local/server/app';
import { createContext } from '../../local/server/context';
import { edit } from './edit';
import { TestProject } from './project';
import { columnOf, everything, sortByHand } from './sheet';

const PASS = 'All checks pass';

const GOOD = {
  Goal: 'Districts use one definition of a completer',
  Strategy: 'Agree on a data dictionary',
  Measure: 'Districts that use it',
  Baseline: '12',
  Target: '57',
  Owner: 'Ann',
  Start: '11/1/2026',
  Due: '6/30/2099',
  Resources: 'Two days a month',
};

function project(): TestProject {
  const made = TestProject.setUp({ team: [['State leadership', 'Ann', 'ann@example.org']] });
  made.fill('Strategies', 2, { Id: 'S1', Strategy: 'Agree on a data dictionary', Chosen: 'yes' });
  made.fill('Priorities', 2, { Kind: 'Challenge', Statement: 'Nobody checks the data' });
  return made;
}

const checks = (made: TestProject, tab = 'Goals'): string[] =>
  made.rows(tab).map(({ Checks = '' }) => Checks);

test('what a goal lacks stands beside it as soon as it is typed, and goes when it is there', () => {
  const made = project();
  const { Due, ...rest } = GOOD;
  expect(edit(made, 'Goals', 2, rest).error).toBeNull();
  expect(checks(made)).toEqual(['Time-bound: write in Due the date when it is to be reached.']);
  edit(made, 'Goals', 2, { Due: '9/30/2000' });
  expect(checks(made)).toEqual(['Time-bound: Due is not after Start; Due is not after today.']);
  edit(made, 'Goals', 2, { Due });
  expect(checks(made)).toEqual([PASS]);
});

test('all goals are looked at, whichever was edited: Google drops edits that come fast', () => {
  const made = project();
  made.fill('Goals', 2, GOOD);
  made.fill('Goals', 4, { ...GOOD, Goal: 'Improve' });
  edit(made, 'Goals', 5, { Goal: 'Zoe owns this', Owner: 'Zoe' });
  const [first, second, third, fourth] = checks(made);
  expect([first, second]).toEqual([PASS, '']);
  expect(third).toMatch(/^Specific: "Improve" is one word/);
  expect(fourth).toContain('Owner: "Zoe" is not on the Team tab');
});

test('a goal that is emptied has no checks any more', () => {
  const made = project();
  edit(made, 'Goals', 2, GOOD);
  edit(made, 'Goals', 2, Object.fromEntries(Object.keys(GOOD).map((title) => [title, ''])));
  expect(checks(made)).toEqual([]);
});

test('the team, the strategies and the challenges count as they are, so that edits there are looked at too', () => {
  const made = project();
  edit(made, 'Goals', 2, { ...GOOD, Owner: 'Zoe' });
  expect(checks(made)).toEqual([expect.stringMatching(/^Owner: "Zoe"/)]);
  edit(made, 'Team', 3, { Name: 'Zoe', Email: 'zoe@example.org' });
  expect(checks(made)).toEqual([PASS]);
  edit(made, 'Strategies', 2, { Chosen: 'no' });
  expect(checks(made)).toEqual([expect.stringMatching(/^Relevant: the strategy .* is not marked as chosen/)]);
  edit(made, 'Goals', 2, { Strategy: 'Everybody checks the data' });
  expect(checks(made)).toEqual([
    expect.stringMatching(/^Relevant: .* is no chosen strategy and no challenge/),
  ]);
  edit(made, 'Priorities', 2, { Statement: 'Everybody checks the data' });
  expect(checks(made)).toEqual([PASS]);
  edit(made, 'Priorities', 2, { Kind: 'Merged challenge' });
  expect(checks(made)).not.toEqual([PASS]);
});

test('an edit elsewhere touches nothing, in a few calls, nor does one before the project is set up', () => {
  const made = project();
  made.fill('Goals', 2, { Goal: 'Improve' });
  const before = everything(made.spreadsheet);
  const { error, calls } = edit(made, 'Timeline', 2, { Start: '' });
  expect(error).toBeNull();
  expect(calls).toBeLessThanOrEqual(6);
  expect(everything(made.spreadsheet)).toEqual(before);
  const blank = new TestProject();
  blank.tab('Sheet1').enter(1, 1, 'Mine');
  expect(edit(blank, 'Sheet1', 2, { Mine: 'x' }).error).toBeNull();
  expect(blank.run('onEdit', { authMode: 'LIMITED' }).error).toBeNull();
  for (const args of [[null], [{ range: null }], [{ range: 'Goals!A2' }], [{ range: { row: 2 } }]])
    expect(blank.run('onEdit', { args }).error).toBeNull();
});

test('what is typed while somebody else has the project locked is checked all the same, and nothing is saved', () => {
  const made = project();
  const properties = new Map(made.properties);
  const { callsByMember } = edit(made, 'Goals', 2, GOOD);
  expect(checks(made)).toEqual([PASS]);
  expect([...callsByMember.keys()].filter((name) => /Lock|setPropert|toast/i.test(name))).toEqual([]);
  expect(made.properties).toEqual(properties);
});

test.each(['Goal', 'Due', 'Owner', 'Checks'])(
  'with %s renamed, or the tab too, the checks go on',
  (title) => {
    const made = project();
    const sheet = made.tab('Goals');
    const column = columnOf(sheet, title);
    sheet.enter(1, column, 'Ours');
    made.spreadsheet.renameSheet(sheet, 'Our goals');
    made.workspace.settle();
    const renamed = Object.entries(GOOD).map(([key, text]) => [key === title ? 'Ours' : key, text] as const);
    edit(made, 'Our goals', 2, Object.fromEntries<string>(renamed));
    expect(sheet.displayValue(2, title === 'Checks' ? column : columnOf(sheet, 'Checks'))).toBe(PASS);
  },
);

test('a column or a tab that is gone is put back by a recompute, not while a person types', () => {
  const made = project();
  const sheet = made.tab('Goals');
  sheet.deleteLines('columns', columnOf(sheet, 'Checks'), 1);
  expect(edit(made, 'Goals', 2, GOOD).error).toBeNull();
  expect(made.rows('Goals')[0]).not.toHaveProperty('Checks');
  expect(made.recompute().notices).toContain('Goals: the column "Checks" was put back.');
  expect(checks(made)).toEqual([PASS]);
  made.spreadsheet.removeSheet(made.tab('Team'));
  expect(edit(made, 'Goals', 2, { Owner: 'Ann' }).error).toBeNull();
  made.spreadsheet.removeSheet(made.tab('Goals'));
  expect(edit(made, 'Strategies', 2, { Chosen: 'no' }).error).toBeNull();
  expect(made.recompute().notices).toContain('The tab Goals was missing and has been put back.');
});

test('a recompute checks the goals, since a day may have passed', () => {
  const made = project();
  made.fill('Goals', 2, { ...GOOD, Start: '1/1/2000', Due: '1/2/2000', Checks: PASS });
  made.recompute();
  expect(checks(made)).toEqual(['Time-bound: Due is not after today.']);
});

test('goals that fail enter no plan unsaid: it is written, and says how many and where it stands what they lack', () => {
  const made = project();
  made.fill('Goals', 2, { ...GOOD, Owner: 'Zoe' });
  made.fill('Goals', 3, { ...GOOD, Goal: 'Improve' });
  made.fill('Goals', 4, GOOD);
  const said = '2 goals do not pass their checks yet: see the Checks column of the Goals tab.';
  expect(made.say('createActionPlan')).toContain(said);
  expect(checks(made)).toEqual([
    expect.stringMatching(/^Owner: /),
    expect.stringMatching(/^Specific: /),
    PASS,
  ]);
  made.fill('Goals', 2, GOOD);
  expect(made.say('refreshActionPlan')).toContain('1 goal does not pass its checks yet: see');
  made.fill('Goals', 3, GOOD);
  expect(made.say('refreshActionPlan')).not.toContain('pass');
});

// A day begins 26 hours sooner in Kiritimati, so that its today is later than today in the other zone.
test.each([
  ['Pacific/Kiritimati', 'Time-bound: Due is not after today.'],
  ['Etc/GMT+12', PASS],
])('today is the day where the spreadsheet is: in %s', (timeZone, said) => {
  const made = project();
  made.spreadsheet.timeZone = timeZone;
  const today = new Date().toLocaleDateString('en-US', { timeZone: 'Pacific/Kiritimati' });
  edit(made, 'Goals', 2, { ...GOOD, Start: '1/1/2000', Due: today });
  expect(made.rows('Goals')[0]?.Due).toBe(today);
  expect(checks(made)).toEqual([said]);
});

test('rows that are sorted while they are checked end with their own checks, whatever the moment', () => {
  for (let moment = 1; ; moment += 1) {
    const made = project();
    made.fill('Goals', 2, GOOD);
    made.fill('Goals', 3, { ...GOOD, Goal: 'Improve' });
    made.fill('Goals', 4, { ...GOOD, Goal: 'Zoe owns this', Owner: 'Zoe' });
    let count = 0;
    const { error } = made.meanwhile(
      (call) => {
        // The first is the typing itself.
        count = call - 1;
        if (count === moment) sortByHand(made.tab('Goals'), 'Goal', true);
      },
      () => edit(made, 'Goals', 5, { Goal: 'Last one' }),
    );
    expect(error).toBeNull();
    const said = new Map(made.rows('Goals').map(({ Goal = '', Checks = '' }) => [Goal, Checks]));
    expect([moment, said.get(GOOD.Goal)]).toEqual([moment, PASS]);
    expect([moment, said.get('Improve')]).toEqual([moment, expect.stringMatching(/^Specific/)]);
    expect([moment, said.get('Zoe owns this')]).toEqual([moment, expect.stringMatching(/^Owner: "Zoe"/)]);
    if (count < moment) return;
  }
});

test.each([1, 50])(
  'an edit takes at most 26 calls with %i goals, and a submission none for them',
  (goals) => {
    const made = project();
    for (let row = 2; row <= goals + 1; row += 1) made.fill('Goals', row, GOOD);
    const { calls } = edit(made, 'Goals', goals + 2, { ...GOOD, Owner: 'Zoe' });
    expect(checks(made)).toHaveLength(goals + 1);
    expect(calls).toBeLessThanOrEqual(26);
    // What changes no check writes nothing.
    expect(edit(made, 'Goals', 2, { Resources: 'More' }).calls).toBeLessThan(calls);
  },
);

test('in the local workspace, typing into the sheet shows the checks', async () => {
  const context = createContext(loadAddOn(join(__dirname, '..', '..', 'dist')));
  const file = SpreadsheetFile.create(context.workspace, 'Project');
  new AddOn(context.workspace, context.addOn, file.id).run('setUpProject');
  const sheet = file.sheetByName('Goals')!;
  const cells = [{ row: 2, column: 1, input: 'Improve' }];
  const response = await createApp(context).request(`http://127.0.0.1:8080/sheets/${file.id}/edits`, {
    method: 'POST',
    headers: { Host: '127.0.0.1:8080', Accept: 'application/json', 'Content-Type': 'application/json' },
    body: JSON.stringify({ window: 'one', edit: { kind: 'cells', tab: sheet.id, cells } }),
  });
  expect(response.status).toBe(200);
  const shown = (): string => sheet.displayValue(2, columnOf(sheet, 'Checks'));
  for (let tries = 0; tries < 200 && shown() === ''; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(shown()).toContain('Specific: "Improve" is one word');
  expect(context.workspace.state.failures).toEqual([]);
});
