// One number for a text, by which texts are told apart without being kept.

/**
 * A whole number of 53 bits that seldom is the same for two texts (cyrb53, by bryc, public domain).
 * @param codes the text as numbers, such as its UTF-16 units.
 */
export function hashOf(codes: readonly number[]): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const code of codes) {
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** A short text that differs where texts do: its length, and its hash by UTF-16 units. */
export function shortMark(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `${text.length.toString(36)}.${hashOf(units).toString(36)}`;
}
