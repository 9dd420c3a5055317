// A sheet: the last part of its class, about the sheet as a whole and what is attached to it.
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { SheetState } from '../../files/sheetData';
import { hexOf } from '../../files/themeColors';
import { surface } from '../../surface';
import { bandingsOf, type Banding } from './banding';
import { readColorOrNull } from './color';
import { ConditionalFormatRule } from './conditionalFormatRule';
import { addMetadata, metadataAt, type DeveloperMetadata } from './developerMetadata';
import { DeveloperMetadataFinder } from './developerMetadataFinder';
import { SheetType } from './enums';
import { filterOf, type Filter } from './filter';
import { namedRangesOf, type NamedRange } from './namedRange';
import { protectionsOf, protectSheet, type Protection } from './protection';
import { copySheet } from './sheetCopy';
import { SheetLines } from './sheetLines';
import type { Spreadsheet } from './spreadsheet';
import { formUrl } from './urls';

export class Sheet extends SheetLines {
  getName(): string {
    return this.data.name;
  }

  getSheetName(): string {
    return this.data.name;
  }

  /** @throws ServiceError with Google's sentence where another sheet has that name. */
  setName(name: string): this {
    this.spreadsheet.file.renameSheet(this.data, name);
    return this;
  }

  getSheetId(): number {
    return this.data.id;
  }

  /** From 1. */
  getIndex(): number {
    return this.spreadsheet.file.sheets.indexOf(this.data) + 1;
  }

  getParent(): Spreadsheet {
    return this.spreadsheet;
  }

  getType(): EnumMember {
    return SheetType.of.GRID;
  }

  /** A copy at the end of a spreadsheet. */
  copyTo(spreadsheet: Spreadsheet): Sheet {
    return spreadsheet.sheet(copySheet(this.data, spreadsheet.file).id);
  }

  isSheetHidden(): boolean {
    return this.data.hidden;
  }

  /** @throws ServiceError for the last sheet that shows. */
  hideSheet(): this {
    const { data } = this;
    const others = this.spreadsheet.file.sheets.filter((each) => each !== data && !each.hidden);
    if (others.length === 0) throw new ServiceError("You can't hide all the sheets in a document.");
    return this.change({ hidden: true });
  }

  showSheet(): this {
    return this.change({ hidden: false });
  }

  getTabColor(): string | null {
    const { tabColor } = this.data;
    return tabColor && hexOf(tabColor);
  }

  setTabColor(color: string | null): this {
    return this.change({ tabColor: readColorOrNull(color) });
  }

  getFrozenRows(): number {
    return this.data.frozenRows;
  }

  getFrozenColumns(): number {
    return this.data.frozenColumns;
  }

  setFrozenRows(rows: number): void {
    const { maxRows } = this.data;
    if (rows < 0 || rows >= maxRows) throw new ServiceError('That number of rows cannot be frozen.');
    this.change({ frozenRows: rows });
  }

  setFrozenColumns(columns: number): void {
    const { maxColumns } = this.data;
    if (columns < 0 || columns >= maxColumns)
      throw new ServiceError('That number of columns cannot be frozen.');
    this.change({ frozenColumns: columns });
  }

  hasHiddenGridlines(): boolean {
    return this.data.hiddenGridlines;
  }

  setHiddenGridlines(hideGridlines: boolean): this {
    return this.change({ hiddenGridlines: hideGridlines });
  }

  isRightToLeft(): boolean {
    return this.data.rightToLeft;
  }

  setRightToLeft(rightToLeft: boolean): this {
    return this.change({ rightToLeft });
  }

  /** The form whose answers come here; null where there is none. */
  getFormUrl(): string | null {
    const { formId } = this.data;
    return formId === null ? null : formUrl(formId);
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.data.rules.map((rule) => ConditionalFormatRule.of(rule, this));
  }

  /** Replaces all of the sheet's rules. */
  setConditionalFormatRules(rules: readonly ConditionalFormatRule[]): void {
    this.change({ rules: rules.map((rule) => rule.dataFor(this)) });
  }

  clearConditionalFormatRules(): void {
    this.change({ rules: [] });
  }

  protect(): Protection {
    return protectSheet(this);
  }

  getProtections(type: EnumMember): Protection[] {
    return protectionsOf(this, type);
  }

  addDeveloperMetadata(key: string, ...more: (string | EnumMember | null)[]): this {
    addMetadata(this, key, ...more);
    return this;
  }

  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataAt(this);
  }

  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this);
  }

  getNamedRanges(): NamedRange[] {
    return namedRangesOf(this.spreadsheet, this);
  }

  getFilter(): Filter | null {
    return filterOf(this);
  }

  getBandings(): Banding[] {
    return bandingsOf(this);
  }

  protected get self(): this {
    return this;
  }

  private change(change: Partial<SheetState>): this {
    Object.assign(this.data, change);
    this.data.keep();
    return this;
  }
}

surface<GoogleAppsScript.Spreadsheet.Sheet>()(Sheet, 'SpreadsheetApp.Sheet', {
  addDeveloperMetadata: [
    '(String)',
    '(String, DeveloperMetadataVisibility)',
    '(String, String?)',
    '(String, String?, DeveloperMetadataVisibility)',
  ],
  clearConditionalFormatRules: '()',
  copyTo: '(Spreadsheet)',
  createDeveloperMetadataFinder: '()',
  getBandings: '()',
  getConditionalFormatRules: '()',
  getDeveloperMetadata: '()',
  getFilter: '()',
  getFormUrl: '()',
  getFrozenColumns: '()',
  getFrozenRows: '()',
  getIndex: '()',
  getName: '()',
  getNamedRanges: '()',
  getParent: '()',
  getProtections: '(ProtectionType)',
  getSheetId: '()',
  getSheetName: '()',
  getTabColor: '()',
  getType: '()',
  hasHiddenGridlines: '()',
  hideSheet: '()',
  isRightToLeft: '()',
  isSheetHidden: '()',
  protect: '()',
  setConditionalFormatRules: '(ConditionalFormatRule[])',
  setFrozenColumns: '(Integer)',
  setFrozenRows: '(Integer)',
  setHiddenGridlines: '(Boolean)',
  setName: '(String)',
  setRightToLeft: '(Boolean)',
  setTabColor: '(String?)',
  showSheet: '()',
});
