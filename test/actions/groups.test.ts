// Suggest groups: a tab with everybody in a group of each part, which a person may change without losing it.
import { TestProject } from './project';
import { everything, sortByHand } from './sheet';

const ROLES = ['Project owner', 'State leadership', 'State data administrators', 'Local practitioners'];

function team(count: number): string[][] {
  return Array.from({ length: count }, (_, index) => [
    ROLES[index % ROLES.length] ?? '',
    `P${index + 1}`,
    `p${index + 1}@example.org`,
  ]);
}

const setUp = (people: number): TestProject => TestProject.setUp({ team: team(people) });

function take(project: TestProject, ...statements: string[]): void {
  statements.forEach((Statement, index) =>
    project.fill('Priorities', index + 2, { Kind: 'Challenge', Statement, 'Take to Part II': 'yes' }),
  );
}

const people = (project: TestProject, part: string): string[] =>
  project.rows('Groups').flatMap(({ Part, Group, Name }) => (Part === part ? [`${Group}: ${Name}`] : []));

const NO_CHALLENGE =
  'Part II has no groups yet: type yes into Take to Part II beside the challenges to take there, on the Priorities tab, and suggest groups again.';
const CHANGED = (part: string): string =>
  `${part} was changed by hand and is left as it is; delete its rows on the Groups tab to have it suggested again.`;

test('the tab is made when groups are first asked for, with everybody in one group', () => {
  const project = setUp(8);
  expect(project.say('suggestGroups')).toBe(`Part I: 2 groups of 4. ${NO_CHALLENGE}`);
  expect(project.rows('Groups').map(({ Group, Name, Role }) => `${Group}: ${Name}, ${Role}`)).toEqual([
    'Group 1: P1, Project owner',
    'Group 1: P2, State leadership',
    'Group 1: P3, State data administrators',
    'Group 1: P4, Local practitioners',
    'Group 2: P5, Project owner',
    'Group 2: P6, State leadership',
    'Group 2: P7, State data administrators',
    'Group 2: P8, Local practitioners',
  ]);
  expect(project.run('showTab', { args: ['groups'] }).error).toBeNull();
});

test('Part II follows once challenges are taken, each with its group, and doubles up for a small team', () => {
  const project = setUp(7);
  project.say('suggestGroups');
  take(project, 'Late: 1 – Undefined. Evidence: They come in May.', 'Wrong', 'Unread');
  expect(project.say('suggestGroups')).toBe(
    [
      'Part I: 2 groups of 3 or 4. 7 people make no groups of four or five: 4 + 3.',
      'Part II: 2 groups of 3 or 4. 7 people are too few for 3 groups: in Part II some groups take more than one challenge.',
    ].join(' '),
  );
  const taken = new Set(
    project
      .rows('Groups')
      .flatMap(({ Part, Group, Challenge }) => (Part === 'Part II' ? [[Group, Challenge].join(': ')] : [])),
  );
  expect([...taken]).toEqual(['Group 1: Late: 1 – Undefined.\nUnread', 'Group 2: Wrong']);
});

test('suggesting again writes what changed, and nothing where nothing did', () => {
  const project = setUp(8);
  take(project, 'Late');
  project.say('suggestGroups');
  const before = everything(project.spreadsheet);
  project.say('suggestGroups');
  expect(everything(project.spreadsheet)).toEqual(before);
  project.fill('Team', 10, { Name: 'P9', Role: 'Local practitioners' });
  project.say('suggestGroups');
  expect(people(project, 'Part I')).toHaveLength(9);
  expect(people(project, 'Part II')).toHaveLength(9);
  for (const row of [9, 10]) project.fill('Team', row, { Role: '', Name: '', Email: '' });
  project.say('suggestGroups');
  expect(people(project, 'Part I')).toHaveLength(7);
  expect(people(project, 'Part II')).toHaveLength(7);
});

