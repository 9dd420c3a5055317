// Create strategies form: groups send strategies, which come to the Strategies tab once, with ids.
import { fireTriggers } from '../../local/responses/fireTriggers';
import { submit } from '../../local/submission';
import { TestProject } from './project';
import { formulas, sortByHand, titlesOf } from './sheet';
import { answersTo, choicesOf, formNamed, formsNamed, planning, send, typeStrategies } from './shortForms';

const GROUP = { Group: 'Group 2', Challenge: 'Nobody decides' };
const ANN = { Email: 'ann@example.org' };

const made = (): TestProject => {
  const project = planning();
  project.say('createStrategiesForm');
  return project;
};

const ideas = (project: TestProject) =>
  project.rows('Strategies').map(({ Id, Strategy, Challenge, Group }) => [Id, Strategy, Challenge, Group]);

test('the form is whole, published, linked and heard of, and both messages name its link', () => {
  const project = planning();
  const { shown, value } = project.run('createStrategiesForm');
  const form = formNamed(project, 'strategies');
  expect(form.items.map(({ title }) => title)).toEqual([
    ...['Your strategies', 'Group', 'Challenge', 'Strategy 1', 'Strategy 2', 'Strategy 3', 'Email'],
  ]);
  expect(form.settings).toMatchObject({
    ...{ published: true, acceptingResponses: true, progressBar: false, collectEmail: false },
    closedMessage: 'No more strategies are collected here. Questions? Ask the project owner.',
  });
  expect(form.link?.spreadsheet).toBe(project.spreadsheet.id);
  expect(project.workspace.state.triggers).toHaveLength(1);
  const message = expect.stringMatching(/^The strategies form is published: https:.*viewform$/);
  expect(value).toMatchObject({ message, missing: 0 });
  expect(shown.toasts).toMatchObject([{ message }]);
});

test('it offers the challenges taken to Part II, commas and all', () => {
  expect(choicesOf(made(), 'strategies', 'Challenge')).toEqual([
    'Definitions differ, and nobody knows',
    'Nobody decides',
  ]);
});

test('without a challenge it says what to do first, and makes nothing', () => {
  const project = TestProject.setUp();
  expect(project.refusal('createStrategiesForm')).toBe(
    'The Priorities tab has no challenge yet. Name the challenges there first: strategies are about them.',
  );
  expect(formsNamed(project, 'strategies')).toEqual([]);
});

test('pressed again it is the same form, with challenges that came since', () => {
  const project = made();
  const { id } = formNamed(project, 'strategies');
  expect(project.say('createStrategiesForm')).toMatch(/^The strategies form is there already: https:\S+$/);
  project.fill('Priorities', 4, { 'Take to Part II': 'yes' });
  expect(project.say('createStrategiesForm')).toContain('Added to its list: Errors are found late.');
  expect(choicesOf(project, 'strategies', 'Challenge')).toHaveLength(3);
  expect(formNamed(project, 'strategies').id).toBe(id);
});

test('a form that cannot be opened any more is not made again silently: a sentence says what to do', () => {
  const project = made();
  formNamed(project, 'strategies').head.owner = 'nobody@example.org';
  expect(project.refusal('createStrategiesForm')).toMatch(/cannot be opened .* Restore it from the bin/);
  expect(formsNamed(project, 'strategies')).toHaveLength(1);
});

test('what a group sends comes to the tab as it was typed, below what is there', () => {
  const project = made();
  typeStrategies(project, ['Typed by hand']);
  send(project, 'strategies', { ...GROUP, ...ANN, 'Strategy 1': '=Train, "all"', 'Strategy 3': '1-2' });
  expect(ideas(project)).toEqual([
    ['S1', 'Typed by hand', '', ''],
    ['S2', '=Train, "all"', 'Nobody decides', 'Group 2'],
    ['S3', '1-2', 'Nobody decides', 'Group 2'],
  ]);
  expect(formulas(project.spreadsheet)).toEqual([]);
});

test('nothing comes twice: not by the next submission, by Recompute, nor by the same words again', () => {
  const project = made();
  send(project, 'strategies', { ...GROUP, ...ANN, 'Strategy 1': 'Train' });
  send(project, 'strategies', {
    ...GROUP,
    Email: 'bob@example.org',
    'Strategy 1': ' train',
    'Strategy 2': 'Decide',
  });
  project.recompute();
  expect(ideas(project).map(([id, words]) => [id, words])).toEqual([
    ['S1', 'Train'],
    ['S2', 'Decide'],
  ]);
});

