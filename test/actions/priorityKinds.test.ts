// The kinds of priorities as people type them: what is meant counts, and what is not known counts as nothing, unsilently.
import { lines } from './planOf';
import { TestProject } from './project';

const ROWS = [
  [' strengths ', 'One dictionary', '1.a', '', ''],
  ['CHALLENGES', 'Nobody decides', '2.a', '', 'yes'],
  ['strenght', 'People care', '1', '', ''],
  ['', 'Errors are found late', '1.b', '', ''],
  ['Opportunity', 'A new system', '1', '', ''],
  ['Merged challenge', 'Late errors', '1.b', '', ''],
  ['Opportunity', '', '', '', ''],
];

const LEFT_OUT = [
  'Priorities, row 4: "strenght" in Kind is not known, so the row is left out; choose Strength or Challenge.',
  'Priorities, row 5: Kind is empty, so the row is left out; choose Strength or Challenge.',
  'Priorities, row 6: "Opportunity" in Kind is not known, so the row is left out; choose Strength or Challenge.',
];

function named(): TestProject {
  const project = TestProject.setUp({ team: [['State leadership', 'Ann', 'ann@example.org']] });
  project.paste('Priorities', ROWS);
  return project;
}

test('the plan calls nothing a challenge that is none, and whoever writes it is told what was left out', () => {
  const project = named();
  const { message } = project.createActionPlan();
  const text = lines(project.plan.content).join('\n');
  expect(text).toMatch(/Strengths\n(.*\n)*One dictionary.*\nChallenges\n(.*\n)*Nobody decides/);
  for (const [, statement = ''] of ROWS.slice(2, 6)) expect(text).not.toContain(statement);
  for (const sentence of LEFT_OUT) expect(message).toContain(sentence);
});

test.each(['suggestPriorities', 'mergePriorities', 'suggestGroups', 'createStrategiesForm'])(
  '%s says which rows are left out, and why',
  (name) => {
    expect(named().say(name)).toContain(LEFT_OUT.join(' '));
  },
);

test('the panel says so too, even where no row is left', () => {
  const project = TestProject.setUp();
  project.fill('Priorities', 2, { Kind: 'Opportunity', Statement: 'A new system' });
  const said = LEFT_OUT[2]?.replace('row 6', 'row 2');
  expect(project.run('readPanel').value).toMatchObject({
    parts: expect.arrayContaining([expect.objectContaining({ key: 'priorities', notes: [said] })]),
  });
});
