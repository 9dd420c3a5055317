// Recompute: figures follow codes, what people typed stays, and what was found is said in words and numbers.
import { INSTRUMENT, TestProject } from './project';
import { columnOf, sortByHand, titlesOf, valuesOf } from './sheet';

/** A project with three answers, and finals typed for two items. */
function decided(): TestProject {
  const project = TestProject.withForm();
  for (const [index, rating] of [1, 2, 4].entries())
    project.answer(`p${index}@example.org`, { '1.a': rating, '2.a': 4 });
  project.fill('Summary', project.rowNumber('1.a'), { Final: '2', Rationale: 'Salem has it, others not' });
  project.fill('Summary', project.rowNumber('2.a'), { Final: '4', Rationale: "'=agreed at once" });
  return project;
}

const typed = (project: TestProject) =>
  Object.fromEntries(
    project.rows('Summary').map(({ Code = '', Final, Rationale }) => [Code, [Final, Rationale]]),
  );

const DECIDED = {
  '1': ['', ''],
  '1.a': ['2', 'Salem has it, others not'],
  '1.b': ['', ''],
  '2': ['', ''],
  '2.a': ['4', '=agreed at once'],
};

/** Every item's average, as the three answers give it. */
const AVERAGES = { '1': '3.00', '1.a': '2.33', '1.b': '3.00', '2': '3.00', '2.a': '4.00' };

const averages = (project: TestProject) =>
  Object.fromEntries(project.rows('Summary').map(({ Code = '', Average }) => [Code, Average]));

test('rows that a person sorted stay where they are, each with its own figures, final and rationale', () => {
  const project = decided();
  sortByHand(project.tab('Summary'), 'Average', true);
  const order = valuesOf(project.tab('Summary'), 'Code');
  expect(order).not.toEqual(['1', '1.a', '1.b', '2', '2.a']);
  project.answer('p9@example.org', { '1.a': 1 });
  expect(valuesOf(project.tab('Summary'), 'Code')).toEqual(order);
  expect(typed(project)).toEqual(DECIDED);
  expect(averages(project)).toEqual({ ...AVERAGES, '1.a': '2.00', '2.a': '3.75' });
});

test('an instrument in another order moves no row', () => {
  const project = decided();
  project.paste('Instrument', [...INSTRUMENT.slice(3), ...INSTRUMENT.slice(0, 3)]);
  project.recompute();
  expect(valuesOf(project.tab('Summary'), 'Code')).toEqual(['1', '1.a', '1.b', '2', '2.a']);
  expect(valuesOf(project.tab('By role'), 'Code')).toEqual(['1', '1.a', '1.b', '2', '2.a']);
  expect(typed(project)).toEqual(DECIDED);
  expect(averages(project)).toEqual(AVERAGES);
});

test('By role keeps its rows where a person put them, and their notes beside them', () => {
  const project = decided();
  const sheet = project.tab('By role');
  sheet.enter(1, 9, 'My notes');
  sheet.enter(project.rowNumber('2.a', 'By role'), 9, 'ask the governor');
  sortByHand(sheet, 'Element or sub-element', true);
  const order = valuesOf(sheet, 'Code');
  project.recompute();
  expect(valuesOf(sheet, 'Code')).toEqual(order);
  expect(project.row('2.a', 'By role')).toMatchObject({
    'Element or sub-element': 'Roles',
    'My notes': 'ask the governor',
    'Local practitioners': '4.00 (3)',
  });
});

test('new codes are added below; the Final of the last row is not touched by that', () => {
  const project = decided();
  project.fill('Instrument', 7, { Code: '2.b', Element: '2', Title: 'Access' });
  project.recompute();
  for (const name of ['Summary', 'By role'])
    expect([name, valuesOf(project.tab(name), 'Code').at(-1)]).toEqual([name, '2.b']);
  expect(project.row('2.b')).toMatchObject({
    'Element or sub-element': 'Access',
    Discuss: 'No answers',
    Skipped: '3',
    Final: '',
  });
  expect(typed(project)).toMatchObject(DECIDED);
});

test('new codes find room in a sheet that is full to its last row', () => {
  const project = decided();
  for (const name of ['Summary', 'By role', 'Evidence']) {
    const sheet = project.tab(name);
    sheet.deleteLines('rows', 7, sheet.maxRows - 6);
  }
  project.fill('Instrument', 7, { Code: '2.b', Element: '2', Title: 'Access' });
  for (let index = 0; index < 8; index += 1)
    project.answer(`q${index}@example.org`, { '1.a': [1, `text ${index}`] });
  expect(project.row('2.b').Skipped).toBe('11');
  expect(project.row('2.b', 'By role')['Element or sub-element']).toBe('Access');
  expect(project.rows('Evidence')).toHaveLength(8);
});

