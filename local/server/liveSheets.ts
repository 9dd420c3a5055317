// Tells the open windows of a spreadsheet what is written to it, and what else happens there.
import { SpreadsheetFile } from '../files/spreadsheetFile';
import type { Workspace } from '../workspace';
import type { Changes } from './changes';
import type { LiveEvent } from './sheetMessages';

export type LiveListener = (event: LiveEvent) => void;

interface Watched {
  readonly listeners: Set<LiveListener>;
  /** Parts as JSON text that were written since the last message; null for those that are gone. */
  pending: Record<string, string | null>;
  revision: number;
}

/** The spreadsheets that are open in some window. What one execution writes is told in one message. */
export class LiveSheets {
  private readonly watched = new Map<string, Watched>();

  constructor(
    private readonly workspace: Workspace,
    changes: Changes,
  ) {
    changes.subscribe((written) => {
      if (written.length === 0) this.checkAll();
      for (const { file, part, value } of written) this.note(file, part, value);
    });
  }

  /** Tells a window everything, then what changes. @returns what ends it. */
  watch(file: SpreadsheetFile, listener: LiveListener): () => void {
    const known = this.watched.get(file.id) ?? { listeners: new Set(), pending: {}, revision: 0 };
    this.flush(file.id);
    this.watched.set(file.id, known);
    known.listeners.add(listener);
    const parts = Object.fromEntries(file.parts);
    listener({ kind: 'parts', revision: known.revision, whole: true, parts });
    return () => {
      known.listeners.delete(listener);
      if (known.listeners.size === 0) this.watched.delete(file.id);
    };
  }

  /** Sends what has been written so far. @returns the number of the last message with parts. */
  flush(id: string): number {
    const watched = this.watched.get(id);
    if (!watched) return 0;
    const parts = watched.pending;
    if (Object.keys(parts).length > 0) {
      watched.pending = {};
      watched.revision += 1;
      this.tell(id, { kind: 'parts', revision: watched.revision, whole: false, parts });
    }
    return watched.revision;
  }

  tell(id: string, event: LiveEvent): void {
    for (const listener of this.watched.get(id)?.listeners ?? []) listener(event);
  }

  private note(id: string, part: string, value: string | null): void {
    const watched = this.watched.get(id);
    if (!watched) return;
    if (Object.keys(watched.pending).length === 0) setImmediate(() => this.flush(id));
    watched.pending[part] = value;
  }

  private checkAll(): void {
    for (const id of this.watched.keys()) {
      if (!this.workspace.find(SpreadsheetFile, id)) this.tell(id, { kind: 'gone' });
    }
  }
}
