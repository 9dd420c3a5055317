// A tab as Univer's worksheet.
import type { IColumnData, IRowData, IWorksheetData } from '@univerjs/core';
import { DEFAULT_FORMAT } from '../../files/cellFormat';
import type { SheetData } from '../../files/sheetData';
import { allCells } from './gridCells';
import { gridId, rangeOf } from './gridRanges';
import { styleOf } from './gridStyles';

/** The tab with its cells, without its rules, validations and notes, which Univer takes apart. */
export function worksheetData(sheet: SheetData): Partial<IWorksheetData> {
  return {
    id: gridId(sheet.id),
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: sheet.hidden ? 1 : 0,
    rowCount: sheet.maxRows,
    columnCount: sheet.maxColumns,
    defaultRowHeight: 21,
    defaultColumnWidth: 100,
    freeze: freezeOf(sheet),
    mergeData: sheet.merges.map((range) => rangeOf(range)),
    cellData: allCells(sheet) as IWorksheetData['cellData'],
    rowData: Object.fromEntries(sheet.rowLines.own.map(([row]) => [row - 1, rowData(sheet, row)])),
    columnData: Object.fromEntries(
      Array.from({ length: sheet.maxColumns }, (_, index) => [index, columnData(sheet, index + 1)]),
    ),
    rowHeader: { width: 46, hidden: 0 },
    columnHeader: { height: 20, hidden: 0 },
    defaultStyle: { ff: DEFAULT_FORMAT.fontFamily, fs: DEFAULT_FORMAT.fontSize, vt: 3 },
    showGridlines: sheet.hiddenGridlines ? 0 : 1,
    rightToLeft: sheet.rightToLeft ? 1 : 0,
  };
}

/** A row whose height nobody chose is as high as its texts need. */
export function rowData({ rowLines }: SheetData, row: number): IRowData {
  const size = rowLines.own.find(([line]) => line === row)?.[1].size;
  const height = size === undefined ? { ia: 1 } : { h: size, ia: 0 };
  return { ...height, hd: rowLines.isHidden(row) ? 1 : 0 };
}

export function columnData({ columnLines, grid }: SheetData, column: number): IColumnData {
  const format = grid.columnFormats[column - 1] ?? DEFAULT_FORMAT;
  const style = format === DEFAULT_FORMAT ? null : styleOf(format);
  return { w: columnLines.size(column), hd: columnLines.isHidden(column) ? 1 : 0, s: style };
}

export function freezeOf({ frozenRows: rows, frozenColumns: columns }: SheetData) {
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}
