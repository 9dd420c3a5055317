// The active tab as a table: for screen readers, and for whoever works by keyboard.
import type { Cell } from '../../files/cell';
import { displayText } from '../../files/displayText';
import type { SheetData } from '../../files/sheetData';
import type { SpreadsheetFile } from '../../files/spreadsheetFile';
import type { Content, Selection } from '../../server/sheetMessages';
import { columnName } from '../../services/spreadsheet/a1';
import type { Input } from './edits';
import { made } from './elements';
import { TableEditor } from './tableEditor';

export interface TableDesk {
  readonly file: SpreadsheetFile;
  readonly tab: number;
  activate(tab: number): void;
  select(selection: Selection): void;
  enter(tab: number, input: Input): void;
  content(cell: Cell): Content;
}

/** Rows on one page of the table. */
const PAGE = 100;
/** How wide the rows' numbers are, in pixels. */
const LETTERS = 52;
/** The least width of a column, in pixels: texts are larger here than in the grid. */
const NARROWEST = 96;

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

export class TableView {
  private shown = false;
  private page = 0;
  private place = { row: 1, column: 1 };
  private tab = -1;
  private readonly editor: TableEditor;

  constructor(
    private readonly box: HTMLElement,
    private readonly desk: TableDesk,
  ) {
    this.editor = new TableEditor(desk, () => this.focusPlace());
    box.addEventListener('keydown', (event) => this.key(event));
    box.addEventListener('focusin', ({ target }) => this.cameTo(target));
    box.addEventListener('dblclick', () => this.startEditing(null));
  }

  show(shown: boolean): void {
    this.shown = shown;
    this.box.hidden = !shown;
    this.update();
    if (shown) this.focusPlace();
  }

  /** Shows the tab as it is now; what is being typed stays. */
  update(): void {
    const sheet = this.desk.file.sheetById(this.desk.tab);
    if (!this.shown || !sheet) return;
    if (this.tab !== sheet.id) {
      [this.tab, this.page, this.place] = [sheet.id, 0, { row: 1, column: 1 }];
      this.editor.stop();
    }
    const hadFocus = this.box.contains(document.activeElement) && document.activeElement?.closest('table');
    const scroll = this.box.querySelector('.scroll');
    const [top, left] = [scroll?.scrollTop ?? 0, scroll?.scrollLeft ?? 0];
    const resume = this.editor.suspend();
    const table = this.table(sheet);
    const scrolled = made('div', { class: 'scroll' }, table);
    this.box.replaceChildren(this.controls(sheet), scrolled);
    scrolled.scrollTo(left, top);
    resume(this.cellAt(this.place));
    if (hadFocus && !this.editor.isOpen) this.focusPlace();
  }

  private controls(sheet: SheetData): HTMLElement {
    const { file } = this.desk;
    const choices = file.sheets
      .filter(({ hidden }) => !hidden)
      .map(({ id, name }) => made('option', { value: String(id), selected: id === sheet.id }, name));
    const select = made('select', { id: 'table-tab' }, ...choices);
    select.addEventListener('change', () => {
      this.desk.activate(Number(select.value));
      this.update();
      this.box.querySelector<HTMLElement>('#table-tab')?.focus();
    });
    const pages = Math.ceil(this.rows(sheet) / PAGE);
    const turn = (step: number): void => {
      this.page += step;
      this.place = { row: this.page * PAGE + 1, column: 1 };
      this.editor.stop();
      this.update();
      this.focusPlace();
    };
    const button = (caption: string, step: number): HTMLElement =>
      made('button', { type: 'button', onclick: () => turn(step) }, caption);
    return made(
      'div',
      { class: 'controls' },
      made('label', { for: 'table-tab' }, 'Tab'),
      select,
      ...(this.page > 0 ? [button('Rows before', -1)] : []),
      ...(this.page < pages - 1 ? [button('Rows after', 1)] : []),
      made('p', { class: 'note' }, 'Arrow keys move, Enter edits a cell, Escape leaves it as it was.'),
    );
  }

