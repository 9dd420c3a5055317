// Days are those that the spreadsheet shows, wherever it is and whatever the time zone of the script.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { GOALS, lines, refresh, withPlan } from './planOf';
import { TestProject } from './project';

// Their days differ at every moment: one is 26 hours before the other.
const FAR_APART = ['Pacific/Kiritimati', 'Etc/GMT+12'];

const todayIn = (timeZone: string): string =>
  new Date().toLocaleDateString('en-US', { timeZone, dateStyle: 'long' });

test.each(['UTC', 'America/New_York', 'Pacific/Auckland'])(
  'no date of the plan or the deck is a day early or late, with the script in %s and the sheet anywhere',
  (TZ) => {
    const script = join(__dirname, 'shownDates.ts');
    const printed = execFileSync(process.execPath, ['--import', 'tsx', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ },
    });
    const shown = JSON.parse(printed) as [string, string[]][];
    const nextSteps = ['November 1, 2026', 'November 1, 2026', 'December 31, 2026'];
    const plan = [
      ...['March 14, 2027', 'November 1, 2026', 'November 1, 2026', 'December 1, 2026', 'March 15, 2027'],
      ...['January 4, 2027', 'December 31, 2027', 'December 31, 2026', ...nextSteps],
    ];
    const deck = ['November 1, 2026', ...nextSteps, 'March 15, 2027', 'December 31, 2027'];
    expect(shown).toEqual(shown.map(([zone]) => [zone, [...plan, ...deck]]));
    expect(shown).toHaveLength(5);
  },
);

test.each(FAR_APART)('a memo and the notice above a dated copy say the day it is there: %s', (timeZone) => {
  const project = withPlan();
  project.spreadsheet.timeZone = timeZone;
  project.paste('Goals', [...GOALS, ['A third goal', 'Training', 'pilots', '0', '3', 'Cid Cole']]);
  expect(refresh(project).copied).toContain('Goals');
  expect(lines(project.plan.content).join('\n')).toContain(todayIn(timeZone));
  expect(project.run('createMemo').value).toMatchObject({ asOf: todayIn(timeZone) });
});

test.each(FAR_APART)('a due date that stayed text is as late as it says: tomorrow in %s', (timeZone) => {
  const project = TestProject.setUp();
  project.spreadsheet.timeZone = timeZone;
  const day = (later: number): string =>
    new Date(Date.now() + later * 86_400_000).toLocaleDateString('en-US', { timeZone });
  const checksOf = (due: string): string => {
    project.fill('Goals', 2, { Goal: 'Agree on terms', Start: '1/1/2020', Due: due });
    project.recompute();
    return project.rows('Goals')[0]?.Checks ?? '';
  };
  for (const quote of ['', "'"]) {
    expect(checksOf(quote + day(1))).not.toContain('after today');
    expect(checksOf(quote + day(0))).toContain('Time-bound: Due is not after today.');
  }
});

test('a plan asks for the time zone once', () => {
  const project = withPlan();
  const { callsByMember } = project.run('refreshActionPlan');
  expect(callsByMember.get('SpreadsheetApp.Spreadsheet.getSpreadsheetTimeZone')).toBe(1);
  expect(callsByMember.get('SpreadsheetApp.Spreadsheet.getSpreadsheetLocale')).toBe(1);
});
