// Service calls of the calibration, and people who sort the Summary while a decision is written.
import { calibrating, decide, request } from './calibrationProject';
import { INSTRUMENT, TestProject } from './project';
import { sortByHand } from './sheet';

/** An instrument of so many rows: one element, and its sub-elements. */
const instrumentOf = (rows: number): string[][] => [
  ['1', '', 'All of it', '', ''],
  ...Array.from({ length: rows - 1 }, (_, index) => [`1.${index + 1}`, '1', `Number ${index + 1}`, '', '']),
];

test.each([20, 400])('a decision takes at most 20 calls with %i items, and later ones no more', (count) => {
  const project = TestProject.setUp({ instrument: instrumentOf(count) });
  project.recompute();
  project.say('openCalibration');
  const calls = ['1.3', `1.${count - 1}`, '1.3'].map(
    (code, index) => decide(project, code, 2, { id: `d${index}`, seen: index === 2 ? 'd0' : '' }).calls,
  );
  expect(calls).toEqual([calls[0], (calls[0] ?? 0) - 1, (calls[0] ?? 0) - 1]);
  expect(Math.max(...calls)).toBeLessThanOrEqual(20);
});

test.each([1, 30])(
  'taking all as proposed takes the same calls for any number of items (%i more)',
  (more) => {
    const extra = Array.from({ length: more }, (_, index) => [`2.b${index}`, '2', `More ${index}`, '', '']);
    const project = calibrating({ instrument: [...INSTRUMENT, ...extra] });
    const codes = ['2', '2.a', ...extra.map(([code]) => code)];
    const sent = { id: 'take', codes, recordedBy: 'Rae Corder' };
    const { calls, error, value } = project.run('takeProposed', { args: [sent] });
    expect([error, value]).toEqual([
      null,
      { message: `${codes.length} items are taken at the proposed score.` },
    ]);
    expect(calls).toBeLessThanOrEqual(45);
  },
);

/** Everything that stands beside a code in the team's columns. */
const beside = (project: TestProject): unknown[] =>
  project
    .rows('Summary')
    .map(({ Code = '', Final, Rationale }) => [Code, Final, Rationale])
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));

test('whenever a person sorts the Summary, the score ends beside its code and nothing else changes', () => {
  const prepared = calibrating();
  for (const code of ['1', '2', '2.a'])
    prepared.fill('Summary', prepared.rowNumber(code), { Final: '1', Rationale: `of ${code}` });
  prepared.recompute();
  const stored = prepared.store.load();
  for (let moment = 1; ; moment += 1) {
    const project = new TestProject(stored);
    let calls = 0;
    const { error, value } = project.meanwhile(
      (call) => {
        calls = call;
        if (call === moment) sortByHand(project.tab('Summary'), 'Code', true);
      },
      () => project.run('recordDecision', { args: [request('1.b', 3)] }),
    );
    expect([moment, error]).toEqual([moment, null]);
    expect(value).toMatchObject({ accepted: true });
    expect(beside(project)).toEqual([
      ['1', '1', 'of 1'],
      ['1.a', '', ''],
      ['1.b', '3', 'why 1.b'],
      ['2', '1', 'of 2'],
      ['2.a', '1', 'of 2.a'],
    ]);
    project.workspace.close();
    if (calls < moment) break;
  }
});
