// The Sheet page: joins the grid, the table beside it, the menus, the script's panels and the server.
import './sheet.css';
import type { MenuEntry } from '../../runtime';
import { contentOf, type LiveEvent, type RunResult } from '../../server/sheetMessages';
import { addMenus, addTab, type Desk } from './commands';
import { Edits, sentence } from './edits';
import { found } from './elements';
import { Grid } from './grid';
import { MenuBar, type Entry } from './menus';
import { Mirror } from './mirror';
import { Notices } from './notices';
import { openingTab } from './openingTab';
import { Panels } from './panels';
import { Server } from './server';
import { TableView } from './tableView';
import { keepTidy, leaveKeyboard } from './tidy';

const root = found('.sheet', HTMLElement);
const id = root.dataset.sheet ?? '';
const server = new Server(id);
const mirror = new Mirror(id);
const notices = new Notices();
const edits = new Edits(server, mirror, notices, (tab, cells) => page?.grid.restore(tab, cells));
const panels = new Panels({
  call: async (name, args) => taken(await server.call(name, args, page?.grid.selection ?? null)),
  focus: () => found('#grid', HTMLElement).focus(),
});
/** Once the server has told what is in the spreadsheet. */
let page: { readonly grid: Grid; readonly table: TableView } | null = null;
let scriptMenus: RunResult['menus'] = [];

server.listen(
  (event) => hear(event),
  (gone) => {
    found('#offline', HTMLElement).hidden = !gone;
    if (gone) notices.forgetRunning();
  },
);

function hear(event: LiveEvent): void {
  switch (event.kind) {
    case 'parts': {
      const before = mirror.take(event);
      if (!page || !before) open();
      else {
        const tab = before.sheetById(page.grid.activeTab);
        if (tab && !mirror.file.sheetById(tab.id)) notices.say('', `The tab “${tab.name}” was deleted.`, 10);
        page.grid.update(mirror.file);
        page.table.update();
      }
      showName();
      return mirror.shown();
    }
    case 'running':
      return notices.started(event.running);
    case 'ended':
      return notices.ended(event.id);
    case 'toasts':
      return event.window === server.window ? notices.toasts(event.toasts) : undefined;
    case 'overwritten':
      return event.window === server.window ? undefined : notices.overwritten(event.cells, false);
    case 'gone':
      return notices.problem('Deleted', 'This spreadsheet was deleted. Go to the files to make another.');
  }
}

function open(): void {
  const { file } = mirror;
  found('#opening', HTMLElement).remove();
  keepTidy();
  leaveKeyboard(found('#grid', HTMLElement));
  const enter = edits.enter.bind(edits);
  const grid = new Grid(found('#grid', HTMLElement), file, {
    edit: (edit) => void (edit.kind === 'addTab' ? addTab(desk) : edits.send(edit)),
    enter: (tab, cells) => void enter(tab, cells),
    undo: () => edits.undo(),
    refused: () =>
      notices.say('', 'The local workspace does not keep this kind of change, so it was not made.', 6),
    activated: () => table.update(),
    content: (tab, row, column) => edits.content(tab, row, column),
  });
  const table = new TableView(found('#table', HTMLElement), {
    get file() {
      return mirror.file;
    },
    get tab() {
      return grid.activeTab;
    },
    activate: (tab) => grid.activate(tab),
    select: (selection) => grid.select(selection),
    enter: (tab, input) => void enter(tab, [input]),
    content: (cell) => contentOf(cell),
  });
  page = { grid, table };
  const first = openingTab(file);
  if (first) grid.activate(first.id);
  const desk: Desk = {
    get file() {
      return mirror.file;
    },
    get selection() {
      return grid.selection;
    },
    send: (edit) => edits.send(edit),
    enter: (tab, inputs) => void enter(tab, inputs),
    undo: () => edits.undo(),
    activate: (tab) => grid.activate(tab),
  };
  fillMenus(desk);
  bindToggle(table);
  void run('Opening the script', () => server.open(grid.selection)).then((result) => {
    scriptMenus = result?.menus ?? [];
  });
}

function fillMenus(desk: Desk): void {
  const bar = new MenuBar(found('#menus', HTMLElement));
  addMenus(bar, desk);
  bar.add('Extensions', () =>
    scriptMenus.flatMap(({ title, items }) => [{ heading: title }, ...items.flatMap(scriptEntries)]),
  );
}

function scriptEntries(entry: MenuEntry): Entry[] {
  if (entry.kind === 'separator') return ['line'];
  if (entry.kind === 'menu') return [{ heading: entry.caption }, ...entry.items.flatMap(scriptEntries)];
  const { caption, function: name } = entry;
  const choose = (): void => void run(caption, () => server.run(name, caption, page?.grid.selection ?? null));
  return [{ caption, run: choose }];
}

/** Runs something of the script, and says where it failed. */
async function run(caption: string, start: () => Promise<RunResult>): Promise<RunResult | null> {
  try {
    const result = await taken(await start());
    if (result.error !== null) notices.problem(`${caption} failed`, result.error);
    return result;
  } catch (error) {
    notices.problem(`${caption} failed`, sentence(error));
    return null;
  }
}

/** Shows what an execution left for this window, once the grid shows what it wrote. */
async function taken(result: RunResult): Promise<RunResult> {
  await mirror.reached(result.revision);
  notices.toasts(result.toasts);
  if (result.selected) page?.grid.select(result.selected);
  if (result.sidebar) panels.showSidebar(result.sidebar);
  if (result.dialog) panels.showDialog(result.dialog);
  return result;
}

function bindToggle(table: TableView): void {
  const toggle = found('#table-toggle', HTMLButtonElement);
  toggle.addEventListener('click', () => {
    const shown = toggle.getAttribute('aria-pressed') !== 'true';
    toggle.setAttribute('aria-pressed', String(shown));
    // It keeps its size, which Univer needs.
    found('#grid', HTMLElement).classList.toggle('covered', shown);
    table.show(shown);
  });
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    toggle.focus();
  });
}

function showName(): void {
  const { name } = mirror.file;
  found('.top .file .name', HTMLElement).textContent = name;
  document.title = document.title.replace(/^.* · /, `${name} · `);
}
