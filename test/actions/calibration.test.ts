// The calibration on the real bundle: what a session opens and shows, and what each decision leaves in the tabs.
import { answered, calibrating, decide, item, logged, read, request, send, TEAM } from './calibrationProject';
import { OWNER, TestProject } from './project';
import { valuesOf } from './sheet';

describe('opening', () => {
  test('closes the form, so that nobody changes an answer while the team talks about it', () => {
    const project = answered();
    expect(read(project)).toMatchObject({ session: 'none', hasForm: true, respondents: 4 });
    expect(project.form.settings.acceptingResponses).toBe(true);
    expect(project.say('openCalibration')).toBe('The form is closed, and the calibration is open.');
    expect(project.form.settings.acceptingResponses).toBe(false);
    expect(read(project)).toMatchObject({ session: 'open' });
  });

  test('shows answers that no trigger had brought into the Summary', () => {
    const project = answered();
    project.submit('late@example.org', { '1.a': 1 });
    project.say('openCalibration');
    expect(project.row('1.a').Answers).toBe('5');
    expect(item(project, '1.a').counts).toEqual([3, 0, 0, 2]);
  });

  test('goes on where it stood when the laptop was closed', () => {
    const project = calibrating();
    const place = { code: '1.b', seconds: 700.4, itemSeconds: 90 };
    expect(project.run('keepCalibrationPlace', { args: [place] }).error).toBeNull();
    decide(project, '1.a', 2);
    project.clock.sleep(14 * 3_600_000);
    expect(read(project)).toMatchObject({ at: '1.b', seconds: 700, spent: { '1.b': 90 } });
    expect(read(project).queue).toEqual(['1.a', '1.b']);
    expect(project.say('openCalibration')).toBe('The calibration goes on where it stood.');
    expect(read(project)).toMatchObject({ at: '1.b', seconds: 700, hasRecorder: true });
  });

  test('goes on with the clock of every item that was in front, also of one that was left before it was kept', () => {
    const project = calibrating();
    const keep = (place: object): unknown => project.run('keepCalibrationPlace', { args: [place] }).error;
    expect(keep({ code: '1.a', seconds: 0, itemSeconds: 0 })).toBeNull();
    expect(keep({ code: '1.b', seconds: 240, itemSeconds: 0, left: '1.a', leftSeconds: 240 })).toBeNull();
    expect(keep({ code: '', seconds: 250, itemSeconds: 0, left: '1.b', leftSeconds: 10 })).toBeNull();
    expect(read(project)).toMatchObject({ at: '', seconds: 250, spent: { '1.a': 240, '1.b': 10 } });
    expect(keep({ code: '1.a', seconds: 250, itemSeconds: 0, left: 7 })).toMatchObject({
      message: 'The calibration page did not say which item it means. Open the calibration again.',
    });
  });

  test('a form that was deleted does not keep the team from meeting, and it is said', () => {
    const project = answered();
    project.form.head.owner = 'nobody@example.org';
    expect(project.say('openCalibration')).toMatch(
      /^The calibration is open, but the form may still take answers: close it under its Responses tab\. The form ".*" cannot be opened/,
    );
    expect(read(project).session).toBe('open');
  });

  test('a project that an earlier version of the add-on left opens as one without a calibration', () => {
    const project = answered();
    const { properties } = project;
    expect(properties.get('state')).toBe('1');
    const text = properties.get('state/0') ?? '';
    expect(text).toContain('"calibration":null');
    properties.set('state/0', text.replace(',"calibration":null', ''));
    expect(read(project).session).toBe('none');
    expect(project.say('openCalibration')).toBe('The form is closed, and the calibration is open.');
  });

  test('before there is a project, it says what to do first', () => {
    const first = 'Set up the project first (Extensions, Calibrate).';
    for (const name of ['readCalibration', 'openCalibration'])
      expect(new TestProject().refusal(name)).toBe(first);
  });
});

test('no name, address or role goes to the shared screen, though all are in the project', () => {
  const project = calibrating({
    settings: { 'Project owner name': 'Olive Owens', 'Project owner email': 'olive.owens@@example' },
  });
  decide(project, '1.a', 2, { dissent: 'one of us' });
  project.fill('Summary', project.rowNumber('2.a'), { Final: '3' });
  const sent = ['readCalibration', 'openCalibration', 'closeCalibration']
    .map((name) => JSON.stringify(project.run(name).value))
    .join();
  expect(sent).toContain('seen by number 0');
  const secrets = [...TEAM.flat(), OWNER, 'Rae Corder', 'Olive Owens', '@'];
  expect(secrets.filter((secret) => sent.includes(secret))).toEqual([]);
});

