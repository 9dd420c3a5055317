// Share action plan: the team can edit the plan once the owner asks for it, and nobody is added twice.
import type { ShareResult } from '../../src/actions/shareActionPlan';
import { isResult } from '../../local/addOn';
import { TestProject } from './project';
import { storedOf, withPlan } from './planOf';

const stored = storedOf(withPlan());

const isShared = (value: unknown): value is ShareResult =>
  isResult(value) && 'added' in value && 'refused' in value;

function share(project: TestProject): ShareResult {
  const { value, error } = project.run('shareActionPlan');
  if (error) throw new Error(error.message);
  if (!isShared(value)) throw new Error('Sharing returned something else than expected.');
  return value;
}

const ALL = ['ann@example.org', 'bob@example.org', 'cid@example.org'];

test('nobody can open the plan before the owner asks, and then everybody on the team can edit it', () => {
  const project = new TestProject(stored);
  expect(project.plan.sharing.editors).toEqual([]);
  expect(share(project)).toEqual({
    message: '3 people of the Team tab can edit the action plan now.',
    added: 3,
    refused: [],
  });
  expect(project.plan.sharing.editors).toEqual(ALL);
});

test('pressing again adds nobody, not even whom the owner took off since, and then only who is new', () => {
  const project = new TestProject(stored);
  share(project);
  project.plan.share({ editors: ['ann@example.org'], viewers: [] });
  expect(share(project)).toEqual({
    message: 'Everybody on the Team tab was added before.',
    added: 0,
    refused: [],
  });
  project.fill('Team', 5, { Name: 'Dee', Email: ' Dee@Example.org ' });
  expect(share(project).message).toBe('1 person of the Team tab can edit the action plan now.');
  expect(project.plan.sharing.editors).toEqual(['ann@example.org', 'dee@example.org']);
});

test('an address that Google refuses keeps nobody else out, and is named; a missing one is counted', () => {
  const project = new TestProject(stored);
  project.fill('Team', 3, { Email: 'bob at example' });
  project.fill('Team', 5, { Name: 'Dee' });
  expect(share(project)).toEqual({
    message:
      '2 people of the Team tab can edit the action plan now. Google did not take bob at example; correct the Team tab, or share with them in the document. 1 person has no address on the Team tab.',
    added: 2,
    refused: ['bob at example'],
  });
  expect(project.plan.sharing.editors).toEqual(['ann@example.org', 'cid@example.org']);
});

test('without a plan, or without addresses, it says so', () => {
  expect(TestProject.setUp().refusal('shareActionPlan')).toMatch(/^There is no action plan yet\./);
  const project = TestProject.setUp();
  project.createActionPlan();
  expect(share(project).message).toBe('The Team tab has no addresses yet.');
});
