// The next steps of a project: all of them with where each stands, or those that are still to do.
import type { SettingDate } from '../settings';
import type { SummaryRow } from '../summary';
import { list, type Content } from './block';
import { on, type PlanInput } from './planSections';
import { finalScore, hasFinals } from './scores';

/** A step that has an end. */
interface Step {
  readonly step: string;
  /** When it is done, as the end of a sentence; empty where no date is set. */
  readonly when: string;
  /** What is left, in a few words or none; null where it is done. */
  readonly open: string | null;
}

/** Those still to do, in order. @param plan how the document calls the action plan. */
export function nextSteps(input: PlanInput, plan: string): Content[] {
  const open = steps(input).filter((each) => each.open !== null);
  return [
    list('number', [
      ...open.map(({ step, when, open: left }) => `${timed(step, when, left ?? '')}.`),
      ...(input.goals.length > 0 ? [`${CARRY_OUT}.`] : []),
      `${CHECK}${nextCheckIns(input)}, and keep ${plan} current.`,
    ]),
  ];
}

/** All of them with where each stands: always as many, so that a refresh changes words and nothing else. */
export function allSteps(input: PlanInput): Content[] {
  const state = input.goals.length > 0 ? 'under way' : 'once goals are set';
  return [
    list('number', [
      ...steps(input).map(
        ({ step, when, open }) => `${timed(step, when, open ?? '')}: ${open === null ? 'done' : 'to do'}.`,
      ),
      `${CARRY_OUT}: ${state}.`,
      `${CHECK}${nextCheckIns(input)}, and keep this plan current: ${state}.`,
    ]),
  ];
}

const CARRY_OUT = 'Carry out the goals by their dates; each owner reports to the team';
const CHECK = 'Check progress each quarter';

const timed = (step: string, when: string, detail: string): string =>
  `${step}${detail === '' ? '' : ` (${detail})`}${when === '' ? '' : `, ${when}`}`;

function steps(input: PlanInput): Step[] {
  const { settings, summary, finals, progress } = input;
  const { ratingsDue, goalSettingPartI, goalSettingPartII } = settings;
  const first = `in the first part of the goal-setting meeting${on(goalSettingPartI)}`;
  const second = `in the second part of the goal-setting meeting${on(goalSettingPartII)}`;
  const missing = hasFinals(summary, finals, settings) ? 0 : progress.invited - progress.answered;
  const undecided = openItems(input).length;
  const toDo = (isOpen: boolean): string | null => (isOpen ? '' : null);
  return [
    {
      step: 'Collect the answers',
      when: by(ratingsDue),
      open: missing > 0 ? `${missing} still missing` : null,
    },
    {
      step: 'Agree on the scores',
      when: first,
      open: undecided > 0 ? `${itemsOf(undecided)} to discuss` : null,
    },
    { step: 'Name strengths and challenges', when: first, open: toDo(input.priorities.length === 0) },
    { step: 'Choose strategies', when: second, open: toDo(!input.strategies.some(({ chosen }) => chosen)) },
    { step: 'Set goals, each with an owner', when: second, open: toDo(input.goals.length === 0) },
    {
      step: 'Agree on the dates of the quarterly check-ins',
      when: '',
      open: toDo(input.checkIns.length === 0),
    },
  ];
}

const itemsOf = (count: number): string => (count === 1 ? '1 item' : `${count} items`);

/** The items that the team has to discuss and has not settled on. */
function openItems({ summary, finals, settings }: PlanInput): SummaryRow[] {
  return summary.rows.filter(
    ({ code, flag }) => flag === 'Discuss' && finalScore(code, finals, settings.levels) === null,
  );
}

const by = ({ text }: SettingDate): string => (text === '' ? '' : `by ${text}`);

/** The dates of the check-ins of which nothing is recorded yet, as a part of a sentence. */
function nextCheckIns({ checkIns }: PlanInput): string {
  const open = checkIns.filter(({ date, value, note }) => date !== '' && value === '' && note === '');
  const dates = [...new Set(open.map(({ date }) => date))];
  return dates.length === 0 ? '' : ` (${dates.join('; ')})`;
}