test('the queue has what is contested, most contested first, as far as the minutes go', () => {
  expect(read(calibrating())).toMatchObject({
    queue: ['1.a', '1.b'],
    take: [{ code: '2' }, { code: '2.a', level: 3 }],
    open: [
      { code: '1', reason: 'waits' },
      { code: '1.a', reason: 'to discuss' },
      { code: '1.b', reason: 'to discuss' },
    ],
  });
  const short = calibrating({ settings: { 'Minutes to calibrate': '4' } });
  expect(read(short).queue).toEqual(['1.a']);
  expect(read(short).open).toContainEqual({ code: '1.b', reason: 'cut off' });
});

describe('a decision', () => {
  test('is in the Summary and the log at once, with its figures unrounded and a real time', () => {
    const project = calibrating();
    expect(decide(project, '1.b', 2, { dissent: '=no' })).toMatchObject({
      accepted: true,
      message: '1.b is recorded: 2 – Building.',
      standing: { final: 2, rationale: 'why 1.b', dissent: '=no' },
    });
    expect(project.row('1.b')).toMatchObject({ Final: '2', Rationale: 'why 1.b' });
    expect(logged(project)).toEqual([['1.b', '2', 'why 1.b', '=no', 'Rae Corder']]);
    const log = project.tab('Calibration log');
    expect(valuesOf(log, 'When')[0]).toBeInstanceOf(Date);
    expect(valuesOf(log, 'Average')).toEqual([2.75]);
    expect(valuesOf(project.tab('Summary'), 'Final')).toContain(2);
  });

  test("has in the log what the dialog proposed, which for an element is its sub-elements' final scores", () => {
    const project = calibrating();
    for (const code of ['1.a', '1.b']) decide(project, code, 1);
    const proposed = item(project, '1').proposal?.level;
    decide(project, '1', 2, { proposed });
    decide(project, '2', 2, { proposed: 9 });
    const log = project.rows('Calibration log').map(({ Code, Proposed }) => [Code, Proposed]);
    expect(log.slice(2)).toEqual([
      ['1', '1'],
      ['2', '2'],
    ]);
  });

  test('sent twice is recorded once', () => {
    const project = calibrating();
    decide(project, '1.a', 2);
    expect(decide(project, '1.a', 2)).toMatchObject({ accepted: true, standing: { final: 2 } });
    expect(logged(project)).toHaveLength(1);
  });

  test("that was half done is completed when it is sent again, and is nobody else's", () => {
    const project = calibrating();
    project.fill('Summary', project.rowNumber('1.a'), { Final: '2', Rationale: 'why 1.a' });
    expect(decide(project, '1.a', 2)).toMatchObject({ accepted: true });
    expect(logged(project)).toEqual([['1.a', '2', 'why 1.a', '', 'Rae Corder']]);
  });

  test('that comes after another one is told what the other decided, and may be recorded on top of it', () => {
    const project = calibrating();
    decide(project, '1.a', 2, { id: 'first' });
    const late = decide(project, '1.a', 4, { id: 'second', rationale: 'mine', recordedBy: 'Sam Second' });
    expect(late).toMatchObject({
      accepted: false,
      message:
        'Meanwhile somebody else recorded 2 – Building for 1.a (“why 1.a”). Yours is not recorded; what you typed is still here. Confirm again to record it all the same.',
      standing: { id: 'first', final: 2 },
    });
    expect(project.row('1.a')).toMatchObject({ Final: '2', Rationale: 'why 1.a' });
    expect(decide(project, '1.a', 4, { id: 'second', seen: 'first', rationale: 'mine' }).accepted).toBe(true);
    expect(project.row('1.a')).toMatchObject({ Final: '4', Rationale: 'mine' });
    expect(logged(project).map((row) => (row as string[])[1])).toEqual(['2', '4']);
  });

  test('finds its row and its columns, wherever people moved them', () => {
    const project = calibrating();
    const summary = project.tab('Summary');
    summary.insertLines('columns', 1, 2);
    summary.enter(1, 1, 'Ours');
    summary.insertLines('rows', 2, 3);
    project.workspace.settle();
    decide(project, '2.a', 3, { rationale: '' });
    expect(project.row('2.a').Final).toBe('3');
    expect(valuesOf(summary, 'Final').filter((value) => value !== '')).toEqual([3]);
  });

  test('leaves a rationale that a person typed where it gives none', () => {
    const project = calibrating();
    project.fill('Summary', project.rowNumber('2.a'), { Rationale: 'ours' });
    decide(project, '2.a', 3, { rationale: '' });
    expect(project.row('2.a')).toMatchObject({ Final: '3', Rationale: 'ours' });
  });

  test.each([
    [{ final: 5 }, 'A final score is a whole number from 1 to 4. Choose one and confirm again.'],
    [{ final: '3' }, 'A final score is a whole number from 1 to 4. Choose one and confirm again.'],
    [{ code: '9.z' }, '9.z is not on the Summary tab any more. Recompute, and open the calibration again.'],
    [{ id: '=1' }, 'The calibration page sent a decision without an id. Open the calibration again.'],
    [
      { rationale: 'x'.repeat(5_001) },
      'The rationale is longer than 5000 characters. Shorten it and confirm again.',
    ],
    [{ rationale: 7 }, 'The rationale is no text. Type it again.'],
  ])('that makes no sense is refused in one sentence and changes nothing: %j', (more, sentence) => {
    const project = calibrating();
    expect(project.refusal('recordDecision', { args: [request('1.a', 2, more)] })).toBe(sentence);
    expect(project.row('1.a').Final).toBe('');
    expect(logged(project)).toEqual([]);
  });

  test('after the calibration was closed elsewhere is refused', () => {
    const project = calibrating();
    project.say('closeCalibration');
    expect(project.refusal('recordDecision', { args: [request('1.a', 2)] })).toBe(
      'The calibration is closed. Open it again to record decisions.',
    );
  });
});

