// One store of properties: a script's, a user's or a document's.
import { ServiceError } from '../../errors';
import type { Workspace } from '../../workspace';
import { surface } from '../../surface';

const MOST_PER_VALUE = 9 * 1024;
const MOST_PER_STORE = 500 * 1024;

export class Properties {
  constructor(
    private readonly workspace: Workspace,
    private readonly scope: string,
  ) {}

  getProperty(key: string): string | null {
    return this.values.get(key) ?? null;
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.values);
  }

  getKeys(): string[] {
    return [...this.values.keys()];
  }

  setProperty(key: string, value: string): this {
    return this.replace(new Map([...this.values, [key, value]]));
  }

  setProperties(properties: unknown, deleteAllOthers = false): this {
    const given = textEntries(properties, 'PropertiesService.Properties.setProperties');
    return this.replace(new Map([...(deleteAllOthers ? [] : this.values), ...given]));
  }

  deleteProperty(key: string): this {
    if (this.values.delete(key)) this.workspace.state.touchProperties(this.scope);
    return this;
  }

  deleteAllProperties(): this {
    return this.replace(new Map());
  }

  private get values(): Map<string, string> {
    return this.workspace.state.propertiesOf(this.scope);
  }

  /** @throws ServiceError before anything is changed, when a value or the whole store is too large. */
  private replace(next: ReadonlyMap<string, string>): this {
    let total = 0;
    for (const [key, value] of next) {
      const size = Buffer.byteLength(value);
      if (size > MOST_PER_VALUE) throw new ServiceError('Argument too large: value');
      total += Buffer.byteLength(key) + size;
    }
    if (total > MOST_PER_STORE) throw new ServiceError(STORE_FULL);
    this.values.clear();
    for (const [key, value] of next) this.values.set(key, value);
    this.workspace.state.touchProperties(this.scope);
    return this;
  }
}

const STORE_FULL =
  'You have exceeded the property storage quota. Please remove some properties and try again.';

/** The entries of a script's plain object, as text. @throws ServiceError where a value is no text. */
export function textEntries(object: unknown, method: string): [string, string][] {
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    throw new ServiceError(`${method} takes an object of keys and values.`);
  }
  return Object.entries(object).map(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [key, value];
    if (typeof value === 'number' || typeof value === 'boolean') return [key, String(value)];
    throw new ServiceError(`${method}: the value of ${key} is neither text, a number nor a boolean.`);
  });
}

surface<GoogleAppsScript.Properties.Properties>()(Properties, 'PropertiesService.Properties', {
  getProperty: '(Text)',
  getProperties: '()',
  getKeys: '()',
  setProperty: '(Text, Text)',
  setProperties: ['(Object)', '(Object, Boolean)'],
  deleteProperty: '(Text)',
  deleteAllProperties: '()',
});
