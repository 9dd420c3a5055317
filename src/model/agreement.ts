// How far a team agrees on one item: one number, one function, each from the ratings counted by level.
import { twoDecimals } from './cell';
import { levelLabel } from './levels';

/** How many ratings each level was given, lowest first; `[0, 2, 1, 0]` is 2, 2, 3 on four levels. */
type LevelCounts = readonly number[];

/** Two levels at least 2 apart, with how many people stand on each. */
interface TwoCamps {
  readonly low: number;
  readonly lowCount: number;
  readonly high: number;
  readonly highCount: number;
}

/** What the team should do about an item, as the Discuss column says it. */
export type Flag = 'No answers' | 'Too few' | 'Discuss' | 'Check' | 'Accept';

/** The names of what there is to say about an item, in the order in which it is said. */
export type ReasonName =
  | 'two camps'
  | 'spread'
  | 'far rating'
  | 'nobody gave this score'
  | 'tie'
  | 'close call'
  | "many don't-knows"
  | 'roll-up differs';

/** A reason in words that a project owner reads aloud; the text begins with the name. */
export interface Reason {
  readonly name: ReasonName;
  readonly text: string;
}

/** One item as the team rated it. */
export interface ItemRatings {
  /** The ratings that count, by level. */
  readonly counts: LevelCounts;
  /** How many people said don't know. */
  readonly dontKnow: number;
  /** How many people gave a rating, not counting don't-knows that count as 1. */
  readonly rated: number;
  /** The spread above which an item is discussed. */
  readonly spreadCutoff: number;
  /** The names of the levels, lowest first. */
  readonly levels: readonly string[];
}

/** The fewest answers from which agreement is judged. */
const ENOUGH_ANSWERS = 3;
const TOLERANCE = 1e-9;

/** How many ratings there are. None: 0. Example: 2, 2, 3 gives 3. */
export function answerCount(counts: LevelCounts): number {
  let n = 0;
  for (const count of counts) n += count;
  return n;
}

/** The mean of the ratings, sum / n. None: null; one: itself. Example: 2, 2, 3 gives 2.333…. */
export function average(counts: LevelCounts): number | null {
  const n = answerCount(counts);
  return n === 0 ? null : ratingSum(counts) / n;
}

/**
 * The average rounded half up, on integers: ⌊(2·sum + n) / 2n⌋, so that 2.5 gives 3 everywhere. None: null;
 * one: itself. Example: 2, 3 gives 3.
 */
export function proposedScore(counts: LevelCounts): number | null {
  const n = answerCount(counts);
  return n === 0 ? null : Math.floor((2 * ratingSum(counts) + n) / (2 * n));
}

/** A mean of averages rounded half up; what is a half but for the last bits of a fraction is a half. */
export function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5 + TOLERANCE);
}

/**
 * Spread: the mean absolute deviation from the mean, Σ|x − average| / n, as Sheets' AVEDEV. None: null; one: 0.
 * Example: 2, 3, 4 gives 0.667. Burke, M. J., & Dunlap, W. P. (2002). Estimating interrater agreement with the
 * average deviation index. Organizational Research Methods, 5(2), 159–172.
 */
export function spread(counts: LevelCounts): number | null {
  const mean = average(counts);
  return mean === null ? null : sumOver(counts, (level) => Math.abs(level - mean)) / answerCount(counts);
}

/** The standard deviation of a sample, √(Σ(x − average)² / (n − 1)). None or one: null. Example: 2, 3, 4 gives 1. */
export function sampleStandardDeviation(counts: LevelCounts): number | null {
  const n = answerCount(counts);
  const mean = average(counts);
  if (mean === null || n < 2) return null;
  return Math.sqrt(sumOver(counts, (level) => (level - mean) ** 2) / (n - 1));
}

/**
 * The middle rating; of an even number of ratings the mean of the middle two. None: null; one: itself.
 * Example: 1, 2, 3, 4 gives 2.5.
 */
export function median(counts: LevelCounts): number | null {
  const n = answerCount(counts);
  return n === 0 ? null : (ratingAt(counts, Math.ceil(n / 2)) + ratingAt(counts, Math.floor(n / 2) + 1)) / 2;
}

/**
 * Two camps: two levels at least 2 apart, each given by at least two raters and by at least a third of all. If
 * several fit, the two farthest apart. None or one: null. Example: 1, 1, 1, 4, 4, 4 gives 3 at 1 and 3 at 4.
 */
export function twoCamps(counts: LevelCounts): TwoCamps | null {
  const fewest = Math.max(2, answerCount(counts) / 3);
  const isCamp = (count: number | undefined): count is number => count !== undefined && count >= fewest;
  let low = 1;
  let high = counts.length;
  while (low < high && !isCamp(counts[low - 1])) low += 1;
  while (low < high && !isCamp(counts[high - 1])) high -= 1;
  const lowCount = counts[low - 1];
  const highCount = counts[high - 1];
  if (high - low < 2 || !isCamp(lowCount) || !isCamp(highCount)) return null;
  return { low, lowCount, high, highCount };
}

