// The menu, the panel and the triggers: what Google calls, and under which authorization.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MenuEntry } from '../../local/runtime';
import { TestProject } from './project';
import { vote, withStrategies } from './shortForms';

const bundle = readFileSync(join(__dirname, '..', '..', 'dist', 'calibrate.js'), 'utf8');

const ITEMS = [
  ['Open the panel', 'showPanel'],
  ['Set up project', 'setUpProject'],
  ['Create assessment form', 'createAssessmentForm'],
  ['Recompute', 'recompute'],
  ['Open calibration', 'showCalibration'],
  ['Suggest priorities', 'suggestPriorities'],
  ['Merge overlapping priorities', 'mergePriorities'],
  ['Suggest groups', 'suggestGroups'],
  ['Create strategies form', 'createStrategiesForm'],
  ['Create voting form', 'createVotingForm'],
  ['Add strategies to the voting form', 'addMissingStrategies'],
  ['Choose strategies', 'chooseStrategies'],
  ['Create action plan', 'createActionPlan'],
  ['Refresh action plan', 'refreshActionPlan'],
  ['Share action plan', 'shareActionPlan'],
  ['Create plan review form', 'createPlanReviewForm'],
  ['Create memo', 'createMemo'],
  ['Download a deck', 'showDeck'],
  ['Download a workbook to share', 'showShareWorkbook'],
];

/** The entries of a menu and of those that open from it. */
const items = (entries: readonly MenuEntry[]): string[][] =>
  entries.flatMap((entry) => {
    if (entry.kind === 'menu') return items(entry.items);
    return entry.kind === 'item' ? [[entry.caption, entry.function]] : [];
  });

describe.each(['onOpen', 'onInstall'])('%s', (name) => {
  test.each(['NONE', 'LIMITED', 'FULL'] as const)('builds the menu under %s authorization', (authMode) => {
    const { error, shown, callsByMember } = new TestProject().run(name, { authMode });
    expect(error).toBeNull();
    expect(shown.menus.map(({ title }) => title)).toEqual(['Calibrate']);
    expect(items(shown.menus[0]?.items ?? [])).toEqual(ITEMS);
    // Anything else would need an authorization that is not there yet.
    expect([...callsByMember.keys()].sort()).toEqual([
      'SpreadsheetApp.Ui.createAddonMenu',
      'SpreadsheetApp.Ui.createMenu',
      'SpreadsheetApp.getUi',
      'Ui.Menu.addItem',
      'Ui.Menu.addSeparator',
      'Ui.Menu.addSubMenu',
      'Ui.Menu.addToUi',
    ]);
  });
});

test.each(ITEMS)('"%s" calls %s, which is a function of the bundle that Google can see', (_, name = '') => {
  expect(bundle).toMatch(new RegExp(`^function ${name}\\(`, 'm'));
});

test('every item of the menu does something that a person can see', () => {
  const project = withStrategies('One', 'Two');
  project.fill('Team', 2, { Role: 'State leadership', Name: 'Ann', Email: 'ann@example.org' });
  for (const [, name = ''] of ITEMS) {
    if (name === 'chooseStrategies') vote(project, 'ann@example.org', 'S1');
    const { error, shown } = project.run(name);
    expect([name, error]).toEqual([name, null]);
    const isSeen = shown.toasts.length > 0 || shown.sidebar !== null || shown.dialog !== null;
    expect([name, isSeen]).toEqual([name, true]);
  }
});

test('the panel opens beside the sheet, and does nothing by itself', () => {
  const { shown } = new TestProject().run('showPanel');
  expect(shown.sidebar?.title).toBe('Calibrate');
  expect(shown.sidebar?.html).toContain('<body data-start="">');
  expect(shown.sidebar?.html).toContain('<script>');
});

test('Create assessment form opens the panel, which starts with the form', () => {
  const project = TestProject.setUp();
  const { shown } = project.run('createAssessmentForm');
  expect(shown.sidebar?.html).toContain('<body data-start="createForm">');
  expect(project.workspace.state.triggers).toEqual([]);
});

