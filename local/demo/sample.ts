// The sample's files: their dates move on by whole years, so that its goals are never due already.
import { join } from 'node:path';
import { RESPONSES } from './columns';
import { readCsv, readSettings, type Csv, type CsvKind } from './files';
import type { MeetingFiles } from './meeting';
import type { ProjectFiles } from './project';
import { CHECK_INS, DECISIONS, GOALS, kindOf, PRIORITIES, rowsOf, STRATEGIES, TEAM, VOTES } from './tables';

const FOLDER = join(__dirname, '..', 'sample');

/** The sample's project, and its meeting, as they are at a time in milliseconds since 1970. */
export function sampleFiles(now = Date.now()): ProjectFiles & { readonly meeting: MeetingFiles } {
  const file = (name: string, kind: CsvKind): Csv => readCsv(join(FOLDER, name), kind);
  const goals = file('goals.csv', kindOf(GOALS));
  const years = yearsUntilDue(goals, now);
  const moved = (csv: Csv): Csv => ({
    ...csv,
    rows: csv.rows.map((cells) => cells.map((cell) => later(cell, years))),
  });
  const settings = readSettings(join(FOLDER, 'settings.json'));
  return {
    instrument: null,
    responses: moved(file('responses.csv', RESPONSES)),
    settings: new Map([...settings].map(([setting, value]) => [setting, later(value, years)])),
    team: file('team.csv', kindOf(TEAM)),
    meeting: {
      decisions: file('decisions.csv', kindOf(DECISIONS)),
      priorities: file('priorities.csv', kindOf(PRIORITIES)),
      strategies: file('strategies.csv', kindOf(STRATEGIES)),
      votes: file('votes.csv', kindOf(VOTES)),
      goals: moved(goals),
      checkIns: moved(file('check-ins.csv', kindOf(CHECK_INS))),
    },
  };
}

/** How many years the first goal has to move so that it is due after that time. */
function yearsUntilDue(goals: Csv, now: number): number {
  const dues = rowsOf(goals, GOALS).map(({ text }) => text('Due'));
  for (let years = 0; ; years += 1) {
    if (dues.every((due) => Date.parse(later(due, years)) > now)) return years;
  }
}

/** A text that is nothing but a date, as ISO or as Sheets writes it, so many years later; any other as it is. */
function later(text: string, years: number): string {
  const moved = (year: string): string => String(Number(year) + years);
  return text
    .replace(/^(\d{4})(?=-\d\d-\d\d$)/, moved)
    .replace(/^(\d{1,2}\/\d{1,2}\/)(\d{4})(?= [\d:]+$)/, (_, day: string, year: string) => day + moved(year));
}
