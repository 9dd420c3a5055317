// What can be done to a range's cells: the part of Range that is about clearing, validations, checkboxes and merges.
import type { ValidationData } from '../../files/sheetParts';
import { overlap } from '../../files/spans';
import { surface } from '../../surface';
import { asCheckbox, checkboxValidation, checkOf, withCheck, withoutCheckbox } from './checkboxes';
import { clearCells, clearedBy, type Cleared, type ClearOptions } from './clearing';
import { DataValidation } from './dataValidation';
import { checkSize } from './block';
import { columnsOf, merge, rowsOf, unmerge } from './merging';
import type { Range } from './range';
import { RangeText } from './rangeText';

export class RangeCells extends RangeText {
  clear(options?: ClearOptions): this {
    return this.clearAway(clearedBy(options));
  }

  clearContent(): this {
    return this.clearAway({ contents: true });
  }

  /** Number formats stay, as Google documents it. */
  clearFormat(): this {
    return this.clearAway({ formats: 'but number formats' });
  }

  clearNote(): this {
    return this.clearAway({ notes: true });
  }

  clearDataValidations(): this {
    return this.clearAway({ validations: true });
  }

  getDataValidation(): DataValidation | null {
    return this.first(({ validation }) => this.shown(validation));
  }

  getDataValidations(): (DataValidation | null)[][] {
    return this.read(({ validation }) => this.shown(validation));
  }

  setDataValidation(rule: DataValidation | null): this {
    if (!rule) return this.clearDataValidations();
    const data = rule.dataFor(this.sheet.spreadsheet);
    return this.update((cell) => cell.withValidation(data));
  }

  setDataValidations(rules: readonly (readonly (DataValidation | null)[])[]): this {
    checkSize(rules, this.cells);
    const data = rules.map((row) => row.map((rule) => rule?.dataFor(this.sheet.spreadsheet)));
    const { row: top, column: left } = this.cells;
    return this.update((cell, row, column) => cell.withValidation(data[row - top]![column - left]));
  }

  insertCheckboxes(...values: unknown[]): this {
    const validation = checkboxValidation(values);
    return this.update((cell) => asCheckbox(cell, validation));
  }

  removeCheckboxes(): this {
    return this.updateKnown(withoutCheckbox);
  }

  check(): this {
    return this.updateKnown((cell) => withCheck(cell, true));
  }

  uncheck(): this {
    return this.updateKnown((cell) => withCheck(cell, false));
  }

  /** Null where a cell is no checkbox or the states differ. */
  isChecked(): boolean | null {
    const [first = null, ...others] = this.read(checkOf).flat();
    return others.every((each) => each === first) ? first : null;
  }

  merge(): this {
    merge(this.data, [this.cells]);
    return this;
  }

  mergeAcross(): this {
    merge(this.data, rowsOf(this.cells));
    return this;
  }

  mergeVertically(): this {
    merge(this.data, columnsOf(this.cells));
    return this;
  }

  breakApart(): this {
    unmerge(this.data, this.cells);
    return this;
  }

  isPartOfMerge(): boolean {
    return this.data.merges.some((each) => overlap(each, this.cells));
  }

  getMergedRanges(): Range[] {
    const own = this.data.merges.filter((each) => overlap(each, this.cells));
    return own.map((each) => this.sheet.rangeOf(each));
  }

  private clearAway(what: Cleared): this {
    clearCells(this.grid, this.cells, what);
    return this;
  }

  private shown(validation: ValidationData | undefined): DataValidation | null {
    return validation ? new DataValidation(validation, this.sheet.spreadsheet) : null;
  }
}

surface<GoogleAppsScript.Spreadsheet.Range>()(RangeCells, 'SpreadsheetApp.Range', {
  breakApart: '()',
  check: '()',
  clear: ['()', '(Object)'],
  clearContent: '()',
  clearDataValidations: '()',
  clearFormat: '()',
  clearNote: '()',
  getDataValidation: '()',
  getDataValidations: '()',
  getMergedRanges: '()',
  insertCheckboxes: ['()', '(Object)', '(Object, Object)'],
  isChecked: '()',
  isPartOfMerge: '()',
  merge: '()',
  mergeAcross: '()',
  mergeVertically: '()',
  removeCheckboxes: '()',
  setDataValidation: '(DataValidation?)',
  setDataValidations: '(DataValidation[][]?)',
  uncheck: '()',
});
