// The drawings of the calibration: how many gave each level, of one item and of a whole element, with their numbers.
import type { CalibrationItem, CalibrationView } from '../../actions/readCalibration';
import { around, drawn, made } from './page';

type Scale = Pick<CalibrationView, 'levels' | 'colours'>;

const INK = '#202124';
const BAR = 26;

/** `3 – Promising`. */
export const levelText = (level: number, { levels }: Pick<Scale, 'levels'>): string =>
  String(level) + ' – ' + (levels[level - 1] ?? '');

/** One bar a level, highest level first, each with its name and its number. */
export function histogram(counts: readonly number[], scale: Scale): SVGSVGElement {
  const most = Math.max(1, ...counts);
  const rows = counts.map((count, index) => ({ count, level: index + 1 })).reverse();
  const height = rows.length * (BAR + 8);
  const said = counts.map((count, index) => levelText(index + 1, scale) + ': ' + String(count)).join(', ');
  return drawn(
    'svg',
    {
      viewBox: '0 0 460 ' + String(height),
      role: 'img',
      'aria-label': 'Ratings. ' + said,
      class: 'histogram',
    },
    ...rows.flatMap(({ count, level }, row) => {
      const y = row * (BAR + 8) + 2;
      const middle = y + BAR / 2 + 6;
      const width = (count / most) * 240;
      return [
        label(levelText(level, scale), 150, middle, 'end'),
        bar(160, y, Math.max(width, 1), scale.colours[level - 1] ?? '#fff'),
        label(String(count), 160 + width + 10, middle, 'start', 'bold'),
      ];
    }),
  );
}

function label(text: string, x: number, y: number, anchor: string, weight = 'normal'): SVGTextElement {
  const made = drawn('text', {
    x,
    y,
    'text-anchor': anchor,
    'font-size': 18,
    'font-weight': weight,
    fill: INK,
  });
  made.textContent = text;
  return made;
}

const bar = (x: number, y: number, width: number, fill: string): SVGRectElement =>
  drawn('rect', { x, y, width, height: BAR, fill, stroke: INK, 'stroke-width': 1 });

/** The elements with the ratings of each in one bar, as wide as there are ratings, and their scores. */
export function overview(view: CalibrationView): HTMLElement[] {
  return view.items
    .filter(({ kind }) => kind === 'element')
    .map((item) => {
      const name = around('div', 'name', made('strong', item.code + ' '), made('span', item.title));
      return around('li', '', name, ratingBar(countsOf(item, view), view), scoreText(item, view));
    });
}

/** An element's own ratings, or those of its sub-elements where it was not rated as a whole. */
function countsOf(item: CalibrationItem, { items, levels }: CalibrationView): number[] {
  if (item.counts) return [...item.counts];
  const first = items.indexOf(item) + 1;
  const next = items.findIndex(({ kind }, index) => index >= first && kind === 'element');
  const parts = items.slice(first, next < 0 ? items.length : next);
  return levels.map((_, level) => parts.reduce((sum, { counts }) => sum + (counts?.[level] ?? 0), 0));
}

function ratingBar(counts: readonly number[], scale: Scale): SVGSVGElement {
  const all = Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
  const said = counts.map((count, index) => levelText(index + 1, scale) + ': ' + String(count)).join(', ');
  let x = 1;
  const parts = counts.flatMap((count, index) => {
    if (count === 0) return [];
    const width = (count / all) * 498;
    const text = String(index + 1) + ' × ' + String(count);
    const middle = x + width / 2;
    const rect = bar(x, 1, width, scale.colours[index] ?? '#fff');
    x += width;
    return [rect, label(width > 60 ? text : String(index + 1), middle, 20, 'middle')];
  });
  const attributes = { viewBox: '0 0 500 28', role: 'img', 'aria-label': 'Ratings. ' + said };
  return drawn('svg', attributes, ...parts);
}

function scoreText({ average, final, proposal }: CalibrationItem, view: CalibrationView): HTMLElement {
  const mean = average === null ? 'No ratings' : 'Average ' + average.toFixed(2);
  const score =
    final !== null
      ? 'final ' + levelText(final, view)
      : proposal
        ? 'proposed ' + levelText(proposal.level, view)
        : 'no score';
  return made('div', mean + ', ' + score, 'score');
}
