// How the value of one setting is read from its cell.
import { cellText, plainText, type CellValue } from './cell';
import { readDate } from './dates';
import { DONT_KNOW } from './levels';

/** A value, or what it must be instead, as the end of a sentence. */
export type Reading<T> = { readonly value: T } | { readonly mustBe: string };

/** A date as the owner typed it, for documents, and as a moment where it could be read as one. */
export interface SettingDate {
  readonly text: string;
  readonly date: Date | null;
}

/** A date as `write` writes dates or, where it cannot be read as one, as it was typed. */
export const writtenDate = ({ date, text }: SettingDate, write: (date: Date) => string): string =>
  date ? write(date) : text;

/** The fewest and the most levels of a scale. */
const LEVEL_COUNTS = { fewest: 3, most: 7 } as const;

/** The heading of the pool in the By role tab; no role group may be called so. */
export const OTHER_ROLES = 'Other roles';

/** How the default cutoff of four levels is shown. */
const SHOWN_DEFAULT_CUTOFF = 0.67;

export function text(value: CellValue): Reading<string> {
  return { value: cellText(value) };
}

export function emailAddress(value: CellValue): Reading<string> {
  const address = cellText(value);
  return address === '' || /^[^\s@]+@[^\s@]+$/.test(address)
    ? { value: address }
    : { mustBe: 'an e-mail address' };
}

/** Any text will do, since a date may still be open ("spring 2027"); one that cannot be read has no moment. */
export function date(value: CellValue): Reading<SettingDate> {
  return { value: { text: cellText(value), date: readDate(value) } };
}

export function yesOrNo(value: CellValue): Reading<boolean> {
  const typed = plainText(cellText(value));
  if (['yes', 'y', 'true'].includes(typed)) return { value: true };
  if (['no', 'n', 'false'].includes(typed)) return { value: false };
  return { mustBe: 'yes or no' };
}

/** Reads one of the given choices, each a name in the tab and the value it stands for. */
export function choice<T>(choices: readonly (readonly [string, T])[]): (value: CellValue) => Reading<T> {
  return (value) => {
    const typed = plainText(cellText(value));
    const found = choices.find(([name]) => plainText(name) === typed);
    return found ? { value: found[1] } : { mustBe: choices.map(([name]) => `"${name}"`).join(' or ') };
  };
}

export function minutes(value: CellValue): Reading<number> {
  const typed = numberOf(value);
  return typed > 0 && typed <= 24 * 60 ? { value: typed } : { mustBe: 'a number of minutes above 0' };
}

export function smallestGroup(value: CellValue): Reading<number> {
  const typed = numberOf(value);
  return Number.isInteger(typed) && typed >= 1 ? { value: typed } : { mustBe: 'a whole number from 1' };
}

/**
 * Reads the spread above which an item is discussed. A value that shows the default, for four levels or for
 * these, is the default in full precision: c / 6 for c levels (Burke and Dunlap 2002, Organizational
 * Research Methods 5(2), 159-172).
 */
export function cutoff(levelCount: number): (value: CellValue) => Reading<number> {
  const standard = levelCount / 6;
  return (value) => {
    const typed = numberOf(value);
    if (typed === SHOWN_DEFAULT_CUTOFF || typed === Number(standard.toFixed(2))) return { value: standard };
    return typed >= 0 && typed <= levelCount
      ? { value: typed }
      : { mustBe: `a number from 0 to ${levelCount}` };
  };
}

export function levelNames(value: CellValue): Reading<readonly string[]> {
  const names = listOf(value);
  const { fewest, most } = LEVEL_COUNTS;
  const fits = names.length >= fewest && names.length <= most && areDistinct([...names, DONT_KNOW]);
  return fits
    ? { value: names }
    : { mustBe: `${fewest} to ${most} different names, lowest first, separated by commas` };
}

export function roleGroupNames(value: CellValue): Reading<readonly string[]> {
  const names = listOf(value);
  return names.length > 0 && areDistinct([...names, OTHER_ROLES])
    ? { value: names }
    : { mustBe: `different names, separated by commas, none of them "${OTHER_ROLES}"` };
}

function numberOf(value: CellValue): number {
  if (typeof value === 'number') return value;
  const typed = cellText(value);
  return /^\d*[.,]?\d+$/.test(typed) ? Number(typed.replace(',', '.')) : NaN;
}

function listOf(value: CellValue): string[] {
  return cellText(value)
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function areDistinct(names: readonly string[]): boolean {
  return new Set(names.map(plainText)).size === names.length;
}
