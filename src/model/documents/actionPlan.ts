// The action plan: what the team found, chose and will do, as one document.
import type { Settings } from '../settings';
import type { TeamMember } from '../team';
import { heading, paragraph, region, table, textRow, type Block, type Content } from './block';
import { nextSteps } from './nextSteps';
import { checkIns, goals, priorities, resources, strategies, type PlanInput } from './planSections';
import { method, scores } from './scores';

export type { PlanInput as ActionPlanInput } from './planSections';

/** One section: its heading, and the region below it that a refresh may write again. */
export interface PlanSection {
  readonly title: string;
  readonly name: string;
  readonly content: readonly Content[];
}

/**
 * The sections of the action plan. One without content says in a sentence what will stand there. Members are named in
 * the team's list and as owners of goals only, never beside a rating or a comment.
 */
export function planSections(input: PlanInput): PlanSection[] {
  const { settings, summary, finals, progress } = input;
  return [
    { title: 'Vision', name: 'vision', content: vision(settings) },
    { title: 'Team', name: 'team', content: team(input.team) },
    { title: 'How the scores were made', name: 'method', content: method(summary, progress, settings) },
    { title: 'Scores', name: 'scores', content: scores(summary, finals, settings) },
    { title: 'Strengths', name: 'strengths', content: priorities('Strength', input) },
    { title: 'Challenges', name: 'challenges', content: priorities('Challenge', input) },
    { title: 'Chosen strategies', name: 'strategies', content: strategies(input) },
    { title: 'Goals', name: 'goals', content: goals(input) },
    { title: 'Resources', name: 'resources', content: resources(input) },
    { title: 'Check-ins', name: 'check-ins', content: checkIns(input) },
    { title: 'Next steps', name: 'next-steps', content: nextSteps(input) },
  ];
}

/** The whole action plan: its title, then each section with what a refresh may write again as a region. */
export function actionPlan(input: PlanInput): Block[] {
  const sections = planSections(input).flatMap(({ title, name, content }) => [
    heading(1, title),
    region(name, ...content),
  ]);
  return [heading('title', planTitle(input.settings)), ...sections];
}

export const planTitle = ({ projectName }: Settings): string => `Action plan: ${projectName}`;

function vision({ vision: text, organization, forcingEvent, forcingEventDate }: Settings): Content[] {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  const sentences =
    lines.length > 0
      ? lines
      : ['The vision for career readiness data will stand here, in a sentence or two.'];
  const rated = organization === '' ? [] : [`What was rated: ${organization}, as a whole.`];
  const date = forcingEventDate.text === '' ? '' : ` (${forcingEventDate.text})`;
  const event = forcingEvent === '' ? [] : [`This plan is prepared for: ${forcingEvent}${date}.`];
  return [...sentences, ...rated, ...event].map((line) => paragraph(line));
}

function team(members: readonly TeamMember[]): Content[] {
  const named = members.filter(({ name }) => name !== '');
  if (named.length === 0) return [paragraph('The members of the team will stand here.')];
  const rows = named.map(({ name, role, organization }) => textRow(name, role, organization));
  return [table(['Name', 'Role', 'Organization'], [0.36, 0.3, 0.34], rows)];
}
