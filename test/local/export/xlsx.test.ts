// What Excel and LibreOffice are given of a spreadsheet's cells and tabs: values, looks, notes, names, properties.
import JSZip from 'jszip';
import { toXlsx } from '../../../local/export/xlsx';
import { firstSheetOf, partOf, plain, read, spreadsheetOf } from './xlsxFile';

describe('values', () => {
  test('codes stay text, numbers numbers and dates dates', async () => {
    const sheet = await firstSheetOf(`
      sheet.getRange('A1:A2').setNumberFormat('@').setValues([['1.10'], ['1-2']]);
      sheet.getRange('B1').setNumberFormat('0.00').setValue(2 / 3);
      sheet.getRange('C1:D1').setValues([[new Date(Date.UTC(2026, 9, 5, 13, 12, 33)), true]]);`);
    expect(sheet.getCell('A1').value).toBe('1.10');
    expect(sheet.getCell('A2').value).toBe('1-2');
    expect(sheet.getCell('B1').value).toBe(2 / 3);
    expect(sheet.getCell('B1').numFmt).toBe('0.00');
    // The clock of New York, where the spreadsheet is: Excel knows no time zones.
    expect(sheet.getCell('C1').value).toEqual(new Date(Date.UTC(2026, 9, 5, 9, 12, 33)));
    expect(sheet.getCell('C1').numFmt).toBe('M/d/yyyy H:mm:ss');
    expect(sheet.getCell('D1').value).toBe(true);
  });

  test('nothing is a formula: neither a text that looks like one nor a formula that nothing has computed', async () => {
    const script = `sheet.getRange('A1').setValue("'=1+1"); sheet.getRange('A2').setFormula('=SUM(1,2)');`;
    const sheet = await firstSheetOf(script);
    expect(sheet.getCell('A1').value).toBe('=1+1');
    expect(sheet.getCell('A2').value).toBe('=SUM(1,2)');
    expect(await partOf(script, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
    // As plain text they stay texts even when a person opens the cell and leaves it.
    expect([sheet.getCell('A1').numFmt, sheet.getCell('A2').numFmt]).toEqual(['@', '@']);
  });

  test('a text too long for Excel is cut with a mark', async () => {
    const sheet = await firstSheetOf(`sheet.getRange('A1').setValue('x'.repeat(40000));`);
    expect(sheet.getCell('A1').value).toBe(`${'x'.repeat(32_766)}…`);
  });

  test('what Excel would read as the code of a character, and what XML has no place for', async () => {
    const sheet = await firstSheetOf(
      `sheet.getRange('A1:A2').setValues([['is _x0041_ <&> "it"'], ['a\\u0007\\ufffeb']]);`,
    );
    expect(sheet.getCell('A1').value).toBe('is _x0041_ <&> "it"');
    expect(sheet.getCell('A2').value).toBe('ab');
  });
});

describe('looks', () => {
  test('the frozen header stays in sight, and comes onto each printed page', async () => {
    const sheet = await firstSheetOf(
      `sheet.getRange('B3').setValue('x'); sheet.setFrozenRows(2); sheet.setFrozenColumns(1); sheet.setHiddenGridlines(true);`,
    );
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 2, showGridLines: false });
    expect(sheet.pageSetup).toMatchObject({ printTitlesRow: '1:2', printArea: 'A1:B3', fitToWidth: 1 });
  });

  test('fonts, colours, borders and alignments', async () => {
    const sheet = await firstSheetOf(`
      sheet.getRange('A1').setValue('x').setFontWeight('bold').setFontStyle('italic').setFontLine('underline')
        .setFontFamily('Georgia').setFontSize(14).setFontColor('#ff0000').setBackground('#00ff00')
        .setHorizontalAlignment('right').setVerticalAlignment('top').setWrap(true);
      sheet.getRange('A1').setBorder(true, null, null, null, null, null, '#0000ff', SpreadsheetApp.BorderStyle.DASHED);
      sheet.getRange('A2').setValue('y').setTextRotation(45).setFontLine('line-through');`);
    const { font, fill, alignment, border } = sheet.getCell('A1');
    expect(font).toMatchObject({ bold: true, italic: true, underline: true, name: 'Georgia', size: 14 });
    expect(font.color).toEqual({ argb: 'FFff0000' });
    expect(fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF00ff00' } });
    expect(alignment).toMatchObject({ horizontal: 'right', vertical: 'top', wrapText: true });
    expect(border).toMatchObject({ top: { style: 'dashed', color: { argb: 'FF0000ff' } } });
    expect(border.left).toBeUndefined();
    expect(sheet.getCell('A2')).toMatchObject({ alignment: { textRotation: 45 }, font: { strike: true } });
    expect(sheet.getCell('A2').fill).toMatchObject({ pattern: 'none' });
  });

  test('widths are pixels, as are heights that were set', async () => {
    const sheet = await firstSheetOf(
      `sheet.getRange('B2').setValue('x'); sheet.setColumnWidth(1, 110); sheet.setRowHeight(2, 40);`,
    );
    // In the file, a width counts its margins in: 7 pixels each.
    expect(sheet.getColumn(1).width).toBeCloseTo(110 / 7);
    expect(sheet.getRow(2).height).toBe(30);
  });

  test('a row is as high as its wrapped texts need, and no higher for a text that is cut', async () => {
    const sheet = await firstSheetOf(`
      const text = 'Data systems, policies and practices are fully aligned across agencies and learner levels';
      sheet.setColumnWidth(1, 270).setColumnWidth(2, 320);
      sheet.getRange('A1').setValue(text).setFontWeight('bold').setWrap(true);
      sheet.getRange('B2').setValue(text).setWrap(true);
      sheet.getRange('A3').setValue(text).setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
      sheet.getRange('A4').setValue('short').setWrap(true);
      sheet.getRange('A5').setValue('one\\ntwo').setWrap(true);
      sheet.getRange('A6').setValue('x'.repeat(100)).setWrap(true);`);
    const LINE = 12.75;
    // LibreOffice breaks them into as many lines.
    expect(sheet.getRow(1).height).toBe(3 * LINE + 2);
    expect(sheet.getRow(2).height).toBe(2 * LINE + 2);
    expect(sheet.getRow(3).height).toBeUndefined();
    expect(sheet.getRow(4).height).toBeUndefined();
    expect(sheet.getRow(5).height).toBe(2 * LINE + 2);
    // One word of 667 pixels in lines of 262.
    expect(sheet.getRow(6).height).toBe(3 * LINE + 2);
    expect([3, 4].map((row) => sheet.getCell(row, 1).alignment.horizontal)).toEqual(['fill', undefined]);
  });

  test('hidden columns and rows stay hidden, merged cells merged', async () => {
    const sheet = await firstSheetOf(
      `sheet.getRange('A1').setValue('x'); sheet.getRange('C3').setValue('y'); sheet.hideColumns(2); sheet.hideRows(2); sheet.getRange('A1:B1').merge();`,
    );
    expect([sheet.getColumn(2).hidden, sheet.getColumn(3).hidden]).toEqual([true, false]);
    expect([sheet.getRow(2).hidden, sheet.getRow(3).hidden]).toEqual([true, false]);
    expect(sheet.getCell('B1').master.address).toBe('A1');
  });

  test('only the filled part is written; rows below take their columns’ looks', async () => {
    const script = `sheet.getRange('A1').setValue('Code'); sheet.getRange('A2').setValue('1.a');
      sheet.getRange('A2:A1000').setNumberFormat('@').setBackground('#eeeeee');`;
    expect((await partOf(script, 'xl/worksheets/sheet1.xml')).match(/<row /g)).toHaveLength(2);
    expect((await firstSheetOf(script)).getColumn(1)).toMatchObject({ numFmt: '@' });
  });

  test('the standard font is the one that widths and empty cells have in Sheets', async () => {
    expect(await partOf('', 'xl/styles.xml')).toMatch(
      /<fonts[^>]*><font><sz val="10"\/>[^/]*\/><name val="Arial"\/>/,
    );
  });
});

describe('notes', () => {
  const anchorsOf = async (script: string): Promise<number[][]> => {
    const vml = await partOf(script, 'xl/drawings/vmlDrawing1.vml');
    return [...vml.matchAll(/<x:Anchor>([^<]*)/g)].map(([, anchor = '']) => anchor.split(', ').map(Number));
  };

  test('a cell keeps its note', async () => {
    const sheet = await firstSheetOf(`sheet.getRange('B2').setValue('x').setNote('Why & how');`);
    expect(sheet.getCell('B2').note).toBe('Why & how');
    expect(sheet.getCell('A1').note).toBeUndefined();
  });

  test('its box is 260 pixels wide whatever the columns are, and as high as its lines', async () => {
    const [short, long] = await anchorsOf(`
      sheet.getRange('A1:B1').setValues([['x', 'y']]); sheet.setColumnWidth(2, 40);
      sheet.getRange('A1').setNote('Short.'); sheet.getRange('B1').setNote('A long note. '.repeat(20));`);
    // From 10 pixels into B: the 30 that B has left, three columns of 64 and 38 pixels of the next.
    expect(short).toEqual([1, 10, 0, 10, 5, 38, 2, 1]);
    // 20 × 13 characters in seven lines of 17 pixels, in rows of 20.
    expect(long?.slice(0, 4)).toEqual([2, 10, 0, 10]);
    expect(long?.slice(6)).toEqual([7, 3]);
  });
});

describe('tabs', () => {
  test('names that Excel refuses become names that it takes, each its own', async () => {
    const workbook = await read(
      spreadsheetOf(`
        sheet.setName("Bob's [data]: a/b?*");
        for (const name of ['History', 'A very long name of a tab that goes on 1', 'A very long name of a tab that goes on 2'])
          ss.insertSheet(name);`),
    );
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Bob’s -data-- a-b--',
      'History-',
      'A very long name of a tab that ',
      'A very long name of a tab tha 2',
    ]);
  });

  test('a tab with an apostrophe in its name can be printed', async () => {
    const xml = await partOf(`sheet.setName("It's"); sheet.getRange('A1').setValue('x');`, 'xl/workbook.xml');
    expect(plain(xml)).toMatch(/<definedName [^>]*>'It’s'!\$A\$1:\$A\$1</);
  });

  test('hidden tabs stay hidden, colours and order are kept', async () => {
    const { worksheets } = await read(
      spreadsheetOf(
        `sheet.setTabColor('#1a73e8'); ss.insertSheet('Second').hideSheet(); ss.insertSheet('Third');`,
      ),
    );
    expect(worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Sheet1', 'visible'],
      ['Second', 'hidden'],
      ['Third', 'visible'],
    ]);
    expect(worksheets[0]?.properties.tabColor).toMatchObject({ argb: 'FF1a73e8' });
  });

  test('the workbook opens at the tab that is asked for, else at the first that is seen', async () => {
    const file = spreadsheetOf(
      `ss.insertSheet('Notes'); ss.insertSheet('Hidden').hideSheet(); sheet.hideSheet();`,
    );
    const opensAt = async (front: string): Promise<number | undefined> =>
      (await read(file, front)).views[0]?.activeTab;
    expect(await opensAt('Notes')).toBe(1);
    expect(await opensAt('Hidden')).toBe(1);
    expect(await opensAt('')).toBe(1);
  });
});

describe('the file', () => {
  test('it names its project, its maker and its day', async () => {
    const { title, creator, lastModifiedBy, created } = await read(spreadsheetOf('', 'Project <1> & "2"'));
    expect({ title, creator, lastModifiedBy, created }).toEqual({
      title: 'Project <1> & "2"',
      creator: 'Calibrate',
      lastModifiedBy: 'Calibrate',
      created: new Date(Date.UTC(2026, 9, 5, 9, 12, 33)),
    });
  });

  test('the same spreadsheet gives the same bytes at another time', async () => {
    const file = spreadsheetOf(`sheet.getRange('A1').setValue('x').setNote('y');`);
    const one = await toXlsx(file);
    jest.useFakeTimers({
      now: Date.UTC(2031, 1, 1),
      doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'queueMicrotask'],
    });
    const other = await toXlsx(file);
    jest.useRealTimers();
    expect(one.equals(other)).toBe(true);
    const { files } = await JSZip.loadAsync(one);
    expect(new Set(Object.values(files).map(({ date }) => date.getUTCFullYear()))).toEqual(new Set([2026]));
  });
});
