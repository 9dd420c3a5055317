// The seam between local services and a script's own V8 context: every value that crosses is translated here.
import { isDate, isNativeError } from 'node:util/types';
import { inspect } from 'node:util';
import vm from 'node:vm';
import { EnumMember, Enumeration } from './enumeration';
import { notAvailable, ServiceError } from './errors';
import { accept, surfaceOf, VALUE, type OpenObject, type Surface } from './surface';

/** What is run around every service call, to count it, to make it fail, and to keep what it changed. */
export type Around = (owner: Surface, member: string, call: () => unknown) => unknown;

/** What the context hands out of its own making, so that `instanceof` holds inside it. */
interface Intrinsics {
  array(): unknown[];
  object(): Record<string, unknown>;
  date(milliseconds: number): Date;
  error(name: string, message: string): Error;
  method(call: (args: unknown[]) => unknown): () => unknown;
  proxy(get: (key: string) => unknown, set: (key: string, value: unknown) => void): object;
}

const bootstrap = new vm.Script(
  `(() => ({
    array: () => [],
    object: () => ({}),
    date: (milliseconds) => new Date(milliseconds),
    error: (name, message) => Object.defineProperty(new Error(message), 'name', { value: name, configurable: true }),
    method: (call) => function (...args) { return call(args); },
    proxy: (get, set) => new Proxy({}, {
      get: (target, key) => {
        if (key === Symbol.toPrimitive) return () => get('toString')();
        return typeof key === 'symbol' ? target[key] : get(key);
      },
      set: (target, key, value) => { set(String(key), value); return true; },
    }),
  }))()`,
  { filename: 'membrane' },
);

/** Members that the language itself asks any object for; a script that lacks them goes on. */
const ASKED_BY_THE_LANGUAGE = new Set(['then', 'toJSON', 'constructor', 'inspect', 'valueOf']);

/** One context's membrane; an object keeps one face for as long as the context lives. */
export class Membrane {
  private readonly make: Intrinsics;
  private readonly faces = new WeakMap<object, object>();
  private readonly behind = new WeakMap<object, object>();

  constructor(
    context: vm.Context,
    private readonly around: Around,
  ) {
    this.make = bootstrap.runInContext(context) as Intrinsics;
  }

  /** A service's value as the script gets it: arrays, dates and plain objects remade, service objects given a face. */
  toScript(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      const made = this.make.array();
      for (const each of value) made.push(this.toScript(each));
      return made;
    }
    if (isDate(value)) return this.make.date(value.getTime());
    if (value instanceof EnumMember || value instanceof Enumeration || surfaceOf(value))
      return this.face(value);
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    const made = this.make.object();
    for (const [key, each] of Object.entries(value)) made[key] = this.toScript(each);
    return made;
  }

  /**
   * A script's value as a service gets it; faces become the objects behind them.
   * @param around The objects that hold it.
   * @throws ServiceError where an object holds itself.
   */
  toHost(value: unknown, around: readonly object[] = []): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (around.includes(value)) throw new ServiceError('An object that holds itself cannot be passed on.');
    const inside = [...around, value];
    if (Array.isArray(value)) return Array.from(value, (each) => this.toHost(each, inside));
    if (isDate(value)) return new Date(value.getTime());
    if (isNativeError(value)) return value;
    const behind = this.behind.get(value);
    if (behind) return behind;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.toHost(each, inside)]));
  }

  /** A service's error, remade in the script's context; an error of the script's own passes as it is. */
  toScriptError(error: unknown): unknown {
    if (!isNativeError(error) || !(error instanceof Error)) return error;
    const made = this.make.error(error.name, error.message);
    made.cause = error;
    return made;
  }

  /** A script's value in one line, for logs. */
  describe(value: unknown): string {
    const behind = typeof value === 'object' && value !== null ? this.behind.get(value) : undefined;
    const surface = behind && surfaceOf(behind);
    return surface ? describe(behind, surface) : inspect(value);
  }

  private face(object: object): object {
    const known = this.faces.get(object);
    if (known) return known;
    const get = this.reader(object);
    const face = this.make.proxy(
      (key) => this.translated(() => get(key)),
      (key, value) => this.translated(() => this.write(object, key, value)),
    );
    this.faces.set(object, face);
    this.behind.set(face, object);
    return face;
  }

  private reader(object: object): (key: string) => unknown {
    if (isMember(object)) return this.memberReader(object);
    if (isEnumeration(object)) return (key) => this.readEnumeration(object, key);
    const surface = surfaceOf(object)!;
    const methods = new Map<string, unknown>();
    return (key) => {
      const known = methods.get(key);
      if (known) return known;
      const signatures = surface.members.get(key);
      if (signatures === VALUE) return this.toScript(Reflect.get(object, key));
      if (signatures === undefined && key !== 'toString') return this.readOpen(object, surface, key);
      const method = this.make.method((args) => this.translated(() => this.call(object, surface, key, args)));
      methods.set(key, method);
      return method;
    };
  }

  private call(object: object, surface: Surface, member: string, args: unknown[]): unknown {
    if (!surface.members.has(member)) return describe(object, surface);
    const result = this.around(surface, member, () => {
      const accepted = accept(
        surface,
        member,
        args.map((each) => this.toHost(each)),
      );
      return (Reflect.get(object, member) as (...args: unknown[]) => unknown).apply(object, accepted);
    });
    return this.toScript(result);
  }

  private memberReader(object: EnumMember): (key: string) => unknown {
    const methods: Record<string, unknown> = {
      name: this.make.method(() => object.name()),
      toString: this.make.method(() => object.toString()),
      toJSON: this.make.method(() => object.toJSON()),
      ordinal: this.make.method(() => object.ordinal()),
      compareTo: this.make.method(([other]) => object.compareTo(this.toHost(other) as EnumMember)),
    };
    return (key) => {
      if (key in methods || ASKED_BY_THE_LANGUAGE.has(key)) return methods[key];
      throw notAvailable(`${object.type}.${object.key}.${key}`);
    };
  }

  private readEnumeration(object: Enumeration, key: string): unknown {
    if (key === 'toString') return this.make.method(() => object.type);
    if (ASKED_BY_THE_LANGUAGE.has(key)) return undefined;
    return this.face(object.get(key));
  }

  private readOpen(object: object, surface: Surface, key: string): unknown {
    if (isOpen(object)) return this.toScript(object.getMember(key));
    if (ASKED_BY_THE_LANGUAGE.has(key)) return undefined;
    throw notAvailable(`${surface.name.slice(surface.name.lastIndexOf('.') + 1)}.${key}`);
  }

  private write(object: object, key: string, value: unknown): void {
    if (!isOpen(object)) throw notAvailable(`Setting ${surfaceOf(object)?.name ?? 'an enumeration'}.${key}`);
    object.setMember(key, value);
  }

  private translated(work: () => unknown): unknown {
    try {
      return work();
    } catch (error) {
      throw this.toScriptError(error);
    }
  }
}

/** What `toString()` says of an object whose class does not say it itself: its class's short name. */
function describe(object: object, surface: Surface): string {
  const own = Reflect.get(object, 'toString') as () => string;
  if (own !== Object.prototype.toString) return own.call(object);
  return surface.name.slice(surface.name.lastIndexOf('.') + 1);
}

const isOpen = (object: object): object is OpenObject => 'getMember' in object && 'setMember' in object;

const isMember = (object: object): object is EnumMember => object instanceof EnumMember;
const isEnumeration = (object: object): object is Enumeration => object instanceof Enumeration;
