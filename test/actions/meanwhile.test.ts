// Answers that come while another execution is at work: none is forgotten, and few are computed twice.
import { fireTriggers } from '../../local/responses/fireTriggers';
import { submit } from '../../local/submission';
import { TestProject } from './project';
import { columnOf, titlesOf } from './sheet';

const lock = (project: TestProject) => `document:calibrate:${project.spreadsheet.id}`;

function submitted(project: TestProject, email: string, rating: string) {
  const answers = new Map(
    project.form.items.flatMap((item) =>
      item.type === 'MULTIPLE_CHOICE' ? [[item.title, rating] as const] : [],
    ),
  )
    .set('Name', 'Somebody')
    .set('Email', email)
    .set('Role', 'Local practitioners');
  return submit(project.workspace, project.form.id, { answers });
}

test('where the lock is not free in time, the answer is marked and shown by the next recompute', () => {
  const project = TestProject.withForm();
  project.answer('ann@example.org', { '1.a': 1 });
  expect(project.run('readPanel').value).toMatchObject({ stale: false });
  project.workspace.locks.set(lock(project), {});
  const [run] = project.answer('bob@example.org', { '1.a': 4 });
  expect(run?.error).toBeNull();
  expect(project.row('1.a').Answers).toBe('1');
  expect(project.refusal('recompute')).toBe(
    'Calibrate is at work for somebody else in this spreadsheet. Try again in a minute.',
  );
  project.workspace.locks.clear();
  expect(project.run('readPanel').value).toMatchObject({ stale: true });
  project.recompute();
  expect(project.row('1.a')).toMatchObject({ Answers: '2', Average: '2.50' });
  expect(project.run('readPanel').value).toMatchObject({ stale: false });
});

test('at whatever moment an answer comes, whoever holds the lock shows it before letting go', () => {
  const begun = TestProject.withForm();
  begun.answer('ann@example.org', { '1.a': 1 });
  const stored = begun.store.load();
  const { calls } = begun.run('recompute');
  const late: number[] = [];
  // After the last look at the mark the lock is about to be let go, and the other one gets it.
  for (let moment = 1; moment < calls - 2; moment += 1) {
    const project = new TestProject(stored);
    const another = (call: number): void => {
      if (call !== moment) return;
      // Its trigger starts, marks the tabs as stale, and does not get the lock.
      fireTriggers(project.workspace, submitted(project, 'bob@example.org', '3 – Promising'));
    };
    project.meanwhile(another, () => project.recompute());
    if (project.row('1.a').Answers !== '2') late.push(moment);
    if (late.length === 0) expect(project.run('readPanel').value).toMatchObject({ stale: false });
  }
  expect(late).toEqual([]);
});

test('an answer that another execution has shown meanwhile is not computed again', () => {
  const project = TestProject.withForm();
  project.answer('ann@example.org');
  const mark = () => project.properties.get('stale/0');
  const before = mark();
  let nested = false;
  const another = (): void => {
    if (nested || mark() === before) return;
    nested = true;
    // It has marked its answer and waits for the lock; whoever has it shows the answer.
    project.recompute();
  };
  const [run] = project.meanwhile(another, () => project.answer('bob@example.org'));
  expect(nested).toBe(true);
  expect(project.row('1.a').Answers).toBe('2');
  expect(run?.outcome?.calls).toBeLessThan(10);
});

test('what was put back is said, also where the tabs had to be computed twice', () => {
  const project = TestProject.withForm();
  project.answer('ann@example.org');
  const summary = project.tab('Summary');
  summary.deleteLines('columns', columnOf(summary, 'Why'), 1);
  let done = false;
  const another = (): void => {
    if (done || !titlesOf(summary).includes('Why')) return;
    done = true;
    fireTriggers(project.workspace, submitted(project, 'bob@example.org', '3 – Promising'));
  };
  const { notices } = project.meanwhile(another, () => project.recompute());
  expect(project.row('1.a').Answers).toBe('2');
  expect(notices).toEqual(['Summary: the column "Why" was put back.']);
});
