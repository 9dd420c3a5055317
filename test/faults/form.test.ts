// Faults on the way to a published form: nothing is made twice, and it goes on where it stopped.
import { INSTRUMENT, TestProject } from '../actions/project';
import { after, answer, answered, baseOf, finish, interrupted, pressing, setUp, take } from './scenarios';
import { testFaults } from './testFaults';

/** An element with another sub-element, and an element more. */
const MORE = [
  ...INSTRUMENT.slice(0, 3),
  ['1.c', '1', 'Timeliness', 'Late.', 'On time.'],
  ...INSTRUMENT.slice(3),
  ['3', '', 'Use', '', ''],
  ['3.a', '3', 'Training', 'None.', 'For all.'],
];

const NOTHING = { forms: 0, documents: 0, triggers: 0 };

const step = {
  ...pressing('createAssessmentFormStep'),
  rest: finish,
  again: finish,
  leaves: { forms: 1, triggers: 1, documents: 0, answers: 0, rows: 0, openItems: 16 },
};

const blank = baseOf(new TestProject());
const [first, second, third] = ([1, 2, 3] as const).map((steps) =>
  after(setUp, (project) => take(steps, project)),
);
if (!first || !second || !third) throw new Error('There is no such step.');
const responses = new TestProject(answered).responses.id;

testFaults('form', [
  { ...pressing('setUpProject'), name: 'Set up project', base: blank, leaves: NOTHING },
  {
    ...pressing('setUpProject'),
    name: 'Set up project, beside a tab that is called like ours',
    base: after(setUp, (project) => {
      project.spreadsheet.removeSheet(project.tab('Strategies'));
      project.spreadsheet.addSheet('Strategies').enter(1, 1, 'Mine');
      project.workspace.settle();
    }),
    leaves: NOTHING,
  },
  { ...step, name: 'Create assessment form, the first step', base: setUp },
  { ...step, name: 'Create assessment form, a page', base: first },
  { ...step, name: 'Create assessment form, a page like the one before', base: second },
  {
    ...step,
    name: 'Create assessment form, a page that was interrupted',
    base: interrupted(second, step.act, 'FormApp.Item.duplicate', 3),
  },
  { ...step, name: 'Create assessment form, the last step', base: third },
  {
    ...step,
    name: 'Create assessment form, the last step that was interrupted',
    base: interrupted(third, step.act, 'FormApp.Form.setDestination'),
  },
  {
    name: 'Add the missing questions',
    base: after(answered, (project) => project.paste('Instrument', MORE)),
    act: (project, fault) => project.run('addMissingQuestions', { fault }),
    rest: (project) => answer(project, 'zoe'),
    again: (project) => {
      const compared = project.run('createAssessmentFormStep');
      const isMissing = compared.json?.includes('"missing":0') === false;
      const last = isMissing ? project.run('addMissingQuestions') : compared;
      return last.error ? last : answer(project, 'zoe');
    },
    // A question that was begun and removed leaves an empty column in the tab of the answers.
    mayDiffer: new RegExp(`^form .* link$|^spreadsheet .* (sheet|cells):${responses}`),
    leaves: { forms: 1, triggers: 1, answers: 4, rows: 4, openItems: 23 },
  },
]);
