// The tab of a spreadsheet that a form's answers go to: making it, leaving it, and its columns.
import { ServiceError } from '../errors';
import type { FormFile } from '../files/formFile';
import type { SheetData } from '../files/sheetData';
import { SpreadsheetFile } from '../files/spreadsheetFile';
import type { Workspace } from '../workspace';
import { answerColumns } from './answerColumns';
import { markColumn, markedColumns, unmarkColumns } from './columnMarks';
import { writeRow } from './responseRow';

/** How wide a new column of answers is, in pixels: a moment with its seconds fits. */
const WIDTH = 150;

/** The tab that a form is linked to; undefined when there is none or somebody deleted it. */
export function linkedTab(workspace: Workspace, form: FormFile): SheetData | undefined {
  const { link } = form;
  return link ? workspace.find(SpreadsheetFile, link.spreadsheet)?.sheetById(link.sheet) : undefined;
}

/**
 * Makes a new first tab in a spreadsheet, with a header row and the answers so far, for a form's answers to go to.
 * @throws ServiceError when there is no such spreadsheet.
 */
export function linkTab(workspace: Workspace, form: FormFile, spreadsheet: string): void {
  const file = workspace.find(SpreadsheetFile, spreadsheet);
  if (!file) throw new ServiceError(`No spreadsheet with the ID ${spreadsheet} could be found.`);
  unlinkTab(workspace, form);
  const columns = Math.max(26, answerColumns(form, file.locale).length);
  const sheet = file.addSheet(file.freeName('Form Responses ', 1), 0, { rows: 100, columns });
  sheet.formId = form.id;
  sheet.frozenRows = 1;
  sheet.keep();
  form.setLink({ spreadsheet, sheet: sheet.id, headers: {} });
  bringColumnsUpToDate(workspace, form);
  for (const response of form.responses) {
    response.row = writeRow(sheet, form, response, null).row;
    form.putResponse(response);
  }
}

/** Ends the link, if there is one; the tab stays as it is. */
export function unlinkTab(workspace: Workspace, form: FormFile): void {
  if (!form.link) return;
  const sheet = linkedTab(workspace, form);
  if (sheet) {
    sheet.formId = null;
    unmarkColumns(sheet);
  }
  form.setLink(null);
  for (const response of form.responses) {
    response.row = null;
    form.putResponse(response);
  }
}

/**
 * Sees that every question has a column in the linked tab: a new one gets its own at the right, and a question
 * that was renamed gets its new title as header, wherever its column has been moved. Columns of deleted questions stay.
 */
export function bringColumnsUpToDate(workspace: Workspace, form: FormFile): void {
  const sheet = linkedTab(workspace, form);
  const { link } = form;
  if (!sheet || !link) return;
  const known = markedColumns(sheet);
  for (const { key, header } of answerColumns(form, sheet.file.locale)) {
    const column = known.get(key) ?? columnByHeader(sheet, link.headers[key], known);
    if (column === undefined) known.set(key, addColumn(sheet, key, header, known));
    else {
      if (!known.has(key)) markColumn(sheet, key, column);
      known.set(key, column);
      if (link.headers[key] === header) continue;
      sheet.put(1, column, header);
    }
    link.headers[key] = header;
    form.touch('link');
  }
}

/** Where a column stands that lost its mark, for example because it was cut and pasted. */
function columnByHeader(
  sheet: SheetData,
  header: string | undefined,
  known: ReadonlyMap<string, number>,
): number | undefined {
  if (header === undefined || header === '') return undefined;
  const taken = new Set(known.values());
  const { lastColumn } = sheet;
  for (let column = 1; column <= lastColumn; column++) {
    if (!taken.has(column) && sheet.cell(1, column).value === header) return column;
  }
  return undefined;
}

function addColumn(
  sheet: SheetData,
  key: string,
  header: string,
  known: ReadonlyMap<string, number>,
): number {
  const column = Math.max(sheet.lastColumn, ...known.values()) + 1;
  if (column > sheet.maxColumns)
    sheet.insertLines('columns', sheet.maxColumns + 1, column - sheet.maxColumns);
  sheet.put(1, column, header);
  sheet.columnLines.setSize(column, WIDTH);
  markColumn(sheet, key, column);
  return column;
}
