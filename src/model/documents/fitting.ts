// How much fits on a slide: texts are measured in lines of so many characters, and what is too much goes on a further slide.

/** Room on a slide, in points of which 72 make an inch. */
export interface Room {
  readonly height: number;
  /** The height of one line, and what is left free around each entry. */
  readonly line: number;
  readonly gap: number;
}

/**
 * How many lines a text takes where at most `perLine` characters fit on one: words are kept whole, and a word longer
 * than a line is broken. An empty text takes one line.
 */
export function lineCount(text: string, perLine: number): number {
  return text.split('\n').reduce((total, line) => total + wrappedLines(line, perLine), 0);
}

function wrappedLines(line: string, perLine: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of line.split(/\s+/)) {
    const room = filled === 0 ? 0 : filled + 1;
    if (filled > 0 && room + word.length > perLine) {
      lines += 1;
      filled = 0;
    }
    const length = (filled === 0 ? 0 : filled + 1) + word.length;
    const more = Math.max(0, Math.ceil(length / perLine) - 1);
    lines += more;
    filled = length - more * perLine;
  }
  return lines;
}

/**
 * Deals entries onto pages in order, as many on each as fit; one that is higher than a page has a page of its own.
 * No entries: one empty page. `linesOf` says how many lines an entry takes, `most` how many entries a page takes.
 */
export function paged<T>(
  entries: readonly T[],
  linesOf: (entry: T) => number,
  { height, line, gap }: Room,
  most = Infinity,
): T[][] {
  const pages: T[][] = [[]];
  let filled = 0;
  for (const entry of entries) {
    const taken = linesOf(entry) * line + gap;
    const page = pages[pages.length - 1] ?? [];
    if (page.length > 0 && (filled + taken > height || page.length >= most)) {
      pages.push([entry]);
      filled = taken;
    } else {
      page.push(entry);
      filled += taken;
    }
  }
  return pages;
}

/** The most lines that one entry may take. */
export function mostLines({ height, line, gap }: Room): number {
  return Math.floor((height - gap) / line);
}

/** The title of a page, from 0, of what goes over several. */
export function continued(title: string, page: number): string {
  return page === 0 ? title : `${title} (continued)`;
}
