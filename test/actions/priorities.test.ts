// Suggest and merge priorities on the Priorities tab: what is added, what is left alone, and that nothing is lost.
import { TestProject } from './project';
import { everything, formulas, sortByHand, type Row } from './sheet';

const SUB_ELEMENTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const INSTRUMENT = [
  ['1', '', 'Element', '', ''],
  ...SUB_ELEMENTS.map((letter) => [`1.${letter}`, '1', `Item ${letter}`, 'low', 'high']),
];

/** 1.a to 1.c are strong, 1.f to 1.h weak, and the rest is between. */
function rated(): TestProject {
  const project = TestProject.withForm({ instrument: INSTRUMENT });
  for (const person of ['ann', 'bob', 'cy'])
    project.answer(`${person}@example.org`, {
      ...{ '1.a': 4, '1.b': 4, '1.c': 4, '1.d': 3, '1.e': 3, '1.f': [2, '=1+1'], '1.g': 2 },
      '1.h': [1, person === 'ann' ? 'Nobody checks what districts send' : 'No'],
    });
  return project;
}

const listed = (rows: readonly Row[]): string[] =>
  rows.map(({ Kind, Statement, Codes }) => `${Kind} ${Codes}: ${Statement}`);

test('an empty tab gets strengths and challenges to start from, with their codes and evidence', () => {
  const project = rated();
  project.fill('Summary', project.rowNumber('1.a'), { Final: '4' });
  expect(project.say('suggestPriorities')).toBe(
    [
      'Added 3 strengths to start from. Without a final score yet, so by the proposed one: 1.b, 1.c.',
      'Added 3 challenges to start from. Without a final score yet, so by the proposed one: 1.h, 1.f, 1.g.',
      'Put them into your own words on the Priorities tab.',
    ].join(' '),
  );
  expect(listed(project.rows('Priorities'))).toEqual([
    'Strength 1.a: Item a: 4 – Established.',
    'Strength 1.b: Item b: 4 – Established (proposed).',
    'Strength 1.c: Item c: 4 – Established (proposed).',
    'Challenge 1.h: Item h: 1 – Undefined (proposed). Evidence: Nobody checks what districts send',
    'Challenge 1.f: Item f: 2 – Building (proposed). Evidence: =1+1',
    'Challenge 1.g: Item g: 2 – Building (proposed).',
  ]);
  expect(formulas(project.spreadsheet)).toEqual([]);
});

test('pressing again adds nothing, and says what the scores suggest now and what to look at', () => {
  const project = rated();
  project.say('suggestPriorities');
  project.fill('Priorities', 2, { Statement: 'Ours', Codes: '9.z' });
  const before = everything(project.spreadsheet);
  expect(project.say('suggestPriorities')).toBe(
    [
      'There are strengths already, so none were added; the scores suggest 1.a, 1.b, 1.c.',
      'There are challenges already, so none were added; the scores suggest 1.h, 1.f, 1.g.',
      '"Ours": 9.z is not in the instrument; correct the code.',
      'No challenge is marked Take to Part II yet: mark as many as there are groups in Part II.',
    ].join(' '),
  );
  expect(everything(project.spreadsheet)).toEqual(before);
});

test('a kind that the team has none of is added below what it wrote, which stays', () => {
  const project = rated();
  project.fill('Priorities', 2, {
    Kind: 'Challenge',
    Statement: '+ late data',
    Codes: '1.h',
    Group: 'Group 2',
  });
  project.fill('Priorities', 4, { Group: 'a note' });
  const { value } = project.run('suggestPriorities');
  expect(value).toMatchObject({
    added: [{ codes: ['1.a'] }, { codes: ['1.b'] }, { codes: ['1.c'] }],
    others: [{ codes: ['1.h'] }, { codes: ['1.f'] }, { codes: ['1.g'] }],
    checks: [
      'There is 1 of three to five challenges: name more.',
      'No challenge is marked Take to Part II yet: mark as many as there are groups in Part II.',
    ],
  });
  const rows = project.rows('Priorities');
  expect(rows[0]).toMatchObject({ Kind: 'Challenge', Statement: '+ late data', Group: 'Group 2' });
  expect(rows[2]).toMatchObject({ Kind: '', Statement: '', Group: 'a note' });
  expect(rows.slice(3).map(({ Codes }) => Codes)).toEqual(['1.a', '1.b', '1.c']);
});

test('before anybody has answered, and before there are tabs, it says so and adds nothing', () => {
  const project = TestProject.setUp();
  expect(project.say('suggestPriorities')).toBe(
    'No item has a score that makes it one of the strengths. No item has a score that makes it one of the challenges.',
  );
  expect(project.rows('Priorities')).toEqual([]);
  for (const name of ['suggestPriorities', 'mergePriorities', 'suggestGroups'])
    expect(new TestProject().refusal(name)).toBe('Set up the project first (Extensions, Calibrate).');
});

