// The Team tab: who is on the team, who is asked to rate, and who has answered.
import type { CellValue } from '../model/cell';
import { readRates, type MemberProgress, type TeamMember } from '../model/team';
import { TAB_COLORS, type Tab } from './tab';
import { writeRows, type Table } from './table';

type TeamKey =
  'role' | 'name' | 'email' | 'organization' | 'rates' | 'substituteFor' | 'invited' | 'answered';

export const teamTab: Tab<TeamKey> = {
  key: 'team',
  name: 'Team',
  color: TAB_COLORS.before,
  frozenColumns: 0,
  columns: [
    {
      key: 'role',
      header: 'Role',
      kind: 'text',
      width: 200,
      note: 'One of the role groups of the Project tab.',
    },
    { key: 'name', header: 'Name', kind: 'text', width: 200 },
    { key: 'email', header: 'Email', kind: 'text', width: 240 },
    { key: 'organization', header: 'Organization', kind: 'text', width: 220 },
    {
      key: 'rates',
      header: 'Rates',
      kind: 'text',
      width: 70,
      choices: ['yes', 'no'],
      note: 'Empty counts as yes.',
    },
    {
      key: 'substituteFor',
      header: 'Substitute for',
      kind: 'text',
      width: 170,
      note: 'The name or address of the member whose place this person takes.',
    },
    { key: 'invited', header: 'Invited', kind: 'date', width: 110, note: 'Written by Calibrate.' },
    { key: 'answered', header: 'Answered', kind: 'date', width: 150, note: 'Written by Calibrate.' },
  ],
};

/** The members that the tab lists; rows without a name and an address are nobody. */
export function teamMembers(table: Table<TeamKey>): TeamMember[] {
  return table.texts().flatMap(({ role, name, email, organization, rates, substituteFor }, index) => {
    if (name === '' && email === '') return [];
    return [{ row: index + 2, role, name, email, organization, rates: readRates(rates), substituteFor }];
  });
}

/** Writes when each member answered. */
export function writeAnswered(table: Table<TeamKey>, members: readonly MemberProgress[]): void {
  const byRow = new Map(members.map((member) => [member.row, member]));
  const rows = Array.from({ length: table.length }, (_, index) => {
    const member = byRow.get(index + 2);
    const answered = member?.answered ? (member.answeredAt ?? 'yes') : '';
    return new Map<TeamKey, CellValue>([['answered', answered]]);
  });
  writeRows(table.sheet, table.binding.places, ['answered'], { first: 0, rows });
}
