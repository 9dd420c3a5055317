// What a value is called in a line of text: in logs and formatted strings.
import { inspect } from 'node:util';
import { EnumMember } from '../../enumeration';
import { surfaceOf } from '../../surface';

/** Text as it is; a service object by its own word or its class's short name; data as JavaScript writes it. */
export function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof EnumMember) return value.toString();
  const surface = surfaceOf(value);
  if (!surface) return inspect(value);
  const own = value.toString;
  return own === Object.prototype.toString
    ? surface.name.slice(surface.name.lastIndexOf('.') + 1)
    : own.call(value);
}
