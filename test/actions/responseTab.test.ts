// The response tab as people leave it: typed cells, moved, renamed and remade columns, sorted rows, a tab that is gone.
import { TestProject } from './project';
import { everything, sortByHand, titlesOf } from './sheet';

const RATING = '1.a. Definitions';

/** A project with one answer, and what stands in the rating of 1.a typed over. */
function typed(text: string): TestProject {
  const project = TestProject.withForm();
  project.answer('ann@example.org', { '1.a': 2 });
  project.fill(project.responses, 2, { [RATING]: text });
  return project;
}

test.each([
  ['3', 3],
  ['3 – promising', 3],
  ['3 - Promising', 3],
  ['3 — PROMISING', 3],
  ['  4 – Established ', 4],
  ["don't know", "Don't know"],
  ['DON’T KNOW', "Don't know"],
  ['Don‘t know', "Don't know"],
])('a hand that types %j into a cell is understood', (text, expected) => {
  const project = typed(text);
  expect(project.recompute().problems).toEqual([]);
  const row = project.row('1.a');
  expect(row["Don't know"] === '1' ? "Don't know" : Number(row.Average)).toBe(expected);
});

test.each(['0', '5', '3.5', '3 – Building', 'three', 'dont know', 'TRUE', '10/5/2026', '3 4'])(
  'what is no rating (%j) counts as skipped and is listed with tab, row and column',
  (text) => {
    const project = typed(text);
    const { problems, message } = project.recompute();
    expect(problems).toEqual([
      {
        tab: 'The answers',
        row: 2,
        column: 'E',
        text: expect.stringMatching(
          /^".+" is not a rating from 1 to 4; it counts as skipped\. Correct or clear it\.$/,
        ),
      },
    ]);
    expect(titlesOf(project.responses).indexOf(RATING)).toBe('ABCDE'.indexOf('E'));
    expect(message).toContain('1 thing in the answers needs a look.');
    expect(project.row('1.a')).toMatchObject({ Answers: '0', Skipped: '1', Discuss: 'No answers' });
    expect(project.row('1.b').Answers).toBe('1');
  },
);

test('a cell that was emptied counts as skipped, and is no problem', () => {
  const project = typed('');
  expect(project.recompute().problems).toEqual([]);
  expect(project.row('1.a')).toMatchObject({ Answers: '0', Skipped: '1' });
});

test('of a question that was deleted and made again, the last column that is filled counts', () => {
  const project = TestProject.withForm();
  project.answer('ann@example.org', { '1.a': 1 });
  const { form } = project;
  const old = form.items.find(({ title }) => title === RATING);
  if (!old) throw new Error('The question is missing.');
  form.removeItem(old);
  const remade = { ...structuredClone(old), id: form.newItemId() };
  form.addItem(remade);
  form.moveItem(remade, 5);
  project.clock.sleep(60_000);
  project.answer('bob@example.org', { '1.a': 4 });
  expect(titlesOf(project.responses).filter((title) => title === RATING)).toHaveLength(2);
  expect(project.row('1.a')).toMatchObject({ Answers: '2', '1': '1', '4': '1', Skipped: '0' });
  expect(project.recompute().problems).toEqual([]);
});

test('a question column whose header was changed is known by its tag', () => {
  const project = TestProject.withForm();
  project.fill(project.responses, 1, { [RATING]: 'Do we share definitions?', 'Evidence for 1.b': 'Why?' });
  project.answer('ann@example.org', { '1.a': 2, '1.b': [3, 'because'] });
  expect(project.row('1.a').Average).toBe('2.00');
  expect(project.rows('Evidence').map(({ Evidence }) => Evidence)).toEqual(['because']);
  expect(project.recompute().problems).toEqual([]);
});

