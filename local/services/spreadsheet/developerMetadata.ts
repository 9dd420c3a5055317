// Developer metadata: keys and values that stay with a spreadsheet, a sheet, a row or a column.
import { randomInt } from 'node:crypto';
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { MetadataData } from '../../files/sheetParts';
import { surface } from '../../surface';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './enums';
import {
  checkLength,
  holderOf,
  placeAt,
  placeOf,
  rangeOfLocation,
  spreadsheetOf,
  type MetadataOwner,
  type MetadataPlace,
} from './metadataPlace';
import type { RangeView, SheetView, SpreadsheetView } from './views';

type Visibility = MetadataData['visibility'];

export class DeveloperMetadata {
  constructor(
    private readonly spreadsheet: SpreadsheetView,
    private readonly id: number,
  ) {}

  getId(): number {
    return this.id;
  }

  getKey(): string {
    return this.found.data.key;
  }

  getValue(): string | null {
    return this.found.data.value;
  }

  getVisibility(): EnumMember {
    return DeveloperMetadataVisibility.get(this.found.data.visibility);
  }

  getLocation(): DeveloperMetadataLocation {
    const { data, sheet } = this.found;
    return new DeveloperMetadataLocation(this.spreadsheet, { sheet, location: data.location });
  }

  moveToColumn(column: RangeView): this {
    return this.moveTo(column, 'COLUMN');
  }

  moveToRow(row: RangeView): this {
    return this.moveTo(row, 'ROW');
  }

  moveToSheet(sheet: SheetView): this {
    return this.moveTo(sheet, 'SHEET');
  }

  moveToSpreadsheet(): this {
    return this.moveTo(this.spreadsheet, 'SPREADSHEET');
  }

  remove(): void {
    const { data, sheet } = this.found;
    const holder = holderOf(this.spreadsheet, sheet);
    holder.metadata = holder.metadata.filter((each) => each !== data);
    holder.keep();
  }

  setKey(key: string): this {
    if (key === '') throw new ServiceError(NO_KEY);
    return this.change({ key });
  }

  setValue(value: string | null): this {
    return this.change({ value });
  }

  setVisibility(visibility: EnumMember<Visibility>): this {
    return this.change({ visibility: visibility.key, project: this.spreadsheet.execution.project.id });
  }

  private change(change: Partial<MetadataData>): this {
    const { data, sheet } = this.found;
    const holder = holderOf(this.spreadsheet, sheet);
    const changed = holder.metadata.map((each) => (each === data ? { ...data, ...change } : each));
    checkLength(changed);
    holder.metadata = changed;
    holder.keep();
    return this;
  }

  private moveTo(owner: MetadataOwner, type: string): this {
    const place = placeOf(owner);
    if (place.location.type !== type || spreadsheetOf(owner).file !== this.spreadsheet.file) {
      throw new ServiceError(
        `The developer metadata can only move to a ${type.toLowerCase()} of its spreadsheet.`,
      );
    }
    const moved: MetadataData = { ...this.found.data, location: place.location };
    const target = holderOf(this.spreadsheet, place.sheet);
    const others = target.metadata.filter((each) => each.id !== this.id);
    checkLength([...others, moved]);
    this.remove();
    target.metadata = [...others, moved];
    target.keep();
    return this;
  }

  private get found(): { data: MetadataData; sheet: SheetView | null } {
    const found = allMetadata(this.spreadsheet).find(({ data }) => data.id === this.id);
    if (!found) throw new ServiceError('The developer metadata no longer exists.');
    return found;
  }
}

class DeveloperMetadataLocation {
  constructor(
    private readonly spreadsheet: SpreadsheetView,
    private readonly place: MetadataPlace,
  ) {}

  getLocationType(): EnumMember {
    return DeveloperMetadataLocationType.get(this.place.location.type);
  }

  getRow(): RangeView | null {
    return this.place.location.type === 'ROW' ? rangeOfLocation(this.place) : null;
  }

