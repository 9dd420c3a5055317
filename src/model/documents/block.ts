// A document as a tree of blocks, in no format of any program.

/** A stretch of text in one style; `link` is an address to open. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly link?: string;
}

/** A heading; a document has one `title`. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 'title' | 1 | 2 | 3;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
}

/** A list; each item is one line of runs. */
export interface List {
  readonly kind: 'list';
  readonly style: 'bullet' | 'number';
  readonly items: readonly (readonly Run[])[];
}

/** One cell of a table; `background` is `#rrggbb`. */
interface TableCell {
  readonly text: string;
  readonly background?: string;
}

export interface TableRow {
  readonly bold: boolean;
  readonly cells: readonly TableCell[];
}

/** A table; all rows are of one length, and the first one is its header. */
export interface Table {
  readonly kind: 'table';
  /** How wide each column is, as its share of the whole. */
  readonly widths: readonly number[];
  readonly rows: readonly TableRow[];
}

interface PageBreak {
  readonly kind: 'page-break';
}

/** Blocks that are ours, so that a later refresh may write them again; names are unique in a document. */
export interface Region {
  readonly kind: 'region';
  readonly name: string;
  readonly blocks: readonly Content[];
}

/** A block that stands in a region or outside of one. */
export type Content = Heading | Paragraph | List | Table | PageBreak;

export type Block = Content | Region;

/** A heading of the given level. */
export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, text };
}

/** A paragraph; a text is a run without style. */
export function paragraph(...parts: (string | Run)[]): Paragraph {
  return { kind: 'paragraph', runs: parts.map(run) };
}

/** A list; each item is a text, or runs. */
export function list(style: List['style'], items: readonly (string | readonly Run[])[]): List {
  return { kind: 'list', style, items: items.map((item) => (typeof item === 'string' ? [run(item)] : item)) };
}

/** A table; `widths` has the share of each column. */
export function table(
  header: readonly string[],
  widths: readonly number[],
  rows: readonly TableRow[],
): Table {
  const heads = header.map((text) => ({ text, background: HEADER_BACKGROUND }));
  return { kind: 'table', widths, rows: [{ bold: true, cells: heads }, ...rows] };
}

/** A row of plain texts. */
export function textRow(...texts: string[]): TableRow {
  return { bold: false, cells: texts.map((text) => ({ text })) };
}

const HEADER_BACKGROUND = '#e8eaed';

/** Blocks that a refresh may write again. */
export function region(name: string, ...blocks: Content[]): Region {
  return { kind: 'region', name, blocks };
}

function run(part: string | Run): Run {
  return typeof part === 'string' ? { text: part } : part;
}
