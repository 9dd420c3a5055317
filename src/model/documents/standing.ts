// What stands in a document, beside what was written there: whether a person changed it since.
import { shortMark } from '../hash';
import {
  textOfRuns,
  type Block,
  type Content,
  type Heading,
  type List,
  type Paragraph,
  type Run,
  type Table,
} from './block';

/** One item of a list. */
interface Item {
  readonly kind: 'item';
  readonly style: List['style'];
  readonly runs: readonly Run[];
}

/** What is one element of a document's body. */
export type Part = Heading | Paragraph | Item | Table;

/** One element as it stands in the document; `other` is what we never write. */
export type Standing =
  | { readonly kind: 'text' | 'item'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: number; readonly text: string }
  | { readonly kind: 'other' };

/** What is remembered of parts that were written, to know them again. */
export interface Written {
  /** Kinds, sizes and looks that cannot be changed in place. */
  readonly shape: string;
  readonly text: string;
  /** The background of every cell. */
  readonly fills: string;
}

/** The blocks, one part for each element of the body that they become. */
export function partsOf(blocks: readonly Content[]): Part[] {
  return blocks.flatMap((block): Part[] =>
    block.kind === 'list' ? block.items.map((runs) => ({ kind: 'item', style: block.style, runs })) : [block],
  );
}

/** Parts that stand together: those of a region, or those of no region. */
export interface PartGroup {
  /** The region's name; null where a refresh may not write. */
  readonly region: string | null;
  readonly parts: readonly Part[];
}

/** A document's blocks as they are written: one group for each region, and for each block between regions. */
export const partGroups = (blocks: readonly Block[]): PartGroup[] =>
  blocks.map((block) =>
    block.kind === 'region'
      ? { region: block.name, parts: partsOf(block.blocks) }
      : { region: null, parts: partsOf([block]) },
  );

export function writtenOf(parts: readonly Part[]): Written {
  return {
    shape: fingerprint(parts.map(shapeOf)),
    text: textPrint(standingsOf(parts)),
    fills: parts.map(fillsOf).join(';'),
  };
}

/** Whether parts stand as they were written. */
export const isUntouched = (standing: readonly Standing[], { text }: Written): boolean =>
  textPrint(standing) === text;

/** One text for all that parts say and look like; two of other content differ. */
export const contentKey = (parts: readonly Part[]): string => {
  const { shape, text, fills } = writtenOf(parts);
  return fingerprint([shape, text, fills]);
};

/** How parts stand once they are written; empty lines are nothing. */
export const standingsOf = (parts: readonly Part[]): Standing[] => parts.map(standingOf).filter(isSomething);

/** Whether an element says anything: empty lines come and go, with people and with what Google keeps of a mark. */
const isSomething = (standing: Standing): boolean => standing.kind !== 'text' || standing.text !== '';

/** How a part stands once it is written. */
export function standingOf(part: Part): Standing {
  switch (part.kind) {
    case 'heading':
      return { kind: 'text', text: part.text };
    case 'paragraph':
      return { kind: 'text', text: textOfRuns(part.runs) };
    case 'item':
      return { kind: 'item', text: textOfRuns(part.runs) };
    case 'table':
      return { kind: 'table', rows: part.rows.length, text: cellTexts(part).join('\n') };
  }
}

/** The texts of a table's cells, row by row. */
export const cellTexts = ({ rows }: Table): string[] =>
  rows.flatMap(({ cells }) => cells.map((cell) => cell.text));

/** The backgrounds of a part's cells, row by row; empty where there is none. */
export function fillsOf(part: Part): string {
  if (part.kind !== 'table') return '';
  return part.rows.flatMap(({ cells }) => cells.map(({ background = '' }) => background)).join(',');
}

function shapeOf(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `heading ${part.level}`;
    case 'paragraph':
    case 'item':
      return `${part.kind} ${part.kind === 'item' ? part.style : ''} ${part.runs.map(lookOf).join(',')}`;
    case 'table':
      return `table ${part.rows.map(({ cells }) => cells.map(({ bold }) => (bold ? 'b' : '-')).join('')).join(',')}`;
  }
}

const lookOf = ({ bold, italic, link }: Run): string => `${bold ? 'b' : ''}${italic ? 'i' : ''}${link ?? ''}`;

const textPrint = (standing: readonly Standing[]): string =>
  fingerprint(standing.map((each) => JSON.stringify(each)));

/** A short text that differs where the texts do. */
const fingerprint = (texts: readonly string[]): string => shortMark(JSON.stringify(texts));
