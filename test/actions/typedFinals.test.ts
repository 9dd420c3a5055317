// Final scores typed into the Summary: each is logged at the next recompute, once, and wins over nothing by stealth.
import { answered, calibrating, decide, item, logged, read, request, send } from './calibrationProject';
import { sortByHand } from './sheet';

test('a final score typed by hand is logged at the next recompute, and only once', () => {
  const project = answered();
  project.fill('Summary', project.rowNumber('1.a'), { Final: '2', Rationale: 'because' });
  for (let time = 1; time <= 2; time += 1) project.recompute();
  expect(logged(project)).toEqual([['1.a', '2', 'because', '', 'Typed in the Summary tab']]);
  expect(project.row('1.a', 'Calibration log')).toMatchObject({ Average: '2.50', Proposed: '3' });
});

test('the next answer logs it too, and answers after it ask the log no more', () => {
  const project = answered();
  project.fill('Summary', project.rowNumber('1.a'), { Final: '2' });
  const [first] = project.answer('late@example.org');
  expect(logged(project)).toHaveLength(1);
  const [second] = project.answer('later@example.org');
  expect(logged(project)).toHaveLength(1);
  expect(first?.outcome?.calls ?? 0).toBeGreaterThan(second?.outcome?.calls ?? 0);
});

test('one that is changed, emptied or no level is logged as what it is', () => {
  const project = answered();
  for (const text of ['2', '3', '', '7 of 9', '4']) {
    project.fill('Summary', project.rowNumber('1.a'), { Final: text });
    project.recompute();
  }
  expect(logged(project).map((row) => (row as string[]).slice(1, 3))).toEqual([
    ['2', ''],
    ['3', ''],
    ['', 'Emptied'],
    ['4', ''],
  ]);
});

test.each(['banana', '9', '2.5', '0', '-1', '1/2/2026'])(
  'what is no level, such as %s, is said after a recompute, on the panel and with the plan, and is no score there',
  (text) => {
    const project = answered();
    project.fill('Summary', project.rowNumber('1.b'), { Final: text });
    expect(project.row('1.b').Final).toBe(text);
    const sentence = `Summary, 1.b: "${text}" is no level. Type a whole number from 1 to 4, or empty the cell.`;
    expect(project.recompute()).toMatchObject({
      notices: [sentence],
      message: expect.stringContaining(sentence),
    });
    expect(project.run('readPanel').value).toMatchObject({ notices: [sentence] });
    expect(project.createActionPlan().message).toContain(sentence);
    expect(JSON.stringify(project.plan.content)).not.toContain('final"');
  },
);

test('an empty cell, a level with its name, and nonsense beside a code that was dropped are not complained of', () => {
  const project = answered();
  project.fill('Summary', project.rowNumber('1.a'), { Final: '3 – Promising' });
  project.fill('Summary', project.rowNumber('2.a'), { Final: 'banana' });
  project.fill('Instrument', 6, { Code: '2.b' });
  expect(project.recompute().message).not.toContain('is no level');
});

test('a recompute after decisions of the meeting adds nothing', () => {
  const project = calibrating();
  decide(project, '1.a', 2);
  project.recompute();
  expect(logged(project)).toHaveLength(1);
});

test('one typed during the meeting is shown as decided, and no decision is recorded over it unseen', () => {
  const project = calibrating();
  project.fill('Summary', project.rowNumber('1.a'), { Final: '4', Rationale: 'by hand' });
  const late = decide(project, '1.a', 2);
  expect(late).toMatchObject({ accepted: false, standing: { final: 4, typed: true } });
  expect(item(project, '1.a')).toMatchObject({ final: 4, rationale: 'by hand', decision: { typed: true } });
  expect(decide(project, '1.a', 2, { seen: late.standing?.id }).accepted).toBe(true);
  expect(logged(project)).toEqual([
    ['1.a', '4', 'by hand', '', 'Typed in the Summary tab'],
    ['1.a', '2', 'why 1.a', '', 'Rae Corder'],
  ]);
});

test('one that is typed while the page is open appears on it with an id', () => {
  const project = calibrating();
  project.fill('Summary', project.rowNumber('1.b'), { Final: '1' });
  const [first, second] = [read(project), read(project)];
  expect(first).toEqual(second);
  expect(logged(project)).toHaveLength(1);
});

