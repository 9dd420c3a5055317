// What every object of one form shares within an execution.
import type { FormFile } from '../../files/formFile';
import type { Execution } from '../../runtime';

export interface FormView {
  readonly execution: Execution;
  readonly file: FormFile;
  /** The generic `Item` of an id, as scripts get it. */
  item(id: number): object;
  /** Brings the linked tab's headers up to date after an item was added or changed. */
  itemsChanged(): void;
}
