// The cell that a person is typing into, from the first letter until what was typed is entered or given up.
import type { Content } from '../../server/sheetMessages';
import type { Input } from './edits';
import type { CellMatrix } from './gridCells';
import { gridId } from './gridRanges';
import type { Mutation } from './gridUpdate';

export class Typing {
  private text: string | null = null;

  /** @param before What the cell held when the person began. */
  constructor(
    readonly tab: number,
    readonly row: number,
    readonly column: number,
    private readonly before: Content,
  ) {}

  /** Notes the text that is about to be entered; Univer reads texts in its own way, and so does the server. */
  confirm(text: string): void {
    this.text = text.replaceAll('\r', '\n').replace(/\n$/, '');
  }

  /** The text itself, where Univer has just written what it made of it; else null. */
  inputFor(tab: number, cells: readonly Input[]): Input | null {
    const [only] = cells;
    const { row, column, text, before } = this;
    const isHere = tab === this.tab && only?.row === row && only.column === column;
    return text !== null && cells.length === 1 && isHere ? { row, column, input: text, before } : null;
  }

  /** A mutation without this cell: Univer would put the new value in place of what is being typed. */
  spared(mutation: Mutation): Mutation {
    const { cellValue, subUnitId } = mutation.params as { cellValue?: CellMatrix; subUnitId?: string };
    const row = subUnitId === gridId(this.tab) ? cellValue?.[this.row - 1] : undefined;
    if (!row || !(this.column - 1 in row)) return mutation;
    const { [this.column - 1]: _typed, ...others } = row;
    const spared = { ...cellValue, [this.row - 1]: others };
    return { ...mutation, params: { ...mutation.params, cellValue: spared } };
  }
}
