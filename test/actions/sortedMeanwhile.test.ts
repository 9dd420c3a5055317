// A person sorts a tab while a recompute is under way: whatever the moment, every figure ends beside its own code.
import { INSTRUMENT, TestProject } from './project';
import { sortByHand } from './sheet';

const CODES = ['1', '1.a', '1.b', '2', '2.a', '2.b', '2.c'];

/** Averages that tell the items apart; 2.b and 2.c were added to the instrument since. */
function project(): TestProject {
  const made = TestProject.withForm({
    team: [
      ['State leadership', 'Zoe', 'nobody@example.org'],
      ['Local practitioners', 'Ann', 'p0@example.org'],
      ['Local practitioners', 'Max', 'p1@example.org'],
    ],
  });
  for (let index = 0; index < 3; index += 1)
    made.answer(`p${index}@example.org`, { '1': 4, '1.a': 1, '1.b': 2, '2': 3, '2.a': 4 });
  CODES.slice(0, 5).forEach((code) =>
    made.fill('Summary', made.rowNumber(code), { Final: code === '1.a' ? '1' : '', Rationale: `of ${code}` }),
  );
  made.paste('Instrument', [...INSTRUMENT, ['2.b', '2', 'Access', '', ''], ['2.c', '2', 'Use', '', '']]);
  made.clock.sleep(60_000);
  for (let index = 0; index < 3; index += 1)
    made.answer(
      `p${index}@example.org`,
      { '1': 1, '1.a': 4, '1.b': 3, '2': 2, '2.a': 1 },
      { at: made.clock.now() },
    );
  return made;
}

/** Rows by code, with what must belong together. */
function figures(made: TestProject): Record<string, unknown> {
  const team = made.rows('Team').map(({ Email = '', Name, Answered }) => [Email, [Name, Answered]] as const);
  return Object.fromEntries<unknown>([
    ...team.sort(([a], [b]) => (a < b ? -1 : 1)),
    ...CODES.map((code) => {
      const { Average, Final, Rationale, 'Element or sub-element': title } = made.row(code);
      const byRole = made.row(code, 'By role');
      return [
        code,
        [title, Average, Final, Rationale, byRole['Element or sub-element'], byRole['Local practitioners']],
      ] as const;
    }),
  ]);
}

const undisturbed = figures(project());

/** The same, its tabs older than the answers and the instrument, as when the trigger had died. */
const stale = ((made) => {
  for (const row of [3, 4]) made.fill('Team', row, { Answered: '' });
  for (const name of ['Summary', 'By role'])
    for (const code of ['2.b', '2.c']) made.tab(name).deleteLines('rows', made.rowNumber(code, name), 1);
  made.workspace.settle();
  return made.store.load();
})(project());

/** Runs a recompute and sorts a tab after its n-th service call. @returns whether there was such a call. */
function sortDuring(made: TestProject, tab: string, title: string, moment: number): boolean {
  let count = 0;
  const { error } = made.meanwhile(
    (call) => {
      count = call;
      if (call === moment) sortByHand(made.tab(tab), title, true);
    },
    () => made.run('recompute'),
  );
  expect(error).toBeNull();
  return count >= moment;
}

test('undisturbed, the figures are those of the latest answers', () => {
  expect(undisturbed).toMatchObject({
    '1': ['Collection', '1.00', '', 'of 1', 'Collection', '1.00 (3)'],
    '1.a': ['Definitions', '4.00', '1', 'of 1.a', 'Definitions', '4.00 (3)'],
    '2.a': ['Roles', '1.00', '', 'of 2.a', 'Roles', '1.00 (3)'],
    '2.b': ['Access', '', '', '', 'Access', ''],
    'nobody@example.org': ['Zoe', ''],
    'p0@example.org': ['Ann', '10/5/2026 9:13:33'],
  });
});

test.each([
  ['Summary', 'Code'],
  ['Summary', 'Element or sub-element'],
  ['By role', 'Code'],
  ['By role', 'Element or sub-element'],
  ['Team', 'Name'],
])('the %s tab is sorted by %s after any call', (tab, title) => {
  const wrong: number[] = [];
  for (let moment = 1; ; moment += 1) {
    const made = new TestProject(stale);
    const happened = sortDuring(made, tab, title, moment);
    if (JSON.stringify(figures(made)) !== JSON.stringify(undisturbed)) wrong.push(moment);
    made.workspace.close();
    if (!happened) break;
  }
  expect(wrong).toEqual([]);
});

test('who sorts again and again is asked to recompute once more', () => {
  const made = project();
  const refusal = made.meanwhile(
    (call) => sortByHand(made.tab('Summary'), 'Code', call % 2 === 0),
    () => made.refusal('recompute'),
  );
  expect(refusal).toBe('The Summary tab was sorted again and again. Recompute once more.');
  made.recompute();
  expect(figures(made)).toEqual(undisturbed);
});
