// Short forms that are interrupted: whichever service call fails, pressing again leaves one form, whole, and each
// strategy and vote once.
import { isResult } from '../../local/addOn';
import { FormFile } from '../../local/files/formFile';
import { fireTriggers } from '../../local/responses/fireTriggers';
import type { Fault, Outcome } from '../../local/runtime';
import type { StoredFiles } from '../../local/store';
import { submit } from '../../local/submission';
import { Copy } from '../faults/copy';
import { repeatedTags } from '../faults/moment';
import type { TestProject } from './project';
import { formNamed, planning, send, typeStrategies, vote, withStrategies, type FormName } from './shortForms';

/** What is refused is thrown before it takes effect too; a read that stumbles once is tested elsewhere. */
const KINDS = ['refuse', 'after', 'end'] as const;

/** A few rows in each tab, so that a run takes milliseconds. */
function stored(project: TestProject): StoredFiles {
  for (const sheet of project.spreadsheet.sheets)
    sheet.deleteLines('rows', 20, Math.max(0, sheet.maxRows - 20));
  project.workspace.settle();
  return project.store.load();
}

/**
 * What has to be alike in the end, however it came to be. A number that was kept for a strategy before it could be
 * written is not used again, so that ids are told by their order.
 */
function outline(project: TestProject): string {
  const forms = project.workspace.all(FormFile).filter(({ items }) => items.length > 0);
  const ids = project.rows('Strategies').map(({ Id = '' }) => Id);
  const text = JSON.stringify({
    forms: forms.map(({ name, items, settings, responses, link }) => ({
      ...{ name, settings, answers: responses.length, isLinked: link !== null },
      items: items.map((item) => ({ ...item, id: 0 })),
    })),
    tabs: project.spreadsheet.sheets.filter(({ formId }) => formId !== null).length,
    triggers: project.workspace.state.triggers.length,
    strategies: project.rows('Strategies'),
    tags: repeatedTags(project),
  });
  return text.replace(/\bS\d+\b/g, (id) => `strategy ${ids.indexOf(id)}`);
}

/** Forms that stay empty, since their ids were lost, and that nobody was told of. */
function untold(project: TestProject, { value }: Outcome): boolean {
  const empty = project.workspace.all(FormFile).filter(({ items }) => items.length === 0);
  const said = isResult(value) ? value.message : '';
  return empty.some(({ name }) => !said.includes(`An empty form "${name}" may be left`));
}

/** Fails every call of an action in every way, does `again`, and tells which did not come to the same end. */
function failures(
  base: StoredFiles,
  act: (project: TestProject, fault?: Fault) => Outcome,
  again: (project: TestProject) => Outcome,
): string[] {
  const undisturbed = new Copy(base);
  const { calls, error } = act(undisturbed);
  expect(error).toBeNull();
  again(undisturbed);
  const wanted = outline(undisturbed);
  const found: string[] = [];
  for (let at = 1; at <= calls; at += 1) {
    for (const kind of KINDS) {
      const project = new Copy(base);
      const { faulted } = act(project, { at, kind });
      const open = project.workspace.all(FormFile).filter(({ settings }) => settings.acceptingResponses);
      const half = open.some(({ items, link }) => items.length < 4 || link === null);
      const last = again(project);
      const end = outline(project);
      const problems = [
        half ? 'a half form was open' : '',
        last.error?.message ?? '',
        untold(project, last) ? 'nobody was told of an empty form' : '',
        end === wanted ? '' : `it came to ${end}`,
      ];
      const problem = problems.find((each) => each !== '');
      if (problem !== undefined) found.push(`${kind} at call ${at}, ${faulted}: ${problem}`);
    }
  }
  return found.slice(0, 3);
}

const pressing = (name: string) => ({
  act: (project: TestProject, fault?: Fault): Outcome => project.run(name, { fault }),
  again: (project: TestProject): Outcome => project.run(name),
});

/** Submits a form; the trigger runs, and its calls may fail. */
function sending(name: FormName, answers: Readonly<Record<string, string>>) {
  return (project: TestProject, fault?: Fault): Outcome => {
    const sent = submit(project.workspace, formNamed(project, name).id, {
      answers: new Map(Object.entries(answers)),
    });
    const [run] = fireTriggers(project.workspace, sent, { fault });
    if (!run?.outcome) throw new Error('No trigger ran.');
    return run.outcome;
  };
}

const IDEA = { Group: 'A', Challenge: 'Nobody decides', 'Strategy 1': 'One', 'Strategy 2': 'Two' };

test('Create strategies form', () => {
  const { act, again } = pressing('createStrategiesForm');
  expect(failures(stored(planning()), act, again)).toEqual([]);
});

test('Create voting form', () => {
  const { act, again } = pressing('createVotingForm');
  expect(failures(stored(withStrategies('One', 'Two')), act, again)).toEqual([]);
});

test('Create plan review form', () => {
  const project = planning();
  project.createActionPlan();
  const { act, again } = pressing('createPlanReviewForm');
  expect(failures(stored(project), act, again)).toEqual([]);
});

test('Add strategies to the voting form', () => {
  const project = withStrategies('One', 'Two');
  project.say('createVotingForm');
  typeStrategies(project, ['Three'], 4);
  const { act, again } = pressing('addMissingStrategies');
  expect(failures(stored(project), act, again)).toEqual([]);
});

test('Choose strategies', () => {
  const project = withStrategies('One', 'Two', 'Three');
  project.say('createVotingForm');
  vote(project, 'ann@example.org', 'S2', 'S3');
  const { act, again } = pressing('chooseStrategies');
  expect(failures(stored(project), act, again)).toEqual([]);
});

test('strategies that are sent, then Recompute', () => {
  const project = planning();
  project.say('createStrategiesForm');
  const base = stored(project);
  const act = sending('strategies', { ...IDEA, Email: 'ann@example.org' });
  expect(failures(base, act, pressing('recompute').again)).toEqual([]);
});

test('strategies that are sent, then the next ones', () => {
  const project = planning();
  project.say('createStrategiesForm');
  send(project, 'strategies', { ...IDEA, 'Strategy 1': 'Zero', Email: 'cid@example.org' });
  const act = sending('strategies', { ...IDEA, Email: 'ann@example.org' });
  const again = sending('strategies', { ...IDEA, 'Strategy 1': 'Three', Email: 'bob@example.org' });
  expect(failures(stored(project), act, again)).toEqual([]);
});

test('a vote, then the next one', () => {
  const project = withStrategies('One', 'Two', 'Three');
  project.say('createVotingForm');
  const act = sending('vote', {
    'First vote': 'S1 – One',
    'Second vote': 'S2 – Two',
    Email: 'ann@example.org',
  });
  const again = sending('vote', { 'First vote': 'S1 – One', Email: 'bob@example.org' });
  expect(failures(stored(project), act, again)).toEqual([]);
});
