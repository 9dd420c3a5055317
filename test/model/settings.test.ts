// Settings: the defaults of the specification, what owners may type, and what they are told of the rest.
import type { CellValue } from '../../src/model/cell';
import { readSettings, settingDefinitions } from '../../src/model/settings';

test('an empty tab gives the defaults of the specification', () => {
  const { settings, problems } = readSettings([]);
  expect(problems).toEqual([]);
  expect(settings).toMatchObject({
    roleGroups: [
      'Project owner',
      'State leadership',
      'State data administrators',
      'Local data administrators',
      'Local practitioners',
    ],
    levels: ['Undefined', 'Building', 'Promising', 'Established'],
    dontKnowCounts: 'left-out',
    oneWithDontKnowComment: 'dont-know',
    askOverall: true,
    spreadCutoff: 4 / 6,
    minutesToCalibrate: 20,
    minutesPerItem: 4,
    smallestGroup: 3,
    collectNames: true,
    participantsKnownBy: 'typed-address',
  });
});

test('the tab as it is set up means the defaults', () => {
  const rows = settingDefinitions.map(({ name, default: value }): [string, string] => [name, value]);
  expect(readSettings(rows)).toEqual(readSettings([]));
  expect(new Set(settingDefinitions.map(({ name }) => name)).size).toBe(23);
  expect(settingDefinitions.filter(({ meaning }) => !/^[A-Z].*\.$/.test(meaning))).toEqual([]);
});

test('every choice that the tab offers can be read', () => {
  for (const { name, choices = [] } of settingDefinitions) {
    for (const choice of choices) expect(readSettings([[name, choice]]).problems).toEqual([]);
  }
});

test.each<[string, CellValue, object]>([
  ['Don’t know counts as', 'rated 1', { dontKnowCounts: 'rated-1' }],
  ['a 1 with a “don’t know” comment  counts as', 1, { oneWithDontKnowComment: '1' }],
  ['A 1 with a "don\'t know" comment counts as', 'Don’t know', { oneWithDontKnowComment: 'dont-know' }],
  ['ASK FOR OVERALL RATINGS', false, { askOverall: false }],
  ['Collect names', 'No', { collectNames: false }],
  ['Participants are known by', 'Their Google account', { participantsKnownBy: 'google-account' }],
  ['Levels', 'Low; Middle\nHigh', { levels: ['Low', 'Middle', 'High'], spreadCutoff: 0.5 }],
  ['Role groups', 'A, B ,,C', { roleGroups: ['A', 'B', 'C'] }],
  ['Smallest group shown', 5, { smallestGroup: 5 }],
  ['Discuss when spread is above', '0,5', { spreadCutoff: 0.5 }],
  ['Kickoff', 'in spring', { kickoff: { text: 'in spring', date: null } }],
  ['Kickoff', new Date(2026, 9, 5), { kickoff: { text: 'October 5, 2026', date: new Date(2026, 9, 5) } }],
  ['Kickoff', '10/5/2026', { kickoff: { text: '10/5/2026', date: new Date(2026, 9, 5) } }],
])('%s may be %p', (name, value, expected) => {
  const { settings, problems } = readSettings([[name, value]]);
  expect(problems).toEqual([]);
  expect(settings).toMatchObject(expected);
});

test('a cutoff that shows the default follows the levels', () => {
  const five = 'A, B, C, D, E';
  const cutoffOf = (shown: CellValue): number =>
    readSettings([
      ['Levels', five],
      ['Discuss when spread is above', shown],
    ]).settings.spreadCutoff;
  expect([cutoffOf(''), cutoffOf('0.67'), cutoffOf(0.83), cutoffOf(0.7)]).toEqual([5 / 6, 5 / 6, 5 / 6, 0.7]);
});

test.each<[string, CellValue]>([
  ['Levels', 'One, Two'],
  ['Levels', 'A, B, C, D, E, F, G, H'],
  ['Levels', 'A, B, a'],
  ['Levels', "A, B, Don't know"],
  ['Role groups', 'A, Other roles'],
  ['Ask for overall ratings', 'maybe'],
  ['Smallest group shown', 2.5],
  ['Smallest group shown', 0],
  ['Minutes to calibrate', 'twenty'],
  ['Discuss when spread is above', '-1'],
  ["Don't know counts as", '0'],
  ['Project owner email', 'not an address'],
])('%s may not be %p: the owner is told, and the default is used', (name, value) => {
  const { settings, problems } = readSettings([[name, value]]);
  expect(settings).toEqual(readSettings([]).settings);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`"${name}"`);
  expect(problems[0]).toContain(String(value));
});

test('a name that is no setting, and one that stands twice, are said', () => {
  const { settings, problems } = readSettings([
    ['Levles', 'A, B, C'],
    ['', 'a note'],
    ['Vision', 'first'],
    ['vision', 'second'],
  ]);
  expect(settings.vision).toBe('first');
  expect(problems).toHaveLength(2);
  expect(problems[0]).toContain('"Levles"');
});
