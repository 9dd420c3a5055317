// Conditional format rules as scripts build, set and read them (C65-C71, G160).
import { Workspace } from '../../../local/workspace';
import { runScript } from '../scriptRunner';

const SHEET = `
  const sheet = SpreadsheetApp.create('Rules', 20, 10).getSheets()[0];
  const range = sheet.getRange('B2:C5');
  const rule = () => SpreadsheetApp.newConditionalFormatRule().setRanges([range]);
  const Type = SpreadsheetApp.InterpolationType;
`;
const run = (body: string) => runScript(SHEET + body);

test('C65 a built rule is a ConditionalFormatRule', () => {
  expect(run(`return rule().whenCellEmpty().build().toString()`)).toBe('ConditionalFormatRule');
});

test('C66 setting rules replaces all, and they are read in order', () => {
  const read = run(`
    const types = () => sheet.getConditionalFormatRules().map((each) => each.getBooleanCondition().getCriteriaType().name());
    sheet.setConditionalFormatRules([rule().whenCellEmpty().build(), rule().whenCellNotEmpty().build()]);
    const first = types();
    sheet.setConditionalFormatRules([rule().whenTextContains('a').build()]);
    return [first, types()];
  `);
  expect(read).toEqual([['CELL_EMPTY', 'CELL_NOT_EMPTY'], ['TEXT_CONTAINS']]);
});

test('C67 a boolean rule reads back with its criteria as a name and its values as numbers', () => {
  const read = run(`
    sheet.setConditionalFormatRules([rule().whenNumberGreaterThan(50).setBackground('Red').setBold(true).build()]);
    const [found] = sheet.getConditionalFormatRules();
    const condition = found.getBooleanCondition();
    return {
      type: condition.getCriteriaType().toString(),
      same: condition.getCriteriaType() === SpreadsheetApp.BooleanCriteria.NUMBER_GREATER_THAN,
      values: condition.getCriteriaValues(),
      background: condition.getBackground(),
      object: condition.getBackgroundObject().asRgbColor().asHexString(),
      bold: condition.getBold(),
      others: [condition.getItalic(), condition.getFontColor(), condition.getStrikethrough(), condition.getUnderline()],
      gradient: found.getGradientCondition(),
      ranges: found.getRanges().map((each) => each.getA1Notation()),
    };
  `);
  expect(read).toEqual({
    type: 'NUMBER_GREATER_THAN',
    same: true,
    values: [50],
    background: '#ff0000',
    object: '#ff0000',
    bold: true,
    others: [null, null, null, null],
    gradient: null,
    ranges: ['B2:C5'],
  });
});

test('C69 G160 a gradient rule reads back its colours, types and values', () => {
  const read = run(`
    sheet.setConditionalFormatRules([
      rule().setGradientMinpoint('#00ff00').setGradientMaxpoint('#ff0000').build(),
      rule().setGradientMinpointWithValue('white', Type.NUMBER, '1')
        .setGradientMidpointWithValue('yellow', Type.PERCENTILE, '50')
        .setGradientMaxpointWithValue('black', Type.NUMBER, '4').build(),
    ]);
    return sheet.getConditionalFormatRules().map((each) => {
      const gradient = each.getGradientCondition();
      return [each.getBooleanCondition(), gradient.getMinColorObject().asRgbColor().asHexString(),
        gradient.getMinType().name(), gradient.getMinValue(),
        gradient.getMidColor(), String(gradient.getMidType()), gradient.getMidValue(),
        gradient.getMaxColor(), gradient.getMaxType().name(), gradient.getMaxValue()];
    });
  `);
  expect(read).toEqual([
    [null, '#00ff00', 'MIN', '', null, 'null', '', '#ff0000', 'MAX', ''],
    [null, '#ffffff', 'NUMBER', '1', '#ffff00', 'PERCENTILE', '50', '#000000', 'NUMBER', '4'],
  ]);
});

test('C70 a copy with other criteria keeps the format, and the original its criteria', () => {
  const read = run(`
    const first = rule().whenNumberGreaterThan(50).setFontColor('#00ff00').build();
    const second = first.copy().whenCellEmpty().build();
    return [first, second].map((each) => {
      const condition = each.getBooleanCondition();
      return [condition.getCriteriaType().name(), condition.getCriteriaValues(), condition.getFontColor(), each.getRanges().length];
    });
  `);
  expect(read).toEqual([
    ['NUMBER_GREATER_THAN', [50], '#00ff00', 1],
    ['CELL_EMPTY', [], '#00ff00', 1],
  ]);
});

