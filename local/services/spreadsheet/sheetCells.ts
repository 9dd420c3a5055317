// The part of Sheet that is about its cells and ranges.
import { ServiceError } from '../../errors';
import type { SheetData } from '../../files/sheetData';
import type { CellRange } from '../../files/sheetParts';
import { surface } from '../../surface';
import { readBlock } from './block';
import { writeInputs } from './cellWriting';
import { clearCells, clearedBy, type Cleared, type ClearOptions } from './clearing';
import { parseReference, splitSheet, type OpenEnds } from './a1';
import { rangeByName } from './namedRange';
import { Range } from './range';
import { RangeList } from './rangeList';
import { select, selectedCells } from './selection';
import type { Sheet } from './sheet';
import { sortBlock } from './sorting';
import type { Spreadsheet } from './spreadsheet';
import type { Span } from './views';

export abstract class SheetCells {
  constructor(
    readonly spreadsheet: Spreadsheet,
    private readonly id: number,
  ) {}

  /** @throws ServiceError when the sheet was deleted. */
  get data(): SheetData {
    const data = this.spreadsheet.file.sheetById(this.id);
    if (!data) throw new ServiceError(`Sheet ${this.id} not found`);
    return data;
  }

  /** The range of those cells. @throws ServiceError with Google's sentence outside of the sheet. */
  rangeOf(cells: CellRange, span?: Span, open?: OpenEnds): Range {
    this.data.check(cells);
    return new Range(this.self, { ...cells }, span, open);
  }

  /** The same of numbers. @throws ServiceError with Google's sentence where there would be no cell. */
  block(row: number, column: number, rows: number, columns: number): Range {
    if (rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
    return this.rangeOf({ row, column, rows, columns });
  }

  getRange(row: number | string, column = 1, rows = 1, columns = 1): Range {
    return typeof row === 'string' ? this.rangeAt(row) : this.block(row, column, rows, columns);
  }

  getRangeList(notations: readonly string[]): RangeList {
    if (notations.length === 0) throw new ServiceError('A list of ranges needs a range.');
    return new RangeList(notations.map((notation) => this.rangeAt(notation)));
  }

  /** The block from A1 to the last row and column with content; A1 on an empty sheet. */
  getDataRange(): Range {
    const { lastRow, lastColumn } = this.data;
    return this.block(1, 1, Math.max(1, lastRow), Math.max(1, lastColumn));
  }

  getSheetValues(row: number, column: number, rows: number, columns: number) {
    const { data } = this;
    const { lastRow, lastColumn } = data;
    return readBlock(
      data.grid,
      this.block(
        row,
        column,
        rows === -1 ? Math.max(1, lastRow - row + 1) : rows,
        columns === -1 ? Math.max(1, lastColumn - column + 1) : columns,
      ).cells,
      (cell) => data.valueOf(cell),
    );
  }

  /** Writes a row under the last one with content, as one step; the sheet grows where it has to. */
  appendRow(contents: readonly unknown[]): this {
    const { data } = this;
    const row = data.lastRow + 1;
    if (contents.length === 0) return this;
    data.growTo(row);
    const { maxColumns } = data;
    if (contents.length > maxColumns) {
      data.insertLines('columns', maxColumns + 1, contents.length - maxColumns);
    }
    const cells = { row, column: 1, rows: 1, columns: contents.length };
    writeInputs(data, cells, (_, column) => contents[column - 1]);
    return this;
  }

  getLastRow(): number {
    return this.data.lastRow;
  }

  getLastColumn(): number {
    return this.data.lastColumn;
  }

  /** Sorts every row that is not frozen, a header too. */
  sort(column: number, ascending = true): this {
    const { data } = this;
    const { frozenRows, maxColumns } = data;
    const rows = data.lastRow - frozenRows;
    if (column < 1 || column > maxColumns) throw new ServiceError('Those columns are out of bounds.');
    if (rows < 2) return this;
    const cells = { row: frozenRows + 1, column: 1, rows, columns: maxColumns };
    sortBlock(data.grid, cells, [{ column, ascending }]);
    return this;
  }

  /** Clears contents and formats, conditional ones too, or one of them. */
  clear(options?: ClearOptions): this {
    const what = clearedBy(options);
    return this.clearAll({ ...what, formats: Boolean(what.formats) });
  }

  clearContents(): this {
    return this.clearAll({ contents: true });
  }

  clearFormats(): this {
    return this.clearAll({ formats: true });
  }

  clearNotes(): this {
    return this.clearAll({ notes: true });
  }

  activate(): this {
    select(this.spreadsheet.execution, this.data);
    return this;
  }

  getActiveCell(): Range {
    const { row, column } = this.getActiveRange().cells;
    return this.block(row, column, 1, 1);
  }

  getCurrentCell(): Range {
    return this.getActiveCell();
  }

  getActiveRange(): Range {
    return this.getActiveRangeList().getRanges()[0]!;
  }

  getActiveRangeList(): RangeList {
    const selected = selectedCells(this.spreadsheet.execution, this.data);
    return new RangeList(selected.map((cells) => this.rangeOf(cells)));
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setActiveSelection(selection: Range | string): Range {
    return (typeof selection === 'string' ? this.rangeAt(selection) : selection).activate();
  }

  setActiveRangeList(list: RangeList): RangeList {
    return list.activate();
  }

  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }

  protected abstract get self(): Sheet;

  /** @throws ServiceError with Google's sentence for what names no cells. */
  private rangeAt(notation: string): Range {
    const { sheet, cells } = splitSheet(notation);
    const owner = sheet === null ? this.self : this.spreadsheet.getSheetByName(sheet);
    const reference = owner && parseReference(cells, owner.data);
    if (owner && reference) return owner.rangeOf(reference.cells, reference.span, reference.open);
    const named = rangeByName(this.spreadsheet, notation);
    if (named instanceof Range) return named;
    throw new ServiceError('Range not found');
  }

  private clearAll(what: Cleared): this {
    const { data } = this;
    clearCells(data.grid, { row: 1, column: 1, rows: data.maxRows, columns: data.maxColumns }, what);
    if (what.formats) {
      data.rules = [];
      data.keep();
    }
    return this;
  }
}

surface<GoogleAppsScript.Spreadsheet.Sheet>()(SheetCells, 'SpreadsheetApp.Sheet', {
  activate: '()',
  appendRow: '(Object[])',
  clear: ['()', '(Object)'],
  clearContents: '()',
  clearFormats: '()',
  clearNotes: '()',
  getActiveCell: '()',
  getActiveRange: '()',
  getActiveRangeList: '()',
  getCurrentCell: '()',
  getDataRange: '()',
  getLastColumn: '()',
  getLastRow: '()',
  getRange: [
    '(String)',
    '(Integer, Integer)',
    '(Integer, Integer, Integer)',
    '(Integer, Integer, Integer, Integer)',
  ],
  getRangeList: '(String[])',
  getSheetValues: '(Integer, Integer, Integer, Integer)',
  setActiveRange: '(Range)',
  setActiveRangeList: '(RangeList)',
  setActiveSelection: ['(Range)', '(String)'],
  setCurrentCell: '(Range)',
  sort: ['(Integer)', '(Integer, Boolean)'],
});
