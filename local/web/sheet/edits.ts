// Sends what a person does to the server, one edit after the other, and says what became of it.
import type { CellRange } from '../../files/sheetParts';
import {
  contentOf,
  type CellEdit,
  type Content,
  type Edit,
  type EditResult,
} from '../../server/sheetMessages';
import type { Mirror } from './mirror';
import type { Notices } from './notices';
import type { Server } from './server';

/** A cell and what a person puts there; `before` is what they saw when they began. */
export interface Input {
  readonly row: number;
  readonly column: number;
  readonly input: Content;
  readonly before?: Content;
}

/** Every cell of a block, to be cleared. */
export const emptied = ({ row, column, rows, columns }: CellRange): Input[] =>
  Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
    input: '',
  }));

/** How many edits can be taken back. */
const KEPT = 100;

type CellsEdit = Extract<Edit, { kind: 'cells' }>;

/** An entry that can be taken back: what the cells held, and what the entry made of them. */
interface Undo {
  readonly edit: CellsEdit;
  readonly made: readonly Content[];
}

export class Edits {
  private last: Promise<unknown> = Promise.resolve();
  private readonly undos: Undo[] = [];

  /** @param shown Is called for cells that were edited, once the grid has what the server says. */
  constructor(
    private readonly server: Server,
    private readonly mirror: Mirror,
    private readonly notices: Notices,
    private readonly shown: (tab: number, cells: readonly CellEdit[]) => void,
  ) {}

  /** Enters cells as a person does. */
  async enter(tab: number, inputs: readonly Input[]): Promise<void> {
    if (inputs.length === 0) return;
    const cells = inputs.map((each) => ({ before: this.content(tab, each.row, each.column), ...each }));
    const held = cells.map(({ row, column }) => ({ row, column, input: this.content(tab, row, column) }));
    const result = await this.send({ kind: 'cells', tab, cells });
    if (!result) return;
    const made = cells.map(({ row, column }) => this.content(tab, row, column));
    this.undos.push({ edit: { kind: 'cells', tab, cells: held.map(asTyped) }, made });
    this.undos.splice(0, this.undos.length - KEPT);
  }

  /** Takes back the last cells that this window entered, unless they were changed since. */
  undo(): void {
    const undo = this.undos.pop();
    if (!undo) return this.notices.say('', 'There is nothing to undo in this window.', 3);
    const { tab, cells } = undo.edit;
    if (cells.some(({ row, column }, index) => this.content(tab, row, column) !== undo.made[index]))
      return this.notices.say('', 'The cells were changed since, so that nothing was undone.', 5);
    void this.send(undo.edit);
  }

  /** What the server says that a cell holds. */
  content(tab: number, row: number, column: number): Content {
    const sheet = this.mirror.file.sheetById(tab);
    if (!sheet || row > sheet.maxRows || column > sheet.maxColumns) return '';
    return contentOf(sheet.grid.cell(row, column));
  }

  /** Sends an edit after those before it. @returns null where the server refused it, which has been said then */
  send(edit: Edit): Promise<EditResult | null> {
    const sent = this.last.then(() => this.sendNow(edit));
    this.last = sent;
    return sent;
  }

  private async sendNow(edit: Edit): Promise<EditResult | null> {
    try {
      const result = await this.server.edit(edit);
      await this.mirror.reached(result.revision);
      if (result.refused.length > 0) this.notices.problem('Not entered', result.refused.join(' '));
      if (result.overwritten.length > 0) this.notices.overwritten(result.overwritten, true);
      return result;
    } catch (error) {
      const typed = edit.kind === 'cells' ? ` Not entered: ${listed(edit.cells)}` : '';
      this.notices.problem('That did not work', sentence(error) + typed);
      return null;
    } finally {
      if (edit.kind === 'cells') this.shown(edit.tab, edit.cells);
    }
  }
}

/** Text goes back as it was, not as typing it would read it. */
const asTyped = ({ row, column, input }: CellEdit): CellEdit => ({
  row,
  column,
  input: typeof input === 'string' && input !== '' && !input.startsWith('=') ? `'${input}` : input,
});

const listed = (cells: readonly CellEdit[]): string =>
  cells
    .slice(0, 10)
    .map(({ input }) => `“${String(input)}”`)
    .join(', ');

export const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));
