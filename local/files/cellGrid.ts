// The cells of a sheet: rows of cells where there are any, and what the empty ones look like, by column.
import { blank, Cell } from './cell';
import { CHUNK, readChunk, writeChunk, type Row, type StoredChunk } from './cellChunks';
import { DEFAULT_FORMAT, type CellFormat } from './cellFormat';
import type { CellRange } from './sheetParts';
import type { LineChange } from './spans';

export class CellGrid {
  /** By row, from 0. */
  private readonly rows: (Row | undefined)[] = [];
  /** The format of a column's empty cells, by column, from 0. */
  readonly columnFormats: CellFormat[];

  /**
   * @param touchChunk is told the number of each chunk of rows that has changed
   * @param touchSize is told when the size or a column's format has changed
   */
  constructor(
    private rowCount: number,
    columns: number,
    private readonly touchChunk: (chunk: number) => void,
    private readonly touchSize: () => void,
  ) {
    this.columnFormats = Array.from({ length: columns }, () => DEFAULT_FORMAT);
  }

  get maxRows(): number {
    return this.rowCount;
  }

  get maxColumns(): number {
    return this.columnFormats.length;
  }

  /** The cell there, or undefined where it is empty and formatted as its column. */
  peek(row: number, column: number): Cell | undefined {
    return this.rows[row - 1]?.[column - 1];
  }

  cell(row: number, column: number): Cell {
    return this.rows[row - 1]?.[column - 1] ?? blank(this.columnFormats[column - 1]!);
  }

  /** The cells of one row, by column from 0, with holes; undefined when it has none. */
  row(row: number): Readonly<Row> | undefined {
    return this.rows[row - 1];
  }

  set(row: number, column: number, cell: Cell): void {
    const cells = this.rows[row - 1];
    const known = cells?.[column - 1];
    if (known === cell) return;
    const bare = cell.isBare && cell.format === this.columnFormats[column - 1];
    if (bare && known === undefined) return;
    (cells ?? this.newRow(row))[column - 1] = bare ? undefined : cell;
    this.touchChunk(Math.floor((row - 1) / CHUNK));
  }

  /** Replaces each cell of a block by what `change` makes of it. */
  update(range: CellRange, change: (cell: Cell, row: number, column: number) => Cell): void {
    for (let row = range.row; row < range.row + range.rows; row++) {
      for (let column = range.column; column < range.column + range.columns; column++) {
        this.set(row, column, change(this.cell(row, column), row, column));
      }
    }
  }

  /** The same for the cells alone that are not empty cells of their column's format. */
  updateKnown(range: CellRange, change: (cell: Cell, row: number, column: number) => Cell): void {
    const last = Math.min(range.row + range.rows - 1, this.rows.length);
    for (let row = range.row; row <= last; row++) {
      const cells = this.rows[row - 1];
      if (!cells) continue;
      const end = Math.min(range.column + range.columns - 1, cells.length);
      for (let column = range.column; column <= end; column++) {
        const known = cells[column - 1];
        if (known) this.set(row, column, change(known, row, column));
      }
    }
  }

  /**
   * Changes the format of every cell of a block. A block that reaches down to the last row changes its columns'
   * format instead of making cells, so that a whole column costs little and later rows have the format too.
   */
  restyle(range: CellRange, change: (format: CellFormat) => CellFormat): void {
    const known = new Map<CellFormat, CellFormat>();
    const changed = (format: CellFormat) => {
      const made = known.get(format) ?? change(format);
      known.set(format, made);
      return made;
    };
    const above = range.row - 1;
    if (above + range.rows < this.maxRows || above >= range.rows) {
      this.update(range, (cell) => cell.withFormat(changed(cell.format)));
      return;
    }
    for (let column = range.column; column < range.column + range.columns; column++) {
      const before = this.columnFormats[column - 1]!;
      const after = changed(before);
      if (after === before) continue;
      for (let row = 1; row <= above; row++) this.materialise(row, column, before);
      this.columnFormats[column - 1] = after;
    }
    this.updateKnown(range, (cell) => cell.withFormat(changed(cell.format)));
    this.touchSize();
  }

  get lastRow(): number {
    for (let row = this.rows.length; row > 0; row--) {
      if (this.rows[row - 1]?.some((cell) => cell?.hasContent)) return row;
    }
    return 0;
  }

  get lastColumn(): number {
    let last = 0;
    for (const cells of this.rows) {
      for (let column = cells?.length ?? 0; column > last; column--) {
        if (cells?.[column - 1]?.hasContent) last = column;
      }
    }
    return last;
  }

