// A search for developer metadata in a spreadsheet, on a sheet or within a range.
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { MetadataData } from '../../files/sheetParts';
import { contains, overlap } from '../../files/spans';
import { surface } from '../../surface';
import { allMetadata, DeveloperMetadata } from './developerMetadata';
import { rangeOfLocation, spreadsheetOf, type MetadataOwner } from './metadataPlace';
import type { RangeView, SheetView } from './views';

interface Wanted {
  id?: number;
  key?: string;
  value?: string;
  visibility?: string;
  locationType?: string;
}

export class DeveloperMetadataFinder {
  private readonly wanted: Wanted = {};
  private intersecting = false;

  /** @param scope Where it searches, as the object whose `createDeveloperMetadataFinder` made it. */
  constructor(private readonly scope: MetadataOwner) {}

  find(): DeveloperMetadata[] {
    const spreadsheet = spreadsheetOf(this.scope);
    return allMetadata(spreadsheet)
      .filter(({ data, sheet }) => this.matches(data) && this.inScope(data, sheet))
      .map(({ data }) => new DeveloperMetadata(spreadsheet, data.id));
  }

  onIntersectingLocations(): this {
    if (!('cells' in this.scope)) {
      throw new ServiceError('Intersecting locations can only be searched within a range.');
    }
    this.intersecting = true;
    return this;
  }

  withId(id: number): this {
    return this.want('id', id);
  }

  withKey(key: string): this {
    return this.want('key', key);
  }

  withLocationType(locationType: EnumMember): this {
    return this.want('locationType', locationType.key);
  }

  withValue(value: string): this {
    return this.want('value', value);
  }

  withVisibility(visibility: EnumMember): this {
    return this.want('visibility', visibility.key);
  }

  private want<K extends keyof Wanted>(property: K, value: Wanted[K]): this {
    this.wanted[property] = value;
    return this;
  }

  private matches(data: MetadataData): boolean {
    const { locationType, ...plain } = this.wanted;
    if (locationType !== undefined && data.location.type !== locationType) return false;
    return (Object.keys(plain) as (keyof typeof plain)[]).every(
      (property) => data[property] === plain[property],
    );
  }

  private inScope(data: MetadataData, sheet: SheetView | null): boolean {
    const { scope } = this;
    if ('sheets' in scope) return true;
    if (!('cells' in scope)) return sheet?.data === scope.data;
    return this.inRange(data, sheet, scope);
  }

  private inRange(data: MetadataData, sheet: SheetView | null, scope: RangeView): boolean {
    if (sheet && sheet.data !== scope.sheet.data) return false;
    const line = rangeOfLocation({ sheet, location: data.location });
    if (!line) return this.intersecting;
    return this.intersecting ? overlap(scope.cells, line.cells) : contains(scope.cells, line.cells);
  }
}

surface<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder>()(
  DeveloperMetadataFinder,
  'SpreadsheetApp.DeveloperMetadataFinder',
  {
    find: '()',
    onIntersectingLocations: '()',
    withId: '(Integer)',
    withKey: '(String)',
    withLocationType: '(DeveloperMetadataLocationType)',
    withValue: '(String)',
    withVisibility: '(DeveloperMetadataVisibility)',
  },
);
