// What the panel reads of the meeting, on the real bundle: each part as it comes, and what a missing tab does to it.
import type { PanelState } from '../../src/actions/readPanel';
import type { MeetingPart } from '../../src/model/meetingParts';
import { SpreadsheetFile } from '../../local/files/spreadsheetFile';
import { DocumentFile } from '../../local/files/documentFile';
import { onlyOne } from './checks';
import { answered, TEAM } from './calibrationProject';
import { edit } from './edit';
import type { TestProject } from './project';
import { formNamed, formsNamed, send, vote } from './shortForms';

const isPanel = (value: unknown): value is PanelState =>
  typeof value === 'object' && value !== null && 'parts' in value && 'steps' in value;

function panel(project: TestProject): PanelState {
  const { value, error } = project.run('readPanel');
  if (error || !isPanel(value)) throw new Error(error?.message ?? 'That is no panel.');
  return value;
}

/** What a part says: its state, its few words, and its buttons. */
function said({ parts }: PanelState, key: MeetingPart['key']): readonly [string, string, readonly string[]] {
  const { state, detail, buttons } = onlyOne(
    parts.filter((part) => part.key === key),
    key,
  );
  return [state, detail, buttons.map(({ action }) => action)];
}

const notes = ({ parts }: PanelState, key: MeetingPart['key']): readonly string[] =>
  parts.find((part) => part.key === key)?.notes ?? [];

const mail = (index: number): string => TEAM[index]?.[2] ?? '';

function confirmed(): TestProject {
  const project = answered({ settings: { 'Plan review by': '11/20/2026' } });
  project.say('confirmWhoCanAnswer');
  return project;
}

/** Takes everything at its proposed score, as somebody types it, and closes the calibration. */
function calibrated(): TestProject {
  const project = confirmed();
  project.say('openCalibration');
  project.rows('Summary').forEach((_, index) => project.fill('Summary', index + 2, { Final: '2' }));
  project.say('closeCalibration');
  return project;
}

