// A sheet's data: rows and columns inserted, deleted and moved against a plain model, what is stored, and speed.
import fc from 'fast-check';
import type { SheetData } from '../../../local/files/sheetData';
import { SpreadsheetFile } from '../../../local/files/spreadsheetFile';
import type { LineChange } from '../../../local/files/spans';
import { openStore, type Change, type Store } from '../../../local/store';
import { Workspace } from '../../../local/workspace';
import { runScript } from '../scriptRunner';

/** A grid as anybody would write it. */
type Model = string[][];

const turned = (model: Model): Model => model[0]!.map((_, column) => model.map((row) => row[column]!));

function changed(model: Model, change: LineChange): Model {
  if (change.axis === 'columns') return turned(changed(turned(model), { ...change, axis: 'rows' }));
  const width = model[0]!.length;
  if (change.kind === 'insert') {
    const made = Array.from({ length: change.count }, () => new Array<string>(width).fill(''));
    return [...model.slice(0, change.at - 1), ...made, ...model.slice(change.at - 1)];
  }
  const at = (change.kind === 'move' ? change.from : change.at) - 1;
  const taken = new Set(model.slice(at, at + change.count));
  const left = (rows: Model) => rows.filter((row) => !taken.has(row));
  if (change.kind === 'delete') return left(model);
  return [...left(model.slice(0, change.to - 1)), ...taken, ...left(model.slice(change.to - 1))];
}

/** A change that fits a sheet, of three numbers from 0 to 1. */
const changes = fc.record({
  kind: fc.constantFrom('insert' as const, 'delete' as const, 'move' as const),
  axis: fc.constantFrom('rows' as const, 'columns' as const),
  place: fc.nat(1000),
  target: fc.nat(1000),
  count: fc.integer({ min: 1, max: 4 }),
});

function applied(
  sheet: SheetData,
  model: Model,
  wanted: { kind: LineChange['kind']; axis: 'rows' | 'columns' } & Record<
    'place' | 'target' | 'count',
    number
  >,
): Model {
  const { kind, axis, place, target } = wanted;
  const lines = axis === 'rows' ? sheet.maxRows : sheet.maxColumns;
  if (kind === 'insert') {
    const at = (place % (lines + 1)) + 1;
    sheet.insertLines(axis, at, wanted.count);
    return changed(model, { kind, axis, at, count: wanted.count });
  }
  const at = (place % lines) + 1;
  const count = Math.min(wanted.count, lines - at + 1);
  if (kind === 'delete') {
    if (count === lines) return model;
    sheet.deleteLines(axis, at, count);
    return changed(model, { kind, axis, at, count });
  }
  const to = (target % (lines + 1)) + 1;
  sheet.moveLines(axis, at, count, to);
  return changed(model, { kind, axis, from: at, count, to });
}

const contents = (sheet: SheetData): Model =>
  Array.from({ length: sheet.maxRows }, (_, row) =>
    Array.from({ length: sheet.maxColumns }, (_each, column) => sheet.displayValue(row + 1, column + 1)),
  );

test('rows and columns inserted, deleted and moved leave every other cell as it was, in the store too', () => {
  fc.assert(
    fc.property(fc.array(changes, { minLength: 1, maxLength: 6 }), fc.nat(5), (steps, gaps) => {
      const store = openStore(':memory:');
      const workspace = new Workspace({ store });
      const [sheet] = SpreadsheetFile.create(workspace, 'x', 130, 5).sheets as [SheetData];
      let model: Model = contents(sheet);
      model.forEach((row, r) =>
        row.forEach((_, c) => {
          if ((r * 5 + c) % (gaps + 1) > 0) return;
          row[c] = `cell ${r} ${c}`;
          sheet.put(r + 1, c + 1, row[c]);
        }),
      );
      for (const each of steps) {
        model = applied(sheet, model, each);
        workspace.settle();
      }
      expect(contents(sheet)).toEqual(model);
      const [again] = new Workspace({ store }).all(SpreadsheetFile);
      expect(contents(again!.sheets[0]!)).toEqual(model);
    }),
    { numRuns: 60 },
  );
});

/** A store that counts what is written to it. */
function watched(): { store: Store; written: () => string[] } {
  const inner = openStore(':memory:');
  let changesSeen: Change[] = [];
  const store = {
    ...inner,
    write: (all: readonly Change[]) => {
      changesSeen.push(...all);
      inner.write(all);
    },
  };
  const written = () => {
    const parts = changesSeen.map(({ part }) => part);
    changesSeen = [];
    return parts;
  };
  return { store, written };
}

test('an edit writes the 64 rows that it touched, and writing the same again writes nothing', () => {
  const { store, written } = watched();
  const workspace = new Workspace({ store });
  const file = SpreadsheetFile.create(workspace, 'x');
  const [sheet] = file.sheets as [SheetData];
  for (let row = 1; row <= 300; row++) sheet.enter(row, 1, `row ${row}`);
  workspace.settle();
  written();
  sheet.enter(100, 1, 'changed');
  workspace.settle();
  expect(written()).toEqual(['cells:0:1']);
  sheet.enter(100, 1, 'changed');
  sheet.put(100, 1, 'changed');
  workspace.settle();
  expect(written()).toEqual([]);
});

test('the format of a whole column is written once, not by cell', () => {
  const { store, written } = watched();
  const workspace = new Workspace({ store });
  const { id } = SpreadsheetFile.create(workspace, 'x', 5000, 26);
  written();
  runScript(`SpreadsheetApp.getActiveSheet().getRange('A2:Z').setNumberFormat('@')`, {
    workspace,
    spreadsheet: id,
  });
  expect(written()).toEqual(['cells:0:0', 'sheet:0']);
});

test('lines are not moved to where there are none', () => {
  const [sheet] = SpreadsheetFile.create(new Workspace(), 'x', 20, 5).sheets as [SheetData];
  const before = JSON.stringify(sheet.stored);
  expect(() => sheet.moveLines('rows', 1, 5, 22)).toThrow('Those rows are out of bounds.');
  expect(() => sheet.moveLines('rows', 18, 5, 1)).toThrow('Those rows are out of bounds.');
  expect(() => sheet.moveLines('columns', 1, 1, 0)).toThrow('Those columns are out of bounds.');
  expect(JSON.stringify(sheet.stored)).toBe(before);
  sheet.moveLines('rows', 1, 5, 21);
});

test('enter types, put puts', () => {
  const [sheet] = SpreadsheetFile.create(new Workspace(), 'x').sheets as [SheetData];
  for (const row of [1, 2]) sheet.put(row, 2, 'kept', '@');
  sheet.enter(1, 1, '007');
  sheet.put(2, 1, '=1+1');
  sheet.put(3, 1, new Date('2026-10-05T13:00:00Z'));
  sheet.put(4, 1, 0.5, '0%');
  const read = [1, 2, 3, 4].map((row) => [
    sheet.value(row, 1),
    sheet.displayValue(row, 1),
    sheet.cell(row, 1).formula,
  ]);
  expect(read).toEqual([
    [7, '7', undefined],
    ['=1+1', '=1+1', undefined],
    [new Date('2026-10-05T13:00:00Z'), '10/5/2026 9:00:00', undefined],
    [0.5, '50%', undefined],
  ]);
  expect([sheet.lastRow, sheet.lastColumn]).toEqual([4, 2]);
  expect(() => sheet.enter(1, 27, 'x')).toThrow(
    'The coordinates of the range are outside the dimensions of the sheet.',
  );
});
