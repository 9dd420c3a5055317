// The slides of a deck that show scores: all elements, each element with its items, and what the team disagreed on.
import { roundHalfUp } from '../agreement';
import { discussionOrder } from '../calibration';
import { twoDecimals } from '../cell';
import { DONT_KNOW, levelColours, levelLabel } from '../levels';
import type { SummaryRow } from '../summary';
import type { ActionPlanInput } from './actionPlan';
import { table, type TableRow } from './block';
import { continued, lineCount, mostLines, paged, type Room } from './fitting';
import { itemScores, type ItemScore } from './scores';
import type { BarChart, ChartSlide, PointsSlide, Series, TableSlide } from './slide';

type Input = Pick<ActionPlanInput, 'settings' | 'summary' | 'finals'>;

/** Rows of 14 points below a header; `perLine` is how many characters fit into the whole width. */
const WIDE_TABLE: Room & { readonly perLine: number } = { height: 366, line: 17, gap: 8, perLine: 140 };
const NARROW_TABLE = { ...WIDE_TABLE, perLine: 68 };

/** What the edges of a cell take, in characters. */
const EDGES = 2;

/** Bars above each other that can still be told apart from the back of a room. */
const MOST_BARS = 8;

/** What is neither a level nor a colour of one. */
const DONT_KNOW_COLOUR = '#bdc1c6';

/** The picture of all elements, with their scores beside it. */
export function overviewSlides({ summary, finals, settings }: Input): ChartSlide[] {
  const { levels } = settings;
  const scores = itemScores(summary, finals, settings);
  const rowOf = (row: SummaryRow): TableRow => ({
    cells: [
      { text: `${row.code} ${row.title}` },
      averageCell(row, levels),
      scoreCell(scores.get(row.code), levels),
    ],
  });
  const layout = { header: ['Element', 'Average', 'Score'], widths: [0.56, 0.16, 0.28], rowOf };
  return chartSlides('All elements', ratedElements(summary.rows), layout, levels);
}

/** Each element with its items: the overall rating, where it was asked for, and its sub-elements. */
export function elementSlides({ summary, finals, settings }: Input): ChartSlide[] {
  const { levels } = settings;
  const scores = itemScores(summary, finals, settings);
  const rowOf = (row: SummaryRow): TableRow => ({
    cells: [
      { text: row.kind === 'element' ? `${row.code} Overall` : `${row.code} ${row.title}` },
      averageCell(row, levels),
      scoreCell(scores.get(row.code), levels),
      { text: row.discuss },
    ].map((cell) => (row.kind === 'element' ? { ...cell, bold: true } : cell)),
  });
  const layout = { header: ['Item', 'Average', 'Score', 'Discuss'], widths: [0.4, 0.16, 0.26, 0.18], rowOf };
  return elementsOf(summary.rows).flatMap(({ element, items }) =>
    chartSlides(`${element.code}. ${element.title}`, items, layout, levels),
  );
}

/** What the team disagreed on, in the order in which it discusses it, or the sentence that there is nothing. */
export function contestedSlides({ summary, finals, settings }: Input): (TableSlide | PointsSlide)[] {
  const { levels } = settings;
  const title = 'Contested items';
  const contested = discussionOrder(summary.rows);
  if (contested.length === 0) {
    const nothing =
      summary.totals.respondents === 0
        ? 'The items on which the team disagrees will stand here as soon as participants have answered the form.'
        : 'No item is marked Discuss: on none do the ratings lie far apart or in two camps.';
    return [{ kind: 'points', title, style: 'plain', points: [nothing], legend: [], tooFull: '' }];
  }
  const scores = itemScores(summary, finals, settings);
  const rows = contested.map((row): TableRow => ({
    cells: [
      { text: `${row.code} ${row.kind === 'element' ? `${row.title} (overall)` : row.title}` },
      { text: ratingsText(row) },
      { text: row.why },
      scoreCell(scores.get(row.code), levels),
    ],
  }));
  return tableSlides(title, ['Item', 'Ratings', 'Why', 'Score'], [0.27, 0.14, 0.4, 0.19], rows);
}

/** A score in words, and what it is. */
export const scoreText = (score: ItemScore | undefined, levels: readonly string[]): string =>
  score ? `${levelLabel(score.level, levels)}, ${score.is}` : 'No score yet';

interface ChartTable {
  readonly header: readonly string[];
  readonly widths: readonly number[];
  readonly rowOf: (row: SummaryRow) => TableRow;
}

