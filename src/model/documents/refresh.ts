// How a document is refreshed: what becomes of each region, so that nothing that a person wrote is lost.
import { paragraph, type Content } from './block';
import { editsOf, type Edit } from './edits';
import {
  contentKey,
  isUntouched,
  partsOf,
  standingsOf,
  writtenOf,
  type Part,
  type Standing,
  type Written,
} from './standing';

/** What is remembered of a region. Several texts are known while it is not certain which of them was saved. */
export interface RegionMemory {
  readonly own: readonly Written[];
  /** Of the dated copy below it; empty where there is none. */
  readonly copy: readonly Written[];
  /** The key of the content that the document shows, in the region or in its copy. */
  readonly shown: string;
}

/** What stands in a region and in its last dated copy, without empty lines; null where the mark is gone with all that it marked. */
export interface RegionFound {
  readonly own: readonly Standing[] | null;
  readonly copy: readonly Standing[] | null;
}

/** All parts of a region, of which those from `from` on, counted from 0, do not stand there yet. */
export interface Added {
  readonly parts: readonly Part[];
  readonly from: number;
}

/** What is to be done with a region. */
export type Work =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'edit';
      readonly place: 'own' | 'copy';
      readonly edits: readonly Edit[];
      /** Parts that come below those that stand there, where the content goes on. */
      readonly added: Added;
      readonly dropCopy: boolean;
    }
  /** Parts that come below the region or below its last copy, or that replace that copy. */
  | {
      readonly kind: 'copy';
      readonly parts: readonly Part[];
      readonly where: 'below-own' | 'below-copy' | 'for-copy';
    };

export interface RegionStep {
  readonly outcome: 'unchanged' | 'updated' | 'copied' | 'gone';
  readonly work: Work;
  /** What is to be remembered once the document is saved. */
  readonly memory: RegionMemory;
}

const NOTHING_KNOWN: RegionMemory = { own: [], copy: [], shown: '' };
const NO_WORK: Work = { kind: 'none' };

/** The memory of a region that was just written. */
export function regionMemory(blocks: readonly Content[]): RegionMemory {
  const parts = partsOf(blocks);
  return { own: [writtenOf(parts)], copy: [], shown: contentKey(parts) };
}

/**
 * What to do with one region. Where nobody changed it and the content keeps its shape or only goes on below, it is
 * edited in place, so that nothing a comment could stand on is taken out; else it is left as it is, and the content
 * comes as a dated copy below, in the place of the last copy where nobody changed that. What was deleted is not put
 * back.
 * @param today the date for the notice, as the document writes dates.
 */
export function refreshRegion(
  blocks: readonly Content[],
  memory: RegionMemory = NOTHING_KNOWN,
  found: RegionFound,
  today: string,
): RegionStep {
  const parts = partsOf(blocks);
  const key = contentKey(parts);
  if (found.own === null && found.copy === null) return { outcome: 'gone', work: NO_WORK, memory };
  if (key === memory.shown) return { outcome: 'unchanged', work: NO_WORK, memory };
  return refreshOwn(parts, memory, found, key) ?? refreshCopy(parts, memory, found, key, today);
}

/** Edits the region itself; null where that may not be. */
function refreshOwn(
  parts: readonly Part[],
  memory: RegionMemory,
  { own, copy }: RegionFound,
  key: string,
): RegionStep | null {
  if (own === null) return null;
  const next = writtenOf(parts);
  const known = memory.own.filter((each) => isUntouched(own, each));
  const from = isUntouched(own, next) ? parts.length : standingCount(parts, known);
  if (from === 0) return null;
  const edits = editsOf(parts.slice(0, from), own, known);
  const dropCopy = copy !== null && memory.copy.some((each) => isUntouched(copy, each));
  const kept = copy === null || dropCopy ? [] : memory.copy;
  const after = { own: [next], copy: kept, shown: key };
  if (edits.length === 0 && from === parts.length && !dropCopy)
    return { outcome: 'unchanged', work: NO_WORK, memory: after };
  const work = { kind: 'edit', place: 'own', edits, added: { parts, from }, dropCopy } as const;
  return { outcome: 'updated', work, memory: after };
}

/** How many of the first parts have the shape of what stands there; 0 where it is another. */
function standingCount(parts: readonly Part[], known: readonly Written[]): number {
  const shapes = new Set(known.map(({ shape }) => shape));
  const counts = parts.map((_, index) => parts.length - index);
  return counts.find((count) => shapes.has(writtenOf(parts.slice(0, count)).shape)) ?? 0;
}

/** Leaves the region as it is, and brings its dated copy up to date. */
function refreshCopy(
  content: readonly Part[],
  memory: RegionMemory,
  { copy }: RegionFound,
  key: string,
  today: string,
): RegionStep {
  const parts = dated(content, today);
  const next = writtenOf(parts);
  const after = { own: memory.own, copy: [next], shown: key };
  if (copy === null)
    return { outcome: 'copied', work: { kind: 'copy', parts, where: 'below-own' }, memory: after };
  const known = memory.copy.filter((each) => isUntouched(copy, each));
  if (known.some(({ shape }) => shape === next.shape)) {
    const edits = editsOf(parts, copy, known);
    if (edits.length === 0) return { outcome: 'unchanged', work: NO_WORK, memory: after };
    return {
      outcome: 'copied',
      work: { kind: 'edit', place: 'copy', edits, added: { parts, from: parts.length }, dropCopy: false },
      memory: after,
    };
  }
  if (isSaid(content, copy))
    return { outcome: 'unchanged', work: NO_WORK, memory: { ...after, copy: memory.copy } };
  if (known.length === 0)
    return { outcome: 'copied', work: { kind: 'copy', parts, where: 'below-copy' }, memory: after };
  return { outcome: 'copied', work: { kind: 'copy', parts, where: 'for-copy' }, memory: after };
}

/** The content as a dated copy: a notice above it, and an empty line that keeps it apart from what comes next. */
function dated(content: readonly Part[], today: string): Part[] {
  const notice = `Updated ${today}: this section with the latest entries. The earlier text above was kept as it was.`;
  return [paragraph({ text: notice, italic: true }), ...content, paragraph('')];
}

/** Whether a copy says this already, whatever its date. */
function isSaid(content: readonly Part[], copy: readonly Standing[]): boolean {
  return JSON.stringify(copy.slice(1)) === JSON.stringify(standingsOf(content));
}

/** The most texts that a region is known by while it is not certain which one was saved. */
const MOST_KNOWN = 8;

/** What to remember before a document is saved, so that either outcome is known again. */
export function eitherMemory(before: RegionMemory = NOTHING_KNOWN, after: RegionMemory): RegionMemory {
  return {
    own: together(before.own, after.own),
    copy: together(before.copy, after.copy),
    shown: before.shown,
  };
}

function together(before: readonly Written[], after: readonly Written[]): Written[] {
  const all = new Map([...before, ...after].map((each) => [JSON.stringify(each), each]));
  return [...all.values()].slice(-MOST_KNOWN);
}
