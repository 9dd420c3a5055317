// Fails every service call of every action, each in four ways, presses the button again, and finds what an
// undisturbed run leaves: one form, one trigger, one document, every answer.
import { harmIn, faultIn } from './checks';
import { momentOf, repeatedTags, type Moment } from './moment';
import { scenarios, type Scenario } from './scenarios';
import { TestProject } from '../actions/project';

const KINDS = ['throw', 'refuse', 'after', 'end'] as const;
/** How many failures are told; the first says most. */
const TOLD = 5;

const counts = { injected: 0, recovered: 0 };

afterAll(() => {
  process.stdout.write(`faults: ${counts.injected} injected, ${counts.recovered} recovered\n`);
});

/** Works on a copy of the scenario's base. */
function onCopy<T>({ base }: Scenario, work: (project: TestProject) => T): T {
  const project = new TestProject(base);
  try {
    return work(project);
  } finally {
    project.workspace.close();
  }
}

test.each(scenarios())('$name', (scenario) => {
  const { act, rest, leaves } = scenario;
  const before = onCopy(scenario, momentOf);
  const undisturbed = onCopy(scenario, (project) => {
    const { calls, error } = act(project);
    const done = momentOf(project);
    rest?.(project);
    expect({ error, tags: repeatedTags(project) }).toEqual({ error: null, tags: [] });
    return { calls, done, wanted: momentOf(project) };
  });
  expect(undisturbed.wanted).toMatchObject({ counts: leaves, lost: [] });
  const failures: string[] = [];
  for (let at = 1; at <= undisturbed.calls; at += 1) {
    for (const kind of KINDS) {
      onCopy(scenario, (project) => {
        const outcome = act(project, { at, kind });
        counts.injected += 1;
        const fault =
          harmIn(momentOf(project), before, undisturbed.done, outcome) ??
          recoveryFault(project, scenario, undisturbed.wanted);
        if (fault === null) counts.recovered += 1;
        else failures.push(`${kind} at call ${at}, ${outcome.faulted}: ${fault}`);
      });
    }
  }
  expect(failures.slice(0, TOLD)).toEqual([]);
});

function recoveryFault(project: TestProject, { again, mayDiffer }: Scenario, wanted: Moment): string | null {
  const last = again(project);
  return faultIn(momentOf(project), wanted, last, mayDiffer);
}
