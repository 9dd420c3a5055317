// A participant's rating of one item, and how a cell of the response tab is read as one.
import { plainText, type CellValue } from './cell';
import { DONT_KNOW } from './levels';
import type { Settings } from './settings';

/** A level from 1, a don't-know, or null for an item that was skipped. */
export type Rating = number | 'dont-know' | null;

/** Reads cells of one response tab; what is no rating is `'unreadable'`. */
type RatingReader = (cell: CellValue) => Rating | 'unreadable';

const DASHES = '-‐‑‒–—―−';
const NUMBER_AND_NAME = new RegExp(`^([1-9])(?:\\s*[${DASHES}]\\s*|\\s+)(.+)$`);

const DONT_KNOW_COMMENTS: ReadonlySet<string> = new Set([
  "don't know",
  "i don't know",
  'not sure',
  'unsure',
  'unknown',
  'no idea',
  'n/a',
  'dk',
]);
const LONGEST_COMMENT = 20;

/**
 * Makes a reader for the given levels. A rating is a whole number within them, alone or followed by that
 * level's name (`3`, `3 – Promising`, any dash, any case); `Don't know` in any case and with any apostrophe
 * is a don't-know; empty is skipped. The reader remembers each text, since a response tab repeats few of them.
 */
export function ratingReader(levels: readonly string[]): RatingReader {
  const names = levels.map(plainText);
  const known = new Map<string, Rating | 'unreadable'>([['', null]]);
  return (cell) => {
    if (typeof cell === 'number') return isLevel(cell, names.length) ? cell : 'unreadable';
    if (typeof cell !== 'string') return 'unreadable';
    const before = known.get(cell);
    if (before !== undefined) return before;
    const rating = readText(plainText(cell), names);
    known.set(cell, rating);
    return rating;
  };
}

/**
 * Whether evidence is nothing but a "don't know": I don't know, not sure, unsure, unknown, no idea, N/A or DK,
 * in any case, with or without a final dot.
 */
export function isDontKnowComment(evidence: string): boolean {
  if (evidence === '' || evidence.length > LONGEST_COMMENT) return false;
  return DONT_KNOW_COMMENTS.has(plainText(evidence).replace(/\s?\.$/, ''));
}

/** The level that a rating adds to the numbers, or null: a don't-know is left out, or a 1, as the setting says. */
export function countedLevel(rating: Rating, settings: Pick<Settings, 'dontKnowCounts'>): number | null {
  if (rating !== 'dont-know') return rating;
  return settings.dontKnowCounts === 'rated-1' ? 1 : null;
}

function readText(text: string, names: readonly string[]): Rating | 'unreadable' {
  if (text === '') return null;
  if (text === plainText(DONT_KNOW)) return 'dont-know';
  if (/^[1-9]$/.test(text)) return isLevel(Number(text), names.length) ? Number(text) : 'unreadable';
  const [, digit, name] = NUMBER_AND_NAME.exec(text) ?? [];
  const level = Number(digit);
  return isLevel(level, names.length) && names[level - 1] === name ? level : 'unreadable';
}

function isLevel(value: number, count: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= count;
}
