// How much fits on a slide: texts are measured in lines of so many characters, and what is too much goes on a further slide.

/** Room on a slide, in points of which 72 make an inch. */
export interface Room {
  readonly height: number;
  /** The height of one line, and what is left free around each entry. */
  readonly line: number;
  readonly gap: number;
  /** A height over which entries are spread evenly, each as high as its share or, where that is not enough, higher. */
  readonly spread?: number;
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
  room: Room,
  most = Infinity,
): T[][] {
  const taken = (page: readonly T[]): number => heightOf(page.map(linesOf), room);
  const pages: T[][] = [[]];
  for (const entry of entries) {
    const page = pages[pages.length - 1] ?? [];
    if (page.length > 0 && (page.length >= most || taken([...page, entry]) > room.height))
      pages.push([entry]);
    else page.push(entry);
  }
  return pages;
}

/** How high entries of so many lines are together, in points. */
export function heightOf(lines: readonly number[], { line, gap, spread = 0 }: Omit<Room, 'height'>): number {
  return lines.reduce((sum, each) => sum + Math.max(spread / lines.length, each * line + gap), 0);
}

/** The most lines that one entry may take. */
export function mostLines({ height, line, gap }: Room): number {
  return Math.floor((height - gap) / line);
}

/** The title of a page, from 0, of what goes over several. */
export function continued(title: string, page: number): string {
  return page === 0 ? title : `${title} (continued)`;
}