test('what people change, sort or delete on the tab stays so', () => {
  const project = made();
  send(project, 'strategies', { ...GROUP, ...ANN, 'Strategy 1': 'B train', 'Strategy 2': 'A decide' });
  project.fill('Strategies', 2, { Strategy: 'B train everybody', Group: 'Group 7' });
  sortByHand(project.tab('Strategies'), 'Strategy');
  send(project, 'strategies', { ...GROUP, Email: 'bob@example.org', 'Strategy 1': 'C fund' });
  expect(ideas(project).map(([id, words]) => [id, words])).toEqual([
    ['S2', 'A decide'],
    ['S1', 'B train everybody'],
    ['S3', 'C fund'],
  ]);
  project.tab('Strategies').deleteLines('rows', 4, 1);
  project.recompute();
  typeStrategies(project, ['D ask'], 4);
  project.recompute();
  expect(ideas(project).map(([id]) => id)).toEqual(['S2', 'S1', 'S4']);
});

test('a submission that is edited adds what is new in it, and what it changed is said', () => {
  const project = made();
  send(project, 'strategies', { ...GROUP, ...ANN, 'Strategy 1': 'Train' });
  const [response] = formNamed(project, 'strategies').responses;
  const edit = { ...GROUP, ...ANN, 'Strategy 1': 'Train everybody', 'Strategy 2': 'Decide' };
  send(project, 'strategies', edit, { editOf: response?.id });
  expect(ideas(project).map(([, words]) => words)).toEqual(['Train', 'Decide']);
  const said = 'S1 was changed in the form after it was taken over: "Train everybody".';
  expect(project.recompute().message).toContain(said);
  project.fill('Strategies', 2, { Strategy: 'Train everybody' });
  expect(project.recompute().message).not.toContain(said);
});

test('a pasted row gets an id of its own, with a message; a strategy keeps its id for ever', () => {
  const project = planning();
  typeStrategies(project, ['One', 'Two']);
  project.recompute();
  project.fill('Strategies', 4, { Id: 'S1', Strategy: 'One again' });
  expect(project.recompute().message).toContain('Two strategies had the id S1; the lower one is S3 now.');
  expect(ideas(project).map(([id]) => id)).toEqual(['S1', 'S2', 'S3']);
});

test('moved and renamed columns, on the tab and among the answers, change nothing', () => {
  const project = made();
  const tab = project.tab('Strategies');
  tab.insertLines('columns', 2, 1);
  tab.enter(1, 2, 'Mine');
  tab.enter(1, 1, 'No.');
  const answers = answersTo(project, 'strategies');
  answers.enter(1, titlesOf(answers).indexOf('Group') + 1, 'Gruppe');
  project.workspace.settle();
  send(project, 'strategies', { ...GROUP, ...ANN, 'Strategy 1': 'Train' });
  expect(project.rows('Strategies')).toMatchObject([{ 'No.': 'S1', Strategy: 'Train', Mine: '' }]);
});

test('where the lock was not free the strategies come with the next submission', () => {
  const project = made();
  const lock = `document:calibrate:${project.spreadsheet.id}`;
  project.workspace.locks.set(lock, {});
  send(project, 'strategies', { ...GROUP, ...ANN, 'Strategy 1': 'Train' });
  expect(ideas(project)).toEqual([]);
  project.workspace.locks.clear();
  send(project, 'strategies', { ...GROUP, Email: 'bob@example.org', 'Strategy 1': 'Decide' });
  expect(ideas(project).map(([, words]) => words)).toEqual(['Train', 'Decide']);
});

test('one that comes while another is being taken over is taken too, by whoever holds the lock', () => {
  const project = made();
  const form = formNamed(project, 'strategies');
  let done = false;
  const another = (): void => {
    if (done || project.rows('Strategies').length === 0) return;
    done = true;
    const answers = new Map(Object.entries({ ...GROUP, Email: 'bob@example.org', 'Strategy 1': 'Decide' }));
    fireTriggers(project.workspace, submit(project.workspace, form.id, { answers }));
  };
  project.meanwhile(another, () => send(project, 'strategies', { ...GROUP, ...ANN, 'Strategy 1': 'Train' }));
  expect(ideas(project).map(([id, words]) => [id, words])).toEqual([
    ['S1', 'Train'],
    ['S2', 'Decide'],
  ]);
});

test('where Google collects the address, the form does not ask for it', () => {
  const project = planning({ 'Participants are known by': 'Their Google account' });
  project.say('createStrategiesForm');
  expect(formNamed(project, 'strategies').settings.collectEmail).toBe(true);
  send(project, 'strategies', { ...GROUP, 'Strategy 1': 'Train' }, { email: 'ann@example.org' });
  expect(ideas(project)).toHaveLength(1);
});

test('in a copy of the spreadsheet it starts a form of its own', () => {
  const project = made();
  const state = project.properties.get('state/0') ?? '';
  project.properties.set('state/0', state.replaceAll(project.spreadsheet.id, 'another-spreadsheet'));
  expect(project.say('createStrategiesForm')).toContain('is published');
  expect(formsNamed(project, 'strategies')).toHaveLength(2);
});
