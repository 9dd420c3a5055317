// When the panel says that the action plan is out of date: as soon as it shows something else than the tabs, and only then.
import type { PanelState } from '../../src/actions/readPanel';
import { refresh, withPlan } from './planOf';
import type { TestProject } from './project';

const isPanel = (value: unknown): value is PanelState =>
  typeof value === 'object' && value !== null && 'parts' in value;

/** What the panel says of the plan: its state and its few words. */
function plan(project: TestProject): string {
  const { value } = project.run('readPanel');
  if (!isPanel(value)) throw new Error('That is no panel.');
  return value.parts.find(({ key }) => key === 'plan')?.detail ?? '';
}

const CREATED = 'Created, not shared yet';
const OUTDATED = 'Out of date, not shared yet';

test('a plan that was just written is up to date, wherever the spreadsheet is from and however its dates are shown', () => {
  const project = withPlan();
  expect(plan(project)).toBe(CREATED);
  project.spreadsheet.locale = 'en_GB';
  project.set('Goal-setting meeting Part I', '2026-11-03');
  expect(plan(project)).toBe(CREATED);
  refresh(project);
  expect(plan(project)).toBe(CREATED);
  project.spreadsheet.timeZone = 'Pacific/Guam';
  project.fill('Priorities', 2, { Statement: 'Bob Bold says: “Roles are clear”' });
  refresh(project);
  expect(plan(project)).toBe(CREATED);
});

test.each<readonly [string, (project: TestProject) => void]>([
  ['a goal', (project) => project.fill('Goals', 2, { Target: '41' })],
  ["a goal's date", (project) => project.fill('Goals', 2, { Due: '7/1/2027' })],
  ['a priority', (project) => project.fill('Priorities', 2, { Statement: 'Roles are clear now' })],
  [
    'a chosen strategy',
    (project) => project.fill('Strategies', 2, { Strategy: 'A dictionary', Chosen: 'yes' }),
  ],
  ['a final score', (project) => project.fill('Summary', project.rowNumber('1.a'), { Final: '2' })],
  ['a member of the team', (project) => project.fill('Team', 5, { Name: 'Dee Dale' })],
  ['the vision', (project) => project.set('Vision', 'Another one')],
  ['an answer', (project) => void project.answer('dee@example.org', { '1.a': 2 })],
])('after %s changed it is out of date until it is refreshed', (_, change) => {
  const project = withPlan();
  change(project);
  expect(plan(project)).toBe(OUTDATED);
  refresh(project);
  expect(plan(project)).toBe(CREATED);
});

test('what the plan does not show, and what people write in it, does not make it out of date', () => {
  const project = withPlan();
  project.fill('Goals', 2, { Checks: 'Looked at' });
  project.set('Minutes to calibrate', '30');
  project.fill('Summary', project.rowNumber('1.a'), { Rationale: 'Thought about' });
  expect(plan(project)).not.toBe(OUTDATED);
});

test('a plan of an earlier version, of which it is not known what it shows, is not called out of date', () => {
  const project = withPlan();
  const text = project.properties.get('planRegions/0') ?? '';
  project.properties.set('planRegions', '1');
  project.properties.set('planRegions/0', text.replace(/,"print":"[^"]*"/, ''));
  project.fill('Goals', 2, { Target: '41' });
  expect(plan(project)).toBe(CREATED);
});

test('reading whether it is out of date asks Google for the zone and the locale of its dates, and how goals are shown, and for nothing else', () => {
  const project = withPlan();
  const { calls, callsByMember } = project.run('readPanel');
  const forDates = ['getSpreadsheetTimeZone', 'getSpreadsheetLocale'].map((name) =>
    callsByMember.get(`SpreadsheetApp.Spreadsheet.${name}`),
  );
  expect([...forDates, calls]).toEqual([1, 1, 35]);
});
