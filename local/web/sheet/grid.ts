// The grid: Univer showing the spreadsheet, and telling what a person does in it.
import type { IRange } from '@univerjs/core';
import type { FUniver, IEventParamConfig } from '@univerjs/core/facade';
import type { SheetData } from '../../files/sheetData';
import type { SpreadsheetFile } from '../../files/spreadsheetFile';
import type { Content, Edit, Selection } from '../../server/sheetMessages';
import { emptied, type Input } from './edits';
import { cellData, type CellMatrix } from './gridCells';
import { readMutation } from './gridEdits';
import { blockOf, gridId, rangeOf, tabOfGridId } from './gridRanges';
import { worksheetData } from './gridTab';
import { extras, updates, type Mutation } from './gridUpdate';
import { pastedCells } from './pastedText';
import { Typing } from './typing';
import { startUniver } from './univer';

/** Marks what the server has already: it is no edit of this window. */
const FROM_SERVER = { fromCollab: true };

/** Univer's commands that the page does in its own way: it pastes texts, and a cut takes them away at once. */
const PASTE = 'univer.command.paste';
const PASTE_BY_KEY = 'sheet.command.paste-by-short-key';
const CUT = 'univer.command.cut';
const MUTATION = 2;

export interface GridListener {
  edit(edit: Edit): void;
  enter(tab: number, cells: readonly Input[]): void;
  undo(): void;
  /** Something that the local workspace does not keep. */
  refused(): void;
  activated(tab: number): void;
  /** What a cell holds when a person begins to type into it. */
  content(tab: number, row: number, column: number): Content;
}

export class Grid {
  private readonly api: FUniver;
  private typing: Typing | null = null;

  constructor(
    container: HTMLElement,
    private file: SpreadsheetFile,
    private readonly listener: GridListener,
  ) {
    this.api = startUniver(container);
    this.api.createWorkbook({
      id: file.id,
      name: file.name,
      sheetOrder: file.sheets.map(({ id }) => gridId(id)),
      sheets: Object.fromEntries(file.sheets.map((sheet) => [gridId(sheet.id), worksheetData(sheet)])),
    });
    this.apply(file.sheets.flatMap(extras));
    this.listen();
    this.fitRows();
    // A canvas cannot be read: whoever wants to know what it shows asks here, as in Univer's own examples.
    Object.assign(window, { univerAPI: this.api });
  }

  /** Shows the spreadsheet as it is now. */
  update(file: SpreadsheetFile): void {
    const before = this.file;
    this.file = file;
    const active = this.activeTab;
    if (!file.sheetById(active)) this.activateNear(before, active);
    this.apply(updates(before, file));
    this.fitRows();
  }

  /** Shows cells as the server has them, whatever Univer made of them. */
  restore(tab: number, cells: readonly Pick<Input, 'row' | 'column'>[]): void {
    const sheet = this.file.sheetById(tab);
    if (!sheet) return;
    const [gone, now]: [CellMatrix, CellMatrix] = [{}, {}];
    for (const { row, column } of cells) {
      (gone[row - 1] ??= {})[column - 1] = null;
      const cell = sheet.grid.peek(row, column);
      const format = sheet.grid.columnFormats[column - 1];
      if (cell && format) (now[row - 1] ??= {})[column - 1] = cellData(cell, format);
    }
    const target = { unitId: this.file.id, subUnitId: gridId(tab) };
    const id = 'sheet.mutation.set-range-values';
    this.apply([
      { id, params: { ...target, cellValue: gone } },
      { id, params: { ...target, cellValue: now } },
    ]);
  }

  get activeTab(): number {
    const id = this.workbook.getActiveSheet().getSheetId();
    return tabOfGridId(id);
  }

  get selection(): Selection {
    const range = this.workbook.getActiveRange()?.getRange();
    const sheet = this.file.sheetById(this.activeTab);
    const block = range ? blockOf(range) : { row: 1, column: 1, rows: 1, columns: 1 };
    // Whole rows and columns may come without an end.
    const finite = (value: number, most = 1) => (Number.isFinite(value) && value > 0 ? value : most);
    return {
      tab: this.activeTab,
      range: {
        row: finite(block.row),
        column: finite(block.column),
        rows: finite(block.rows, sheet?.maxRows),
        columns: finite(block.columns, sheet?.maxColumns),
      },
    };
  }

  /** Selects cells and brings their tab to the front. */
  select({ tab, range }: Selection): void {
    this.activate(tab);
    this.workbook.getSheetBySheetId(gridId(tab))?.getRange(rangeOf(range)).activate();
  }

  activate(tab: number): void {
    const sheet = this.workbook.getSheetBySheetId(gridId(tab));
    if (sheet && tab !== this.activeTab) this.workbook.setActiveSheet(sheet);
  }

