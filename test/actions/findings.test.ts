// What a recompute finds and says: who answered, what to discuss, what needs a look, and settings that cannot be used.
import { TestProject } from './project';

test('what was found is said in words and numbers', () => {
  const project = TestProject.withForm({
    team: [
      ['State leadership', 'Ann', ' ANN@example.org'],
      ['State leadership', 'Bob', 'bob@example.org'],
      ['State leadership', 'Eve', 'eve@example.org'],
    ],
  });
  project.fill('Team', 4, { Rates: 'no' });
  project.set('Minutes per item', 'a while');
  project.answer('ann@example.org', { '1.a': 1, '1.b': 2 });
  project.answer('bob@example.org', { '1.a': 4, '1.b': 3 });
  project.answer('guest@example.org', { '1.a': 4, '1.b': 2 });
  project.answer('ann@example.org', { '1.a': 1, '1.b': 3 });
  project.fill(project.responses, 4, { '2.a. Roles': 'perhaps' });
  const result = project.recompute();
  expect(result).toMatchObject({
    invited: 2,
    answered: 2,
    discuss: 1,
    check: 0,
    replaced: [{ row: 2, byRow: 5, address: 'ann@example.org' }],
    notOnTeam: ['guest@example.org'],
    notices: [
      'The setting "Minutes per item" is "a while", but it must be a number of minutes above 0. Until it is corrected on the Project tab, "4" is used.',
    ],
  });
  expect(result.problems).toHaveLength(1);
  expect(result.message).toBe(
    `2 of 2 have answered; 1 to discuss, 0 to check. ${result.notices[0]} 2 things in the answers need a look. 1 answer comes from an address that is not on the Team tab.`,
  );
  const { shown } = project.run('recompute');
  expect(shown.toasts.map(({ message }) => message)).toEqual([result.message]);
});

test.each([
  ['Levels', 'One, Two', '"Undefined, Building, Promising, Established" is used'],
  ['Discuss when spread is above', 'high', '"0.67" is used'],
  ['Smallest group shown', '0', '"3" is used'],
  ['Ask for overall ratings', 'perhaps', '"yes" is used'],
  ["Don't know counts as", 'Nothing', '"Left out" is used'],
  ['Participants are known by', 'Their face', '"An address they type" is used'],
])('a value of "%s" that cannot be used is said, and its default used', (setting, value, said) => {
  const project = TestProject.withForm();
  project.answer('p0@example.org', { '1.a': 1 });
  project.set(setting, value);
  const { notices, message } = project.recompute();
  expect(notices).toEqual([expect.stringContaining(said)]);
  expect(notices[0]).toContain(`"${value}"`);
  expect(message).toContain(notices[0]);
  expect(project.row('1.a')).toMatchObject({ Average: '1.00', Level: 'Undefined' });
});

test('before the project is set up, and before anybody answered, it says so', () => {
  const project = new TestProject();
  expect(project.refusal('recompute')).toBe('Set up the project first (Extensions, Calibrate).');
  expect(project.refusal('createActionPlan')).toBe('Set up the project first (Extensions, Calibrate).');
  project.say('setUpProject');
  expect(project.recompute().message).toBe('0 have answered; 0 to discuss, 0 to check.');
  expect(new Set(project.rows('Summary').map(({ Discuss }) => Discuss))).toEqual(new Set(['No answers']));
});

test('a member whose place a substitute takes is not waited for', () => {
  const project = TestProject.withForm({
    team: [
      ['State leadership', 'Ann', 'ann@example.org'],
      ['State leadership', 'Sue', 'sue@example.org'],
    ],
  });
  project.fill('Team', 3, { 'Substitute for': 'Ann' });
  project.answer('sue@example.org');
  expect(project.recompute()).toMatchObject({ invited: 1, answered: 1, notOnTeam: [] });
});
