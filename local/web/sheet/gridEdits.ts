// Reads what a person did in Univer: each of its mutations is an edit for the server, harmless, or not kept.
import type { ICellData, IRange } from '@univerjs/core';
import type { Content, Edit } from '../../server/sheetMessages';
import type { Input } from './edits';
import { tabOfGridId } from './gridRanges';

/** Univer's type of values that are true or false. */
const BOOLEAN = 3;

/** What to do about a mutation. */
export type Reading =
  /** The server does it, and Univer only when the server tells. */
  | { readonly kind: 'edit'; readonly edit: Edit }
  /** Univer shows it already; the server decides what it becomes. */
  | { readonly kind: 'cells'; readonly tab: number; readonly cells: readonly Input[] }
  /** Univer may do it and the server need not know. */
  | { readonly kind: 'harmless' }
  /** The local workspace has no such edit. */
  | { readonly kind: 'unknown' };

const HARMLESS =
  /^(doc\.|formula\.|sheet\.mutation\.(set-worksheet-row-(is-)?auto-height|empty|mark-dirty|data-validation-formula-mark-dirty|toggle-note-popup|set-worksheet-permission-points))/;

/** A mutation that a person caused. */
export function readMutation(id: string, params: unknown): Reading {
  if (HARMLESS.test(id)) return { kind: 'harmless' };
  const given = new Map(typeof params === 'object' && params !== null ? Object.entries(params) : []);
  const tab = tabOfGridId(String(given.get('subUnitId')));
  const name = id.replace(/^sheet\.mutation\./, '');
  if (name === 'set-range-values') return readCells(tab, given.get('cellValue') as Matrix | undefined);
  const edit = readTabEdit(name, tab, given) ?? readLineEdit(name, tab, given);
  return edit ? { kind: 'edit', edit } : { kind: 'unknown' };
}

type Given = ReadonlyMap<string, unknown>;
type Matrix = Readonly<Record<string, Readonly<Record<string, ICellData | null>>>>;

function readCells(tab: number, matrix: Matrix = {}): Reading {
  const all = Object.entries(matrix).flatMap(([row, cells]) =>
    Object.entries(cells).map(([column, cell]) => ({
      row: Number(row) + 1,
      column: Number(column) + 1,
      cell,
    })),
  );
  const cells = all.flatMap(({ row, column, cell }) =>
    cell === null || 'v' in cell || 'f' in cell || 'p' in cell ? [{ row, column, input: inputOf(cell) }] : [],
  );
  // What has no content at all changes looks.
  return cells.length === 0 && all.length > 0 ? { kind: 'unknown' } : { kind: 'cells', tab, cells };
}

function inputOf(cell: ICellData | null): Content {
  if (cell?.f) return cell.f;
  const text = cell?.p?.body?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  const value = text ?? cell?.v ?? '';
  return Number(cell?.t) === BOOLEAN ? value === 1 || value === true || value === 'TRUE' : value;
}

function readTabEdit(name: string, tab: number, given: Given): Edit | null {
  switch (name) {
    case 'insert-sheet':
      return { kind: 'addTab', place: Number(given.get('index')) };
    case 'remove-sheet':
      return { kind: 'deleteTab', tab };
    case 'set-worksheet-name':
      return { kind: 'renameTab', tab, name: String(given.get('name')) };
    case 'set-worksheet-order':
      return { kind: 'moveTab', tab, place: Number(given.get('toOrder')) };
    case 'set-worksheet-hidden':
      return { kind: 'hideTab', tab, hidden: given.get('hidden') === 1 };
    case 'set-tab-color': {
      const color = given.get('color');
      return { kind: 'colorTab', tab, color: typeof color === 'string' && color !== '' ? color : null };
    }
    case 'set-frozen': {
      const [rows, columns] = [Number(given.get('ySplit')), Number(given.get('xSplit'))];
      return { kind: 'freeze', tab, rows: Math.max(rows, 0), columns: Math.max(columns, 0) };
    }
    default:
      return null;
  }
}

type Axis = 'rows' | 'columns';

const linesOf = (range: IRange, axis: Axis): { at: number; count: number } =>
  axis === 'rows'
    ? { at: range.startRow + 1, count: range.endRow - range.startRow + 1 }
    : { at: range.startColumn + 1, count: range.endColumn - range.startColumn + 1 };

function readLineEdit(name: string, tab: number, given: Given): Edit | null {
  const axis: Axis = /row/.test(name) ? 'rows' : 'columns';
  const range = given.get('range') as IRange | undefined;
  const [first] = (given.get('ranges') as IRange[] | undefined) ?? [];
  if (/^insert-(row|col)$/.test(name) && range) return { kind: 'insert', tab, axis, ...linesOf(range, axis) };
  if (/^remove-(rows|col)$/.test(name) && range)
    return { kind: 'delete', tab, axis, ...linesOf(range, axis) };
  if (/^set-(row|col)-(hidden|visible)$/.test(name) && first)
    return { kind: 'hide', tab, axis, ...linesOf(first, axis), hidden: name.endsWith('hidden') };
  if (/^move-(rows|columns)$/.test(name)) {
    const [from, to] = [given.get('sourceRange') as IRange, given.get('targetRange') as IRange];
    return { kind: 'move', tab, axis, ...linesOf(from, axis), to: linesOf(to, axis).at };
  }
  if (/^set-worksheet-(row-height|col-width)$/.test(name) && first) {
    const size = Math.round(Number(given.get(axis === 'rows' ? 'rowHeight' : 'colWidth')));
    return Number.isFinite(size) ? { kind: 'resize', tab, axis, ...linesOf(first, axis), size } : null;
  }
  return null;
}
