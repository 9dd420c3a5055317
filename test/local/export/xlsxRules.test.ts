// What Excel and LibreOffice are given of a spreadsheet's conditional formats and data validations.
import type { DataValidation } from 'exceljs';
import { conditionOf } from '../../../local/export/xlsxConditions';
import type { CriteriaValue } from '../../../local/files/sheetParts';
import { firstSheetOf, partOf, plain, read, spreadsheetOf } from './xlsxFile';

const SHEET = 'xl/worksheets/sheet1.xml';

describe('conditions', () => {
  const day = (date: number): CriteriaValue => ({ date: Date.UTC(2026, 9, date, 16) });
  // Each was computed by LibreOffice over values that meet it and values that do not.
  test.each<readonly [type: string, values: CriteriaValue[], formula: string]>([
    ['NUMBER_GREATER_THAN_OR_EQUAL_TO', [2.5], 'AND(ISNUMBER(B2),B2>=2.5)'],
    ['NUMBER_LESS_THAN', [0], 'AND(ISNUMBER(B2),B2<0)'],
    ['NUMBER_NOT_EQUAL_TO', ['=$A$1'], 'AND(ISNUMBER(B2),B2<>($A$1))'],
    ['NUMBER_BETWEEN', [1, 2], 'AND(ISNUMBER(B2),B2>=1,B2<=2)'],
    ['NUMBER_NOT_BETWEEN', [1, 2], 'AND(ISNUMBER(B2),OR(B2<1,B2>2))'],
    ['TEXT_EQUAL_TO', ['a "b"'], 'B2&""="a ""b"""'],
    ['TEXT_CONTAINS', [' of '], 'ISNUMBER(SEARCH(" of ",B2))'],
    ['TEXT_CONTAINS', ['why? 2*3~'], 'ISNUMBER(SEARCH("why~? 2~*3~~",B2))'],
    ['TEXT_DOES_NOT_CONTAIN', ['x'], 'ISERROR(SEARCH("x",B2))'],
    ['TEXT_STARTS_WITH', ['0 of '], 'LEFT(B2,LEN("0 of "))="0 of "'],
    ['TEXT_ENDS_WITH', ['.'], 'RIGHT(B2,LEN("."))="."'],
    ['CELL_EMPTY', [], 'ISBLANK(B2)'],
    ['CELL_NOT_EMPTY', [], 'NOT(ISBLANK(B2))'],
    ['DATE_EQUAL_TO', [day(5)], 'AND(ISNUMBER(B2),INT(B2)=46300)'],
    ['DATE_AFTER', [day(5)], 'AND(ISNUMBER(B2),INT(B2)>46300)'],
    ['DATE_NOT_BETWEEN', [day(5), day(7)], 'AND(ISNUMBER(B2),OR(INT(B2)<46300,INT(B2)>46302))'],
    ['DATE_IS_VALID_DATE', [], 'AND(ISNUMBER(B2))'],
    ['DATE_BEFORE_RELATIVE', ['TOMORROW'], 'AND(ISNUMBER(B2),INT(B2)<TODAY()+1)'],
    ['DATE_EQUAL_TO_RELATIVE', ['YESTERDAY'], 'AND(ISNUMBER(B2),INT(B2)=TODAY()-1)'],
    ['DATE_EQUAL_TO_RELATIVE', ['PAST_WEEK'], 'AND(ISNUMBER(B2),INT(B2)>=TODAY()-7,INT(B2)<=TODAY())'],
    ['CUSTOM_FORMULA', ['=$C2="a:B"'], '$C2="a:B"'],
    ['CUSTOM_FORMULA', ['=SUM(C2:C)>MAX($D$2:$D$9)'], 'SUM(C2:C$1048576)>MAX($D$2:$D$9)'],
  ])('%s of %j', (type, values, formula) => {
    expect(conditionOf(type, values, 'B2', 'America/New_York')).toBe(formula);
  });

  test('a day is the spreadsheet’s: late in New York it is the next day in London', () => {
    const late = { date: Date.UTC(2026, 9, 6, 2) };
    expect(conditionOf('DATE_EQUAL_TO', [late], 'A1', 'America/New_York')).toContain('=46300');
    expect(conditionOf('DATE_EQUAL_TO', [late], 'A1', 'Europe/London')).toContain('=46301');
  });

  test('what Excel has no like of is left out', () => {
    expect(conditionOf('SOMETHING_NEW', [1], 'A1', 'Etc/UTC')).toBeNull();
    expect(conditionOf('NUMBER_SOMETHING_NEW', [1], 'A1', 'Etc/UTC')).toBeNull();
  });
});

