// The action plan: what the team takes away, complete with what exists and honest about what does not.
import { actionPlan, type ActionPlanInput } from '../../../src/model/documents/actionPlan';
import type { Block, Content, Table } from '../../../src/model/documents/block';
import { nextSteps } from '../../../src/model/documents/nextSteps';
import { partsOf, standingsOf } from '../../../src/model/documents/standing';
import { levelColours } from '../../../src/model/levels';
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
  {
    row: 3,
    role: 'Local practitioners',
    name: 'Ben Example',
    email: 'ben@x.org',
    organization: 'College',
    rates: true,
    substituteFor: '',
  },
];

function input(changes: Partial<ActionPlanInput> = {}): ActionPlanInput {
  const settings = changes.settings ?? settingsWith();
  const responses = ['ann@x.org', 'c@x.org', 'd@x.org'].map((address, index) =>
    response(
      { '1.a': { rating: index + 1, evidence: 'a comment' }, '1': 4 },
      { address, name: 'Ann Example' },
    ),
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

/** All text of a block, a line for each paragraph, item and row. */
function text(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.runs.map((run) => run.text).join('');
    case 'list':
      return block.items.map((item) => item.map((run) => run.text).join('')).join('\n');
    case 'table':
      return block.rows.map(({ cells }) => cells.map((cell) => cell.text).join(' | ')).join('\n');
    case 'region':
      return block.blocks.map(text).join('\n');
  }
}

function region(blocks: Block[], name: string): string {
  const found = blocks.find((block) => block.kind === 'region' && block.name === name);
  if (found === undefined) throw new Error(`no region ${name}`);
  return text(found);
}

function scoreTable(blocks: Block[]): Table {
  const found = blocks.find((block) => block.kind === 'region' && block.name === 'scores');
  const table = found?.kind === 'region' ? found.blocks.find((block) => block.kind === 'table') : undefined;
  if (table?.kind !== 'table') throw new Error('no table of scores');
  return table;
}

test('has every section in order, each heading with a region of its own', () => {
  const blocks = actionPlan(input());
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(headings).toEqual([
    'Action plan: Career readiness data',
    'Vision',
    'Team',
    'How the scores were made',
    'Scores',
    'Strengths',
    'Challenges',
    'Chosen strategies',
    'Goals',
    'Resources',
    'Check-ins',
    'Next steps',
  ]);
  const names = blocks.flatMap((block) => (block.kind === 'region' ? [block.name] : []));
  expect(new Set(names).size).toBe(headings.length - 1);
});

test('says how the scores were made, with this project’s own facts', () => {
  const method = region(actionPlan(input()), 'method');
  expect(method).toContain('1 of the 2 people invited answered, and 2 more.');
  expect(method).toContain('1 – Undefined to 4 – Established');
  expect(method).toContain("A don't-know is left out of the numbers");
  expect(method).toContain('more than 0.67 from their average');
  const changed = settingsWith({ dontKnowCounts: 'rated-1', oneWithDontKnowComment: '1', askOverall: false });
  const other = region(actionPlan(input({ settings: changed })), 'method');
  expect(other).toContain("A don't-know counts as a 1");
  expect(other).toContain('counts as the 1 it is');
  expect(other).toContain('the mean of the averages of its sub-elements');
});

test('shows the final score where there is one, else the proposed one, and says which', () => {
  const rows = region(
    actionPlan(
      input({
        finals: new Map<string, string | number>([
          ['1.a', '3 – Promising'],
          ['1', 9],
        ]),
      }),
    ),
    'scores',
  ).split('\n');
  expect(rows).toEqual([
    'The levels are 1 – Undefined, 2 – Building, 3 – Promising, 4 – Established. The team has settled on 1 of the 5 scores; the others are proposed.',
    'Element or sub-element | Average | Score | Status',
    '1 Collection | 4.00 | 3 – Promising | proposed from final scores',
    '1.a Definitions | 2.00 | 3 – Promising | final',
    '1.b Errors |  | No score yet | ',
    '2 Governance |  | No score yet | ',
    '2.a Roles |  | No score yet | ',
  ]);
});

test('scores carry the colours of their levels', () => {
  const row = scoreTable(actionPlan(input({ finals: new Map([['1.a', 3]]) }))).rows[2]?.cells ?? [];
  const colours = levelColours(4);
  expect(row.map((cell) => cell.background)).toEqual([undefined, colours[1], colours[2], undefined]);
});

test('every table has rows of one length', () => {
  for (const block of actionPlan(full())) {
    const tables = block.kind === 'region' ? block.blocks.filter((inner) => inner.kind === 'table') : [];
    tables.forEach(({ rows }) => expect(new Set(rows.map(({ cells }) => cells.length)).size).toBe(1));
  }
});

test('no name, address or comment stands beside a rating', () => {
  const blocks = actionPlan(full());
  const withoutNames = blocks.filter(
    (block) => block.kind !== 'region' || !['team', 'goals'].includes(block.name),
  );
  const all = withoutNames.map(text).join('\n');
  ['Ann Example', 'ann@x.org', 'c@x.org', 'a comment'].forEach((identity) =>
    expect(all).not.toContain(identity),
  );
});

test('lists the members of the team without their addresses', () => {
  expect(region(actionPlan(input()), 'team')).toBe(
    'Who rated, met and decided.\nName | Role | Organization\nAnn Example | State leadership | Agency\nBen Example | Local practitioners | College',
  );
});

test('a section without content says in one sentence what will stand there and who fills it', () => {
  const empty = input({
    team: [],
    summary: summarise(instrument, [], settingsWith()),
    progress: teamProgress([], []),
  });
  const blocks = actionPlan(empty);
  for (const name of [
    'vision',
    'team',
    'scores',
    'strengths',
    'challenges',
    'strategies',
    'goals',
    'resources',
    'check-ins',
  ]) {
    expect(region(blocks, name)).toMatch(/^[^.]+ will stand here[^.]*\.$/);
  }
});

function full(): ActionPlanInput {
  return input({
    settings: settingsWith({ vision: 'Data that helps.', forcingEvent: 'the session' }),
    priorities: [
      { kind: 'Strength', statement: 'We agree', codes: ['1.a', '2.a'], group: 'A', takeToPartII: false },
      { kind: 'Challenge', statement: 'Late data', codes: [], group: 'B', takeToPartII: true },
    ],
    strategies: [
      { id: 's1', strategy: 'Publish monthly', challenge: 'Late data', group: 'A', votes: 5, chosen: true },
      { id: 's2', strategy: 'Wait', challenge: 'Late data', group: 'A', votes: 1, chosen: false },
    ],
    goals: [
      {
        goal: 'Monthly release',
        strategy: 'Publish monthly',
        measure: 'Releases',
        baseline: '1',
        target: '12',
        owner: 'Ann Example',
        start: 'May 1',
        due: 'June 1',
        resources: 'One analyst',
        checks: '',
      },
    ],
    checkIns: [{ date: 'July 1', goal: 'Monthly release', value: '3', status: 'On track', note: '' }],
  });
}

test('carries what the team recorded', () => {
  const blocks = actionPlan(full());
  expect(region(blocks, 'vision')).toContain('Data that helps.');
  const below = (name: string): string => region(blocks, name).split('\n').slice(1).join('\n');
  expect(below('strengths')).toBe('We agree (1.a Definitions: 2 – Building; 2.a Roles)');
  expect(below('challenges')).toBe('Late data');
  expect(below('strategies')).toBe('Publish monthly (for: Late data; 5 votes)');
  expect(region(blocks, 'goals')).toContain(
    'Monthly release | Publish monthly | Ann Example | Releases | 1 → 12 | May 1 to June 1',
  );
  expect(below('resources')).toBe('Monthly release: One analyst');
  expect(region(blocks, 'check-ins')).toContain('July 1 | Monthly release | 3 | On track');
});

const textsOf = (content: Content[]): string[] =>
  standingsOf(partsOf(content)).map((each) => ('text' in each ? each.text : ''));

test('next steps say what is still to do, with their dates, in as many lines whatever is done', () => {
  const responses = [1, 1, 4, 4].map((rating) => response({ '1.a': rating }));
  const settings = settingsWith({
    ratingsDue: { text: 'May 4', date: null },
    goalSettingPartI: { text: 'May 20', date: null },
  });
  const open = input({ settings, summary: summarise(instrument, responses, settings) });
  const steps = region(actionPlan(open), 'next-steps');
  expect(steps).toContain('Collect the answers (1 still missing), by May 4: to do.');
  expect(steps).toContain(
    'Agree on the scores (1 item to discuss), in the first part of the goal-setting meeting on May 20: to do.',
  );
  expect(textsOf(nextSteps(open, 'this plan'))).toEqual([
    'Collect the answers (1 still missing), by May 4.',
    'Agree on the scores (1 item to discuss), in the first part of the goal-setting meeting on May 20.',
    'Name strengths and challenges, in the first part of the goal-setting meeting on May 20.',
    'Choose strategies, in the second part of the goal-setting meeting.',
    'Set goals, each with an owner, in the second part of the goal-setting meeting.',
    'Agree on the dates of the quarterly check-ins.',
    'Check progress each quarter, and keep this plan current.',
  ]);
  const settled = region(actionPlan({ ...open, finals: new Map([['1.a', 2]]) }), 'next-steps');
  expect(settled).toContain(
    'Agree on the scores, in the first part of the goal-setting meeting on May 20: done.',
  );
  expect(region(actionPlan(full()), 'next-steps').split('\n')).toHaveLength(steps.split('\n').length);
  expect(textsOf(nextSteps(full(), 'this plan'))).toHaveLength(3);
});