test('whoever sorts the log by any column, the last decision stands', () => {
  const project = calibrating();
  decide(project, '1.a', 2, { id: 'z' });
  decide(project, '1.a', 3, { id: 'a', seen: 'z' });
  for (const title of ['Id', 'Final', 'When']) {
    sortByHand(project.tab('Calibration log'), title);
    expect(item(project, '1.a').decision).toMatchObject({ id: 'a', final: 3 });
  }
  project.recompute();
  expect(logged(project)).toHaveLength(2);
});

describe('a rationale that somebody typed into the Summary', () => {
  const REFUSED =
    'Yours is not recorded; what you typed is still here. Confirm again to record it all the same.';

  test('before there was a score is in the log before a decision of the meeting replaces it', () => {
    const project = calibrating();
    project.fill('Summary', project.rowNumber('1.a'), { Rationale: 'ours' });
    const first = decide(project, '1.a', 2);
    expect(first).toMatchObject({
      accepted: false,
      message: `Somebody typed a rationale for 1.a in the Summary tab (“ours”); the Calibration log has it now. ${REFUSED}`,
    });
    expect(project.row('1.a')).toMatchObject({ Final: '', Rationale: 'ours' });
    const second = decide(project, '1.a', 2, { id: 'again', seen: first.standing?.id });
    expect(second.accepted).toBe(true);
    expect(Math.max(first.calls, second.calls)).toBeLessThanOrEqual(20);
    expect(logged(project)).toEqual([
      ['1.a', '', 'ours', '', 'Typed in the Summary tab'],
      ['1.a', '2', 'why 1.a', '', 'Rae Corder'],
    ]);
    send(project, 'undoDecision', request('1.a', 0, { id: 'undo', seen: 'again' }));
    expect(project.row('1.a')).toMatchObject({ Final: '', Rationale: 'ours' });
    expect(project.refusal('undoDecision', { args: [request('1.b', 0)] })).toMatch(/no decision/);
  });

  test('over that of a decision is in the log before another decision, or undoing it, replaces it', () => {
    const project = calibrating();
    decide(project, '1.a', 2, { id: 'a', dissent: 'one of us' });
    project.fill('Summary', project.rowNumber('1.a'), { Rationale: 'reworded' });
    const late = decide(project, '1.a', 3, { id: 'b', seen: 'a', rationale: 'other' });
    expect(late).toMatchObject({ accepted: false, standing: { final: 2, dissent: 'one of us' } });
    decide(project, '1.a', 3, { id: 'b', seen: late.standing?.id, rationale: 'other' });
    project.fill('Summary', project.rowNumber('1.a'), { Rationale: 'reworded too' });
    const undo = send(project, 'undoDecision', request('1.a', 0, { id: 'c', seen: 'b' }));
    expect(undo.message).toMatch(/“reworded too”.* Nothing is undone\./);
    send(project, 'undoDecision', request('1.a', 0, { id: 'c', seen: undo.standing?.id }));
    expect(project.row('1.a')).toMatchObject({ Final: '2', Rationale: 'reworded' });
    expect(logged(project).map((row) => (row as string[]).slice(1, 3))).toEqual([
      ['2', 'why 1.a'],
      ['2', 'reworded'],
      ['3', 'other'],
      ['3', 'reworded too'],
      ['2', 'Undone, back to what stood before. reworded'],
    ]);
  });

  test('is confirmed as it stands without another word', () => {
    const project = calibrating();
    project.fill('Summary', project.rowNumber('1.a'), { Rationale: 'why 1.a' });
    expect(decide(project, '1.a', 2).accepted).toBe(true);
    expect(logged(project)).toHaveLength(1);
  });

  test('alone is nothing that could be undone', () => {
    const project = calibrating();
    project.fill('Summary', project.rowNumber('1.a'), { Rationale: 'ours' });
    const { standing } = decide(project, '1.a', 2);
    const undo = { args: [request('1.a', 0, { seen: standing?.id })] };
    expect(project.refusal('undoDecision', undo)).toBe('There is no decision on this item to undo.');
    expect(project.row('1.a').Rationale).toBe('ours');
  });
});