test('the main button carries the owner from the answers to the agreed plan, and each part says how far it is', () => {
  const project = confirmed();
  expect(panel(project)).toMatchObject({ isMeeting: true, next: { action: 'showCalibration' } });
  expect(said(panel(project), 'calibration')).toEqual(['now', 'Not begun', ['showCalibration']]);

  project.say('openCalibration');
  project.fill('Summary', project.rowNumber('1.a'), { Final: '2' });
  const under = panel(project);
  expect(under.next.label).toBe('Go on with the calibration');
  expect(said(under, 'calibration')[1]).toBe('Under way: 1 of 5 decided, 4 still open');
  for (const code of ['1', '1.b', '2', '2.a'])
    project.fill('Summary', project.rowNumber(code), { Final: '3' });
  project.say('closeCalibration');
  expect(said(panel(project), 'calibration').slice(0, 2)).toEqual(['done', 'Closed: 5 of 5 decided']);

  expect(panel(project).next.action).toBe('suggestPriorities');
  project.paste('Priorities', [
    ['Challenge', 'Definitions differ', '1.a', '', 'yes'],
    ['Challenge', 'Definitions differ!', '1.a', '', ''],
    ['Strength', 'Errors are found early', '1.b', '', ''],
  ]);
  expect(said(panel(project), 'priorities')).toEqual([
    'done',
    '1 strength, 2 challenges',
    ['mergePriorities', 'suggestGroups', 'suggestPriorities'],
  ]);
  expect(notes(panel(project), 'priorities').join(' ')).toContain('say the same');

  expect(panel(project).next.action).toBe('createStrategiesForm');
  ['Write a dictionary', 'Train every district', 'Check each month'].forEach((strategy, index) =>
    project.fill('Strategies', index + 2, { Strategy: strategy }),
  );
  expect(said(panel(project), 'strategies').slice(1)).toEqual([
    '3 strategies',
    ['createVotingForm', 'createStrategiesForm', 'suggestGroups'],
  ]);
  expect(panel(project).next.action).toBe('createVotingForm');
  expect(said(panel(project), 'strategies')[2]).toContain('suggestGroups');
  project.fill('Priorities', 2, { 'Take to Part II': 'yes' });
  project.say('suggestGroups');
  expect(said(panel(project), 'strategies')[2]).not.toContain('suggestGroups');
  project.say('createVotingForm');
  expect(panel(project).next.action).toBe('refreshPanel');
  vote(project, mail(0), 'S1', 'S2');
  vote(project, 'guest@example.org', 'S1');
  const voted = panel(project);
  expect(voted.next.action).toBe('chooseStrategies');
  expect(notes(voted, 'strategies')).toEqual([
    '1 of 4 have voted, and 1 not on the Team tab.',
    'Not yet: Bob Baker, Cleo Carver, Dan Dyer.',
  ]);

  project.fill('Strategies', 5, { Strategy: 'Too late for the form' });
  expect(said(panel(project), 'strategies')[2]).toContain('addMissingStrategies');
  project.say('addMissingStrategies');
  expect(said(panel(project), 'strategies')[2]).not.toContain('addMissingStrategies');
  project.say('chooseStrategies');
  expect(said(panel(project), 'strategies').slice(0, 2)).toEqual(['done', '4 strategies, 2 chosen']);

  expect(panel(project).next.action).toBe('openGoals');
  edit(project, 'Goals', 2, { Goal: 'Write it', Strategy: 'S1' });
  expect(said(panel(project), 'goals').slice(0, 2)).toEqual(['now', '1 goal, 0 pass the checks']);
  edit(project, 'Goals', 2, {
    ...{ Measure: 'milestone', Owner: 'Ann Archer', Start: '11/1/2026', Due: '6/30/2099' },
    Resources: 'Two days a month',
  });
  expect(said(panel(project), 'goals').slice(0, 2)).toEqual(['done', '1 goal, passes the checks']);

  expect(panel(project).next.action).toBe('createActionPlan');
  project.say('createActionPlan');
  expect(said(panel(project), 'plan').slice(0, 2)).toEqual(['done', 'Created, not shared yet']);
  expect(panel(project).next.action).toBe('shareActionPlan');
  project.say('shareActionPlan');
  expect(said(panel(project), 'plan')[1]).toBe('Created, shared with 4 people');

  expect(panel(project).next.action).toBe('createPlanReviewForm');
  project.say('createPlanReviewForm');
  send(project, 'plan review', {
    ...{ 'Do you agree?': 'I agree, with the changes below', 'Changes or comment': 'Name who pays' },
    Email: mail(1),
  });
  send(project, 'plan review', { 'Do you agree?': 'I agree with the plan', Email: mail(0) });
  const review = panel(project);
  expect(review.next.action).toBe('refreshActionPlan');
  expect(said(review, 'consensus').slice(0, 2)).toEqual(['now', '2 of 4 answered, by November 20, 2026']);
  expect(notes(review, 'consensus')).toEqual([
    'Bob Baker agrees with changes: Name who pays',
    'Ann Archer agrees.',
    'Not yet: Cleo Carver, Dan Dyer.',
  ]);

  project.say('createMemo');
  const { parts } = panel(project);
  expect(parts.find(({ key }) => key === 'share')?.links).toEqual([
    {
      name: expect.stringMatching(/^Memo of \w+ \d+, \d{4}$/),
      url: expect.stringContaining('https://docs.google.com/document/'),
    },
  ]);
  expect(
    panel(project)
      .steps.map(({ state }) => state)
      .join(' '),
  ).toBe('done done done done done now');
});

test('while answers are awaited the parts are not wanted yet, but the calibration can be opened', () => {
  const project = confirmed();
  project.fill('Team', 6, { Role: 'State leadership', Name: 'Eve', Email: 'eve@example.org' });
  project.set('Ratings due', '12/31/2099');
  const waiting = panel(project);
  expect(waiting).toMatchObject({ isMeeting: false, next: { action: 'refreshPanel' } });
  expect(said(waiting, 'calibration')).toEqual(['later', 'Not begun', ['showCalibration']]);
  expect(notes(waiting, 'calibration')).toEqual([
    '1 answer is still awaited. Opening it closes the form, after asking you.',
  ]);
  project.set('Ratings due', '10/5/2020');
  expect(panel(project)).toMatchObject({ isMeeting: true, next: { action: 'showCalibration' } });
  expect(panel(project).steps[3]).toMatchObject({ state: 'now', detail: 'Answered 4 of 5' });
});

