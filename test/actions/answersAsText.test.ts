// What participants write stays the text that it is: never a formula, a number or a date, in any tab or in the plan.
import { columnOf, formulas, valuesOf } from './sheet';
import { TestProject } from './project';

const TEXTS = [
  '=1+1',
  '=HYPERLINK("http://example.org", "click")',
  '+1',
  '+SUM(1,2)',
  '-5',
  '-2+3',
  '@x',
  "'quoted",
  "''twice",
  '1-2',
  '1.10',
  '007',
  '2E3',
  'TRUE',
  '10/5/2026',
  '"=1+1"',
  'a\ttab',
  'two\nlines',
  'smile 😀 and é',
  '<b>bold</b>',
];

test.each(TEXTS)('evidence %j is the same text in the Evidence tab', (text) => {
  const project = TestProject.withForm();
  project.answer('ann@example.org', { '1.a': [2, text] });
  expect(valuesOf(project.tab('Evidence'), 'Evidence')).toEqual([text]);
  expect(project.row('1.a').Evidence).toBe(`2 – Building: ${text.replace(/\s+/g, ' ')}`);
  expect(formulas(project.spreadsheet)).toEqual([]);
});

test.each(['\t=1+1', '\n=1+1', ' =1+1', '\r\n+1'])(
  'evidence %j, which begins with a space, is trimmed and is text',
  (text) => {
    const project = TestProject.withForm();
    project.answer('ann@example.org', { '1.a': [2, text] });
    expect(valuesOf(project.tab('Evidence'), 'Evidence')).toEqual([text.trim()]);
    expect(formulas(project.spreadsheet)).toEqual([]);
  },
);

test('a text that fills a cell to the last character is kept whole, also one like a formula but for its mark', () => {
  const whole = 'x'.repeat(50_000);
  const formula = `=${'x'.repeat(49_999)}`;
  const project = TestProject.withForm();
  project.answer('ann@example.org', { '1.a': [2, whole], '1.b': [2, formula] });
  const [first = '', second = ''] = valuesOf(project.tab('Evidence'), 'Evidence').map(String);
  expect(first === whole).toBe(true);
  expect(second.slice(0, 49_900) === formula.slice(0, 49_900)).toBe(true);
  expect(second).toMatch(/ … \(cut\)$/);
  expect(formulas(project.spreadsheet)).toEqual([]);
});

test('a longer text is cut with a mark, once', () => {
  const project = TestProject.withForm();
  project.answer('ann@example.org', { '1.a': [2, `Salem: ${'😀'.repeat(40_000)}`] });
  const [text = ''] = valuesOf(project.tab('Evidence'), 'Evidence').map(String);
  expect(text.length).toBeGreaterThan(49_900);
  expect(text.length).toBeLessThanOrEqual(50_000);
  expect(text).toMatch(/^Salem: (😀)+ … \(cut\)$/u);
});

test('the digest in the Summary has at most 1,000 characters', () => {
  const project = TestProject.withForm();
  for (const [index, rating] of [1, 2, 3].entries())
    project.answer(`p${index}@example.org`, { '1.a': [rating, `${rating}${'y'.repeat(600)}`] });
  const { Evidence = '' } = project.row('1.a');
  expect(Evidence).toHaveLength(1000);
  expect(Evidence).toMatch(/^1 – Undefined: 1y+ \| 2 – Building: 2y+ … \(cut\)$/);
});

test('names, roles and addresses like formulas do no harm', () => {
  const project = TestProject.withForm({ team: [['Local practitioners', '=1+1', '=x@example.org']] });
  project.answer('+x@example.org', { '1.a': 2 }, { name: '=IMPORTRANGE("x")' });
  const { notOnTeam } = project.recompute();
  expect(notOnTeam).toEqual(['+x@example.org']);
  // Only what a hand typed so is a formula: the team's row.
  expect(formulas(project.spreadsheet)).toEqual([
    expect.stringMatching(/^Team!/),
    expect.stringMatching(/^Team!/),
  ]);
});

test('titles of items like formulas stay texts in every tab, and in the form', () => {
  const project = TestProject.setUp();
  for (const [row, title] of [
    [3, "'=1+1"],
    [4, "'+1"],
    [5, "'-5 and below"],
  ] as const)
    project.fill('Instrument', row, { Title: title });
  project.createForm();
  project.answer('ann@example.org');
  const titles = ['=1+1', '+1', '-5 and below'];
  for (const name of ['Summary', 'By role'])
    expect(valuesOf(project.tab(name), 'Element or sub-element').slice(1, 4)).toEqual(titles);
  expect(project.form.items.map(({ title }) => title)).toContain('1.a. =1+1');
  expect(formulas(project.spreadsheet)).toEqual([]);
});

test('the names of levels and role groups like formulas stay texts, as headers too', () => {
  const project = TestProject.setUp();
  project.set('Levels', "'=Low, +Middle, -High");
  project.set('Role groups', "'=Schools, +Colleges");
  project.recompute();
  project.createForm();
  project.answer('ann@example.org', { '1.a': 1 }, { role: '=Schools' });
  expect(project.row('1.a').Level).toBe('=Low');
  const byRole = project.tab('By role');
  expect(columnOf(byRole, '=Schools')).toBeGreaterThan(2);
  expect(formulas(project.spreadsheet)).toEqual([]);
});
