// A Summary that somebody deleted comes back with the final scores that the Calibration log has.
import { answered, calibrating, decide, logged, request, send } from './calibrationProject';
import { lines } from './planOf';
import type { TestProject } from './project';

const finals = (project: TestProject): unknown[] =>
  project.rows('Summary').map(({ Code, Final, Rationale }) => [Code, Final, Rationale]);

function removeSummary(project: TestProject): void {
  project.spreadsheet.removeSheet(project.tab('Summary'));
  project.workspace.settle();
}

/** Decisions of every kind: recorded, typed, changed, taken back, opened again. */
function decided(): TestProject {
  const project = calibrating();
  decide(project, '1.a', 2);
  decide(project, '1.a', 3, { id: 'changed', seen: 'id-1a-2' });
  decide(project, '1.b', 1);
  send(project, 'undoDecision', request('1.b', 1, { id: 'undo', seen: 'id-1b-1' }));
  decide(project, '2', 4);
  send(project, 'reopenDecision', request('2', 4, { id: 'open', seen: 'id-2-4' }));
  project.fill('Summary', project.rowNumber('2.a'), { Final: '4', Rationale: "'=agreed" });
  project.recompute();
  return project;
}

const FINALS = [
  ['1', '', ''],
  ['1.a', '3', 'why 1.a'],
  ['1.b', '', ''],
  ['2', '', ''],
  ['2.a', '4', '=agreed'],
];

const SAID = 'Summary: 2 final scores were put back from the Calibration log.';

test('the final scores come back with their rationales, it is said, and the log gets nothing of it', () => {
  const project = decided();
  const log = logged(project);
  removeSummary(project);
  const { notices } = project.recompute();
  expect(notices).toEqual(['The tab Summary was missing and has been put back.', SAID]);
  for (let time = 1; time <= 2; time += 1) {
    expect(finals(project)).toEqual(FINALS);
    expect(project.row('2').Why).toContain('final scores give 4');
    expect(logged(project)).toEqual(log);
    expect(project.recompute().notices).toEqual([]);
  }
  project.run('readCalibration');
  expect(logged(project)).toEqual(log);
});

test.each(['readCalibration', 'createActionPlan', 'readPanel'])(
  'they come back too where %s met the tab missing before the recompute',
  (name) => {
    const project = decided();
    const log = logged(project);
    removeSummary(project);
    project.run(name);
    expect(project.recompute().notices).toContain(SAID);
    expect(finals(project)).toEqual(FINALS);
    expect(logged(project)).toEqual(log);
  },
);

test('the next answer brings them back as well, and again when the tab is deleted once more', () => {
  const project = decided();
  project.form.settings.acceptingResponses = true;
  for (const person of ['late', 'later']) {
    removeSummary(project);
    project.answer(`${person}@example.org`);
    expect(finals(project)).toEqual(FINALS);
  }
});

test('a single row that was deleted comes back with its final score', () => {
  const project = decided();
  project.tab('Summary').deleteLines('rows', project.rowNumber('1.a'), 1);
  expect(project.recompute().notices).toEqual([
    'Summary: 1 final score was put back from the Calibration log.',
  ]);
  expect(finals(project).sort()).toEqual(FINALS);
});

test('a Summary without decisions comes back without a word of them', () => {
  const project = answered();
  removeSummary(project);
  expect(project.recompute().notices).toEqual(['The tab Summary was missing and has been put back.']);
});

test('a plan made meanwhile shows the scores of the log, and says where they are from', () => {
  const project = decided();
  removeSummary(project);
  const { value } = project.run('createActionPlan');
  expect(value).toMatchObject({
    message: expect.stringContaining(
      'Summary: 2 final scores were deleted and taken from the Calibration log. Recompute puts them back.',
    ) as string,
  });
  expect(lines(project.plan.content).join('\n')).toContain('The team has settled on 2 of the 5 scores');
});

test('of a code that stands twice the plan and the calibration take the same score', () => {
  const project = decided();
  project.tab('Summary').insertLines('rows', 7, 1);
  project.fill('Summary', 7, { Code: '1.a', Final: '4' });
  project.createActionPlan();
  expect(lines(project.plan.content).join('\n')).toContain('3 – Promising\nfinal');
});
