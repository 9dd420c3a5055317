// What a service class shows to scripts: its Google name, its members, and the argument lists each accepts.
import { isDate } from 'node:util/types';
import { EnumMember } from './enumeration';
import { ServiceError } from './errors';

type Plain = string | number | boolean | null | void | Date;

/**
 * The shape that a local class must have to stand for members `K` of Google's interface: the same names, and the
 * same result wherever Google's is plain data. (Arguments are checked at run time, from the signatures.)
 */
type Shape<Google, K extends keyof Google> = {
  [P in K]: Google[P] extends (...args: never[]) => infer R ? (...args: never[]) => Result<R> : unknown;
};

/** A plain result must be Google's own; an enumeration, which Google's types declare as numbers, is an object here. */
type Result<R> = R extends Plain | Plain[] | Plain[][]
  ? IsEnumeration<R> extends true
    ? unknown
    : R
  : unknown;

/** Whether a kind of number is another type than `number`: then the two differ within a generic function's type. */
type IsEnumeration<R> = R extends number
  ? (<T>() => T extends R ? 1 : 2) extends <T>() => T extends number ? 1 : 2
    ? false
    : true
  : false;

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a class with any constructor, which only `any` admits
type Class<T> = abstract new (...args: any[]) => T;

/** A member's signatures: `'(Integer, Integer)'`, or several, or `VALUE` for a member that is not a method. */
type Signatures = string | readonly string[];

/** Marks a member that holds a value, such as an enumeration, instead of being called. */
export const VALUE = '=';

/** What a script may see of a class. */
export interface Surface {
  /** Google's full name, such as `SpreadsheetApp.Range`. */
  readonly name: string;
  readonly members: ReadonlyMap<string, readonly Parameter[][] | typeof VALUE>;
}

/** Implemented by the few objects with members named by the script (`template.title = …`). */
export interface OpenObject {
  getMember(name: string): unknown;
  setMember(name: string, value: unknown): void;
}

const surfaces = new WeakMap<object, Surface>();

/**
 * Declares what scripts may see of a class. Two steps, since the interface is named and the members inferred:
 * `surface<GoogleAppsScript.Spreadsheet.Range>()(Range, 'SpreadsheetApp.Range', { getCell: '(Integer, Integer)' })`.
 *
 * A signature lists types: `String`, `Text` (a string; numbers and booleans become one), `Number`, `Integer`
 * (decimals are cut), `Boolean`, `Date`, `Object` (anything), `Function`, a class or enumeration by the last part
 * of its Google name, each with `[]` or `[][]` for arrays and a last `?` where null may stand. Members of a
 * parent class are inherited.
 */
export function surface<Google>() {
  return <K extends keyof Google & string>(
    type: Class<Shape<Google, NoInfer<K>>>,
    name: string,
    members: Readonly<Record<K, Signatures>>,
  ): void => {
    const prototype = type.prototype as object;
    const inherited = surfaceOf(prototype)?.members ?? new Map<string, never>();
    const own = Object.entries<Signatures>(members).map(([member, signatures]) => {
      if (signatures === VALUE) return [member, VALUE] as const;
      const list = typeof signatures === 'string' ? [signatures] : signatures;
      return [member, list.map(parameters)] as const;
    });
    surfaces.set(prototype, { name, members: new Map([...inherited, ...own]) });
  };
}

/** The surface of an object's class or of the nearest parent that has one. */
export function surfaceOf(object: object): Surface | undefined {
  for (let at: object | null = object; at; at = Object.getPrototypeOf(at) as object | null) {
    const found = surfaces.get(at);
    if (found) return found;
  }
  return undefined;
}

interface Parameter {
  readonly type: string;
  readonly depth: number;
  readonly nullable: boolean;
}

function parameters(signature: string): Parameter[] {
  const inner = /^\((.*)\)$/.exec(signature)?.[1];
  if (inner === undefined) throw new Error(`Not a signature: ${signature}`);
  if (inner.trim() === '') return [];
  return inner.split(',').map((text) => {
    const match = /^\s*(\w+)((?:\[\])*)(\?)?\s*$/.exec(text);
    if (!match) throw new Error(`Not a parameter: ${text}`);
    return { type: match[1]!, depth: match[2]!.length / 2, nullable: match[3] === '?' };
  });
}

/**
 * The arguments as the first signature that takes them wants them.
 * @throws ServiceError with Google's message where no signature does.
 */
export function accept(owner: Surface, member: string, args: readonly unknown[]): unknown[] {
  const signatures = owner.members.get(member);
  if (signatures === undefined || signatures === VALUE)
    throw new Error(`${owner.name}.${member} is no method`);
  for (const signature of signatures) {
    if (signature.length !== args.length) continue;
    const accepted = args.map((value, index) => convert(value, signature[index]!));
    if (!accepted.includes(REFUSED)) return accepted;
  }
  throw mismatch(`${owner.name}.${member}`, args);
}

/** Google's error for arguments of the wrong number or kind. */
export function mismatch(method: string, args: readonly unknown[]): ServiceError {
  const types = args.map(typeName).join(',');
  return new ServiceError(`The parameters (${types}) don't match the method signature for ${method}.`);
}

const REFUSED = Symbol('refused');

function convert(value: unknown, parameter: Parameter): unknown {
  if (value === null || value === undefined) {
    return parameter.nullable || (parameter.type === 'Object' && parameter.depth === 0) ? value : REFUSED;
  }
  return parameter.depth > 0 ? convertArray(value, parameter) : convertOne(value, parameter.type);
}

function convertArray(value: unknown, parameter: Parameter): unknown {
  if (!Array.isArray(value)) return REFUSED;
  if (parameter.type === 'Object' && parameter.depth === 1) return value;
  const element = { ...parameter, depth: parameter.depth - 1 };
  const converted = value.map((each) => convert(each, element));
  return converted.includes(REFUSED) ? REFUSED : converted;
}

function convertOne(value: unknown, type: string): unknown {
  switch (type) {
    case 'Object':
      return value;
    case 'String':
      return typeof value === 'string' ? value : REFUSED;
    case 'Text':
      return ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : REFUSED;
    case 'Number':
      return typeof value === 'number' ? value : REFUSED;
    case 'Integer':
      return typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : REFUSED;
    case 'Boolean':
      return typeof value === 'boolean' ? value : REFUSED;
    case 'Date':
      return isDate(value) ? value : REFUSED;
    case 'Function':
      return typeof value === 'function' ? value : REFUSED;
    default:
      return isNamed(value, type) ? value : REFUSED;
  }
}

function isNamed(value: unknown, type: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof EnumMember) return lastPart(value.type) === type;
  for (let at: object | null = value; at; at = Object.getPrototypeOf(at) as object | null) {
    const found = surfaces.get(at);
    if (found && lastPart(found.name) === type) return true;
  }
  return false;
}

const lastPart = (name: string) => name.slice(name.lastIndexOf('.') + 1);

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return `${value.length > 0 ? typeName(value[0]) : 'Object'}[]`;
  if (typeof value !== 'object') return typeof value;
  if (isDate(value)) return 'Date';
  if (value instanceof EnumMember) return value.type;
  return surfaceOf(value)?.name ?? 'Object';
}
