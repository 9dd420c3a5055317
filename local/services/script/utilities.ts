// Utilities: dates, text, bytes and time.
import { createHash, createHmac, randomUUID } from 'node:crypto';
import { CsvError, parse } from 'csv-parse/sync';
import { enumeration, type EnumMember } from '../../enumeration';
import { notAvailable, ServiceError } from '../../errors';
import type { Execution } from '../../runtime';
import { surface, VALUE } from '../../surface';
import { newBlob, type Blob } from './blob';
import { bytesOf, Charset, toSigned } from './bytes';
import { formatString } from './formatString';
import { formatJavaDate, parseJavaDate } from './javaDate';
import { anyNumberMore } from './signatures';

const LONGEST_SLEEP = 300_000;

const DigestAlgorithm = enumeration('Utilities.DigestAlgorithm', [
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);
const MacAlgorithm = enumeration('Utilities.MacAlgorithm', [
  'HMAC_MD5',
  'HMAC_SHA_1',
  'HMAC_SHA_256',
  'HMAC_SHA_384',
  'HMAC_SHA_512',
]);

type Data = string | number[];

export class Utilities {
  readonly Charset = Charset;
  readonly DigestAlgorithm = DigestAlgorithm;
  readonly MacAlgorithm = MacAlgorithm;

  constructor(private readonly execution: Execution) {}

  formatDate(date: Date, timeZone: string, format: string): string {
    return formatJavaDate(date, timeZone, format);
  }

  parseDate(date: string, timeZone: string, format: string): Date {
    return parseJavaDate(date, timeZone, format);
  }

  formatString(template: string, ...values: unknown[]): string {
    return formatString(template, values);
  }

  getUuid(): string {
    return randomUUID();
  }

  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > LONGEST_SLEEP) {
      throw new ServiceError(`A script sleeps from 0 to ${LONGEST_SLEEP} milliseconds, not ${milliseconds}.`);
    }
    this.execution.workspace.clock.sleep(milliseconds);
  }

  base64Encode(data: Data, charset?: EnumMember): string {
    return bytesOf(data, charset).toString('base64');
  }

  /** Like `base64Encode`, with `-` and `_`; the padding stays. */
  base64EncodeWebSafe(data: Data, charset?: EnumMember): string {
    return this.base64Encode(data, charset).replaceAll('+', '-').replaceAll('/', '_');
  }

  base64Decode(encoded: string): number[] {
    return decode(encoded, /^[A-Za-z0-9+/]*={0,2}$/);
  }

  base64DecodeWebSafe(encoded: string): number[] {
    return decode(encoded, /^[A-Za-z0-9_-]*={0,2}$/);
  }

  newBlob(data: Data, contentType?: string | null, name?: string | null): Blob {
    return newBlob(data, contentType ?? undefined, name);
  }

  /** Rows of fields, as many in each row as it has. @throws ServiceError where quotes do not match. */
  parseCsv(csv: string, delimiter = ','): string[][] {
    if (delimiter.length !== 1) throw new ServiceError('Invalid argument: delimiter');
    try {
      const options = { delimiter, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] };
      return parse(csv, options);
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      throw new ServiceError('Could not parse text.', { cause: error });
    }
  }

  computeDigest(algorithm: EnumMember, value: Data, charset?: EnumMember): number[] {
    if (algorithm.key === 'MD2') throw notAvailable('Utilities.DigestAlgorithm.MD2');
    const hash = createHash(algorithm.key.replace('_', '').toLowerCase());
    return toSigned(hash.update(bytesOf(value, charset)).digest());
  }

  computeHmacSignature(algorithm: EnumMember, value: Data, key: Data, charset?: EnumMember): number[] {
    const name = algorithm.key.replace('HMAC_', '').replace('_', '').toLowerCase();
    const hmac = createHmac(name, bytesOf(key, charset));
    return toSigned(hmac.update(bytesOf(value, charset)).digest());
  }

  computeHmacSha256Signature(value: Data, key: Data, charset?: EnumMember): number[] {
    return this.computeHmacSignature(MacAlgorithm.of.HMAC_SHA_256, value, key, charset);
  }
}

function decode(encoded: string, letters: RegExp): number[] {
  if (!letters.test(encoded)) throw new ServiceError('Could not decode string.');
  return toSigned(Buffer.from(encoded, 'base64url'));
}

surface<GoogleAppsScript.Utilities.Utilities>()(Utilities, 'Utilities', {
  Charset: VALUE,
  DigestAlgorithm: VALUE,
  MacAlgorithm: VALUE,
  formatDate: '(Date, String, String)',
  parseDate: '(String, String, String)',
  formatString: anyNumberMore('String'),
  getUuid: '()',
  sleep: '(Integer)',
  base64Encode: ['(String)', '(String, Charset)', '(Integer[])'],
  base64EncodeWebSafe: ['(String)', '(String, Charset)', '(Integer[])'],
  base64Decode: ['(String)', '(String, Charset)'],
  base64DecodeWebSafe: ['(String)', '(String, Charset)'],
  newBlob: [
    '(String)',
    '(String, String?)',
    '(String, String?, String?)',
    '(Integer[])',
    '(Integer[], String?)',
    '(Integer[], String?, String?)',
  ],
  parseCsv: ['(String)', '(String, String)'],
  computeDigest: [
    '(DigestAlgorithm, String)',
    '(DigestAlgorithm, String, Charset)',
    '(DigestAlgorithm, Integer[])',
  ],
  computeHmacSignature: [
    '(MacAlgorithm, String, String)',
    '(MacAlgorithm, String, String, Charset)',
    '(MacAlgorithm, Integer[], Integer[])',
  ],
  computeHmacSha256Signature: ['(String, String)', '(String, String, Charset)', '(Integer[], Integer[])'],
});
