// The part of Spreadsheet that is about its sheets and the active one.
import { ServiceError } from '../../errors';
import type { SheetData } from '../../files/sheetData';
import type { SpreadsheetFile } from '../../files/spreadsheetFile';
import type { Execution } from '../../runtime';
import { surface } from '../../surface';
import type { Range } from './range';
import type { RangeList } from './rangeList';
import { activeSheet, select } from './selection';
import { Sheet } from './sheet';
import { copySheet } from './sheetCopy';
import type { Spreadsheet } from './spreadsheet';

interface InsertOptions {
  template?: unknown;
}

export abstract class SpreadsheetTabs {
  private readonly known = new Map<number, Sheet>();

  constructor(
    readonly execution: Execution,
    readonly file: SpreadsheetFile,
  ) {}

  /** The sheets in the order of their tabs. */
  get sheets(): Sheet[] {
    return this.file.sheets.map(({ id }) => this.sheet(id));
  }

  /** The sheet of an id that exists. */
  sheet(id: number): Sheet {
    const sheet = this.known.get(id) ?? new Sheet(this.self, id);
    this.known.set(id, sheet);
    return sheet;
  }

  activeSheet(): Sheet {
    return this.sheet(activeSheet(this.execution, this.file).id);
  }

  getSheets(): Sheet[] {
    return this.sheets;
  }

  getNumSheets(): number {
    return this.file.sheets.length;
  }

  getSheetById(id: number): Sheet | null {
    return this.file.sheetById(id) ? this.sheet(id) : null;
  }

  getSheetByName(name: string): Sheet | null {
    const data = this.file.sheetByName(name);
    return data ? this.sheet(data.id) : null;
  }

  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }

  /** Adds a sheet and makes it the active one; it is empty, or a copy of the option `template`. */
  insertSheet(...args: (string | number | InsertOptions)[]): Sheet {
    const name = args.find((each) => typeof each === 'string') ?? this.file.freeName();
    const index = args.find((each) => typeof each === 'number');
    const options = args.find((each) => typeof each === 'object');
    const last = this.file.sheets.length;
    if (index !== undefined && (index < 0 || index > last)) {
      throw new ServiceError(`A sheet can be inserted at 0 to ${last}, not at ${index}.`);
    }
    const template = options?.template;
    const made =
      template instanceof Sheet
        ? copySheet(template.data, this.file, name, index)
        : this.file.addSheet(name, index ?? this.placeAfterActive());
    select(this.execution, made);
    return this.sheet(made.id);
  }

  /** @throws ServiceError for the last sheet, and for one that a form is linked to. */
  deleteSheet(sheet: Sheet): void {
    this.remove(sheet.data);
  }

  /** Deletes the active sheet. @returns the sheet that is active then */
  deleteActiveSheet(): Sheet {
    this.remove(activeSheet(this.execution, this.file));
    return this.activeSheet();
  }

  duplicateActiveSheet(): Sheet {
    const active = activeSheet(this.execution, this.file);
    const copy = copySheet(active, this.file, undefined, this.placeAfterActive());
    select(this.execution, copy);
    return this.sheet(copy.id);
  }

  /** Moves the active sheet to a place counted from 1. */
  moveActiveSheet(place: number): void {
    const { length } = this.file.sheets;
    if (place < 1 || place > length)
      throw new ServiceError(`A sheet can be moved to 1 to ${length}, not to ${place}.`);
    this.file.moveSheet(activeSheet(this.execution, this.file), place - 1);
  }

  renameActiveSheet(name: string): void {
    this.activeSheet().setName(name);
  }

  /** On the sheet that the notation names, else on the active one. */
  getRange(notation: string): Range {
    return this.activeSheet().getRange(notation);
  }

  getRangeList(notations: readonly string[]): RangeList {
    return this.activeSheet().getRangeList(notations);
  }

  getSheetId(): number {
    return this.activeSheet().getSheetId();
  }

  getSheetName(): string {
    return this.activeSheet().getName();
  }

  getDataRange(): Range {
    return this.activeSheet().getDataRange();
  }

  getLastRow(): number {
    return this.activeSheet().getLastRow();
  }

  getLastColumn(): number {
    return this.activeSheet().getLastColumn();
  }

  appendRow(contents: readonly unknown[]): Sheet {
    return this.activeSheet().appendRow(contents);
  }

  getActiveCell(): Range {
    return this.activeSheet().getActiveCell();
  }

  getCurrentCell(): Range {
    return this.activeSheet().getActiveCell();
  }

  getActiveRange(): Range {
    return this.activeSheet().getActiveRange();
  }

  getActiveRangeList(): RangeList {
    return this.activeSheet().getActiveRangeList();
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }

  protected abstract get self(): Spreadsheet;

  /** A new tab stands after the active one. */
  private placeAfterActive(): number {
    return this.file.sheets.indexOf(activeSheet(this.execution, this.file)) + 1;
  }

  private remove(data: SheetData): void {
    if (data.formId !== null) {
      throw new ServiceError('Cannot delete a sheet with a linked form. Please unlink the form first.');
    }
    const showing = this.file.sheets.filter((sheet) => sheet !== data && !sheet.hidden);
    if (showing.length === 0) throw new ServiceError("You can't remove all the sheets in a document.");
    this.file.removeSheet(data);
  }
}

surface<GoogleAppsScript.Spreadsheet.Spreadsheet>()(SpreadsheetTabs, 'SpreadsheetApp.Spreadsheet', {
  appendRow: '(Object[])',
  deleteActiveSheet: '()',
  deleteSheet: '(Sheet)',
  duplicateActiveSheet: '()',
  getActiveCell: '()',
  getActiveRange: '()',
  getActiveRangeList: '()',
  getCurrentCell: '()',
  getDataRange: '()',
  getLastColumn: '()',
  getLastRow: '()',
  getNumSheets: '()',
  getRange: '(String)',
  getRangeList: '(String[])',
  getSheetById: '(Integer)',
  getSheetByName: '(String)',
  getSheetId: '()',
  getSheetName: '()',
  getSheets: '()',
  insertSheet: [
    '()',
    '(Integer)',
    '(String)',
    '(Object)',
    '(Integer, Object)',
    '(String, Integer)',
    '(String, Object)',
    '(String, Integer, Object)',
  ],
  moveActiveSheet: '(Integer)',
  renameActiveSheet: '(String)',
  setActiveRange: '(Range)',
  setActiveSheet: ['(Sheet)', '(Sheet, Boolean)'],
  setCurrentCell: '(Range)',
});
