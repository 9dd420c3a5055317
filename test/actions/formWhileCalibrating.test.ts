// The form while the calibration is open: it stays closed, whatever is done to it, and it is said how it is opened.
import { answered, calibrating, read } from './calibrationProject';
import { INSTRUMENT, TestProject } from './project';

const STAYS_CLOSED =
  'The form stays closed while the calibration is open: close the calibration first, and then open the form under its Responses tab.';
const MORE = [...INSTRUMENT, ['2.b', '2', 'Stewards', '', '']];

const takesAnswers = ({ form }: TestProject): boolean => form.settings.acceptingResponses;

test('questions that are added then let nobody change an answer that the team talks about', () => {
  const project = calibrating();
  project.paste('Instrument', MORE);
  expect(project.addMissingQuestions().message).toBe(`Added 2 questions. ${STAYS_CLOSED}`);
  expect(takesAnswers(project)).toBe(false);
  expect(project.form.settings.closedMessage).not.toMatch(/being changed/);
  project.say('closeCalibration');
  expect(project.addMissingQuestions().message).toBe('Added 0 questions. The form is open again.');
  expect(takesAnswers(project)).toBe(true);
});

test('adding them that stopped before the end, and is done again then, does not either', () => {
  const project = answered();
  project.paste('Instrument', MORE);
  const { calls } = new TestProject(project.store.load()).run('addMissingQuestions');
  project.run('addMissingQuestions', { fault: { at: calls - 3, kind: 'end' } });
  project.say('openCalibration');
  project.form.settings.closedMessage =
    'This form is being changed just now. Please try again in a few minutes.';
  expect(project.step().message).toContain(STAYS_CLOSED);
  expect(takesAnswers(project)).toBe(false);
});

test('a form that is made then is published and closed', () => {
  const project = TestProject.setUp();
  project.say('openCalibration');
  const { message, url } = project.createForm();
  expect(message).toBe(`The form is published: ${url} ${STAYS_CLOSED}`);
  expect(project.form.settings).toMatchObject({ published: true, acceptingResponses: false });
});

test.each(['openCalibration', 'keepFormClosed'])(
  'one that somebody opened by hand is closed when the calibration is resumed: %s',
  (name) => {
    const project = calibrating();
    const before = project.say(name);
    project.form.settings.acceptingResponses = true;
    expect(project.say(name)).toBe(`${before} Somebody had opened the form: it is closed again.`.trim());
    expect(takesAnswers(project)).toBe(false);
    expect(read(project).session).toBe('open');
  },
);

test('before the calibration is opened and after it was closed, looking at it closes no form', () => {
  const project = answered();
  expect(project.say('keepFormClosed')).toBe('');
  expect(takesAnswers(project)).toBe(true);
  project.say('openCalibration');
  project.say('closeCalibration');
  project.form.settings.acceptingResponses = true;
  expect(project.say('keepFormClosed')).toBe('');
  expect(takesAnswers(project)).toBe(true);
});

test('one that was deleted meanwhile does not keep the team from going on, and it is said', () => {
  const project = calibrating();
  project.form.head.owner = 'nobody@example.org';
  expect(project.say('keepFormClosed')).toMatch(
    /^The calibration is open, but the form may still take answers/,
  );
});
