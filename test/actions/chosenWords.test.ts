// What people type into Chosen: an obvious yes counts, a box can be ticked, and a word that is not understood is said.
import type { TestProject } from './project';
import { columnOf } from './sheet';
import { withStrategies } from './shortForms';

/** Four strategies with counts of stickers. */
function counted(): TestProject {
  const project = withStrategies('One', 'Two', 'Three', 'Four');
  ['7', '3', '2', '1'].forEach((Votes, index) => project.fill('Strategies', index + 2, { Votes }));
  return project;
}

const chosen = (project: TestProject) => project.rows('Strategies').map(({ Chosen }) => Chosen);

test.each(['yes', ' Yes! ', 'Chosen', 'X', 'true', '✓', 'yes, first'])(
  '"%s" beside the most voted strategy counts, and stays as it was typed',
  (word) => {
    const project = counted();
    project.fill('Strategies', 2, { Chosen: word });
    expect(project.say('chooseStrategies')).toBe('Chosen: S2, S3 and S4.');
    expect(project.run('readPanel').value).toMatchObject({
      parts: expect.arrayContaining([expect.objectContaining({ detail: '4 strategies, 4 chosen' })]),
    });
  },
);

test('a word that is not understood is said with its row, whoever relies on it', () => {
  const project = counted();
  project.fill('Strategies', 2, { Chosen: 'chosne' });
  project.fill('Strategies', 3, { Chosen: 'no, too dear' });
  const said = 'Strategies, row 2: "chosne" in Chosen is not understood and counts as no; type yes or no.';
  const message = project.say('chooseStrategies');
  expect(message).toMatch(/^Chosen: S3 and S4\./);
  expect(message).toContain(said);
  expect(message.split('not understood')).toHaveLength(2);
  expect(project.createActionPlan().message).toContain(said);
  expect(chosen(project)).toEqual(['chosne', 'no, too dear', 'yes', 'yes']);
});

test('boxes that are not ticked yet leave it to the votes, which tick them', () => {
  const project = counted();
  const sheet = project.tab('Strategies');
  for (const row of [2, 3, 4, 5]) sheet.put(row, columnOf(sheet, 'Chosen'), row === 5);
  project.workspace.settle();
  expect(project.say('chooseStrategies')).toBe('Chosen: S1, S2 and S3.');
  expect([2, 3, 4, 5].map((row) => sheet.value(row, columnOf(sheet, 'Chosen')))).toEqual(Array(4).fill(true));
});
