// Short forms beside the assessment form: each answer goes to its own tab, and service calls stay few.
import { FormFile } from '../../local/files/formFile';
import type { TestProject } from './project';
import { formsNamed, planning, send, typeStrategies, vote, votes } from './shortForms';

/** A project with the assessment form, the plan and all three short forms. */
function whole(strategies = 4): TestProject {
  const project = planning();
  const words = Array.from({ length: strategies }, (_, index) => `Strategy number ${index + 1}`);
  typeStrategies(project, words);
  project.createForm();
  project.createActionPlan();
  for (const name of ['createStrategiesForm', 'createVotingForm', 'createPlanReviewForm']) project.say(name);
  return project;
}

const strategy = (email: string, words: string) => ({
  ...{ Group: 'Group 1', Challenge: 'Nobody decides' },
  ...{ 'Strategy 1': words, Email: email },
});

test('four forms stand side by side with one trigger, and pressing everything again adds none', () => {
  const project = whole();
  const forms = () => project.workspace.all(FormFile).map(({ id }) => id);
  const before = forms();
  expect(before).toHaveLength(4);
  for (const name of ['createStrategiesForm', 'createVotingForm', 'createPlanReviewForm']) project.say(name);
  expect(project.createForm().message).toMatch(/^The form is there already/);
  expect(forms()).toEqual(before);
  expect(project.workspace.state.triggers).toHaveLength(1);
});

test('ratings, strategies, votes and reviews each change what is theirs', () => {
  const project = whole();
  project.answer('ann@example.org', { '1.a': 2 });
  vote(project, 'ann@example.org', 'S1', 'S2');
  send(project, 'strategies', strategy('bob@example.org', 'Sent'));
  send(project, 'plan review', { 'Do you agree?': 'I agree with the plan', Email: 'ann@example.org' });
  project.answer('bob@example.org', { '1.a': 4 });
  expect(project.row('1.a')).toMatchObject({ Answers: '2', Average: '3.00' });
  expect(votes(project)).toEqual({ S1: '1', S2: '1', S3: '0', S4: '0', S5: '0' });
  expect(project.rows('Strategies').at(-1)).toMatchObject({ Id: 'S5', Strategy: 'Sent' });
  expect(project.run('readPanel').value).toMatchObject({ stale: false, notOnTeam: [], problems: [] });
  expect(project.recompute()).toMatchObject({ answered: 2, problems: [] });
});

test('a vote does not hide that ratings are not in the tabs yet', () => {
  const project = whole();
  project.workspace.locks.set(`document:calibrate:${project.spreadsheet.id}`, {});
  project.answer('ann@example.org');
  project.workspace.locks.clear();
  vote(project, 'ann@example.org', 'S1');
  expect(project.run('readPanel').value).toMatchObject({ stale: true });
  expect(votes(project)).toMatchObject({ S1: '1' });
});

test('an event that says nothing of use leads to a recompute, as before', () => {
  const project = whole();
  project.submit('ann@example.org', { '1.a': 2 });
  for (const event of [
    undefined,
    null,
    7,
    {},
    { range: null, namedValues: {} },
    { range: {}, namedValues: {} },
  ])
    expect(project.run('onFormSubmit', { args: [event], unattended: true }).error).toBeNull();
  expect(project.row('1.a').Answers).toBe('1');
});

test('a submission of the assessment costs no call more for the forms beside it', () => {
  const alone = planning();
  alone.createForm();
  const calls = [alone, whole()].map((project) => {
    project.answer('ann@example.org');
    return project.answer('bob@example.org')[0]?.outcome?.calls;
  });
  expect(calls[1]).toBe(calls[0]);
  expect(calls[1]).toBeLessThanOrEqual(45);
});

test.each([4, 40])(
  'with %i strategies there, a vote and a strategy that is sent take at most 35 calls',
  (count) => {
    const project = whole(count);
    vote(project, 'ann@example.org', 'S1', 'S3');
    const [voted] = vote(project, 'bob@example.org', 'S1', 'S2');
    const [sent] = send(project, 'strategies', strategy('ann@example.org', 'Sent'));
    expect(voted?.outcome?.calls).toBeLessThanOrEqual(35);
    expect(sent?.outcome?.calls).toBeLessThanOrEqual(35);
  },
);

test('how many voted changes nothing in what a vote costs', () => {
  const project = whole();
  const calls = Array.from({ length: 12 }, (_, index) => {
    const [run] = vote(project, `p${index}@example.org`, 'S1', 'S2');
    return run?.outcome?.calls;
  });
  expect(new Set(calls.slice(1)).size).toBe(1);
});

test('making a short form takes at most 110 calls, however many strategies it offers', () => {
  const costs = [4, 40].map((count) => {
    const project = planning();
    typeStrategies(
      project,
      Array.from({ length: count }, (_, index) => `Strategy number ${index + 1}`),
    );
    const voting = project.run('createVotingForm');
    expect(formsNamed(project, 'vote')).toHaveLength(1);
    return voting.calls;
  });
  expect(costs[1]).toBe(costs[0]);
  expect(costs[0]).toBeLessThanOrEqual(110);
});

test('nothing about people is logged', () => {
  const project = whole();
  const runs = [
    ...vote(project, 'ann@example.org', 'S1'),
    ...send(project, 'strategies', strategy('ann@example.org', 'Secret')),
  ];
  const names = ['recompute', 'addMissingStrategies', 'chooseStrategies', 'createPlanReviewForm'];
  const outcomes = [...runs.map(({ outcome }) => outcome), ...names.map((name) => project.run(name))];
  expect(outcomes.flatMap((outcome) => outcome?.logs ?? [])).toEqual([]);
});
