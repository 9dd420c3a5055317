// Who recorded: each decision is in the log with the name of whoever recorded it, on however many laptops.
import { calibrating, decide, logged, read, request, send } from './calibrationProject';

const names = (project: ReturnType<typeof calibrating>): unknown[] =>
  logged(project).map((row) => (row as string[])[4]);

test('one who records alone is asked once, and not again after a reload or in the next session', () => {
  const project = calibrating();
  expect(read(project).hasRecorder).toBe(false);
  decide(project, '1.a', 2, { recordedBy: 'Ann' });
  expect(read(project).hasRecorder).toBe(true);
  decide(project, '1.b', 2, { recordedBy: '' });
  project.say('closeCalibration');
  project.clock.sleep(60_000);
  project.say('openCalibration');
  expect(read(project).hasRecorder).toBe(true);
  decide(project, '2.a', 2, { recordedBy: '' });
  expect(names(project)).toEqual(['Ann', 'Ann', 'Ann']);
});

test('where two people record, nobody records in the name of the other', () => {
  const project = calibrating();
  decide(project, '1.a', 2, { recordedBy: 'Ann' });
  decide(project, '1.b', 2, { recordedBy: 'Bob' });
  expect(read(project).hasRecorder).toBe(false);
  const asBefore = { args: [request('2.a', 2, { recordedBy: '' })] };
  const sentence =
    'Several people record in this session: press Change beside Recorded by, type your name, and try again.';
  expect(project.refusal('recordDecision', asBefore)).toBe(sentence);
  const taken = { args: [{ id: 'take', codes: ['2.a'], recordedBy: '' }] };
  expect(project.refusal('takeProposed', taken)).toBe(sentence);
  expect(project.row('2.a').Final).toBe('');
  const { calls } = decide(project, '2.a', 2, { recordedBy: 'Ann' });
  expect(calls).toBeLessThanOrEqual(20);
  expect(names(project)).toEqual(['Ann', 'Bob', 'Ann']);
});

test('the next session asks where the last one had two, and remembers who records alone in it', () => {
  const project = calibrating();
  decide(project, '1.a', 2, { id: 'a', recordedBy: 'Ann' });
  decide(project, '1.b', 2, { recordedBy: 'Bob' });
  project.say('closeCalibration');
  project.clock.sleep(60_000);
  project.say('openCalibration');
  expect(read(project).hasRecorder).toBe(false);
  send(project, 'reopenDecision', request('1.a', 0, { id: 'b', seen: 'a', recordedBy: 'Bob' }));
  expect(read(project).hasRecorder).toBe(true);
  decide(project, '1.a', 2, { id: 'c', seen: 'b', recordedBy: '' });
  expect(names(project)).toEqual(['Ann', 'Bob', 'Bob', 'Bob']);
});

test('a score typed in the Summary tab was recorded by nobody', () => {
  const project = calibrating();
  decide(project, '1.a', 2, { recordedBy: 'Ann' });
  project.fill('Summary', project.rowNumber('1.b'), { Final: '3' });
  expect(read(project).hasRecorder).toBe(true);
});
