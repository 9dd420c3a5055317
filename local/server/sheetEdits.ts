// Does in a spreadsheet what a person does on the Sheet page.
import { HTTPException } from 'hono/http-exception';
import { ServiceError } from '../errors';
import type { SheetData } from '../files/sheetData';
import type { SpreadsheetFile } from '../files/spreadsheetFile';
import { sortBlock } from '../services/spreadsheet/sorting';
import { enterCells, MOST_ADDED, type Entered } from './cellEdits';
import type { Edit } from './sheetMessages';
import type { Writer } from './writers';

/** What an edit did, for those who have to be told. */
export interface Applied {
  readonly made?: number;
  /** What was typed or pasted, for edit triggers. */
  readonly entered?: Entered;
}

const LONGEST_NAME = 100;

/** The least and the most pixels that a person gives a row or column, so that it can be found and passed again. */
const [LEAST_SIZE, MOST_SIZE] = [2, 2_000];

/**
 * @throws HTTPException 404 for a tab that is gone, 409 with a sentence for what the spreadsheet refuses; nothing
 * has changed then.
 */
export function applyEdit(file: SpreadsheetFile, edit: Edit, writer: Writer): Applied {
  try {
    return applied(file, edit, writer);
  } catch (error) {
    if (error instanceof ServiceError) throw new HTTPException(409, { message: error.message });
    throw error;
  }
}

function applied(file: SpreadsheetFile, edit: Edit, writer: Writer): Applied {
  switch (edit.kind) {
    case 'rename':
      file.rename(nameOf(edit.name));
      return {};
    case 'addTab': {
      const place = Math.min(edit.place, file.sheets.length);
      return { made: file.addSheet(file.freeName(), place).id };
    }
    case 'cells':
      return { entered: enterCells(tabOf(file, edit.tab), edit.cells, writer) };
    default:
      change(file, tabOf(file, edit.tab), edit);
      return {};
  }
}

type OnTab = Exclude<Edit, { kind: 'rename' | 'addTab' | 'cells' }>;

function change(file: SpreadsheetFile, sheet: SheetData, edit: OnTab): void {
  switch (edit.kind) {
    case 'insert': {
      const most = edit.axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
      if (edit.at > most + 1) throw new ServiceError('That place is outside of the tab.');
      if (edit.count > MOST_ADDED)
        throw new ServiceError(`No more than ${MOST_ADDED} ${edit.axis} can be inserted at once.`);
      return sheet.insertLines(edit.axis, edit.at, edit.count);
    }
    case 'delete':
      checkLines(sheet, edit);
      if (edit.count === (edit.axis === 'rows' ? sheet.maxRows : sheet.maxColumns))
        throw new ServiceError(`You can't delete all the ${edit.axis} of a tab.`);
      return sheet.deleteLines(edit.axis, edit.at, edit.count);
    case 'move':
      checkLines(sheet, edit);
      return sheet.moveLines(edit.axis, edit.at, edit.count, edit.to);
    case 'resize':
      checkLines(sheet, edit);
      return eachLine(edit, (line) => linesOf(sheet, edit).setSize(line, shownSize(edit.size)));
    case 'hide':
      checkLines(sheet, edit);
      return eachLine(edit, (line) => linesOf(sheet, edit).setHidden(line, edit.hidden));
    case 'sort':
      sheet.check(edit.range);
      return sortBlock(sheet.grid, edit.range, [{ column: edit.column, ascending: edit.ascending }]);
    case 'freeze':
      if (edit.rows >= sheet.maxRows || edit.columns >= sheet.maxColumns)
        throw new ServiceError("You can't freeze all rows or columns of a tab.");
      [sheet.frozenRows, sheet.frozenColumns] = [edit.rows, edit.columns];
      return sheet.keep();
    case 'deleteTab':
      checkDeletable(file, sheet);
      return file.removeSheet(sheet);
    case 'renameTab':
      return file.renameSheet(sheet, nameOf(edit.name));
    case 'moveTab':
      return file.moveSheet(sheet, Math.min(edit.place, file.sheets.length - 1));
    case 'hideTab':
      if (edit.hidden) checkOthersShow(file, sheet, "You can't hide all the tabs of a spreadsheet.");
      sheet.hidden = edit.hidden;
      return sheet.keep();
    case 'colorTab':
      sheet.tabColor = edit.color;
      return sheet.keep();
  }
}

/** @throws HTTPException 404 */
function tabOf(file: SpreadsheetFile, id: number): SheetData {
  const sheet = file.sheetById(id);
  if (sheet) return sheet;
  throw new HTTPException(404, {
    message: 'This tab was deleted meanwhile; what you did there was not done.',
  });
}

function nameOf(text: string): string {
  const name = text.trim();
  if (name === '') throw new ServiceError('A name cannot be empty.');
  if (name.length > LONGEST_NAME) throw new ServiceError(`A name can have ${LONGEST_NAME} characters.`);
  return name;
}

type LineEdit = Extract<OnTab, { axis: unknown }>;

const linesOf = (sheet: SheetData, { axis }: LineEdit) =>
  axis === 'rows' ? sheet.rowLines : sheet.columnLines;

const shownSize = (pixels: number): number => Math.min(Math.max(pixels, LEAST_SIZE), MOST_SIZE);

function checkLines(sheet: SheetData, { axis, at, count }: LineEdit): void {
  if (at + count - 1 > (axis === 'rows' ? sheet.maxRows : sheet.maxColumns))
    throw new ServiceError(`Those ${axis} are out of bounds.`);
}

function eachLine({ at, count }: LineEdit, work: (line: number) => void): void {
  for (let line = at; line < at + count; line++) work(line);
}

function checkDeletable(file: SpreadsheetFile, sheet: SheetData): void {
  if (sheet.formId !== null)
    throw new ServiceError('Cannot delete a sheet with a linked form. Please unlink the form first.');
  checkOthersShow(file, sheet, "You can't remove all the sheets in a document.");
}

function checkOthersShow(file: SpreadsheetFile, sheet: SheetData, sentence: string): void {
  if (file.sheets.every((each) => each === sheet || each.hidden)) throw new ServiceError(sentence);
}
