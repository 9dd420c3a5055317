// Slides with points below each other, as many as fit on each.
import { continued, heightOf, lineCount, mostLines, paged, type Room } from './fitting';
import type { LegendEntry, PointsSlide } from './slide';

/** Points of 20 points below each other, with a little room between. */
const POINTS: Room & { readonly perLine: number } = { height: 380, line: 24, gap: 9, perLine: 86 };

/** The same above the levels in their colours. */
const POINTS_WITH_LEGEND = { ...POINTS, height: 330 };

const linesOf = (point: string): number => lineCount(point, POINTS.perLine);

/** Points on as many slides as they need, above the levels in their colours where these are given. */
export function pointsSlides(
  title: string,
  points: readonly string[],
  style: PointsSlide['style'],
  levels: readonly LegendEntry[] = [],
): PointsSlide[] {
  const room = levels.length > 0 ? POINTS_WITH_LEGEND : POINTS;
  const pages = paged(numbered(points, style), linesOf, room);
  return pages.map((some, index): PointsSlide => {
    const longest = Math.max(0, ...some.map(linesOf));
    return {
      kind: 'points',
      title: continued(title, index),
      style,
      points: some,
      legend: index === 0 ? levels : [],
      tooFull:
        longest > mostLines(room)
          ? `one point takes about ${longest} lines, and a slide has ${mostLines(room)}. Shorten it in the spreadsheet, or in the deck.`
          : '',
    };
  });
}

/** Numbers are part of the text, so that they go on on a further slide. */
const numbered = (points: readonly string[], style: PointsSlide['style']): readonly string[] =>
  style === 'number' ? points.map((point, index) => `${index + 1}. ${point}`) : points;

/** How much of a slide's height points take above something else, in points of which 72 make an inch. */
export const pointsHeightOf = (points: readonly string[]): number =>
  heightOf(points.map(linesOf), POINTS) + POINTS.gap;
