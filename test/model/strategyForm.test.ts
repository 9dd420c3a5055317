// The strategies form: the challenges it offers, and what is taken over of what groups sent, once.
import fc from 'fast-check';
import type { Priority } from '../../src/model/plan';
import type { Submission } from '../../src/model/shortForm';
import { offeredChallenges, strategyForm, takeStrategies, type Taken } from '../../src/model/strategyForm';
import { settingsWith } from './samples';

const priority = (statement: string, kind: Priority['kind'], takeToPartII = false): Priority => ({
  kind,
  statement,
  codes: [],
  group: '',
  takeToPartII,
});

const sent = (address: string, group: string, ...strategies: string[]): Submission => ({
  row: 2,
  timestamp: null,
  address,
  answers: new Map([
    ['group', group],
    ['challenge', 'Nobody decides'],
    ...strategies.map((text, index): [string, string] => [`strategy ${index + 1}`, text]),
  ]),
});

/** Takes over, and gives what is taken the ids that follow. */
function take(submissions: readonly Submission[], taken: readonly Taken[] = [], tab: readonly string[] = []) {
  const rows = tab.map((strategy, index) => ({ id: `S${index + 1}`, strategy }));
  const { added, found, notices } = takeStrategies(submissions, taken, rows);
  const numbered = added.map((each, index) => ({ ...each, id: `S${tab.length + index + 1}` }));
  const words = added.map(({ strategy }) => strategy);
  return { words, notices, taken: [...taken, ...found, ...numbered], added };
}

test('the challenges taken to Part II are offered, or all where none is marked', () => {
  const some = [
    priority('One', 'Challenge'),
    priority('Two', 'Challenge', true),
    priority('Good', 'Strength', true),
  ];
  expect(offeredChallenges(some)).toEqual(['Two']);
  const none = [priority('One', 'Challenge'), priority(' One ', 'Challenge'), priority('Two', 'Challenge')];
  expect(offeredChallenges(none)).toEqual(['One', 'Two']);
});

test('the form asks for group, challenge, one to three strategies, and the address last', () => {
  const [page] = strategyForm(settingsWith(), ['One']).pages;
  expect(page?.questions.map(({ title, kind, required }) => [title, kind, required])).toEqual([
    ['Group', 'text', true],
    ['Challenge', 'list', true],
    ['Strategy 1', 'paragraph', true],
    ['Strategy 2', 'paragraph', false],
    ['Strategy 3', 'paragraph', false],
    ['Email', 'email', true],
  ]);
  const collecting = strategyForm(settingsWith({ participantsKnownBy: 'google-account' }), ['One']);
  expect(collecting.pages[0]?.questions.map(({ title }) => title)).not.toContain('Email');
});

test('what was sent comes with its group and challenge', () => {
  expect(take([sent('ann@x', 'Group 2', 'Train', 'Decide')]).added).toMatchObject([
    { strategy: 'Train', challenge: 'Nobody decides', group: 'Group 2' },
    { strategy: 'Decide', challenge: 'Nobody decides', group: 'Group 2' },
  ]);
});

test('the same sent again, by whomever, is not taken again', () => {
  expect(take([sent('ann@x', 'A', 'Train'), sent('bob@x', 'B', ' TRAIN ')]).words).toEqual(['Train']);
});

test('what was taken is not taken again, whatever became of it on the tab', () => {
  const first = take([sent('ann@x', 'A', 'Train', 'Decide')]);
  const again = take([sent('ann@x', 'A', 'Train', 'Decide')], first.taken, ['Train every district']);
  expect(again).toMatchObject({ words: [], notices: [] });
});

test('what an interrupted attempt wrote is found by its words, and remembered', () => {
  const again = take([sent('ann@x', 'A', 'Train')], [], ['Train']);
  expect(again.words).toEqual([]);
  expect(again.taken).toHaveLength(1);
  expect(take([sent('ann@x', 'A', 'Train')], again.taken, []).words).toEqual([]);
});

test('more strategies of the same person, in a submission of their own, are taken', () => {
  const first = take([sent('ann@x', 'A', 'Train')]);
  expect(
    take([sent('ann@x', 'A', 'Train'), sent('ann@x', 'A', 'Decide')], first.taken, ['Train']).words,
  ).toEqual(['Decide']);
});

test('a strategy that was edited in the form is said until the tab has its words, and never stands there twice', () => {
  const first = take([sent('ann@x', 'A', 'Train')]);
  const edited = take([sent('ann@x', 'A', 'Train everybody')], first.taken, ['Train']);
  expect(edited.words).toEqual([]);
  expect(edited.notices).toEqual([
    'S1 was changed in the form after it was taken over: "Train everybody". Change it on the Strategies tab if the team agrees.',
  ]);
  expect(take([sent('ann@x', 'A', 'Train everybody')], edited.taken, ['Train everybody'])).toMatchObject({
    words: [],
    notices: [],
  });
});

test('a strategy that is added to a submission by editing it is taken', () => {
  const first = take([sent('ann@x', 'A', 'Train')]);
  expect(take([sent('ann@x', 'A', 'Train', 'Decide')], first.taken, ['Train']).words).toEqual(['Decide']);
});

test('whatever is sent in whatever order, every wording is taken at most once', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const submission = fc
    .tuple(fc.constantFrom('ann@x', 'bob@x', ''), fc.constantFrom('A', 'B'), fc.array(word, { maxLength: 3 }))
    .map(([address, group, strategies]) => sent(address, group, ...strategies));
  fc.assert(
    fc.property(fc.array(submission), (submissions) => {
      let taken: Taken[] = [];
      const tab: string[] = [];
      for (let until = 1; until <= submissions.length; until += 1) {
        const step = take(submissions.slice(0, until), taken, tab);
        taken = step.taken;
        tab.push(...step.words);
      }
      expect(new Set(tab).size).toBe(tab.length);
      const said = new Set(submissions.flatMap(({ answers }) => [...answers.values()]));
      expect(tab.every((each) => said.has(each))).toBe(true);
    }),
  );
});
