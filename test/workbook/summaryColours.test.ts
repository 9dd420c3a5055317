// The colours of the Summary tab: real conditional-format rules, so that what a hand types is coloured at once.
import { TestProject } from '../actions/project';
import { columnOf } from '../actions/sheet';
import { ruleColour } from './colours';

/** Red, orange, yellow, green. */
const FOUR = ['#ef6c61', '#f79c42', '#f4cd06', '#c2f5b9'];
const [DISCUSS, CHECK, ACCEPT, GREY] = ['#f9c9c0', '#fdedb5', '#d6efd9', '#e8eaed'];

function summaryOf(project: TestProject) {
  const sheet = project.tab('Summary');
  const colour = (title: string, row = 2) => ruleColour(sheet, row, columnOf(sheet, title));
  const typed = (title: string, text: string, row = 2) => {
    project.fill('Summary', row, { [title]: text });
    return colour(title, row);
  };
  return { sheet, colour, typed };
}

const { typed, sheet } = summaryOf(TestProject.setUp());

test.each(['Final', 'Proposed'])('a score typed into %s takes the colour of its level', (title) => {
  expect(['1', '2', '3', '4'].map((level) => typed(title, level))).toEqual(FOUR);
  expect(typed(title, '')).toBeNull();
  expect(typed(title, 'later')).toBeNull();
});

test('far down, where no row has been written, a score is coloured too', () => {
  expect(typed('Final', '4', sheet.maxRows)).toBe(FOUR[3]);
  typed('Final', '', sheet.maxRows);
});

test('an average takes the colour of the level that it rounds to, halves up', () => {
  const levelOf = (average: string) => FOUR.indexOf(typed('Average', average) ?? '') + 1;
  expect(['1', '1.49', '1.5', '2.4999', '2.5', '3.49', '3.5', '4'].map(levelOf)).toEqual([
    ...[1, 1, 2, 2, 3, 3, 4, 4],
  ]);
});

test.each([
  ['Discuss', DISCUSS],
  ['Check', CHECK],
  ['Accept', ACCEPT],
  ['Too few', GREY],
  ['No answers', GREY],
  ['No longer in the instrument', GREY],
  ['0 of 5', ACCEPT],
  ['2 of 5', DISCUSS],
  ['10 of 12', DISCUSS],
  ['', null],
])('%s in the Discuss column has its colour', (text, expected) => {
  expect(typed('Discuss', text)).toBe(expected);
});

test('the level counts are a heat map over all of them, white at none', () => {
  const project = TestProject.withForm();
  for (const [index, rating] of [4, 4, 4, 4, 2, 2].entries())
    project.answer(`p${index}@example.org`, { '1.a': rating });
  const { colour } = summaryOf(project);
  const row = project.rowNumber('1.a');
  expect(colour('1', row)).toBe('#ffffff');
  // All six gave 3 to the other items, so that 4 is two thirds and 2 a third of the way to the full colour.
  expect(colour('4', row)).toBe('#b1cdfa');
  expect(colour('2', row)).toBe('#d8e6fd');
  expect(colour('3', project.rowNumber('1.b'))).toBe('#8ab4f8');
});

test('the rules follow the columns that a person moved', () => {
  const project = TestProject.setUp();
  const summary = project.tab('Summary');
  summary.moveLines('columns', columnOf(summary, 'Final'), 1, 1);
  expect(summaryOf(project).typed('Final', '1')).toBe(FOUR[0]);
});

test.each(['readPanel', 'recompute', 'createActionPlan'])(
  'a Final column that was deleted and that %s puts back is coloured and offers its levels',
  (name) => {
    const project = TestProject.withForm();
    project.answer('a@example.org');
    const summary = project.tab('Summary');
    summary.deleteLines('columns', columnOf(summary, 'Final'), 1);
    expect(JSON.stringify(project.run(name).value)).toContain(
      'Summary: the column \\"Final\\" was put back.',
    );
    expect(summaryOf(project).typed('Final', '4')).toBe(FOUR[3]);
    expect(summary.cell(2, columnOf(summary, 'Final')).validation?.values).toEqual(['1', '2', '3', '4']);
    expect(summaryOf(project).typed('Average', '1')).toBe(FOUR[0]);
  },
);

test('with five levels there are five colours and a column for the fifth, and Final offers it', () => {
  const project = TestProject.withForm();
  project.answer('a@example.org');
  project.set('Levels', 'One, Two, Three, Four, Five');
  project.recompute();
  const { typed: typedNow, colour } = summaryOf(project);
  const five = ['#ef6c61', '#f79c42', '#f4cd06', '#d5e875', '#c2f5b9'];
  expect(['1', '2', '3', '4', '5'].map((level) => typedNow('Final', level))).toEqual(five);
  const summary = project.tab('Summary');
  expect(summary.cell(2, columnOf(summary, 'Final')).validation?.values).toEqual(['1', '2', '3', '4', '5']);
  expect(summary.cell(1, columnOf(summary, '5')).note).toBe('How many rated 5 – Five.');
  expect(typedNow('5', '9')).toBe('#8ab4f8');
  expect(colour('1')).toBe('#ffffff');
});
