// Writes one slide of a deck with PptxGenJS. Measures are inches on a slide of 13.33 by 7.5, sizes of text are points.
import type PptxGenJS from 'pptxgenjs';
import type { ChartSlide, LegendEntry, PointsSlide, Slide, TitleSlide } from '../../model/documents/slide';
import type { Table } from '../../model/documents/block';
import { possible } from '../download/xml';
import { writeChart } from './chart';

type Page = PptxGenJS.Slide;

const LEFT = 0.55;
const WIDTH = 12.23;
const TOP = 1.5;
const BOTTOM = 6.85;
const DARK = '202124';
const GRAY = '5F6368';
const ACCENT = '1A73E8';
const FONT = 'Arial';

/** @param number of the slide, from 1. */
export function writeSlide(page: Page, slide: Slide, number: number): void {
  if (slide.kind === 'title') {
    writeTitle(page, slide);
    return;
  }
  page.addText(possible(slide.title), {
    ...{ x: LEFT, y: 0.35, w: WIDTH, h: 0.95, margin: 0, fontFace: FONT, fontSize: 28, bold: true },
    ...{ color: DARK, valign: 'middle', fit: 'none' },
  });
  page.addShape('rect', { x: LEFT, y: 1.33, w: WIDTH, h: 0.03, fill: { color: ACCENT } });
  if (slide.kind === 'points') writePoints(page, slide);
  else if (slide.kind === 'table') writeTable(page, slide.table, LEFT, WIDTH);
  else writeElement(page, slide);
  page.addText(String(number), {
    ...{ x: LEFT + WIDTH - 1, y: 7, w: 1, h: 0.3, margin: 0, align: 'right' },
    ...{ fontFace: FONT, fontSize: 10, color: GRAY },
  });
}

function writeTitle(page: Page, { title, lines }: TitleSlide): void {
  page.addShape('rect', { x: 0, y: 0, w: 0.35, h: 7.5, fill: { color: ACCENT } });
  page.addText(possible(title), {
    ...{ x: 1, y: 1.6, w: 11.3, h: 2.1, margin: 0, valign: 'bottom', fit: 'none' },
    ...{ fontFace: FONT, fontSize: 40, bold: true, color: DARK },
  });
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
  if (chart) writeChart(page, chart, { x: LEFT - 0.1, y: TOP, w: half, h: BOTTOM - TOP });
  else {
    page.addText('Nobody has rated this element yet.', {
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
