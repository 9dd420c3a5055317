// Fails every service call of an action, each in four ways, presses the button again, and finds what an undisturbed
// run leaves: one form, one trigger, one document, every answer.
import { faultIn, harmIn } from './checks';
import { Copy } from './copy';
import { leaveCounts, type FaultCounts } from './counts';
import { momentOf, repeatedTags } from './moment';
import type { Scenario } from './scenarios';

const KINDS = ['throw', 'refuse', 'after', 'end'] as const;
/** How many failures are told; the first says most. */
const TOLD = 5;

/** Defines a test for each scenario; `name` tells the file's counts from those of others. */
export function testFaults(name: string, scenarios: readonly Scenario[]): void {
  const counts: FaultCounts = { injected: 0, recovered: 0 };
  afterAll(() => leaveCounts(name, counts));
  test.each([...scenarios])('$name', (scenario) => failEveryCall(scenario, counts));
}

function failEveryCall(scenario: Scenario, counts: FaultCounts): void {
  const before = momentOf(new Copy(scenario.base));
  const undisturbed = runUndisturbed(scenario);
  expect(undisturbed).toMatchObject({ error: null, tags: [], wanted: { counts: scenario.leaves, lost: [] } });
  const failures: string[] = [];
  for (let at = 1; at <= undisturbed.calls; at += 1) {
    for (const kind of KINDS) {
      counts.injected += 1;
      const project = new Copy(scenario.base);
      const outcome = scenario.act(project, { at, kind });
      const failed = momentOf(project);
      const harm = harmIn(failed, before, undisturbed.done, outcome, kind);
      const last = scenario.again(project);
      const after = momentOf(project);
      const fault = harm ?? faultIn(after, failed, undisturbed.wanted, last, scenario.mayDiffer);
      if (fault === null) counts.recovered += 1;
      else failures.push(`${kind} at call ${at}, ${outcome.faulted}: ${fault}`);
    }
  }
  expect(failures.slice(0, TOLD)).toEqual([]);
}

/** `done` is how it is after the execution alone, `wanted` in the end. */
function runUndisturbed({ base, act, rest }: Scenario) {
  const project = new Copy(base);
  const { calls, error } = act(project);
  const done = momentOf(project);
  rest?.(project);
  return { calls, error, tags: repeatedTags(project), done, wanted: momentOf(project) };
}
