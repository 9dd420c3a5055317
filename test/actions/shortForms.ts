// Short forms in a test project: finding one of several, and answering it as a participant does.
import { FormFile } from '../../local/files/formFile';
import { fireTriggers, type TriggerRun } from '../../local/responses/fireTriggers';
import { linkedTab } from '../../local/responses/responseTab';
import type { SheetData } from '../../local/files/sheetData';
import { submit, type SubmissionInput } from '../../local/submission';
import { onlyOne } from './checks';
import { TestProject } from './project';

/** How the names of the forms end. */
export type FormName = 'strategies' | 'vote' | 'plan review';

const CHALLENGES: readonly (readonly string[])[] = [
  ['Challenge', 'Definitions differ, and nobody knows', '1.a', '', 'yes'],
  ['Challenge', 'Nobody decides', '2.a', '', 'yes'],
  ['Challenge', 'Errors are found late', '1.b', '', ''],
  ['Strength', 'People care', '1', '', 'yes'],
];

export const TEAM: readonly (readonly string[])[] = [
  ['State leadership', 'Ann', 'ann@example.org'],
  ['Local practitioners', 'Bob', 'bob@example.org'],
  ['Local practitioners', 'Cid', 'cid@example.org'],
];

/** A project with challenges and a team. */
export function planning(settings: Readonly<Record<string, string>> = {}): TestProject {
  const project = TestProject.setUp({ team: TEAM, settings });
  project.paste('Priorities', CHALLENGES);
  return project;
}

/** The same with strategies typed in the tab. */
export function withStrategies(...words: readonly string[]): TestProject {
  const project = planning();
  typeStrategies(project, words);
  return project;
}

/** Types strategies below each other, from a row on. */
export function typeStrategies(project: TestProject, words: readonly string[], first = 2): void {
  words.forEach((strategy, index) => project.fill('Strategies', first + index, { Strategy: strategy }));
}

export const formsNamed = (project: TestProject, name: FormName): FormFile[] =>
  project.workspace.all(FormFile).filter((form) => form.name.endsWith(`: ${name}`));

export const formNamed = (project: TestProject, name: FormName): FormFile =>
  onlyOne(formsNamed(project, name), name);

/** The tab that a form fills. */
export function answersTo(project: TestProject, name: FormName): SheetData {
  const sheet = linkedTab(project.workspace, formNamed(project, name));
  if (!sheet) throw new Error(`The form ${name} fills no tab.`);
  return sheet;
}

/** What may be chosen in a question. */
export function choicesOf(project: TestProject, name: FormName, title: string): string[] {
  const item = formNamed(project, name).items.find((each) => each.title === title);
  return item && 'choices' in item ? item.choices.map(({ value }) => value) : [];
}

/** Submits a form; the triggers run, and none may fail. */
export function send(
  project: TestProject,
  name: FormName,
  answers: Readonly<Record<string, string>>,
  more: Partial<SubmissionInput> = {},
): TriggerRun[] {
  const form = formNamed(project, name);
  const asked = new Map(Object.entries(answers));
  const runs = fireTriggers(
    project.workspace,
    submit(project.workspace, form.id, { answers: asked, ...more }),
  );
  const failed = runs.find(({ error }) => error !== null);
  if (failed) throw new Error(`The trigger failed: ${failed.error}`);
  return runs;
}

/** Votes for strategies by id; a minute passes after it. */
export function vote(project: TestProject, email: string, first: string, second = ''): TriggerRun[] {
  const choice = (id: string): string =>
    choicesOf(project, 'vote', 'First vote').find((each) => each.startsWith(`${id} `)) ?? '';
  const answers = { 'First vote': choice(first), 'Second vote': choice(second), Email: email };
  const runs = send(project, 'vote', answers, { email });
  project.clock.sleep(60_000);
  return runs;
}

/** The votes of each strategy, by id. */
export const votes = (project: TestProject): Record<string, string> =>
  Object.fromEntries(project.rows('Strategies').map(({ Id = '', Votes = '' }) => [Id, Votes]));
