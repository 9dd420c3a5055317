// Google stumbles: a call that can be repeated is repeated, so that the person notices nothing.
import { TestProject } from './project';

/** Calls that change nothing and read what may be large. */
const READS = /getDataRange|getValues|getDisplayValues|getSheetById|getSheets|openById|getItems$/;

const project = TestProject.withForm();
project.answer('ann@example.org', { '1.a': [1, 'seen'] });
project.createActionPlan();
const stored = project.store.load();

test.each(['recompute', 'readPanel', 'createActionPlan', 'createAssessmentFormStep'])(
  '%s goes on where a read fails once, with a pause',
  (name) => {
    const { calls, callsByMember } = new TestProject(stored).run(name);
    expect([...callsByMember.keys()].some((member) => READS.test(member))).toBe(true);
    const failed: string[] = [];
    let paused = 0;
    for (let at = 1; at <= calls; at += 1) {
      const stumbling = new TestProject(stored);
      const start = stumbling.clock.now();
      const { error } = stumbling.run(name, { fault: { at, kind: 'throw' } });
      if (error) failed.push(error.message);
      else if (stumbling.clock.now() > start) paused += 1;
    }
    expect(failed.filter((message) => READS.test(message))).toEqual([]);
    expect(paused).toBeGreaterThan(0);
  },
);

test('a refusal is not repeated', () => {
  const { calls } = new TestProject(stored).run('recompute', { fault: { at: 8, kind: 'refuse' } });
  expect(calls).toBe(8);
});
