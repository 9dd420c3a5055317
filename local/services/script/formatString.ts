// Text from a template with `%` directives, as C's printf makes it.
import { ServiceError } from '../../errors';
import { textOf } from './textOf';

const DIRECTIVE = /%([-+ 0#]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g;

interface Directive {
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly kind: string;
}

/** @throws ServiceError for an unknown directive, a missing value, or a value that is no number where one is due. */
export function formatString(template: string, values: readonly unknown[]): string {
  const left = [...values];
  return template.replace(
    DIRECTIVE,
    (
      whole: string,
      flags: string,
      width: string | undefined,
      precision: string | undefined,
      kind: string,
    ) => {
      if (kind === '%') return '%';
      if (left.length === 0)
        throw new ServiceError(`Utilities.formatString: there is no value for ${whole}.`);
      const directive = { flags, width: Number(width ?? 0), precision: maybeNumber(precision), kind };
      return pad(written(directive, left.shift(), whole), directive);
    },
  );
}

const maybeNumber = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));

function written({ flags, precision, kind }: Directive, value: unknown, whole: string): string {
  if (kind === 's') return precision === undefined ? textOf(value) : textOf(value).slice(0, precision);
  if (kind === 'c')
    return typeof value === 'number' ? String.fromCodePoint(value) : textOf(value).slice(0, 1);
  const write = NUMBERS[kind];
  if (!write)
    throw new ServiceError(`Utilities.formatString: ${whole} is not available in the local workspace`);
  const given = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
  if (Number.isNaN(given)) {
    throw new ServiceError(`Utilities.formatString: ${whole} takes a number, not ${textOf(value)}.`);
  }
  const number = INTEGERS.includes(kind) ? Math.trunc(given) : given;
  const sign = number < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  return sign + write(Math.abs(number), precision);
}

const INTEGERS = 'dixXo';

const NUMBERS: Record<string, (number: number, precision?: number) => string> = {
  d: (number, digits = 1) => String(number).padStart(digits, '0'),
  i: (number, digits = 1) => String(number).padStart(digits, '0'),
  f: (number, digits = 6) => number.toFixed(digits),
  e: (number, digits = 6) => exponent(number.toExponential(digits)),
  E: (number, digits = 6) => exponent(number.toExponential(digits)).toUpperCase(),
  x: (number) => number.toString(16),
  X: (number) => number.toString(16).toUpperCase(),
  o: (number) => number.toString(8),
};

/** C writes at least two digits of an exponent. */
const exponent = (text: string) => text.replace(/e([+-])(\d)$/, 'e$10$2');

function pad(text: string, { flags, width, kind }: Directive): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || kind === 's' || kind === 'c') return text.padStart(width);
  const sign = /^[+\- ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
