// Names and addresses in what participants wrote: they stay on the owner's own tabs, and go nowhere else.
import { answered, decide, item } from './calibrationProject';
import type { TestProject } from './project';
import { lines } from './planOf';

const WRITTEN = 'Ask Ann Archer (ann.archer@example.org) or Dan Dyer';
const SHOWN = 'Ask [name] ([address]) or [name]';
const NAMED = /archer|dyer|example\.org/i;

/** A calibration with people named in the evidence for 1.a, by somebody who is not on the team. */
function named(): TestProject {
  const project = answered();
  project.answer(
    'eve@example.org',
    { '1.a': [1, WRITTEN] },
    { name: 'Eve Other', role: 'Local practitioners' },
  );
  project.say('openCalibration');
  return project;
}

test('the Evidence tab keeps what was written, for the owner', () => {
  expect(
    named()
      .rows('Evidence')
      .map(({ Evidence }) => Evidence),
  ).toContain(WRITTEN);
});

test('the screen of the calibration names nobody: not in the evidence, not in a rationale, not in a dissent', () => {
  const project = named();
  decide(project, '1.a', 1, { rationale: WRITTEN, dissent: 'Eve Other disagrees' });
  const shown = item(project, '1.a');
  expect(JSON.stringify(shown)).not.toMatch(/archer|dyer|Eve Other|example\.org/i);
  expect(shown.evidence[0]?.texts).toContain(SHOWN);
  expect(shown).toMatchObject({ rationale: SHOWN, decision: { dissent: '[name] disagrees' } });
  expect(project.row('1.a').Rationale).toBe(WRITTEN);
});

test('who recorded too late is told the other rationale without its names, in no more calls than a decision takes', () => {
  const project = named();
  decide(project, '1.a', 1, { id: 'first', rationale: WRITTEN });
  const { message, standing, calls } = decide(project, '1.a', 2, { id: 'second' });
  expect(message).toContain(`(“${SHOWN}”)`);
  expect(JSON.stringify(standing)).not.toMatch(NAMED);
  expect(calls).toBeLessThanOrEqual(20);
});

test('a challenge that is suggested with its evidence names nobody', () => {
  const project = named();
  project.say('suggestPriorities');
  const statements = project.rows('Priorities').map(({ Statement = '' }) => Statement);
  expect(statements.filter((statement) => statement.includes(SHOWN))).toHaveLength(1);
  expect(statements.join()).not.toMatch(NAMED);
});

test('the plan names nobody in evidence that an earlier suggestion left in a statement; other words stay', () => {
  const project = named();
  project.fill('Priorities', 2, {
    Kind: 'Challenge',
    Statement: `Ann Archer leads this. Evidence: ${WRITTEN}`,
    Codes: '1.a',
  });
  project.createActionPlan();
  expect(lines(project.plan.content).join('\n')).toContain(`Ann Archer leads this. Evidence: ${SHOWN}`);
});

test('the workbook to share says in how many texts something was replaced', () => {
  const project = named();
  expect(project.run('readShareWorkbook').value).toMatchObject({
    notices: [
      expect.stringMatching(/^In 1 text, a name or address was replaced by \[name\] or \[address\]\./),
    ],
  });
  project.fill('Summary', project.rowNumber('1.a'), { Final: '1', Rationale: WRITTEN });
  expect(project.run('readShareWorkbook').value).toMatchObject({
    notices: [expect.stringMatching(/^In 2 texts, names or addresses were replaced/)],
  });
});
