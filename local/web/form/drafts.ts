// The drafts that this browser keeps of a form: one a window, since several people may answer in one browser.

export interface Stored {
  /** The id of the response that the page was going to make. */
  readonly response: string;
  /** When it was kept last, in milliseconds since 1970. */
  readonly kept: number;
  readonly fields: readonly (readonly [string, string])[];
}

/** A draft with the name under which it is kept. */
export interface Named extends Stored {
  readonly name: string;
}

export class Drafts {
  /** Under which name this window keeps its own; null where it has none yet. */
  private name: string | null;

  /** @param key What the drafts of this form, or of this response that is edited, have in common. */
  constructor(private readonly key: string) {
    this.name = allowed(() => sessionStorage.getItem(key)) ?? null;
  }

  /** This window's own, also after a reload. */
  get own(): Stored | undefined {
    return this.name === null ? undefined : read(this.name);
  }

  /** Those of other windows, open or closed, the latest first. */
  get others(): readonly Named[] {
    const names = allowed(() => Object.keys(localStorage)) ?? [];
    return names
      .filter((name) => name.startsWith(`${this.key}/`) && name !== this.name)
      .flatMap((name) => {
        const stored = read(name);
        return stored ? [{ name, ...stored }] : [];
      })
      .sort((a, b) => b.kept - a.kept);
  }

  /** @returns whether the browser took it. */
  keep(stored: Stored): boolean {
    const name = this.name ?? this.begin();
    const text = JSON.stringify(stored);
    allowed(() => localStorage.setItem(name, text));
    return allowed(() => localStorage.getItem(name)) === text;
  }

  /** From now on this window keeps a draft apart from the one that it has kept so far. @returns its name. */
  begin(): string {
    const name = `${this.key}/${crypto.randomUUID()}`;
    allowed(() => sessionStorage.setItem(this.key, name));
    this.name = name;
    return name;
  }

  isOwn(name: string | null): boolean {
    return name !== null && name === this.name;
  }

  forget(): void {
    if (this.name !== null) discard(this.name);
  }

  /** The draft that became this response is done with, whichever window has it; a later one stays. */
  forgetSent(response: string): void {
    const sent = this.others.filter((each) => each.response === response);
    for (const { name } of sent) discard(name);
    if (this.own?.response === response) this.forget();
  }
}

export const discard = (name: string): void => {
  allowed(() => localStorage.removeItem(name));
};

/** What is done with the browser's storage; undefined where the browser forbids it or has no room. */
function allowed<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function read(name: string): Stored | undefined {
  const text = allowed(() => localStorage.getItem(name)) ?? null;
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isStored(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' &&
  value !== null &&
  'response' in value &&
  'kept' in value &&
  typeof value.kept === 'number' &&
  'fields' in value &&
  Array.isArray(value.fields) &&
  value.fields.every(
    (field: unknown) =>
      Array.isArray(field) && field.length === 2 && field.every((each) => typeof each === 'string'),
  );

/** What a person wrote or chose in a draft, without what only says that it stands beside "Other". */
export const typedIn = (fields: Stored['fields']): string[] =>
  fields.map(([, value]) => value).filter((value) => value.trim() !== '' && value !== '__other_option__');
