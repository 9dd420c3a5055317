// The page of a spreadsheet: menus, the grid with the table beside it, and room for a panel.
import { html } from 'hono/html';
import type { SpreadsheetFile } from '../../files/spreadsheetFile';
import type { PageOptions } from '../shell/page';

export function sheetPage(file: SpreadsheetFile): PageOptions {
  return {
    title: file.name,
    bundle: 'sheet',
    fills: true,
    file: { icon: 'spreadsheet', name: file.name },
    actions: html`<a class="button" href="/sheets/${file.id}/workbook.xlsx">Download .xlsx</a>`,
    // Univer writes the styles of its parts into the page.
    policy: { 'style-src': "'self' 'unsafe-inline'", 'img-src': "'self' data: blob:" },
    body: html`<div class="sheet" data-sheet="${file.id}">
      <section class="bar" aria-label="Menus and view">
        <button type="button" id="table-toggle" aria-pressed="false" title="F6 leads here from the grid">
          Table view
        </button>
        <div id="menus" role="menubar" aria-label="Menus"></div>
        <p id="running" role="status"></p>
      </section>
      <p id="offline" class="problem" role="alert" hidden>
        The local workspace does not answer. What you type now is not kept.
      </p>
      <div class="work">
        <main>
          <h1 class="unseen">${file.name}</h1>
          <div id="grid"><p class="note" id="opening">Opening the spreadsheet…</p></div>
          <div id="table" hidden></div>
        </main>
        <aside id="sidebar" hidden></aside>
      </div>
      <section id="notices" aria-label="Messages"></section>
      <dialog id="dialog"></dialog>
    </div>`,
  };
}
