// The rows of a tab, with columns known by key wherever a person moved them.
import { addColumns, applyRules } from '../google/layout';
import { isReadAsMore, type Cells, type SheetTab } from '../google/sheetTab';
import { CELL_LIMIT, cellText, cutText, plainText, type CellValue } from '../model/cell';
import type { Clock } from '../model/dates';
import { columnLayout, type Column, type Tab } from './tab';

/** Where the columns of a tab are, and which had to be put back. */
export interface Binding<Key extends string> {
  /** Column key → place, from 1. */
  readonly places: ReadonlyMap<Key, number>;
  /** One sentence for each column that was missing. */
  readonly messages: readonly string[];
}

/**
 * Finds the columns of a tab by their headers, else by their metadata; those that are gone are put back at the
 * right. `header` is the tab's first row.
 */
export function bind<Key extends string>(
  sheet: SheetTab,
  tab: Tab<Key>,
  header: readonly CellValue[],
): Binding<Key> {
  const { places, renamed, gone, nameless } = findColumns(sheet, tab, header);
  if (gone.length + nameless.length > 0) putBack(sheet, tab, places, gone, nameless);
  const messages = renamed
    .filter((column) => gone.includes(column) || nameless.includes(column))
    .map((column) => `${tab.name}: the column "${column.header}" was put back.`);
  return { places, messages };
}

/** Where the columns of a tab are, and which have no header of ours, are gone, or stand without any header. */
interface Found<Key extends string> {
  readonly places: Map<Key, number>;
  readonly renamed: readonly Column<Key>[];
  readonly gone: readonly Column<Key>[];
  readonly nameless: readonly Column<Key>[];
}

function findColumns<Key extends string>(
  sheet: SheetTab,
  tab: Tab<Key>,
  header: readonly CellValue[],
): Found<Key> {
  const titles = header.map((cell) => plainText(cellText(cell)));
  const places = new Map<Key, number>();
  for (const { key, header: title } of tab.columns) {
    const place = titles.indexOf(plainText(title)) + 1;
    if (place > 0) places.set(key, place);
  }
  const renamed = tab.columns.filter(({ key }) => !places.has(key));
  const tagged =
    renamed.length > 0 ? sheet.findTagged(renamed.map(({ key }) => key)) : new Map<string, number>();
  for (const { key } of renamed) {
    const place = tagged.get(key);
    if (place !== undefined) places.set(key, place);
  }
  const gone = renamed.filter(({ key }) => !places.has(key));
  const nameless = renamed.filter(({ key }) => {
    const place = places.get(key);
    return place !== undefined && (titles[place - 1] ?? '') === '';
  });
  return { places, renamed, gone, nameless };
}

/**
 * Adds columns that are gone at the right of what is filled, whether that has a header or not. Headers come last: a
 * column that has one is complete, and one that an interrupted attempt left without is found by its tag.
 */
function putBack<Key extends string>(
  sheet: SheetTab,
  tab: Tab<Key>,
  places: Map<Key, number>,
  gone: readonly Column<Key>[],
  nameless: readonly Column<Key>[],
): void {
  const at = (key: Key): number => places.get(key) ?? 0;
  const first = Math.max(sheet.lastColumn(), ...nameless.map(({ key }) => at(key))) + 1;
  if (gone.length > 0) {
    sheet.grow(1, first + gone.length - 1);
    addColumns(sheet, gone.map(columnLayout), first, new Set());
    gone.forEach(({ key }, index) => places.set(key, first + index));
  }
  // The rules that coloured a column went with it.
  applyRules(sheet, tab.rules?.(at) ?? []);
  for (const { key, header } of nameless) sheet.write(1, at(key), [[header]]);
  if (gone.length > 0) sheet.write(1, first, [gone.map(({ header }) => header)]);
}

/**
 * How cells are read: their values, dates among them as moments; as they are displayed; as values, with what a clock
 * shows at those moments, which is the date that the sheet shows where the clock is the spreadsheet's; or as values so
 * and as they are displayed both, which takes one call more.
 */
export type ReadAs = 'values' | 'displayed' | Clock | { readonly both: Clock };

const clockOf = (as: ReadAs): Clock | null =>
  typeof as === 'object' ? as.both : typeof as === 'string' ? null : as;

function readCells(sheet: SheetTab, as: ReadAs): Cells {
  if (typeof as === 'object') return sheet.readBoth();
  return as === 'displayed' ? sheet.readDisplayed() : sheet.readValues();
}