test('a part that a person changed is left as it is, the other one is suggested, and deleting it asks for it again', () => {
  const project = setUp(8);
  take(project, 'Late');
  project.say('suggestGroups');
  project.fill('Groups', 2, { Group: 'Group 2' });
  take(project, 'Late', 'Wrong');
  expect(project.say('suggestGroups')).toBe(`${CHANGED('Part I')} Part II: 2 groups of 4.`);
  expect(people(project, 'Part I')).toContain('Group 2: P1');
  project.tab('Groups').deleteLines('rows', 2, 8);
  project.workspace.settle();
  expect(project.say('suggestGroups')).toBe('Part I: 2 groups of 4. Part II: 2 groups of 4.');
  expect(people(project, 'Part I')).toContain('Group 1: P1');
});

test('sorting, renaming the tab or a column, and a column of a person are no changes of the groups', () => {
  const project = setUp(8);
  project.say('suggestGroups');
  const sheet = project.tab('Groups');
  sheet.enter(1, 6, 'Room');
  project.rows('Groups').forEach(({ Name = '' }, index) => sheet.enter(index + 2, 6, `room of ${Name}`));
  sortByHand(sheet, 'Name', true);
  sheet.enter(1, 3, 'Who');
  project.spreadsheet.renameSheet(sheet, 'Breakouts');
  project.workspace.settle();
  const before = everything(project.spreadsheet);
  expect(project.say('suggestGroups')).toContain('Part I: 2 groups of 4.');
  expect(everything(project.spreadsheet)).toEqual(before);
});

test('challenges that are not taken any more leave Part II empty, and rows of a person stay', () => {
  const project = setUp(8);
  take(project, 'Late');
  project.say('suggestGroups');
  project.fill('Groups', 20, { Part: 'Part III', Name: 'Everybody', Group: 'Lunch' });
  project.fill('Priorities', 2, { 'Take to Part II': 'no' });
  expect(project.say('suggestGroups')).toBe(`Part I: 2 groups of 4. ${NO_CHALLENGE}`);
  expect(people(project, 'Part II')).toEqual([]);
  expect(people(project, 'Part III')).toEqual(['Lunch: Everybody']);
});

test('an attempt that failed at any call is completed by pressing again', () => {
  const whole = setUp(8);
  take(whole, 'Late');
  whole.say('suggestGroups');
  for (const kind of ['after', 'throw'] as const) {
    for (let at = 1; ; at += 1) {
      const project = setUp(8);
      take(project, 'Late');
      if (project.run('suggestGroups', { fault: { at, kind } }).faulted === null) break;
      project.say('suggestGroups');
      expect([kind, at, project.rows('Groups')]).toEqual([kind, at, whole.rows('Groups')]);
      expect(project.spreadsheet.sheets).toHaveLength(whole.spreadsheet.sheets.length);
    }
  }
});

test('a substitute sits where the member would, and who does not rate is there, too', () => {
  const project = setUp(4);
  project.fill('Team', 3, { Rates: 'no' });
  project.fill('Team', 6, { Name: 'Zoe', 'Substitute for': 'P4' });
  project.say('suggestGroups');
  expect(people(project, 'Part I')).toEqual(['Group 1: P1', 'Group 1: P2', 'Group 1: P3', 'Group 1: Zoe']);
});

test('a team of nobody gets no tab, and is told where to begin', () => {
  const project = TestProject.setUp();
  expect(project.say('suggestGroups')).toBe(
    'The Team tab lists nobody yet. Fill in its Name column, and suggest groups again.',
  );
  expect(project.spreadsheet.sheetByName('Groups')).toBeUndefined();
});

test('in a copy of the spreadsheet, what the first one suggested is treated as written by hand', () => {
  const project = setUp(8);
  project.say('suggestGroups');
  const state = JSON.parse(project.properties.get('state/0') ?? '') as Record<string, unknown>;
  project.properties.set('state/0', JSON.stringify({ ...state, spreadsheet: 'another one' }));
  project.fill('Team', 10, { Name: 'P9' });
  expect(project.say('suggestGroups')).toContain(CHANGED('Part I'));
});

test.each([8, 60])('%i people take the same few calls', (count) => {
  const project = setUp(count);
  take(project, 'Late', 'Wrong');
  expect(project.run('suggestGroups').calls).toBeLessThanOrEqual(80);
  project.fill('Team', count + 2, { Name: 'One more' });
  expect(project.run('suggestGroups').calls).toBeLessThanOrEqual(35);
});
