// Writes one slide of a deck with PptxGenJS. Measures are inches on a slide of 13.33 by 7.5, sizes of text are points.
import type PptxGenJS from 'pptxgenjs';
import type { ChartSlide, LegendEntry, PointsSlide, Slide, TitleSlide } from '../../model/documents/slide';
import type { Table } from '../../model/documents/block';
import { possible } from '../download/xml';
import { writeChart } from './chart';
import { BOTTOM, DARK, FIRST, FONT, GRAY, LEFT, OTHER, TITLE, TOP, WIDTH } from './masters';

type Page = PptxGenJS.Slide;

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
      return writeTable(page, slide.table, LEFT, WIDTH);
    case 'chart':
      return writeElement(page, slide);
  }
}

function writeLines(page: Page, { lines }: TitleSlide): void {
  page.addText(
    lines.map((line) => ({ text: possible(line), options: { breakLine: true } })),
    {
      ...{ x: 1, y: 3.95, w: 11.3, h: 2, margin: 0, valign: 'top', paraSpaceAfter: 6 },
      ...{ fontFace: FONT, fontSize: 20, color: GRAY },
    },
  );
}

function writePoints(page: Page, { points, style, legend }: PointsSlide): void {
  const hasLegend = legend.length > 0;
  page.addText(
    points.map((point) => ({
      text: possible(point),
      options: { breakLine: true, ...(style === 'bullet' ? { bullet: { indent: 18 } } : {}) },
    })),
    {
      ...{ x: LEFT, y: TOP, w: WIDTH, h: (hasLegend ? 5.9 : BOTTOM) - TOP, margin: 0, valign: 'top' },
      ...{ fontFace: FONT, fontSize: 18, color: DARK, paraSpaceAfter: 9, fit: 'none' },
    },
  );
  if (hasLegend) writeLegend(page, legend);
}

function writeLegend(page: Page, legend: readonly LegendEntry[]): void {
  const gap = 0.15;
  const width = (WIDTH - gap * (legend.length - 1)) / legend.length;
  legend.forEach(({ label, colour }, index) =>
    page.addText(possible(label), {
      ...{ shape: 'rect', x: LEFT + index * (width + gap), y: 6.1, w: width, h: 0.6, margin: 4 },
      ...{ fill: { color: hex(colour) }, align: 'center', valign: 'middle' },
      ...{ fontFace: FONT, fontSize: 14, color: '000000' },
    }),
  );
}

function writeElement(page: Page, { chart, table }: ChartSlide): void {
  const half = 6.1;
  if (chart) {
    // A few bars are no thicker than many.
    const h = Math.min(BOTTOM - TOP, chart.codes.length * 1.1 + 0.9);
    writeChart(page, chart, { x: LEFT - 0.1, y: TOP, w: half, h });
  } else {
    page.addText('Nobody has rated yet.', {
      ...{ x: LEFT, y: TOP, w: half, h: 1, margin: 0, valign: 'top' },
      ...{ fontFace: FONT, fontSize: 18, color: GRAY },
    });
  }
  writeTable(page, table, LEFT + half + 0.1, WIDTH - half - 0.1);
}

function writeTable(page: Page, { rows, widths }: Table, x: number, w: number): void {
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
      ...{ x, y: TOP, w, colW: widths.map((share) => share * w), border: line, valign: 'middle' },
      ...{ margin: [0.05, 0.08, 0.05, 0.08], fontFace: FONT, fontSize: 14, color: DARK },
    },
  );
}

const hex = (colour: string): string => colour.replace('#', '').toUpperCase();
