// Runs of styled text: replaced, restyled and joined without side effects.
import type { TextRun, TextStyle } from './nodes';

/** Attributes to set; null takes one away. */
export type StyleChange = { [K in keyof TextStyle]?: TextStyle[K] | null };

export function textOfRuns(runs: readonly TextRun[]): string {
  return runs.map((run) => run.text).join('');
}

/** The style of a character; past the last, of the last; of no text, no style. */
export function styleAt(runs: readonly TextRun[], offset: number): TextStyle {
  let left = offset;
  for (const run of runs) {
    if (left < run.text.length) return run.style;
    left -= run.text.length;
  }
  return runs.at(-1)?.style ?? {};
}

/** The characters from `start` up to, not including, `end`. */
function sliceRuns(runs: readonly TextRun[], start: number, end: number): TextRun[] {
  const slices: TextRun[] = [];
  let at = 0;
  for (const { text, style } of runs) {
    const piece = text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (piece !== '') slices.push({ text: piece, style });
    at += text.length;
  }
  return slices;
}

/** Replaces `removed` characters from `start` by text of one style. */
export function replaceRuns(
  runs: readonly TextRun[],
  start: number,
  removed: number,
  text: string,
  style: TextStyle,
): TextRun[] {
  const before = sliceRuns(runs, 0, start);
  const after = sliceRuns(runs, start + removed, Infinity);
  return joinRuns([...before, { text, style }, ...after]);
}

/** Restyles the characters from `start` up to, not including, `end`. */
export function restyleRuns(
  runs: readonly TextRun[],
  start: number,
  end: number,
  change: StyleChange,
): TextRun[] {
  const inside = sliceRuns(runs, start, end).map((run) => ({ ...run, style: changed(run.style, change) }));
  return joinRuns([...sliceRuns(runs, 0, start), ...inside, ...sliceRuns(runs, end, Infinity)]);
}

/** A style with some attributes set and others taken away. */
export function changed(style: TextStyle, change: StyleChange): TextStyle {
  const entries = Object.entries({ ...style, ...change }).filter(([, value]) => value !== null);
  return Object.fromEntries(entries);
}

/** The same text without empty runs, and with neighbours of one style made one. */
export function joinRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last && sameStyle(last.style, run.style)) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}

function sameStyle(one: TextStyle, other: TextStyle): boolean {
  const keys = Object.keys({ ...one, ...other }) as (keyof TextStyle)[];
  return keys.every((key) => one[key] === other[key]);
}
