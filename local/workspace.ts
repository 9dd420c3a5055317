// The local workspace: its files in memory, kept in the store, and the scripts that run over them.
import { randomBytes } from 'node:crypto';
import { systemClock, type Clock } from './clock';
import { loadFile } from './files/load';
import { StateFile } from './files/stateFile';
import type { WorkspaceFile } from './files/workspaceFile';
import type { ScriptProject } from './project';
import { openStore, type Store } from './store';

export interface WorkspaceOptions {
  store?: Store;
  clock?: Clock;
  /** The address of whose workspace it is: who clicks, and who owns what scripts create. */
  owner?: string;
}

/** One person's Drive, so to speak. */
export class Workspace {
  readonly clock: Clock;
  readonly owner: string;
  /** Who holds which lock: lock name → execution. */
  readonly locks = new Map<string, object>();
  /** Caches by scope; a cache may forget, so the store does not keep them. */
  readonly caches = new Map<string, Map<string, { value: string; until: number }>>();
  /** The addresses of those who still have to authorize scripts; a restart forgets them. */
  readonly unauthorized = new Set<string>();
  /** The script projects that triggers may belong to, by their ids; who opens the workspace puts them in. */
  readonly projects = new Map<string, ScriptProject>();
  private readonly store: Store;
  private readonly files = new Map<string, WorkspaceFile>();
  private stateFile: StateFile;

  constructor(options: WorkspaceOptions = {}) {
    this.store = options.store ?? openStore(':memory:');
    this.clock = options.clock ?? systemClock;
    this.owner = options.owner ?? 'owner@example.org';
    for (const [id, parts] of this.store.load()) this.files.set(id, loadFile(id, parts));
    const state = this.files.get(StateFile.ID);
    this.stateFile = state instanceof StateFile ? state : this.newState();
  }

  /** What belongs to no file; after `clear` it is another object. */
  get state(): StateFile {
    return this.stateFile;
  }

  /** The head of a new file that belongs to the workspace's owner. */
  head<K extends WorkspaceFile['head']['kind']>(kind: K, name: string, owner = this.owner) {
    return { kind, name, owner, created: this.clock.now() };
  }

  /** A new file's id, of the length and letters of Google's. */
  newId(): string {
    return `1${randomBytes(32).toString('base64url')}`;
  }

  /** Takes in a new file and keeps it. */
  add<F extends WorkspaceFile>(file: F): F {
    this.files.set(file.id, file);
    this.settle();
    return file;
  }

  /** The file of an id if it is of that class. */
  find<F extends WorkspaceFile>(type: abstract new (...args: never[]) => F, id: string): F | undefined {
    const file = this.files.get(id);
    return file instanceof type ? file : undefined;
  }

  /** Every file of a class, oldest first. */
  all<F extends WorkspaceFile>(type: abstract new (...args: never[]) => F): F[] {
    return [...this.files.values()].filter((file): file is F => file instanceof type);
  }

  /** Writes what has changed since the last time, whole or not at all. */
  settle(): void {
    const changes = [...this.files.values()].flatMap((file) => file.takeChanges());
    if (changes.length > 0) this.store.write(changes);
  }

  /** Deletes every file and forgets everything else. */
  clear(): void {
    this.store.clear();
    this.files.clear();
    this.locks.clear();
    this.caches.clear();
    this.unauthorized.clear();
    this.stateFile = this.newState();
  }

  close(): void {
    this.store.close();
  }

  private newState(): StateFile {
    return this.add(new StateFile(this.head('workspace', 'Workspace')));
  }
}
