// The deck: what stands on its slides, that nothing is lost when they are full, and that nobody is named.
import type { ActionPlanInput } from '../../../src/model/documents/actionPlan';
import { deck } from '../../../src/model/documents/deck';
import { fileName } from '../../../src/model/documents/fileName';
import type { Table } from '../../../src/model/documents/block';
import type { Deck, Slide } from '../../../src/model/documents/slide';
import { summarise } from '../../../src/model/summary';
import { teamProgress, type TeamMember } from '../../../src/model/team';
import { instrument, response, settingsWith } from '../samples';

const team: TeamMember[] = [
  {
    row: 2,
    role: 'State leadership',
    name: 'Ann Example',
    email: 'ann@x.org',
    organization: 'Agency',
    rates: true,
    substituteFor: '',
  },
];

/** Six people: 1.a has two camps, 1.b is agreed, 2.a has a don't-know; overall ratings of element 1 only. */
const RATINGS = [
  { '1': 2, '1.a': 1, '1.b': 3, '2.a': 2 },
  { '1': 2, '1.a': 1, '1.b': 3, '2.a': 2 },
  { '1': 3, '1.a': 1, '1.b': 3, '2.a': 2 },
  { '1': 3, '1.a': 4, '1.b': 3, '2.a': 2 },
  { '1': 2, '1.a': 4, '1.b': 3, '2.a': 3 },
  { '1': 2, '1.a': 4, '1.b': 3, '2.a': 'dont-know' },
] as const;

function input(
  changes: Partial<ActionPlanInput> = {},
  ratings: readonly object[] = RATINGS,
): ActionPlanInput {
  const settings = changes.settings ?? settingsWith({ ownerName: 'Olga Owner', ownerEmail: 'olga@x.org' });
  const responses = ratings.map((each, index) =>
    response(each as Parameters<typeof response>[0], {
      address: `p${index}@x.org`,
      name: 'Ann Example',
      role: 'State leadership',
    }),
  );
  return {
    settings,
    summary: summarise(instrument, responses, settings),
    finals: new Map(),
    team,
    progress: teamProgress(team, responses),
    priorities: [],
    strategies: [],
    goals: [],
    checkIns: [],
    ...changes,
  };
}

const priority = (
  kind: 'Strength' | 'Challenge',
  statement: string,
): ActionPlanInput['priorities'][number] => ({
  kind,
  statement,
  codes: ['1.a'],
  group: '',
  takeToPartII: false,
});

const goal = (text: string, owner: string): ActionPlanInput['goals'][number] => ({
  ...{ goal: text, owner, strategy: '', measure: '', baseline: '', target: '' },
  ...{ start: '', due: 'June 30, 2027', resources: '', checks: '' },
});

const textsOf = ({ rows }: Table): string[][] => rows.map(({ cells }) => cells.map(({ text }) => text));

const slide = <K extends Slide['kind']>(made: Deck, title: string, kind: K): Slide & { kind: K } => {
  const found = made.slides.find((each) => each.title === title);
  if (found?.kind !== kind) throw new Error(`no ${kind} slide ${title}`);
  return found as Slide & { kind: K };
};

test('title, how to read, all elements, each element, contested items, strengths, challenges and next steps', () => {
  expect(deck(input()).slides.map(({ kind, title }) => [kind, title])).toEqual([
    ['title', 'Career readiness data'],
    ['points', 'How to read the scores'],
    ['points', 'How to read the column "Discuss"'],
    ['chart', 'All elements'],
    ['chart', '1. Collection'],
    ['chart', '2. Governance'],
    ['table', 'Contested items'],
    ['points', 'Strengths'],
    ['points', 'Challenges'],
    ['points', 'Next steps'],
  ]);
});

test('the bars of an element are how many people gave each level to each of its items', () => {
  const { chart, table } = slide(deck(input()), '1. Collection', 'chart');
  expect(chart?.codes).toEqual(['1', '1.a', '1.b']);
  expect(chart?.series.map(({ name, values }) => [name, values])).toEqual([
    ['1 – Undefined', [0, 3, 0]],
    ['2 – Building', [4, 0, 0]],
    ['3 – Promising', [2, 0, 6]],
    ['4 – Established', [0, 3, 0]],
    ["Don't know", [0, 0, 0]],
  ]);
  expect(table.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['Item', 'Average', 'Score', 'Discuss'],
    ['1 Overall', '2.33', '2 – Building, proposed', 'Accept'],
    ['1.a Definitions', '2.50', '3 – Promising, proposed', 'Discuss'],
    ['1.b Errors', '3.00', '3 – Promising, proposed', 'Accept'],
  ]);
});