test('answers that the tabs do not show yet are recomputed first, and then no more', () => {
  const project = confirmed();
  project.submit('late@example.org');
  expect(panel(project).next.action).toBe('showCalibration');
  project.properties.set('stale', '1');
  project.properties.set('stale/0', 'a mark of a trigger that died');
  expect(panel(project)).toMatchObject({ stale: true, next: { action: 'recompute' } });
  project.recompute();
  expect(panel(project)).toMatchObject({ stale: false, next: { action: 'showCalibration' } });
});

test('a row of a code that was dropped, or a final that is no level, does not count as decided', () => {
  const project = confirmed();
  project.fill('Summary', project.rowNumber('1.a'), { Final: 'later' });
  project.fill('Summary', project.rowNumber('2.a'), { Final: '2' });
  project.fill('Instrument', 6, { Code: '2.b' });
  project.recompute();
  expect(said(panel(project), 'calibration')[1]).toBe('Not begun');
});

test.each(['Priorities', 'Strategies', 'Goals', 'Summary', 'Calibration log'])(
  'with the tab %s gone the panel opens with every part, and says what was put back',
  (name) => {
    const project = calibrated();
    project.spreadsheet.removeSheet(project.tab(name));
    const { parts, notices } = panel(project);
    expect(parts).toHaveLength(7);
    if (name !== 'Calibration log')
      expect(notices).toContain(`The tab ${name} was missing and has been put back.`);
  },
);

test('with the answers of a vote or of a review deleted, that is said and all else is shown', () => {
  const project = calibrated();
  ['One', 'Two'].forEach((strategy, row) => project.fill('Strategies', row + 2, { Strategy: strategy }));
  project.say('createVotingForm');
  project.say('createActionPlan');
  project.say('createPlanReviewForm');
  for (const name of ['vote', 'plan review'] as const) {
    const sheet = project.spreadsheet.sheets.find(({ formId }) => formId === formNamed(project, name).id);
    if (sheet) project.spreadsheet.removeSheet(sheet);
  }
  const state = panel(project);
  expect(
    state.notices.filter((notice) => /^The tab with the answers to ".*" was deleted\./.test(notice)),
  ).toHaveLength(2);
  expect(said(state, 'plan')[1]).toBe('Created, not shared yet');
  expect(said(state, 'consensus')[1]).toBe('The form is published, by November 20, 2026');
});

test('with the answers of the assessment deleted, the rest of the meeting is there', () => {
  const project = calibrated();
  project.say('createActionPlan');
  project.spreadsheet.removeSheet(project.responses);
  const state = panel(project);
  expect(state.notices[0]).toMatch(/^The tab with the answers was deleted\./);
  expect(said(state, 'plan')[1]).toBe('Created, not shared yet');
});

test.each(['showCalibration', 'showDeck', 'showShareWorkbook'])(
  '%s opens its window from the panel, too',
  (name) => {
    const { shown, error } = calibrated().run(name);
    expect(error).toBeNull();
    expect(shown.dialog?.html).toContain('<script');
  },
);

test('reading the panel makes no file and changes no tab, however far the meeting is', () => {
  const project = calibrated();
  project.say('suggestPriorities');
  const before = JSON.stringify(project.spreadsheet.sheets.map(({ name }) => project.rows(name)));
  panel(project);
  expect(JSON.stringify(project.spreadsheet.sheets.map(({ name }) => project.rows(name)))).toBe(before);
  expect(formsNamed(project, 'vote')).toEqual([]);
  expect(project.workspace.all(DocumentFile)).toEqual([]);
  expect(project.workspace.all(SpreadsheetFile)).toHaveLength(1);
});

test('reading the panel takes the same calls for few strategies and answers as for many', () => {
  const calls = [3, 40].map((count) => {
    const project = calibrated();
    for (let row = 2; row < count + 2; row += 1)
      project.fill('Strategies', row, { Strategy: `Number ${row}` });
    project.say('createVotingForm');
    project.say('createActionPlan');
    project.say('createPlanReviewForm');
    return project.run('readPanel').calls;
  });
  expect(calls[1]).toBe(calls[0]);
  expect(calls[0]).toBeLessThanOrEqual(45);
});
