// Create plan review form: the team says whether it agrees with the plan, and the owner sees what to change.
import type { TestProject } from './project';
import { answersTo, formNamed, formsNamed, planning, send, TEAM } from './shortForms';

function planned(
  settings: Readonly<Record<string, string>> = { 'Plan review by': '11/20/2099' },
): TestProject {
  const project = planning(settings);
  project.createActionPlan();
  return project;
}

function reviewed(): TestProject {
  const project = planned();
  project.say('createPlanReviewForm');
  return project;
}

const say = (project: TestProject, email: string, choice: string, words = '') =>
  send(project, 'plan review', { 'Do you agree?': choice, 'Changes or comment': words, Email: email });

test('the form names the plan and the day, asks two things and the address, and both messages name its link', () => {
  const project = planned();
  const { shown, value } = project.run('createPlanReviewForm');
  const { items, settings } = formNamed(project, 'plan review');
  expect(items.map(({ title }) => title)).toEqual([
    ...['Your answer', 'Do you agree?', 'Changes or comment', 'Email'],
  ]);
  expect(settings).toMatchObject({ published: true, acceptingResponses: true });
  expect(settings.description).toContain(project.plan.id);
  expect(settings.description).toContain('Please answer by November 20, 2099.');
  const message = expect.stringMatching(/^The plan review form is published: https:\S+viewform$/);
  expect(value).toMatchObject({ message });
  expect(shown.toasts).toMatchObject([{ message }]);
});

test('without a plan it says what to do first', () => {
  expect(planning().refusal('createPlanReviewForm')).toBe(
    'There is no action plan yet. Create it first, then ask the team about it.',
  );
});

test('pressed again it is the same form: it says who has answered, and takes a new day', () => {
  const project = reviewed();
  say(project, 'ann@example.org', 'I agree with the plan');
  say(project, 'bob@example.org', 'I agree, with the changes below', 'Name the owner');
  project.set('Plan review by', '12/14/2099');
  expect(project.say('createPlanReviewForm')).toMatch(
    /^The plan review form is there already: https:\S+ 2 of 3 have answered; 1 asks for changes or comment\.$/,
  );
  expect(formsNamed(project, 'plan review')).toHaveLength(1);
  expect(formNamed(project, 'plan review').settings.description).toContain('answer by December 14, 2099');
});

test('without a day it is made all the same, and says where to set one', () => {
  const project = planned({});
  expect(project.say('createPlanReviewForm')).toContain('fill in "Plan review by" on the Project tab');
});

test('a day is written as people do where the spreadsheet is from, however it was typed', () => {
  const project = planned({ 'Plan review by': '2099-11-20' });
  project.spreadsheet.locale = 'en_GB';
  project.say('createPlanReviewForm');
  expect(formNamed(project, 'plan review').settings.description).toContain('answer by 20 November 2099.');
});

test('nobody is asked to answer by a day that is past: the result says where to change it', () => {
  const project = planned({ 'Plan review by': '2020-11-13' });
  expect(project.say('createPlanReviewForm')).toContain(
    'It names no day to answer by, since November 13, 2020 is past: change "Plan review by" on the Project tab and press again.',
  );
  expect(formNamed(project, 'plan review').settings.description).not.toContain('answer by');
});

test('a project of an earlier version gets the setting back, and keeps what stands there', () => {
  const project = planned({ Vision: 'Clear' });
  const tab = project.tab('Project');
  tab.deleteLines(
    'rows',
    project.rows('Project').findIndex(({ Setting }) => Setting === 'Plan review by') + 2,
    1,
  );
  const before = project.rows('Project');
  expect(project.say('createPlanReviewForm')).toContain('Project: added the row Plan review by.');
  expect(project.rows('Project').slice(0, -1)).toEqual(before);
  expect(project.rows('Project').at(-1)).toMatchObject({ Setting: 'Plan review by', Value: '' });
  project.set('Plan review by', '11/20/2099');
  expect(project.say('setUpProject')).toBe('Every tab is there already.');
});

test('a misspelt setting is not joined by the one it was meant to be', () => {
  const project = planned();
  const row = project.rows('Project').findIndex(({ Setting }) => Setting === 'Plan review by') + 2;
  project.fill('Project', row, { Setting: 'Plan review until' });
  expect(project.say('createPlanReviewForm')).not.toContain('added the row');
});

test('what the team sends changes no tab of ours, costs next to nothing and reaches no log', () => {
  const project = reviewed();
  const rows = project.rows('Strategies');
  const [run] = say(project, 'ann@example.org', 'I have a comment', 'My secret');
  expect(run?.outcome?.calls).toBeLessThanOrEqual(5);
  expect(run?.outcome?.logs).toEqual([]);
  expect(project.rows('Strategies')).toEqual(rows);
});

test('no address or answer goes into the plan', () => {
  const project = reviewed();
  say(project, TEAM[0]?.[2] ?? '', 'I agree, with the changes below', 'Name the owner');
  project.createActionPlan();
  const text = JSON.stringify(project.plan.content);
  expect(text).not.toContain('ann@example.org');
  expect(text).not.toContain('Name the owner');
});

test('where the tab with the answers was deleted, a sentence says what to do', () => {
  const project = reviewed();
  project.spreadsheet.removeSheet(answersTo(project, 'plan review'));
  expect(project.say('createPlanReviewForm')).toMatch(
    /The tab with the answers to ".*: plan review" was deleted/,
  );
});
