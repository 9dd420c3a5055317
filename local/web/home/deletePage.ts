// Asks before everything is deleted.
import { html } from 'hono/html';
import { DocumentFile } from '../../files/documentFile';
import { FormFile } from '../../files/formFile';
import { SpreadsheetFile } from '../../files/spreadsheetFile';
import type { Workspace } from '../../workspace';
import type { PageOptions } from '../shell/page';
import { counted } from '../shell/text';

export function deletePage(workspace: Workspace): PageOptions {
  const parts = [
    counted(workspace.all(SpreadsheetFile).length, 'spreadsheet'),
    counted(workspace.all(FormFile).length, 'form'),
    counted(workspace.all(DocumentFile).length, 'document'),
    counted(workspace.state.outbox.length, 'message'),
  ];
  return {
    title: 'Delete all?',
    place: 'files',
    body: html`<main class="narrow card">
      <h1>Delete all?</h1>
      <p>This deletes everything in this workspace: ${parts.join(', ')}. It cannot be taken back.</p>
      <form class="buttons" method="post" action="/delete">
        <button class="danger">Delete everything</button>
        <a class="button" href="/">Keep everything</a>
      </form>
    </main>`,
  };
}