test('what a submission starts has no editor, asks for none and shows nothing', () => {
  const project = TestProject.withForm();
  const [run] = project.answer('ann@example.org');
  expect(run?.outcome?.error).toBeNull();
  expect([...(run?.outcome?.callsByMember.keys() ?? [])].filter((name) => /getUi|toast/i.test(name))).toEqual(
    [],
  );
});

test('a submission before the project is set up, or after its tabs are gone, does no harm', () => {
  const project = new TestProject();
  expect(project.run('onFormSubmit', { unattended: true }).error).toBeNull();
  expect(project.spreadsheet.sheets).toHaveLength(1);
  const emptied = TestProject.withForm();
  emptied.spreadsheet.removeSheet(emptied.tab('Instrument'));
  emptied.answer('ann@example.org');
  expect(emptied.rows('Summary')).toEqual([]);
  expect(emptied.run('readPanel').value).toMatchObject({ stale: true });
});

test('every function that the panel may call is in the bundle, and says a sentence or returns what it shows', () => {
  const project = TestProject.withForm({ team: [['State leadership', 'Ann', 'ann@example.org']] });
  for (const name of [
    ...['setUpProject', 'createAssessmentFormStep', 'addMissingQuestions', 'addTeamAsResponders'],
    ...['confirmWhoCanAnswer', 'recompute', 'createActionPlan', 'takeOver'],
  ])
    expect([name, project.say(name)]).toEqual([name, expect.stringMatching(/\.|docs\.google\.com/)]);
});

describe('Check who can answer', () => {
  test('the team may open the form, each address once, and only who rates', () => {
    const project = TestProject.withForm({
      team: [
        ['State leadership', 'Ann', 'Ann@example.org'],
        ['State leadership', 'Ann again', ' ann@example.org'],
        ['State leadership', 'Bob', 'bob@example.org'],
        ['State leadership', 'Nobody', ''],
      ],
    });
    project.fill('Team', 4, { Rates: 'no' });
    expect(project.say('addTeamAsResponders')).toBe(
      '1 address of the Team tab may open the form now, with its Google account.',
    );
    expect(project.form.settings.publishedReaders).toEqual(['ann@example.org']);
  });

  test('it stays open until the owner confirms', () => {
    const project = TestProject.withForm();
    expect(project.run('readPanel').value).toMatchObject({ formChecked: false });
    project.say('confirmWhoCanAnswer');
    expect(project.run('readPanel').value).toMatchObject({ formChecked: true });
  });

  test('without a form, or without addresses, it says what to do first', () => {
    const project = TestProject.setUp();
    const first = 'There is no published form yet. Create it first.';
    expect(project.refusal('addTeamAsResponders')).toBe(first);
    expect(project.refusal('confirmWhoCanAnswer')).toBe(first);
    project.createForm();
    expect(project.refusal('addTeamAsResponders')).toBe(
      'The Team tab has no addresses yet. Fill in its Email column first.',
    );
  });
});

describe('showing a tab', () => {
  test('brings one of ours to the front, wherever it is and whatever its name', () => {
    const project = TestProject.withForm();
    project.spreadsheet.renameSheet(project.tab('Summary'), 'Our scores');
    for (const key of ['summary', 'responses', 'checkIns'])
      expect(project.run('showTab', { args: [key] }).error).toBeNull();
  });

  test.each(['nonsense', '', 7, null, '__proto__', 'constructor'])('refuses %p in one sentence', (key) => {
    expect(TestProject.setUp().refusal('showTab', { args: [key] })).toBe('That tab is not there yet.');
  });

  test('says that a tab was deleted', () => {
    const project = TestProject.setUp();
    project.spreadsheet.removeSheet(project.tab('Goals'));
    expect(project.refusal('showTab', { args: ['goals'] })).toBe(
      'That tab was deleted. Set up project puts it back.',
    );
  });
});
