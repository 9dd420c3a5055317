// The action plan: what the team found, chose and will do, as one document.
import type { CheckIn, Goal, Priority, Strategy } from '../plan';
import type { SettingDate, Settings } from '../settings';
import type { Summary } from '../summary';
import type { TeamMember, TeamProgress } from '../team';
import { heading, list, paragraph, region, table, textRow, type Block, type Content } from './block';
import { finalScore, method, scores, type Finals } from './scores';

/** Everything that an action plan is made of, as far as it exists. */
export interface ActionPlanInput {
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

/**
 * The whole action plan. What a refresh may write again stands in regions, one under each heading; a section
 * without content says what will stand there and who fills it. Members are named in the team's list and as owners
 * of goals only, never beside a rating or a comment.
 */
export function actionPlan(input: ActionPlanInput): Block[] {
  const { settings, summary, finals, progress } = input;
  return [
    heading('title', `Action plan: ${settings.projectName}`),
    ...section('Vision', 'vision', vision(settings)),
    ...section('Team', 'team', team(input.team)),
    ...section('How the scores were made', 'method', method(summary, progress, settings)),
    ...section('Scores', 'scores', scores(summary, finals, settings)),
    ...section('Strengths', 'strengths', priorities('Strength', input.priorities)),
    ...section('Challenges', 'challenges', priorities('Challenge', input.priorities)),
    ...section('Chosen strategies', 'strategies', strategies(input.strategies)),
    ...section('Goals', 'goals', goals(input.goals)),
    ...section('Resources', 'resources', resources(input.goals)),
    ...section('Check-ins', 'check-ins', checkIns(input.checkIns)),
    ...section('Next steps', 'next-steps', nextSteps(input)),
  ];
}

function section(title: string, name: string, content: readonly Content[]): Block[] {
  return [heading(1, title), region(name, ...content)];
}

function vision({ vision: text, organization, forcingEvent, forcingEventDate }: Settings): Content[] {
  const sentence =
    text ||
    'The vision for career readiness data will stand here; the project owner writes it on the Project tab.';
  const event =
    forcingEvent === '' ? [] : [`This plan is to be ready for ${forcingEvent}${on(forcingEventDate)}.`];
  const rated = organization === '' ? [] : [`What was rated: ${organization}, as a whole.`];
  return [sentence, ...rated, ...event].map((line) => paragraph(line));
}

function team(members: readonly TeamMember[]): Content[] {
  const named = members.filter(({ name }) => name !== '');
  if (named.length === 0) {
    return [
      paragraph('The members of the team will stand here; the project owner lists them on the Team tab.'),
    ];
  }
  const rows = named.map(({ name, role, organization }) => textRow(name, role, organization));
  return [table(['Name', 'Role', 'Organization'], [0.36, 0.3, 0.34], rows)];
}

function priorities(kind: Priority['kind'], rows: readonly Priority[]): Content[] {
  const found = rows.filter((row) => row.kind === kind && row.statement !== '');
  if (found.length === 0) {
    const name = kind === 'Strength' ? 'strengths' : 'challenges';
    return [
      paragraph(
        `Three to five ${name} will stand here; the team names them in Part I of the goal-setting meeting, and the project owner records them on the Priorities tab.`,
      ),
    ];
  }
  return [
    list(
      'bullet',
      found.map(({ statement, codes }) => withDetail(statement, codes.join(', '))),
    ),
  ];
}

function strategies(rows: readonly Strategy[]): Content[] {
  const chosen = rows.filter((row) => row.chosen && row.strategy !== '');
  if (chosen.length === 0) {
    return [
      paragraph(
        'The three to five strategies that the team votes for will stand here; the project owner marks them as chosen on the Strategies tab after Part II of the goal-setting meeting.',
      ),
    ];
  }
  return [
    list(
      'bullet',
      chosen.map(({ strategy, challenge }) => withDetail(strategy, challenge)),
    ),
  ];
}

function goals(rows: readonly Goal[]): Content[] {
  const set = rows.filter(({ goal }) => goal !== '');
  if (set.length === 0) {
    return [
      paragraph(
        'The goals will stand here, each with an owner, a measure and dates; the breakout groups write them in Part II of the goal-setting meeting, on the Goals tab.',
      ),
    ];
  }
  const header = ['Goal', 'Strategy', 'Owner', 'Measure', 'Baseline', 'Target', 'Start', 'Due'];
  const cells = set.map((row) =>
    textRow(row.goal, row.strategy, row.owner, row.measure, row.baseline, row.target, row.start, row.due),
  );
  return [table(header, [0.22, 0.16, 0.12, 0.14, 0.09, 0.09, 0.09, 0.09], cells)];
}

function resources(rows: readonly Goal[]): Content[] {
  const found = rows.filter(({ goal, resources: needed }) => goal !== '' && needed !== '');
  if (found.length === 0) {
    return [paragraph('What the goals need will stand here; their owners write it on the Goals tab.')];
  }
  return [
    list(
      'bullet',
      found.map(({ goal, resources: needed }) => `${goal}: ${needed}`),
    ),
  ];
}

function checkIns(rows: readonly CheckIn[]): Content[] {
  const dated = rows.filter(({ date }) => date !== '');
  if (dated.length === 0) {
    return [
      paragraph(
        'The dates of the quarterly check-ins will stand here; the project owner sets them on the Check-ins tab.',
      ),
    ];
  }
  return [
    table(
      ['Date', 'Goal', 'Value', 'Status'],
      [0.16, 0.5, 0.17, 0.17],
      dated.map((row) => textRow(row.date, row.goal, row.value, row.status)),
    ),
  ];
}

/** What is still to do, in order. */
function nextSteps(input: ActionPlanInput): Content[] {
  const { settings, summary, finals, progress } = input;
  const missing = progress.invited - progress.answered;
  const open = summary.rows.filter(
    ({ code, flag }) => flag === 'Discuss' && finalScore(code, finals, settings.levels) === null,
  ).length;
  const steps = [
    ...when(
      missing > 0,
      `Collect the ${missing === 1 ? 'answer' : `${missing} answers`} still missing${by(settings.ratingsDue)}.`,
    ),
    ...when(
      open > 0,
      `Meet for Part I${on(settings.goalSettingPartI)} and agree on ${open === 1 ? 'the item' : `the ${open} items`} marked Discuss.`,
    ),
    ...when(
      input.priorities.length === 0,
      `Name strengths and challenges in Part I${on(settings.goalSettingPartI)}.`,
    ),
    ...when(
      !input.strategies.some(({ chosen }) => chosen),
      `Choose strategies in Part II${on(settings.goalSettingPartII)}.`,
    ),
    ...when(
      input.goals.length === 0,
      `Set goals in Part II${on(settings.goalSettingPartII)}, each with an owner.`,
    ),
    ...when(input.checkIns.length === 0, 'Agree on the dates of the quarterly check-ins.'),
    'Check progress each quarter, and keep this plan current.',
  ];
  return [list('number', steps)];
}

function when(applies: boolean, step: string): string[] {
  return applies ? [step] : [];
}

function on({ text }: SettingDate): string {
  return text === '' ? '' : ` on ${text}`;
}

function by({ text }: SettingDate): string {
  return text === '' ? '' : ` by ${text}`;
}

function withDetail(text: string, detail: string): string {
  return detail === '' ? text : `${text} (${detail})`;
}
