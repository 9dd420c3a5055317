// One cache: text that may be forgotten at any time, and is when it expires.
import { ServiceError } from '../../errors';
import { surface } from '../../surface';
import type { Workspace } from '../../workspace';
import { textEntries } from './properties';

const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 6 * 60 * 60;
const MOST_PER_VALUE = 100 * 1024;
const LONGEST_KEY = 250;
const MOST_ITEMS = 1000;
const KEPT_WHEN_FULL = 900;

/** Its methods without a result give null, as Google's do. */
export class Cache {
  constructor(
    private readonly workspace: Workspace,
    private readonly scope: string,
  ) {}

  get(key: string): string | null {
    const found = this.items.get(key);
    if (!found) return null;
    if (found.until > this.workspace.clock.now()) return found.value;
    this.items.delete(key);
    return null;
  }

  /** The items found, by key. */
  getAll(keys: string[]): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = this.get(key);
      if (value !== null) found[key] = value;
    }
    return found;
  }

  put(key: string, value: string, expirationInSeconds = DEFAULT_SECONDS): null {
    return this.keep([[key, value]], expirationInSeconds);
  }

  putAll(values: unknown, expirationInSeconds = DEFAULT_SECONDS): null {
    return this.keep(textEntries(values, 'CacheService.Cache.putAll'), expirationInSeconds);
  }

  remove(key: string): null {
    this.items.delete(key);
    return null;
  }

  removeAll(keys: string[]): null {
    for (const key of keys) this.items.delete(key);
    return null;
  }

  private get items(): Map<string, { value: string; until: number }> {
    const { caches } = this.workspace;
    const known = caches.get(this.scope) ?? new Map<string, { value: string; until: number }>();
    caches.set(this.scope, known);
    return known;
  }

  private keep(entries: readonly [string, string][], seconds: number): null {
    if (seconds < 1 || seconds > MOST_SECONDS) {
      throw new ServiceError(`A cache keeps an item between 1 and ${MOST_SECONDS} seconds, not ${seconds}.`);
    }
    for (const [key, value] of entries) {
      if (key.length > LONGEST_KEY) throw new ServiceError('Argument too large: key');
      if (Buffer.byteLength(value) > MOST_PER_VALUE) throw new ServiceError('Argument too large: value');
    }
    const until = this.workspace.clock.now() + seconds * 1000;
    for (const [key, value] of entries) this.items.set(key, { value, until });
    if (this.items.size > MOST_ITEMS) this.shrink();
    return null;
  }

  /** Drops the items that would expire soonest. */
  private shrink(): void {
    const soonestFirst = [...this.items].sort(([, a], [, b]) => a.until - b.until);
    for (const [key] of soonestFirst.slice(0, this.items.size - KEPT_WHEN_FULL)) this.items.delete(key);
  }
}

surface<GoogleAppsScript.Cache.Cache>()(Cache, 'CacheService.Cache', {
  get: '(Text)',
  getAll: '(Text[])',
  put: ['(Text, Text)', '(Text, Text, Integer)'],
  putAll: ['(Object)', '(Object, Integer)'],
  remove: '(Text)',
  removeAll: '(Text[])',
});
