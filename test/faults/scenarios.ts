// What a person does when a service call fails, from which point of a project's life, and what they do then.
import { fireTriggers } from '../../local/responses/fireTriggers';
import type { Fault, Outcome } from '../../local/runtime';
import type { StoredFiles } from '../../local/store';
import { firstText } from '../actions/planOf';
import { INSTRUMENT, START, TestProject } from '../actions/project';
import { columnOf } from '../actions/sheet';
import type { Counts } from './moment';

export interface Scenario {
  readonly name: string;
  /** The project that each run starts from. */
  readonly base: StoredFiles;
  /** The execution whose calls fail. */
  readonly act: (project: TestProject, fault?: Fault) => Outcome;
  /** What an undisturbed run has to do still. */
  readonly rest?: (project: TestProject) => void;
  /** Presses the button again. @returns the last of what it says. */
  readonly again: (project: TestProject) => Outcome;
  /** Parts of the picture that do not count. */
  readonly mayDiffer?: RegExp;
  /** What an undisturbed run leaves. */
  readonly leaves: Partial<Counts>;
}

const TEAM = [
  ['State leadership', 'Ann', 'ann@example.org'],
  ['Local practitioners', 'Bob', 'bob@example.org'],
];

/** An element with another sub-element, and an element more. */
const MORE = [
  ...INSTRUMENT.slice(0, 3),
  ['1.c', '1', 'Timeliness', 'Late.', 'On time.'],
  ...INSTRUMENT.slice(3),
  ['3', '', 'Use', '', ''],
  ['3.a', '3', 'Training', 'None.', 'For all.'],
];

const ROWS = 30;

const NOTHING = { forms: 0, documents: 0, triggers: 0 };

export function scenarios(): Scenario[] {
  const blank = baseOf(new TestProject());
  const setUp = baseOf(withoutSpareRows(TestProject.setUp({ team: TEAM })));
  const [first, second, third] = [1, 2, 3].map((steps) => after(setUp, (project) => take(steps, project)));
  if (!first || !second || !third) throw new Error('There is no such step.');
  const published = after(setUp, finish);
  const answered = after(published, (project) => {
    for (const person of ['ann', 'bob', 'eve']) answer(project, person);
    project.fill('Summary', project.rowNumber('1.a'), { Final: '3', Rationale: 'agreed' });
  });
  const responses = new TestProject(answered).responses.id;
  return [
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
    {
      name: 'The first submission, then Recompute',
      base: published,
      act: (project, fault) => answer(project, 'ann', fault),
      again: (project) => project.run('recompute'),
      leaves: { forms: 1, triggers: 1, answers: 1, rows: 1, openItems: 16 },
    },
    {
      name: 'A submission, then Recompute',
      base: answered,
      act: (project, fault) => answer(project, 'zoe', fault),
      again: (project) => project.run('recompute'),
      leaves: { forms: 1, triggers: 1, answers: 4, rows: 4, openItems: 16 },
    },
    {
      name: 'A submission, then the next one',
      base: answered,
      act: (project, fault) => answer(project, 'zoe', fault),
      rest: (project) => answer(project, 'kim'),
      again: (project) => answer(project, 'kim'),
      leaves: { forms: 1, triggers: 1, answers: 5, rows: 5, openItems: 16 },
    },
    {
      ...pressing('recompute'),
      name: 'Recompute, with an answer that was missed',
      base: after(answered, (project) => submitted(project, 'zoe')),
      leaves: { forms: 1, triggers: 1, answers: 4, rows: 4, openItems: 16 },
    },
    {
      ...pressing('recompute'),
      name: 'Recompute, after columns were deleted',
      base: after(answered, (project) => {
        const summary = project.tab('Summary');
        for (const title of ['Discuss', 'Spread'])
          summary.deleteLines('columns', columnOf(summary, title), 1);
        project.workspace.settle();
      }),
      leaves: { forms: 1, triggers: 1, answers: 3, rows: 3, openItems: 16 },
    },
    {
      ...pressing('recompute'),
      name: 'Recompute, after levels and role groups changed',
      base: after(answered, (project) => {
        project.set('Levels', 'Undefined, Building, Promising, Established, Excelling');
        project.set('Role groups', 'Project owner, State leadership, Teachers');
      }),
      leaves: { forms: 1, triggers: 1, answers: 3, rows: 3, openItems: 16 },
    },
    {
      ...pressing('createActionPlan'),
      name: 'Create action plan',
      base: answered,
      leaves: { forms: 1, triggers: 1, documents: 1, answers: 3, rows: 3 },
    },
    {
      ...pressing('refreshActionPlan'),
      name: 'Refresh action plan, which people edited, with new entries',
      base: after(answered, (project) => {
        project.createActionPlan();
        writeInto(project, 'vision');
        project.set('Vision', 'Another vision.');
        project.run('refreshActionPlan');
        writeInto(project, 'strengths');
        project.set('Vision', 'A third vision.\nIn two lines.');
        project.fill('Summary', project.rowNumber('1.b'), { Final: '1' });
        project.fill('Priorities', 2, { Kind: 'Strength', Statement: 'Roles are clear', Codes: '2.a' });
      }),
      leaves: { forms: 1, triggers: 1, documents: 1, answers: 3, rows: 3 },
    },
    {
      ...pressing('shareActionPlan'),
      name: 'Share action plan',
      base: after(answered, (project) => project.createActionPlan()),
      leaves: { forms: 1, triggers: 1, documents: 1, answers: 3, rows: 3 },
    },
    {
      ...pressing('createMemo'),
      name: 'Create memo',
      base: answered,
      leaves: { forms: 1, triggers: 1, documents: 1, answers: 3, rows: 3 },
    },
  ];
}

