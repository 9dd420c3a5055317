// The levels of the scale: their labels, the colours that stand behind them, and the answer outside of them.

/** The answer of somebody who cannot rate an item. */
export const DONT_KNOW = "Don't know";

/**
 * Red, vermilion, orange, amber, yellow, lime, green. Each is lighter than the one before, so that the order
 * can be seen without telling hues apart, and every one carries black text at 6.9:1 or better.
 */
const RAMP = ['#ef6c61', '#f3845c', '#f79c42', '#f8b422', '#f4cd06', '#d5e875', '#c2f5b9'] as const;

/** Which colours of the ramp stand for 3 to 7 levels. */
const PICKS: ReadonlyMap<number, readonly number[]> = new Map([
  [3, [0, 4, 6]],
  [4, [0, 2, 4, 6]],
  [5, [0, 2, 4, 5, 6]],
  [6, [0, 1, 2, 4, 5, 6]],
  [7, [0, 1, 2, 3, 4, 5, 6]],
]);

/** The background colours of `count` levels, lowest first, as `#rrggbb`; `count` is 3 to 7. */
export function levelColours(count: number): string[] {
  const picks = PICKS.get(count);
  if (picks === undefined) throw new Error(`There are colours for 3 to 7 levels, not for ${count}.`);
  return RAMP.filter((_, index) => picks.includes(index));
}

/** A level with its name, as the form and the documents show it: `3 – Promising`. Levels count from 1. */
export function levelLabel(level: number, names: readonly string[]): string {
  const name = names[level - 1];
  return name === undefined ? String(level) : `${level} – ${name}`;
}
