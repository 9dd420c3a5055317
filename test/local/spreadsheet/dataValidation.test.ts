// Data validation rules as scripts build, set and read them (C73, C75).
import { Workspace } from '../../../local/workspace';
import { runScript } from '../scriptRunner';

const SHEET = `
  const sheet = SpreadsheetApp.create('Validation', 20, 10).getSheets()[0];
  const cell = sheet.getRange('A1');
  const build = () => SpreadsheetApp.newDataValidation();
  const Criteria = SpreadsheetApp.DataValidationCriteria;
`;
const run = (body: string) => runScript(SHEET + body);

test('C73 a new builder has no criteria, no values, no help text, and allows invalid input', () => {
  const read = run(`
    const builder = build();
    return [builder.getCriteriaType(), builder.getCriteriaValues(), builder.getHelpText(), builder.getAllowInvalid()];
  `);
  expect(read).toEqual([null, [], null, true]);
});

test('C75 a cell without validation has null', () => {
  expect(run(`return [cell.getDataValidation(), cell.getDataValidations()]`)).toEqual([null, [[null]]]);
});

test('a list reads back with its values, whether it is shown, and the rest', () => {
  const read = run(`
    cell.setDataValidation(build().requireValueInList(['1', '2', '3'], false).setAllowInvalid(false).setHelpText('Pick one').build());
    const rule = cell.getDataValidation();
    return [rule.toString(), rule.getCriteriaType() === Criteria.VALUE_IN_LIST, rule.getCriteriaValues(), rule.getAllowInvalid(), rule.getHelpText()];
  `);
  expect(read).toEqual(['DataValidation', true, [['1', '2', '3'], false], false, 'Pick one']);
});

test('a range of another sheet reads back as that range', () => {
  const read = run(`
    const other = sheet.getParent().insertSheet('Lists');
    cell.setDataValidation(build().requireValueInRange(other.getRange('B1:B9')).build());
    const [range, shown] = cell.getDataValidation().getCriteriaValues();
    return [range.getA1Notation(), range.getSheet().getName(), shown];
  `);
  expect(read).toEqual(['B1:B9', 'Lists', true]);
});

test('a range of another spreadsheet is refused', () => {
  const body = `
    const other = SpreadsheetApp.create('Other').getSheets()[0];
    cell.setDataValidation(build().requireValueInRange(other.getRange('B1:B9')).build());
  `;
  expect(() => run(body)).toThrow('another spreadsheet');
});

test('every require… gives its criteria and values, and withCriteria takes them', () => {
  const read = run(`
    const made = {
      requireCheckbox: [], requireDate: [], requireFormulaSatisfied: ['=A1>1'],
      requireNumberBetween: [1, 2], requireNumberEqualTo: [3], requireNumberGreaterThan: [4],
      requireNumberGreaterThanOrEqualTo: [5], requireNumberLessThan: [6], requireNumberLessThanOrEqualTo: [7],
      requireNumberNotBetween: [8, 9], requireNumberNotEqualTo: [10], requireTextContains: ['a'],
      requireTextDoesNotContain: ['b'], requireTextEqualTo: ['c'], requireTextIsEmail: [], requireTextIsUrl: [],
      requireValueInList: [['x', 'y'], true],
    };
    return Object.entries(made).map(([name, args]) => {
      const rule = build()[name](...args).build();
      const same = build().withCriteria(rule.getCriteriaType(), rule.getCriteriaValues()).build();
      return [same.getCriteriaType().name(), same.getCriteriaValues()];
    });
  `);
  expect(read).toEqual([
    ['CHECKBOX', []],
    ['DATE_IS_VALID_DATE', []],
    ['CUSTOM_FORMULA', ['=A1>1']],
    ['NUMBER_BETWEEN', [1, 2]],
    ['NUMBER_EQUAL_TO', [3]],
    ['NUMBER_GREATER_THAN', [4]],
    ['NUMBER_GREATER_THAN_OR_EQUAL_TO', [5]],
    ['NUMBER_LESS_THAN', [6]],
    ['NUMBER_LESS_THAN_OR_EQUAL_TO', [7]],
    ['NUMBER_NOT_BETWEEN', [8, 9]],
    ['NUMBER_NOT_EQUAL_TO', [10]],
    ['TEXT_CONTAINS', ['a']],
    ['TEXT_DOES_NOT_CONTAIN', ['b']],
    ['TEXT_EQUAL_TO', ['c']],
    ['TEXT_IS_VALID_EMAIL', []],
    ['TEXT_IS_VALID_URL', []],
    ['VALUE_IN_LIST', [['x', 'y'], true]],
  ]);
});

