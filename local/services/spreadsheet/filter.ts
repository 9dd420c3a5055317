// A sheet's filter, and how one of its columns is sorted.
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { FilterData } from '../../files/sheetParts';
import { surface } from '../../surface';
import { SortOrder } from './enums';
import { FilterCriteria } from './filterCriteria';
import type { RangeView, SheetView } from './views';

export class Filter {
  constructor(private readonly sheet: SheetView) {}

  getColumnFilterCriteria(column: number): FilterCriteria | null {
    const { data } = this;
    checkColumn(data, column);
    const found = data.criteria.find((each) => each.column === column);
    return found ? new FilterCriteria(found.filter) : null;
  }

  getColumnSortSpec(column: number): SortSpec {
    const { data } = this;
    checkColumn(data, column);
    return new SortSpec(column, data.sort?.column === column ? data.sort.ascending : null);
  }

  getRange(): RangeView {
    return this.sheet.rangeOf(this.data.range);
  }

  remove(): void {
    checkPresent(this.sheet);
    this.sheet.data.filter = null;
    this.sheet.data.keep();
  }

  removeColumnFilterCriteria(column: number): this {
    return this.setColumnFilterCriteria(column, null);
  }

  setColumnFilterCriteria(column: number, filterCriteria: FilterCriteria | null): this {
    const { data } = this;
    checkColumn(data, column);
    const others = data.criteria.filter((each) => each.column !== column);
    data.criteria = filterCriteria ? [...others, { column, filter: filterCriteria.data }] : others;
    this.sheet.data.keep();
    return this;
  }

  sort(column: number, ascending: boolean): this {
    const { data } = this;
    checkColumn(data, column);
    const { row, rows } = data.range;
    if (rows > 1) {
      this.sheet.rangeOf({ ...data.range, row: row + 1, rows: rows - 1 }).sort({ column, ascending });
    }
    data.sort = { column, ascending };
    this.sheet.data.keep();
    return this;
  }

  private get data(): FilterData {
    return checkPresent(this.sheet);
  }
}

/** @throws ServiceError when the sheet has no filter any more. */
function checkPresent({ data }: SheetView): FilterData {
  if (!data.filter) throw new ServiceError('The filter no longer exists.');
  return data.filter;
}

function checkColumn({ range }: FilterData, column: number): void {
  if (column >= range.column && column < range.column + range.columns) return;
  throw new ServiceError(`The column ${column} is not in the range of the filter.`);
}

/** The filter of that range's sheet, made there. @throws ServiceError with Google's sentence for a second one. */
export function createFilter({ sheet, cells }: RangeView): Filter {
  if (sheet.data.filter) {
    throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
  }
  sheet.data.filter = { range: { ...cells }, criteria: [], sort: null };
  sheet.data.keep();
  return new Filter(sheet);
}

/** A sheet's filter; null where it has none. */
export const filterOf = (sheet: SheetView): Filter | null => (sheet.data.filter ? new Filter(sheet) : null);

class SortSpec {
  /** @param ascending Null for a column that is not sorted by. */
  constructor(
    private readonly column: number,
    private readonly ascending: boolean | null,
  ) {}

  getBackgroundColor(): null {
    return null;
  }

  getDimensionIndex(): number | null {
    return this.column;
  }

  getForegroundColor(): null {
    return null;
  }

  getSortOrder(): EnumMember {
    return this.sorted('getSortOrder') ? SortOrder.of.ASCENDING : SortOrder.of.DESCENDING;
  }

  isAscending(): boolean {
    return this.sorted('isAscending');
  }

  private sorted(member: string): boolean {
    if (this.ascending !== null) return this.ascending;
    throw new ServiceError(
      `Unexpected error while getting the method or property ${member} on object SpreadsheetApp.SortSpec.`,
    );
  }
}

/** Google has this member, its types do not. */
interface Extras {
  getColumnSortSpec(column: number): unknown;
}

surface<GoogleAppsScript.Spreadsheet.Filter & Extras>()(Filter, 'SpreadsheetApp.Filter', {
  getColumnFilterCriteria: '(Integer)',
  getColumnSortSpec: '(Integer)',
  getRange: '()',
  remove: '()',
  removeColumnFilterCriteria: '(Integer)',
  setColumnFilterCriteria: '(Integer, FilterCriteria?)',
  sort: '(Integer, Boolean)',
});
surface<GoogleAppsScript.Spreadsheet.SortSpec>()(SortSpec, 'SpreadsheetApp.SortSpec', {
  getBackgroundColor: '()',
  getDimensionIndex: '()',
  getForegroundColor: '()',
  getSortOrder: '()',
  isAscending: '()',
});
