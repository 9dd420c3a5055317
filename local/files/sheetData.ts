// One sheet: its cells, its rows and columns, and what lies on them.
import { ServiceError } from '../errors';
import type { Cell } from './cell';
import { type CellValue } from './cell';
import type { StoredChunk } from './cellChunks';
import { differences, formatOf, formatWith, type FormatProperties } from './cellFormat';
import { contentOf, type Input } from './cellInput';
import { CellGrid } from './cellGrid';
import { displayText } from './displayText';
import { followNamedRanges, followOnSheet } from './followLines';
import { Lines, type StoredLines } from './lines';
import { fromSerial } from './serialDate';
import type {
  BandingData,
  CellRange,
  FilterData,
  MetadataData,
  ProtectionData,
  RuleData,
} from './sheetParts';
import type { Axis, LineChange } from './spans';
import type { SpreadsheetFile } from './spreadsheetFile';

/** What the store keeps of a sheet beside its cells. */
export interface StoredSheet {
  name: string;
  maxRows: number;
  columnFormats: Partial<FormatProperties>[];
  rowLines: StoredLines;
  columnLines: StoredLines;
  state: SheetState;
}

/** The plain part of a sheet's state. */
export interface SheetState {
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  hiddenGridlines: boolean;
  rightToLeft: boolean;
  /** `#rrggbb`, or null where the tab has no colour. */
  tabColor: string | null;
  merges: CellRange[];
  rules: RuleData[];
  protections: ProtectionData[];
  bandings: BandingData[];
  /** Metadata of the sheet itself, its rows and its columns. */
  metadata: MetadataData[];
  filter: FilterData | null;
  /** The form whose responses come to this sheet. */
  formId: string | null;
}

const EMPTY_STATE = (): SheetState => ({
  frozenRows: 0,
  frozenColumns: 0,
  hidden: false,
  hiddenGridlines: false,
  rightToLeft: false,
  tabColor: null,
  merges: [],
  rules: [],
  protections: [],
  bandings: [],
  metadata: [],
  filter: null,
  formId: null,
});

/** A sheet of a spreadsheet. After changing a plain property, call `keep`; cells and lines keep themselves. */
export class SheetData implements SheetState {
  frozenRows!: number;
  frozenColumns!: number;
  hidden!: boolean;
  hiddenGridlines!: boolean;
  rightToLeft!: boolean;
  tabColor!: string | null;
  merges!: CellRange[];
  rules!: RuleData[];
  protections!: ProtectionData[];
  bandings!: BandingData[];
  metadata!: MetadataData[];
  filter!: FilterData | null;
  formId!: string | null;
  readonly grid: CellGrid;
  readonly rowLines: Lines;
  readonly columnLines: Lines;

  constructor(
    readonly file: SpreadsheetFile,
    readonly id: number,
    public name: string,
    size: { rows: number; columns: number },
    stored?: StoredSheet,
  ) {
    const keep = () => this.keep();
    this.grid = new CellGrid(size.rows, size.columns, (chunk) => file.touch(`cells:${id}:${chunk}`), keep);
    this.rowLines = new Lines(21, keep, stored?.rowLines);
    this.columnLines = new Lines(100, keep, stored?.columnLines);
    stored?.columnFormats.forEach((format, index) => (this.grid.columnFormats[index] = formatOf(format)));
    Object.assign(this, EMPTY_STATE(), stored?.state);
  }

  /** Notes that something beside the cells has changed. */
  keep(): void {
    this.file.touch(`sheet:${this.id}`);
  }

  get maxRows(): number {
    return this.grid.maxRows;
  }

  get maxColumns(): number {
    return this.grid.maxColumns;
  }

  /** The last row with content; 0 when there is none. */
  get lastRow(): number {
    return this.grid.lastRow;
  }

  get lastColumn(): number {
    return this.grid.lastColumn;
  }

  /** The cell there, never undefined. @throws ServiceError outside of the sheet. */
  cell(row: number, column: number): Cell {
    this.check({ row, column, rows: 1, columns: 1 });
    return this.grid.cell(row, column);
  }

