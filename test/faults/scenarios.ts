// What a person does when a service call fails, from which point of a project's life, and what they do then: what all
// scenarios are made of.
import { fireTriggers } from '../../local/responses/fireTriggers';
import type { Fault, Outcome } from '../../local/runtime';
import type { StoredFiles } from '../../local/store';
import { START, TestProject } from '../actions/project';
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

const ROWS = 30;

/** The project with its tabs and its team, then with its published form, then with three answers and a final score. */
export const setUp = baseOf(withoutSpareRows(TestProject.setUp({ team: TEAM })));
export const published = after(setUp, finish);
export const answered = after(published, (project) => {
  for (const person of ['ann', 'bob', 'eve']) answer(project, person);
  project.fill('Summary', project.rowNumber('1.a'), { Final: '3', Rationale: 'agreed' });
  project.recompute();
});

/** Presses a button, and presses it again. */
export const pressing = (button: string): Pick<Scenario, 'act' | 'again'> => ({
  act: (project, fault) => project.run(button, { fault }),
  again: (project) => project.run(button),
});

/** Leaves the tabs a few rows, so that a run takes milliseconds. */
function withoutSpareRows(project: TestProject): TestProject {
  for (const sheet of project.spreadsheet.sheets) sheet.deleteLines('rows', ROWS + 1, sheet.maxRows - ROWS);
  return project;
}

/** Takes steps until the form is finished. */
export function finish(project: TestProject): Outcome {
  const outcome = project.run('createAssessmentFormStep');
  return outcome.error || outcome.json?.includes('"finished":true') ? outcome : finish(project);
}

export function take(steps: number, project: TestProject): void {
  for (let taken = 0; taken < steps; taken += 1) project.step();
}

/** A participant submits at a time of their own. */
export function submitted(project: TestProject, person: string): ReturnType<TestProject['submit']> {
  const minutes = person.charCodeAt(0);
  const rating = (person.charCodeAt(1) % 4) + 1;
  return project.submit(
    `${person}@example.org`,
    { '1.a': [rating, `=what ${person} saw`], '1.b': 'dk', '2': 1 },
    { role: 'State leadership', name: person, at: START + minutes * 60_000 },
  );
}

/** The same, and the trigger runs. */
export function answer(project: TestProject, person: string, fault?: Fault): Outcome {
  const [run] = fireTriggers(project.workspace, submitted(project, person), { fault });
  if (!run?.outcome) throw new Error('No trigger ran.');
  return run.outcome;
}

export function baseOf(project: TestProject): StoredFiles {
  project.workspace.settle();
  const stored = project.store.load();
  project.workspace.close();
  return stored;
}

export function after(base: StoredFiles, work: (project: TestProject) => unknown): StoredFiles {
  const project = new TestProject(base);
  work(project);
  return baseOf(project);
}

/** The base after an execution that ended behind its n-th call of a member. */
export function interrupted(base: StoredFiles, act: Scenario['act'], member: string, nth = 1): StoredFiles {
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