describe('undo and re-opening', () => {
  test('undo brings back what stood before; the log keeps everything', () => {
    const project = calibrating();
    decide(project, '1.a', 2, { id: 'a', rationale: 'first' });
    decide(project, '1.a', 3, { id: 'b', seen: 'a', rationale: 'second' });
    expect(send(project, 'undoDecision', request('1.a', 0, { id: 'c', seen: 'b' })).standing?.final).toBe(2);
    expect(project.row('1.a')).toMatchObject({ Final: '2', Rationale: 'first' });
    decide(project, '1.b', 2, { id: 'd', rationale: 'only' });
    send(project, 'undoDecision', request('1.b', 0, { id: 'e', seen: 'd' }));
    expect(project.row('1.b')).toMatchObject({ Final: '', Rationale: '' });
    expect(logged(project).map((row) => (row as string[]).slice(0, 3))).toEqual([
      ['1.a', '2', 'first'],
      ['1.a', '3', 'second'],
      ['1.a', '2', 'Undone, back to what stood before. first'],
      ['1.b', '2', 'only'],
      ['1.b', '', 'Undone'],
    ]);
  });

  test('an item that is opened again has no final score, and its decisions stay in the log', () => {
    const project = calibrating();
    decide(project, '1.a', 2, { id: 'a' });
    const { message } = send(project, 'reopenDecision', request('1.a', 0, { id: 'b', seen: 'a' }));
    expect(message).toBe('1.a is open again.');
    expect(project.row('1.a')).toMatchObject({ Final: '', Rationale: '' });
    expect(logged(project)).toHaveLength(2);
    expect(read(project).open).toContainEqual({ code: '1.a', reason: 'to discuss' });
  });

  test('an item that was taken as proposed and is challenged is contested, not taken again', () => {
    const project = calibrating();
    project.say('takeProposed', { args: [{ id: 'take', codes: ['2.a'], recordedBy: 'Rae Corder' }] });
    send(project, 'reopenDecision', request('2.a', 0, { id: 'b', seen: 'take-2.a' }));
    const { take, open, queue } = read(project);
    expect([queue, take]).toEqual([['1.a', '1.b', '2.a'], []]);
    expect(open).toContainEqual({ code: '2.a', reason: 'to discuss' });
    project.say('takeProposed', { args: [{ id: 'again', codes: ['2.a'], recordedBy: '' }] });
    expect(project.row('2.a').Final).toBe('');
    decide(project, '2.a', 2, { seen: 'b' });
    expect(read(project).queue).toEqual(['1.a', '1.b', '2.a']);
  });

  test.each(['reopenDecision', 'undoDecision'])(
    'an item of an earlier session keeps its place in the queue when it is settled anew after %s',
    (name) => {
      const project = calibrating();
      decide(project, '1.a', 2, { id: 'a' });
      project.say('closeCalibration');
      project.say('openCalibration');
      expect(read(project).queue).toEqual(['1.b']);
      const { calls } = send(project, name, request('1.a', 0, { id: 'b', seen: 'a', recordedBy: 'Sam' }));
      expect(calls).toBeLessThanOrEqual(20);
      decide(project, '1.a', 3, { id: 'c', seen: 'b' });
      expect(read(project).queue).toEqual(['1.a', '1.b']);
    },
  );

  test('neither touches a decision that the page has not seen', () => {
    const project = calibrating();
    decide(project, '1.a', 2, { id: 'a' });
    decide(project, '1.a', 3, { id: 'b', seen: 'a' });
    for (const [name, how] of [
      ['undoDecision', 'Nothing is undone. Press Undo again to take that one back.'],
      ['reopenDecision', 'That stands for now. Press Re-open again if the team objects to it too.'],
    ] as const)
      expect(send(project, name, request('1.a', 0, { id: name, seen: 'a' }))).toMatchObject({
        accepted: false,
        message: `Meanwhile somebody else recorded 3 – Promising for 1.a (“why 1.a”). ${how}`,
      });
    expect(project.row('1.a').Final).toBe('3');
    expect(project.refusal('undoDecision', { args: [request('1.b', 0)] })).toBe(
      'There is no decision on this item to undo.',
    );
  });
});

