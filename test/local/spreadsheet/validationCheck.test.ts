// What a cell's data validation allows.
import type { CellValue } from '../../../local/files/cell';
import { SpreadsheetFile } from '../../../local/files/spreadsheetFile';
import type { ValidationData } from '../../../local/files/sheetParts';
import { meetsValidation } from '../../../local/services/spreadsheet/validationCheck';
import { Workspace } from '../../../local/workspace';

const file = SpreadsheetFile.create(new Workspace(), 'Checked', 10, 5);
const sheet = file.sheets[0]!;
const rule = (type: string, ...values: ValidationData['values']): ValidationData => ({
  type,
  values,
  showDropdown: true,
  allowInvalid: false,
  helpText: null,
});
const day = (date: number) => ({ date: new Date(2024, 4, date, 15).getTime() });

function allowed(validation: ValidationData, value: CellValue | Date): boolean {
  sheet.put(1, 1, '');
  sheet.put(1, 1, value);
  return meetsValidation(sheet.cell(1, 1).withValidation(validation), file);
}

test.each<[string, ValidationData, (CellValue | Date)[], (CellValue | Date)[]]>([
  ['NUMBER_BETWEEN', rule('NUMBER_BETWEEN', 1, 4), [1, 2.5, 4], [0.9, 4.1, 'two', true]],
  ['NUMBER_NOT_BETWEEN', rule('NUMBER_NOT_BETWEEN', 1, 4), [0, 5], [1, 4]],
  ['NUMBER_EQUAL_TO', rule('NUMBER_EQUAL_TO', 3), [3], [4, '3']],
  ['NUMBER_NOT_EQUAL_TO', rule('NUMBER_NOT_EQUAL_TO', 3), [4], [3]],
  ['NUMBER_GREATER_THAN', rule('NUMBER_GREATER_THAN', 3), [3.1], [3]],
  ['NUMBER_GREATER_THAN_OR_EQUAL_TO', rule('NUMBER_GREATER_THAN_OR_EQUAL_TO', 3), [3], [2.9]],
  ['NUMBER_LESS_THAN', rule('NUMBER_LESS_THAN', 3), [2.9], [3]],
  ['NUMBER_LESS_THAN_OR_EQUAL_TO', rule('NUMBER_LESS_THAN_OR_EQUAL_TO', 3), [3], [3.1]],
  ['TEXT_CONTAINS', rule('TEXT_CONTAINS', 'ell'), ['Hello', 'BELL'], ['help']],
  ['TEXT_DOES_NOT_CONTAIN', rule('TEXT_DOES_NOT_CONTAIN', 'ell'), ['help'], ['Hello']],
  ['TEXT_EQUAL_TO', rule('TEXT_EQUAL_TO', 'yes'), ['Yes'], ['yes!']],
  ['TEXT_IS_VALID_EMAIL', rule('TEXT_IS_VALID_EMAIL'), ['a@b.org'], ['a@b', 'a b@c.org']],
  ['TEXT_IS_VALID_URL', rule('TEXT_IS_VALID_URL'), ['https://x.org/a?b', 'x.org'], ['nothing', 'a b.org']],
  ['VALUE_IN_LIST', rule('VALUE_IN_LIST', '1', 'two'), [1, '1', 'two'], ['3', 'Two']],
  ['CHECKBOX', rule('CHECKBOX'), [true, false], ['yes', 1]],
  ['CHECKBOX of its own values', rule('CHECKBOX', 'yes', 'no'), ['yes', 'no'], [true]],
])('%s', (_, validation, good, bad) => {
  expect(good.map((value) => allowed(validation, value))).toEqual(good.map(() => true));
  expect(bad.map((value) => allowed(validation, value))).toEqual(bad.map(() => false));
});

const may = (date: number) => new Date(2024, 4, date, 9);
test.each<[string, ValidationData, Date[], (CellValue | Date)[]]>([
  ['DATE_IS_VALID_DATE', rule('DATE_IS_VALID_DATE'), [may(1)], [45000, 'May']],
  ['DATE_EQUAL_TO', rule('DATE_EQUAL_TO', day(5)), [may(5)], [may(4), may(6)]],
  ['DATE_AFTER', rule('DATE_AFTER', day(5)), [may(6)], [may(5)]],
  ['DATE_ON_OR_AFTER', rule('DATE_ON_OR_AFTER', day(5)), [may(5)], [may(4)]],
  ['DATE_BEFORE', rule('DATE_BEFORE', day(5)), [may(4)], [may(5)]],
  ['DATE_ON_OR_BEFORE', rule('DATE_ON_OR_BEFORE', day(5)), [may(5)], [may(6)]],
  ['DATE_BETWEEN', rule('DATE_BETWEEN', day(5), day(7)), [may(5), may(7)], [may(8)]],
  ['DATE_NOT_BETWEEN', rule('DATE_NOT_BETWEEN', day(5), day(7)), [may(8)], [may(6)]],
])('%s looks at days only', (_, validation, good, bad) => {
  expect(good.map((value) => allowed(validation, value))).toEqual(good.map(() => true));
  sheet.grid.set(1, 1, sheet.cell(1, 1).withFormat(sheet.cell(2, 1).format));
  expect(bad.map((value) => allowed(validation, value))).toEqual(bad.map(() => false));
});

test('VALUE_IN_RANGE allows what the range holds', () => {
  sheet.put(1, 3, 'a');
  sheet.put(2, 3, 7);
  const validation = rule('VALUE_IN_RANGE', {
    sheet: sheet.id,
    range: { row: 1, column: 3, rows: 2, columns: 1 },
  });
  expect(['a', 7, 'b'].map((value) => allowed(validation, value))).toEqual([true, true, false]);
});

test('an empty cell, a formula, and what only a formula could tell are allowed', () => {
  const number = rule('NUMBER_EQUAL_TO', 1);
  expect(allowed(number, '')).toBe(true);
  expect(allowed(rule('CUSTOM_FORMULA', '=A1>1'), 'anything')).toBe(true);
  expect(allowed(rule('NUMBER_EQUAL_TO', '=B1'), 5)).toBe(true);
  expect(meetsValidation(sheet.cell(1, 1).withContent('', '=B1').withValidation(number), file)).toBe(true);
});
