// Colours, enumerations and bandings (C76, C78, C80).
import * as enums from '../../../local/services/spreadsheet/enums';
import { runScript } from '../scriptRunner';

test('C76 a new color builder has an unsupported type and refuses both kinds', () => {
  const read = runScript(`
    const builder = SpreadsheetApp.newColor();
    const messages = ['asRgbColor', 'asThemeColor'].map((name) => { try { builder[name](); } catch (error) { return error.message; } });
    return [builder.getColorType() === SpreadsheetApp.ColorType.UNSUPPORTED, ...messages];
  `);
  expect(read).toEqual([true, 'Object is not of type RgbColor.', 'Object is not of type ThemeColor.']);
});

test('C76 an RGB color is not a theme color, and the other way round', () => {
  const read = runScript(`
    const message = (work) => { try { work(); } catch (error) { return error.message; } };
    const rgb = SpreadsheetApp.newColor().setRgbColor('#0A64ff').build();
    const theme = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.HYPERLINK).build();
    const parts = rgb.asRgbColor();
    return [rgb.getColorType().name(), parts.asHexString(), parts.getRed(), parts.getGreen(), parts.getBlue(), message(() => rgb.asThemeColor()),
      theme.getColorType().name(), theme.asThemeColor().getThemeColorType().name(), message(() => theme.asRgbColor())];
  `);
  expect(read).toEqual([
    'RGB',
    '#0a64ff',
    10,
    100,
    255,
    'Object is not of type ThemeColor.',
    'THEME',
    'HYPERLINK',
    'Object is not of type RgbColor.',
  ]);
});

test.each([
  ['#abc', '#aabbcc'],
  ['#ABCDEF', '#abcdef'],
  ['Tomato', '#ff6347'],
  [' rebeccapurple ', '#663399'],
])('the CSS colour %s is %s', (css, hex) => {
  expect(
    runScript(`return SpreadsheetApp.newColor().setRgbColor('${css}').build().asRgbColor().asHexString()`),
  ).toBe(hex);
});

test.each(['', '#12345', 'constructor', 'not-a-colour'])('%p is no colour', (css) => {
  expect(() => runScript(`SpreadsheetApp.newColor().setRgbColor('${css}')`)).toThrow(`Invalid color: ${css}`);
});

/** All but what Google does not have as a member of SpreadsheetApp. */
const NAMES = Object.keys(enums).filter((name) => name !== 'SortOrder');

test.each(NAMES)('C78 the members of %s are objects with a name, an ordinal and an order', (name) => {
  const { names } = enums[name as keyof typeof enums];
  const read = runScript(`
    const type = SpreadsheetApp.${name};
    return ${JSON.stringify(names)}.map((key) => {
      const member = type[key];
      return [typeof member, member.toString(), member.name(), member.ordinal(), member.compareTo(member), member === type[key]];
    });
  `);
  expect(read).toEqual(names.map((key, index) => ['object', key, key, index, 0, true]));
});

test('C78 members compare by their order', () => {
  expect(
    runScript(`return SpreadsheetApp.WrapStrategy.WRAP.compareTo(SpreadsheetApp.WrapStrategy.CLIP)`),
  ).toBeLessThan(0);
});

const BANDED = `
  const sheet = SpreadsheetApp.create('Bands', 20, 10).getSheets()[0];
  const range = sheet.getRange('A1:C5');
  const colors = (banding) => ['Header', 'First', 'Second', 'Footer'].map((part) => banding['get' + part + 'RowColor']());
`;

test('C80 a row banding has the colours of its theme, its header and footer as asked', () => {
  const read = runScript(`${BANDED}
    const { GREEN } = SpreadsheetApp.BandingTheme;
    const all = colors(range.applyRowBanding(GREEN, true, true));
    range.getBandings()[0].remove();
    const none = colors(range.applyRowBanding(GREEN, false, false));
    return [all, none, sheet.getBandings().length];
  `);
  expect(read).toEqual([['#63d297', '#ffffff', '#e7f9ef', '#afe9ca'], [null, '#ffffff', '#e7f9ef', null], 1]);
});

test('every banding theme has its colours, and a column banding has no row colours', () => {
  const names = JSON.stringify(enums.BandingTheme.names);
  const read = runScript(`${BANDED}
    return ${names}.map((name) => {
      const banding = range.applyColumnBanding(SpreadsheetApp.BandingTheme[name], true, true);
      const made = [colors(banding).join(), ['Header', 'First', 'Second', 'Footer'].every((part) => /^#[0-9a-f]{6}$/.test(banding['get' + part + 'ColumnColor']()))];
      banding.remove();
      return made;
    });
  `);
  expect(read).toEqual(enums.BandingTheme.names.map(() => [',,,', true]));
});

test('a banding changes colour, moves and is copied', () => {
  const read = runScript(`${BANDED}
    const banding = range.applyRowBanding();
    banding.setSecondRowColor('red').setFooterRowColor('#000').setRange(sheet.getRange('A1:C4'));
    const copy = banding.copyTo(sheet.getRange('E1:F4')).setSecondRowColor(null);
    return [colors(banding), banding.getRange().getA1Notation(), colors(copy), copy.getRange().getA1Notation()];
  `);
  expect(read).toEqual([
    ['#bdbdbd', '#ffffff', '#ff0000', '#000000'],
    'A1:C4',
    ['#bdbdbd', '#ffffff', null, '#000000'],
    'E1:F4',
  ]);
});

test('a range cannot be banded twice', () => {
  expect(() =>
    runScript(`${BANDED} range.applyRowBanding(); sheet.getRange('C5:D9').applyColumnBanding();`),
  ).toThrow(
    'You cannot add alternating background colors to a range that already has alternating background colors.',
  );
});

test('a removed banding is gone', () => {
  expect(() =>
    runScript(`${BANDED} const banding = range.applyRowBanding(); banding.remove(); banding.getRange();`),
  ).toThrow('no longer exists');
});
