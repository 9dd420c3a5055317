// Service calls: what each action may take, counted on the built-in instrument.
import { isTextBlock, textOf } from '../../local/files/document/tree';
import { TestProject } from './project';

/** A project with the built-in instrument and its form; `calls` are those of all steps. */
function built(): { project: TestProject; calls: number } {
  const project = new TestProject();
  project.say('setUpProject');
  let calls = 0;
  for (;;) {
    const { value, calls: taken } = project.run('createAssessmentFormStep');
    calls += taken;
    if (typeof value === 'object' && value !== null && 'finished' in value && value.finished === true) break;
  }
  return { project, calls };
}

/** Writes so many answers into the response tab, as if they had come before. */
function fillAnswers(project: TestProject, count: number): void {
  project.answer('first@example.org');
  const sheet = project.responses;
  const width = sheet.lastColumn;
  sheet.growTo(count + 1);
  for (let row = 3; row <= count + 1; row += 1) {
    for (let column = 1; column <= width; column += 1) sheet.grid.set(row, column, sheet.cell(2, column));
    sheet.put(row, 3, `p${row}@example.org`);
    sheet.put(row, 6, `what ${row} saw`);
  }
}

test('Create assessment form takes at most five calls an item', () => {
  const { project, calls } = built();
  expect(project.form.items).toHaveLength(70);
  expect(calls / 70).toBeLessThanOrEqual(5);
});

test.each([10, 1_000])('a submission takes at most 45 calls with %i answers there', (count) => {
  const { project } = built();
  fillAnswers(project, count);
  project.recompute();
  const [run] = project.answer('last@example.org', { '1.a': [1, 'new'] });
  expect(project.row('1.a').Answers).toBe(String(count + 1));
  expect(project.rows('Evidence')).toHaveLength(count);
  expect(run?.outcome?.calls).toBeLessThanOrEqual(45);
});

test.each<Readonly<Record<string, string>>>([{}, { 'Ask for overall ratings': 'no', 'Collect names': 'no' }])(
  'a column of a person in the response tab costs a submission a few calls, not some for each question (%j)',
  (settings) => {
    const calls = [false, true].map((more) => {
      const project = TestProject.withForm({ settings });
      const sheet = project.responses;
      if (more) sheet.enter(1, sheet.lastColumn + 1, 'Checked by me');
      project.recompute();
      return project.answer('last@example.org')[0]?.outcome?.calls ?? 0;
    });
    const [without = 0, withColumn = 0] = calls;
    expect(withColumn).toBeGreaterThan(without);
    expect(withColumn - without).toBeLessThanOrEqual(7);
  },
);

/** Blocks that say something: headings, paragraphs, list items and tables; and cells with a colour. */
function contentOf(project: TestProject): { blocks: number; coloured: number } {
  const { children } = project.plan.content.body;
  const cells = children.flatMap((block) =>
    isTextBlock(block) ? [] : block.children.flatMap((row) => row.children),
  );
  return {
    blocks: children.filter((block) => !isTextBlock(block) || textOf(block) !== '').length,
    coloured: cells.filter((cell) => cell.backgroundColor !== undefined).length,
  };
}

test('Create action plan takes at most three calls a block and two a coloured cell, and a few to read', () => {
  const { project } = built();
  for (let index = 0; index < 5; index += 1) project.answer(`p${index}@example.org`, { '1.a': 1 });
  const { calls, callsByMember } = project.run('createActionPlan');
  const { blocks, coloured } = contentOf(project);
  expect({ coloured, blocks }).toEqual({ coloured: 70, blocks: 37 });
  const writing = [...callsByMember].reduce(
    (sum, [name, count]) => (name.startsWith('DocumentApp') ? sum + count : sum),
    0,
  );
  expect(writing).toBeLessThanOrEqual(3 * blocks + 2 * coloured);
  expect(calls - writing).toBeLessThanOrEqual(50);
});
