// Create action plan: one Google Doc, block by block as the model plans it, with what is ours marked as ours.
import { DocumentFile } from '../../local/files/documentFile';
import type { BlockNode, TableNode } from '../../local/files/document/nodes';
import { isTextBlock, textOf } from '../../local/files/document/tree';
import { TestProject } from './project';

const TEAM = [
  ['State leadership', 'Ann Ames', 'ann@example.org'],
  ['Local practitioners', 'Bob Bold', 'bob@example.org'],
  ['Local practitioners', 'Cid Cole', 'cid@example.org'],
];

const FOUR = ['#ef6c61', '#f79c42', '#f4cd06', '#c2f5b9'];

/** A project on its way: answers, a final, priorities, a chosen strategy, a goal and a check-in. */
function planned(): TestProject {
  const project = TestProject.withForm({
    team: TEAM,
    settings: {
      'Project name': 'Oregon pathways',
      Organization: 'the state of Oregon',
      Vision: 'Every learner sees where a pathway leads.',
      'Forcing event': 'the grant',
      'Forcing event date': '3/1/2027',
    },
  });
  project.answer('ann@example.org', { '1.a': [1, 'Salem has none, says Bob'], '2.a': 4 });
  project.answer('bob@example.org', { '1.a': [4, 'All of it'], '2.a': 4 });
  project.answer('cid@example.org', { '1.a': [4, '=1+1'], '2.a': 4 });
  project.fill('Summary', project.rowNumber('1.b'), { Final: '2' });
  project.fill('Priorities', 2, { Kind: 'Strength', Statement: 'Roles are clear', Codes: '2.a, 2' });
  project.fill('Priorities', 3, { Kind: 'Challenge', Statement: 'Definitions differ', Codes: '1.a' });
  project.fill('Strategies', 2, { Strategy: 'A shared dictionary', Challenge: 'Definitions', Chosen: 'yes' });
  project.fill('Strategies', 3, { Strategy: 'Another one', Chosen: 'no' });
  project.fill('Goals', 2, {
    Goal: 'Agree on 40 terms',
    Strategy: 'A shared dictionary',
    Owner: 'Ann Ames',
    Measure: 'terms agreed',
    Baseline: '0',
    Target: '40',
    Start: '12/1/2026',
    Due: '6/30/2027',
    Resources: 'two days a month',
  });
  project.fill('Check-ins', 2, { Date: '3/15/2027', Goal: 'Agree on 40 terms', Status: 'planned' });
  return project;
}

const project = planned();
const result = project.createActionPlan();
const { plan } = project;
const blocks = plan.content.body.children;

/** What stands under a heading, up to the next one, without the empty line that Google puts below a table. */
function under(title: string): BlockNode[] {
  const start = blocks.findIndex((block) => isTextBlock(block) && textOf(block) === title);
  if (start < 0) throw new Error(`The plan has no heading ${title}.`);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.type === 'PARAGRAPH' && block.heading !== 'NORMAL');
  return (end < 0 ? rest : rest.slice(0, end)).filter(
    (block) => block.type === 'TABLE' || textOf(block) !== '',
  );
}

const tableUnder = (title: string): TableNode => {
  const table = under(title).find((block) => block.type === 'TABLE');
  if (!table) throw new Error(`There is no table under ${title}.`);
  return table;
};

const cells = (table: TableNode): string[][] => table.children.map((row) => row.children.map(textOf));
const colours = (table: TableNode) =>
  table.children.map((row) => row.children.map((cell) => cell.backgroundColor));
const isBold = (node: Parameters<typeof textOf>[0]): boolean => JSON.stringify(node).includes('"bold":true');

