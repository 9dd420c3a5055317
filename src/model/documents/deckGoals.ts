// The last slides of a deck: the goals, each with who reaches it and when, and the next steps.
import { plainText } from '../cell';
import type { TeamMember } from '../team';
import type { ActionPlanInput } from './actionPlan';
import { textRow } from './block';
import { pointsHeightOf, pointsSlides } from './deckPoints';
import { rowLines, tableSlides, WIDE_TABLE } from './deckTables';
import { heightOf } from './fitting';
import type { Slide } from './slide';

type Input = Pick<ActionPlanInput, 'goals' | 'team'>;

const WIDTHS = [0.6, 0.2, 0.2];

/**
 * The next steps, and below them the goals with their owners' names and due dates, where both fit on one slide; else
 * the goals come first. No address stands on them.
 */
export function goalSlides({ goals, team }: Input, steps: readonly string[]): Slide[] {
  const rows = goals
    .filter(({ goal }) => goal !== '')
    .map(({ goal, owner, due }) => textRow(goal, named(owner, team), due));
  const nextSteps = pointsSlides('Next steps', steps, 'number');
  if (rows.length === 0) return nextSteps;
  const slides = tableSlides('Goals', ['Goal', 'Owner', 'Due'], WIDTHS, rows);
  const [points] = nextSteps;
  const [table] = slides;
  if (points === undefined || table === undefined || slides.length > 1) return [...slides, ...nextSteps];
  const pointsHeight = pointsHeightOf(points.points);
  const rowsHeight = heightOf(
    rows.map((row) => rowLines(row, WIDTHS, WIDE_TABLE.perLine)),
    WIDE_TABLE,
  );
  if (pointsHeight + rowsHeight > WIDE_TABLE.height) return [...slides, ...nextSteps];
  return [{ ...table, title: 'Next steps and goals', points: points.points, pointsHeight }];
}

/** An owner with names in place of the addresses of the team; one with another address is left out. */
function named(owner: string, team: readonly TeamMember[]): string {
  const nameOf = (word: string): string => {
    if (!word.includes('@')) return word;
    const member = team.find(({ email }) => email !== '' && plainText(email) === plainText(word));
    return member?.name ?? '';
  };
  return owner.replace(/[^\s,;/&<>()]+/g, nameOf).trim();
}
