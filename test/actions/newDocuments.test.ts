// A plan or a memo that is gone for good: the message names the way to a new one, and only that makes one.
import { ServiceError } from '../../local/errors';
import { DocumentFile } from '../../local/files/documentFile';
import { textOf } from '../../local/files/document/tree';
import { FormFile } from '../../local/files/formFile';
import { isPlan } from './checks';
import { refresh, storedOf, withPlan } from './planOf';
import { TestProject } from './project';

const stored = storedOf(withPlan());

const documents = (project: TestProject, beginning: string): DocumentFile[] =>
  project.workspace.all(DocumentFile).filter(({ name }) => name.startsWith(beginning));

/** Takes a document from where this person can open it, as a deletion does. */
function lose(document: DocumentFile | undefined): void {
  if (!document) throw new Error('There is nothing to lose.');
  document.head.owner = 'nobody@example.org';
}

function press(project: TestProject, name: string): { message: string; url: string } {
  const { value, error } = project.run(name);
  if (error) throw new Error(error.message);
  if (!isPlan(value)) throw new Error('It returned something else than expected.');
  return value;
}

/** A project whose shared plan is gone. */
function withoutPlan(): TestProject {
  const project = new TestProject(stored);
  project.say('shareActionPlan');
  project.say('createPlanReviewForm');
  lose(documents(project, 'Action plan')[0]);
  return project;
}

test.each(['createActionPlan', 'refreshActionPlan', 'shareActionPlan'])(
  '%s names the button that makes a new plan, and makes none itself',
  (name) => {
    const project = withoutPlan();
    expect(project.refusal(name)).toMatch(
      /^The action plan "Action plan: Oregon" cannot be opened .* If it is deleted for good, press "Create a new action plan" on the panel\.$/,
    );
    expect(documents(project, 'Action plan')).toHaveLength(1);
  },
);

test('pressed on purpose it makes one new plan, which is refreshed and shared from then on', () => {
  const project = withoutPlan();
  const { message, url } = press(project, 'createNewActionPlan');
  expect(message).toBe(
    `The action plan is created: ${url} 2 goals do not pass their checks yet: see the Checks column of the Goals tab. The earlier one, "Action plan: Oregon", cannot be opened any more and is not brought up to date. The new one is not shared with the team yet. Press "Update the plan review form" on the panel, so that it leads to the new one.`,
  );
  const [, made] = documents(project, 'Action plan');
  expect(url).toContain(made?.id);
  project.set('Vision', 'Another vision.');
  expect(refresh(project)).toMatchObject({ url, updated: ['Vision'] });
  expect(textOf(made!.content.body)).toContain('Another vision.');
  expect(project.say('shareActionPlan')).toMatch(/^3 people of the Team tab can edit/);
  project.say('createPlanReviewForm');
  const review = project.workspace.all(FormFile).find(({ name }) => name.endsWith('plan review'));
  expect(review?.settings.description).toContain(url);
});

test('pressed again, or while the plan is there, it makes no second one and says what to do first', () => {
  const project = withoutPlan();
  const { url } = press(project, 'createNewActionPlan');
  for (let time = 1; time <= 2; time += 1)
    expect(press(project, 'createNewActionPlan').message).toBe(
      `The action plan is still there: ${url} A new one is made only once that one is deleted for good in Google Drive, in the bin too.`,
    );
  expect(documents(project, 'Action plan')).toHaveLength(2);
});

test('however it is interrupted, pressing again ends with one new plan that is written whole', () => {
  for (let at = 1; ; at += 7) {
    const project = new TestProject(stored);
    lose(documents(project, 'Action plan')[0]);
    const { faulted } = project.run('createNewActionPlan', { fault: { at, kind: 'end' } });
    const { url } = press(project, 'createNewActionPlan');
    const written = documents(project, 'Action plan').filter(({ content }) => content.ranges.length === 11);
    expect([at, written.length]).toEqual([at, 2]);
    expect(url).toContain(written[1]?.id);
    project.workspace.close();
    if (faulted === null) return;
  }
});

test('while Google fails by itself, a plan does not count as gone', () => {
  const project = new TestProject(stored);
  const stumble = jest.spyOn(project.workspace, 'find').mockImplementation(() => {
    throw new ServiceError('Service Documents failed while accessing document with id plan.');
  });
  expect(project.refusal('createNewActionPlan')).toMatch(/^Service Documents failed/);
  stumble.mockRestore();
  expect(documents(project, 'Action plan')).toHaveLength(1);
});

test('a memo of today that is gone can be written again on the same day', () => {
  const project = new TestProject(stored);
  const { url } = press(project, 'createMemo');
  lose(documents(project, 'Memo')[0]);
  expect(project.refusal('createMemo')).toMatch(/press "Create a memo of today" on the panel\.$/);
  expect(press(project, 'createNewMemo').url).not.toBe(url);
  expect(documents(project, 'Memo')).toHaveLength(2);
});
