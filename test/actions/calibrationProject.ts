// A project in its calibration: contested and uncontested items, and what the page may ask of it.
import type { DecisionResult } from '../../src/actions/decide';
import type { CalibrationItem, CalibrationView } from '../../src/actions/readCalibration';
import { isResult } from '../../local/addOn';
import type { Outcome } from '../../local/runtime';
import { TestProject, type ProjectOptions } from './project';
import type { Row } from './sheet';

export const TEAM: readonly (readonly string[])[] = [
  ['State leadership', 'Ann Archer', 'ann.archer@example.org'],
  ['State data administrators', 'Bob Baker', 'bob.baker@example.org'],
  ['Local practitioners', 'Cleo Carver', 'cleo.carver@example.org'],
  ['Local practitioners', 'Dan Dyer', 'dan.dyer@example.org'],
];

/** 1.a stands in two camps, 1.b is spread, 2.a is a tie; the elements were rated alike. */
const RATINGS: Readonly<Record<string, readonly number[]>> = {
  '1': [3, 3, 3, 3],
  '1.a': [1, 1, 4, 4],
  '1.b': [1, 2, 4, 4],
  '2': [2, 2, 2, 2],
  '2.a': [2, 2, 3, 3],
};

/** A project whose team has answered, with evidence beside every rating of 1.a. */
export function answered(options: ProjectOptions = {}): TestProject {
  const project = TestProject.withForm({ team: TEAM, ...options });
  TEAM.forEach(([role = '', name = '', email = ''], index) => {
    const said = Object.entries(RATINGS).map(([code, ratings]) => [code, ratings[index] ?? 3] as const);
    const first = [RATINGS['1.a']?.[index] ?? 3, `seen by number ${index}`] as const;
    project.answer(email, { ...Object.fromEntries(said), '1.a': first }, { role, name });
  });
  return project;
}

/** The same with the calibration open. */
export function calibrating(options: ProjectOptions = {}): TestProject {
  const project = answered(options);
  project.say('openCalibration');
  return project;
}

const isView = (value: unknown): value is CalibrationView =>
  typeof value === 'object' && value !== null && 'queue' in value && 'items' in value;

const isDecision = (value: unknown): value is DecisionResult => isResult(value) && 'accepted' in value;

export function read(project: TestProject): CalibrationView {
  const { value, error } = project.run('readCalibration');
  if (error || !isView(value)) throw new Error(error?.message ?? 'That is no calibration.');
  return value;
}

export function item(project: TestProject, code: string): CalibrationItem {
  const found = read(project).items.find((each) => each.code === code);
  if (!found) throw new Error(`There is no item ${code}.`);
  return found;
}

/** What a page sends that has seen nothing decided, with what a test changes. */
export function request(code: string, final: number, more: Readonly<Record<string, unknown>> = {}): object {
  return {
    ...{ id: `id-${code.replace('.', '')}-${final}`, code, final, rationale: `why ${code}`, dissent: '' },
    ...{ seen: '', recordedBy: 'Rae Corder' },
    ...more,
  };
}

/** Sends a change as the page does. */
export function send(
  project: TestProject,
  name: string,
  sent: object,
): DecisionResult & Pick<Outcome, 'calls'> {
  const { value, error, calls } = project.run(name, { args: [sent] });
  if (error || !isDecision(value)) throw new Error(error?.message ?? 'That is no decision.');
  return { ...value, calls };
}

export const decide = (
  project: TestProject,
  ...sent: Parameters<typeof request>
): DecisionResult & Pick<Outcome, 'calls'> => send(project, 'recordDecision', request(...sent));

/** The log without its times and figures. */
export const logged = (project: TestProject): unknown[] =>
  project
    .rows('Calibration log')
    .map(({ Code, Final, Rationale, Dissent, 'Recorded by': by }: Row) => [
      Code,
      Final,
      Rationale,
      Dissent,
      by,
    ]);
