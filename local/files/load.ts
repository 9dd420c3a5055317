// Makes a file in memory from the parts that the store holds.
import { DocumentFile } from './documentFile';
import { FormFile } from './formFile';
import { SpreadsheetFile } from './spreadsheetFile';
import { StateFile } from './stateFile';
import { readPart, type Head, type Parts, type WorkspaceFile } from './workspaceFile';

/** The file of that id, of the class that its head names. */
export function loadFile(id: string, parts: Parts): WorkspaceFile {
  const head = readPart<Head>(parts, 'head');
  switch (head.kind) {
    case 'document':
      return new DocumentFile(id, head, parts);
    case 'form':
      return new FormFile(id, head, parts);
    case 'spreadsheet':
      return SpreadsheetFile.load(id, head, parts);
    case 'workspace':
      return new StateFile(head, parts);
    default:
      throw new Error(`The store holds a file ${id} of an unknown kind.`);
  }
}
