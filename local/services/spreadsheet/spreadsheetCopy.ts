// Copies a whole spreadsheet.
import { SpreadsheetFile } from '../../files/spreadsheetFile';
import type { Execution } from '../../runtime';
import { copySheet } from './sheetCopy';

/**
 * A copy that belongs to who runs the script. Its developer metadata is that of the original, its forms are not
 * linked, and nobody else may open it.
 */
export function copySpreadsheet(
  source: SpreadsheetFile,
  execution: Execution,
  name: string,
): SpreadsheetFile {
  const { workspace, user } = execution;
  const copy = SpreadsheetFile.create(workspace, name, 1, 1, user);
  const ids = new Map<number, number>();
  const [placeholder] = copy.sheets;
  copy.renameSheet(placeholder!, freeNameBeside(source));
  for (const sheet of source.sheets) {
    const made = copySheet(sheet, copy, sheet.name);
    ids.set(sheet.id, made.id);
    made.hidden = sheet.hidden;
    made.metadata = structuredClone(sheet.metadata);
    made.protections = structuredClone(sheet.protections);
    made.keep();
  }
  copy.removeSheet(placeholder!);
  copy.timeZone = source.timeZone;
  copy.locale = source.locale;
  copy.metadata = structuredClone(source.metadata);
  copy.namedRanges = source.namedRanges.map((named) => ({
    ...structuredClone(named),
    sheet: ids.get(named.sheet)!,
  }));
  copy.keep();
  return copy;
}

/** A name that no sheet of a spreadsheet has. */
const freeNameBeside = (source: SpreadsheetFile) => source.freeName('Sheet', source.sheets.length + 2);