  getColumn(): RangeView | null {
    return this.place.location.type === 'COLUMN' ? rangeOfLocation(this.place) : null;
  }

  getSheet(): SheetView | null {
    return this.place.location.type === 'SHEET' ? this.place.sheet : null;
  }

  getSpreadsheet(): SpreadsheetView | null {
    return this.place.location.type === 'SPREADSHEET' ? this.spreadsheet : null;
  }
}

/** What the running script may see, wherever it is, in the order it was added within each place. */
export function allMetadata(spreadsheet: SpreadsheetView): { data: MetadataData; sheet: SheetView | null }[] {
  const places = [null, ...spreadsheet.sheets];
  return places
    .flatMap((sheet) => holderOf(spreadsheet, sheet).metadata.map((data) => ({ data, sheet })))
    .filter(
      ({ data }) => data.visibility === 'DOCUMENT' || data.project === spreadsheet.execution.project.id,
    );
}

/** The metadata exactly there, as `getDeveloperMetadata` gives it; none for a range that cannot have any. */
export function metadataAt(owner: MetadataOwner): DeveloperMetadata[] {
  const spreadsheet = spreadsheetOf(owner);
  const place = placeAt(owner);
  const wanted = JSON.stringify(place?.location);
  return allMetadata(spreadsheet)
    .filter(
      ({ data, sheet }) => sheet?.data === place?.sheet?.data && JSON.stringify(data.location) === wanted,
    )
    .map(({ data }) => new DeveloperMetadata(spreadsheet, data.id));
}

/**
 * Adds metadata, as `addDeveloperMetadata` does.
 * @param more A value, a visibility (by default `DOCUMENT`), or both in that order.
 * @throws ServiceError for an empty key, for a range that is not one whole row or column, or too much of it.
 */
export function addMetadata(
  owner: MetadataOwner,
  key: string,
  ...more: (string | EnumMember | null)[]
): void {
  const place = placeOf(owner);
  if (key === '') throw new ServiceError(NO_KEY);
  const spreadsheet = spreadsheetOf(owner);
  const [value = null] = more.filter((each) => typeof each === 'string');
  const project = more.includes(DeveloperMetadataVisibility.of.PROJECT);
  const data: MetadataData = {
    id: newId(spreadsheet),
    key,
    value,
    visibility: project ? 'PROJECT' : 'DOCUMENT',
    project: spreadsheet.execution.project.id,
    location: place.location,
  };
  const holder = holderOf(spreadsheet, place.sheet);
  checkLength([...holder.metadata, data]);
  holder.metadata = [...holder.metadata, data];
  holder.keep();
}

function newId(spreadsheet: SpreadsheetView): number {
  const holders = [null, ...spreadsheet.sheets].map((sheet) => holderOf(spreadsheet, sheet));
  const taken = new Set(holders.flatMap(({ metadata }) => metadata.map(({ id }) => id)));
  let id = randomInt(1, 2 ** 31);
  while (taken.has(id)) id = randomInt(1, 2 ** 31);
  return id;
}

const NO_KEY = 'The key of developer metadata must not be empty.';

surface<GoogleAppsScript.Spreadsheet.DeveloperMetadata>()(
  DeveloperMetadata,
  'SpreadsheetApp.DeveloperMetadata',
  {
    getId: '()',
    getKey: '()',
    getLocation: '()',
    getValue: '()',
    getVisibility: '()',
    moveToColumn: '(Range)',
    moveToRow: '(Range)',
    moveToSheet: '(Sheet)',
    moveToSpreadsheet: '()',
    remove: '()',
    setKey: '(String)',
    setValue: '(String?)',
    setVisibility: '(DeveloperMetadataVisibility)',
  },
);
surface<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation>()(
  DeveloperMetadataLocation,
  'SpreadsheetApp.DeveloperMetadataLocation',
  { getColumn: '()', getLocationType: '()', getRow: '()', getSheet: '()', getSpreadsheet: '()' },
);
