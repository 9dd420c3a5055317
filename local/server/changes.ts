// Tells whoever listens what the workspace has just written.
import type { Change, Store } from '../store';

export type ChangeListener = (changes: readonly Change[]) => void;

/** Those who want to know of what is written, such as the live events of an open page. */
export class Changes {
  private readonly listeners = new Set<ChangeListener>();

  /**
   * Calls the listener after every write, with the parts of files that it wrote; with none when every file was
   * deleted. @returns what ends it.
   */
  subscribe(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The same store, which tells of its writes. */
  observe(store: Store): Store {
    return {
      load: () => store.load(),
      clear: () => {
        store.clear();
        this.tell([]);
      },
      close: () => store.close(),
      write: (changes) => {
        store.write(changes);
        this.tell(changes);
      },
    };
  }

  private tell(changes: readonly Change[]): void {
    for (const listener of this.listeners) listener(changes);
  }
}
