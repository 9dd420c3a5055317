// Remembers which window wrote what, so that a window's own quick edits are no conflict.
import type { SheetData } from '../files/sheetData';
import type { Content } from './sheetMessages';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A window, as the one that writes. */
export interface Writer {
  /** Whether that content of a cell comes from this window. */
  wrote(sheet: SheetData, place: Place, content: Content): boolean;
  /** Notes that it does. */
  note(sheet: SheetData, place: Place, content: Content): void;
}

/** How many cells are remembered. */
const KEPT = 10_000;

export class Writers {
  private readonly written = new Map<string, { window: string; content: Content }>();

  of(window: string): Writer {
    return {
      wrote: (sheet, place, content) => {
        const last = this.written.get(keyOf(sheet, place));
        return last?.window === window && last.content === content;
      },
      note: (sheet, place, content) => {
        const key = keyOf(sheet, place);
        this.written.delete(key);
        this.written.set(key, { window, content });
        const [oldest] = this.written.keys();
        if (this.written.size > KEPT && oldest !== undefined) this.written.delete(oldest);
      },
    };
  }
}

const keyOf = ({ file, id }: SheetData, { row, column }: Place): string =>
  `${file.id}:${id}:${row}:${column}`;
