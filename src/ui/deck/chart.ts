// Writes the bars of an element as a native chart, whose figures can be edited where the deck is opened.
import type PptxGenJS from 'pptxgenjs';
import type { BarChart } from '../../model/documents/slide';
import { possible } from '../download/xml';

/** Where a chart stands, in inches. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const DARK = '202124';

/** How wide a character of a code is, and what is left free beside the codes, in inches. */
const PER_CHARACTER = 0.125;
const BESIDE = 0.2;

/**
 * A bar for each item, from the top in order; its parts are the levels, and the figures in them people.
 * @param above how far below the top of its place the bars begin, in inches.
 * @param below what is left below the bars for the legend, in inches.
 */
export function writeChart(
  page: PptxGenJS.Slide,
  { codes, series }: BarChart,
  place: Place,
  above: number,
  below: number,
): void {
  // Bars count from the bottom.
  const labels = codes.map(possible).reverse();
  const longest = Math.max(...labels.map(({ length }) => length));
  const left = Math.min(place.w / 3, longest * PER_CHARACTER + BESIDE) / place.w;
  page.addChart(
    'bar',
    series.map(({ name, values }) => ({ name: possible(name), labels, values: [...values].reverse() })),
    {
      ...place,
      layout: { x: left, y: above / place.h, w: 1 - left, h: (place.h - above - below) / place.h },
      ...{ barDir: 'bar', barGrouping: 'stacked', barGapWidthPct: 45 },
      chartColors: series.map(({ colour }) => colour.replace('#', '').toUpperCase()),
      ...{ catAxisLabelFontSize: 16, catAxisLabelFontFace: 'Arial' },
      ...{ catAxisLabelColor: DARK, catAxisLineShow: false },
      ...{ valAxisHidden: true, valGridLine: { style: 'none' }, valAxisMinVal: 0 },
      ...{ showValue: true, dataLabelFormatCode: '0;;', dataLabelColor: '000000', dataLabelFontSize: 14 },
      ...{ showLegend: true, legendPos: 'b', legendFontSize: 14, legendFontFace: 'Arial' },
      ...{ legendColor: DARK, showTitle: false },
      altText: `How many people gave each level to ${codes.map(possible).join(', ')}.`,
    },
  );
}
