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

/** One cell of a table; `background` is `#rrggbb`, and only a cell that has one may be bold. */
export interface TableCell {
  readonly text: string;
  readonly background?: string;
  readonly bold?: boolean;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
}

/** A table; all rows are of one length, and the first one is its header. */
export interface Table {
  readonly kind: 'table';
  /** How wide each column is, as its share of the whole. */
  readonly widths: readonly number[];
  readonly rows: readonly TableRow[];
}

/** Blocks that are ours, so that a later refresh may write them again; names are unique in a document. */
export interface Region {
  readonly kind: 'region';
  readonly name: string;
  readonly blocks: readonly Content[];
}

/** A block that stands in a region or outside of one. */
export type Content = Heading | Paragraph | List | Table;

export type Block = Content | Region;

/** A heading of the given level. */
export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, text: oneLine(text) };
}

/** A paragraph; a text is a run without style. */
export function paragraph(...parts: (string | Run)[]): Paragraph {
  return { kind: 'paragraph', runs: line(parts) };
}

/** A list; each item is a text, or runs. */
export function list(style: List['style'], items: readonly (string | readonly Run[])[]): List {
  return { kind: 'list', style, items: items.map((item) => line(typeof item === 'string' ? [item] : item)) };
}

/** A table; `widths` has the share of each column. */
export function table(
  header: readonly string[],
  widths: readonly number[],
  rows: readonly TableRow[],
): Table {
  const heads = header.map((text) => ({ text, background: HEADER_BACKGROUND, bold: true }));
  const cells = rows.map((row) => row.cells.map((cell) => ({ ...cell, text: oneLine(cell.text) })));
  return { kind: 'table', widths, rows: [heads, ...cells].map((row) => ({ cells: row })) };
}

/** A row of plain texts. */
export function textRow(...texts: string[]): TableRow {
  return { cells: texts.map((text) => ({ text })) };
}

const HEADER_BACKGROUND = '#e8eaed';

/** Blocks that a refresh may write again. */
export function region(name: string, ...blocks: Content[]): Region {
  return { kind: 'region', name, blocks };
}

/** The text of a paragraph or of a list's item. */
export const textOfRuns = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/**
 * A text as a document keeps it, so that it reads back as it was written: what people typed comes with line breaks,
 * tabs and worse, and one block is one line.
 */
function oneLine(text: string): string {
  return spaced(text).trim();
}

const spaced = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ');

/** Runs that are one line together. */
function line(parts: readonly (string | Run)[]): Run[] {
  const runs = parts.map((part) => (typeof part === 'string' ? { text: part } : part));
  return runs.map((run, index) => {
    const text = spaced(run.text);
    const begun = index === 0 ? text.trimStart() : text;
    return { ...run, text: index === runs.length - 1 ? begun.trimEnd() : begun };
  });
}
