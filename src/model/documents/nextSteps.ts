// The next steps of a project: what is still to do, in order.
import type { SettingDate } from '../settings';
import type { SummaryRow } from '../summary';
import { list, type Content } from './block';
import { on, type PlanInput } from './planSections';
import { finalScore, hasFinals } from './scores';

/** @param plan how the document calls the action plan. */
export function nextSteps(input: PlanInput, plan = 'this plan'): Content[] {
  return [list('number', steps(input, plan))];
}

function steps(input: PlanInput, plan: string): string[] {
  const { settings, summary, finals, progress, goals } = input;
  const { goalSettingPartI: first, goalSettingPartII: second } = settings;
  const missing = progress.invited - progress.answered;
  const open = openItems(input).length;
  const meeting = `in the first part of the goal-setting meeting${on(first)}`;
  const secondMeeting = `in the second part of the goal-setting meeting${on(second)}`;
  return [
    ...when(
      missing > 0 && !hasFinals(summary, finals, settings),
      `Collect the ${missing === 1 ? 'answer' : `${missing} answers`} still missing${by(settings.ratingsDue)}.`,
    ),
    ...when(
      open > 0,
      `Agree on the ${open === 1 ? 'item' : `${open} items`} still to be discussed, ${meeting}.`,
    ),
    ...when(input.priorities.length === 0, `Name strengths and challenges, ${meeting}.`),
    ...when(!input.strategies.some(({ chosen }) => chosen), `Choose strategies, ${secondMeeting}.`),
    ...when(goals.length === 0, `Set goals, each with an owner, ${secondMeeting}.`),
    ...when(goals.length > 0, 'Carry out the goals by their dates; each owner reports to the team.'),
    ...when(input.checkIns.length === 0, 'Agree on the dates of the quarterly check-ins.'),
    `Check progress each quarter, and keep ${plan} current.`,
  ];
}

/** The items that the team has to discuss and has not settled on. */
function openItems({ summary, finals, settings }: PlanInput): SummaryRow[] {
  return summary.rows.filter(
    ({ code, flag }) => flag === 'Discuss' && finalScore(code, finals, settings.levels) === null,
  );
}

function when(applies: boolean, step: string): string[] {
  return applies ? [step] : [];
}

function by({ text }: SettingDate): string {
  return text === '' ? '' : ` by ${text}`;
}
