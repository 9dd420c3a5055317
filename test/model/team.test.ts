// The team: who is still to be asked, and who has answered.
import type { TeamMember } from '../../src/model/team';
import { readRates, teamProgress } from '../../src/model/team';
import { response } from './samples';

function member(row: number, name: string, email: string, rest: Partial<TeamMember> = {}): TeamMember {
  return { row, role: '', name, email, organization: '', rates: true, substituteFor: '', ...rest };
}

const sent = new Date(2026, 9, 5);
const from = (address: string) => response({}, { address, timestamp: sent });

test('members are matched by address, however it is written', () => {
  const { invited, answered, members } = teamProgress(
    [member(2, 'Ann', ' Ann@X.org'), member(3, 'Ben', 'ben@x.org')],
    [from('ann@x.org')],
  );
  expect([answered, invited]).toEqual([1, 2]);
  expect(members).toEqual([
    { row: 2, invited: true, answered: true, answeredAt: sent },
    { row: 3, invited: true, answered: false, answeredAt: null },
  ]);
});

test('who does not rate, and whose place somebody else takes, is not waited for', () => {
  const { invited, answered } = teamProgress(
    [
      member(2, 'Ann', 'ann@x.org'),
      member(3, 'Ben', 'ben@x.org', { rates: false }),
      member(4, 'Cy', 'cy@x.org', { substituteFor: ' ann ' }),
      member(5, 'Di', 'di@x.org'),
      member(6, 'Ed', 'ed@x.org', { substituteFor: 'DI@x.org' }),
    ],
    [from('ann@x.org'), from('cy@x.org')],
  );
  expect([answered, invited]).toEqual([1, 2]);
});

test('an answer from an address that is not on the team is named, one without an address is not', () => {
  const { notOnTeam, answered, invited } = teamProgress(
    [member(2, 'Ann', '')],
    [from('z@x.org'), from(''), from('b@x.org')],
  );
  expect(notOnTeam).toEqual(['b@x.org', 'z@x.org']);
  expect([answered, invited]).toEqual([0, 1]);
});

test('everyone rates unless the tab says no', () => {
  expect(['', 'yes', 'No', ' NO ', 'FALSE'].map(readRates)).toEqual([true, true, false, false, false]);
});
