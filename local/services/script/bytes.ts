// Bytes as Apps Script has them, signed numbers from -128 to 127, and text turned into bytes.
import type { EnumMember } from '../../enumeration';
import { enumeration } from '../../enumeration';

export const Charset = enumeration('Utilities.Charset', ['US_ASCII', 'UTF_8']);

export const toSigned = (bytes: Uint8Array): number[] =>
  Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));

export const fromSigned = (bytes: readonly number[]): Buffer => Buffer.from(bytes.map((byte) => byte & 0xff));

/** Bytes as they are, or text in a charset; in ASCII, the default, what it lacks becomes `?`. */
export function bytesOf(
  value: string | readonly number[],
  charset: EnumMember = Charset.of.US_ASCII,
): Buffer {
  if (typeof value !== 'string') return fromSigned(value);
  if (charset === Charset.of.UTF_8) return Buffer.from(value, 'utf8');
  return Buffer.from(
    Array.from(value, (letter) => (letter.codePointAt(0)! < 128 ? letter : '?')).join(''),
    'ascii',
  );
}
