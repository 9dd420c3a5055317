// Columns and tabs that people moved, renamed, deleted or added: the add-on finds its own, and leaves theirs alone.
import { TestProject, type Said } from '../actions/project';
import { columnOf, titlesOf, valuesOf } from '../actions/sheet';

const TEAM = [
  ['State leadership', 'Ann', 'ann@example.org'],
  ['Local practitioners', 'Bob', 'bob@example.org'],
];

/** A project with one answer, and what its tabs look like after another one. */
function answered(said: Readonly<Record<string, Said>> = { '1.a': [2, 'seen in Salem'] }): TestProject {
  const project = TestProject.withForm({ team: TEAM });
  project.answer('ann@example.org', said);
  return project;
}

test('columns are found wherever a person moved them', () => {
  const project = answered();
  for (const [name, title] of [
    ['Summary', 'Code'],
    ['Summary', 'Average'],
    ['Evidence', 'Evidence'],
    ['By role', 'Code'],
    ['Team', 'Answered'],
    ['Instrument', 'Title'],
    ['Project', 'Value'],
  ] as const) {
    const sheet = project.tab(name);
    const place = columnOf(sheet, title);
    sheet.moveLines('columns', place, 1, place < 3 ? sheet.lastColumn + 1 : 1);
  }
  project.set('Project name', 'Moved');
  project.fill('Summary', project.rowNumber('1.a'), { Final: '4' });
  project.answer('bob@example.org', { '1.a': [4, 'not here'] });
  expect(project.row('1.a')).toMatchObject({ Average: '3.00', Final: '4', Answers: '2', '2': '1', '4': '1' });
  expect(project.rows('Evidence').map(({ Evidence }) => Evidence)).toEqual(['seen in Salem', 'not here']);
  expect(project.rows('Team').map(({ Answered }) => Answered !== '')).toEqual([true, true]);
  expect(project.row('1.a', 'By role')['Element or sub-element']).toBe('Definitions');
  expect(project.recompute().notices).toEqual([]);
});

test('columns are known by their metadata where a person gave them another header', () => {
  const project = answered();
  const rename = (name: string, title: string, to: string) => {
    project.fill(name, 1, { [title]: to });
  };
  rename('Summary', 'Average', 'Mean');
  rename('Summary', 'Final', 'Agreed');
  rename('Evidence', 'Evidence', 'What they said');
  rename('Team', 'Email', 'Mail');
  rename('By role', 'Local practitioners', 'Practitioners');
  rename('Instrument', 'Title', 'Question');
  rename('Project', 'Value', 'What we chose');
  project.tab('Summary').moveLines('columns', columnOf(project.tab('Summary'), 'Mean'), 1, 1);
  project.answer('bob@example.org', { '1.a': [4, 'not here'] });
  const result = project.recompute();
  expect(result.notices).toEqual([]);
  expect(result).toMatchObject({ invited: 2, answered: 2, notOnTeam: [] });
  expect(project.row('1.a')).toMatchObject({ Mean: '3.00', Agreed: '' });
  expect(titlesOf(project.tab('Summary'))).toHaveLength(20);
  expect(project.rows('Evidence').map((row) => row['What they said'])).toEqual(['seen in Salem', 'not here']);
});

test('a column that was deleted is put back at the right with its looks, and said', () => {
  const project = answered({ '1.a': [2, 'seen in Salem'], '1.b': 2 });
  const [summary, team, evidence] = ['Summary', 'Team', 'Evidence'].map((name) => project.tab(name));
  if (!summary || !team || !evidence) throw new Error('A tab is missing.');
  summary.deleteLines('columns', columnOf(summary, 'Why'), 1);
  team.deleteLines('columns', columnOf(team, 'Email'), 1);
  evidence.deleteLines('columns', columnOf(evidence, 'Rating'), 1);
  const { message, notices } = project.recompute();
  expect(notices).toEqual([
    'Summary: the column "Why" was put back.',
    'Evidence: the column "Rating" was put back.',
    'Team: the column "Email" was put back.',
  ]);
  for (const notice of notices) expect(message).toContain(notice);
  expect(titlesOf(summary).at(-1)).toBe('Why');
  expect(summary.cell(900, columnOf(summary, 'Why')).format.numberFormat).toBe('@');
  expect(project.row('1')['Why']).toMatch(/^roll-up differs/);
  expect(project.rows('Evidence')).toEqual([{ Code: '1.a', Evidence: 'seen in Salem', Rating: '2' }]);
  expect(project.recompute().notices).toEqual([]);
});