test('the picture of all elements has the overall ratings of each, with its score beside it', () => {
  const { chart, table } = slide(deck(input()), 'All elements', 'chart');
  expect(chart?.codes).toEqual(['1', '2']);
  expect(chart?.series.map(({ values }) => values[0])).toEqual([0, 4, 2, 0, 0]);
  expect(table.rows[1]?.cells.map(({ text }) => text)).toEqual([
    '1 Collection',
    '2.33',
    '2 – Building, proposed',
  ]);
});

test('a don’t-know is a part of its bar', () => {
  const { chart } = slide(deck(input()), '2. Governance', 'chart');
  expect(chart?.series.at(-1)?.values).toEqual([0, 1]);
});

test('without overall ratings an element has bars of its sub-elements only, and the picture all their ratings', () => {
  const made = deck(input({ settings: settingsWith({ askOverall: false }) }));
  expect(slide(made, '1. Collection', 'chart').chart?.codes).toEqual(['1.a', '1.b']);
  expect(made.overview[0]).toEqual({
    label: '1 Collection',
    score: '3 – Promising, proposed',
    counts: [3, 0, 6, 3],
  });
  const { chart } = slide(made, 'All elements', 'chart');
  expect(chart?.series.map(({ values }) => values)).toEqual([
    [3, 0],
    [0, 4],
    [6, 1],
    [3, 0],
    [0, 1],
  ]);
});

test('a final score stands in place of the proposed one, and says that it is final', () => {
  const made = deck(input({ finals: new Map([['1.a', '2']]) }));
  const { table } = slide(made, '1. Collection', 'chart');
  expect(table.rows[2]?.cells[2]?.text).toBe('2 – Building, final');
  expect(slide(made, 'Career readiness data', 'title').lines).toContain(
    '1 of 5 scores are final; the others are proposed.',
  );
});

test('two camps come before what is only spread, with how many stand where', () => {
  const ratings = RATINGS.map((each, index) => ({ ...each, '2.a': [1, 2, 2, 3, 4, 4][index] ?? 1 }));
  const { table } = slide(deck(input({}, ratings)), 'Contested items', 'table');
  expect(table.rows.map(({ cells }) => cells[0]?.text)).toEqual(['Item', '1.a Definitions', '2.a Roles']);
  expect(table.rows[1]?.cells[1]?.text).toBe('3 at 1, 3 at 4');
});

test('contested items stand in the order in which the calibration discusses them, ties before others', () => {
  // Both have the same spread; only that of 1.b is a tie.
  const ratings = [1, 1, 1, 2, 2, 4].map((level, index) => ({
    '1.a': level,
    '1.b': [1, 2, 2, 3, 3, 4][index] ?? 1,
  }));
  const { table } = slide(deck(input({}, ratings)), 'Contested items', 'table');
  expect(table.rows.slice(1).map(({ cells }) => cells[0]?.text)).toEqual(['1.b Errors', '1.a Definitions']);
});

test('before anybody answered, every slide says what will stand there', () => {
  const made = deck(input({}, []));
  expect(slide(made, '1. Collection', 'chart').chart).toBeNull();
  expect(slide(made, 'Contested items', 'points').points[0]).toContain(
    'as soon as participants have answered',
  );
  expect(slide(made, 'Strengths', 'points').points[0]).toContain('will stand here');
  expect(made.overview[0]?.score).toBe('No score yet');
});

test('no name, address or role of anybody is in it, but the names of the goals’ owners beside these', () => {
  const made = deck(input({ goals: [goal('Share definitions', 'Ann Example')] }));
  const others = made.slides.filter(({ title }) => title !== 'Next steps and goals');
  expect(JSON.stringify({ ...made, slides: others })).not.toMatch(/Ann|Olga|@|State leadership/);
  expect(JSON.stringify(made)).not.toMatch(/Olga|@|State leadership/);
});

test('the goals stand on a slide, each with its owner and the date it is due', () => {
  const made = deck(input({ goals: [goal('Share definitions', 'Ann Example'), goal('', 'Ann Example')] }));
  expect(textsOf(slide(made, 'Next steps and goals', 'table').table)).toEqual([
    ['Goal', 'Owner', 'Due'],
    ['Share definitions', 'Ann Example', 'June 30, 2027'],
  ]);
});

test('goals that leave no room for the next steps stand before them, on as many slides as they need', () => {
  const many = Array.from({ length: 20 }, (_, index) => goal(`Goal ${index}`, 'Ann Example'));
  const made = deck(input({ goals: many }));
  expect(made.slides.slice(-3).map(({ title }) => title)).toEqual([
    'Goals',
    'Goals (continued)',
    'Next steps',
  ]);
  // As many on each, below its header.
  expect(textsOf(slide(made, 'Goals', 'table').table)).toHaveLength(1 + 10);
});

