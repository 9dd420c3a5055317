// What the deck and the workbook to share are made of: read from a project, in few calls, and without anybody's name.
import type { DeckResult } from '../../src/actions/readDeck';
import type { ShareWorkbook } from '../../src/actions/readShareWorkbook';
import { OWNER, TestProject, type ProjectOptions } from './project';

const TEAM = [
  ['State leadership', 'Ann Example', 'ann@example.org'],
  ['Local practitioners', 'Ben Example', 'ben@example.org'],
];

/** Four answers: 1.a in two camps, with evidence. */
function answered(options: ProjectOptions = {}): TestProject {
  const project = TestProject.withForm({ team: TEAM, ...options });
  project.set('Project owner name', 'Olga Owner');
  for (const [index, rating] of [1, 1, 4, 4].entries()) {
    const name = ['Ann Example', 'Ben Example', 'Cy Example', 'Di Example'][index] ?? '';
    const email = `${name.slice(0, 3).trim().toLowerCase()}@example.org`;
    project.answer(email, { '1.a': [rating, '=1+1 is what we have'] }, { name, role: 'State leadership' });
  }
  return project;
}

function read<T extends DeckResult | ShareWorkbook>(
  project: TestProject,
  name: string,
  key: string,
): { value: T; calls: number } {
  const { value, error, calls } = project.run(name);
  if (error) throw new Error(error.message);
  if (typeof value !== 'object' || value === null || !(key in value))
    throw new Error(`${name} gave no ${key}.`);
  return { value: value as T, calls };
}

const deckOf = (project: TestProject): ReturnType<typeof read<DeckResult>> =>
  read<DeckResult>(project, 'readDeck', 'deck');
const workbookOf = (project: TestProject): ReturnType<typeof read<ShareWorkbook>> =>
  read<ShareWorkbook>(project, 'readShareWorkbook', 'sheets');

test('the deck shows the answers, the final scores and the priorities as they are now', () => {
  const project = answered();
  project.fill('Summary', project.rowNumber('1.a'), { Final: '2', Rationale: 'agreed' });
  project.fill('Priorities', 2, { Kind: 'Strength', Statement: 'One dictionary', Codes: '1.a' });
  const { deck, notices } = deckOf(project).value;
  const element = deck.slides.find(({ title }) => title === '1. Collection');
  expect(element?.kind === 'chart' ? element.chart?.series.map(({ values }) => values[1]) : null).toEqual([
    ...[2, 0, 0, 2],
    0,
  ]);
  expect(JSON.stringify(deck)).toContain('2 – Building, final');
  expect(JSON.stringify(deck)).toContain('One dictionary (1.a Definitions: 2 – Building)');
  expect(notices).toEqual([]);
});

test('nobody is named, not in the deck and not in the workbook to share, but the owners of goals beside these', () => {
  const project = answered();
  project.fill('Goals', 2, { Goal: 'Share definitions', Owner: 'Ann Example' });
  const evidence = 'Ask Ann Example (ann@example.org) or EXAMPLE, Cy; Olga Owner knows';
  project.answer(
    'cy@example.org',
    { '1.a': [1, evidence] },
    { name: 'Cy Example', role: 'State leadership' },
  );
  project.fill('Summary', project.rowNumber('1.a'), { Final: '1', Rationale: 'Ben Example showed it' });
  project.say('suggestPriorities');
  const { deck, ...rest } = deckOf(project).value;
  const slides = deck.slides.filter(({ title }) => title !== 'Next steps and goals');
  expect(slides).toHaveLength(deck.slides.length - 1);
  const made = [{ ...rest, deck: { ...deck, slides } }, workbookOf(project).value];
  const texts = made.map((value) => JSON.stringify(value));
  for (const text of texts) expect(text).not.toMatch(/Example|Olga|@example|@x/i);
  expect(texts[0]).not.toContain('State leadership');
  expect(texts[1]).toContain('Ask [name] ([address]) or [name]; [name] knows');
  expect(texts.join()).not.toContain(OWNER);
});

test('the workbook has the three tabs with their own columns, and nothing that a person added to them', () => {
  const project = answered();
  const summary = project.tab('Summary');
  summary.enter(1, summary.lastColumn + 1, 'Who said so');
  summary.enter(2, summary.lastColumn, 'Ann Example');
  project.workspace.settle();
  const { sheets, title, fileName } = workbookOf(project).value;
  expect([title, fileName]).toEqual(['Career readiness data', 'Career readiness data - scores.xlsx']);
  expect(sheets.map(({ name }) => name)).toEqual(['Summary', 'Evidence', 'By role']);
  expect(sheets[0]?.columns.map(({ header }) => header)).not.toContain('Who said so');
  expect(sheets[0]?.frozenColumns).toBe(2);
});

