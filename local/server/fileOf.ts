// Finds the file that an address names.
import { HTTPException } from 'hono/http-exception';
import { DocumentFile } from '../files/documentFile';
import { FormFile } from '../files/formFile';
import { SpreadsheetFile } from '../files/spreadsheetFile';
import type { WorkspaceFile } from '../files/workspaceFile';
import type { Workspace } from '../workspace';

const WORDS = new Map<unknown, string>([
  [SpreadsheetFile, 'spreadsheet'],
  [FormFile, 'form'],
  [DocumentFile, 'document'],
]);

/** @throws HTTPException 404 where the workspace has no such file of that kind. */
export function fileOf<F extends WorkspaceFile>(
  workspace: Workspace,
  type: abstract new (...args: never[]) => F,
  id: string,
): F {
  const file = workspace.find(type, id);
  if (file) return file;
  const word = WORDS.get(type) ?? 'file';
  throw new HTTPException(404, {
    message: `There is no such ${word} in this workspace. It may have been deleted, or the address is not complete.`,
  });
}