  /** What a script reads there: a date for a number in a date format. */
  value(row: number, column: number): CellValue | Date {
    return this.valueOf(this.cell(row, column));
  }

  valueOf(cell: Cell): CellValue | Date {
    return typeof cell.value === 'number' && cell.format.isDate
      ? fromSerial(cell.value, this.file.timeZone)
      : cell.value;
  }

  /** The text that the cell shows. */
  displayValue(row: number, column: number): string {
    return displayText(this.cell(row, column), this.file.locale);
  }

  /** Does what a person does who types that text into the cell. */
  enter(row: number, column: number, text: string): void {
    this.grid.set(row, column, this.entered(this.cell(row, column), text));
  }

  /** The cell after a script or a person gave it that value. */
  entered(cell: Cell, input: Input): Cell {
    return contentOf(cell, input, this.file);
  }

  /** Puts a value there as it is, without reading text as anything else. */
  put(row: number, column: number, value: CellValue | Date, numberFormat?: string): void {
    const cell = this.cell(row, column);
    const formatted =
      numberFormat === undefined
        ? cell
        : cell.withFormat(formatWith(cell.format, 'numberFormat', numberFormat));
    const content = typeof value === 'string' ? formatted.withContent(value) : this.entered(formatted, value);
    this.grid.set(row, column, content);
  }

  /**
   * Inserts empty lines before line `at`; they have the formats and validations of line `like`.
   * @throws ServiceError when the spreadsheet would grow beyond ten million cells.
   */
  insertLines(axis: Axis, at: number, count: number, like: number | null = at > 1 ? at - 1 : null): void {
    this.file.checkSize(axis === 'rows' ? count * this.maxColumns : count * this.maxRows);
    this.follow({ kind: 'insert', axis, at, count }, like);
  }

  deleteLines(axis: Axis, at: number, count: number): void {
    this.follow({ kind: 'delete', axis, at, count }, null);
  }

  /**
   * Moves lines in front of line `to`, as lines are counted before the move.
   * @throws ServiceError where they or that place are outside of the sheet.
   */
  moveLines(axis: Axis, from: number, count: number, to: number): void {
    const most = axis === 'rows' ? this.maxRows : this.maxColumns;
    if (from + count - 1 > most || to < 1 || to > most + 1)
      throw new ServiceError(`Those ${axis} are out of bounds.`);
    if (to >= from && to <= from + count) return;
    this.follow({ kind: 'move', axis, from, count, to }, null);
  }

  /** Adds rows at the end until there are that many. */
  growTo(rows: number): void {
    if (rows > this.maxRows) this.insertLines('rows', this.maxRows + 1, rows - this.maxRows);
  }

  /** @throws ServiceError with Google's sentence where a block is not wholly on the sheet. */
  check({ row, column, rows, columns }: CellRange): void {
    const inside =
      row >= 1 && column >= 1 && row + rows - 1 <= this.maxRows && column + columns - 1 <= this.maxColumns;
    if (!inside)
      throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  }

  readCells(chunk: number, stored: StoredChunk): void {
    this.grid.readChunk(chunk, stored);
  }

  /** The sheet's part for the store. */
  get stored(): StoredSheet {
    const state = Object.fromEntries(
      (Object.keys(EMPTY_STATE()) as (keyof SheetState)[]).map((name) => [name, this[name]]),
    ) as { [K in keyof SheetState]: SheetState[K] };
    return {
      name: this.name,
      maxRows: this.maxRows,
      columnFormats: this.grid.columnFormats.map(differences),
      rowLines: this.rowLines.own,
      columnLines: this.columnLines.own,
      state,
    };
  }

  private follow(change: LineChange, like: number | null): void {
    this.grid.follow(change, like);
    (change.axis === 'rows' ? this.rowLines : this.columnLines).follow(change, like);
    followOnSheet(this, change);
    this.file.namedRanges = followNamedRanges(this.file.namedRanges, this.id, change);
    this.file.keep();
    this.keep();
  }
}