test('a score and its rationale go with the figures beside them, wherever their rows and columns stand', () => {
  const project = answered();
  project.fill('Summary', project.rowNumber('2.a'), { Final: '4', Rationale: 'agreed in the meeting' });
  const [summary] = workbookOf(project).value.sheets;
  const at = (header: string): number =>
    summary?.columns.findIndex((column) => column.header === header) ?? -1;
  const row = summary?.rows.find(({ cells }) => cells[0] === '2.a')?.cells ?? [];
  expect([row[at('Average')], row[at('Final')], row[at('3')]]).toEqual([3, 4, 4]);
  expect(row[at('Rationale')]).toBe('agreed in the meeting');
});

test('the evidence is what was written, as text', () => {
  const [, evidence] = workbookOf(answered()).value.sheets;
  expect(evidence?.rows.map(({ cells }) => cells)).toEqual([
    ['1.a', '1', '=1+1 is what we have'],
    ['1.a', '1', '=1+1 is what we have'],
    ['1.a', '4', '=1+1 is what we have'],
    ['1.a', '4', '=1+1 is what we have'],
  ]);
});

test('a group too small to be shown is not shown in the workbook either', () => {
  const project = answered();
  project.answer('eva@example.org', { '1.a': 2 }, { role: 'Local practitioners', name: 'Eva' });
  const [, , byRole] = workbookOf(project).value.sheets;
  const place = byRole?.columns.findIndex(({ header }) => header === 'Local practitioners') ?? -1;
  expect(byRole?.rows.map(({ cells }) => cells[place])).toEqual(['', '', '', '', '']);
});

test('the rules are those of the tab, so that its colours and the file’s are the same', () => {
  const [summary] = workbookOf(answered()).value.sheets;
  const final = (summary?.columns.findIndex(({ header }) => header === 'Final') ?? -1) + 1;
  expect(summary?.rules.filter((rule) => 'atLeast' in rule && rule.columns.includes(final))).toHaveLength(4);
});

test.each(['readDeck', 'readShareWorkbook'])('%s before there is a project says what to do', (name) => {
  expect(new TestProject().refusal(name)).toBe('Set up the project first (Extensions, Calibrate).');
});

test('the deck warns of challenges that still quote a comment as suggested, and no more once they are reworded', () => {
  const project = answered();
  project.say('suggestPriorities');
  const quoting = project
    .rows('Priorities')
    .flatMap(({ Statement = '' }, index) => (Statement.includes(' Evidence: ') ? [index + 2] : []));
  expect(quoting).toHaveLength(1);
  expect(deckOf(project).value.notices).toEqual([
    "1 challenge quotes a participant's comment, as suggested: reword it on the Priorities tab before you share the deck.",
  ]);
  quoting.forEach((row) => project.fill('Priorities', row, { Statement: 'Definitions differ' }));
  expect(deckOf(project).value.notices).toEqual([]);
});

test('a tab that was missing is put back and said', () => {
  const project = answered();
  project.spreadsheet.removeSheet(project.tab('Priorities'));
  expect(deckOf(project).value.notices).toEqual(['The tab Priorities was missing and has been put back.']);
});

test('the calls do not grow with the answers: at most 40 for the deck and 25 for the workbook', () => {
  const project = answered();
  const before = [deckOf(project).calls, workbookOf(project).calls];
  project.answer('more@example.org', { '1.b': [2, 'more'] });
  const after = [deckOf(project).calls, workbookOf(project).calls];
  expect(after).toEqual(before);
  expect(after[0]).toBeLessThanOrEqual(40);
  expect(after[1]).toBeLessThanOrEqual(25);
});

test.each([
  ['showDeck', 'Download a deck'],
  ['showShareWorkbook', 'Download a workbook to share'],
])('%s opens its dialog, whose scripts are not taken for a template', (name, title) => {
  const { error, shown } = TestProject.setUp().run(name);
  expect(error).toBeNull();
  expect(shown.dialog).toMatchObject({ title, width: 620, height: 560, modal: true });
  expect(shown.dialog?.html).toContain('<script id="maker">');
  expect(shown.dialog?.html).toContain('\\x3C?xml');
});
