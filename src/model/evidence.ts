// Evidence: what participants wrote beside their ratings, grouped by rating, without names.
import { CELL_LIMIT, cutText } from './cell';
import { summaryItems, type Instrument } from './instrument';
import { DONT_KNOW, levelLabel } from './levels';
import type { Rating } from './rating';
import type { Response } from './response';

/** The most characters of a digest. */
export const DIGEST_LIMIT = 1_000;

/** The most characters that a screen shows of what was written beside one rating, and of its last text the fewest. */
const GROUP_LIMIT = 4_000;
const SHORTEST = 200;

/** The rating of somebody who wrote evidence without rating. */
const SKIPPED = 'Skipped';

/** Between texts, and between ratings: a digest is one line, so that the rows of the Summary stay low. */
const SEPARATOR = ' · ';
const GROUP_SEPARATOR = ' | ';

/** A row of the Evidence tab; `rating` is a level, `Don't know` or `Skipped`. */
export interface EvidenceRow {
  readonly code: string;
  readonly rating: number | string;
  readonly evidence: string;
}

/**
 * The digest of one item's evidence, at most 1,000 characters on one line: a part for each rating, from the lowest, then
 * don't-knows and skipped, its texts in alphabetical order, which tells nothing of who wrote first. `texts` has
 * the texts beside each rating, in any order; `levels` the names of the levels. Linear in the texts.
 */
export function evidenceDigest(
  texts: ReadonlyMap<Rating, readonly string[]>,
  levels: readonly string[],
): string {
  let digest = '';
  for (const rating of ratingsInOrder(levels)) {
    const beside = texts.get(rating) ?? [];
    if (beside.length === 0 || digest.length > DIGEST_LIMIT) continue;
    const line = `${ratingName(rating, levels)}: ${firstTexts(beside, DIGEST_LIMIT).join(SEPARATOR)}`;
    digest += digest === '' ? line : GROUP_SEPARATOR + line;
  }
  return cutText(digest, DIGEST_LIMIT);
}

/**
 * All evidence, as the Evidence tab has it: items in the order of the Summary tab, ratings from the lowest,
 * then don't-knows and skipped, texts in alphabetical order; each at most as long as a cell takes.
 */
export function evidenceRows(
  instrument: Instrument,
  responses: readonly Response[],
  levels: readonly string[],
): EvidenceRow[] {
  return summaryItems(instrument).flatMap(({ code }) => {
    const answers = responses.flatMap((response) => response.answers.get(code) ?? []);
    return ratingsInOrder(levels).flatMap((rating) =>
      answers
        .filter((answer) => answer.rating === rating && answer.evidence !== '')
        .map((answer) => answer.evidence)
        .sort(byText)
        .map((evidence) => ({ code, rating: ratingCell(rating), evidence: cutText(evidence, CELL_LIMIT) })),
    );
  });
}

/** What was written beside one rating of an item, as a screen shows it. */
export interface EvidenceGroup {
  /** `3 – Promising`, `Don't know` or `Skipped`. */
  readonly rating: string;
  readonly texts: readonly string[];
  /** How many more there are on the Evidence tab. */
  readonly more: number;
}

/**
 * The evidence of every item by code, in groups from the lowest rating; of a group as many texts as fit
 * `GROUP_LIMIT` characters, and one more that is cut.
 */
export function groupedEvidence(
  instrument: Instrument,
  responses: readonly Response[],
  levels: readonly string[],
): ReadonlyMap<string, readonly EvidenceGroup[]> {
  const items = new Map<string, Map<string, string[]>>();
  for (const { code, rating, evidence } of evidenceRows(instrument, responses, levels)) {
    const groups = items.get(code) ?? new Map<string, string[]>();
    items.set(code, groups);
    const name = typeof rating === 'number' ? levelLabel(rating, levels) : rating;
    const texts = groups.get(name);
    if (texts) texts.push(evidence);
    else groups.set(name, [evidence]);
  }
  return new Map(
    [...items].map(([code, groups]) => [code, [...groups].map(([rating, texts]) => cutGroup(rating, texts))]),
  );
}

function cutGroup(rating: string, texts: readonly string[]): EvidenceGroup {
  const shown: string[] = [];
  let room = GROUP_LIMIT;
  for (const text of texts) {
    if (room <= 0) break;
    shown.push(cutText(text, Math.max(room, SHORTEST)));
    room -= text.length;
  }
  return { rating, texts: shown, more: texts.length - shown.length };
}

function ratingsInOrder(levels: readonly string[]): Rating[] {
  return [...levels.map((_, index) => index + 1), 'dont-know', null];
}

function ratingCell(rating: Rating): number | string {
  if (rating === null) return SKIPPED;
  return rating === 'dont-know' ? DONT_KNOW : rating;
}

function ratingName(rating: Rating, levels: readonly string[]): string {
  const cell = ratingCell(rating);
  return typeof cell === 'number' ? levelLabel(cell, levels) : cell;
}

/** The first texts in alphabetical order, each on one line: as many as fill `limit` characters, and one more. */
function firstTexts(texts: readonly string[], limit: number): string[] {
  const first: { text: string; line: string }[] = [];
  let length = 0;
  for (const text of texts) {
    const last = first[first.length - 1];
    if (last !== undefined && length > limit && text >= last.text) continue;
    const line = oneLine(text);
    first.splice(placeOf(text, first), 0, { text, line });
    length += line.length + SEPARATOR.length;
    for (let end = first[first.length - 1]; end !== undefined; end = first[first.length - 1]) {
      const shorter = length - end.line.length - SEPARATOR.length;
      if (shorter <= limit) break;
      first.pop();
      length = shorter;
    }
  }
  return first.map(({ line }) => line);
}

/** Where a text belongs among sorted ones. */
function placeOf(text: string, sorted: readonly { readonly text: string }[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.text ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function oneLine(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** By code unit, the same in every runtime. */
function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
