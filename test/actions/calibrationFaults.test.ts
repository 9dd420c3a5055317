// Google fails at any call of the calibration, in four ways: done again, everything is as if nothing had happened.
import type { Fault } from '../../local/runtime';
import { answered, calibrating, decide, logged, request } from './calibrationProject';
import { TestProject } from './project';

const KINDS: readonly Fault['kind'][] = ['throw', 'refuse', 'after', 'end'];

/** The team's columns, the log without its times, and whether the form takes answers. */
const left = (project: TestProject): unknown => [
  project.rows('Summary').map(({ Code, Final, Rationale }) => [Code, Final, Rationale]),
  logged(project),
  project.form.settings.acceptingResponses,
];

const decided = (): TestProject => {
  const project = calibrating();
  decide(project, '1.a', 2, { id: 'a' });
  decide(project, '1.b', 3, { id: 'b' });
  return project;
};

const reworded = (): TestProject => {
  const project = decided();
  project.fill('Summary', project.rowNumber('1.a'), { Rationale: 'reworded' });
  return project;
};

const taken = (id: string): object => ({ id, codes: ['1', '2', '2.a'], recordedBy: 'Rae Corder' });

test.each<readonly [name: string, base: () => TestProject, first: object | null, again: object | null]>([
  ['openCalibration', answered, null, null],
  ['recordDecision', calibrating, request('1.a', 2), request('1.a', 2)],
  ['recordDecision', reworded, request('1.a', 3, { seen: 'a' }), request('1.a', 3, { seen: 'a' })],
  ['reopenDecision', decided, request('1.a', 0, { seen: 'a' }), request('1.a', 0, { seen: 'a' })],
  ['undoDecision', decided, request('1.a', 0, { seen: 'a' }), request('1.a', 0, { seen: 'a' })],
  ['takeProposed', decided, taken('first'), taken('second')],
  ['closeCalibration', decided, null, null],
])('%s (case %#)', (name, base, first, again) => {
  const stored = base().store.load();
  const args = (sent: object | null): object[] => (sent === null ? [] : [sent]);
  const undisturbed = new TestProject(stored);
  const { calls, error } = undisturbed.run(name, { args: args(first) });
  expect(error).toBeNull();
  const wanted = left(undisturbed);
  const wrong: string[] = [];
  for (let at = 1; at <= calls; at += 1) {
    for (const kind of KINDS) {
      const project = new TestProject(stored);
      const { faulted, error: failed, json } = project.run(name, { args: args(first), fault: { at, kind } });
      // A form that cannot be opened is the owner's to close, and it is said.
      const isTold = json?.includes('the form may still take answers: close it') === true;
      // The page does nothing again that was answered.
      const last = failed ? project.run(name, { args: args(again) }).error : null;
      const isClosed = last?.message === 'The calibration is closed. Open it again to record decisions.';
      if (last && !isClosed) wrong.push(`${kind} at ${at}, ${faulted}: ${last.message}`);
      else if (!isTold && JSON.stringify(left(project)) !== JSON.stringify(wanted))
        wrong.push(`${kind} at ${at}, ${faulted}: ${JSON.stringify(left(project))}`);
      project.workspace.close();
    }
  }
  expect(wrong).toEqual([]);
});
