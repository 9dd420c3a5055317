// The calibration: what the team discusses and in which order, what it takes as proposed, and what stays open.
import { average, proposedScore } from './agreement';
import { twoDecimals } from './cell';
import type { Settings } from './settings';
import type { Summary, SummaryRow } from './summary';

/** The final scores that stand, by code; an item without one is absent. */
export type FinalLevels = ReadonlyMap<string, number>;

/** The score that is proposed for an item, and in words what it comes from. */
export interface Proposal {
  readonly level: number;
  readonly from: 'ratings' | 'sub-elements';
  readonly text: string;
}

/** Why an item has no final score yet, in the order in which it is said. */
type OpenReason = 'to discuss' | 'cut off' | 'waits' | 'Too few' | 'No answers';

export interface OpenItem {
  readonly code: string;
  readonly reason: OpenReason;
}

export interface TakenItem {
  readonly code: string;
  readonly proposal: Proposal;
}

/** Every item of the Summary in one of three places, or settled. */
export interface CalibrationPlan {
  /** The codes to discuss, most contested first, as many as fit the minutes; those settled in this session stay. */
  readonly queue: readonly string[];
  /** What is taken at its proposed score in one step, in the order of the Summary. */
  readonly take: readonly TakenItem[];
  /** What has no final score and is not taken either. */
  readonly open: readonly OpenItem[];
}

/** What has been decided so far. */
export interface CalibrationProgress {
  readonly finals: FinalLevels;
  /** The codes whose final score was recorded in this session: they keep their place and their minutes. */
  readonly settledNow: ReadonlySet<string>;
  /** The codes that were ever opened again: the team contests them, whatever the ratings say. */
  readonly challenged: ReadonlySet<string>;
}

type CalibrationSettings = Pick<Settings, 'minutesToCalibrate' | 'minutesPerItem'>;

const TOLERANCE = 1e-9;

/** How many items fit the minutes; none where even one does not. */
export function itemsThatFit({ minutesToCalibrate, minutesPerItem }: CalibrationSettings): number {
  return Math.floor(minutesToCalibrate / minutesPerItem + TOLERANCE);
}

/**
 * The items marked Discuss, most contested first: two camps, then the larger spread, then ties before close calls
 * before neither, then the larger share of don't-knows; what is alike in all of these keeps the order of the Summary.
 * The `challenged` ones that are not marked so come after them.
 */
export function discussionOrder(
  rows: readonly SummaryRow[],
  challenged: ReadonlySet<string> = new Set(),
): SummaryRow[] {
  return rows
    .filter((row) => isContested(row, challenged))
    .map((row, place) => ({ row, rank: [row.flag === 'Discuss' ? 1 : 0, ...contest(row), -place] }))
    .sort((a, b) => compareRanks(b.rank, a.rank))
    .map(({ row }) => row);
}

const isContested = ({ flag, code }: SummaryRow, challenged: ReadonlySet<string>): boolean =>
  flag === 'Discuss' || challenged.has(code);

