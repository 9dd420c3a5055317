// Copies and moves blocks of cells, with what lies on them.
import { blank, type Cell } from '../../files/cell';
import { DEFAULT_FORMAT, formatWith } from '../../files/cellFormat';
import type { SheetData } from '../../files/sheetData';
import type { CellRange } from '../../files/sheetParts';
import { contains, overlap } from '../../files/spans';
import { shiftFormula } from './formulaText';

/** A name of `SpreadsheetApp.CopyPasteType`. */
export type PasteType = string;

interface Place {
  readonly sheet: SheetData;
  readonly cells: CellRange;
}

/** Copies a block: to a smaller target whole, to a larger one as often as it fits. */
export function copyCells(from: Place, to: Place, type: PasteType, transposed = false): void {
  const { rows, columns } = transposed ? turned(from.cells) : from.cells;
  const down = Math.max(1, Math.floor(to.cells.rows / rows));
  const across = Math.max(1, Math.floor(to.cells.columns / columns));
  const target = { ...to.cells, rows: down * rows, columns: across * columns };
  to.sheet.check(target);
  if (type === 'PASTE_COLUMN_WIDTHS') return copyWidths(from, { ...to, cells: target });
  const source = takeCells(from);
  for (const place of pieces(target, rows, columns)) {
    if (type !== 'PASTE_CONDITIONAL_FORMATTING') {
      to.sheet.grid.update(place, (known, row, column) => {
        const [r, c] = [row - place.row, column - place.column];
        const [sourceRow, sourceColumn] = transposed ? [c, r] : [r, c];
        const cell = source[sourceRow]![sourceColumn]!;
        const shift = [row - from.cells.row - sourceRow, column - from.cells.column - sourceColumn] as const;
        return pasted(known, cell, type, shift);
      });
    }
    if (transposed) continue;
    if (type === 'PASTE_NORMAL' || type === 'PASTE_FORMAT')
      copyMerges(from, { sheet: to.sheet, cells: place });
    if (['PASTE_NORMAL', 'PASTE_FORMAT', 'PASTE_CONDITIONAL_FORMATTING'].includes(type)) {
      copyRules(from, { sheet: to.sheet, cells: place });
    }
  }
}

/** Moves a block; what it leaves behind is empty and unformatted. */
export function moveCells(from: Place, to: Place): void {
  const target = { ...to.cells, rows: from.cells.rows, columns: from.cells.columns };
  to.sheet.check(target);
  const cells = takeCells(from);
  const merges = mergesWithin(from);
  from.sheet.merges = from.sheet.merges.filter((merge) => !merges.includes(merge));
  from.sheet.keep();
  from.sheet.grid.update(from.cells, () => blank(DEFAULT_FORMAT));
  to.sheet.grid.update(target, (_, row, column) => cells[row - target.row]![column - target.column]!);
  addMerges(from.cells, merges, { sheet: to.sheet, cells: target });
}

const takeCells = ({ sheet, cells }: Place): Cell[][] =>
  Array.from({ length: cells.rows }, (_, down) =>
    Array.from({ length: cells.columns }, (_each, right) =>
      sheet.grid.cell(cells.row + down, cells.column + right),
    ),
  );

const turned = ({ rows, columns }: CellRange) => ({ rows: columns, columns: rows });

function pieces(target: CellRange, rows: number, columns: number): CellRange[] {
  const made: CellRange[] = [];
  for (let row = target.row; row < target.row + target.rows; row += rows) {
    for (let column = target.column; column < target.column + target.columns; column += columns) {
      made.push({ row, column, rows, columns });
    }
  }
  return made;
}

function pasted(known: Cell, from: Cell, type: PasteType, [rows, columns]: readonly [number, number]): Cell {
  const formula = from.formula === undefined ? undefined : shiftFormula(from.formula, rows, columns);
  switch (type) {
    case 'PASTE_VALUES':
      return known.withContent(from.value);
    case 'PASTE_FORMULA':
      return known.withContent(from.value, formula, from.richText);
    case 'PASTE_FORMAT':
      return known.withFormat(from.format);
    case 'PASTE_DATA_VALIDATION':
      return known.withValidation(from.validation);
    case 'PASTE_NO_BORDERS':
      return from
        .withContent(from.value, formula, from.richText)
        .withFormat(formatWith(from.format, 'borders', known.format.borders));
    default:
      return from.withContent(from.value, formula, from.richText);
  }
}

function copyWidths(from: Place, { sheet, cells }: Place): void {
  for (let index = 0; index < cells.columns; index++) {
    const width = from.sheet.columnLines.size(from.cells.column + (index % from.cells.columns));
    sheet.columnLines.setSize(cells.column + index, width);
  }
}

const mergesWithin = ({ sheet, cells }: Place) => sheet.merges.filter((merge) => contains(cells, merge));

const copyMerges = (from: Place, to: Place) => addMerges(from.cells, mergesWithin(from), to);

/** Puts merges of the block `from` in the same places of another, instead of those that were there. */
function addMerges(from: CellRange, merges: readonly CellRange[], { sheet, cells }: Place): void {
  const kept = sheet.merges.filter((merge) => !overlap(merge, cells));
  if (merges.length === 0 && kept.length === sheet.merges.length) return;
  sheet.merges = [...kept, ...merges.map((merge) => shifted(merge, from, cells))];
  sheet.keep();
}

const shifted = (block: CellRange, from: CellRange, to: CellRange): CellRange => ({
  ...block,
  row: block.row + to.row - from.row,
  column: block.column + to.column - from.column,
});

/** Has the conditional formats of the block `from` hold in the other one too. */
function copyRules(from: Place, to: Place): void {
  const copies = from.sheet.rules.map((rule) => ({
    rule,
    ranges: rule.ranges
      .flatMap((range) => common(range, from.cells))
      .map((part) => shifted(part, from.cells, to.cells)),
  }));
  const own = copies.filter(({ ranges }) => ranges.length > 0);
  if (own.length === 0) return;
  if (from.sheet === to.sheet) {
    for (const { rule, ranges } of own) rule.ranges = [...rule.ranges, ...ranges];
  } else to.sheet.rules = [...to.sheet.rules, ...own.map(({ rule, ranges }) => ({ ...rule, ranges }))];
  to.sheet.keep();
}

function common(a: CellRange, b: CellRange): CellRange[] {
  if (!overlap(a, b)) return [];
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  return [{ row, column, rows, columns: Math.min(a.column + a.columns, b.column + b.columns) - column }];
}
