// Where a range is: the part of Range that is about place and size.
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { Cell } from '../../files/cell';
import type { CellGrid } from '../../files/cellGrid';
import type { SheetData } from '../../files/sheetData';
import type { CellRange } from '../../files/sheetParts';
import { surface } from '../../surface';
import { a1Notation, CLOSED, type OpenEnds } from './a1';
import { readBlock } from './block';
import { dataRegion, nextDataCell } from './navigation';
import type { Range } from './range';
import { select } from './selection';
import type { Sheet } from './sheet';
import type { Span } from './views';

export class RangeArea {
  constructor(
    readonly sheet: Sheet,
    readonly cells: CellRange,
    readonly span: Span = 'cells',
    private readonly open: OpenEnds = CLOSED,
  ) {}

  getA1Notation(): string {
    return a1Notation(this.cells, this.span, this.open);
  }

  getSheet(): Sheet {
    return this.sheet;
  }

  getGridId(): number {
    return this.data.id;
  }

  getRow(): number {
    return this.cells.row;
  }

  getRowIndex(): number {
    return this.cells.row;
  }

  getColumn(): number {
    return this.cells.column;
  }

  getColumnIndex(): number {
    return this.cells.column;
  }

  getLastRow(): number {
    return this.cells.row + this.cells.rows - 1;
  }

  getLastColumn(): number {
    return this.cells.column + this.cells.columns - 1;
  }

  getNumRows(): number {
    return this.cells.rows;
  }

  getNumColumns(): number {
    return this.cells.columns;
  }

  getHeight(): number {
    return this.cells.rows;
  }

  getWidth(): number {
    return this.cells.columns;
  }

  isStartRowBounded(): boolean {
    return this.span === 'cells' || this.span === 'rows';
  }

  isEndRowBounded(): boolean {
    return this.isStartRowBounded() && !this.open.rows;
  }

  isStartColumnBounded(): boolean {
    return this.span === 'cells' || this.span === 'columns';
  }

  isEndColumnBounded(): boolean {
    return this.isStartColumnBounded() && !this.open.columns;
  }

  getCell(row: number, column: number): Range {
    const { cells } = this;
    if (row < 1 || column < 1 || row > cells.rows || column > cells.columns) {
      throw new ServiceError('Cell reference out of range');
    }
    return this.sheet.rangeOf({
      row: cells.row + row - 1,
      column: cells.column + column - 1,
      rows: 1,
      columns: 1,
    });
  }

  offset(rowOffset: number, columnOffset: number, rows?: number, columns?: number): Range {
    const { cells } = this;
    return this.sheet.block(
      cells.row + rowOffset,
      cells.column + columnOffset,
      rows ?? cells.rows,
      columns ?? cells.columns,
    );
  }

  getDataRegion(dimension?: EnumMember): Range {
    return this.sheet.rangeOf(dataRegion(this.grid, this.cells, dimension?.key));
  }

  getNextDataCell(direction: EnumMember): Range {
    return this.sheet.rangeOf(nextDataCell(this.grid, this.cells, direction.key));
  }

  activate(): this {
    select(this.sheet.spreadsheet.execution, this.data, [this.cells]);
    return this;
  }

  activateAsCurrentCell(): this {
    return this.activate();
  }

  /** The sheet's data. @throws ServiceError when it was deleted. */
  protected get data(): SheetData {
    return this.sheet.data;
  }

  /** The sheet's cells. @throws ServiceError when the sheet no longer reaches as far as this range. */
  protected get grid(): CellGrid {
    const { data } = this;
    data.check(this.cells);
    return data.grid;
  }

  /** What `read` says of every cell. */
  protected read<T>(read: (cell: Cell) => T): T[][] {
    return readBlock(this.grid, this.cells, read);
  }

  /** What `read` says of the first cell. */
  protected first<T>(read: (cell: Cell) => T): T {
    return read(this.grid.cell(this.cells.row, this.cells.column));
  }
}

/** Google has these members, its types do not. */
interface Extras {
  getColumnIndex(): number;
}

surface<GoogleAppsScript.Spreadsheet.Range & Extras>()(RangeArea, 'SpreadsheetApp.Range', {
  activate: '()',
  activateAsCurrentCell: '()',
  getA1Notation: '()',
  getCell: '(Integer, Integer)',
  getColumn: '()',
  getColumnIndex: '()',
  getDataRegion: ['()', '(Dimension)'],
  getGridId: '()',
  getHeight: '()',
  getLastColumn: '()',
  getLastRow: '()',
  getNextDataCell: '(Direction)',
  getNumColumns: '()',
  getNumRows: '()',
  getRow: '()',
  getRowIndex: '()',
  getSheet: '()',
  getWidth: '()',
  isEndColumnBounded: '()',
  isEndRowBounded: '()',
  isStartColumnBounded: '()',
  isStartRowBounded: '()',
  offset: ['(Integer, Integer)', '(Integer, Integer, Integer)', '(Integer, Integer, Integer, Integer)'],
});