test('it is one document with its title and the sections of spec §8, in their order', () => {
  expect(plan.name).toBe('Action plan: Oregon pathways');
  const headings = blocks.flatMap((block) =>
    block.type === 'PARAGRAPH' && block.heading !== 'NORMAL' ? [[block.heading, textOf(block)]] : [],
  );
  expect(headings).toEqual([
    ['TITLE', 'Action plan: Oregon pathways'],
    ...[
      ...['Vision', 'Team', 'How the scores were made', 'Scores', 'Strengths', 'Challenges'],
      ...['Chosen strategies', 'Goals', 'Resources', 'Check-ins', 'Next steps'],
    ].map((title) => ['HEADING1', title]),
  ]);
  expect(result.message).toBe(`The action plan is created: ${result.url}`);
  expect(result.url).toContain(plan.id);
});

test('each section is a named region of ours, from its first block to its last', () => {
  const named = [
    ...[
      ['vision', 'Vision'],
      ['team', 'Team'],
      ['method', 'How the scores were made'],
      ['scores', 'Scores'],
    ],
    ...[
      ['strengths', 'Strengths'],
      ['challenges', 'Challenges'],
      ['strategies', 'Chosen strategies'],
    ],
    ...[
      ['goals', 'Goals'],
      ['resources', 'Resources'],
      ['check-ins', 'Check-ins'],
    ],
  ];
  for (const [name, title] of named) {
    const range = plan.content.ranges.find((each) => each.name === `calibrate:${name}`);
    expect([name, range?.parts.map(({ node }) => node)]).toEqual([
      name,
      under(title ?? '').map(({ id }) => id),
    ]);
  }
  expect(plan.content.ranges).toHaveLength(11);
});

test('it ends on an empty paragraph that is not ours, and begins with its title', () => {
  const last = blocks.at(-1);
  expect(last).toMatchObject({ type: 'PARAGRAPH', heading: 'NORMAL', children: [] });
  const ours = new Set(plan.content.ranges.flatMap(({ parts }) => parts.map(({ node }) => node)));
  expect(ours.has(last?.id ?? '')).toBe(false);
  expect(ours.has(blocks.at(-2)?.id ?? '')).toBe(true);
  expect(blocks[0]).toMatchObject({ heading: 'TITLE' });
});

test('the vision, and what the plan has to be ready for', () => {
  expect(under('Vision').map(textOf)).toEqual([
    'Every learner sees where a pathway leads.',
    'What was rated: the state of Oregon, as a whole.',
    'This plan is prepared for: the grant (March 1, 2027).',
  ]);
});

test('the scores stand with their colours: finals as final, others as proposed', () => {
  const table = tableUnder('Scores');
  expect(cells(table)).toEqual([
    ['Element or sub-element', 'Average', 'Score', 'Status'],
    ['1 Collection', '3.00', '2 – Building', 'proposed from final scores'],
    ['1.a Definitions', '3.00', '3 – Promising', 'proposed, to discuss'],
    ['1.b Errors', '3.00', '2 – Building', 'final'],
    ['2 Governance', '3.00', '3 – Promising', 'proposed'],
    ['2.a Roles', '4.00', '4 – Established', 'proposed'],
  ]);
  const [, , yellow, green] = FOUR;
  const [none, grey] = [undefined, '#f1f3f4'];
  expect(colours(table)).toEqual([
    Array.from({ length: 4 }, () => '#e8eaed'),
    [grey, yellow, FOUR[1], none],
    [none, yellow, yellow, none],
    [none, yellow, FOUR[1], none],
    [grey, yellow, yellow, none],
    [none, green, green, none],
  ]);
  expect(table.children.map(isBold)).toEqual([true, true, false, false, true, false]);
});

