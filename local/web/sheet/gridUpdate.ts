// What Univer has to be told so that it shows a spreadsheet as it is now.
import type { SheetData } from '../../files/sheetData';
import type { SpreadsheetFile } from '../../files/spreadsheetFile';
import { changedCells, eachKnown } from './gridCells';
import { gridId, rangeOf } from './gridRanges';
import { gridRules } from './gridRules';
import { columnData, freezeOf, rowData, worksheetData } from './gridTab';
import { gridValidations } from './gridValidations';

/** One of Univer's mutations: what it does, without asking anybody and without a way back. */
export interface Mutation {
  readonly id: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The mutations from one state of the spreadsheet to another. */
export function updates(before: SpreadsheetFile, after: SpreadsheetFile): Mutation[] {
  const unitId = after.id;
  const added = after.sheets.filter(({ id }) => !before.sheetById(id));
  const removed = before.sheets.filter(({ id }) => !after.sheetById(id));
  const order = before.sheets.map(({ id }) => id);
  const inserted = added.flatMap((sheet) => {
    order.push(sheet.id);
    const params = { unitId, index: order.length - 1, sheet: worksheetData(sheet) };
    return [{ id: 'sheet.mutation.insert-sheet', params }, ...extras(sheet)];
  });
  const deleted = removed.map(({ id }) => {
    order.splice(order.indexOf(id), 1);
    return { id: 'sheet.mutation.remove-sheet', params: { unitId, subUnitId: gridId(id) } };
  });
  const kept = after.sheets.flatMap((sheet) => {
    const old = before.sheetById(sheet.id);
    return old ? tabUpdates(old, sheet) : [];
  });
  return [...inserted, ...deleted, ...moves(order, after), ...kept];
}

/** What Univer has to be told of a tab beside its worksheet. */
export const extras = (sheet: SheetData): Mutation[] => [
  ...ruleUpdates(null, sheet),
  ...validationUpdates(null, sheet),
  ...noteUpdates(null, sheet),
];

function moves(order: number[], { id: unitId, sheets }: SpreadsheetFile): Mutation[] {
  return sheets.flatMap(({ id }, place) => {
    const from = order.indexOf(id);
    if (from === place) return [];
    order.splice(from, 1);
    order.splice(place, 0, id);
    const params = { unitId, subUnitId: gridId(id), fromOrder: from, toOrder: place };
    return [{ id: 'sheet.mutation.set-worksheet-order', params }];
  });
}

function tabUpdates(old: SheetData, now: SheetData): Mutation[] {
  const tell = (id: string, params: object): Mutation => mutation(now, id, params);
  const differs = (read: (sheet: SheetData) => unknown): boolean =>
    JSON.stringify(read(old)) !== JSON.stringify(read(now));
  const made: Mutation[] = [];
  if (old.name !== now.name) made.push(tell('set-worksheet-name', { name: now.name }));
  if (old.tabColor !== now.tabColor) made.push(tell('set-tab-color', { color: now.tabColor ?? '' }));
  if (old.hidden !== now.hidden) made.push(tell('set-worksheet-hidden', { hidden: now.hidden ? 1 : 0 }));
  if (old.maxRows !== now.maxRows) made.push(tell('set-worksheet-row-count', { rowCount: now.maxRows }));
  if (old.maxColumns !== now.maxColumns)
    made.push(tell('set-worksheet-column-count', { columnCount: now.maxColumns }));
  made.push(...lineUpdates(old, now));
  if (differs(({ merges }) => merges)) {
    if (old.merges.length > 0)
      made.push(tell('remove-worksheet-merge', { ranges: old.merges.map((range) => rangeOf(range)) }));
    if (now.merges.length > 0)
      made.push(tell('add-worksheet-merge', { ranges: now.merges.map((range) => rangeOf(range)) }));
  }
  if (differs(freezeOf)) made.push(tell('set-frozen', freezeOf(now)));
  if (old.hiddenGridlines !== now.hiddenGridlines)
    made.push(tell('toggle-gridlines', { showGridlines: now.hiddenGridlines ? 0 : 1 }));
  const { gone, now: cells, count } = changedCells(old, now);
  if (count > 0) {
    made.push(tell('set-range-values', { cellValue: gone }), tell('set-range-values', { cellValue: cells }));
  }
  return [...made, ...ruleUpdates(old, now), ...validationUpdates(old, now), ...noteUpdates(old, now)];
}

/** Widths, heights, what is hidden, and the looks of columns. */
function lineUpdates(old: SheetData, now: SheetData): Mutation[] {
  const made: Mutation[] = [];
  const columns = Array.from({ length: now.maxColumns }, (_, index) => index + 1).filter(
    (column) => JSON.stringify(columnData(old, column)) !== JSON.stringify(columnData(now, column)),
  );
  if (columns.length > 0) {
    const data = columns.map((column) => [column - 1, columnData(now, column)] as const);
    const widths = data.map(([index, { w }]) => [index, w] as const);
    const ranges = columns.map((column) => rangeOf({ row: 1, column, rows: now.maxRows, columns: 1 }));
    made.push(
      mutation(now, 'set-col-data', { columnData: Object.fromEntries(data) }),
      mutation(now, 'set-worksheet-col-width', { ranges, colWidth: Object.fromEntries(widths) }),
    );
  }
  const own = new Set([...old.rowLines.own, ...now.rowLines.own].map(([row]) => row));
  const rows = [...own].filter(
    (row) => row <= now.maxRows && JSON.stringify(rowData(old, row)) !== JSON.stringify(rowData(now, row)),
  );
  if (rows.length > 0) {
    const heights = rows.map((row) => [row - 1, now.rowLines.size(row)] as const);
    const ranges = rows.map((row) => rangeOf({ row, column: 1, rows: 1, columns: now.maxColumns }));
    made.push(
      mutation(now, 'set-row-data', {
        rowData: Object.fromEntries(rows.map((row) => [row - 1, rowData(now, row)])),
      }),
      mutation(now, 'set-worksheet-row-height', { ranges, rowHeight: Object.fromEntries(heights) }),
    );
  }
  return made;
}

function ruleUpdates(old: SheetData | null, now: SheetData): Mutation[] {
  const [before, after] = [old ? gridRules(old) : [], gridRules(now)];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [
    ...before.map(({ cfId }) => mutation(now, 'delete-conditional-rule', { cfId })),
    // Univer puts a new rule before the others.
    ...after.reverse().map((rule) => mutation(now, 'add-conditional-rule', { rule })),
  ];
}

function validationUpdates(old: SheetData | null, now: SheetData): Mutation[] {
  const [before, after] = [old ? gridValidations(old) : [], gridValidations(now)];
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const target = { unitId: now.file.id, subUnitId: gridId(now.id), source: 'patched' };
  return [
    ...before.map(({ uid }) => ({
      id: 'data-validation.mutation.removeRule',
      params: { ...target, ruleId: uid },
    })),
    ...after.map((rule) => ({ id: 'data-validation.mutation.addRule', params: { ...target, rule } })),
  ];
}

function noteUpdates(old: SheetData | null, now: SheetData): Mutation[] {
  const [before, after] = [old ? notesOf(old) : new Map<string, Note>(), notesOf(now)];
  const target = { unitId: now.file.id, sheetId: gridId(now.id) };
  const gone = [...before].filter(([key]) => !after.has(key));
  const fresh = [...after].filter(([key, { note }]) => before.get(key)?.note !== note);
  return [
    ...gone.map(([, { row, col }]) => ({
      id: 'sheet.mutation.remove-note',
      params: { ...target, row, col },
    })),
    ...fresh.map(([key, { row, col, note }]) => ({
      id: 'sheet.mutation.update-note',
      params: { ...target, row, col, note: { id: key, row, col, width: 240, height: 120, note } },
    })),
  ];
}

interface Note {
  readonly row: number;
  readonly col: number;
  readonly note: string;
}

function notesOf(sheet: SheetData): Map<string, Note> {
  const notes = new Map<string, Note>();
  eachKnown(sheet, ({ note }, row, column) => {
    if (note !== undefined) notes.set(`note-${row}-${column}`, { row: row - 1, col: column - 1, note });
  });
  return notes;
}

const mutation = (sheet: SheetData, id: string, params: object): Mutation => ({
  id: `sheet.mutation.${id}`,
  params: { unitId: sheet.file.id, subUnitId: gridId(sheet.id), ...params },
});
