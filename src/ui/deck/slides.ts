// Writes one slide of a deck with PptxGenJS. Measures are inches on a slide of 13.33 by 7.5, sizes of text are points.
import type PptxGenJS from 'pptxgenjs';
import type {
  ChartSlide,
  LegendEntry,
  PointsSlide,
  Slide,
  TableSlide,
  TitleSlide,
} from '../../model/documents/slide';
import type { Table } from '../../model/documents/block';
import { possible } from '../download/xml';
import { writeChart } from './chart';
import { BOTTOM, DARK, FIRST, FONT, GRAY, LEFT, OTHER, TITLE, TOP, WIDTH } from './masters';

type Page = PptxGenJS.Slide;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

/** How high the first row of a table is, and the legend below a chart. */
const HEADER = 0.42;
const LEGEND = 0.66;

/** Adds the slide to the presentation, whose masters are defined. */
export function addSlide(presentation: PptxGenJS, slide: Slide): void {
  const page = presentation.addSlide({ masterName: slide.kind === 'title' ? FIRST : OTHER });
  page.addText(possible(slide.title), { placeholder: TITLE });
  switch (slide.kind) {
    case 'title':
      return writeLines(page, slide);
    case 'points':
      return writePoints(page, slide);
    case 'table':
      return writePointsAndTable(page, slide);
    case 'chart':
      return writeElement(page, slide);
  }
}

function writeLines(page: Page, { lines }: TitleSlide): void {
  page.addText(
    lines.map((line) => ({ text: possible(line), options: { breakLine: true } })),
    {
      ...{ x: 1, y: 3.95, w: 11.3, h: 2, margin: 0, valign: 'top', paraSpaceAfter: 6 },
      ...{ fontFace: FONT, fontSize: 22, color: GRAY },
    },
  );
}

function writePointsAndTable(page: Page, { points, pointsHeight, table }: TableSlide): void {
  const height = pointsHeight / 72;
  if (points.length > 0) writeTexts(page, points, 'number', height);
  writeTable(page, table, { x: LEFT, y: TOP + height, w: WIDTH });
}

function writePoints(page: Page, { points, style, legend }: PointsSlide): void {
  const hasLegend = legend.length > 0;
  writeTexts(page, points, style, (hasLegend ? 6.2 : BOTTOM) - TOP);
  if (hasLegend) writeLegend(page, legend);
}

function writeTexts(page: Page, points: readonly string[], style: PointsSlide['style'], h: number): void {
  page.addText(
    points.map((point) => ({
      text: possible(point),
      options: { breakLine: true, ...(style === 'bullet' ? { bullet: { indent: 18 } } : {}) },
    })),
    {
      ...{ x: LEFT, y: TOP, w: WIDTH, h, margin: 0, valign: 'top' },
      ...{ fontFace: FONT, fontSize: 20, color: DARK, paraSpaceAfter: 9, fit: 'none' },
    },
  );
}

function writeLegend(page: Page, legend: readonly LegendEntry[]): void {
  const gap = 0.15;
  const width = (WIDTH - gap * (legend.length - 1)) / legend.length;
  legend.forEach(({ label, colour }, index) =>
    page.addText(possible(label), {
      ...{ shape: 'rect', x: LEFT + index * (width + gap), y: 6.3, w: width, h: 0.6, margin: 4 },
      ...{ fill: { color: hex(colour) }, align: 'center', valign: 'middle' },
      ...{ fontFace: FONT, fontSize: 16, color: '000000' },
    }),
  );
}

function writeElement(page: Page, { chart, table }: ChartSlide): void {
  const left = 4.5;
  const gap = 0.15;
  // Every row of the table stands beside its bar; a few bars are no thicker than many.
  const rows = table.rows.length - 1;
  const rowHeight = Math.min(1, (BOTTOM - LEGEND - TOP - HEADER) / rows);
  if (chart) {
    const h = HEADER + rows * rowHeight + LEGEND;
    writeChart(page, chart, { x: LEFT, y: TOP, w: left, h }, HEADER, LEGEND);
  } else {
    page.addText('Nobody has rated yet.', {
      ...{ x: LEFT, y: TOP, w: left, h: 1, margin: 0, valign: 'top' },
      ...{ fontFace: FONT, fontSize: 20, color: GRAY },
    });
  }
  writeTable(page, table, { x: LEFT + left + gap, y: TOP, w: WIDTH - left - gap }, rowHeight);
}

/** A table; its rows are as high as they are told, or as their texts need. */
function writeTable(page: Page, { rows, widths }: Table, { x, y, w }: Place, rowHeight = HEADER): void {
  const line = { type: 'solid', pt: 0.75, color: 'DADCE0' } as const;
  page.addTable(
    rows.map(({ cells }) =>
      cells.map(({ text, background, bold }) => ({
        text: possible(text),
        options: {
          bold: bold === true,
          ...(background === undefined ? {} : { fill: { color: hex(background) } }),
        },
      })),
    ),
    {
      rowH: rows.map((_, index) => (index === 0 ? HEADER : rowHeight)),
      ...{ x, y, w, colW: widths.map((share) => share * w), border: line, valign: 'middle' },
      ...{ margin: [0.05, 0.08, 0.05, 0.08], fontFace: FONT, fontSize: 16, color: DARK },
    },
  );
}

const hex = (colour: string): string => colour.replace('#', '').toUpperCase();
