// The action plan: what the team found, chose and will do, as one document.
import type { Settings } from '../settings';
import type { TeamMember } from '../team';
import { heading, paragraph, region, table, textRow, type Block, type Content } from './block';
import { allSteps } from './nextSteps';
import { checkIns, goals, priorities, resources, strategies, type PlanInput } from './planSections';
import { contentKey, partsOf } from './standing';
import { method, scores } from './scores';

export type { PlanInput as ActionPlanInput } from './planSections';

/** One section: its heading, and the region below it that a refresh may write again. */
export interface PlanSection {
  readonly title: string;
  readonly name: string;
  /** What stands above the content once there is any; empty where the content begins with a sentence itself. */
  readonly introduction: string;
  /** While there is none, a sentence that says what will stand here. */
  readonly content: readonly Content[];
}

/**
 * The sections of the action plan. Members are named in the team's list and as owners of goals only, never beside a
 * rating or a comment.
 */
export function planSections(input: PlanInput): PlanSection[] {
  const { settings, summary, finals, progress } = input;
  const section = (title: string, introduction: string, content: readonly Content[]): PlanSection => ({
    title,
    name: title.toLowerCase().split(' ').join('-'),
    introduction,
    content,
  });
  return [
    section('Vision', '', vision(settings)),
    section('Team', 'Who rated, met and decided.', team(input.team)),
    { ...section('How the scores were made', '', method(summary, progress, settings)), name: 'method' },
    section('Scores', '', scores(summary, finals, settings)),
    section(
      'Strengths',
      'What the team builds on, with the scores that show it.',
      priorities('Strength', input),
    ),
    section(
      'Challenges',
      'What the team has to change, with the scores that show it.',
      priorities('Challenge', input),
    ),
    {
      ...section('Chosen strategies', 'What the team chose to do, the most voted first.', strategies(input)),
      name: 'strategies',
    },
    section('Goals', 'Each goal has an owner, a measure and dates.', goals(input)),
    section('Resources', 'What the goals need.', resources(input)),
    section('Check-ins', 'When the team looks at its progress, and what it finds.', checkIns(input)),
    section('Next steps', 'What is done, and what comes next.', allSteps(input)),
  ];
}

/**
 * What stands below a section's heading. It begins with a sentence whether there is content yet or not, so that a
 * refresh can go on below it.
 */
export function sectionContent({ introduction, content }: PlanSection): readonly Content[] {
  const isSentence = content[0]?.kind === 'paragraph';
  return isSentence || introduction === '' ? content : [paragraph(introduction), ...content];
}

/**
 * A short text that differs where two plans say something else. Only dates of settings, which cells show in many ways,
 * and check-ins, which come after the plan, do not count.
 */
export function planPrint(input: PlanInput): string {
  const undated = { text: '', date: null };
  const settings = {
    ...input.settings,
    forcingEventDate: undated,
    ratingsDue: undated,
    goalSettingPartI: undated,
    goalSettingPartII: undated,
  };
  const sections = planSections({ ...input, settings, checkIns: [] });
  return sections.map(({ content }) => contentKey(partsOf(content))).join(' ');
}

/** The whole action plan: its title, then each section with what a refresh may write again as a region. */
export function actionPlan(input: PlanInput): Block[] {
  const sections = planSections(input).flatMap((section) => [
    heading(1, section.title),
    region(section.name, ...sectionContent(section)),
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
