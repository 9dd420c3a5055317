// How much room a text takes in Arial, the standard font: rows are as high as their wrapped texts, as in Sheets.
import type { CellFormat } from '../files/cellFormat';

/** A text's font: its size in points, and whether it is bold. */
type Font = Pick<CellFormat, 'fontSize' | 'bold'>;

/** In parts of the font's size. */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      ["'ijl’‘", 0.222],
      [' ,./:;It!f|[]\\', 0.28],
      ['()-r"“”`', 0.34],
      ['Jcksvxyz', 0.5],
      ['FTZ', 0.611],
      ['ABEKPSVXY&', 0.667],
      ['CDHNRUw', 0.722],
      ['GOQ', 0.778],
      ['Mm', 0.833],
      ['W—…%@', 1],
    ] as const
  ).flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)),
);
/** Of all other letters, and of the wide characters of East Asia. */
const USUAL = 0.556;
const WIDE = 1;
const BOLD = 1.08;

/** A text's width in pixels, on one line. */
export function textWidth(text: string, { fontSize, bold }: Font): number {
  let width = 0;
  for (const character of text) width += WIDTHS.get(character) ?? (character < '\u2e80' ? USUAL : WIDE);
  return width * fontSize * (4 / 3) * (bold ? BOLD : 1);
}

/** How many lines a text takes where it wraps at so many pixels. */
export function lineCount(text: string, pixels: number, font: Font): number {
  return text.split('\n').reduce((total, line) => total + linesOf(line, pixels, font), 0);
}

function linesOf(text: string, pixels: number, font: Font): number {
  let [lines, filled] = [1, 0];
  for (const word of text.split(/(?<=[ -])/)) {
    const shown = textWidth(word.trimEnd(), font);
    if (filled > 0 && filled + shown > pixels) {
      lines += 1;
      filled = 0;
    }
    if (shown > pixels) {
      lines += Math.ceil(shown / pixels) - 1; // A word longer than a line is broken.
      filled = shown % pixels;
    } else filled += textWidth(word, font);
  }
  return lines;
}
