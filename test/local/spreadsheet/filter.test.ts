// A sheet's filter, its criteria and its sorting (A15, A16, C77).
import { Workspace } from '../../../local/workspace';
import { runScript } from '../scriptRunner';

const SETUP = `
  const sheet = SpreadsheetApp.create('Filtered', 10, 5).getSheets()[0];
  const range = sheet.getRange('A1:C4');
  range.setValues([['name', 'n', 'x'], ['b', 2, 1], ['c', 3, 1], ['a', 1, 1]]);
  const criteria = () => SpreadsheetApp.newFilterCriteria();
`;
const run = (body: string) => runScript(SETUP + body);

test('A15 a sheet without a filter has null', () => {
  expect(run(`return [sheet.getFilter(), range.getFilter()]`)).toEqual([null, null]);
});

test('A16 a second filter is refused', () => {
  expect(() => run(`range.createFilter(); sheet.getRange('E1').createFilter()`)).toThrow(
    "You can't create a filter in a sheet that already has a filter.",
  );
});

test('a filter has its range, and after remove there is room for another', () => {
  const read = run(`
    const filter = range.createFilter();
    const found = [filter.toString(), sheet.getFilter().getRange().getA1Notation()];
    filter.remove();
    return [...found, sheet.getFilter(), sheet.getRange('A1:B2').createFilter().getRange().getA1Notation()];
  `);
  expect(read).toEqual(['Filter', 'A1:C4', null, 'A1:B2']);
});

test('criteria of a column are set, read, copied and removed', () => {
  const read = run(`
    const filter = range.createFilter().setColumnFilterCriteria(2, criteria().whenNumberGreaterThan(1).setHiddenValues(['3']).build());
    const found = filter.getColumnFilterCriteria(2);
    filter.setColumnFilterCriteria(3, found.copy().whenCellNotEmpty().build());
    const other = filter.getColumnFilterCriteria(3);
    filter.removeColumnFilterCriteria(2).setColumnFilterCriteria(3, null);
    return [found.getCriteriaType().name(), found.getCriteriaValues(), found.getHiddenValues(), found.getVisibleValues(),
      other.getCriteriaType().name(), other.getHiddenValues(), filter.getColumnFilterCriteria(2), filter.getColumnFilterCriteria(3)];
  `);
  expect(read).toEqual(['NUMBER_GREATER_THAN', [1], ['3'], [], 'CELL_NOT_EMPTY', ['3'], null, null]);
});

test('values to hide and values to show take each other’s place', () => {
  const read = run(`
    const built = criteria().setHiddenValues(['a']).setVisibleValues(['b']).build();
    return [built.getHiddenValues(), built.getVisibleValues(), built.getCriteriaType(), built.getCriteriaValues()];
  `);
  expect(read).toEqual([[], ['b'], null, []]);
});

test('C77 a column that is not sorted has no sort order to give', () => {
  expect(() => run(`range.createFilter().sort(2, true).getColumnSortSpec(3).getSortOrder()`)).toThrow(
    'Unexpected error while getting the method or property getSortOrder on object SpreadsheetApp.SortSpec.',
  );
});

test('sorting leaves the header row where it is and tells its order', () => {
  const read = run(`
    const filter = range.createFilter().sort(2, false);
    const spec = filter.getColumnSortSpec(2);
    const down = range.getValues().map(([name]) => name);
    filter.sort(1, true);
    return [down, spec.isAscending(), spec.getSortOrder().name(), spec.getDimensionIndex(), range.getValues().map(([name]) => name),
      filter.getColumnSortSpec(1).getSortOrder().name()];
  `);
  expect(read).toEqual([
    ['name', 'c', 'b', 'a'],
    false,
    'DESCENDING',
    2,
    ['name', 'a', 'b', 'c'],
    'ASCENDING',
  ]);
});

test.each([
  [
    'a column outside of the filter',
    `range.createFilter().getColumnFilterCriteria(4)`,
    'column 4 is not in the range',
  ],
  ['criteria that filter nothing', `criteria().build()`, 'must have a condition'],
  [
    'a null among values (C64)',
    `criteria().setHiddenValues([null])`,
    "don't match the method signature for SpreadsheetApp.FilterCriteriaBuilder.setHiddenValues.",
  ],
  [
    'use after removal',
    `const filter = range.createFilter(); filter.remove(); filter.getRange()`,
    'no longer exists',
  ],
])('%s is refused', (_, body, message) => {
  expect(() => run(body)).toThrow(message);
});

test('the filter is there in the next execution', () => {
  const workspace = new Workspace();
  const id = runScript(
    `${SETUP} range.createFilter().setColumnFilterCriteria(1, criteria().whenTextContains('a').build()); return sheet.getParent().getId();`,
    { workspace },
  );
  const read = runScript(
    `return SpreadsheetApp.openById('${String(id)}').getSheets()[0].getFilter().getColumnFilterCriteria(1).getCriteriaValues()`,
    { workspace },
  );
  expect(read).toEqual(['a']);
});