test.each([
  ['ANN@x.org', 'Ann Example'],
  ['ann@x.org; Bo', 'Ann Example; Bo'],
  ['somebody@else.org', ''],
  ['ann@nowhere.org', ''],
])('an owner known by an address, %s, is shown without it', (owner, shown) => {
  const made = deck(input({ goals: [goal('Share definitions', owner)] }));
  expect(slide(made, 'Next steps and goals', 'table').table.rows[1]?.cells[1]?.text).toBe(shown);
});

test('what Accept, Check and Discuss mean is said as far as they stand on a slide', () => {
  const points = (made: Deck): readonly string[] =>
    slide(made, 'How to read the column "Discuss"', 'points').points.map(
      (point) => point.split(':')[0] ?? '',
    );
  expect(points(deck(input()))).toEqual(['Accept', 'Discuss', 'No answers']);
  const ties = RATINGS.map((each, index) => ({ ...each, '2': 3, '2.a': index % 2 === 0 ? 2 : 3 }));
  const finals = new Map(['1', '1.a', '1.b'].map((code) => [code, 3]));
  expect(points(deck(input({ finals }, ties)))).toEqual(['Accept', 'Check']);
});

test('once every score on a slide is final, it says so at the top of the scores and of nothing that it is to discuss', () => {
  const finals = new Map(['1', '1.a', '1.b', '2', '2.a'].map((code) => [code, 3]));
  const made = deck(input({ finals }));
  expect(textsOf(slide(made, '1. Collection', 'chart').table)).toEqual([
    ['Item', 'Average', 'Final score'],
    ['1 Overall', '2.33', '3 – Promising'],
    ['1.a Definitions', '2.50', '3 – Promising'],
    ['1.b Errors', '3.00', '3 – Promising'],
  ]);
  expect(textsOf(slide(made, 'Contested items', 'table').table)[0]).toContain('Final score');
  expect(made.slides.map(({ title }) => title)).not.toContain('How to read the column "Discuss"');
});

test('the next steps name the check-ins that are still to come', () => {
  const checkIn = { date: 'January 28, 2027', goal: '', value: '', status: 'planned', note: '' };
  const held = { ...checkIn, date: 'October 1, 2026', value: '40%' };
  const { points } = slide(deck(input({ checkIns: [held, checkIn, checkIn] })), 'Next steps', 'points');
  expect(points.at(-1)).toContain('Check progress each quarter (January 28, 2027), and keep');
});

test('what does not fit on a slide goes on on a further one, numbers and all', () => {
  const many = Array.from({ length: 40 }, (_, index) => priority('Strength', `Strength ${index}`));
  const made = deck(input({ priorities: many }));
  const pages = made.slides.filter(({ title }) => title.startsWith('Strengths'));
  expect(pages.map(({ title }) => title)).toEqual([
    'Strengths',
    'Strengths (continued)',
    'Strengths (continued)',
    'Strengths (continued)',
  ]);
  expect(pages.flatMap((page) => (page.kind === 'points' ? page.points : []))).toHaveLength(40);
  expect(made.tooFull).toEqual([]);
});

test('a point longer than a slide is left as it is, and said', () => {
  const made = deck(input({ priorities: [priority('Challenge', 'too long '.repeat(300))] }));
  expect(slide(made, 'Challenges', 'points').points).toHaveLength(1);
  expect(made.tooFull).toEqual([
    'Slide 9 ("Challenges") has more text than fits: one point takes about 32 lines, and a slide has 15. Shorten it in the spreadsheet, or in the deck.',
  ]);
});

test('a title longer than its room is said', () => {
  const made = deck(
    input({ settings: settingsWith({ projectName: 'A project with a long name '.repeat(8) }) }),
  );
  expect(made.tooFull).toHaveLength(1);
  expect(made.tooFull[0]).toMatch(/^Slide 1 .*its title takes about 6 lines, and there is room for 3\./);
});

test('chosen strategies have a slide once there are any', () => {
  const chosen = { id: 'S1', strategy: 'Agree on terms', challenge: '', group: '', votes: 3, chosen: true };
  const made = deck(input({ strategies: [chosen] }));
  expect(slide(made, 'Chosen strategies', 'points').points).toEqual(['Agree on terms (3 votes)']);
});

test.each([
  ['Data 2026', 'Data 2026 - deck.pptx'],
  ['../a\\b:c*?"<>|', 'a b c - deck.pptx'],
  [' \n', 'Calibrate - deck.pptx'],
])('a file name that every system takes: %j', (project, name) => {
  expect(fileName(project, 'deck', 'pptx')).toBe(name);
});
