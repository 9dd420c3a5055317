// The part of Sheet that is about the sizes of rows and columns, and which of them show.
import { ServiceError } from '../../errors';
import type { Axis } from '../../files/spans';
import { surface } from '../../surface';
import { fittingSize } from './fitting';
import type { Range } from './range';
import { SheetCells } from './sheetCells';

export abstract class SheetSizes extends SheetCells {
  getRowHeight(row: number): number {
    this.check('rows', row, 1);
    return this.data.rowLines.size(row);
  }

  setRowHeight(row: number, height: number): this {
    return this.resize('rows', row, 1, height);
  }

  setRowHeights(row: number, count: number, height: number): this {
    return this.resize('rows', row, count, height);
  }

  setRowHeightsForced(row: number, count: number, height: number): this {
    return this.resize('rows', row, count, height);
  }

  getColumnWidth(column: number): number {
    this.check('columns', column, 1);
    return this.data.columnLines.size(column);
  }

  setColumnWidth(column: number, width: number): this {
    return this.resize('columns', column, 1, width);
  }

  setColumnWidths(column: number, count: number, width: number): this {
    return this.resize('columns', column, count, width);
  }

  autoResizeColumn(column: number): this {
    return this.autoResizeColumns(column, 1);
  }

  autoResizeColumns(column: number, count: number): this {
    return this.resize('columns', column, count, (line) => fittingSize(this.data, 'columns', line));
  }

  autoResizeRows(row: number, count: number): this {
    return this.resize('rows', row, count, (line) => fittingSize(this.data, 'rows', line));
  }

  hideRows(row: number, count = 1): void {
    this.show('rows', row, count, false);
  }

  showRows(row: number, count = 1): void {
    this.show('rows', row, count, true);
  }

  hideColumns(column: number, count = 1): void {
    this.show('columns', column, count, false);
  }

  showColumns(column: number, count = 1): void {
    this.show('columns', column, count, true);
  }

  hideRow({ cells }: Range): void {
    this.show('rows', cells.row, cells.rows, false);
  }

  unhideRow({ cells }: Range): void {
    this.show('rows', cells.row, cells.rows, true);
  }

  hideColumn({ cells }: Range): void {
    this.show('columns', cells.column, cells.columns, false);
  }

  unhideColumn({ cells }: Range): void {
    this.show('columns', cells.column, cells.columns, true);
  }

  isRowHiddenByUser(row: number): boolean {
    this.check('rows', row, 1);
    return this.data.rowLines.isHidden(row);
  }

  isColumnHiddenByUser(column: number): boolean {
    this.check('columns', column, 1);
    return this.data.columnLines.isHidden(column);
  }

  private resize(axis: Axis, at: number, count: number, size: number | ((line: number) => number)): this {
    this.check(axis, at, count);
    if (typeof size === 'number' && size < 0)
      throw new ServiceError(`The size of ${axis} cannot be negative.`);
    const lines = axis === 'rows' ? this.data.rowLines : this.data.columnLines;
    for (let line = at; line < at + count; line++) {
      lines.setSize(line, typeof size === 'number' ? size : size(line));
    }
    return this;
  }

  private show(axis: Axis, at: number, count: number, shown: boolean): void {
    this.check(axis, at, count);
    const lines = axis === 'rows' ? this.data.rowLines : this.data.columnLines;
    for (let line = at; line < at + count; line++) lines.setHidden(line, !shown);
  }

  /** @throws ServiceError with Google's sentence for lines that the sheet does not have. */
  protected check(axis: Axis, at: number, count: number): void {
    const { maxRows, maxColumns } = this.data;
    const most = axis === 'rows' ? maxRows : maxColumns;
    if (at < 1 || count < 1 || at + count - 1 > most)
      throw new ServiceError(`Those ${axis} are out of bounds.`);
  }
}

const ONE = '(Integer)';
const TWO = '(Integer, Integer)';
const THREE = '(Integer, Integer, Integer)';

surface<GoogleAppsScript.Spreadsheet.Sheet>()(SheetSizes, 'SpreadsheetApp.Sheet', {
  autoResizeColumn: ONE,
  autoResizeColumns: TWO,
  autoResizeRows: TWO,
  getColumnWidth: ONE,
  getRowHeight: ONE,
  hideColumn: '(Range)',
  hideColumns: [ONE, TWO],
  hideRow: '(Range)',
  hideRows: [ONE, TWO],
  isColumnHiddenByUser: ONE,
  isRowHiddenByUser: ONE,
  setColumnWidth: TWO,
  setColumnWidths: THREE,
  setRowHeight: TWO,
  setRowHeights: THREE,
  setRowHeightsForced: THREE,
  showColumns: [ONE, TWO],
  showRows: [ONE, TWO],
  unhideColumn: '(Range)',
  unhideRow: '(Range)',
});
