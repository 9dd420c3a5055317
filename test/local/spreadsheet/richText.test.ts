// Rich text and text styles as scripts build and read them (C79).
import { runScript } from '../scriptRunner';

const SETUP = `
  const style = () => SpreadsheetApp.newTextStyle();
  const bold = style().setBold(true).build();
  const italic = style().setItalic(true).build();
  const text = (value) => SpreadsheetApp.newRichTextValue().setText(value);
  const runs = (value) => value.getRuns().map((run) => [run.getText(), run.getStartIndex(), run.getEndIndex(),
    run.getTextStyle().isBold(), run.getTextStyle().isItalic(), run.getLinkUrl()]);
`;
const run = (body: string) => runScript(SETUP + body);

test('C79 a text style without colour has null for its colour and its colour object', () => {
  const read = run(`
    const built = style().build();
    return [built.getForegroundColor(), built.getForegroundColorObject(), built.isBold(), built.getFontFamily(), built.getFontSize()];
  `);
  expect(read).toEqual([null, null, null, null, null]);
});

test('a text style reads back what was set, and its copy changes on its own', () => {
  const read = run(`
    const built = style().setFontFamily('Arial').setFontSize(12).setForegroundColor('Navy').setUnderline(false).setStrikethrough(true).build();
    const copy = built.copy().setFontSize(9).build();
    return [built.getFontFamily(), built.getFontSize(), built.getForegroundColor(), built.getForegroundColorObject().asRgbColor().asHexString(),
      built.isUnderline(), built.isStrikethrough(), copy.getFontSize(), copy.getFontFamily()];
  `);
  expect(read).toEqual(['Arial', 12, '#000080', '#000080', false, true, 9, 'Arial']);
});

test('a text style takes a colour object of the theme', () => {
  const read = run(`
    const color = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT2).build();
    const built = style().setForegroundColorObject(color).build();
    return [built.getForegroundColorObject().asThemeColor().getThemeColorType().name(), built.getForegroundColor()];
  `);
  expect(read).toEqual(['ACCENT2', '#ea4335']);
});

test("styles add up, and runs are the longest stretches of one style (Google's example)", () => {
  const read = run(`return runs(text('HelloWorld').setTextStyle(0, 5, bold).setTextStyle(italic).build())`);
  expect(read).toEqual([
    ['Hello', 0, 5, true, true, null],
    ['World', 5, 10, null, true, null],
  ]);
});

test('neighbours that come to look alike are one run', () => {
  const read = run(
    `return runs(text('abcdef').setTextStyle(0, 2, bold).setTextStyle(4, 6, bold).setTextStyle(2, 4, bold).build())`,
  );
  expect(read).toEqual([['abcdef', 0, 6, true, null, null]]);
});

test('the style of a text with several runs is null where they differ', () => {
  const read = run(`
    const value = text('abcd').setTextStyle(0, 2, bold).setTextStyle(italic).build();
    return [value.getTextStyle(), value.getTextStyle(0, 2), value.getTextStyle(1, 3)].map((each) => [each.isBold(), each.isItalic()]);
  `);
  expect(read).toEqual([
    [null, true],
    [true, true],
    [null, true],
  ]);
});

test('links: of a stretch, of all, taken away, and null where there are several', () => {
  const read = run(`
    const value = text('foo no baz').setLinkUrl(0, 3, 'https://bar.foo').setLinkUrl(7, 10, 'https://abc.xyz').build();
    return [
      runs(value).map((each) => [each[0], each[5]]), value.getLinkUrl(), value.getLinkUrl(0, 3), value.getLinkUrl(0, 5), value.getLinkUrl(3, 7),
      text('all').setLinkUrl('https://x.y').build().getLinkUrl(),
      runs(value.copy().setLinkUrl(null).build()),
    ];
  `);
  expect(read).toEqual([
    [
      ['foo', 'https://bar.foo'],
      [' no ', null],
      ['baz', 'https://abc.xyz'],
    ],
    null,
    'https://bar.foo',
    null,
    null,
    'https://x.y',
    [['foo no baz', 0, 10, null, null, null]],
  ]);
});

test('taking away a link that is not there leaves the style', () => {
  const read = run(`
    const underlined = style().setUnderline(true).build();
    return text('abc').setTextStyle(underlined).setLinkUrl(null).build().getTextStyle().isUnderline();
  `);
  expect(read).toBe(true);
});

test('a link is underlined in the link colour until a style says otherwise', () => {
  const read = run(`
    const linked = text('foo').setLinkUrl('https://bar.foo').build().getTextStyle();
    const own = text('foo').setLinkUrl('https://bar.foo').setTextStyle(style().setUnderline(false).setForegroundColor('#000000').build()).build().getTextStyle();
    return [linked.isUnderline(), linked.getForegroundColor(), own.isUnderline(), own.getForegroundColor()];
  `);
  expect(read).toEqual([true, '#1155cc', false, '#000000']);
});

test('setText clears styles, a null style does nothing, an empty text has one run', () => {
  const read = run(`
    return [
      runs(text('ab').setTextStyle(bold).setText('cd').build()),
      runs(text('ab').setTextStyle(bold).setTextStyle(null).setTextStyle(0, 1, null).build()),
      runs(text('').setTextStyle(bold).build()),
    ];
  `);
  expect(read).toEqual([
    [['cd', 0, 2, null, null, null]],
    [['ab', 0, 2, true, null, null]],
    [['', 0, 0, true, null, null]],
  ]);
});

test('a run is a rich text of its own with indexes in its cell', () => {
  const read = run(`
    const second = text('abcd').setTextStyle(2, 4, bold).build().getRuns()[1];
    return [second.toString(), second.getStartIndex(), second.getEndIndex(), second.getTextStyle(0, 1).isBold(), second.getRuns()[0].getStartIndex()];
  `);
  expect(read).toEqual(['RichTextValue', 2, 4, true, 2]);
});

test.each([
  [
    'offsets beyond the text',
    `text('abc').setTextStyle(0, 4, bold)`,
    'The offsets 0 to 4 are not within the text',
  ],
  ['offsets that run backwards', `text('abc').build().getLinkUrl(2, 1)`, 'The offsets 2 to 1'],
  ['a style before the text', `SpreadsheetApp.newRichTextValue().setTextStyle(bold)`, 'Set the text before'],
  ['a colour that is none', `style().setForegroundColor('#12')`, 'Invalid color: #12'],
  ['a font size below one', `style().setFontSize(0)`, 'Invalid font size: 0'],
  [
    'null for bold (C64)',
    `style().setBold(null)`,
    "The parameters (null) don't match the method signature for SpreadsheetApp.TextStyleBuilder.setBold.",
  ],
])('%s is refused', (_, expression, message) => {
  expect(() => run(expression)).toThrow(message);
});

test('a cell keeps rich text, and its value is the text', () => {
  const read = run(`
    const cell = SpreadsheetApp.create('Rich').getSheets()[0].getRange('A1');
    cell.setRichTextValue(text('see here').setLinkUrl(4, 8, 'https://x.y').build());
    const value = cell.getRichTextValue();
    return [cell.getValue(), value.getText(), value.getLinkUrl(4, 8), value.getRuns().length];
  `);
  expect(read).toEqual(['see here', 'see here', 'https://x.y', 2]);
});
