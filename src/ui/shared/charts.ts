// Pictures of ratings as SVG: a bar of levels for an item, and an overview of several.
import type { LegendEntry, OverviewBar } from '../../model/documents/slide';

/** In the picture's own units, which are pixels where it is shown as wide as it is. */
const WIDTH = 560;
const ROW = 40;
const BAR = 16;
const FIGURES = 11;

/** How many characters of a label and a score fit above a bar. */
const LINE = 88;

/** What a bar without ratings shows. */
const EMPTY = '#e8eaed';

/**
 * A bar whose parts are as wide as the shares of the levels, each with how many people gave it; without ratings it is
 * gray. `counts` and `levels` go from the lowest level on.
 */
export function levelBar(
  counts: readonly number[],
  levels: readonly LegendEntry[],
  { y = 0, width = WIDTH, height = BAR }: { y?: number; width?: number; height?: number } = {},
): string {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return rectangle(0, y, width, height, EMPTY);
  let x = 0;
  const parts = counts.map((count, index) => {
    const part = (width * count) / total;
    const left = x;
    x += part;
    if (count === 0) return '';
    const middle = left + part / 2;
    return (
      rectangle(left, y, part, height, levels[index]?.colour ?? EMPTY) + figure(middle, y, height, count)
    );
  });
  return parts.join('');
}

/** All elements below each other, each with its name, its score in words and its bar. An SVG element as text. */
export function overviewPicture(bars: readonly OverviewBar[], levels: readonly LegendEntry[]): string {
  const height = bars.length * ROW + 24;
  const rows = bars.map(({ label, score, counts }, index) => {
    const y = index * ROW;
    return (
      text(0, y + 14, shortened(label, LINE - score.length)) +
      text(WIDTH, y + 14, score, ' text-anchor="end" font-weight="bold"') +
      levelBar(counts, levels, { y: y + 19 })
    );
  });
  const said = bars.map(({ label, score }) => label + ': ' + score).join('; ');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img"` +
    ` aria-label="${escaped(said)}" font-family="Arial, sans-serif" font-size="12" fill="#202124">` +
    rows.join('') +
    key(levels, bars.length * ROW + 8) +
    '</svg>'
  );
}

/** The levels' names beside their colours. */
function key(levels: readonly LegendEntry[], y: number): string {
  const step = WIDTH / Math.max(1, levels.length);
  const most = Math.floor((step - 20) / 6.5);
  return levels
    .map(
      ({ label, colour }, index) =>
        rectangle(index * step, y, 12, 12, colour) + text(index * step + 17, y + 10, shortened(label, most)),
    )
    .join('');
}

function figure(x: number, y: number, height: number, count: number): string {
  const more = ` text-anchor="middle" font-size="${FIGURES}" fill="#000"`;
  return text(x, y + height / 2 + FIGURES * 0.36, String(count), more);
}

const rectangle = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${height}" fill="${escaped(fill)}"/>`;

const text = (x: number, y: number, content: string, more = ''): string =>
  `<text x="${round(x)}" y="${round(y)}"${more}>${escaped(content)}</text>`;

const round = (value: number): string => String(Math.round(value * 100) / 100);

function shortened(label: string, most: number): string {
  return label.length <= most ? label : label.slice(0, Math.max(1, most - 1)).trimEnd() + '…';
}

const escaped = (content: string): string => content.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);
