// The memo: what was rated and what came of it, on two pages or three.
import { discussionOrder } from '../calibration';
import { levelLabel } from '../levels';
import type { Priority } from '../plan';
import type { SummaryRow } from '../summary';
import { heading, list, paragraph, region, type Block, type Content } from './block';
import { nextSteps } from './nextSteps';
import { chosenStrategies, priorities, type PlanInput } from './planSections';
import { elementScores, finalScore, whoAnswered } from './scores';

/** The most items that are named one by one. */
const MOST_NAMED = 8;

/**
 * The memo as of a date, which is a text. It has counts and scores, and no name beside them. Everything below its title
 * is one region, by which a memo that was written is known.
 */
export function memo(input: PlanInput, today: string): Block[] {
  return [heading('title', `Memo: ${input.settings.projectName}`), region('memo', ...sections(input, today))];
}

/** What the file is called. */
export const memoTitle = ({ settings }: PlanInput, today: string): string =>
  `Memo: ${settings.projectName}, ${today}`;

function sections(input: PlanInput, today: string): Content[] {
  const { settings, summary, finals, progress } = input;
  const ends = `${levelLabel(1, settings.levels)} to ${levelLabel(settings.levels.length, settings.levels)}`;
  const subElements = summary.rows.filter(({ kind }) => kind === 'sub-element').length;
  const elements = summary.rows.length - subElements;
  const what = settings.organization === '' ? 'The state was rated' : `${settings.organization} was rated`;
  return [
    paragraph(
      `${what} as a whole on ${elements} elements with ${subElements} sub-elements, from ${ends}. ${whoAnswered(summary, progress)} This memo shows the scores as of ${today}.`,
    ),
    heading(1, 'Overview'),
    elementScores(summary, finals, settings),
    heading(1, 'Where the ratings were close, and where they differed'),
    ...agreement(input),
    ...named('Strengths', 'Strength', input),
    ...named('Challenges', 'Challenge', input),
    ...strategies(input),
    ...goalsSet(input),
    heading(1, 'Next steps'),
    ...nextSteps(input, 'the action plan'),
  ];
}

/** Strengths or challenges; a memo is not added to later, so that nothing is said of what is not named yet. */
function named(title: string, kind: Priority['kind'], input: PlanInput): Content[] {
  const isNamed = input.priorities.some((row) => row.kind === kind && row.statement !== '');
  return isNamed ? [heading(1, title), ...priorities(kind, input)] : [];
}

/** The chosen strategies, the most voted first; what each is for stands in the action plan. */
function strategies(input: PlanInput): Content[] {
  const chosen = chosenStrategies(input);
  if (chosen.length === 0) return [];
  return [
    heading(1, 'Chosen strategies'),
    list(
      'bullet',
      chosen.map(({ strategy }) => strategy),
    ),
  ];
}

/** The goals with the dates by which they are due; who owns them stands in the action plan. */
function goalsSet({ goals }: PlanInput): Content[] {
  const set = goals.filter(({ goal }) => goal !== '');
  if (set.length === 0) return [];
  const items = set.map(({ goal, due }) => (due === '' ? goal : `${goal} (by ${due})`));
  return [heading(1, 'Goals'), list('bullet', items)];
}

function agreement(input: PlanInput): Content[] {
  const rated = input.summary.rows.filter(({ answers }) => answers !== null && answers > 0);
  if (rated.length === 0) return [paragraph('Nobody has answered yet.')];
  const contested = discussionOrder(rated);
  const close = rated.filter(({ flag }) => flag === 'Accept').length;
  const some = `The ratings were close on ${close} of the ${rated.length} items.${others(rated)}`;
  if (contested.length === 0) return [paragraph(`${some} They differed widely on none.`)];
  const named = contested.slice(0, MOST_NAMED).map((row) => contestedItem(row, input));
  const more = contested.length - named.length;
  const rest = more > 0 ? [`${more} more.`] : [];
  return [
    paragraph(`${some} They differed widely on ${contested.length}:`),
    list('bullet', [...named, ...rest]),
  ];
}

/** What of the items is neither close nor far apart, so that the counts come to all of them. */
function others(rated: readonly SummaryRow[]): string {
  const check = rated.filter(({ flag }) => flag === 'Check').length;
  const few = rated.filter(({ flag }) => flag === 'Too few').length;
  return [
    check === 0
      ? ''
      : ` On ${check} more the proposed score was to be checked: the average lies just between two levels, nobody gave the proposed one, or many did not know.`,
    few === 0 ? '' : ` ${few === 1 ? '1 has' : `${few} have`} too few answers to say.`,
  ].join('');
}

/** One item with how far its ratings lie apart, and what became of it. */
function contestedItem(row: SummaryRow, { finals, settings }: PlanInput): string {
  const { levels } = settings;
  const given = (row.counts ?? []).flatMap((count, index) => (count > 0 ? [index + 1] : []));
  const [low = 1, high = low] = [given[0], given[given.length - 1]];
  const range = `rated from ${levelLabel(low, levels)} to ${levelLabel(high, levels)}`;
  const final = finalScore(row.code, finals, levels);
  const outcome = final === null ? 'still to be discussed' : `settled at ${levelLabel(final, levels)}`;
  return `${row.code} ${row.title}: ${range}; ${outcome}.`;
}