describe('merging', () => {
  function overlapping(): TestProject {
    const project = TestProject.setUp();
    const row = (place: number, Statement: string, Codes: string, more: Record<string, string> = {}) =>
      project.fill('Priorities', place, { Kind: 'Challenge', Statement, Codes, ...more });
    row(2, 'No edit checks', '1.a, 1.b', { Group: 'Group 1' });
    row(3, 'Nobody is trained', '2.a', { Group: 'Group 1' });
    row(4, 'Edit checks are missing', '1.b 1.a', { Group: 'Group 2', 'Take to Part II': 'yes' });
    row(5, 'Leaders ask', '2.a', { Kind: 'Strength' });
    row(6, 'leaders ask.', '', { Kind: 'Strength', Group: 'Group 2' });
    return project;
  }

  /** What a row says, whichever of its statements stands first. */
  const saidIn = ({ Kind, Statement = '' }: Row): string =>
    `${Kind}: ${Statement.toLowerCase().replace('.', '').split(' / ').sort().join(' / ')}`;

  const ONCE_MERGED = [
    'Challenge: edit checks are missing / no edit checks',
    'Challenge: nobody is trained',
    'Strength: leaders ask',
  ];

  const ORIGINALS = [
    'No edit checks',
    'Nobody is trained',
    'Edit checks are missing',
    'Leaders ask',
    'leaders ask.',
  ];

  test('what says the same becomes one row with all its words, and stays in its own row, marked', () => {
    const project = overlapping();
    expect(project.say('mergePriorities')).toMatch(/^4 rows of the Priorities tab became 2, at its end\./);
    const rows = project.rows('Priorities');
    expect(listed(rows)).toEqual([
      'Merged challenge 1.a, 1.b: No edit checks',
      'Challenge 2.a: Nobody is trained',
      'Merged challenge 1.b 1.a: Edit checks are missing',
      'Merged strength 2.a: Leaders ask',
      'Merged strength : leaders ask.',
      'Challenge 1.a, 1.b: No edit checks / Edit checks are missing',
      'Strength 2.a: Leaders ask',
    ]);
    expect(rows[5]).toMatchObject({ Group: 'Group 1, Group 2', 'Take to Part II': 'yes' });
    // The merged rows count no more: the plan has each challenge once.
    expect(project.run('suggestGroups').error).toBeNull();
    expect(project.say('mergePriorities')).toBe(
      'No two strengths or challenges on the Priorities tab say the same.',
    );
    expect(project.rows('Priorities')).toEqual(rows);
  });

  test('different challenges that come from the same items stay two', () => {
    const project = TestProject.setUp();
    for (const [index, Statement] of ['Nobody is trained', 'The dictionary is out of date'].entries())
      project.fill('Priorities', index + 2, { Kind: 'Challenge', Statement, Codes: '1.a' });
    const before = project.rows('Priorities');
    expect(project.say('mergePriorities')).toMatch(/^No two strengths or challenges .* say the same\./);
    expect(project.rows('Priorities')).toEqual(before);
  });

  test('it is said among the checks, and done only when asked for', () => {
    const project = overlapping();
    const before = project.rows('Priorities');
    expect(project.say('suggestPriorities')).toContain(
      '"No edit checks" and "Edit checks are missing" say the same: "Merge overlapping priorities" makes them one.',
    );
    expect(project.rows('Priorities')).toEqual(before);
  });

  test.each(['throw', 'after', 'end'] as const)(
    'a call that fails (%s) loses nothing that anybody wrote, and pressing again comes to the same',
    (kind) => {
      for (let at = 1; ; at += 1) {
        const project = overlapping();
        const { faulted } = project.run('mergePriorities', { fault: { at, kind } });
        if (faulted === null) break;
        const statements = project.rows('Priorities').map(({ Statement }) => Statement);
        expect([at, statements.slice(0, 5)]).toEqual([at, ORIGINALS]);
        project.say('mergePriorities');
        const live = project.rows('Priorities').filter(({ Kind = '' }) => !Kind.startsWith('Merged'));
        expect([at, live.map(saidIn).sort()]).toEqual([at, ONCE_MERGED]);
      }
    },
  );

  test('rows that are sorted meanwhile keep their kinds, whatever the moment', () => {
    for (let moment = 1; ; moment += 1) {
      const project = overlapping();
      let count = 0;
      const { error } = project.meanwhile(
        (call) => {
          count = call;
          if (call === moment) sortByHand(project.tab('Priorities'), 'Statement', true);
        },
        () => project.run('mergePriorities'),
      );
      expect(error).toBeNull();
      const rows = project.rows('Priorities');
      const [live, merged] = [false, true].map((is) =>
        rows.filter(({ Kind = '' }) => Kind.startsWith('Merged') === is).map(saidIn),
      );
      expect([moment, live?.sort()]).toEqual([moment, ONCE_MERGED]);
      expect([moment, merged?.sort()]).toEqual([
        moment,
        [
          'Merged challenge: edit checks are missing',
          'Merged challenge: no edit checks',
          'Merged strength: leaders ask',
          'Merged strength: leaders ask',
        ],
      ]);
      if (count < moment) return;
    }
  });
});

test('moved and renamed columns, and columns of a person, are no hindrance', () => {
  const project = rated();
  const sheet = project.tab('Priorities');
  sheet.enter(1, 2, 'What we say');
  sheet.enter(1, 6, 'Mine');
  sheet.enter(2, 6, 'stays');
  project.workspace.settle();
  project.say('suggestPriorities');
  const rows = project.rows('Priorities');
  expect(rows[0]).toMatchObject({ Mine: 'stays', Kind: '' });
  expect(rows[1]).toMatchObject({ 'What we say': 'Item a: 4 – Established (proposed).', Mine: '' });
});

test.each([3, 60])('a suggestion takes the same few calls, whatever the number of answers (%i)', (people) => {
  const project = TestProject.withForm({ instrument: INSTRUMENT });
  for (let index = 0; index < people; index += 1)
    project.submit(`p${index}@example.org`, { '1.a': 4, '1.h': 1 });
  expect(project.run('suggestPriorities').calls).toBeLessThanOrEqual(30);
});
