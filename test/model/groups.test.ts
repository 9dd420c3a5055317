// Groups: everybody is in one group of each part, no group is too small, and the role groups are mixed.
import fc from 'fast-check';
import { groupSizes, markOf, partOne, partTwo, partTwoGroups, seats } from '../../src/model/groups';
import type { TeamMember } from '../../src/model/team';

const ROLES = ['Project owner', 'State leadership', 'State data administrators', 'Local practitioners'];

function member(name: string, rest: Partial<TeamMember> = {}): TeamMember {
  const email = name === '' ? '' : `${name.toLowerCase()}@x.org`;
  return { row: 2, role: '', name, email, organization: '', rates: true, substituteFor: '', ...rest };
}

const teamOf = (roles: readonly string[]): TeamMember[] =>
  roles.map((role, index) => member(`P${index + 1}`, { role }));

const anyTeam = fc
  .array(fc.constantFrom(...ROLES, '', 'somebody else'), { minLength: 1, maxLength: 60 })
  .map(teamOf);

/** How many rows each group has. */
function sizesOf(rows: readonly { readonly group: string }[]): number[] {
  const sizes = new Map<string, number>();
  for (const { group } of rows) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()];
}

test.each([
  [0, []],
  [1, [1]],
  [3, [3]],
  [5, [5]],
  [6, [3, 3]],
  [7, [4, 3]],
  [8, [4, 4]],
  [9, [5, 4]],
  [11, [4, 4, 3]],
  [12, [4, 4, 4]],
  [15, [5, 5, 5]],
  [16, [4, 4, 4, 4]],
  [21, [5, 4, 4, 4, 4]],
  [60, Array.from({ length: 12 }, () => 5)],
])('%i people make groups of %j', (people, sizes) => {
  expect(groupSizes(people)).toEqual(sizes);
});

test('wherever a team can be divided into groups of four and five, it is', () => {
  for (let people = 1; people <= 60; people += 1) {
    const sizes = groupSizes(people);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(people);
    const possible = Array.from({ length: people }, (_, index) => index + 1).some(
      (groups) => 4 * groups <= people && people <= 5 * groups,
    );
    if (possible) expect([people, sizes.filter((size) => size < 4 || size > 5)]).toEqual([people, []]);
    else expect(Math.max(...sizes)).toBeLessThanOrEqual(5);
  }
});

