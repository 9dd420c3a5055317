// Which sheet and cells are selected, for the execution that asks; every execution starts at the first tab.
import type { SheetData } from '../../files/sheetData';
import type { CellRange } from '../../files/sheetParts';
import type { SpreadsheetFile } from '../../files/spreadsheetFile';
import type { Execution } from '../../runtime';

interface Selection {
  readonly sheet: number;
  readonly cells: readonly CellRange[];
}

const selections = new WeakMap<Execution, Map<SpreadsheetFile, Selection>>();

const TOP_LEFT: CellRange = { row: 1, column: 1, rows: 1, columns: 1 };

/** Selects cells of a sheet, which becomes the active one. */
export function select(
  execution: Execution,
  sheet: SheetData,
  cells: readonly CellRange[] = [TOP_LEFT],
): void {
  const own = selections.get(execution) ?? new Map<SpreadsheetFile, Selection>();
  selections.set(execution, own.set(sheet.file, { sheet: sheet.id, cells }));
}

/** The active sheet: the one last selected, else the first that is not hidden. */
export function activeSheet(execution: Execution, file: SpreadsheetFile): SheetData {
  const selected = selections.get(execution)?.get(file);
  const known = selected && file.sheetById(selected.sheet);
  return known ?? file.sheets.find(({ hidden }) => !hidden) ?? file.sheets[0]!;
}

/** The selected cells of a sheet: its first cell where nothing else was selected. */
export function selectedCells(execution: Execution, sheet: SheetData): readonly CellRange[] {
  const selected = selections.get(execution)?.get(sheet.file);
  return selected?.sheet === sheet.id ? selected.cells : [TOP_LEFT];
}
