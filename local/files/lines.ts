// The sizes of a sheet's rows or columns, and which of them are hidden.
import { lineAfter, type LineChange } from './spans';

interface Line {
  /** In pixels. */
  size?: number;
  hidden?: true;
}

export type StoredLines = [number, Line][];

export class Lines {
  private lines: Map<number, Line>;

  constructor(
    private readonly standard: number,
    private readonly touch: () => void,
    stored: StoredLines = [],
  ) {
    this.lines = new Map(stored);
  }

  /** A line's size in pixels. */
  size(line: number): number {
    return this.lines.get(line)?.size ?? this.standard;
  }

  setSize(line: number, size: number): void {
    this.change(line, { ...this.lines.get(line), size });
  }

  isHidden(line: number): boolean {
    return this.lines.get(line)?.hidden ?? false;
  }

  setHidden(line: number, hidden: boolean): void {
    const { size } = this.lines.get(line) ?? {};
    this.change(line, { ...(size === undefined ? {} : { size }), ...(hidden ? { hidden } : {}) });
  }

  /** Every line that differs from the standard, in order. */
  get own(): StoredLines {
    return [...this.lines].sort(([a], [b]) => a - b);
  }

  /** New lines have the size of line `like`, as it was before. */
  follow(change: LineChange, like: number | null): void {
    const size = like === null ? undefined : this.lines.get(like)?.size;
    const after = new Map<number, Line>();
    for (const [line, properties] of this.lines) {
      const place = lineAfter(change, line);
      if (place !== null) after.set(place, properties);
    }
    if (change.kind === 'insert' && size !== undefined) {
      for (let line = change.at; line < change.at + change.count; line++) after.set(line, { size });
    }
    this.lines = after;
    this.touch();
  }

  private change(line: number, properties: Line): void {
    if (Object.keys(properties).length === 0) this.lines.delete(line);
    else this.lines.set(line, properties);
    this.touch();
  }
}
