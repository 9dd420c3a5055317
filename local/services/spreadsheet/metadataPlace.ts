// Where developer metadata can be: a spreadsheet, a sheet, or one whole row or column.
import { ServiceError } from '../../errors';
import type { MetadataData, MetadataLocation } from '../../files/sheetParts';
import type { RangeView, SheetView, SpreadsheetView } from './views';

/** What has `addDeveloperMetadata`. */
export type MetadataOwner = SpreadsheetView | SheetView | RangeView;

/** A location, and the sheet it is on or of; null for the spreadsheet itself. */
export interface MetadataPlace {
  readonly sheet: SheetView | null;
  readonly location: MetadataLocation;
}

/** Most characters of keys and values together, on one sheet and on the spreadsheet itself. */
const MOST_CHARACTERS = 30_000;

/** The place of that owner's metadata; null for a range that cannot have any. */
export function placeAt(owner: MetadataOwner): MetadataPlace | null {
  if ('sheets' in owner) return { sheet: null, location: { type: 'SPREADSHEET' } };
  if (!('cells' in owner)) return { sheet: owner, location: { type: 'SHEET' } };
  const { sheet, cells, span } = owner;
  if (span === 'rows' && cells.rows === 1) return { sheet, location: { type: 'ROW', row: cells.row } };
  if (span === 'columns' && cells.columns === 1) {
    return { sheet, location: { type: 'COLUMN', column: cells.column } };
  }
  return null;
}

/** @throws ServiceError with Google's sentence for a range that is not one whole row or column. */
export function placeOf(owner: MetadataOwner): MetadataPlace {
  const place = placeAt(owner);
  if (place) return place;
  throw new ServiceError(
    'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be ' +
      'added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
  );
}

export const spreadsheetOf = (owner: MetadataOwner): SpreadsheetView => {
  if ('sheets' in owner) return owner;
  return 'cells' in owner ? owner.sheet.spreadsheet : owner.spreadsheet;
};

/** The range of a row's or column's location; null for the others. */
export function rangeOfLocation({ sheet, location }: MetadataPlace): RangeView | null {
  if (!sheet) return null;
  const { maxRows, maxColumns } = sheet.data;
  if (location.type === 'ROW') {
    return sheet.rangeOf({ row: location.row, column: 1, rows: 1, columns: maxColumns }, 'rows');
  }
  if (location.type !== 'COLUMN') return null;
  return sheet.rangeOf({ row: 1, column: location.column, rows: maxRows, columns: 1 }, 'columns');
}

/** The holder of a place's metadata: the file for the spreadsheet's own, else the sheet's data. */
export const holderOf = (spreadsheet: SpreadsheetView, sheet: SheetView | null) =>
  sheet ? sheet.data : spreadsheet.file;

/** @throws ServiceError when the metadata of one holder would be too long. */
export function checkLength(metadata: readonly MetadataData[]): void {
  const length = metadata.reduce((sum, { key, value }) => sum + key.length + (value?.length ?? 0), 0);
  if (length <= MOST_CHARACTERS) return;
  throw new ServiceError(
    `The developer metadata would be longer than the limit of ${MOST_CHARACTERS} characters.`,
  );
}
