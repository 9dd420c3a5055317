// Set up project: which tabs it makes beside what is there, and that it may be pressed at any time.
import { TestProject } from './project';
import { columnOf, everything, titlesOf } from './sheet';

const NAMES = [
  ...['Project', 'Team', 'Timeline', 'Instrument', 'Summary', 'Evidence', 'By role', 'Calibration log'],
  ...['Priorities', 'Strategies', 'Goals', 'Check-ins'],
];

const names = (project: TestProject) => project.spreadsheet.sheets.map(({ name }) => name);

test('the blank sheet of a new spreadsheet becomes the first tab', () => {
  const project = new TestProject();
  const [blank] = project.spreadsheet.sheets;
  const message = project.say('setUpProject');
  expect(names(project)).toEqual(NAMES);
  expect(project.spreadsheet.sheets[0]).toBe(blank);
  expect(message).toBe(
    `Made: ${NAMES.join(', ')}. Fill in the Project, Team and Instrument tabs, then create the assessment form.`,
  );
});

test('a first sheet with something in it stays as it is', () => {
  const project = new TestProject();
  project.tab('Sheet1').enter(5, 2, 'mine');
  project.say('setUpProject');
  expect(names(project)).toEqual(['Sheet1', ...NAMES]);
  expect(project.tab('Sheet1').displayValue(5, 2)).toBe('mine');
});

test('a blank sheet beside others is not taken', () => {
  const project = new TestProject();
  project.spreadsheet.addSheet('Sheet2');
  project.say('setUpProject');
  expect(names(project)).toEqual(['Sheet1', 'Sheet2', ...NAMES]);
});

test.each(['Team', 'team'])('a tab "%s" of other content keeps it, and ours is called otherwise', (name) => {
  const project = new TestProject();
  project.spreadsheet.renameSheet(project.tab('Sheet1'), name);
  project.fill(name, 1, {});
  project.tab(name).enter(1, 1, 'Volleyball');
  project.say('setUpProject');
  expect(titlesOf(project.tab(name))).toEqual(['Volleyball']);
  expect(names(project)).toContain('Team (Calibrate)');
  expect(titlesOf(project.tab('Team (Calibrate)'))[0]).toBe('Role');
  // It is the team from now on.
  project.fill('Team (Calibrate)', 2, { Name: 'Ann', Email: 'ann@example.org' });
  expect(project.recompute().invited).toBe(1);
});

test('where even that name is taken, another one is found', () => {
  const project = new TestProject();
  for (const name of ['Team', 'Team (Calibrate)'])
    project.spreadsheet.addSheet(name).enter(1, 1, 'Volleyball');
  project.say('setUpProject');
  expect(titlesOf(project.tab('Team (Calibrate 2)'))[0]).toBe('Role');
});

test('pressing again makes nothing and changes nothing', () => {
  const project = TestProject.setUp({ team: [['State leadership', 'Ann', 'ann@example.org']] });
  project.set('Project name', 'Ours');
  project.fill('Team', 9, { Name: 'far below' });
  project.tab('Goals').enter(3, 14, 'a note of mine');
  project.tab('Summary').columnLines.setSize(2, 500);
  const before = JSON.stringify(everything(project.spreadsheet));
  expect(project.say('setUpProject')).toBe('Every tab is there already.');
  expect(JSON.stringify(everything(project.spreadsheet))).toBe(before);
});

test('tabs that were renamed, moved and hidden are known again', () => {
  const project = TestProject.withForm();
  project.spreadsheet.renameSheet(project.tab('Summary'), 'Our scores');
  project.spreadsheet.renameSheet(project.tab('Instrument'), 'The tool');
  project.spreadsheet.moveSheet(project.tab('Our scores'), 0);
  project.answer('ann@example.org', { '1.a': 4 });
  expect(project.say('setUpProject')).toBe('Every tab is there already.');
  expect(project.row('1.a', 'Our scores').Average).toBe('4.00');
  expect(project.spreadsheet.sheets).toHaveLength(13);
});

test('of a workbook of ours without its memory, every tab is found and no row changes', () => {
  const project = TestProject.withForm({ team: [['State leadership', 'Ann', 'ann@example.org']] });
  project.answer('ann@example.org');
  project.fill('Summary', 3, { Final: '4', Rationale: 'we saw it' });
  const team = project.tab('Team');
  team.moveLines('columns', columnOf(team, 'Email'), 1, 1);
  const shown = () => NAMES.map((name) => project.rows(name));
  const [before, tags] = [shown(), project.tab('Summary').metadata.length];
  project.properties.clear();
  project.say('setUpProject');
  expect(shown()).toEqual(before);
  expect(project.spreadsheet.sheets).toHaveLength(13);
  expect(project.tab('Summary').metadata).toHaveLength(tags);
});

test('a tab that was deleted is put back, the others stay', () => {
  const project = TestProject.setUp();
  project.spreadsheet.removeSheet(project.tab('Goals'));
  project.set('Project name', 'Ours');
  expect(project.say('setUpProject')).toContain('Made: Goals.');
  expect(titlesOf(project.tab('Goals'))[0]).toBe('Goal');
  expect(project.rows('Project')[0]?.Value).toBe('Ours');
});

test('it says its result in a toast too', () => {
  const project = new TestProject();
  const { shown, value } = project.run('setUpProject');
  expect(shown.toasts.map(({ message }) => ({ message }))).toEqual([value]);
});

test('the columns of other levels and role groups are made as the settings say', () => {
  const project = TestProject.setUp();
  project.set('Levels', 'Low, Middle, High');
  project.set('Role groups', 'Schools, Colleges');
  for (const name of ['Summary', 'By role']) project.spreadsheet.removeSheet(project.tab(name));
  project.say('setUpProject');
  expect(titlesOf(project.tab('Summary')).slice(9, 14)).toEqual(['Answers', '1', '2', '3', "Don't know"]);
  expect(titlesOf(project.tab('By role')).slice(2)).toEqual(['Schools', 'Colleges', 'Other roles']);
});