describe('conditional formats', () => {
  const RULES = `
    const rule = () => SpreadsheetApp.newConditionalFormatRule();
    const scores = [sheet.getRange('B2:B9'), sheet.getRange('D2:D9')];
    sheet.setConditionalFormatRules([
      rule().setRanges(scores).whenNumberGreaterThanOrEqualTo(2.5).setBackground('#00ff00').build(),
      rule().setRanges(scores).whenNumberGreaterThanOrEqualTo(1).setBold(true).setFontColor('#ff0000').build(),
      rule().setRanges([sheet.getRange('C2:C9')]).setGradientMinpointWithValue('#ffffff', SpreadsheetApp.InterpolationType.NUMBER, '0').setGradientMaxpoint('#0000ff').build(),
    ]);`;
  const rulesOf = async (script: string): Promise<string[][]> =>
    [
      ...plain(await partOf(script, SHEET)).matchAll(
        /<conditionalFormatting sqref="([^"]*)"><cfRule ([^>]*)>(.*?)<\/cfRule>/g,
      ),
    ].map(([, ...parts]) => parts);

  test('each range has its rules, about its own first cell, in the order of the rules', async () => {
    const rules = await rulesOf(RULES);
    expect(rules.map(([ref, , inside]) => [ref, /<formula>(.*)<\/formula>/.exec(inside ?? '')?.[1]])).toEqual(
      [
        ['B2:B9', 'AND(ISNUMBER(B2),B2>=2.5)'],
        ['D2:D9', 'AND(ISNUMBER(D2),D2>=2.5)'],
        ['B2:B9', 'AND(ISNUMBER(B2),B2>=1)'],
        ['D2:D9', 'AND(ISNUMBER(D2),D2>=1)'],
        ['C2:C9', undefined],
      ],
    );
    expect(rules.map(([, attributes]) => /priority="(\d+)"/.exec(attributes ?? '')?.[1])).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  });

  test('the first that fits a cell is the only one', async () => {
    const stops = (await rulesOf(RULES)).map(([, attributes]) => attributes?.includes('stopIfTrue="1"'));
    expect(stops).toEqual([true, true, true, true, false]);
  });

  test('a rule sets what it says and nothing else', async () => {
    const styles = /<dxfs.*<\/dxfs>/s.exec(await partOf(RULES, 'xl/styles.xml'))?.[0];
    const [green, , red] = [...(styles ?? '').matchAll(/<dxf>(.*?)<\/dxf>/gs)].map(([, style]) => style);
    expect(green).toBe(
      '<fill><patternFill patternType="solid"><bgColor rgb="FF00ff00"/></patternFill></fill>',
    );
    expect(red).toBe('<font><b/><color rgb="FFff0000"/></font>');
  });

  test('a scale of two or three colours keeps its points', async () => {
    const script = (mid: string): string => `
      const { NUMBER, PERCENT, PERCENTILE } = SpreadsheetApp.InterpolationType;
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1:A9')])
        .setGradientMinpointWithValue('#ff0000', NUMBER, '1.5')${mid}.setGradientMaxpoint('#00ff00').build()]);`;
    const [two] = await rulesOf(script(''));
    expect(two?.[2]).toBe(
      '<colorScale><cfvo type="num" val="1.5"/><cfvo type="max"/><color rgb="FFff0000"/><color rgb="FF00ff00"/></colorScale>',
    );
    const [three] = await rulesOf(script(`.setGradientMidpointWithValue('#ffff00', PERCENTILE, '50')`));
    expect(three?.[2]).toContain('<cfvo type="percentile" val="50"/>');
    expect(three?.[2]?.match(/<color /g)).toHaveLength(3);
  });
});

