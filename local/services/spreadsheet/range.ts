// A range of cells: the last part of its class, about copying, sorting and what is attached to it.
import type { EnumMember } from '../../enumeration';
import type { SheetData } from '../../files/sheetData';
import { overlap } from '../../files/spans';
import { surface } from '../../surface';
import { applyBanding, bandingsOf, type Banding } from './banding';
import { copyCells, moveCells } from './copying';
import { addMetadata, metadataAt, type DeveloperMetadata } from './developerMetadata';
import { DeveloperMetadataFinder } from './developerMetadataFinder';
import { duplicateRows } from './duplicates';
import { ProtectionType } from './enums';
import { createFilter, filterOf, type Filter } from './filter';
import { protectionsOf, protectRange, type Protection } from './protection';
import { RangeCells } from './rangeCells';
import { sortBlock, sortKeys } from './sorting';

interface CopyOptions {
  formatOnly?: unknown;
  contentsOnly?: unknown;
}

export class Range extends RangeCells {
  /** @param how A type of paste, or Google's older options; everything is copied without it. */
  copyTo(destination: Range, how?: EnumMember | CopyOptions, transposed = false): void {
    copyCells(this.place, destination.place, pasteType(how), transposed);
  }

  moveTo(target: Range): void {
    moveCells(this.place, target.place);
  }

  /** @param spec A column of the sheet, `{column, ascending}`, or several of these. */
  sort(spec: unknown): this {
    sortBlock(this.grid, this.cells, sortKeys(spec));
    return this;
  }

  /** Takes away rows that repeat an earlier one, and closes the gaps. @param columns Columns of the sheet to compare. */
  removeDuplicates(columns?: readonly number[]): Range {
    const { grid, cells } = this;
    const doubled = new Set(duplicateRows(grid, cells, columns));
    const kept = this.read((cell) => cell).filter((_, index) => !doubled.has(index));
    grid.update(cells, (cell, row, column) => {
      return kept[row - cells.row]?.[column - cells.column] ?? cell.withContent('');
    });
    return this.sheet.rangeOf({ ...cells, rows: kept.length });
  }

  /** Takes away spaces at both ends of texts, and all but one of those inside. */
  trimWhitespace(): this {
    return this.updateKnown((cell) => {
      if (typeof cell.value !== 'string' || cell.formula !== undefined) return cell;
      const trimmed = cell.value.trim().replace(/\s+/g, ' ');
      return trimmed === cell.value ? cell : cell.withContent(trimmed);
    });
  }

  canEdit(): boolean {
    return Object.values(ProtectionType.of)
      .flatMap((type) => protectionsOf(this.sheet, type))
      .every((each) => each.canEdit() || !overlap(each.getRange().cells, this.cells));
  }

  protect(): Protection {
    return protectRange(this);
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

  createFilter(): Filter {
    return createFilter(this);
  }

  getFilter(): Filter | null {
    return filterOf(this.sheet);
  }

  applyRowBanding(theme?: EnumMember, showHeader?: boolean, showFooter?: boolean): Banding {
    return applyBanding(this, 'rows', theme, showHeader, showFooter);
  }

  applyColumnBanding(theme?: EnumMember, showHeader?: boolean, showFooter?: boolean): Banding {
    return applyBanding(this, 'columns', theme, showHeader, showFooter);
  }

  getBandings(): Banding[] {
    return bandingsOf(this.sheet, this);
  }

  private get place(): { sheet: SheetData; cells: Range['cells'] } {
    this.data.check(this.cells);
    return { sheet: this.data, cells: this.cells };
  }
}

function pasteType(how: EnumMember | CopyOptions | undefined): string {
  if (how && 'key' in how) return how.key;
  if (how?.formatOnly) return 'PASTE_FORMAT';
  return how?.contentsOnly ? 'PASTE_VALUES' : 'PASTE_NORMAL';
}

const BANDING = ['()', '(BandingTheme)', '(BandingTheme, Boolean, Boolean)'];

surface<GoogleAppsScript.Spreadsheet.Range>()(Range, 'SpreadsheetApp.Range', {
  addDeveloperMetadata: [
    '(String)',
    '(String, DeveloperMetadataVisibility)',
    '(String, String?)',
    '(String, String?, DeveloperMetadataVisibility)',
  ],
  applyColumnBanding: BANDING,
  applyRowBanding: BANDING,
  canEdit: '()',
  copyTo: ['(Range)', '(Range, CopyPasteType, Boolean)', '(Range, Object)'],
  createDeveloperMetadataFinder: '()',
  createFilter: '()',
  getBandings: '()',
  getDeveloperMetadata: '()',
  getFilter: '()',
  moveTo: '(Range)',
  protect: '()',
  removeDuplicates: ['()', '(Integer[])'],
  sort: '(Object)',
  trimWhitespace: '()',
});