test('everybody is in one group of Part I, and no group has two more of a role group than another', () => {
  fc.assert(
    fc.property(anyTeam, (team) => {
      const { rows } = partOne(team, ROLES);
      expect(rows.map(({ name }) => name).sort()).toEqual(team.map(({ name }) => name).sort());
      expect(sizesOf(rows)).toEqual(groupSizes(team.length));
      const groups = [...new Set(rows.map(({ group }) => group))];
      for (const role of new Set(team.map((each) => each.role))) {
        const counts = groups.map(
          (group) => rows.filter((row) => row.group === group && row.role === role).length,
        );
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test('the same team gives the same groups', () => {
  fc.assert(fc.property(anyTeam, (team) => expect(partOne(team, ROLES)).toEqual(partOne([...team], ROLES))));
});

test('a role group is spread over the groups, in the order of the team', () => {
  const team = teamOf(
    [ROLES[1], ROLES[1], ROLES[2], ROLES[2], ROLES[3], ROLES[3], ROLES[3], ROLES[0]].map(String),
  );
  const { rows, notes } = partOne(team, ROLES);
  expect(rows.map(({ group, name }) => `${group}: ${name}`)).toEqual([
    ...['Group 1: P8', 'Group 1: P2', 'Group 1: P4', 'Group 1: P6'],
    ...['Group 2: P1', 'Group 2: P3', 'Group 2: P5', 'Group 2: P7'],
  ]);
  expect(notes).toEqual([]);
});

test('where no groups of four or five can be made, it says what was made instead', () => {
  expect(partOne(teamOf(Array.from({ length: 7 }, () => '')), ROLES).notes).toEqual([
    '7 people make no groups of four or five: 4 + 3.',
  ]);
  expect(partOne(teamOf(['', '', '']), ROLES).notes).toEqual([]);
});

describe('places', () => {
  const named = (team: readonly TeamMember[]): string[] => seats(team).map(({ name }) => name);

  test('who does not rate is on the team still', () => {
    expect(named([member('Ann'), member('Bob', { rates: false })])).toEqual(['Ann', 'Bob']);
  });

  test('a substitute has the place of whom they substitute for, by name or address, and their role', () => {
    expect(
      seats([
        member('Ann', { role: 'State leadership' }),
        member('Bob'),
        member('Cy', { substituteFor: ' ann ' }),
        member('Di', { substituteFor: 'BOB@x.org', role: 'Local practitioners' }),
        member('Ed', { substituteFor: 'Somebody who is not on the team' }),
      ]),
    ).toEqual([
      { name: 'Cy', role: 'State leadership' },
      { name: 'Di', role: 'Local practitioners' },
      { name: 'Ed', role: '' },
    ]);
  });

  test('a substitute of a substitute, two for one, each other or themselves: nobody is lost or seated twice', () => {
    expect(
      named([member('Ann'), member('Bob', { substituteFor: 'Ann' }), member('Cy', { substituteFor: 'Bob' })]),
    ).toEqual(['Cy']);
    expect(
      named([member('Ann'), member('Bob', { substituteFor: 'Ann' }), member('Cy', { substituteFor: 'Ann' })]),
    ).toEqual(['Bob / Cy']);
    expect(named([member('Ann', { substituteFor: 'Bob' }), member('Bob', { substituteFor: 'Ann' })])).toEqual(
      ['Ann / Bob'],
    );
    expect(named([member('Ann', { substituteFor: 'Ann' })])).toEqual(['Ann']);
  });

  test('who has no name goes by their address', () => {
    expect(named([member('', { email: 'a@x.org' })])).toEqual(['a@x.org']);
  });
});

describe('Part II', () => {
  test.each([
    [12, 3, 3],
    [9, 3, 3],
    [8, 3, 2],
    [6, 5, 3],
    [4, 5, 2],
    [3, 3, 1],
    [1, 4, 1],
    [0, 4, 0],
    [12, 0, 0],
    [60, 5, 5],
  ])('%i people and %i challenges make %i groups', (people, challenges, groups) => {
    expect(partTwoGroups(people, challenges)).toBe(groups);
  });

  const anyChallenges = fc.array(
    fc.string({ minLength: 1 }).map((text) => text.replace(/\n/g, ' ')),
    { maxLength: 6 },
  );

  test('everybody is in one group, and every challenge is taken by exactly one', () => {
    fc.assert(
      fc.property(anyTeam, anyChallenges, (team, challenges) => {
        const { rows } = partTwo(team, ROLES, challenges);
        if (challenges.length === 0) return expect(rows).toEqual([]);
        expect(rows.map(({ name }) => name).sort()).toEqual(team.map(({ name }) => name).sort());
        const taken = new Map(rows.map(({ group, challenge }) => [group, challenge]));
        expect([...taken.values()].flatMap((text) => text.split('\n')).sort()).toEqual(
          [...challenges].sort(),
        );
        const sizes = sizesOf(rows);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        if (team.length >= 2) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  test('a small team doubles up, and that is said', () => {
    const { rows, notes } = partTwo(teamOf(['', '', '', '', '', '']), ROLES, ['A', 'B', 'C', 'D']);
    expect(rows.map(({ group, challenge }) => [group, challenge])).toEqual([
      ...Array.from({ length: 3 }, () => ['Group 1', 'A\nC']),
      ...Array.from({ length: 3 }, () => ['Group 2', 'B\nD']),
    ]);
    expect(notes).toEqual([
      '6 people are too few for 4 groups: in Part II some groups take more than one challenge.',
    ]);
  });
});

test('groups have the same mark in whatever order, and another one once anything is changed', () => {
  const { rows } = partOne(teamOf(['', '', '', '', '', '', '', '']), ROLES);
  expect(markOf([...rows].reverse())).toBe(markOf(rows));
  const moved = rows.map((row, index) => (index === 0 ? { ...row, group: 'Group 2' } : row));
  expect(markOf(moved)).not.toBe(markOf(rows));
  expect(markOf(rows.slice(1))).not.toBe(markOf(rows));
});
