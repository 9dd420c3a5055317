// The part of Sheet that is about inserting, deleting and moving rows and columns.
import { ServiceError } from '../../errors';
import type { Axis } from '../../files/spans';
import { surface } from '../../surface';
import type { Range } from './range';
import { SheetSizes } from './sheetSizes';

export abstract class SheetLines extends SheetSizes {
  getMaxRows(): number {
    return this.data.maxRows;
  }

  getMaxColumns(): number {
    return this.data.maxColumns;
  }

  /** The new rows look like the one at that place, which moves down. */
  insertRows(row: number, count = 1): void {
    this.insert('rows', row, count, row);
  }

  insertColumns(column: number, count = 1): void {
    this.insert('columns', column, count, column);
  }

  insertRowBefore(row: number): this {
    return this.insert('rows', row, 1, row);
  }

  insertRowsBefore(row: number, count: number): this {
    return this.insert('rows', row, count, row);
  }

  insertColumnBefore(column: number): this {
    return this.insert('columns', column, 1, column);
  }

  insertColumnsBefore(column: number, count: number): this {
    return this.insert('columns', column, count, column);
  }

  /** The new row looks like the one above it. */
  insertRowAfter(row: number): this {
    return this.insert('rows', row + 1, 1, row);
  }

  insertRowsAfter(row: number, count: number): this {
    return this.insert('rows', row + 1, count, row);
  }

  insertColumnAfter(column: number): this {
    return this.insert('columns', column + 1, 1, column);
  }

  insertColumnsAfter(column: number, count: number): this {
    return this.insert('columns', column + 1, count, column);
  }

  deleteRow(row: number): this {
    return this.delete('rows', row, 1);
  }

  deleteRows(row: number, count: number): void {
    this.delete('rows', row, count);
  }

  deleteColumn(column: number): this {
    return this.delete('columns', column, 1);
  }

  deleteColumns(column: number, count: number): void {
    this.delete('columns', column, count);
  }

  /** Moves the rows of a range in front of a row, as rows are counted before the move. */
  moveRows(rows: Range, to: number): void {
    this.move('rows', rows.cells.row, rows.cells.rows, to);
  }

  moveColumns(columns: Range, to: number): void {
    this.move('columns', columns.cells.column, columns.cells.columns, to);
  }

  private insert(axis: Axis, at: number, count: number, like: number): this {
    this.check(axis, like, 1);
    if (count < 1) throw new ServiceError(`The number of ${axis} to insert must be at least 1.`);
    this.data.insertLines(axis, at, count, like);
    return this;
  }

  private delete(axis: Axis, at: number, count: number): this {
    this.check(axis, at, count);
    const { data } = this;
    const [most, frozen] =
      axis === 'rows' ? [data.maxRows, data.frozenRows] : [data.maxColumns, data.frozenColumns];
    if (count === most) throw new ServiceError(`You can't delete all the ${axis} on the sheet.`);
    if (frozen > 0 && at <= frozen + 1 && at + count > most) {
      throw new ServiceError(`Sorry, it is not possible to delete all non-frozen ${axis}.`);
    }
    data.deleteLines(axis, at, count);
    return this;
  }

  private move(axis: Axis, from: number, count: number, to: number): void {
    this.check(axis, from, count);
    this.data.moveLines(axis, from, count, to);
  }
}

const ONE = '(Integer)';
const TWO = '(Integer, Integer)';

surface<GoogleAppsScript.Spreadsheet.Sheet>()(SheetLines, 'SpreadsheetApp.Sheet', {
  deleteColumn: ONE,
  deleteColumns: TWO,
  deleteRow: ONE,
  deleteRows: TWO,
  getMaxColumns: '()',
  getMaxRows: '()',
  insertColumnAfter: ONE,
  insertColumnBefore: ONE,
  insertColumns: [ONE, TWO],
  insertColumnsAfter: TWO,
  insertColumnsBefore: TWO,
  insertRowAfter: ONE,
  insertRowBefore: ONE,
  insertRows: [ONE, TWO],
  insertRowsAfter: TWO,
  insertRowsBefore: TWO,
  moveColumns: '(Range, Integer)',
  moveRows: '(Range, Integer)',
});