  private table(sheet: SheetData): HTMLElement {
    const columns = this.columns(sheet);
    const letters = Array.from({ length: columns }, (_, index) =>
      made('th', { scope: 'col', class: 'letter' }, columnName(index + 1)),
    );
    const corner = made('th', { scope: 'col', class: 'letter' }, 'Row');
    const head = made('thead', {}, made('tr', {}, corner, ...letters));
    const first = this.page * PAGE + 1;
    const last = Math.min(first + PAGE - 1, this.rows(sheet));
    const body = made('tbody', {});
    for (let row = first; row <= last; row++) {
      const isHead = row <= sheet.frozenRows;
      const cells = Array.from({ length: columns }, (_, index) => this.cell(sheet, row, index + 1, isHead));
      const line = made('tr', {}, made('th', { scope: 'row', class: 'letter' }, String(row)), ...cells);
      (isHead ? head : body).append(line);
    }
    const caption = made('caption', {}, `${sheet.name}, rows ${first} to ${last}`);
    const widths = Array.from({ length: columns }, (_, index) =>
      Math.max(sheet.columnLines.size(index + 1), NARROWEST),
    );
    const lines = made('colgroup', {}, ...[LETTERS, ...widths].map((width) => sized('col', width)));
    const table = made('table', { role: 'grid', 'aria-label': sheet.name }, caption, lines, head, body);
    table.style.width = `${widths.reduce((sum, width) => sum + width, LETTERS)}px`;
    return table;
  }

  private cell(sheet: SheetData, row: number, column: number, isHead: boolean): HTMLElement {
    const cell = sheet.grid.cell(row, column);
    const text = cell.formula ?? displayText(cell, sheet.file.locale);
    const isHeader = isHead && text !== '';
    const isPlace = row === this.place.row && column === this.place.column;
    const element = made(isHeader ? 'th' : 'td', {
      ...(isHeader ? { scope: 'col' } : {}),
      tabindex: isPlace ? '0' : '-1',
      'data-row': String(row),
      'data-column': String(column),
    });
    element.append(made('span', { class: 'text' }, text));
    if (cell.note !== undefined) {
      element.classList.add('noted');
      element.append(made('small', {}, `Note: ${cell.note}`));
    }
    return element;
  }

  /** One row and column more than are filled, for what comes next. */
  private rows = ({ lastRow, maxRows }: SheetData): number => Math.min(lastRow + 1, maxRows);
  private columns = ({ lastColumn, maxColumns }: SheetData): number => Math.min(lastColumn + 1, maxColumns);

  private cellAt({ row, column }: { row: number; column: number }): HTMLElement | null {
    return this.box.querySelector(`[data-row="${row}"][data-column="${column}"]`);
  }

  private focusPlace(): void {
    const cell = this.cellAt(this.place) ?? this.box.querySelector<HTMLElement>('[data-row]');
    if (cell) cell.tabIndex = 0;
    cell?.focus();
  }

  private cameTo(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement) || target.dataset.row === undefined) return;
    const previous = this.cellAt(this.place);
    if (previous && previous !== target) previous.tabIndex = -1;
    target.tabIndex = 0;
    this.place = { row: Number(target.dataset.row), column: Number(target.dataset.column) };
    this.desk.select({ tab: this.tab, range: { ...this.place, rows: 1, columns: 1 } });
    // Selecting may take the keyboard to the hidden grid.
    if (document.activeElement !== target) target.focus();
  }

  private key(event: KeyboardEvent): void {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || target.dataset.row === undefined) return;
    const step = STEPS[key];
    if (step) {
      const next = { row: this.place.row + step[0], column: this.place.column + step[1] };
      this.cellAt(next)?.focus();
    } else if (key === 'Enter' || key === 'F2') this.startEditing(null);
    else if (key === 'Delete' || key === 'Backspace') this.desk.enter(this.tab, { ...this.place, input: '' });
    else if (key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) this.startEditing(key);
    else return;
    event.preventDefault();
  }

  private startEditing(typed: string | null): void {
    const cell = this.cellAt(this.place);
    const sheet = this.desk.file.sheetById(this.tab);
    if (cell && sheet) this.editor.start(cell, sheet, this.place, typed);
  }
}

function sized(tag: 'col', width: number): HTMLElement {
  const element = made(tag);
  element.style.width = `${width}px`;
  return element;
}
