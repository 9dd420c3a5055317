// Clears contents, formats, notes and validations.
import type { Cell } from '../../files/cell';
import { DEFAULT_FORMAT, formatWith } from '../../files/cellFormat';
import type { CellGrid } from '../../files/cellGrid';
import type { CellRange } from '../../files/sheetParts';

/** What `clear` takes; without any of them, contents and formats are cleared. */
export interface ClearOptions {
  commentsOnly?: unknown;
  contentsOnly?: unknown;
  formatOnly?: unknown;
  validationsOnly?: unknown;
}

/** What is to be cleared. */
export interface Cleared {
  readonly contents?: boolean;
  /** `but number formats`: these stay. */
  readonly formats?: boolean | 'but number formats';
  readonly notes?: boolean;
  readonly validations?: boolean;
}

export function clearedBy(options: ClearOptions = {}): Cleared {
  const { commentsOnly, contentsOnly, formatOnly, validationsOnly } = options;
  if (!commentsOnly && !contentsOnly && !formatOnly && !validationsOnly)
    return { contents: true, formats: true };
  return {
    contents: Boolean(contentsOnly),
    formats: formatOnly ? 'but number formats' : false,
    notes: Boolean(commentsOnly),
    validations: Boolean(validationsOnly),
  };
}

export function clearCells(
  grid: CellGrid,
  cells: CellRange,
  { contents, formats, notes, validations }: Cleared,
): void {
  grid.updateKnown(cells, (known) => {
    let cell: Cell = known;
    if (contents) cell = cell.withContent('');
    if (notes) cell = cell.withNote('');
    if (validations) cell = cell.withValidation(undefined);
    return cell;
  });
  if (!formats) return;
  grid.restyle(cells, ({ numberFormat }) =>
    formats === true ? DEFAULT_FORMAT : formatWith(DEFAULT_FORMAT, 'numberFormat', numberFormat),
  );
}
