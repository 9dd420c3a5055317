// The spreadsheet as the server last told it: the same parts that the store has, and the same file made of them.
import { SpreadsheetFile } from '../../files/spreadsheetFile';
import { readPart, type Head } from '../../files/workspaceFile';
import type { LiveEvent } from '../../server/sheetMessages';

type PartsEvent = Extract<LiveEvent, { kind: 'parts' }>;

export class Mirror {
  private parts = new Map<string, string>();
  private waiting: { revision: number; resolve: () => void }[] = [];
  private known: SpreadsheetFile | null = null;
  private revision = 0;

  constructor(private readonly id: string) {}

  /** @throws Error before the server has told anything. */
  get file(): SpreadsheetFile {
    if (!this.known) throw new Error('The spreadsheet has not been read yet.');
    return this.known;
  }

  /** Takes in what the server tells. @returns the file as it was before; null the first time */
  take({ revision, whole, parts }: PartsEvent): SpreadsheetFile | null {
    const before = this.known;
    if (whole) this.parts = new Map();
    for (const [name, value] of Object.entries(parts)) {
      if (value === null) this.parts.delete(name);
      else this.parts.set(name, value);
    }
    this.known = SpreadsheetFile.load(this.id, readPart<Head>(this.parts, 'head'), this.parts);
    this.revision = revision;
    return before;
  }

  /** Tells those who wait for what was just taken in, once it is shown. */
  shown(): void {
    const due = this.waiting.filter(({ revision }) => revision <= this.revision);
    this.waiting = this.waiting.filter(({ revision }) => revision > this.revision);
    for (const { resolve } of due) resolve();
  }

  /** When a message of the server has been taken in and shown. */
  reached(revision: number): Promise<void> {
    if (revision <= this.revision) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push({ revision, resolve }));
  }
}
