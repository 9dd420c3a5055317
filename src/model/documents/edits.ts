// What changes in place where parts keep their shape: as few characters as may be, so that comments on the rest stay.
import type { Run, TableCell } from './block';
import { cellTexts, fillsOf, standingOf, type Part, type Standing, type Written } from './standing';

/** `removed` characters from `at` go, and `inserted` comes there. */
export interface TextChange {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
  /**
   * A place between two characters that go: what is put in there, before they go, is covered by a comment on them, which
   * stays. Null where there is none.
   */
  readonly within: number | null;
}

/** A change of one part, or of one cell of it; parts, rows and columns count from 0. */
export type Edit =
  | {
      readonly kind: 'text';
      readonly part: number;
      readonly change: TextChange;
      readonly runs: readonly Run[];
    }
  | {
      readonly kind: 'cell';
      readonly part: number;
      readonly row: number;
      readonly column: number;
      readonly cell: TableCell;
      /** Null where the text stays. */
      readonly change: TextChange | null;
      /** Whether the background is to be set. */
      readonly fill: boolean;
    };

/**
 * The edits that make what stands there say what the parts say. Both have the same kinds and sizes.
 * @param before what may stand there, for its backgrounds.
 */
export function editsOf(
  parts: readonly Part[],
  standing: readonly Standing[],
  before: readonly Written[],
): Edit[] {
  const fills = before.map((each) => each.fills.split(';'));
  return parts.flatMap((part, index): Edit[] => {
    const now = standing[index];
    if (now === undefined || now.kind === 'other') return [];
    const known = fills.map((each) => each[index] ?? '');
    return part.kind === 'table' ? cellEdits(part, index, now.text, known) : textEdit(part, index, now.text);
  });
}

function textEdit(part: Exclude<Part, { kind: 'table' }>, index: number, from: string): Edit[] {
  const to = standingOf(part);
  const change = to.kind === 'text' || to.kind === 'item' ? changeOf(from, to.text) : null;
  const runs = part.kind === 'heading' ? [] : part.runs;
  return change === null ? [] : [{ kind: 'text', part: index, change, runs }];
}

function cellEdits(
  part: Extract<Part, { kind: 'table' }>,
  index: number,
  from: string,
  known: readonly string[],
): Edit[] {
  const texts = from.split('\n');
  const fills = known.map((each) => each.split(','));
  const wanted = fillsOf(part).split(',');
  const columns = part.rows[0]?.cells.length ?? 1;
  return cellTexts(part).flatMap((text, place): Edit[] => {
    const row = Math.floor(place / columns);
    const column = place % columns;
    const cell = part.rows[row]?.cells[column];
    const change = changeOf(texts[place] ?? '', text);
    const fill = fills.some((each) => (each[place] ?? '') !== wanted[place]);
    if (cell === undefined || (change === null && !fill)) return [];
    return [{ kind: 'cell', part: index, row, column, cell, change, fill }];
  });
}

/** The smallest stretch that makes one text of another; null where they are alike. */
export function changeOf(from: string, to: string): TextChange | null {
  if (from === to) return null;
  const limit = Math.min(from.length, to.length);
  let head = 0;
  while (head < limit && from[head] === to[head]) head += 1;
  if (splitsPair(from, head) || splitsPair(to, head)) head -= 1;
  let tail = 0;
  while (tail < limit - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail += 1;
  if (splitsPair(from, from.length - tail) || splitsPair(to, to.length - tail)) tail -= 1;
  const end = from.length - tail;
  const within = [head + 1, head + 2].find((place) => place < end && !splitsPair(from, place));
  return {
    at: head,
    removed: end - head,
    inserted: to.slice(head, to.length - tail),
    within: within ?? null,
  };
}

/** Whether a place stands within a character that takes two units. */
function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