  private get workbook() {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error('The grid has no workbook.');
    return workbook;
  }

  private apply(mutations: readonly Mutation[]): void {
    for (const mutation of mutations) {
      const { id, params } = this.typing?.spared(mutation) ?? mutation;
      this.api.syncExecuteCommand(id, params, FROM_SERVER);
    }
  }

  private activateNear(before: SpreadsheetFile, tab: number): void {
    const place = before.sheets.findIndex(({ id }) => id === tab);
    const shown = ({ id, hidden }: SheetData) => !hidden && this.file.sheetById(id) !== undefined;
    const next =
      before.sheets.slice(place).find(shown) ?? [...before.sheets.slice(0, place)].reverse().find(shown);
    if (next) this.activate(next.id);
  }

  /** Rows whose height nobody chose are as high as their wrapped texts. */
  private fitRows(): void {
    const sheet = this.file.sheetById(this.activeTab);
    if (!sheet) return;
    const chosen = new Set(
      sheet.rowLines.own.flatMap(([row, { size }]) => (size === undefined ? [] : [row])),
    );
    const ranges: IRange[] = [];
    for (let row = 1; row <= sheet.lastRow; row++) {
      const last = ranges.at(-1);
      if (chosen.has(row)) continue;
      if (last?.endRow === row - 2) last.endRow = row - 1;
      else ranges.push(rangeOf({ row, column: 1, rows: 1, columns: sheet.maxColumns }));
    }
    if (ranges.length > 0) this.workbook.getActiveSheet().setRangesAutoHeight(ranges);
  }

  private listen(): void {
    const { api } = this;
    api.addEvent(api.Event.BeforeCommandExecute, (event) => this.before(event));
    api.addEvent(api.Event.BeforeUndo, (event) => {
      event.cancel = true;
      this.listener.undo();
    });
    api.addEvent(api.Event.BeforeRedo, (event) => (event.cancel = true));
    api.addEvent(api.Event.SheetEditStarted, ({ row, column }) => {
      const tab = this.activeTab;
      const before = this.listener.content(tab, row + 1, column + 1);
      this.typing = new Typing(tab, row + 1, column + 1, before);
    });
    api.addEvent(api.Event.BeforeSheetEditEnd, ({ value, isConfirm }) => {
      if (isConfirm) this.typing?.confirm(value.toPlainText());
    });
    // What was not entered shows again what the server has, which may be new.
    api.addEvent(api.Event.SheetEditEnded, () => {
      const { typing } = this;
      if (typing) window.setTimeout(() => this.leave(typing));
    });
    // Before the first drawing Univer measures no texts but those of the first tab.
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage === api.Enum.LifecycleStages.Rendered) this.fitRows();
    });
    api.addEvent(api.Event.ActiveSheetChanged, () => {
      this.fitRows();
      this.listener.activated(this.activeTab);
    });
  }

  private leave(typing: Typing): void {
    if (typing !== this.typing) return;
    this.typing = null;
    this.restore(typing.tab, [typing]);
  }

  private before(event: IEventParamConfig['BeforeCommandExecute']): void {
    const { id, options = {} } = event;
    const params: unknown = event.params;
    const type: number = event.type;
    const own = this.ownCommand(id, params);
    if (own) {
      event.cancel = id !== CUT;
      own();
    }
    if (type !== MUTATION) return;
    if (options.fromCollab || options.onlyLocal || options.fromFormula) return;
    const reading = readMutation(id, params);
    if (reading.kind === 'harmless') return;
    if (reading.kind === 'cells') return this.entered(reading.tab, reading.cells);
    event.cancel = true;
    if (reading.kind === 'unknown') this.listener.refused();
    else this.listener.edit(reading.edit);
  }

  /** What the page does in place of one of Univer's commands, or after it. */
  private ownCommand(id: string, params: unknown): (() => void) | null {
    if (id === PASTE_BY_KEY) return () => this.paste((params as { textContent?: string }).textContent ?? '');
    if (id === PASTE) return () => void navigator.clipboard.readText().then((text) => this.paste(text));
    if (id !== CUT) return null;
    const { tab, range } = this.selection;
    return () => window.setTimeout(() => this.listener.enter(tab, emptied(range)));
  }

  private entered(tab: number, cells: readonly Input[]): void {
    const typed = this.typing?.inputFor(tab, cells);
    if (typed) this.typing = null;
    this.listener.enter(tab, typed ? [typed] : cells);
  }

  private paste(text: string): void {
    const { tab, range } = this.selection;
    this.listener.enter(tab, pastedCells(text, range));
  }
}