test('rows of dropped codes are marked and keep what people typed, and come back with their code', () => {
  const project = decided();
  project.paste(
    'Instrument',
    INSTRUMENT.filter(([code]) => code !== '1.a'),
  );
  project.recompute();
  expect(project.row('1.a')).toMatchObject({
    'Element or sub-element': 'Definitions',
    Discuss: 'No longer in the instrument',
    Average: '',
    Answers: '',
    '1': '',
    Final: '2',
    Rationale: 'Salem has it, others not',
  });
  expect(project.row('1.a', 'By role')['Local practitioners']).toBe('');
  expect(project.rows('Evidence').filter(({ Code }) => Code === '1.a')).toEqual([]);
  expect(project.rows('Summary')).toHaveLength(5);
  project.paste('Instrument', INSTRUMENT);
  project.recompute();
  expect(typed(project)).toEqual(DECIDED);
  expect(averages(project)).toEqual(AVERAGES);
});

test('a row that was duplicated has the figures twice; a row without a code is left alone', () => {
  const project = decided();
  const sheet = project.tab('Summary');
  sheet.insertLines('rows', 4, 2);
  sheet.enter(4, columnOf(sheet, 'Code'), '1.a');
  sheet.enter(4, columnOf(sheet, 'Final'), '3');
  sheet.enter(5, columnOf(sheet, 'Why'), 'a line of mine');
  sheet.enter(5, columnOf(sheet, 'Average'), '9');
  project.recompute();
  const rows = project.rows('Summary');
  expect(rows.map(({ Code, Average, Final }) => [Code, Average, Final])).toEqual([
    ['1', '3.00', ''],
    ['1.a', '2.33', '2'],
    ['1.a', '2.33', '3'],
    ['', '9.00', ''],
    ['1.b', '3.00', ''],
    ['2', '3.00', ''],
    ['2.a', '4.00', '4'],
  ]);
  expect(rows[3]?.Why).toBe('a line of mine');
});

test('a code that a hand left with a space beside it is still that code', () => {
  const project = decided();
  project.fill('Summary', project.rowNumber('1.a'), { Code: ' 1.a ' });
  project.answer('p9@example.org', { '1.a': 1 });
  expect(project.row(' 1.a ')).toMatchObject({ Average: '2.00', Final: '2' });
  expect(project.rows('Summary')).toHaveLength(5);
});

test('rows that a person deleted are written again below', () => {
  const project = decided();
  project.tab('Summary').deleteLines('rows', 3, 1);
  project.recompute();
  expect(valuesOf(project.tab('Summary'), 'Code')).toEqual(['1', '1.b', '2', '2.a', '1.a']);
  expect(project.row('1.a').Average).toBe('2.33');
});

test('fewer levels leave no old counts behind', () => {
  const project = decided();
  project.set('Levels', 'Undefined, Building, Promising');
  expect(project.recompute().notices).toEqual([
    'Summary: the column "4" is not used any more.',
    'Summary, 2.a: "4" is no level. Type a whole number from 1 to 3, or empty the cell.',
  ]);
  expect(titlesOf(project.tab('Summary'))).toContain('4');
  expect(project.rows('Summary').map((row) => row['4'])).toEqual(['', '', '', '', '']);
});

test('of role groups that were renamed, the old columns show nothing old', () => {
  const project = decided();
  expect(project.row('2.a', 'By role')['Local practitioners']).toBe('4.00 (3)');
  project.set('Role groups', 'Project owner, Local practitioners in schools');
  const { notices } = project.recompute();
  expect(notices).toEqual([
    'By role: the column "Local practitioners in schools" was put back.',
    ...[
      'State leadership',
      'State data administrators',
      'Local data administrators',
      'Local practitioners',
    ].map((name) => `By role: the column "${name}" is not used any more.`),
  ]);
  expect(project.recompute().notices).toEqual([]);
  expect(project.row('2.a', 'By role')).toMatchObject({
    'Local practitioners': '',
    'Local practitioners in schools': '',
    'Other roles': '4.00 (3)',
  });
});

test('a recompute changes nothing when nothing has changed', () => {
  const project = decided();
  project.recompute();
  const before = project.spreadsheet.sheets.map(({ name }) => [name, project.rows(name)]);
  project.recompute();
  expect(project.spreadsheet.sheets.map(({ name }) => [name, project.rows(name)])).toEqual(before);
});