test('C71 clearConditionalFormatRules leaves none', () => {
  const read = run(`
    sheet.setConditionalFormatRules([rule().whenCellEmpty().build()]);
    sheet.clearConditionalFormatRules();
    return sheet.getConditionalFormatRules().length;
  `);
  expect(read).toBe(0);
});

test('every when… gives its criteria and values', () => {
  const read = run(`
    const builder = rule();
    const made = {
      whenCellEmpty: [], whenCellNotEmpty: [], whenFormulaSatisfied: ['=B2>1'],
      whenNumberBetween: [1, 2], whenNumberEqualTo: [3], whenNumberGreaterThan: [4],
      whenNumberGreaterThanOrEqualTo: [5], whenNumberLessThan: [6], whenNumberLessThanOrEqualTo: [7],
      whenNumberNotBetween: [8, 9], whenNumberNotEqualTo: [10], whenTextContains: ['a'],
      whenTextDoesNotContain: ['b'], whenTextEndsWith: ['c'], whenTextEqualTo: ['d'], whenTextStartsWith: ['e'],
    };
    return Object.entries(made).map(([name, args]) => {
      const condition = builder[name](...args).build().getBooleanCondition();
      const same = rule().withCriteria(condition.getCriteriaType(), condition.getCriteriaValues()).build().getBooleanCondition();
      return [condition.getCriteriaType().name(), same.getCriteriaValues()];
    });
  `);
  expect(read).toEqual([
    ['CELL_EMPTY', []],
    ['CELL_NOT_EMPTY', []],
    ['CUSTOM_FORMULA', ['=B2>1']],
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
    ['TEXT_ENDS_WITH', ['c']],
    ['TEXT_EQUAL_TO', ['d']],
    ['TEXT_STARTS_WITH', ['e']],
  ]);
});

test('dates come back as dates of the script, relative dates as members', () => {
  const read = run(`
    const { TODAY } = SpreadsheetApp.RelativeDate;
    sheet.setConditionalFormatRules([
      rule().whenDateAfter(new Date(2024, 0, 2)).build(), rule().whenDateBefore(TODAY).build(),
    ]);
    const [fixed, relative] = sheet.getConditionalFormatRules().map((each) => each.getBooleanCondition());
    const [date] = fixed.getCriteriaValues();
    return [fixed.getCriteriaType().name(), date instanceof Date, date.getTime() === new Date(2024, 0, 2).getTime(),
      relative.getCriteriaType().name(), relative.getCriteriaValues()[0] === TODAY];
  `);
  expect(read).toEqual(['DATE_AFTER', true, true, 'DATE_BEFORE_RELATIVE', true]);
});

test('what was set last stands: a gradient takes the place of criteria, and the other way round', () => {
  const read = run(`
    const gradient = rule().whenCellEmpty().setGradientMinpoint('red').setGradientMaxpoint('blue').build();
    const boolean = gradient.copy().whenCellEmpty().build();
    return [gradient, boolean].map((each) => [each.getBooleanCondition() !== null, each.getGradientCondition() !== null]);
  `);
  expect(read).toEqual([
    [false, true],
    [true, false],
  ]);
});

test('a builder shows what it has so far, and its copy goes its own way', () => {
  const read = run(`
    const builder = rule().setGradientMinpoint('red').setBold(true).whenCellEmpty();
    const copy = builder.copy().setItalic(true).whenCellNotEmpty();
    return [builder, copy].map((each) => {
      const condition = each.getBooleanCondition();
      return [condition.getCriteriaType().name(), condition.getBold(), condition.getItalic(), each.getGradientCondition(), each.getRanges().length];
    });
  `);
  expect(read).toEqual([
    ['CELL_EMPTY', true, null, null, 1],
    ['CELL_NOT_EMPTY', true, true, null, 1],
  ]);
});

test('a midpoint without a type is taken away', () => {
  const read = run(`
    const builder = rule().setGradientMinpoint('red').setGradientMaxpoint('blue').setGradientMidpointWithValue('white', Type.PERCENT, '50');
    const set = builder.getGradientCondition().getMidType().name();
    return [set, builder.setGradientMidpointWithValue(null, null, null).build().getGradientCondition().getMidType()];
  `);
  expect(read).toEqual(['PERCENT', null]);
});

