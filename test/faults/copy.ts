// A copy of a project for one run: it writes to its store only when somebody looks, which takes half the time.
import { openStore, type Store, type StoredFiles } from '../../local/store';
import { TestProject } from '../actions/project';

/** One store for all copies, one after the other: a closed one gives its memory back late. */
const store = openStore(':memory:');

export class Copy extends TestProject {
  private readonly settle = this.workspace.settle.bind(this.workspace);

  /** The copies before it are of no use any more. */
  constructor(base: StoredFiles) {
    super(base, emptied(store));
    this.workspace.settle = () => undefined;
  }

  /** Everything it holds now. */
  get stored(): StoredFiles {
    this.settle();
    return this.store.load();
  }
}

function emptied(used: Store): Store {
  used.clear();
  return used;
}