/** The levels that were given 2 or more away from the median. None or one: empty. Example: 3, 3, 1 gives 1. */
export function farLevels(counts: LevelCounts): number[] {
  const middle = median(counts);
  const far: number[] = [];
  if (middle === null) return far;
  counts.forEach((count, index) => {
    if (count > 0 && Math.abs(index + 1 - middle) >= 2) far.push(index + 1);
  });
  return far;
}

/** Whether the average is exactly at .5, on integers. None or one: no. Example: 2, 3 is a tie. */
export function isTie(counts: LevelCounts): boolean {
  return answerCount(counts) > 0 && distanceFromEdge(counts) === 0;
}

/**
 * Whether the average is strictly within 1/n of a .5 edge without being there, so that one rating one level
 * away could move the proposed score. None or one: no. Example: 2, 3, 3 is a close call.
 */
export function isCloseCall(counts: LevelCounts): boolean {
  const distance = distanceFromEdge(counts);
  return answerCount(counts) >= 2 && distance > 0 && distance < 2;
}

/** Whether don't-knows are at least a third of those who rated or said don't know. Nobody: no. */
export function hasManyDontKnows({ dontKnow, rated }: Pick<ItemRatings, 'dontKnow' | 'rated'>): boolean {
  return dontKnow > 0 && 3 * dontKnow >= rated + dontKnow;
}

/** Whether a spread is above the cutoff, strictly, whatever the last bits of a fraction. */
function isAbove(value: number | null, cutoff: number): value is number {
  return value !== null && value > cutoff + TOLERANCE;
}

/**
 * What the team should do about an item with `answers` ratings and these reasons: the first that fits, in the
 * order of `Flag`.
 */
export function flag(answers: number, found: readonly Reason[]): Flag {
  if (answers === 0) return 'No answers';
  if (answers < ENOUGH_ANSWERS) return 'Too few';
  const has = (...names: ReasonName[]): boolean => found.some(({ name }) => names.includes(name));
  if (has('two camps', 'spread')) return 'Discuss';
  return has('nobody gave this score', 'tie', "many don't-knows") ? 'Check' : 'Accept';
}

/**
 * Everything there is to say about an item, in order. Of fewer than three answers only the don't-knows are
 * worth saying: two ratings do not show yet how a team sees it.
 */
export function reasons(item: ItemRatings): Reason[] {
  const ofRatings = answerCount(item.counts) < ENOUGH_ANSWERS ? [] : ratingReasons(item);
  if (!hasManyDontKnows(item)) return ofRatings;
  const people = item.rated + item.dontKnow;
  return [...ofRatings, reason("many don't-knows", `${item.dontKnow} of ${people} people`)];
}

/** A reason whose text begins with its name. */
export function reason(name: ReasonName, detail: string): Reason {
  return { name, text: `${name}: ${detail}` };
}

function ratingReasons({ counts, spreadCutoff, levels }: ItemRatings): Reason[] {
  const found: Reason[] = [];
  const say = (name: ReasonName, detail: string): number => found.push(reason(name, detail));
  const mean = average(counts) ?? 0;
  const camps = twoCamps(counts);
  const deviation = spread(counts);
  const far = farLevels(counts);
  const missing = nobodyGave(counts);
  if (camps !== null) {
    say('two camps', `${people(camps.lowCount)} at ${camps.low}, ${camps.highCount} at ${camps.high}`);
  }
  if (isAbove(deviation, spreadCutoff)) {
    say('spread', `${twoDecimals(deviation)}, above ${twoDecimals(spreadCutoff)}`);
  }
  if (far.length > 0) {
    const who = far.map((level) => `${people(counts[level - 1] ?? 0)} at ${level}`).join(', ');
    say('far rating', `${who}, while the median is ${median(counts) ?? ''}`);
  }
  if (missing !== null) say('nobody gave this score', levelLabel(missing, levels));
  if (isTie(counts)) say('tie', `halfway between ${Math.floor(mean)} and ${Math.ceil(mean)}`);
  if (isCloseCall(counts))
    say('close call', `${twoDecimals(mean)}, near the edge at ${Math.round(mean * 2) / 2}`);
  return found;
}

/** The proposed level, if it has no rating. */
function nobodyGave(counts: LevelCounts): number | null {
  const proposed = proposedScore(counts);
  return proposed !== null && (counts[proposed - 1] ?? 0) === 0 ? proposed : null;
}

/** 2n times the distance of the average from the nearest .5 edge: |2·sum − n·odd|, on integers. */
function distanceFromEdge(counts: LevelCounts): number {
  const n = answerCount(counts);
  const doubled = 2 * ratingSum(counts);
  const odd = 2 * Math.floor(doubled / (2 * n)) + 1;
  return Math.abs(doubled - n * odd);
}

function ratingSum(counts: LevelCounts): number {
  return sumOver(counts, (level) => level);
}

function ratingAt(counts: LevelCounts, position: number): number {
  let seen = 0;
  return counts.findIndex((count) => (seen += count) >= position) + 1;
}

function sumOver(counts: LevelCounts, value: (level: number) => number): number {
  let sum = 0;
  counts.forEach((count, index) => {
    if (count > 0) sum += count * value(index + 1);
  });
  return sum;
}

function people(count: number): string {
  return count === 1 ? '1 person' : `${count} people`;
}
