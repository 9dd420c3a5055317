// SMART goals: the checks of every goal, in words that its owner can act on.
import { cellText, cutText, plainText, type CellValue } from './cell';
import { readDate } from './dates';
import { readFigure } from './figure';
import type { Goal, Priority, Strategy } from './plan';
import type { TeamMember } from './team';

/** A row of the Goals tab as its checks read it: dates as the cells hold them. */
export interface GoalDraft extends Omit<Goal, 'start' | 'due' | 'checks'> {
  readonly start: CellValue;
  readonly due: CellValue;
}

/** What goals are checked against. */
export interface GoalContext {
  readonly strategies: readonly Pick<Strategy, 'id' | 'strategy' | 'chosen'>[];
  readonly priorities: readonly Pick<Priority, 'kind' | 'statement'>[];
  readonly team: readonly Pick<TeamMember, 'name' | 'email'>[];
  /** When tomorrow begins, on the clock that the dates of the goals are read on. */
  readonly tomorrow: Date;
}

/** What stands beside a goal that nothing is missing from. */
export const ALL_PASS = 'All checks pass';

/** The most characters of a cell that a sentence repeats. */
const SHOWN = 60;

/** Words in Target, or in Measure, that make a goal a milestone. */
const MILESTONE_TARGETS = ['done', 'complete', 'completed', 'yes', 'finished', 'achieved', 'in place'];
const MILESTONE_MEASURE = /\bmilestone\b|\bdone ?(or|\/) ?not done\b|\byes ?(or|\/) ?no\b/;

/** The fewest words with which a part of a strategy's or challenge's text still names it. */
const NAMING_WORDS = 3;

/**
 * What stands in the Checks column beside a goal: that all checks pass, or a sentence for each that does not, on
 * a line of its own; nothing beside an empty row.
 */
export function checksText(goal: GoalDraft, context: GoalContext): string {
  const { start, due, ...texts } = goal;
  if ([...Object.values(texts), cellText(start), cellText(due)].every((text) => text === '')) return '';
  const failed = goalChecks(goal, context);
  return failed.length === 0 ? ALL_PASS : failed.join('\n');
}

/** What is said of goals that do not pass all checks, where there are any. */
export function failingGoals(goals: readonly Pick<Goal, 'checks'>[]): string[] {
  const count = goals.filter(({ checks }) => checks !== ALL_PASS).length;
  if (count === 0) return [];
  const fail = count === 1 ? '1 goal does not pass its' : `${count} goals do not pass their`;
  return [`${fail} checks yet: see the Checks column of the Goals tab.`];
}

/**
 * The checks that a goal does not pass, one sentence each, in the order specific, measurable, attainable, relevant,
 * time-bound (Doran 1981, Management Review 70(11), 35-36, in today's words), owner.
 */
export function goalChecks(goal: GoalDraft, context: GoalContext): string[] {
  return [
    ...specific(goal.goal),
    ...sentence('Measurable', measurable(goal)),
    ...sentence(
      'Attainable',
      goal.resources === '' ? ['write in Resources what it takes, or why it can be done without'] : [],
    ),
    ...relevant(goal.strategy, context),
    ...sentence('Time-bound', timeBound(goal, context.tomorrow)),
    ...ownership(goal.owner, context.team),
  ];
}

function sentence(name: string, parts: readonly string[]): string[] {
  return parts.length === 0 ? [] : [`${name}: ${parts.join('; ')}.`];
}

function specific(goal: string): string[] {
  if (goal === '') return ['Specific: write in Goal what will be different, and for whom.'];
  return wordsOf(goal).length > 1
    ? []
    : [`Specific: "${shown(goal)}" is one word; write what will be different, and for whom.`];
}

function measurable({ measure, baseline, target }: GoalDraft): string[] {
  if (MILESTONE_TARGETS.includes(plainText(target).replace(/\.$/, ''))) return [];
  if (MILESTONE_MEASURE.test(plainText(measure))) return [];
  if (measure === '' && baseline === '' && target === '')
    return [
      'write in Measure what is counted, with Baseline and Target, or "milestone" if it is done or not done',
    ];
  const said = measure === '' ? ['write in Measure what is counted'] : [];
  const figures = [
    ...figureProblem('Baseline', baseline, 'where it stands today'),
    ...figureProblem('Target', target, 'where it is to be'),
  ];
  if (figures.length > 0) return [...said, ...figures];
  const [from, to] = [readFigure(baseline), readFigure(target)];
  if (from?.percent !== to?.percent)
    return [
      ...said,
      `Baseline is "${shown(baseline)}" and Target "${shown(target)}": write both in percent, or neither`,
    ];
  return from?.value === to?.value ? [...said, `Baseline and Target are both "${shown(target)}"`] : said;
}