/** How contested an item is: larger numbers first, each deciding only where those before it are equal. */
function contest(row: SummaryRow): number[] {
  const has = (name: string): boolean => row.reasons.some((reason) => reason.name === name);
  const dontKnow = row.dontKnow ?? 0;
  const asked = (row.answers ?? 0) + dontKnow;
  return [
    has('two camps') ? 1 : 0,
    Math.round((row.spread ?? 0) / TOLERANCE) * TOLERANCE,
    has('tie') ? 2 : has('close call') ? 1 : 0,
    asked === 0 ? 0 : dontKnow / asked,
  ];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

/**
 * The score proposed for an item: of a sub-element its own; of an element the mean of the final scores that its
 * sub-elements have, rounded half up on integers, and its own only while none of them has one. `parts` are the rows of
 * its sub-elements, none for a sub-element. No score to propose: null.
 */
export function proposalOf(
  row: SummaryRow,
  parts: readonly SummaryRow[],
  finals: FinalLevels,
): Proposal | null {
  const some = settledOf(parts, finals);
  if (some.length > 0) return rollUpOf(some, parts.length);
  if (row.proposed === null) return null;
  const mean = row.average === null ? '' : ` (average ${twoDecimals(row.average)})`;
  const of = row.counts === null ? "the sub-elements' ratings" : 'the ratings';
  return { level: row.proposed, from: 'ratings', text: `Proposed from ${of}${mean}.` };
}

/**
 * The summary with what the final scores so far propose: of an element that has none itself while sub-elements of it
 * do, Why ends on the score that these come to. Proposed stays what the participants' ratings give.
 */
export function withFinalsInWhy(summary: Summary, finals: FinalLevels): Summary {
  const parts = partsByElement(summary.rows);
  const rows = summary.rows.map((row) => {
    const of = parts.get(row.code) ?? [];
    const proposal = finals.has(row.code) ? null : proposalOf(row, of, finals);
    if (proposal?.from !== 'sub-elements') return row;
    const said = `final scores give ${proposal.level}: ${listed(settledOf(of, finals))}`;
    return { ...row, why: row.why === '' ? said : `${row.why}; ${said}` };
  });
  return { ...summary, rows };
}

interface Settled {
  readonly code: string;
  readonly level: number;
}

const settledOf = (rows: readonly SummaryRow[], finals: FinalLevels): Settled[] =>
  rows.flatMap(({ code }) => {
    const level = finals.get(code);
    return level === undefined ? [] : [{ code, level }];
  });

const listed = (some: readonly Settled[]): string =>
  some.map(({ code, level }) => `${code}: ${level}`).join(', ');

function rollUpOf(some: readonly Settled[], all: number): Proposal {
  const counts = new Array<number>(Math.max(...some.map(({ level }) => level))).fill(0);
  for (const { level } of some) counts[level - 1] = (counts[level - 1] ?? 0) + 1;
  const share = some.length === all ? 'its sub-elements' : `${some.length} of its ${all} sub-elements`;
  return {
    level: proposedScore(counts) ?? 1,
    from: 'sub-elements',
    text: `Proposed from the final scores of ${share} (${listed(some)}; mean ${twoDecimals(average(counts) ?? 0)}).`,
  };
}

/** The rows of each element's sub-elements, by the element's code; rows come in the order of the Summary. */
export function partsByElement(rows: readonly SummaryRow[]): ReadonlyMap<string, readonly SummaryRow[]> {
  const parts = new Map<string, SummaryRow[]>();
  let current: SummaryRow[] = [];
  for (const row of rows) {
    if (row.kind === 'element') parts.set(row.code, (current = []));
    else current.push(row);
  }
  return parts;
}

/**
 * What the meeting has before it. Elements are taken at what their sub-elements come to, once none of these waits in
 * the queue; `rows` are those of the Summary in its order. Linear but for the sorting.
 */
export function planCalibration(
  rows: readonly SummaryRow[],
  { finals, settledNow, challenged }: CalibrationProgress,
  settings: CalibrationSettings,
): CalibrationPlan {
  const contested = discussionOrder(rows, challenged).filter(
    ({ code }) => settledNow.has(code) || !finals.has(code),
  );
  const queue = contested.slice(0, itemsThatFit(settings)).map(({ code }) => code);
  const waiting = new Set(queue.filter((code) => !finals.has(code)));
  const candidates = rows.filter(({ code }) => !finals.has(code) && !challenged.has(code));
  const take = takenItems(rows, candidates, finals, waiting);
  const taken = new Set(take.map(({ code }) => code));
  const open = rows
    .filter(({ code }) => !finals.has(code) && !taken.has(code))
    .map((row): OpenItem => ({ code: row.code, reason: openReason(row, challenged, waiting) }));
  return { queue, take, open };
}

function takenItems(
  rows: readonly SummaryRow[],
  candidates: readonly SummaryRow[],
  finals: FinalLevels,
  waiting: ReadonlySet<string>,
): TakenItem[] {
  const parts = partsByElement(rows);
  const after = new Map(finals);
  const proposals = new Map<string, Proposal>();
  const take = (row: SummaryRow, of: readonly SummaryRow[]): void => {
    const proposal = proposalOf(row, of, after);
    if (proposal === null) return;
    after.set(row.code, proposal.level);
    proposals.set(row.code, proposal);
  };
  for (const row of candidates) if (row.kind === 'sub-element' && isUncontested(row)) take(row, []);
  for (const row of candidates) {
    const of = parts.get(row.code) ?? [];
    if (row.kind === 'element' && isReady(row, of, after, waiting)) take(row, of);
  }
  return rows.flatMap(({ code }) => {
    const proposal = proposals.get(code);
    return proposal ? [{ code, proposal }] : [];
  });
}

const isUncontested = ({ flag }: SummaryRow): boolean => flag === 'Accept' || flag === 'Check';

/** Whether an element can be taken: none of its parts waits in the queue, and it has ratings or parts to go by. */
function isReady(
  row: SummaryRow,
  parts: readonly SummaryRow[],
  finals: FinalLevels,
  waiting: ReadonlySet<string>,
): boolean {
  if (parts.some(({ code }) => waiting.has(code))) return false;
  return row.flag === null ? parts.some(({ code }) => finals.has(code)) : isUncontested(row);
}

function openReason(
  row: SummaryRow,
  challenged: ReadonlySet<string>,
  waiting: ReadonlySet<string>,
): OpenReason {
  if (isContested(row, challenged)) return waiting.has(row.code) ? 'to discuss' : 'cut off';
  return row.flag === 'Too few' || row.flag === 'No answers' ? row.flag : 'waits';
}