describe('validations', () => {
  const rule = (require: string, more = ''): string =>
    `SpreadsheetApp.newDataValidation().${require}${more}.build()`;
  const validationOf = async (require: string, more = ''): Promise<DataValidation> =>
    (await firstSheetOf(`sheet.getRange('A1').setDataValidation(${rule(require, more)});`)).getCell('A1')
      .dataValidation;

  test('choices are offered in every cell of the column, by one validation', async () => {
    const script = `sheet.getRange('F2:F1000').setDataValidation(${rule("requireValueInList(['1.10', '1-2'])")});`;
    const xml = plain(await partOf(script, SHEET));
    expect(xml.match(/<dataValidation .*?<\/dataValidation>/g)).toEqual([
      '<dataValidation type="list" allowBlank="1" sqref="F2:F1000"><formula1>"1.10,1-2"</formula1></dataValidation>',
    ]);
    const sheet = await firstSheetOf(script);
    expect(sheet.getCell('F1').dataValidation).toBeUndefined();
    expect(sheet.getCell('F1000').dataValidation).toMatchObject({ formulae: ['"1.10,1-2"'] });
  });

  test('other values are let in with a warning in Sheets, so without one here; else they are refused', async () => {
    const list = "requireValueInList(['yes', 'no'])";
    expect((await validationOf(list)).showErrorMessage).not.toBe(true);
    expect((await validationOf(list, '.setAllowInvalid(false)')).showErrorMessage).toBe(true);
  });

  test('the help is shown, no longer than Excel takes it', async () => {
    const help = await validationOf("requireValueInList(['yes'])", ".setHelpText('x'.repeat(300))");
    expect(help).toMatchObject({ showInputMessage: true, prompt: 'x'.repeat(255) });
  });

  test('lists that Excel does not take inside lie once on a hidden sheet at the end', async () => {
    const long = Array.from({ length: 40 }, (_, index) => `Number ${index + 1} of them`);
    const file = spreadsheetOf(`
      sheet.setName('Choices');
      sheet.getRange('A1:A9').setDataValidation(${rule(`requireValueInList(${JSON.stringify(long)})`)});
      sheet.getRange('C1').setDataValidation(${rule(`requireValueInList(${JSON.stringify(long)})`)});
      sheet.getRange('D1').setDataValidation(${rule("requireValueInList(['one, two', '3', '03'])")});
      ss.insertSheet('Last');`);
    const { worksheets } = await read(file);
    expect(worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Choices', 'visible'],
      ['Last', 'visible'],
      ['Choices 2', 'hidden'],
    ]);
    const formulaAt = (cell: string): unknown => worksheets[0]?.getCell(cell).dataValidation.formulae[0];
    expect([formulaAt('A5'), formulaAt('C1')]).toEqual(["'Choices 2'!$A$1:$A$40", "'Choices 2'!$A$1:$A$40"]);
    expect(formulaAt('D1')).toBe("'Choices 2'!$B$1:$B$3");
    expect(worksheets[2]?.getCell('A40').value).toBe('Number 40 of them');
    expect([1, 2, 3].map((row) => worksheets[2]?.getCell(row, 2).value)).toEqual(['one, two', 3, '03']);
  });

  test('a list of 255 characters fits, quotes counted as Excel writes them', async () => {
    const fits = ['"'.repeat(100), 'x'.repeat(54)];
    const formula = (await validationOf(`requireValueInList(${JSON.stringify(fits)})`)).formulae[0] as string;
    expect(formula).toHaveLength(257);
    const tooLong = ['"'.repeat(100), 'x'.repeat(55)];
    expect((await validationOf(`requireValueInList(${JSON.stringify(tooLong)})`)).formulae).toEqual([
      "'Choices'!$A$1:$A$2",
    ]);
  });

  test('a list from cells refers to them by the name that their tab has here', async () => {
    const sheet = await firstSheetOf(`
      const team = ss.insertSheet("Bob's team");
      sheet.getRange('A1').setDataValidation(${rule("requireValueInRange(team.getRange('B2:B9'))")});
      sheet.getRange('A2').setDataValidation(${rule("requireValueInRange(team.getRange('B2:C9'))")});`);
    expect(sheet.getCell('A1').dataValidation).toMatchObject({
      type: 'list',
      formulae: ["'Bob’s team'!$B$2:$B$9"],
    });
    // Excel offers one row or column only.
    expect(sheet.getCell('A2').dataValidation).toBeUndefined();
  });

  test('checkboxes choose between their values', async () => {
    expect((await validationOf('requireCheckbox()')).formulae).toEqual(['"TRUE,FALSE"']);
    expect((await validationOf("requireCheckbox('yes', 'no')")).formulae).toEqual(['"yes,no"']);
  });

  test('numbers, dates, texts and formulas are conditions about the first cell', async () => {
    const sheet = await firstSheetOf(`
      sheet.getRange('A2:A9').setDataValidation(${rule('requireNumberBetween(1, 4)')});
      sheet.getRange('B2:B9').setDataValidation(${rule("requireTextContains('x')")});
      sheet.getRange('C2:C9').setDataValidation(${rule("requireFormulaSatisfied('=C2>B2')")});`);
    const at = (cell: string): unknown => sheet.getCell(cell).dataValidation;
    expect(at('A9')).toMatchObject({ type: 'custom', formulae: ['AND(ISNUMBER(A2),A2>=1,A2<=4)'] });
    expect(at('B9')).toMatchObject({ type: 'custom', formulae: ['ISNUMBER(SEARCH("x",B2))'] });
    expect(at('C9')).toMatchObject({ type: 'custom', formulae: ['C2>B2'] });
  });
});
