// The form as planned: titles that the response tab is read by, and everything a participant is promised.
import { bindColumns } from '../../src/model/columns';
import { differences } from '../../src/model/differences';
import { builtInInstrument } from '../../src/model/instrument';
import { questionnaire, type Question } from '../../src/model/questionnaire';
import { ratingReader } from '../../src/model/rating';
import type { Settings } from '../../src/model/settings';
import { instrument, settingsWith } from './samples';

function questions(settings: Partial<Settings> = {}): Question[] {
  return questionnaire(instrument, settingsWith(settings)).pages.flatMap((page) => page.questions);
}

test('titles are exactly those of the specification, in the order of the form', () => {
  expect(questions().map(({ title, kind, required }) => [title, kind, required])).toEqual([
    ['Name', 'text', true],
    ['Email', 'email', true],
    ['Role', 'list', true],
    ['1.a. Definitions', 'rating', true],
    ['Evidence for 1.a', 'evidence', false],
    ['1.b. Errors', 'rating', true],
    ['Evidence for 1.b', 'evidence', false],
    ['1. Collection (overall)', 'rating', true],
    ['Evidence for 1', 'evidence', false],
    ['2.a. Roles', 'rating', true],
    ['Evidence for 2.a', 'evidence', false],
    ['2. Governance (overall)', 'rating', true],
    ['Evidence for 2', 'evidence', false],
  ]);
});

test('one page for the participant, then one for each element', () => {
  const { pages } = questionnaire(builtInInstrument(), settingsWith());
  expect(pages.map((page) => page.questions.length)).toEqual([3, 10, 10, 10, 10, 10, 10]);
  expect(pages[1]?.title).toBe('Data is collected consistently and accurately');
});

test('both ends stand beside a rating, each with its level', () => {
  const [rating] = questions().filter(({ item }) => item === '1.a');
  expect(rating?.help).toBe('1 – Undefined: Everyone has their own.\n4 – Established: All share them.');
  expect(rating?.choices).toEqual([
    '1 – Undefined',
    '2 – Building',
    '3 – Promising',
    '4 – Established',
    "Don't know",
  ]);
});

test('settings decide what is asked', () => {
  const titles = (settings: Partial<Settings>): string[] => questions(settings).map(({ title }) => title);
  expect(titles({ askOverall: false }).filter((title) => /overall|for 1$/.test(title))).toEqual([]);
  expect(titles({ collectNames: false })).not.toContain('Name');
  expect(titles({ participantsKnownBy: 'google-account' })).not.toContain('Email');
  expect(questions({ roleGroups: ['A', 'B'] }).find(({ kind }) => kind === 'list')?.choices).toEqual([
    'A',
    'B',
  ]);
});

test('participants are told what is rated, who sees what, how long, until when and how to come back', () => {
  const { description, confirmation, pages } = questionnaire(
    instrument,
    settingsWith({
      organization: 'Valley District',
      ratingsDue: { text: 'May 4', date: null },
      ownerEmail: 'o@x.org',
      goalSettingPartI: { text: 'May 20', date: null },
    }),
  );
  for (const part of ['Valley District', 'without names', 'two hours', 'May 4', 'link', 'o@x.org']) {
    expect(description).toContain(part);
  }
  expect(confirmation).toContain('May 20');
  ['1 – Undefined', '2 – Building', '3 – Promising', '4 – Established', "Don't know"].forEach((level) =>
    expect(pages[0]?.text).toContain(level),
  );
});

test('what the form asks, the response tab is read by: every title and every choice', () => {
  const settings = settingsWith();
  const asked = questions();
  const header = ['Timestamp', ...asked.map(({ title }) => title)];
  const bound = bindColumns(header, [], instrument, settings);
  const byTag = bindColumns(
    header.map(() => 'renamed'),
    ['timestamp', ...asked.map(({ tag }) => tag)],
    instrument,
    settings,
  );
  expect(byTag).toEqual(bound);
  bound.items.forEach(({ ratings, evidence }) => expect([ratings.length, evidence.length]).toEqual([1, 1]));
  const read = ratingReader(settings.levels);
  const rating = asked.find(({ kind }) => kind === 'rating');
  expect(rating?.choices.map(read)).toEqual([1, 2, 3, 4, 'dont-know']);
});

describe('a form that exists beside a changed instrument', () => {
  const planned = questionnaire(instrument, settingsWith());
  const titles = questions().map(({ title }) => title);

  test('does not differ from the instrument that it was made of', () => {
    expect(differences(planned, titles)).toEqual({ missing: [], dropped: [], retitled: [], words: [] });
  });

  test('lacks what was added, and keeps what was dropped', () => {
    const existing = [
      ...titles.filter((title) => !title.includes('1.b')),
      '1.c. Gone',
      'Evidence for 1.c',
      'My own',
    ];
    const { missing, dropped, words } = differences(planned, existing);
    expect(missing.map(({ title }) => title)).toEqual(['1.b. Errors', 'Evidence for 1.b']);
    expect(dropped).toEqual(['1.c. Gone', 'Evidence for 1.c']);
    expect(words).toEqual([
      'The form does not ask yet: 1.b. Errors; Evidence for 1.b.',
      'The form still asks what is no longer in the instrument: 1.c. Gone; Evidence for 1.c.',
    ]);
  });

  test('is not asked twice for what only has a new title', () => {
    const existing = titles.map((title) => (title === '1.b. Errors' ? '1.b. Mistakes' : title));
    const { missing, dropped, retitled } = differences(planned, existing);
    expect([missing, dropped]).toEqual([[], []]);
    expect(retitled).toEqual([{ title: '1.b. Mistakes', planned: '1.b. Errors' }]);
  });
});