/** Writes into the first paragraph of a region of the action plan, as a person does. */
const writeInto = (project: TestProject, region: string): void =>
  project.plan.editText(firstText(project.plan.content, region).id, 'In our own words.');

const pressing = (button: string): Pick<Scenario, 'act' | 'again'> => ({
  act: (project, fault) => project.run(button, { fault }),
  again: (project) => project.run(button),
});

const step = {
  ...pressing('createAssessmentFormStep'),
  rest: finish,
  again: finish,
  leaves: { forms: 1, triggers: 1, documents: 0, answers: 0, rows: 0, openItems: 16 },
};

/** Leaves the tabs a few rows, so that a run takes milliseconds. */
function withoutSpareRows(project: TestProject): TestProject {
  for (const sheet of project.spreadsheet.sheets) sheet.deleteLines('rows', ROWS + 1, sheet.maxRows - ROWS);
  return project;
}

/** Takes steps until the form is finished. */
function finish(project: TestProject): Outcome {
  const outcome = project.run('createAssessmentFormStep');
  return outcome.error || outcome.json?.includes('"finished":true') ? outcome : finish(project);
}

function take(steps: number, project: TestProject): void {
  for (let taken = 0; taken < steps; taken += 1) project.step();
}

/** A participant submits at a time of their own. */
function submitted(project: TestProject, person: string): ReturnType<TestProject['submit']> {
  const minutes = person.charCodeAt(0);
  const rating = (person.charCodeAt(1) % 4) + 1;
  return project.submit(
    `${person}@example.org`,
    { '1.a': [rating, `=what ${person} saw`], '1.b': 'dk', '2': 1 },
    { role: 'State leadership', name: person, at: START + minutes * 60_000 },
  );
}

/** The same, and the trigger runs. */
function answer(project: TestProject, person: string, fault?: Fault): Outcome {
  const [run] = fireTriggers(project.workspace, submitted(project, person), { fault });
  if (!run?.outcome) throw new Error('No trigger ran.');
  return run.outcome;
}

function baseOf(project: TestProject): StoredFiles {
  project.workspace.settle();
  const stored = project.store.load();
  project.workspace.close();
  return stored;
}

function after(base: StoredFiles, work: (project: TestProject) => unknown): StoredFiles {
  const project = new TestProject(base);
  work(project);
  return baseOf(project);
}

/** The base after an execution that ended behind its n-th call of a member. */
function interrupted(base: StoredFiles, act: Scenario['act'], member: string, nth = 1): StoredFiles {
  let seen = 0;
  for (let at = 1; ; at += 1) {
    const project = new TestProject(base);
    const { faulted } = act(project, { at, kind: 'after' });
    if (faulted === null) throw new Error(`There is no such call of ${member}.`);
    if (faulted === member) seen += 1;
    if (seen === nth) return baseOf(project);
    project.workspace.close();
  }
}