test("Google's time column is known in another language and at another place", () => {
  const project = TestProject.withForm();
  project.answer('ann@example.org', { '1.a': 1 });
  project.clock.sleep(60_000);
  project.answer('ann@example.org', { '1.a': 4 });
  project.fill(project.responses, 1, { Timestamp: 'Zeitstempel' });
  project.responses.moveLines('columns', 1, 1, project.responses.lastColumn + 1);
  expect(titlesOf(project.responses)[0]).toBe('Name');
  // The later one stands first now: only its time tells.
  sortByHand(project.responses, 'Zeitstempel', true);
  const { replaced, problems } = project.recompute();
  expect(problems).toEqual([]);
  expect(replaced).toEqual([{ row: 3, byRow: 2, address: 'ann@example.org' }]);
  expect(project.row('1.a').Average).toBe('4.00');
});

test('answers that a person sorted, and columns of their own, change no figure', () => {
  const project = TestProject.withForm();
  for (const [index, rating] of [4, 1, 3, 2, 2].entries()) {
    project.answer(`p${9 - index}@example.org`, { '1.a': [rating, `said ${rating}`] });
    project.clock.sleep(60_000);
  }
  const figures = () => [project.rows('Summary'), project.rows('Evidence'), project.rows('By role')];
  const before = figures();
  const sheet = project.responses;
  sortByHand(sheet, 'Email');
  sheet.insertLines('columns', 1, 1);
  sheet.enter(1, 1, 'Checked by me');
  sheet.enter(3, 1, 'yes');
  expect(project.recompute().problems).toEqual([]);
  expect(figures()).toEqual(before);
  const [response] = project.form.responses;
  project.answer('p9@example.org', { '1.a': 1 }, { editOf: response?.id });
  expect(project.row('1.a')).toMatchObject({ Answers: '5', '1': '2', '4': '0' });
  expect(sheet.displayValue(3, 1)).toBe('yes');
});

test('a column that asks for a code that the instrument lacks is said', () => {
  const project = TestProject.withForm();
  project.answer('ann@example.org');
  const sheet = project.responses;
  sheet.enter(1, sheet.lastColumn + 1, '9.z. Pasted from elsewhere');
  expect(project.recompute().problems).toMatchObject([
    { row: 1, text: expect.stringContaining('asks for 9.z, which is not in the instrument') },
  ]);
});

test('the answers are only read: nothing is written into their tab', () => {
  const project = TestProject.withForm();
  project.answer('ann@example.org', { '1.a': [1, 'not sure'] });
  project.fill(project.responses, 2, { '1.b. Errors': 'nonsense' });
  const before = JSON.stringify(everything(project.spreadsheet)[project.responses.name]);
  project.recompute();
  project.createActionPlan();
  expect(JSON.stringify(everything(project.spreadsheet)[project.responses.name])).toBe(before);
});

test('where the tab with the answers was deleted, one sentence says so and nothing is changed', () => {
  const project = TestProject.withForm({ team: [['State leadership', 'Ann', 'ann@example.org']] });
  project.answer('ann@example.org', { '1.a': 2 });
  project.fill('Summary', 3, { Final: '2' });
  project.spreadsheet.removeSheet(project.responses);
  const before = JSON.stringify(everything(project.spreadsheet));
  const sentence =
    'The tab with the answers was deleted. Restore it from the version history (File menu) and recompute; nothing was changed.';
  expect(project.refusal('recompute')).toBe(sentence);
  expect(project.refusal('createActionPlan')).toBe(sentence);
  expect(project.run('readPanel').value).toMatchObject({ notices: [sentence] });
  expect(JSON.stringify(everything(project.spreadsheet))).toBe(before);
});

test('a response tab that was renamed and moved is read', () => {
  const project = TestProject.withForm();
  project.spreadsheet.renameSheet(project.responses, 'Raw answers');
  project.spreadsheet.moveSheet(project.responses, 5);
  project.answer('ann@example.org', { '1.a': 4 });
  expect(project.row('1.a').Average).toBe('4.00');
});