test('every require… about dates gives the dates back', () => {
  const read = run(`
    const [a, b] = [new Date(2024, 0, 1), new Date(2024, 11, 31)];
    const made = {
      requireDateAfter: [a], requireDateBefore: [a], requireDateBetween: [a, b], requireDateEqualTo: [a],
      requireDateNotBetween: [a, b], requireDateOnOrAfter: [a], requireDateOnOrBefore: [a],
    };
    return Object.entries(made).map(([name, args]) => {
      cell.setDataValidation(build()[name](...args).build());
      const rule = cell.getDataValidation();
      const values = rule.getCriteriaValues();
      return [rule.getCriteriaType().name(), values.length === args.length && values.every((each, i) => each instanceof Date && each.getTime() === args[i].getTime())];
    });
  `);
  expect(read).toEqual(
    [
      'DATE_AFTER',
      'DATE_BEFORE',
      'DATE_BETWEEN',
      'DATE_EQUAL_TO',
      'DATE_NOT_BETWEEN',
      'DATE_ON_OR_AFTER',
      'DATE_ON_OR_BEFORE',
    ].map((name) => [name, true]),
  );
});

test('checkboxes keep values of their own', () => {
  const read = run(
    `return [build().requireCheckbox('yes'), build().requireCheckbox('yes', 'no')].map((each) => each.build().getCriteriaValues())`,
  );
  expect(read).toEqual([['yes'], ['yes', 'no']]);
});

test('a copy changes on its own', () => {
  const read = run(`
    const rule = build().requireNumberBetween(1, 4).setHelpText('1 to 4').build();
    const copy = rule.copy().setAllowInvalid(false).withCriteria(Criteria.NUMBER_BETWEEN, [1, 5]).build();
    return [rule, copy].map((each) => [each.getCriteriaValues(), each.getAllowInvalid(), each.getHelpText()]);
  `);
  expect(read).toEqual([
    [[1, 4], true, '1 to 4'],
    [[1, 5], false, '1 to 4'],
  ]);
});

test('a builder that was copied is not changed by its copy', () => {
  const read = run(`
    const builder = build().requireDate();
    const same = builder.copy().getCriteriaType().name();
    builder.copy().requireTextIsUrl().setHelpText('URL');
    return [builder.getCriteriaType().name(), builder.getHelpText(), same];
  `);
  expect(read).toEqual(['DATE_IS_VALID_DATE', null, 'DATE_IS_VALID_DATE']);
});

test.each([
  ['no criteria', `build().build()`, 'must have criteria'],
  ['an empty list', `build().requireValueInList([])`, 'must have a value'],
  [
    'more than 500 values',
    `build().requireValueInList(Array.from({ length: 501 }, (_, i) => 'v' + i))`,
    'The data validation rule has more items than the limit of 500. Use the “List from a range” criteria instead.',
  ],
  ['a list that is none', `build().withCriteria(Criteria.VALUE_IN_LIST, ['a', 'b'])`, 'VALUE_IN_LIST take'],
  ['a checkbox whose values are the same', `build().requireCheckbox('x', 'x')`, 'must differ'],
  [
    'a text for a number (C64)',
    `build().requireNumberEqualTo('1')`,
    "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireNumberEqualTo.",
  ],
])('a rule with %s is refused', (_, expression, message) => {
  expect(() => run(expression)).toThrow(message);
});

test('a rule that rejects keeps every value out, one that warns lets it in', () => {
  const read = run(`
    const block = sheet.getRange('A1:A2').setValues([[1], [2]]);
    block.setDataValidation(build().requireNumberBetween(1, 4).setAllowInvalid(false).build());
    let message = '';
    try { block.setValues([[3], [5]]); } catch (error) { message = error.message; }
    const kept = block.getValues().flat();
    block.setDataValidation(build().requireNumberBetween(1, 4).build()).setValues([[3], [5]]);
    return [message, kept, block.getValues().flat()];
  `);
  expect(read).toEqual([
    'The data you entered in cell A2 violates the data validation rules set on this cell.',
    [1, 2],
    [3, 5],
  ]);
});

test('validations are there in the next execution, and null takes one away', () => {
  const workspace = new Workspace();
  const id = runScript(
    `${SHEET}
    cell.setDataValidation(build().requireValueInList(['a']).build());
    sheet.getRange('A2').setDataValidation(build().requireDate().build()).setDataValidation(null);
    return sheet.getParent().getId();`,
    { workspace },
  );
  const read = runScript(
    `const sheet = SpreadsheetApp.openById('${String(id)}').getSheets()[0];
    return sheet.getRange('A1:A2').getDataValidations().map(([rule]) => rule && rule.getCriteriaValues());`,
    { workspace },
  );
  expect(read).toEqual([[['a'], true], null]);
});
