// Averages by role group, shown so that no small group can be worked out from what is shown.
import { plainText } from './cell';
import type { Instrument, Item } from './instrument';
import { countedLevel } from './rating';
import type { Response } from './response';
import type { Settings } from './settings';
import { meanOfAverages } from './summary';

/** The role group of one person who leads; counted with the first role group after it. */
const PROJECT_OWNER = 'Project owner';

/** A role group with a column of its own; `includes` names a group that is counted with it. */
export interface RoleColumn {
  readonly name: string;
  readonly includes: readonly string[];
  /** Whether it is too small, or was taken in, and so is counted in Other roles. */
  readonly pooled: boolean;
}

/** What a role group says of one item, from `n` ratings. */
export interface RoleCell {
  readonly average: number;
  readonly n: number;
}

/** One row of the By role tab: a cell for each column, null where there is nothing or it is hidden. */
export interface RoleRow {
  readonly code: string;
  readonly kind: 'element' | 'sub-element';
  readonly title: string;
  readonly cells: readonly (RoleCell | null)[];
  readonly other: RoleCell | null;
}

export interface ByRole {
  readonly columns: readonly RoleColumn[];
  readonly rows: readonly RoleRow[];
}

type RoleSettings = Pick<
  Settings,
  'levels' | 'roleGroups' | 'smallestGroup' | 'dontKnowCounts' | 'askOverall'
>;

/** The ratings of some people for one item. */
interface Share {
  sum: number;
  n: number;
}

/** What may be shown of a share: its average, nothing since there is nothing, or nothing since it is hidden. */
type Shown = RoleCell | 'none' | 'hidden';

/** The columns, and for each response the place of its share: a column, or after the last one the pool. */
interface Grouping {
  readonly columns: readonly RoleColumn[];
  readonly places: readonly number[];
}

/** The shares of one item as they may be shown, the pool last. */
interface ShownItem {
  readonly item: Item;
  readonly shares: readonly Shown[];
}

/**
 * Averages and numbers of ratings by role group. A group with fewer respondents than the smallest shown is pooled
 * as Other roles, with whoever named no role group of the settings; a pool that is still too small takes in the
 * next smallest group. For each item, a cell with too few ratings is hidden, and with it the smallest others
 * until those hidden are together enough: else the total less what is shown would give it away (complementary
 * suppression: Federal Committee on Statistical Methodology, Statistical Policy Working Paper 22, 2005). Without
 * overall ratings an element's cell is the mean of its sub-elements' cells, `n` the fewest ratings among them,
 * and it is hidden if one of those is.
 */
export function byRole(
  instrument: Instrument,
  responses: readonly Response[],
  settings: RoleSettings,
): ByRole {
  const grouping = groupRoles(responses, settings);
  const shown = (item: Item): ShownItem => showItem(item, grouping, responses, settings);
  const rows = instrument.elements.flatMap((element) => {
    const subItems = element.subElements.map((subElement) => shown({ ...subElement, kind: 'sub-element' }));
    const own: Item = { ...element, kind: 'element' };
    return [settings.askOverall ? shown(own) : rollUp(own, subItems, grouping), ...subItems];
  });
  return { columns: grouping.columns, rows: rows.map(row) };
}

/**
 * The role groups that have a column: all of them but the project owner's, who is a group of one and counts with
 * the first group after it.
 */
export function roleColumns(roleGroups: readonly string[]): Omit<RoleColumn, 'pooled'>[] {
  const owner = roleGroups.findIndex((name) => plainText(name) === plainText(PROJECT_OWNER));
  const joinsNext = owner >= 0 && owner < roleGroups.length - 1;
  const names = roleGroups.filter((_, index) => !joinsNext || index !== owner);
  return names.map((name, column) => ({
    name,
    includes: joinsNext && column === owner ? roleGroups.slice(owner, owner + 1) : [],
  }));
}

function groupRoles(responses: readonly Response[], { roleGroups, smallestGroup }: RoleSettings): Grouping {
  const groups = roleColumns(roleGroups);
  const pool = groups.length;
  const columnOf = new Map(
    groups.flatMap(({ name, includes }, column) =>
      [name, ...includes].map((each) => [plainText(each), column] as const),
    ),
  );
  const columns = responses.map(({ role }) => columnOf.get(plainText(role)) ?? pool);
  const sizes = groups.map((_, column) => columns.filter((other) => other === column).length);
  const pooled = pooledColumns(sizes, responses.length, smallestGroup);
  return {
    columns: groups.map((group, column) => ({ ...group, pooled: pooled.has(column) })),
    places: columns.map((column) => (pooled.has(column) ? pool : column)),
  };
}

/** The columns that are counted in the pool, given how many respondents each has and how many there are. */
function pooledColumns(sizes: readonly number[], respondents: number, smallest: number): ReadonlySet<number> {
  const bySize = sizes.map((size, column) => ({ size, column })).filter(({ size }) => size > 0);
  bySize.sort((a, b) => a.size - b.size);
  const pooled = new Set<number>();
  let poolSize = respondents - sizes.reduce((total, size) => total + size, 0);
  for (const { size, column } of bySize) {
    if (size >= smallest && (poolSize === 0 || poolSize >= smallest)) break;
    pooled.add(column);
    poolSize += size;
  }
  return pooled;
}

function showItem(
  item: Item,
  { columns, places }: Grouping,
  responses: readonly Response[],
  settings: RoleSettings,
): ShownItem {
  const shares = Array.from({ length: columns.length + 1 }, (): Share => ({ sum: 0, n: 0 }));
  responses.forEach(({ answers }, index) => {
    const level = countedLevel(answers.get(item.code)?.rating ?? null, settings);
    const share = shares[places[index] ?? columns.length];
    if (level === null || share === undefined) return;
    share.sum += level;
    share.n += 1;
  });
  const hidden = hiddenShares(shares, settings.smallestGroup);
  return {
    item,
    shares: shares.map((share): Shown => {
      if (share.n === 0) return 'none';
      return hidden.has(share) ? 'hidden' : { average: share.sum / share.n, n: share.n };
    }),
  };
}

/** The shares with too few ratings, and as many of the smallest others as make them together enough. */
function hiddenShares(shares: readonly Share[], smallest: number): ReadonlySet<Share> {
  const hidden = new Set<Share>();
  let ratings = 0;
  for (const share of shares.filter(({ n }) => n > 0).sort((a, b) => a.n - b.n)) {
    if (share.n >= smallest && (ratings === 0 || ratings >= smallest)) break;
    hidden.add(share);
    ratings += share.n;
  }
  return hidden;
}

/** An element whose overall ratings were not asked for: what the cells of its sub-elements come to. */
function rollUp(item: Item, subItems: readonly ShownItem[], { columns }: Grouping): ShownItem {
  const shares = Array.from({ length: columns.length + 1 }, (_, place): Shown => {
    const below = subItems.map((subItem) => subItem.shares[place] ?? 'none');
    if (below.includes('hidden')) return 'hidden';
    const cells = below.filter((share) => typeof share === 'object');
    const average = meanOfAverages(cells.map((cell) => cell.average));
    return average === null ? 'none' : { average, n: Math.min(...cells.map((cell) => cell.n)) };
  });
  return { item, shares };
}

function row({ item: { code, kind, title }, shares }: ShownItem): RoleRow {
  const cells = shares.map((share) => (typeof share === 'object' ? share : null));
  return { code, kind, title, cells: cells.slice(0, -1), other: cells[cells.length - 1] ?? null };
}
