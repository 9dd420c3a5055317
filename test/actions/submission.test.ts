// A participant submits: Summary, Evidence, By role and the team's Answered follow, answer by answer.
import { TestProject } from './project';

const TEAM = [
  ['State leadership', 'Ann', 'ann@example.org'],
  ['Local practitioners', 'Bob', 'bob@example.org'],
  ['Local practitioners', 'Cid', 'cid@example.org'],
  ['Local practitioners', 'Dee', ''],
];

test('the tabs follow the first answer', () => {
  const project = TestProject.withForm({ team: TEAM });
  const [run] = project.answer('ann@example.org', { '1.a': [2, 'We saw it in Salem.'], '1.b': 'dk', '1': 4 });
  expect(run?.outcome?.error).toBeNull();
  expect(project.row('1.a')).toEqual({
    Code: '1.a',
    'Element or sub-element': 'Definitions',
    Average: '2.00',
    Proposed: '2',
    Level: 'Building',
    Discuss: 'Too few',
    Why: '',
    Final: '',
    Rationale: '',
    Answers: '1',
    '1': '0',
    '2': '1',
    '3': '0',
    '4': '0',
    "Don't know": '0',
    Skipped: '0',
    Spread: '0.00',
    SD: '',
    'Roll-up': '',
    Evidence: '2 – Building: We saw it in Salem.',
  });
  expect(project.row('1.b')).toMatchObject({
    Average: '',
    Answers: '0',
    "Don't know": '1',
    Discuss: 'No answers',
  });
  expect(project.row('1')).toMatchObject({ Average: '4.00', 'Roll-up': '2.00' });
  expect(project.row('1').Why).toMatch(/^roll-up differs: the sub-elements come to 2\.00/);
  expect(project.rows('Evidence')).toEqual([{ Code: '1.a', Rating: '2', Evidence: 'We saw it in Salem.' }]);
  expect(project.rows('Team').map(({ Answered }) => Answered)).toEqual(['10/5/2026 9:12:33', '', '', '']);
});

test('items stand in the order of the instrument, and numbers are kept unrounded', () => {
  const project = TestProject.withForm();
  for (const [index, rating] of [1, 1, 3].entries())
    project.answer(`p${index}@example.org`, { '1.a': rating });
  expect(project.rows('Summary').map(({ Code }) => Code)).toEqual(['1', '1.a', '1.b', '2', '2.a']);
  expect(project.tab('Summary').value(3, 3)).toBe(5 / 3);
  expect(project.row('1.a')).toMatchObject({
    Average: '1.67',
    Proposed: '2',
    Discuss: 'Discuss',
    Spread: '0.89',
    SD: '1.15',
  });
  expect(project.row('1.a').Why).toBe(
    'spread: 0.89, above 0.67; far rating: 1 person at 3, while the median is 1; nobody gave this score: 2 – Building; close call: 1.67, near the edge at 1.5',
  );
});

test('By role shows groups that are large enough, and pools the others', () => {
  const project = TestProject.withForm();
  const said = (email: string, role: string, rating: number) =>
    project.answer(email, { '1.a': rating }, { role });
  for (const name of ['a', 'b', 'c']) said(`${name}@example.org`, 'Local practitioners', 4);
  said('d@example.org', 'Project owner', 1);
  said('e@example.org', 'State leadership', 2);
  said('f@example.org', 'Local data administrators', 3);
  expect(project.row('1.a', 'By role')).toEqual({
    Code: '1.a',
    'Element or sub-element': 'Definitions',
    'State leadership': '',
    'State data administrators': '',
    'Local data administrators': '',
    'Local practitioners': '4.00 (3)',
    'Other roles': '2.00 (3)',
  });
});

test('an answer that is edited counts as it is now, in its own row', () => {
  const project = TestProject.withForm();
  project.answer('ann@example.org', { '1.a': [1, 'before'] });
  project.answer('bob@example.org', { '1.a': 4 });
  const [response] = project.form.responses;
  project.answer('ann@example.org', { '1.a': [3, 'after'] }, { editOf: response?.id });
  expect(project.row('1.a')).toMatchObject({ Average: '3.50', Answers: '2' });
  expect(project.rows('Evidence').map(({ Evidence }) => Evidence)).toEqual(['after']);
  expect(project.recompute().replaced).toEqual([]);
});

