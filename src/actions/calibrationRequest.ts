// What the calibration page sends, checked: it may be anything, and never says a file.
import { TEXT_LIMIT } from '../model/decision';
import { UserError } from './project';

/** The id that the page gives a decision, so that sending it again adds nothing. */
const ID = /^[A-Za-z0-9-]{1,60}$/;

/** The most characters of a code, or of an id of the log with a code in it. */
const CODE_LIMIT = 200;

/** The most hours that a clock of the page counts. */
const HOURS = 1_000;

/** A request of the page as an object. */
export type Fields = Readonly<Record<string, unknown>>;

/** What every change of a decision says. */
export interface ChangeRequest {
  readonly id: string;
  readonly code: string;
  /** The id of the decision on this item that the page saw last; empty for none. */
  readonly seen: string;
  /** The level that the page proposed, which may come from the final scores of sub-elements; 0 for none. */
  readonly proposed: number;
  /** Empty for who recorded last. */
  readonly recordedBy: string;
}

export function fieldsOf(request: unknown): Fields {
  if (typeof request === 'object' && request !== null) return request as Fields;
  throw new UserError('The calibration page sent nothing that can be read. Open the calibration again.');
}

export function idOf({ id }: Fields): string {
  if (typeof id === 'string' && ID.test(id)) return id;
  throw new UserError('The calibration page sent a decision without an id. Open the calibration again.');
}

export function codeOf({ code }: Fields): string {
  if (typeof code === 'string' && code.length <= CODE_LIMIT) return code;
  throw new UserError('The calibration page did not say which item it means. Open the calibration again.');
}

/** The code of the item that was in front before; empty for none. */
export const leftOf = ({ left }: Fields): string => codeOf({ code: left ?? '' });

export function changeOf(fields: Fields): ChangeRequest {
  const { seen, proposed } = fields;
  return {
    id: idOf(fields),
    code: codeOf(fields),
    seen: typeof seen === 'string' ? seen : '',
    proposed: typeof proposed === 'number' ? proposed : 0,
    recordedBy: textOf(fields, 'recordedBy', 'The name of who records'),
  };
}

/** A level from 1 to `count`. */
export function levelOf({ final }: Fields, count: number): number {
  if (typeof final === 'number' && Number.isInteger(final) && final >= 1 && final <= count) return final;
  throw new UserError(`A final score is a whole number from 1 to ${count}. Choose one and confirm again.`);
}

/** A trimmed text. `what` begins the sentence about one that is too long. */
export function textOf(fields: Fields, name: string, what: string): string {
  const value = fields[name] ?? '';
  if (typeof value !== 'string') throw new UserError(`${what} is no text. Type it again.`);
  const text = value.trim();
  if (text.length <= TEXT_LIMIT) return text;
  throw new UserError(`${what} is longer than ${TEXT_LIMIT} characters. Shorten it and confirm again.`);
}

/** Codes, each once. */
export function codesIn({ codes }: Fields): ReadonlySet<string> {
  if (Array.isArray(codes)) return new Set(codes.filter((code) => typeof code === 'string'));
  throw new UserError('The calibration page did not say which items it means. Open the calibration again.');
}

/** Seconds that a clock shows; what is no such number is 0. */
export function secondsOf(fields: Fields, name: string): number {
  const value = fields[name];
  const isTime = typeof value === 'number' && value >= 0 && value <= HOURS * 3600;
  return isTime ? Math.round(value) : 0;
}
