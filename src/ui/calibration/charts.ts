// The drawings of the calibration: how many gave each level, of one item and of a whole element, with their numbers.
import type { CalibrationItem, CalibrationView } from '../../actions/readCalibration';
import { drawn } from './page';
import { around, made } from '../shared/elements';

type Scale = Pick<CalibrationView, 'levels' | 'colours'>;

const INK = '#202124';
const BAR = 26;

/** `3 – Promising`. */
export const levelText = (level: number, { levels }: Pick<Scale, 'levels'>): string =>
  String(level) + ' – ' + (levels[level - 1] ?? '');

/** One bar a level, highest level first, each with its name and its number. */
export function histogram(counts: readonly number[], scale: Scale): HTMLUListElement {
  const most = Math.max(1, ...counts);
  const rows = counts.map((count, index) => {
    const drawing = drawn(
      'svg',
      { viewBox: '0 0 100 ' + String(BAR + 2), preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      bar(0.5, 1, Math.max((count / most) * 99, 0.5), scale.colours[index] ?? '#fff'),
    );
    return around(
      'li',
      '',
      made('span', levelText(index + 1, scale)),
      drawing,
      made('strong', String(count)),
    );
  });
  return around('ul', 'histogram', ...rows.reverse());
}

function label(text: string, x: number): SVGTextElement {
  const words = drawn('text', { x, y: 20, 'text-anchor': 'middle', 'font-size': 18, fill: INK });
  words.textContent = text;
  return words;
}

const bar = (x: number, y: number, width: number, fill: string): SVGRectElement =>
  drawn('rect', {
    x,
    y,
    width,
    height: BAR,
    fill,
    stroke: INK,
    'stroke-width': 1,
    'vector-effect': 'non-scaling-stroke',
  });

/** The elements with the ratings of each in one bar, as wide as there are ratings, and their scores. */
export function overview(view: CalibrationView): HTMLElement[] {
  return view.items
    .filter(({ kind }) => kind === 'element')
    .map((item) => {
      const name = around('div', 'name', made('strong', item.code + ' '), made('span', item.title));
      return around('li', '', name, ratingBar(countsOf(item, view), view), scoreText(item, view));
    });
}

/** The sub-elements of an element. */
function partsOf(item: CalibrationItem, { items }: CalibrationView): readonly CalibrationItem[] {
  const first = items.indexOf(item) + 1;
  const next = items.findIndex(({ kind }, index) => index >= first && kind === 'element');
  return items.slice(first, next < 0 ? items.length : next);
}

/** An element's own ratings, or those of its sub-elements where it was not rated as a whole. */
function countsOf(item: CalibrationItem, view: CalibrationView): number[] {
  if (item.counts) return [...item.counts];
  const parts = partsOf(item, view);
  return view.levels.map((_, level) => parts.reduce((sum, { counts }) => sum + (counts?.[level] ?? 0), 0));
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
    const text = String(index + 1) + '×' + String(count);
    const middle = x + width / 2;
    const rect = bar(x, 1, width, scale.colours[index] ?? '#fff');
    x += width;
    return width > text.length * 10 ? [rect, label(text, middle)] : [rect];
  });
  const attributes = { viewBox: '0 0 500 28', role: 'img', 'aria-label': 'Ratings. ' + said };
  return drawn('svg', attributes, ...parts);
}

function scoreText(item: CalibrationItem, view: CalibrationView): HTMLElement {
  const { average, final, proposal } = item;
  const contested = [item, ...partsOf(item, view)].filter(({ discuss }) => discuss === 'Discuss').length;
  const mean = average === null ? 'No ratings' : 'Average ' + average.toFixed(2);
  const score =
    final !== null
      ? 'final ' + levelText(final, view)
      : proposal
        ? 'proposed ' + levelText(proposal.level, view)
        : 'no score';
  const discuss = contested === 0 ? '' : ', ' + String(contested) + ' to discuss';
  return made('div', mean + ', ' + score + discuss, 'score');
}