test('a second answer of one address replaces the first, whatever its case and spaces, and is listed', () => {
  const project = TestProject.withForm({ team: TEAM });
  project.answer('ann@example.org', { '1.a': [1, 'first'] });
  project.clock.sleep(60_000);
  project.answer(' Ann@Example.ORG ', { '1.a': [4, 'second'] });
  expect(project.row('1.a')).toMatchObject({ Average: '4.00', Answers: '1' });
  expect(project.rows('Evidence').map(({ Evidence }) => Evidence)).toEqual(['second']);
  const { replaced, answered, notOnTeam } = project.recompute();
  expect(replaced).toEqual([{ row: 2, byRow: 3, address: 'ann@example.org' }]);
  expect(project.run('readPanel').value).toMatchObject({ replaced, notOnTeam });
  expect({ answered, notOnTeam }).toEqual({ answered: 1, notOnTeam: [] });
  expect(project.rows('Team')[0]?.Answered).toBe('10/5/2026 9:13:33');
});

test('answers without an address count each for itself', () => {
  const project = TestProject.withForm();
  project.answer('ann@example.org', { '1.a': 1 });
  project.answer('bob@example.org', { '1.a': 4 });
  for (const row of [2, 3]) project.fill(project.responses, row, { Email: '' });
  expect(project.recompute()).toMatchObject({ replaced: [], notOnTeam: [] });
  expect(project.row('1.a').Answers).toBe('2');
});

test('an answer that is gone from the tab is gone from the figures, and from the Evidence tab', () => {
  const project = TestProject.withForm({ team: TEAM });
  project.answer('ann@example.org', { '1.a': [1, 'one'], '1.b': [1, 'two'] });
  project.answer('bob@example.org', { '1.a': [4, 'three'] });
  project.responses.deleteLines('rows', 2, 1);
  project.recompute();
  expect(project.row('1.a')).toMatchObject({ Average: '4.00', Answers: '1' });
  expect(project.rows('Evidence')).toEqual([{ Code: '1.a', Rating: '4', Evidence: 'three' }]);
  expect(project.rows('Team').map(({ Answered }) => Answered !== '')).toEqual([false, true, false, false]);
});

describe('a 1 that only says "don\'t know"', () => {
  const comments = ['I don’t know.', 'not sure', 'N/A', 'DK', 'no idea', 'Unknown'];

  test("counts as a don't-know and is listed", () => {
    const project = TestProject.withForm();
    comments.forEach((comment, index) => project.answer(`p${index}@example.org`, { '1.a': [1, comment] }));
    project.answer('q@example.org', { '1.a': [1, 'nobody knows who decides'] });
    expect(project.row('1.a')).toMatchObject({ Answers: '1', "Don't know": '6' });
    const { problems } = project.recompute();
    expect(problems.map(({ row, text }) => [row, text])).toEqual(
      comments.map((comment, index) => [
        index + 2,
        `A 1 with the comment "${comment}" counts as Don't know, as the settings say.`,
      ]),
    );
  });

  test('counts as the 1 it is where the setting says so', () => {
    const project = TestProject.withForm({ settings: { 'A 1 with a "don\'t know" comment counts as': '1' } });
    project.answer('ann@example.org', { '1.a': [1, 'not sure'] });
    expect(project.row('1.a')).toMatchObject({ Answers: '1', "Don't know": '0' });
    expect(project.recompute().problems).toEqual([]);
  });
});

test("don't-knows count as 1 where the setting says so", () => {
  const project = TestProject.withForm({ settings: { "Don't know counts as": 'Rated 1' } });
  project.answer('ann@example.org', { '1.a': 'dk' });
  project.answer('bob@example.org', { '1.a': 4 });
  expect(project.row('1.a')).toMatchObject({ Average: '2.50', Answers: '2', '1': '1', "Don't know": '1' });
});

test('nothing about people is logged', () => {
  const project = TestProject.withForm({ team: TEAM });
  const runs = project.answer('ann@example.org', { '1.a': [1, 'secret'] });
  const outcomes = [
    ...runs.map(({ outcome }) => outcome),
    ...['setUpProject', 'recompute', 'createAssessmentFormStep', 'createActionPlan', 'readPanel'].map(
      (name) => project.run(name),
    ),
  ];
  expect(outcomes.flatMap((outcome) => outcome?.logs ?? [])).toEqual([]);
});
