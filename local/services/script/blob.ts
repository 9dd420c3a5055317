// A piece of data with a type and a name.
import { ServiceError } from '../../errors';
import { surface } from '../../surface';
import { fromSigned, toSigned } from './bytes';

export class Blob {
  constructor(
    /** The data. */
    readonly data: Buffer,
    private contentType: string | null = null,
    private name: string | null = null,
  ) {}

  getBytes(): number[] {
    return toSigned(this.data);
  }

  /** @throws ServiceError for a charset that nobody knows. */
  getDataAsString(charset = 'UTF-8'): string {
    try {
      return new TextDecoder(charset, { ignoreBOM: true }).decode(this.data);
    } catch (error) {
      throw new ServiceError(`Invalid argument: charset. There is no charset "${charset}".`, {
        cause: error,
      });
    }
  }

  getName(): string | null {
    return this.name;
  }

  setName(name: string): this {
    this.name = name;
    return this;
  }

  getContentType(): string | null {
    return this.contentType;
  }

  setContentType(contentType: string | null): this {
    this.contentType = contentType;
    return this;
  }

  isGoogleType(): boolean {
    return false;
  }

  copyBlob(): Blob {
    return new Blob(this.data, this.contentType, this.name);
  }

  getBlob(): this {
    return this;
  }
}

/** A blob of text, or of signed bytes. */
export function newBlob(
  data: string | readonly number[],
  contentType: string | null = typeof data === 'string' ? 'text/plain' : null,
  name: string | null = null,
): Blob {
  return new Blob(typeof data === 'string' ? Buffer.from(data, 'utf8') : fromSigned(data), contentType, name);
}

surface<GoogleAppsScript.Base.Blob>()(Blob, 'Utilities.Blob', {
  getBytes: '()',
  getDataAsString: ['()', '(String)'],
  getName: '()',
  setName: '(String?)',
  getContentType: '()',
  setContentType: '(String?)',
  isGoogleType: '()',
  copyBlob: '()',
  getBlob: '()',
});
