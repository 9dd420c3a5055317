// What passes between the server and the Sheet page.
import type { Cell } from '../files/cell';
import type { CellRange } from '../files/sheetParts';
import type { Axis } from '../files/spans';
import type { MenuEntry } from '../runtime';
import type { MessagePieces } from './messagePieces';

/** What a cell holds as it is told apart from other contents: its formula, or its value. */
export type Content = string | number | boolean;

export const contentOf = ({ formula, value }: Cell): Content => formula ?? value;

/** A cell of an edit, rows and columns from 1. */
export interface CellEdit {
  readonly row: number;
  readonly column: number;
  /** A text is typed, as it is; numbers and booleans are put there. */
  readonly input: Content;
  /** What the person saw there before; left out where that does not matter. */
  readonly before?: Content;
}

/** What a person does in the spreadsheet; `tab` is a sheet's id, places of tabs count from 0. */
export type Edit =
  | { readonly kind: 'cells'; readonly tab: number; readonly cells: readonly CellEdit[] }
  | {
      readonly kind: 'insert' | 'delete';
      readonly tab: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'move';
      readonly tab: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
      /** In front of which line, as lines are counted before the move. */
      readonly to: number;
    }
  | {
      readonly kind: 'resize';
      readonly tab: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
      /** In pixels. */
      readonly size: number;
    }
  | {
      readonly kind: 'hide';
      readonly tab: number;
      readonly axis: Axis;
      readonly at: number;
      readonly count: number;
      readonly hidden: boolean;
    }
  | {
      readonly kind: 'sort';
      readonly tab: number;
      readonly range: CellRange;
      readonly column: number;
      readonly ascending: boolean;
    }
  | { readonly kind: 'freeze'; readonly tab: number; readonly rows: number; readonly columns: number }
  | { readonly kind: 'addTab'; readonly place: number }
  | { readonly kind: 'deleteTab'; readonly tab: number }
  | { readonly kind: 'renameTab'; readonly tab: number; readonly name: string }
  | { readonly kind: 'moveTab'; readonly tab: number; readonly place: number }
  | { readonly kind: 'hideTab'; readonly tab: number; readonly hidden: boolean }
  | { readonly kind: 'colorTab'; readonly tab: number; readonly color: string | null }
  | { readonly kind: 'rename'; readonly name: string };

/** What became of an edit that was not refused as a whole. */
export interface EditResult {
  /** The message with what it wrote, or a later one. */
  readonly revision: number;
  /** The tab that was made. */
  readonly made?: number;
  /** Sentences on cells that were not taken. */
  readonly refused: readonly string[];
  /** Contents that this edit replaced though its window had not seen them yet. */
  readonly overwritten: readonly Overwritten[];
}

export interface Overwritten {
  /** Such as `Team!B2`. */
  readonly place: string;
  /** What the cell showed and what it shows. */
  readonly lost: string;
  readonly now: string;
}

/** What a window has selected, for the scripts that it runs. */
export interface Selection {
  readonly tab: number;
  readonly range: CellRange;
}

export interface ShownPage {
  readonly title: string;
  /** Where the page is. */
  readonly address: string;
}

export interface ShownDialog extends ShownPage {
  readonly width: number;
  readonly height: number;
  readonly modal: boolean;
}

/** What an execution left for the window that asked for it. */
export interface RunResult {
  /** What the function returned, as JSON carries it. */
  readonly value: unknown;
  /** The sentence it failed with. */
  readonly error: string | null;
  readonly toasts: readonly { message: MessagePieces; title: string; seconds: number }[];
  readonly menus: readonly { title: string; items: readonly MenuEntry[] }[];
  readonly sidebar: ShownPage | null;
  readonly dialog: ShownDialog | null;
  /** What the script selected, if it did. */
  readonly selected: Selection | null;
  readonly revision: number;
}

/** An execution under way. */
export interface Running {
  /** Distinguishes it from other executions. */
  readonly id: number;
  /** What the person chose. */
  readonly caption: string;
  /** In milliseconds since 1970. */
  readonly since: number;
}

/** What the server tells an open window. */
export type LiveEvent =
  | {
      readonly kind: 'parts';
      readonly revision: number;
      /** True where these are all parts of the file. */
      readonly whole: boolean;
      /** By name, as the store has them; null where a part is gone. */
      readonly parts: Readonly<Record<string, string | null>>;
    }
  | { readonly kind: 'running'; readonly running: Running }
  | { readonly kind: 'ended'; readonly id: number }
  | { readonly kind: 'toasts'; readonly window: string; readonly toasts: RunResult['toasts'] }
  | { readonly kind: 'overwritten'; readonly window: string; readonly cells: readonly Overwritten[] }
  | { readonly kind: 'gone' };
