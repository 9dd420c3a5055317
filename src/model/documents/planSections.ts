// What several documents say of the team's decisions: strengths and challenges, strategies, goals and check-ins.
import { votesText } from '../choosing';
import type { CheckIn, Goal, Priority, Strategy } from '../plan';
import type { SettingDate, Settings } from '../settings';
import type { Summary } from '../summary';
import type { TeamMember, TeamProgress } from '../team';
import { list, paragraph, table, textRow, type Content } from './block';
import { scoreInWords, type Finals } from './scores';

/** Everything that an action plan or a memo is made of, as far as it exists; dates are texts, all written alike. */
export interface PlanInput {
  readonly settings: Settings;
  readonly summary: Summary;
  readonly finals: Finals;
  readonly team: readonly TeamMember[];
  readonly progress: TeamProgress;
  readonly priorities: readonly Priority[];
  readonly strategies: readonly Strategy[];
  readonly goals: readonly Goal[];
  readonly checkIns: readonly CheckIn[];
}

/** Strengths or challenges, each with the items that it comes from and their scores. */
export function priorities(kind: Priority['kind'], input: PlanInput): Content[] {
  const found = input.priorities.filter((row) => row.kind === kind && row.statement !== '');
  if (found.length === 0) {
    const name = kind === 'Strength' ? 'strengths' : 'challenges';
    return [
      paragraph(
        `Three to five ${name} will stand here; the team names them in the first part of its goal-setting meeting${on(input.settings.goalSettingPartI)}.`,
      ),
    ];
  }
  return [
    list(
      'bullet',
      found.map(({ statement, codes }) => withDetail(statement, codes.map(scoreOf(input)).join('; '))),
    ),
  ];
}

const scoreOf =
  ({ summary, finals, settings }: PlanInput) =>
  (code: string): string =>
    scoreInWords(code, summary, finals, settings);

/** The chosen strategies that have words, the most voted first. */
export const chosenStrategies = ({ strategies: rows }: PlanInput): Strategy[] =>
  rows.filter((row) => row.chosen && row.strategy !== '').sort((a, b) => (b.votes ?? 0) - (a.votes ?? 0));

/** The same, each with what it is for and its votes. */
export function strategies(input: PlanInput): Content[] {
  const chosen = chosenStrategies(input);
  if (chosen.length === 0) {
    return [
      paragraph(
        `The three to five strategies that the team votes for will stand here; it chooses them in the second part of its goal-setting meeting${on(input.settings.goalSettingPartII)}.`,
      ),
    ];
  }
  return [
    list(
      'bullet',
      chosen.map(({ strategy, challenge, votes }) =>
        withDetail(
          strategy,
          [...(challenge === '' ? [] : [`for: ${challenge}`]), ...inVotes(votes)].join('; '),
        ),
      ),
    ),
  ];
}

const inVotes = (votes: number | null): string[] => (votes === null ? [] : [votesText(votes)]);

export function goals({ goals: rows, settings }: PlanInput): Content[] {
  const set = rows.filter(({ goal }) => goal !== '');
  if (set.length === 0) {
    return [
      paragraph(
        `The goals will stand here, each with an owner, a measure and dates; the team sets them in the second part of its goal-setting meeting${on(settings.goalSettingPartII)}.`,
      ),
    ];
  }
  const header = ['Goal', 'Strategy', 'Owner', 'Measure', 'Baseline → target', 'Dates'];
  const cells = set.map((row) =>
    textRow(
      ...[row.goal, row.strategy, row.owner, row.measure],
      joined([row.baseline, row.target], ' → '),
      joined([row.start, row.due], ' to '),
    ),
  );
  return [table(header, [0.22, 0.18, 0.17, 0.14, 0.12, 0.17], cells)];
}

export function resources({ goals: rows }: PlanInput): Content[] {
  const found = rows.filter(({ goal, resources: needed }) => goal !== '' && needed !== '');
  if (found.length === 0) return [paragraph('What the goals need will stand here, as their owners plan it.')];
  return [
    list(
      'bullet',
      found.map(({ goal, resources: needed }) => `${goal}: ${needed}`),
    ),
  ];
}

export function checkIns({ checkIns: rows }: PlanInput): Content[] {
  const dated = rows.filter(({ date }) => date !== '');
  if (dated.length === 0) {
    return [
      paragraph('The dates of the quarterly check-ins will stand here, with the progress found at each.'),
    ];
  }
  return [
    table(
      ['Date', 'Goal', 'Result', 'Status'],
      [0.22, 0.42, 0.18, 0.18],
      dated.map((row) => textRow(row.date, row.goal === '' ? 'All goals' : row.goal, row.value, row.status)),
    ),
  ];
}

/** A date that was set, as the end of what is said of it. */
export const on = ({ text }: SettingDate): string => (text === '' ? '' : ` on ${text}`);

const joined = (texts: readonly string[], between: string): string =>
  texts.filter((text) => text !== '').join(between);

function withDetail(text: string, detail: string): string {
  return detail === '' ? text : `${text} (${detail})`;
}