test('a column that is put back does not land on a column of a person that has no header', () => {
  const project = answered();
  const [summary, evidence] = [project.tab('Summary'), project.tab('Evidence')];
  summary.enter(3, 21, 'call Ann');
  evidence.enter(2, 4, 'who said this?');
  summary.deleteLines('columns', columnOf(summary, 'Why'), 1);
  evidence.deleteLines('columns', columnOf(evidence, 'Rating'), 1);
  project.recompute();
  expect(summary.displayValue(3, 20)).toBe('call Ann');
  expect(columnOf(summary, 'Why')).toBe(21);
  expect(evidence.displayValue(2, 3)).toBe('who said this?');
  expect(columnOf(evidence, 'Rating')).toBe(4);
});

test('the last column of a sheet without a column to spare can be put back too', () => {
  const project = answered();
  const summary = project.tab('Summary');
  summary.deleteLines('columns', columnOf(summary, 'Evidence'), 1);
  summary.deleteLines('columns', summary.lastColumn + 1, summary.maxColumns - summary.lastColumn);
  project.recompute();
  expect(project.row('1.a').Evidence).toBe('2 – Building: seen in Salem');
});

test("a person's columns, rows and formulas are untouched by a recompute", () => {
  const project = answered();
  const mine = { 'My notes': 'ask again', Formula: '=1+1' };
  for (const name of ['Summary', 'By role', 'Team', 'Instrument', 'Project']) {
    const sheet = project.tab(name);
    const at = sheet.lastColumn + 1;
    sheet.insertLines('columns', 2, 1);
    sheet.enter(1, 2, 'My notes');
    sheet.enter(3, 2, mine['My notes']);
    sheet.enter(1, at + 2, 'Formula');
    sheet.enter(3, at + 2, mine.Formula);
  }
  for (const name of ['Summary', 'By role']) {
    const sheet = project.tab(name);
    sheet.enter(sheet.lastRow + 2, columnOf(sheet, 'Element or sub-element'), 'Total, by hand');
  }
  const rows = (name: string) => project.rows(name).map((row) => row['My notes']);
  project.answer('bob@example.org', { '1.a': 4 });
  for (const name of ['Summary', 'By role', 'Team', 'Instrument', 'Project']) {
    const sheet = project.tab(name);
    expect([name, sheet.displayValue(3, 2)]).toEqual([name, 'ask again']);
    expect([name, sheet.cell(3, columnOf(sheet, 'Formula')).formula]).toEqual([name, '=1+1']);
    expect(rows(name).filter((note) => note !== '')).toEqual(['ask again']);
  }
  for (const name of ['Summary', 'By role'])
    expect([name, project.rows(name).at(-1)?.['Element or sub-element']]).toEqual([name, 'Total, by hand']);
  expect(project.row('1.a').Average).toBe('3.00');
});

test('a tab that was deleted is put back by the next submission, with its figures', () => {
  const project = answered();
  for (const name of ['Evidence', 'Summary', 'By role']) project.spreadsheet.removeSheet(project.tab(name));
  expect(project.recompute().notices).toEqual([
    'The tab Summary was missing and has been put back.',
    'The tab By role was missing and has been put back.',
    'The tab Evidence was missing and has been put back.',
  ]);
  expect(project.row('1.a').Average).toBe('2.00');
  expect(valuesOf(project.tab('Evidence'), 'Evidence')).toEqual(['seen in Salem']);
});

test('a deleted Instrument tab comes back with the built-in one, and is asked about before anything is computed', () => {
  const project = answered();
  project.spreadsheet.removeSheet(project.tab('Instrument'));
  const before = project.rows('Summary');
  // Whoever deleted the tab reads this at once, or, after a submission, at the next recompute.
  expect(project.refusal('createAssessmentFormStep')).toMatch(
    /^The Instrument tab was missing\. .* try again\.$/,
  );
  expect(project.rows('Instrument')).toHaveLength(30);
  expect(project.rows('Summary')).toEqual(before);
});

test('without its Project tab the project goes on with the defaults, and says so', () => {
  const project = answered();
  project.spreadsheet.removeSheet(project.tab('Project'));
  expect(project.recompute().message).toContain('The tab Project was missing and has been put back.');
  expect(project.rows('Project')).toHaveLength(23);
});
