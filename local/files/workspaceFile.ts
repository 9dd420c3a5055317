// What every file of the workspace has: an id, a name, an owner, and parts that the store keeps.
import type { Change } from '../store';

/** The kinds of file, as the store and the home page name them. */
export type FileKind = 'spreadsheet' | 'form' | 'document' | 'workspace';

/** The part every file has. */
export interface Head {
  kind: FileKind;
  name: string;
  owner: string;
  /** When it was made, in milliseconds since 1970. */
  created: number;
}

/** The parts of one file, read back from the store. */
export type Parts = ReadonlyMap<string, string>;

/**
 * A file in memory. A subclass says `touch(part)` whenever it changed something of that part, and gives a part's
 * value on request; the workspace writes the touched parts to the store after every service call.
 */
export abstract class WorkspaceFile {
  private readonly touched = new Set<string>();

  constructor(
    readonly id: string,
    readonly head: Head,
  ) {
    this.touch('head');
  }

  get name(): string {
    return this.head.name;
  }

  /** Gives the file another name in the workspace. */
  rename(name: string): void {
    this.head.name = name;
    this.touch('head');
  }

  /** Notes that a part has to be written. */
  touch(part: string): void {
    this.touched.add(part);
  }

  /** What has to be written since the last call; a part whose value is undefined is gone. */
  takeChanges(): Change[] {
    if (this.touched.size === 0) return [];
    const changes = [...this.touched].map((part) => {
      const value = part === 'head' ? this.head : this.part(part);
      return { file: this.id, part, value: value === undefined ? null : JSON.stringify(value) };
    });
    this.touched.clear();
    return changes;
  }

  /** Forgets what was touched, when the file was just read from the store. */
  protected settled(): void {
    this.touched.clear();
  }

  /** The value of a part as JSON can hold it, or undefined when there is no such part now. */
  protected abstract part(name: string): unknown;
}

/** A part's value. @throws Error when the store lacks it. */
export function readPart<T>(parts: Parts, name: string): T {
  const text = parts.get(name);
  if (text === undefined) throw new Error(`The store has no part ${name} of this file.`);
  return JSON.parse(text) as T;
}
