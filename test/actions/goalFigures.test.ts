// The figures of goals as the tab shows them: in the plan, in the checks, and beside check-ins.
import { edit } from './edit';
import { lines } from './planOf';
import { TestProject } from './project';
import { columnOf } from './sheet';

const GOAL = {
  ...{ Goal: 'Districts use one definition', Strategy: 'Agree on a dictionary', Measure: 'Districts' },
  ...{ Owner: 'Ann', Start: '11/1/2026', Due: '6/30/2099', Resources: 'Two days' },
};

/** A goal whose figures are numbers that their cells show in percent, as where a column was pasted with its format. */
function project(): TestProject {
  const made = TestProject.setUp({ team: [['State leadership', 'Ann', 'ann@example.org']] });
  made.fill('Strategies', 2, { Id: 'S1', Strategy: 'Agree on a dictionary', Chosen: 'yes' });
  made.fill('Goals', 2, GOAL);
  shown(made, 'Goals', 'Baseline', 0.4);
  shown(made, 'Goals', 'Target', 0.6);
  made.fill('Check-ins', 2, { Date: '1/15/2027', Goal: GOAL.Goal, Status: 'on track' });
  shown(made, 'Check-ins', 'Value', 0.45);
  return made;
}

function shown(made: TestProject, tab: string, column: string, value: number, format = '0%'): void {
  const sheet = made.tab(tab);
  sheet.put(2, columnOf(sheet, column), value, format);
  made.workspace.settle();
}

test('the plan shows percents as the tab does, and dates in words as before', () => {
  const made = project();
  made.createActionPlan();
  const text = lines(made.plan.content).join('\n');
  expect(text).toContain('40% → 60%');
  expect(text).toContain('45%');
  for (const date of ['November 1, 2026', 'June 30, 2099', 'January 15, 2027']) expect(text).toContain(date);
  expect(text).not.toMatch(/0\.4/);
});

test('the checks read what the cells show: a percent beside a number is told apart, dates are dates', () => {
  const made = project();
  shown(made, 'Goals', 'Target', 60, '0');
  const { calls } = edit(made, 'Goals', 2, { Resources: 'Two days a month' });
  expect(made.rows('Goals')[0]?.Checks).toMatch(/^Measurable: Baseline is "40%" and Target "60": write both/);
  expect(calls).toBeLessThanOrEqual(25);
  shown(made, 'Goals', 'Target', 0.6);
  made.recompute();
  expect(made.rows('Goals')[0]?.Checks).toBe('All checks pass');
});
