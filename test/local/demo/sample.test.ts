// The sample's files: they fit each other, and stay ahead of the calendar.
import { rowsOf, GOALS, PRIORITIES, STRATEGIES, TEAM, VOTES } from '../../../local/demo/tables';
import { sampleFiles } from '../../../local/demo/sample';
import type { Csv } from '../../../local/demo/files';
import type { TableColumns } from '../../../local/demo/tables';

const AT = Date.parse('2026-11-24');

function column(csv: Csv | null, columns: TableColumns, name: string): string[] {
  return csv === null ? [] : rowsOf(csv, columns).map(({ text }) => text(name));
}

test('owners of goals and voters are on the team, and goals are about strategies that there are', () => {
  const { team, meeting } = sampleFiles(AT);
  const names = column(team, TEAM, 'Name');
  for (const owner of column(meeting.goals, GOALS, 'Owner')) expect(names).toContain(owner);
  const voters = column(meeting.votes, VOTES, 'Email Address');
  expect([voters.length, new Set(voters).size]).toEqual([14, 14]);
  for (const voter of voters) expect(column(team, TEAM, 'Email')).toContain(voter);
  const strategies = column(meeting.strategies, STRATEGIES, 'Strategy');
  for (const strategy of column(meeting.goals, GOALS, 'Strategy')) expect(strategies).toContain(strategy);
  const challenges = column(meeting.priorities, PRIORITIES, 'Statement');
  for (const challenge of column(meeting.strategies, STRATEGIES, 'Challenge')) {
    expect(challenges).toContain(challenge);
  }
});

test.each([
  ['2024-02-29', 2026],
  ['2027-08-30', 2026],
  ['2027-09-02', 2027],
  ['2040-01-01', 2039],
])('on %s its meeting is in %i, and every goal is due later', (today, year) => {
  const { settings, responses, meeting } = sampleFiles(Date.parse(today));
  expect(settings.get('Goal-setting meeting Part I')).toBe(`${year}-10-27`);
  expect(responses?.rows[0]?.[0]).toBe(`10/5/${year} 9:12:33`);
  for (const due of column(meeting.goals, GOALS, 'Due')) {
    expect(Date.parse(due)).toBeGreaterThan(Date.parse(today));
  }
  // What people wrote stays what it was.
  expect(settings.get('Project name')).toBe('Career readiness data review 2026');
});