/** A tab's rows as they were when it was read. Rows count from 0; row 0 stands in row 2 of the sheet. */
export class Table<Key extends string> {
  readonly length: number;

  constructor(
    readonly sheet: SheetTab,
    private readonly cells: Cells,
    readonly binding: Binding<Key>,
    private readonly as: ReadAs,
  ) {
    this.length = Math.max(0, cells.values.length - 1);
  }

  value(row: number, key: Key): CellValue {
    const value = this.cells.values[row + 1]?.[this.place(key) - 1] ?? '';
    const clock = clockOf(this.as);
    return value instanceof Date && clock ? clock(value) : value;
  }

  /** What a cell shows, where that was read, else its value as text. */
  text(row: number, key: Key): string {
    return cellText(this.cells.texts?.[row + 1]?.[this.place(key) - 1] ?? this.value(row, key));
  }

  /** Every row as an object of texts. */
  texts(): Record<Key, string>[] {
    const keys = [...this.binding.places.keys()];
    return Array.from({ length: this.length }, (_, row) => {
      return Object.fromEntries(keys.map((key) => [key, this.text(row, key)])) as Record<Key, string>;
    });
  }

  /** Whether the rows stand where they stood when the table was read, told by a column, which is read again. */
  stands(key: Key): boolean {
    const place = this.place(key);
    const now = this.cells.readAgain().slice(1);
    return now.every((cells, row) => cellText(cells[place - 1] ?? '') === this.text(row, key));
  }

  place(key: Key): number {
    const place = this.binding.places.get(key);
    if (place === undefined) throw new Error(`The tab has no column ${key}.`);
    return place;
  }
}

/** Reads a tab whole. */
export function readTable<Key extends string>(
  sheet: SheetTab,
  tab: Tab<Key>,
  as: ReadAs = 'values',
): Table<Key> {
  const cells = readCells(sheet, as);
  return new Table(sheet, cells, bind(sheet, tab, cells.values[0] ?? []), as);
}

/** The same where nothing may be put back: null where a column is gone. */
export function readTableAsItIs<Key extends string>(
  sheet: SheetTab,
  tab: Tab<Key>,
  as: ReadAs = 'values',
): Table<Key> | null {
  const cells = readCells(sheet, as);
  const { places, gone } = findColumns(sheet, tab, cells.values[0] ?? []);
  return gone.length > 0 ? null : new Table(sheet, cells, { places, messages: [] }, as);
}

/** What to write into rows that follow each other: the first one's number, from 0, and each row's cells by key. */
export interface RowBlock<Key extends string> {
  readonly first: number;
  readonly rows: readonly ReadonlyMap<Key, CellValue>[];
}

/**
 * Writes columns of rows that follow each other, in as few calls as the places of the columns allow; columns that
 * are not named are not touched. `keys` come in the order in which their writes have to land.
 */
export function writeRows<Key extends string>(
  sheet: SheetTab,
  places: ReadonlyMap<Key, number>,
  keys: readonly Key[],
  block: RowBlock<Key>,
): void {
  if (block.rows.length === 0) return;
  for (const run of columnRuns(places, keys)) {
    const rows = block.rows.map((row) => run.keys.map((key) => fitting(row.get(key) ?? '')));
    sheet.write(block.first + 2, run.first, rows);
  }
}

/** Columns that stand side by side; the run that holds the first key comes first. */
function columnRuns<Key extends string>(
  places: ReadonlyMap<Key, number>,
  keys: readonly Key[],
): { first: number; keys: Key[] }[] {
  const sorted = [...keys].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  const runs: { first: number; keys: Key[] }[] = [];
  for (const key of sorted) {
    const place = places.get(key) ?? 0;
    const last = runs[runs.length - 1];
    if (last && last.first + last.keys.length === place) last.keys.push(key);
    else runs.push({ first: place, keys: [key] });
  }
  return runs.sort((a, b) => rank(a.keys, keys) - rank(b.keys, keys));
}

const rank = <Key extends string>(run: readonly Key[], keys: readonly Key[]): number =>
  Math.min(...run.map((key) => keys.indexOf(key)));

/** Leaves room for the apostrophe that goes before some texts. */
const fitting = (value: CellValue): CellValue =>
  typeof value === 'string' ? cutText(value, CELL_LIMIT - (isReadAsMore(value) ? 1 : 0)) : value;
