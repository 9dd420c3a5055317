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

/** A bar for each item, from the top in order; its parts are the levels, and the figures in them people. */
export function writeChart(page: PptxGenJS.Slide, { codes, series }: BarChart, place: Place): void {
  // Bars count from the bottom.
  const labels = codes.map(possible).reverse();
  page.addChart(
    'bar',
    series.map(({ name, values }) => ({ name: possible(name), labels, values: [...values].reverse() })),
    {
      ...place,
      ...{ barDir: 'bar', barGrouping: 'stacked', barGapWidthPct: 45 },
      chartColors: series.map(({ colour }) => colour.replace('#', '').toUpperCase()),
      ...{ catAxisLabelFontSize: 14, catAxisLabelFontFace: 'Arial' },
      ...{ catAxisLabelColor: DARK, catAxisLineShow: false },
      ...{ valAxisHidden: true, valGridLine: { style: 'none' }, valAxisMinVal: 0 },
      ...{ showValue: true, dataLabelFormatCode: '0;;', dataLabelColor: '000000', dataLabelFontSize: 12 },
      ...{ showLegend: true, legendPos: 'b', legendFontSize: 12, legendFontFace: 'Arial' },
      ...{ legendColor: DARK, showTitle: false },
      altText: `How many people gave each level to ${codes.map(possible).join(', ')}.`,
    },
  );
}
