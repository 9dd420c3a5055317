// What Excel and LibreOffice are given of a spreadsheet: values, looks, notes, choices, colours.
import ExcelJS from 'exceljs';
import { toCsv } from '../../../local/export/csv';
import { toXlsx } from '../../../local/export/xlsx';
import { SpreadsheetFile } from '../../../local/files/spreadsheetFile';
import { Workspace } from '../../../local/workspace';
import { runScript } from '../scriptRunner';

const SCRIPT = `
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = ss.getSheets()[0];
  sheet.setName('Summary');
  sheet.setFrozenRows(1);
  sheet.setTabColor('#1a73e8');
  sheet.setColumnWidth(1, 110);
  sheet.getRange('A1:D1').setValues([['Code', 'Average', 'Evidence', 'When']]).setFontWeight('bold').setNote('Explained');
  sheet.getRange('A2:A9').setNumberFormat('@');
  sheet.getRange('B2:B9').setNumberFormat('0.00');
  sheet.getRange('A2:D2').setValues([['1.10', 2.5, "'=1+1", new Date(Date.UTC(2026, 9, 5, 13, 12, 33))]]);
  sheet.getRange('A3:C3').setValues([['1-2', 'none', '=SUM(1,2)']]);
  sheet.getRange('A2:A9').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['1.10', '1-2']).build());
  const scores = [sheet.getRange('B2:B9')];
  sheet.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule().setRanges(scores).whenNumberGreaterThanOrEqualTo(2.5).setBackground('#00ff00').build(),
    SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('C2:C9')]).whenTextContains('x').setBackground('#ff0000').build(),
    SpreadsheetApp.newConditionalFormatRule().setRanges(scores).setGradientMinpointWithValue('#ffffff', SpreadsheetApp.InterpolationType.NUMBER, '0').setGradientMaxpoint('#0000ff').build(),
  ]);
  ss.insertSheet('Notes');
`;

function made(): SpreadsheetFile {
  const workspace = new Workspace();
  const file = workspace.add(SpreadsheetFile.create(workspace, 'Project of a team'));
  runScript(SCRIPT, { workspace, spreadsheet: file.id });
  return file;
}

async function read(file: SpreadsheetFile, front = ''): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await toXlsx(file, front);
  await workbook.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  return workbook;
}

function summaryOf(workbook: ExcelJS.Workbook): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet('Summary');
  if (!sheet) throw new Error('There is no Summary.');
  return sheet;
}

test('codes stay text, numbers numbers and dates dates', async () => {
  const sheet = summaryOf(await read(made()));
  expect(sheet.getCell('A2').value).toBe('1.10');
  expect(sheet.getCell('A3').value).toBe('1-2');
  expect(sheet.getCell('B2').value).toBe(2.5);
  expect(sheet.getCell('B2').numFmt).toBe('0.00');
  // The clock of New York, where the spreadsheet is: Excel knows no time zones.
  expect(sheet.getCell('D2').value).toEqual(new Date(Date.UTC(2026, 9, 5, 9, 12, 33)));
});

test('nothing is a formula: neither a text that looks like one nor a formula that nothing has computed', async () => {
  const sheet = summaryOf(await read(made()));
  expect(sheet.getCell('C2').value).toBe('=1+1');
  expect(sheet.getCell('C3').value).toBe('=SUM(1,2)');
  sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
});

test('the header stays in sight, in bold, with its note; widths and tab colours are kept', async () => {
  const sheet = summaryOf(await read(made()));
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet.getCell('A1').font.bold).toBe(true);
  expect(JSON.stringify(sheet.getCell('A1').note)).toContain('Explained');
  expect(sheet.getColumn(1).width).toBeCloseTo(110 / 7);
  expect(sheet.properties.tabColor).toMatchObject({ argb: 'FF1a73e8' });
});

test('choices are offered in every cell of the column', async () => {
  const sheet = summaryOf(await read(made()));
  expect(sheet.getCell('A9').dataValidation).toMatchObject({ type: 'list', formulae: ['"1.10,1-2"'] });
});

test('a score takes its colour by a rule that no text meets, in the order of the rules', async () => {
  const sheet = summaryOf(await read(made()));
  const formats = (sheet as unknown as { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] })
    .conditionalFormattings;
  expect(formats.map(({ ref }) => ref)).toEqual(['B2:B9', 'C2:C9', 'B2:B9']);
  const rules = formats.flatMap((format) => format.rules);
  expect(rules[0]).toMatchObject({ type: 'expression', formulae: ['AND(ISNUMBER(B2),B2>=2.5)'] });
  expect(rules[1]).toMatchObject({ formulae: ['ISNUMBER(SEARCH("x",C2))'] });
  expect(rules[2]).toMatchObject({ type: 'colorScale' });
  expect(rules.map(({ priority }) => priority)).toEqual([1, 2, 3]);
});

test('the workbook opens at the tab that is asked for, and names its project', async () => {
  const workbook = await read(made(), 'Notes');
  expect(workbook.views[0]?.activeTab).toBe(1);
  expect(workbook.title).toBe('Project of a team');
});

test('a table as CSV has unrounded numbers, and texts that no spreadsheet takes for formulas', () => {
  const [sheet] = made().sheets;
  if (!sheet) throw new Error('There is no sheet.');
  sheet.put(2, 2, 2 / 3);
  expect(toCsv(sheet)).toBe(
    [
      'Code,Average,Evidence,When',
      "1.10,0.6666666666666666,'=1+1,2026-10-05T13:12:33.000Z",
      `1-2,none,"'=SUM(1,2)",`,
      '',
    ].join('\n'),
  );
});
