// The slides of a deck that show scores: all elements, each element with its items, and what the team disagreed on.
import { roundHalfUp, type Flag } from '../agreement';
import { discussionOrder } from '../calibration';
import { twoDecimals } from '../cell';
import { DONT_KNOW, levelColours, levelLabel } from '../levels';
import type { SummaryRow } from '../summary';
import type { ActionPlanInput } from './actionPlan';
import { table, type TableRow } from './block';
import { rowLines, tableSlides, tooHigh, WIDE_TABLE } from './deckTables';
import { continued, paged } from './fitting';
import { itemScores, type ItemScore } from './scores';
import type { BarChart, ChartSlide, PointsSlide, Series, TableSlide } from './slide';

type Input = Pick<ActionPlanInput, 'settings' | 'summary' | 'finals'>;

/** Rows beside bars, each spread to stand beside its own. */
const NARROW_TABLE = { ...WIDE_TABLE, spread: 302, perLine: 72 };

/** Bars above each other that can still be told apart from the back of a room. */
const MOST_BARS = 8;

/** What is neither a level nor a colour of one. */
const DONT_KNOW_COLOUR = '#bdc1c6';

/** The picture of all elements, with their scores beside it. */
export function overviewSlides({ summary, finals, settings }: Input): ChartSlide[] {
  const { levels } = settings;
  const elements = ratedElements(summary.rows);
  const scores = scoreColumn(elements, itemScores(summary, finals, settings), levels);
  const rowOf = (row: SummaryRow): TableRow => ({
    cells: [{ text: `${row.code} ${row.title}` }, averageCell(row, levels), scores.cell(row)],
  });
  const layout = { header: ['Element', 'Average', scores.header], widths: [0.61, 0.14, 0.25], rowOf };
  return chartSlides('All elements', elements, layout, levels);
}

/**
 * Each element with its items: the overall rating, where it was asked for, and its sub-elements. What is to discuss is
 * said while a score of them is not final.
 */
export function elementSlides({ summary, finals, settings }: Input): ChartSlide[] {
  const { levels } = settings;
  const all = itemScores(summary, finals, settings);
  return elementsOf(summary.rows).flatMap(({ element, items }) => {
    const scores = scoreColumn(items, all, levels);
    const open = !scores.areFinal;
    const rowOf = (row: SummaryRow): TableRow => ({
      cells: [
        { text: row.kind === 'element' ? `${row.code} Overall` : `${row.code} ${row.title}` },
        averageCell(row, levels),
        scores.cell(row),
        ...(open ? [{ text: row.discuss }] : []),
      ].map((cell) => (row.kind === 'element' ? { ...cell, bold: true } : cell)),
    });
    const layout = {
      header: ['Item', 'Average', scores.header, ...(open ? ['Discuss'] : [])],
      widths: open ? [0.41, 0.14, 0.27, 0.18] : [0.61, 0.14, 0.25],
      rowOf,
    };
    return chartSlides(`${element.code}. ${element.title}`, items, layout, levels);
  });
}

/** What the column Discuss says on the slides of elements. */
export function flagsShown({ summary, finals, settings }: Input): ReadonlySet<Flag> {
  const scores = itemScores(summary, finals, settings);
  const open = elementsOf(summary.rows)
    .map(({ items }) => items)
    .filter((items) => !areAllFinal(items, scores));
  return new Set(open.flat().flatMap(({ flag }) => flag ?? []));
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
  const scores = scoreColumn(contested, itemScores(summary, finals, settings), levels);
  const rows = contested.map((row): TableRow => ({
    cells: [
      { text: `${row.code} ${row.kind === 'element' ? `${row.title} (overall)` : row.title}` },
      { text: ratingsText(row) },
      { text: row.why },
      scores.cell(row),
    ],
  }));
  return tableSlides(title, ['Item', 'Ratings', 'Why', scores.header], [0.2, 0.16, 0.485, 0.155], rows);
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

const areAllFinal = (rows: readonly SummaryRow[], scores: ReadonlyMap<string, ItemScore>): boolean =>
  rows.every(({ code }) => scores.get(code)?.is === 'final');

interface ScoreColumn {
  /** Whether every score is final, so that the header says it once for all of them. */
  readonly areFinal: boolean;
  readonly header: string;
  readonly cell: (row: SummaryRow) => TableRow['cells'][number];
}

function scoreColumn(
  rows: readonly SummaryRow[],
  scores: ReadonlyMap<string, ItemScore>,
  levels: readonly string[],
): ScoreColumn {
  const areFinal = areAllFinal(rows, scores);
  return {
    areFinal,
    header: areFinal ? 'Final score' : 'Score',
    cell: (row) => {
      const score = scores.get(row.code);
      if (score === undefined) return { text: scoreText(score, levels) };
      const text = areFinal ? levelLabel(score.level, levels) : scoreText(score, levels);
      return { text, ...coloured(score.level, levels) };
    },
  };
}

function coloured(level: number, levels: readonly string[]): { background?: string } {
  const background = levelColours(levels.length)[level - 1];
  return background === undefined ? {} : { background };
}