describe('taking the proposed scores', () => {
  const take = (project: TestProject, codes: readonly string[], id = 'take'): string =>
    project.say('takeProposed', { args: [{ id, codes, recordedBy: 'Rae Corder' }] });

  test('logs each, and an element at what its sub-elements come to', () => {
    const project = calibrating();
    decide(project, '1.a', 2);
    decide(project, '1.b', 1);
    expect(item(project, '1').proposal).toEqual({
      level: 2,
      from: 'sub-elements',
      text: 'Proposed from the final scores of its sub-elements (1.a: 2, 1.b: 1; mean 1.50).',
    });
    expect(take(project, ['1', '2', '2.a'])).toBe('3 items are taken at the proposed score.');
    expect(['1', '2', '2.a'].map((code) => project.row(code).Final)).toEqual(['2', '3', '3']);
    expect(logged(project).slice(2)).toEqual([
      ['1', '2', "The mean of its sub-elements' final scores.", '', 'Rae Corder'],
      ['2', '3', "The mean of its sub-elements' final scores.", '', 'Rae Corder'],
      ['2.a', '3', 'Checked and taken at the proposed score.', '', 'Rae Corder'],
    ]);
    const proposed = project.rows('Calibration log').map(({ Code, Proposed }) => [Code, Proposed]);
    expect(proposed.slice(2)).toEqual([
      ['1', '2'],
      ['2', '3'],
      ['2.a', '3'],
    ]);
    expect(take(project, ['1', '2', '2.a'])).toBe('0 items are taken at the proposed score.');
    expect(logged(project)).toHaveLength(5);
    expect(read(project)).toMatchObject({ take: [], open: [] });
  });

  test("that was half done is completed when it is done again, and is nobody else's", () => {
    const project = calibrating();
    const text = 'Checked and taken at the proposed score.';
    project.fill('Summary', project.rowNumber('2.a'), { Final: '3', Rationale: text });
    expect(take(project, ['2.a'])).toBe('1 item is taken at the proposed score.');
    expect(logged(project)).toEqual([['2.a', '3', text, '', 'Rae Corder']]);
    expect(project.row('2.a', 'Calibration log').Proposed).toBe('3');
  });

  test('leaves what was not on the page, what is contested, and what a person typed', () => {
    const project = calibrating();
    project.fill('Summary', project.rowNumber('2.a'), { Final: '1', Rationale: 'ours' });
    take(project, ['2.a', '1.a', '9.z']);
    expect(['2', '2.a', '1.a'].map((code) => project.row(code).Final)).toEqual(['', '1', '']);
    expect(project.row('2.a').Rationale).toBe('ours');
  });
});

test('closing keeps everything; a later session has the items that time cut off', () => {
  const project = calibrating({ settings: { 'Minutes to calibrate': '4' } });
  decide(project, '1.a', 2);
  expect(project.say('closeCalibration')).toMatch(
    /^The calibration is closed: 1 of 5 items have a final score\./,
  );
  expect(read(project)).toMatchObject({ session: 'closed', seconds: 0 });
  project.say('openCalibration');
  expect(read(project)).toMatchObject({ session: 'open', queue: ['1.b'], hasRecorder: true });
});
