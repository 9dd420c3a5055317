// Runs the functions that people choose in a spreadsheet's menus and panels, one execution after the other.
import type { SpreadsheetFile } from '../files/spreadsheetFile';
import { Execution, type Outcome, type Request } from '../runtime';
import { select, activeSheet, selectedCells } from '../services/spreadsheet/selection';
import type { Workspace } from '../workspace';
import type { ScriptProject } from '../project';
import type { LiveSheets } from './liveSheets';
import { messagePieces } from './messagePieces';
import type { Running, RunResult, Selection } from './sheetMessages';
import type { ShownPages } from './shownPages';

export interface Run {
  readonly function: string;
  /** What the person chose in a menu, for every window to show; empty for what runs by the way. */
  readonly caption: string;
  readonly args?: Request['args'];
  readonly authMode: 'LIMITED' | 'FULL';
  readonly selection: Selection | null;
}

/**
 * Executions are synchronous: while one runs the server answers nobody. So that others are told of it first, each
 * waits for a moment.
 */
const MOMENT = 10;

export class SheetRuns {
  private last: Promise<unknown> = Promise.resolve();
  private readonly underWay = new Map<string, Running[]>();
  private count = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly addOn: ScriptProject,
    private readonly live: LiveSheets,
    private readonly pages: ShownPages,
  ) {}

  /** Runs a function in an execution of its own, when those before it have ended. */
  run(file: SpreadsheetFile, run: Run): Promise<RunResult> {
    const running = { id: ++this.count, caption: run.caption, since: this.workspace.clock.now() };
    this.note(file.id, running);
    const result = this.last.then(async () => {
      await new Promise((resolve) => setTimeout(resolve, MOMENT));
      return this.execute(file, run);
    });
    this.last = result.then(
      () => this.forget(file.id, running),
      () => this.forget(file.id, running),
    );
    return result;
  }

  /** The executions of a spreadsheet that have not ended. */
  of(id: string): readonly Running[] {
    return this.underWay.get(id) ?? [];
  }

  private execute(file: SpreadsheetFile, run: Run): RunResult {
    const { workspace, addOn } = this;
    const execution = new Execution(workspace, {
      project: addOn,
      function: run.function,
      args: run.args,
      spreadsheet: file.id,
      authMode: run.authMode,
    });
    selectIn(execution, file, run.selection);
    const before = firstOf(execution, file);
    const outcome = execution.run();
    const now = firstOf(execution, file);
    const selected = JSON.stringify(now) === JSON.stringify(before) ? null : now;
    return this.resultOf(file, outcome, selected);
  }

  private resultOf(file: SpreadsheetFile, outcome: Outcome, selected: Selection | null): RunResult {
    const { toasts, menus, sidebar, dialog } = outcome.shown;
    const address = (html: string) => this.pages.keep(file.id, html);
    return {
      value: outcome.value,
      error: outcome.error?.message ?? null,
      toasts: toasts.map((toast) => ({
        ...toast,
        message: messagePieces(this.workspace, toast.message),
      })),
      menus,
      sidebar: sidebar && { title: sidebar.title, address: address(sidebar.html) },
      dialog: dialog && {
        title: dialog.title,
        address: address(dialog.html),
        width: dialog.width,
        height: dialog.height,
        modal: dialog.modal,
      },
      selected,
      revision: this.live.flush(file.id),
    };
  }

  private note(id: string, running: Running): void {
    if (running.caption === '') return;
    this.underWay.set(id, [...this.of(id), running]);
    this.live.tell(id, { kind: 'running', running });
  }

  private forget(id: string, { id: ended }: Running): void {
    const left = this.of(id).filter((each) => each.id !== ended);
    if (left.length > 0) this.underWay.set(id, left);
    else this.underWay.delete(id);
    this.live.tell(id, { kind: 'ended', id: ended });
  }
}

function selectIn(execution: Execution, file: SpreadsheetFile, selection: Selection | null): void {
  const sheet = selection && file.sheetById(selection.tab);
  if (!sheet) return;
  const { row, column, rows, columns } = selection.range;
  const inside = row + rows - 1 <= sheet.maxRows && column + columns - 1 <= sheet.maxColumns;
  if (inside) select(execution, sheet, [selection.range]);
  else select(execution, sheet);
}

function firstOf(execution: Execution, file: SpreadsheetFile): Selection {
  const sheet = activeSheet(execution, file);
  return { tab: sheet.id, range: selectedCells(execution, sheet)[0]! };
}
