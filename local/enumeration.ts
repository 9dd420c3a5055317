// Google's enumerations: members are objects with a name and an ordinal, not strings.
import { notAvailable } from './errors';

/** One member of an enumeration, as scripts hold it. */
export class EnumMember<Name extends string = string> {
  constructor(
    /** The enumeration's full name, such as `SpreadsheetApp.WrapStrategy`. */
    readonly type: string,
    readonly key: Name,
    private readonly index: number,
  ) {}

  toString(): string {
    return this.key;
  }

  toJSON(): string {
    return this.key;
  }

  name(): string {
    return this.key;
  }

  ordinal(): number {
    return this.index;
  }

  /** Negative, zero or positive as this member stands before, at or after the other. */
  compareTo(other: EnumMember): number {
    return this.index - other.ordinal();
  }
}

/** An enumeration: its members by name, made with {@link enumeration}. */
export class Enumeration<Name extends string = string> {
  /** The members by their names. */
  readonly of: { readonly [K in Name]: EnumMember<K> };

  constructor(
    readonly type: string,
    readonly names: readonly Name[],
  ) {
    const members: Record<string, EnumMember> = {};
    names.forEach((name, index) => (members[name] = new EnumMember(type, name, index)));
    this.of = members as typeof this.of;
  }

  /** The member of a name that is only known at run time, such as one read from the store. */
  get(name: string): EnumMember<Name> {
    const known = this.names.find((each) => each === name);
    if (known === undefined) throw notAvailable(`${this.type}.${name}`);
    return this.of[known];
  }
}

/** @example const WrapStrategy = enumeration('SpreadsheetApp.WrapStrategy', ['OVERFLOW', 'WRAP', 'CLIP']) */
export function enumeration<const Name extends string>(type: string, names: readonly Name[]) {
  return new Enumeration<Name>(type, names);
}