test('strengths, challenges, chosen strategies, goals, resources and check-ins stand as they were typed', () => {
  const lines = (title: string) =>
    under(title)
      .slice(1)
      .map((block) => [block.type, textOf(block)]);
  expect(textOf(under('Strengths')[0]!)).toBe('What the team builds on, with the scores that show it.');
  expect(lines('Strengths')).toEqual([
    ['LIST_ITEM', 'Roles are clear (2.a Roles: 4 – Established; 2 Governance: 3 – Promising)'],
  ]);
  expect(lines('Challenges')).toEqual([['LIST_ITEM', 'Definitions differ (1.a Definitions: 3 – Promising)']]);
  expect(lines('Chosen strategies')).toEqual([['LIST_ITEM', 'A shared dictionary (for: Definitions)']]);
  expect(lines('Resources')).toEqual([['LIST_ITEM', 'Agree on 40 terms: two days a month']]);
  expect(cells(tableUnder('Goals'))).toEqual([
    ['Goal', 'Strategy', 'Owner', 'Measure', 'Baseline → target', 'Dates'],
    [
      ...['Agree on 40 terms', 'A shared dictionary', 'Ann Ames', 'terms agreed', '0 → 40'],
      'December 1, 2026 to June 30, 2027',
    ],
  ]);
  expect(cells(tableUnder('Check-ins'))[1]).toEqual(['March 15, 2027', 'Agree on 40 terms', '', 'planned']);
  expect(lines('Next steps').at(-1)).toEqual([
    'LIST_ITEM',
    'Check progress each quarter (March 15, 2027), and keep this plan current: under way.',
  ]);
});

test('names stand in the team and as owners of goals only, and nothing that participants wrote stands anywhere', () => {
  expect(
    cells(tableUnder('Team'))
      .slice(1)
      .map(([name]) => name),
  ).toEqual(['Ann Ames', 'Bob Bold', 'Cid Cole']);
  const sections = ['Vision', 'How the scores were made', 'Scores', 'Strengths', 'Challenges', 'Next steps'];
  const text = sections.flatMap(under).map(textOf).join('\n');
  for (const [, name = '', email = ''] of TEAM) {
    expect(text).not.toContain(name.split(' ')[0]);
    expect(JSON.stringify(plan.content)).not.toContain(email);
  }
  for (const evidence of ['Salem', 'All of it', '1+1'])
    expect(JSON.stringify(plan.content)).not.toContain(evidence);
});

test('pressing twice makes no second one and says where the first one is, also after people wrote into it', () => {
  const again = planned();
  const { url } = again.createActionPlan();
  const [vision] = again.plan.content.body.children.slice(2);
  again.plan.editText(vision?.id ?? '', 'Our own words.');
  const before = JSON.stringify(again.plan.content);
  again.answer('dee@example.org', { '1.a': 1 });
  const message = `The action plan is there already: ${url} Refresh action plan brings it up to date, and keeps what people wrote.`;
  expect(again.createActionPlan()).toEqual({ message, url });
  expect(again.workspace.all(DocumentFile)).toHaveLength(1);
  expect(JSON.stringify(again.plan.content)).toBe(before);
});

test('without anything but the tabs, every section says what will stand there', () => {
  const bare = TestProject.setUp();
  bare.createActionPlan();
  const text = textOf(bare.plan.content.body);
  expect(text).toContain('The vision for career readiness data will stand here');
  expect(text).toContain('The members of the team will stand here');
  expect(text).toContain('The score of every item will stand here');
  expect(text).toContain('Three to five strengths will stand here');
  expect(text).toContain('The goals will stand here');
  expect(bare.plan.content.ranges).toHaveLength(11);
});

test('a plan that nobody can open any more is said with what to do, and no second one is made', () => {
  const gone = TestProject.setUp();
  gone.createActionPlan();
  gone.plan.head.owner = 'nobody@example.org';
  expect(gone.refusal('createActionPlan')).toMatch(
    /^The action plan "Action plan: Career readiness data" cannot be opened \(.*\)\. Restore it from the bin in Google Drive, or ask its owner to share it with you, and try again\. If it is deleted for good, press "Create a new action plan" on the panel\.$/,
  );
  expect(gone.workspace.all(DocumentFile)).toHaveLength(1);
});

test('the result is said in a toast too, and what was put back with it', () => {
  const lacking = TestProject.setUp();
  lacking.spreadsheet.removeSheet(lacking.tab('Goals'));
  const { value, shown } = lacking.run('createActionPlan');
  expect(value).toMatchObject({ message: shown.toasts[0]?.message });
  expect(shown.toasts[0]?.message).toContain('The tab Goals was missing and has been put back.');
});