/** Rows as bars, and as a table beside them. */
function chartSlides(
  title: string,
  rows: readonly SummaryRow[],
  { header, widths, rowOf }: ChartTable,
  levels: readonly string[],
): ChartSlide[] {
  const linesOf = (row: SummaryRow): number => rowLines(rowOf(row), widths, NARROW_TABLE.perLine);
  return paged(rows, linesOf, NARROW_TABLE, MOST_BARS).map((some, page) => ({
    kind: 'chart',
    title: continued(title, page),
    chart: barChart(some, levels),
    table: table(header, widths, some.map(rowOf)),
    tooFull: tooHigh(Math.max(...some.map(linesOf)), NARROW_TABLE),
  }));
}

function tableSlides(
  title: string,
  header: readonly string[],
  widths: readonly number[],
  rows: readonly TableRow[],
): TableSlide[] {
  const linesOf = (row: TableRow): number => rowLines(row, widths, WIDE_TABLE.perLine);
  return paged(rows, linesOf, WIDE_TABLE).map((some, page) => ({
    kind: 'table',
    title: continued(title, page),
    table: table(header, widths, some),
    tooFull: tooHigh(Math.max(...some.map(linesOf)), WIDE_TABLE),
  }));
}

/** How many lines the highest cell of a row takes. */
function rowLines({ cells }: TableRow, widths: readonly number[], perLine: number): number {
  const lines = cells.map(({ text }, index) =>
    lineCount(text, Math.max(1, Math.floor((widths[index] ?? 1) * perLine) - EDGES)),
  );
  return Math.max(1, ...lines);
}

function tooHigh(lines: number, room: Room): string {
  const most = mostLines(room);
  if (lines <= most) return '';
  return `one row takes about ${lines} lines, and a slide has ${most}. Shorten it in the spreadsheet, or in the deck.`;
}

interface ElementRows {
  readonly element: SummaryRow;
  /** What has ratings of its own, in order. */
  readonly items: SummaryRow[];
}

function elementsOf(rows: readonly SummaryRow[]): ElementRows[] {
  const elements: ElementRows[] = [];
  for (const row of rows) {
    if (row.kind === 'element') elements.push({ element: row, items: [] });
    if (row.counts !== null) elements[elements.length - 1]?.items.push(row);
  }
  return elements;
}

/** The elements with their overall ratings; where these were not asked for, with all ratings of their sub-elements. */
export function ratedElements(rows: readonly SummaryRow[]): SummaryRow[] {
  return elementsOf(rows).map(({ element, items }) => {
    if (element.counts !== null) return element;
    const counts = items.reduce<readonly number[]>((sums, row) => added(sums, row.counts ?? []), []);
    return { ...element, counts, dontKnow: items.reduce((sum, row) => sum + (row.dontKnow ?? 0), 0) };
  });
}

const added = (sums: readonly number[], counts: readonly number[]): readonly number[] =>
  counts.map((count, index) => count + (sums[index] ?? 0));

function barChart(items: readonly SummaryRow[], levels: readonly string[]): BarChart | null {
  const series = levelColours(levels.length).map((colour, index): Series => ({
    name: levelLabel(index + 1, levels),
    colour,
    values: items.map(({ counts }) => counts?.[index] ?? 0),
  }));
  const unsure = items.map(({ dontKnow }) => dontKnow ?? 0);
  const all = [...series, { name: DONT_KNOW, colour: DONT_KNOW_COLOUR, values: unsure }];
  if (all.every(({ values }) => values.every((value) => value === 0))) return null;
  return { codes: items.map(({ code }) => code), series: all };
}

/** `3 at 1, 4 at 4`. */
function ratingsText({ counts }: SummaryRow): string {
  const given = (counts ?? []).flatMap((count, index) => (count > 0 ? [`${count} at ${index + 1}`] : []));
  return given.join(', ');
}

function averageCell({ average }: SummaryRow, levels: readonly string[]): TableRow['cells'][number] {
  if (average === null) return { text: '' };
  return { text: twoDecimals(average), ...coloured(roundHalfUp(average), levels) };
}

function scoreCell(score: ItemScore | undefined, levels: readonly string[]): TableRow['cells'][number] {
  return { text: scoreText(score, levels), ...(score ? coloured(score.level, levels) : {}) };
}

function coloured(level: number, levels: readonly string[]): { background?: string } {
  const background = levelColours(levels.length)[level - 1];
  return background === undefined ? {} : { background };
}
