// The instrument changes after the form was made: what differs is said, and missing questions are added on their pages.
import { submit } from '../../local/submission';
import { INSTRUMENT, TestProject } from './project';
import { titlesOf } from './sheet';

/** 1.a has another title, 1.b is gone, 1.c and the whole third element are new. */
const CHANGED = [
  ['1', '', 'Collection', 'Nobody collects.', 'Everybody collects.'],
  ['1.a', '1', 'Shared definitions', 'Everyone has their own.', 'All share them.'],
  ['1.c', '1', 'Timeliness', 'Late.', 'On time.'],
  ['2', '', 'Governance', '', ''],
  ['2.a', '2', 'Roles', 'Nobody decides.', 'It is written down.'],
  ['3', '', 'Use', '', ''],
  ['3.a', '3', 'Training', '', ''],
];

function changed(): TestProject {
  const project = TestProject.withForm();
  project.answer('ann@example.org', { '1.a': [2, 'seen'], '1.b': 4 });
  project.paste('Instrument', CHANGED);
  return project;
}

test('pressing again on an unchanged instrument says where the form is, and changes nothing', () => {
  const project = TestProject.withForm();
  const before = JSON.stringify([
    project.form.items,
    project.form.settings,
    project.workspace.state.triggers,
  ]);
  const progress = project.step();
  expect(progress).toMatchObject({ finished: true, missing: 0 });
  expect(progress.message).toBe(`The form is there already: ${progress.url}`);
  expect(JSON.stringify([project.form.items, project.form.settings, project.workspace.state.triggers])).toBe(
    before,
  );
});

test('after a change, pressing again says what differs and touches nothing', () => {
  const project = changed();
  const before = JSON.stringify(project.form.items);
  const { message, missing } = project.step();
  expect(missing).toBe(6);
  expect(message).toContain(
    'The form does not ask yet: 1.c. Timeliness; Evidence for 1.c; 3.a. Training; Evidence for 3.a; 3. Use (overall); Evidence for 3.',
  );
  expect(message).toContain(
    'The form still asks what is no longer in the instrument: 1.b. Errors; Evidence for 1.b.',
  );
  expect(message).toContain(
    'The form asks under another title: 1.a. Definitions (now: 1.a. Shared definitions).',
  );
  expect(JSON.stringify(project.form.items)).toBe(before);
});

test('the missing questions come onto their pages, a new element onto a page of its own', () => {
  const project = changed();
  const { message, missing } = project.addMissingQuestions();
  expect(message).toBe('Added 6 questions. The form is open again.');
  expect(missing).toBe(0);
  expect(project.form.items.slice(4).map(({ title }) => title)).toEqual([
    'Collection',
    '1.a. Definitions',
    'Evidence for 1.a',
    '1.c. Timeliness',
    'Evidence for 1.c',
    '1.b. Errors',
    'Evidence for 1.b',
    '1. Collection (overall)',
    'Evidence for 1',
    'Governance',
    '2.a. Roles',
    'Evidence for 2.a',
    '2. Governance (overall)',
    'Evidence for 2',
    'Use',
    '3.a. Training',
    'Evidence for 3.a',
    '3. Use (overall)',
    'Evidence for 3',
  ]);
  const [, , , , page, , , rating, evidence] = project.form.items;
  expect(page).toMatchObject({ type: 'PAGE_BREAK' });
  expect(rating).toMatchObject({ type: 'MULTIPLE_CHOICE', required: true });
  expect(rating?.helpText).toBe('1 – Undefined: Late.\n4 – Established: On time.');
  expect(evidence).toMatchObject({ type: 'PARAGRAPH_TEXT', required: false });
  expect(project.step().missing).toBe(0);
});

test('answers and columns stay, new columns come at the right with their tags', () => {
  const project = changed();
  const before = titlesOf(project.responses);
  project.addMissingQuestions();
  const titles = titlesOf(project.responses);
  expect(titles.slice(0, before.length)).toEqual(before);
  expect(titles.slice(before.length)).toEqual([
    ...['1.c. Timeliness', 'Evidence for 1.c', '3.a. Training', 'Evidence for 3.a'],
    ...['3. Use (overall)', 'Evidence for 3'],
  ]);
  project.fill(project.responses, 1, { '1.c. Timeliness': 'Are we on time?' });
  project.answer('bob@example.org', { '1.a': 4, '1.c': 1 });
  expect(project.row('1.a')).toMatchObject({ Average: '3.00', Answers: '2' });
  expect(project.row('1.c')).toMatchObject({ Average: '1.00', Answers: '1', Skipped: '1' });
  expect(project.workspace.state.triggers).toHaveLength(1);
});

test('the form takes no answers while it works, says so, and is open afterwards', () => {
  const project = changed();
  const refusals = new Set<string>();
  const answer = (): void => {
    if (project.form.settings.acceptingResponses) return;
    try {
      submit(project.workspace, project.form.id, { answers: new Map() });
      refusals.add('taken');
    } catch (error) {
      refusals.add(error instanceof Error ? error.message : '');
    }
  };
  project.meanwhile(answer, () => project.addMissingQuestions());
  expect([...refusals]).toEqual([expect.stringMatching(/being (completed|changed).*try again/i)]);
  expect(project.form.settings).toMatchObject({ published: true, acceptingResponses: true });
});

test('an attempt that failed is finished by the next one, without a question twice', () => {
  for (const at of [25, 40, 60, 80]) {
    const project = changed();
    expect(project.run('addMissingQuestions', { fault: { at, kind: 'end' } }).error).not.toBeNull();
    project.addMissingQuestions();
    const titles = project.form.items.map(({ title }) => title);
    expect(titles).toHaveLength(23);
    expect(new Set(titles).size).toBe(23);
    expect(project.form.settings.acceptingResponses).toBe(true);
    expect(project.step().missing).toBe(0);
  }
});

test('overall ratings that are switched on later come to the end of their pages', () => {
  const project = TestProject.withForm({
    settings: { 'Ask for overall ratings': 'no', 'Collect names': 'no' },
  });
  project.set('Ask for overall ratings', 'yes');
  project.set('Collect names', 'yes');
  expect(project.step().missing).toBe(5);
  project.addMissingQuestions();
  expect(project.form.items.map(({ title }) => title)).toEqual(
    TestProject.withForm().form.items.map(({ title }) => title),
  );
});

test('an element whose title looks like the question about it is still asked as a whole', () => {
  const tool = INSTRUMENT.map(([code = '', element = '', title = '', ...ends]) =>
    element === '' ? [code, element, `${code}. ${title}`, ...ends] : [code, element, title, ...ends],
  );
  const project = TestProject.withForm({ instrument: tool, settings: { 'Ask for overall ratings': 'no' } });
  expect(project.step().message).not.toContain('no longer in the instrument');
  project.set('Ask for overall ratings', 'yes');
  expect(project.step().missing).toBe(4);
});

test('a form that is not finished has nothing to add to', () => {
  const project = TestProject.setUp();
  expect(project.refusal('addMissingQuestions')).toBe('There is no finished form yet. Create it first.');
  project.step();
  expect(project.refusal('addMissingQuestions')).toBe('There is no finished form yet. Create it first.');
});
