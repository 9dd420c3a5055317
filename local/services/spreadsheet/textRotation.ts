// How far text is turned in its cell.
import { surface } from '../../surface';

export class TextRotation {
  /** @param degrees From -90 to 90. */
  constructor(
    readonly degrees: number,
    readonly vertical: boolean,
  ) {}

  getDegrees(): number {
    return this.degrees;
  }

  isVertical(): boolean {
    return this.vertical;
  }
}

surface<GoogleAppsScript.Spreadsheet.TextRotation>()(TextRotation, 'SpreadsheetApp.TextRotation', {
  getDegrees: '()',
  isVertical: '()',
});
