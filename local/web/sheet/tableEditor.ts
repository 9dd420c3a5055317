// The input in which a cell of the table is edited.
import type { Cell } from '../../files/cell';
import { displayText } from '../../files/displayText';
import type { SheetData } from '../../files/sheetData';
import type { Content } from '../../server/sheetMessages';
import { columnName } from '../../services/spreadsheet/a1';
import type { Input } from './edits';
import { made } from './elements';

interface Place {
  readonly row: number;
  readonly column: number;
}

interface EditorDesk {
  enter(tab: number, input: Input): void;
  content(cell: Cell): Content;
}

interface Open extends Place {
  readonly tab: number;
  readonly before: Content;
  readonly wasText: string;
  readonly input: HTMLInputElement | HTMLTextAreaElement;
  readonly choices: HTMLDataListElement | null;
}

export class TableEditor {
  private open: Open | null = null;

  /** @param left Is called when the keyboard goes back to the table. */
  constructor(
    private readonly desk: EditorDesk,
    private readonly left: () => void,
  ) {}

  get isOpen(): boolean {
    return this.open !== null;
  }

  /** Edits a cell: what it holds, or what was just typed over it. */
  start(element: HTMLElement, sheet: SheetData, place: Place, typed: string | null): void {
    if (this.open) return;
    const cell = sheet.grid.cell(place.row, place.column);
    const wasText = cell.formula ?? displayText(cell, sheet.file.locale);
    const isLong = wasText.includes('\n');
    const label = `${columnName(place.column)}${place.row}`;
    const choices = choicesOf(cell);
    const input = made(isLong ? 'textarea' : 'input', {
      'aria-label': label,
      autocomplete: 'off',
      ...(choices ? { list: choices.id } : {}),
    });
    input.value = typed ?? wasText;
    this.open = {
      ...place,
      tab: sheet.id,
      before: this.desk.content(cell),
      wasText,
      input,
      choices,
    };
    input.addEventListener('keydown', (event) => this.key(event as KeyboardEvent));
    input.addEventListener('blur', () => this.finish(false));
    this.place(element);
  }

  /** Takes the input out of the table for as long as the table is made anew. @returns what puts it back */
  suspend(): (element: HTMLElement | null) => void {
    const { open } = this;
    // Taking it out of the page is no leaving of it.
    this.open = null;
    return (element) => {
      this.open = open;
      if (element) this.place(element);
    };
  }

  private place(element: HTMLElement): void {
    if (!this.open) return;
    const { input, choices } = this.open;
    const [start, end] = [input.selectionStart, input.selectionEnd];
    element.replaceChildren(input, ...(choices ? [choices] : []));
    input.focus();
    input.setSelectionRange(start, end);
  }

  /** Gives up what was being typed. */
  stop(): void {
    this.open = null;
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key === 'Escape') this.cancel();
    else if (event.key === 'Enter' && !event.shiftKey) this.finish(true);
    else return;
    event.preventDefault();
  }

  private cancel(): void {
    const { open } = this;
    this.open = null;
    if (open) putBack(open, open.wasText);
    this.left();
  }

  private finish(stay: boolean): void {
    const { open } = this;
    if (!open) return;
    this.open = null;
    const { tab, row, column, before, wasText, input } = open;
    const typed = input.value;
    putBack(open, typed);
    if (typed !== wasText) this.desk.enter(tab, { row, column, input: typed, before });
    if (stay) this.left();
  }
}

function putBack({ input, choices }: Open, text: string): void {
  choices?.remove();
  input.replaceWith(made('span', { class: 'text' }, text));
}

/** What the cell's validation offers. */
function choicesOf({ validation }: Cell): HTMLDataListElement | null {
  if (validation?.type !== 'VALUE_IN_LIST') return null;
  const options = validation.values.map((value) => made('option', { value: String(value) }));
  return made('datalist', { id: 'table-choices' }, ...options);
}