  /** Makes room, takes lines out or moves them; new lines look like line `like`, as it was before. */
  follow(change: LineChange, like: number | null): void {
    if (change.axis === 'rows') this.followRows(change, like);
    else this.followColumns(change, like);
    this.touchSize();
  }

  private followRows(change: LineChange, like: number | null): void {
    const before = this.rows.length;
    const first = change.kind === 'move' ? Math.min(change.from, change.to) : change.at;
    if (change.kind === 'insert') {
      const line = like === null ? undefined : this.rows[like - 1];
      const model = line?.map((cell, index) => emptied(cell, this.columnFormats[index]!));
      const filled = model?.some((cell) => cell !== undefined) ?? false;
      if (filled || this.rows.length >= change.at) {
        this.rows.length = Math.max(this.rows.length, change.at - 1);
        const made = Array.from({ length: change.count }, () => (filled ? model?.slice() : undefined));
        spliceIn(this.rows, change.at - 1, made);
      }
      this.rowCount += change.count;
    } else if (change.kind === 'delete') {
      this.rows.splice(change.at - 1, change.count);
      this.rowCount -= change.count;
    } else {
      this.rows.length = Math.max(this.rows.length, change.from + change.count - 1, change.to - 1);
      moveIn(this.rows, change);
    }
    const end = Math.max(before, this.rows.length);
    for (let chunk = Math.floor((first - 1) / CHUNK); chunk * CHUNK < end; chunk++) this.touchChunk(chunk);
  }

  private followColumns(change: LineChange, like: number | null): void {
    if (change.kind === 'insert') {
      const format = like === null ? DEFAULT_FORMAT : this.columnFormats[like - 1]!;
      spliceIn(
        this.columnFormats,
        change.at - 1,
        Array.from({ length: change.count }, () => format),
      );
    } else if (change.kind === 'delete') this.columnFormats.splice(change.at - 1, change.count);
    else moveIn(this.columnFormats, change);
    this.rows.forEach((cells, index) => {
      if (!cells) return;
      if (change.kind === 'insert') {
        const made = like === null ? undefined : emptied(cells[like - 1], this.columnFormats[change.at - 1]!);
        cells.length = Math.max(cells.length, change.at - 1);
        spliceIn(
          cells,
          change.at - 1,
          Array.from({ length: change.count }, () => made),
        );
      } else if (change.kind === 'delete') cells.splice(change.at - 1, change.count);
      else {
        cells.length = Math.max(cells.length, change.from + change.count - 1, change.to - 1);
        moveIn(cells, change);
      }
      this.touchChunk(Math.floor(index / CHUNK));
    });
  }

  /** A chunk's rows for the store; undefined when they are empty. */
  writeChunk(chunk: number): StoredChunk | undefined {
    return writeChunk(this.rows.slice(chunk * CHUNK, (chunk + 1) * CHUNK));
  }

  readChunk(number: number, chunk: StoredChunk): void {
    readChunk(chunk).forEach((row, index) => (this.rows[number * CHUNK + index] = row));
  }

  /** How many chunks may hold something. */
  get chunks(): number {
    return Math.ceil(this.rows.length / CHUNK);
  }

  private materialise(row: number, column: number, format: CellFormat): void {
    const cells = this.rows[row - 1] ?? this.newRow(row);
    if (cells[column - 1]) return;
    cells[column - 1] = blank(format);
    this.touchChunk(Math.floor((row - 1) / CHUNK));
  }

  private newRow(row: number): Row {
    const made: Row = [];
    while (this.rows.length < row - 1) this.rows.push(undefined);
    this.rows[row - 1] = made;
    return made;
  }
}

/** What a new line takes from the line that it is modelled on: format and validation, where they are not the column's. */
function emptied(cell: Cell | undefined, column: CellFormat): Cell | undefined {
  if (!cell || (cell.format === column && !cell.validation)) return undefined;
  return new Cell('', cell.format, undefined, undefined, cell.validation);
}

/** Inserts without a call of as many arguments as there are lines. */
function spliceIn<T>(list: T[], at: number, made: readonly T[]): void {
  const tail = list.splice(at);
  for (const each of made) list.push(each);
  for (const each of tail) list.push(each);
}

function moveIn<T>(list: T[], { from, count, to }: { from: number; count: number; to: number }): void {
  const moved = list.splice(from - 1, count);
  spliceIn(list, (to > from ? to - count : to) - 1, moved);
}