function figureProblem(column: string, text: string, meaning: string): string[] {
  if (text === '') return [`write in ${column} a number that says ${meaning}`];
  return readFigure(text) === null
    ? [`${column} is "${shown(text)}": begin it with a number, such as 40, 40% or 1,200`]
    : [];
}

function relevant(text: string, { strategies, priorities }: GoalContext): string[] {
  if (text === '') return ['Relevant: name in Strategy a chosen strategy or a challenge.'];
  const named = strategies.filter(({ id, strategy }) => names(text, strategy) || isId(text, id));
  const challenges = priorities.filter(
    ({ kind, statement }) => kind === 'Challenge' && names(text, statement),
  );
  if (challenges.length > 0 || named.some(({ chosen }) => chosen)) return [];
  if (named.length > 0)
    return [`Relevant: the strategy "${shown(text)}" is not marked as chosen on the Strategies tab.`];
  return [
    `Relevant: "${shown(text)}" is no chosen strategy and no challenge; copy one from the Strategies or the Priorities tab.`,
  ];
}

/** Whether a text names another one: it is that, or one of them holds the other and is long enough to be meant. */
function names(text: string, other: string): boolean {
  const [typed, known] = [wordsOf(text), wordsOf(other)];
  if (known.length === 0 || typed.length === 0) return false;
  if (typed.join(' ') === known.join(' ')) return true;
  const [shorter, longer] = typed.length < known.length ? [typed, known] : [known, typed];
  return shorter.length >= NAMING_WORDS && ` ${longer.join(' ')} `.includes(` ${shorter.join(' ')} `);
}

/** Whether a text is a strategy's id, alone or before its words. */
function isId(text: string, id: string): boolean {
  const [typed, wanted] = [plainText(text), plainText(id)];
  if (wanted === '' || !typed.startsWith(wanted)) return false;
  const rest = typed.slice(wanted.length);
  return rest === '' || /^[^\p{L}\p{N}]/u.test(rest);
}

function timeBound({ start, due }: GoalDraft, tomorrow: Date): string[] {
  const [from, to] = [readDate(start), readDate(due)];
  const unread = [
    ...dateProblem('Start', start, from, 'when the work starts'),
    ...dateProblem('Due', due, to, 'when it is to be reached'),
  ];
  const early =
    from !== null && to !== null && to.getTime() <= from.getTime() ? ['Due is not after Start'] : [];
  const past = to !== null && to.getTime() < tomorrow.getTime() ? ['Due is not after today'] : [];
  return [...unread, ...early, ...past];
}

function dateProblem(column: string, cell: CellValue, date: Date | null, meaning: string): string[] {
  if (date !== null) return [];
  const text = cellText(cell);
  return [
    text === ''
      ? `write in ${column} the date ${meaning}`
      : `${column} is "${shown(text)}", which is no date; write the date ${meaning}`,
  ];
}

function ownership(owner: string, team: GoalContext['team']): string[] {
  if (owner === '') return ['Owner: name somebody on the Team tab.'];
  const known = new Set(team.flatMap(({ name, email }) => [plainText(name), plainText(email)]));
  const strangers = (names: readonly string[]): string[] =>
    names.filter((name) => !known.has(plainText(name)));
  // A name may hold a comma or an "and" itself, so the whole text is tried first.
  const ways = [
    [owner],
    listed(owner, /[;\n/&]/),
    listed(owner, /[;\n/&]|\band\b/i),
    listed(owner, /[;\n/&,]|\band\b/i),
  ];
  const unknown = ways.map(strangers);
  if (unknown.some((left, way) => left.length === 0 && ways[way]?.length !== 0)) return [];
  const fewest = unknown.reduce(
    (best, left, way) => (left.length < (ways[way]?.length ?? 0) ? left : best),
    [owner],
  );
  const quoted = fewest.map((name) => `"${shown(name)}"`).join(' and ');
  const are = fewest.length === 1 ? 'is' : 'are';
  return [`Owner: ${quoted} ${are} not on the Team tab; correct the name, or add the person there.`];
}

const listed = (text: string, between: RegExp): string[] =>
  text
    .split(between)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The words of a text, without case and punctuation. */
const wordsOf = (text: string): string[] =>
  plainText(text)
    .split(/[^\p{L}\p{N}'%.-]+|[.-]+(?=\s|$)/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

const shown = (text: string): string => cutText(text.replace(/\s+/g, ' ').trim(), SHOWN);
