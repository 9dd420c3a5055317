// Which column of the response tab holds what: bound by the header's shape, else by the column's tag.
import { cellText, plainText, type CellValue } from './cell';
import { summaryItems, type Instrument } from './instrument';
import type { Settings } from './settings';

/** What a column of the response tab holds. Its `tag` is how developer metadata says so. */
export type ColumnRole =
  | { readonly holds: 'timestamp' | 'address' | 'name' | 'role' }
  | { readonly holds: 'rating' | 'evidence'; readonly code: string };

/** The columns of one item, counted from 0; more than one where a question was deleted and made again. */
export interface ItemColumns {
  readonly code: string;
  readonly ratings: readonly number[];
  readonly evidence: readonly number[];
}

/** A column whose header has the shape of a question, but of no item of the instrument. */
interface UnknownColumn {
  readonly column: number;
  readonly code: string;
  readonly header: string;
}

/** The columns of a response tab, counted from 0; of several columns for one thing the last filled one counts. */
export interface Columns {
  readonly timestamp: number | null;
  readonly addresses: readonly number[];
  readonly names: readonly number[];
  readonly roles: readonly number[];
  /** Every item of the instrument, in the order of the Summary tab. */
  readonly items: readonly ItemColumns[];
  readonly unknown: readonly UnknownColumn[];
}

/** The titles of the questions about the participant. */
export const NAME_TITLE = 'Name';
export const EMAIL_TITLE = 'Email';
export const ROLE_TITLE = 'Role';

const COLLECTED_ADDRESS = /^e-?mail address$/;

/** The title of the rating question of an item. */
export function ratingTitle(code: string, title: string, kind: 'element' | 'sub-element'): string {
  return kind === 'element' ? `${code}. ${title} (overall)` : `${code}. ${title}`;
}

/** The title of the evidence question of an item. */
export function evidenceTitle(code: string): string {
  return `Evidence for ${code}`;
}

/** The tag of a column: `timestamp`, `address`, `name`, `role`, `rating 1.a` or `evidence 1.a`. */
export function columnTag(role: ColumnRole): string {
  return 'code' in role ? `${role.holds} ${role.code}` : role.holds;
}

/** Reads a tag; null if it is none of ours. */
export function readColumnTag(tag: string): ColumnRole | null {
  const [holds = '', code = '', ...rest] = tag.trim().split(' ');
  if (rest.length > 0) return null;
  if (holds === 'rating' || holds === 'evidence') return code === '' ? null : { holds, code };
  if (holds !== 'timestamp' && holds !== 'address' && holds !== 'name' && holds !== 'role') return null;
  return code === '' ? { holds } : null;
}

/**
 * What a question's title says it asks for, whether or not the instrument has such a code: `<code>. …` a
 * rating, `Evidence for <code>` its evidence, `Name`, `Email` and `Role`. Null for any other title.
 */
export function readTitle(title: string): ColumnRole | null {
  const text = title.trim().replace(/\s+/g, ' ');
  const rating = /^([A-Za-z0-9.-]+)\. \S/.exec(text)?.[1];
  if (rating !== undefined) return { holds: 'rating', code: rating };
  const evidence = /^evidence for ([A-Za-z0-9.-]+)$/i.exec(text)?.[1];
  if (evidence !== undefined) return { holds: 'evidence', code: evidence };
  const plain = plainText(text);
  if (plain === plainText(NAME_TITLE)) return { holds: 'name' };
  if (plain === plainText(EMAIL_TITLE)) return { holds: 'address' };
  return plain === plainText(ROLE_TITLE) ? { holds: 'role' } : null;
}

/**
 * Binds the columns of a response tab. `tags` has the developer metadata of each column, or null. The shape of
 * a header wins; a header that fits no item leaves the column to its tag. Google's own columns are known by
 * their tags, else by their English headers, else by their place: the time first, the collected address second.
 */
export function bindColumns(
  header: readonly CellValue[],
  tags: readonly (string | null)[],
  instrument: Instrument,
  settings: Pick<Settings, 'participantsKnownBy'>,
): Columns {
  const known = new Map(
    summaryItems(instrument).map(({ code }) => [
      code,
      { code, ratings: new Array<number>(), evidence: new Array<number>() },
    ]),
  );
  const titles = header.map(cellText);
  const unknown: UnknownColumn[] = [];
  const roles = titles.map((title, column): ColumnRole | null => {
    const shape = readTitle(title);
    if (shape !== null && (!('code' in shape) || known.has(shape.code))) return shape;
    const tag = tags[column] ?? null;
    const tagged = tag === null ? null : readColumnTag(tag);
    if (tagged !== null && (!('code' in tagged) || known.has(tagged.code))) return tagged;
    if (shape !== null && 'code' in shape && looksLikeCode(shape.code)) {
      unknown.push({ column, code: shape.code, header: title });
    }
    return null;
  });
  roles.forEach((role, column) => {
    if (role === null || !('code' in role)) return;
    const item = known.get(role.code);
    (role.holds === 'rating' ? item?.ratings : item?.evidence)?.push(column);
  });
  const timestamp = timestampColumn(titles, roles);
  return {
    timestamp,
    addresses: addressColumns(titles, roles, timestamp, settings.participantsKnownBy === 'google-account'),
    names: columnsOf(roles, 'name'),
    roles: columnsOf(roles, 'role'),
    items: [...known.values()],
    unknown,
  };
}

function timestampColumn(titles: readonly string[], roles: readonly (ColumnRole | null)[]): number | null {
  const tagged = roles.findIndex((role) => role?.holds === 'timestamp');
  if (tagged >= 0) return tagged;
  const named = titles.findIndex((title) => plainText(title) === 'timestamp');
  if (named >= 0) return named;
  return titles.length > 0 && roles[0] === null ? 0 : null;
}

function addressColumns(
  titles: readonly string[],
  roles: readonly (ColumnRole | null)[],
  timestamp: number | null,
  collected: boolean,
): number[] {
  const isTyped = (column: number): boolean => plainText(titles[column] ?? '') === plainText(EMAIL_TITLE);
  const claimed = columnsOf(roles, 'address');
  const typed = claimed.filter(isTyped);
  const tagged = claimed.filter((column) => !isTyped(column));
  const headed = titles.flatMap((title, column) =>
    COLLECTED_ADDRESS.test(plainText(title)) ? [column] : [],
  );
  const placed = roles.length > 1 && roles[1] === null && timestamp !== 1 ? [1] : [];
  const candidates = collected ? [tagged, headed, placed, typed] : [typed, tagged, headed];
  return candidates.find((columns) => columns.length > 0) ?? [];
}

function columnsOf(roles: readonly (ColumnRole | null)[], holds: ColumnRole['holds']): number[] {
  return roles.flatMap((role, column) => (role?.holds === holds ? [column] : []));
}

/** Tells `9.z. Some title` from a sentence that happens to have a dot, such as `No. of years`. */
function looksLikeCode(text: string): boolean {
  return text.length === 1 || /\d/.test(text);
}