test('null takes a format setting away', () => {
  const read = run(`
    const condition = rule().whenCellEmpty().setBold(true).setBold(null).setBackground('red').setBackground(null)
      .build().getBooleanCondition();
    return [condition.getBold(), condition.getBackground()];
  `);
  expect(read).toEqual([null, null]);
});

test('theme colours stay theme colours', () => {
  const read = run(`
    const color = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build();
    sheet.setConditionalFormatRules([rule().whenCellEmpty().setBackgroundObject(color).build()]);
    const condition = sheet.getConditionalFormatRules()[0].getBooleanCondition();
    return [condition.getBackgroundObject().asThemeColor().getThemeColorType().name(), condition.getBackground()];
  `);
  expect(read).toEqual(['ACCENT1', '#4285f4']);
});

test.each([
  ['no ranges', `SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()`, 'must have a range'],
  ['an empty list of ranges', `rule().setRanges([])`, 'must have a range'],
  ['no condition', `rule().setBackground('red').build()`, 'must have a condition'],
  ['half a gradient', `rule().setGradientMinpoint('red').build()`, 'must have a condition'],
  ['a colour that is none', `rule().setBackground('reddish')`, 'Invalid color: reddish'],
  [
    'a gradient value that is no number',
    `rule().setGradientMaxpointWithValue('red', Type.NUMBER, 'x')`,
    'Invalid gradient value',
  ],
  [
    'a maximum of type MIN',
    `rule().setGradientMaxpointWithValue('red', Type.MIN, '')`,
    'interpolation type MIN',
  ],
  [
    'too few arguments of criteria',
    `rule().withCriteria(SpreadsheetApp.BooleanCriteria.NUMBER_BETWEEN, [1])`,
    'NUMBER_BETWEEN take',
  ],
  [
    'arguments of the wrong kind',
    `rule().withCriteria(SpreadsheetApp.BooleanCriteria.TEXT_CONTAINS, [1])`,
    'TEXT_CONTAINS take',
  ],
  [
    'a number as text (C64)',
    `rule().whenNumberGreaterThan('5')`,
    "The parameters (String) don't match the method signature for SpreadsheetApp.ConditionalFormatRuleBuilder.whenNumberGreaterThan.",
  ],
])('a rule with %s is refused', (_, expression, message) => {
  expect(() => run(expression)).toThrow(message);
});

test.each([
  [
    'ranges',
    `SpreadsheetApp.newConditionalFormatRule().setRanges([other.getRange('A1')]).whenCellEmpty().build()`,
  ],
  ['formula', `rule().whenFormulaSatisfied("='Other tab'!A1>1").build()`],
])('a rule whose %s is on another sheet is refused, and the rules stay', (_, expression) => {
  const read = run(`
    const other = sheet.getParent().insertSheet('Other tab');
    sheet.setConditionalFormatRules([rule().whenCellEmpty().build()]);
    let message = '';
    try { sheet.setConditionalFormatRules([${expression}]); } catch (error) { message = error.message; }
    return [message, sheet.getConditionalFormatRules().length];
  `);
  expect(read).toEqual(['Conditional format rule cannot reference a different sheet.', 1]);
});

test('a formula may name its own sheet, or another in INDIRECT', () => {
  const read = run(`
    const formulas = ['=Sheet1!A1>1', '=INDIRECT("Other!A1")>1', '=A1<>"a!b"'];
    sheet.setConditionalFormatRules(formulas.map((each) => rule().whenFormulaSatisfied(each).build()));
    return sheet.getConditionalFormatRules().length;
  `);
  expect(read).toBe(3);
});

test('rules are there in the next execution', () => {
  const workspace = new Workspace();
  const id = runScript(
    `${SHEET}
    sheet.setConditionalFormatRules([rule().whenNumberBetween(1, 2).setItalic(true).build()]);
    return sheet.getParent().getId();`,
    { workspace },
  );
  const read = runScript(
    `const [rule] = SpreadsheetApp.openById('${String(id)}').getSheets()[0].getConditionalFormatRules();
    const condition = rule.getBooleanCondition();
    return [condition.getCriteriaValues(), condition.getItalic(), rule.getRanges()[0].getA1Notation()];`,
    { workspace },
  );
  expect(read).toEqual([[1, 2], true, 'B2:C5']);
});
