// A deck as data: what stands on each slide, in no format of any program.
import type { List, Table } from './block';

/** A part of a bar: how many people gave a level, or said don't know, of every item in order. */
export interface Series {
  readonly name: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly values: readonly number[];
}

/** A bar chart with a bar of levels for every item, named by its code. */
export interface BarChart {
  readonly codes: readonly string[];
  readonly series: readonly Series[];
}

/** A level's name on its colour. */
export interface LegendEntry {
  readonly label: string;
  /** `#rrggbb`. */
  readonly colour: string;
}

interface AnySlide {
  readonly title: string;
  /** What takes more room than the slide has, as the end of a sentence; empty where everything fits. */
  readonly tooFull: string;
}

/** The first slide: the project and a few lines on it. */
export interface TitleSlide extends AnySlide {
  readonly kind: 'title';
  readonly lines: readonly string[];
}

/** Points below each other, and the levels in their colours where these are explained. */
export interface PointsSlide extends AnySlide {
  readonly kind: 'points';
  readonly style: List['style'] | 'plain';
  readonly points: readonly string[];
  readonly legend: readonly LegendEntry[];
}

/** A table over the whole width, below the points that stand above it. */
export interface TableSlide extends AnySlide {
  readonly kind: 'table';
  readonly points: readonly string[];
  /** How much of the slide's height the points take, in points of which 72 make an inch. */
  readonly pointsHeight: number;
  readonly table: Table;
}

/** A chart of an element's items, or of all elements, and beside it a table of them in the same order. */
export interface ChartSlide extends AnySlide {
  readonly kind: 'chart';
  /** Null while nobody has rated any of the items. */
  readonly chart: BarChart | null;
  readonly table: Table;
}

export type Slide = TitleSlide | PointsSlide | TableSlide | ChartSlide;

/** An element on the picture of all of them. */
export interface OverviewBar {
  readonly label: string;
  /** Its score in words, or why there is none. */
  readonly score: string;
  /** How many ratings each level was given, lowest first. */
  readonly counts: readonly number[];
}

/** A deck, with what the page that makes it has to say of it. */
export interface Deck {
  readonly title: string;
  readonly fileName: string;
  readonly slides: readonly Slide[];
  /** One sentence for each slide that has more text than fits. */
  readonly tooFull: readonly string[];
  readonly overview: readonly OverviewBar[];
  /** The levels in their colours, lowest first. */
  readonly levels: readonly LegendEntry[];
}
