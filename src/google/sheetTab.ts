// One tab of the spreadsheet in plain values: reading it whole, writing blocks of it, finding tagged columns.
import type { CellValue } from '../model/cell';
import { repeat } from './repeat';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A tab's cells from A1 to the last one filled; rows are all of one length. */
export interface Cells {
  readonly values: readonly (readonly CellValue[])[];
  /** The same as they are displayed, where that was asked for, too. */
  readonly texts?: readonly (readonly string[])[];
  /** Reads the same cells once more, as they are displayed. */
  readonly readAgain: () => string[][];
}

const TAG = 'calibrate';

/** How a text may not begin, since Sheets would read more than text in it, or drop its first character. */
const READ_AS_MORE = /^[=+\-'\t\r\n]/;

/** A tab. Rows and columns count from 1. */
export class SheetTab {
  private knownId: number | null = null;

  constructor(readonly sheet: Sheet) {}

  /** Asked for once. */
  get id(): number {
    this.knownId ??= this.sheet.getSheetId();
    return this.knownId;
  }

  get name(): string {
    return this.sheet.getName();
  }

  /** Brings the tab to the front of whoever asks. */
  show(): void {
    this.sheet.activate();
  }

  /** The cells' values: numbers, dates and texts. */
  readValues(): Cells {
    return this.read((range) => range.getValues() as CellValue[][]);
  }

  /** The cells as they are displayed: codes and addresses stay as they were typed. */
  readDisplayed(): Cells {
    return this.read((range) => range.getDisplayValues());
  }

  /** Both, for dates and figures as people see them; texts first, so that rows moved since then are noticed. */
  readBoth(): Cells {
    let texts: string[][] = [];
    const cells = this.read((range) => {
      texts = range.getDisplayValues();
      return range.getValues() as CellValue[][];
    });
    return { ...cells, texts };
  }

  /** The first row of the whole sheet, as displayed, and how many rows the sheet has. */
  readHeader(): { header: string[]; maxRows: number } {
    const header = repeat(() => this.sheet.getRange('1:1').getDisplayValues()[0] ?? []);
    return { header, maxRows: repeat(() => this.sheet.getMaxRows()) };
  }

  /**
   * Writes a block. Texts stay the texts they are: an apostrophe, which Sheets drops, stands before those that
   * begin like a formula.
   */
  write(row: number, column: number, rows: readonly (readonly CellValue[])[]): void {
    const width = rows[0]?.length ?? 0;
    if (width === 0) return;
    const values = rows.map((cells) => cells.map(literal));
    this.sheet.getRange(row, column, rows.length, width).setValues(values);
  }

  /** Writes one value into many cells of a column, given their rows, in two calls; texts as `write` does. */
  fill(rows: readonly number[], column: number, value: CellValue): void {
    const cells = rows.map((row) => `${columnLetters(column)}${row}`);
    if (cells.length > 0) this.sheet.getRangeList(cells).setValue(literal(value));
  }

  /** Sets cells in bold, given the rows and columns where they are; the looks move with their row. */
  embolden(rows: readonly number[], columns: readonly number[]): void {
    const cells = rows.flatMap((row) => columns.map((column) => `${columnLetters(column)}${row}`));
    if (cells.length > 0) this.sheet.getRangeList(cells).setFontWeight('bold');
  }

  /** The last column that has anything in it; 0 where there is none. */
  lastColumn(): number {
    return repeat(() => this.sheet.getLastColumn());
  }

  /** Takes out what stands in a column below its header. */
  emptyColumn(column: number): void {
    this.sheet.getRange(columnBody(column)).clearContent();
  }

  /** Makes the sheet at least so many rows long. */
  growRows(rows: number): void {
    const maxRows = this.sheet.getMaxRows();
    if (rows > maxRows) this.addRows(rows - maxRows);
  }

  /** Makes the sheet at least that large. */
  grow(rows: number, columns: number): void {
    const maxRows = this.sheet.getMaxRows();
    const maxColumns = this.sheet.getMaxColumns();
    if (rows > maxRows) this.addRows(rows - maxRows);
    if (columns > maxColumns) this.sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
  }

  /** Adds rows at the end, formatted as the last one is. */
  addRows(count: number): void {
    this.sheet.insertRowsAfter(this.sheet.getMaxRows(), count);
  }

  /** Tags whole columns, so that they are known again when their header is changed. Columns count from 1. */
  tagColumns(tags: ReadonlyMap<number, string>): void {
    if (tags.size === 0) return;
    const ranges = this.sheet.getRangeList([...tags.keys()].map(wholeColumn)).getRanges();
    [...tags.values()].forEach((tag, index) => ranges[index]?.addDeveloperMetadata(TAG, tag));
  }

  /** The tags that columns of this tab have. */
  knownTags(): ReadonlySet<string> {
    const found = this.sheet.createDeveloperMetadataFinder().withKey(TAG).find();
    return new Set(found.map((metadata) => metadata.getValue() ?? ''));
  }

  /** Where the columns with these tags are now: tag → column. */
  findTagged(tags: readonly string[]): ReadonlyMap<string, number> {
    const places = new Map<string, number>();
    for (const tag of tags) {
      const [found] = repeat(() =>
        this.sheet.createDeveloperMetadataFinder().withKey(TAG).withValue(tag).find(),
      );
      const column = found?.getLocation().getColumn();
      if (column) places.set(tag, column.getColumn());
    }
    return places;
  }

  /** The same for all tags that begin so. */
  findTaggedLike(beginning: string): ReadonlyMap<string, number> {
    const places = new Map<string, number>();
    const all = repeat(() => this.sheet.createDeveloperMetadataFinder().withKey(TAG).find());
    for (const found of all) {
      const tag = found.getValue() ?? '';
      const column = tag.startsWith(beginning) ? found.getLocation().getColumn() : null;
      if (column) places.set(tag, column.getColumn());
    }
    return places;
  }

  private read<T extends CellValue>(get: (range: Range) => T[][]): Cells {
    const range = repeat(() => this.sheet.getDataRange());
    return {
      values: repeat(() => get(range)),
      readAgain: () => repeat(() => range.getDisplayValues()),
    };
  }
}

/** A whole column in A1 notation: 28 is `AB:AB`. */
export function wholeColumn(column: number): string {
  const letters = columnLetters(column);
  return `${letters}:${letters}`;
}

/** A column below its header, in A1 notation. */
export function columnBody(column: number): string {
  const letters = columnLetters(column);
  return `${letters}2:${letters}`;
}

/** A column's letters; columns count from 1. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? letter : columnLetters(Math.floor((column - 1) / 26)) + letter;
}

/** Whether a text gets an apostrophe before it is written. */
export const isReadAsMore = (cell: CellValue): cell is string =>
  typeof cell === 'string' && READ_AS_MORE.test(cell);

const literal = (cell: CellValue): CellValue => (isReadAsMore(cell) ? `'${cell}` : cell);
