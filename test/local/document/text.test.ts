// What a script sees of text: looks, stretches, search and the empty text that Google refuses.
import { runScript } from '../scriptRunner';

const START = 'const doc = DocumentApp.create("Plan"); const body = doc.getBody();';
const run = (body: string) => runScript(`${START} ${body}`);

test('E130 looks are read back as they were set', () => {
  expect(
    run(`const text = body.appendParagraph('Text for styling.').editAsText();
      text.setBold(true).setItalic(true).setFontSize(14).setForegroundColor('#FF0000').setLinkUrl('https://example.org');
      text.setBackgroundColor('#fff').setUnderline(true).setStrikethrough(false).setFontFamily('Georgia');
      return [text.isBold(), text.isItalic(), text.getFontSize(), text.getForegroundColor(), text.getLinkUrl(),
        text.getBackgroundColor(), text.isUnderline(), text.isStrikethrough(), text.getFontFamily()]`),
  ).toEqual([true, true, 14, '#ff0000', 'https://example.org', '#ffffff', true, false, 'Georgia']);
});

test('E130 what is not set is null', () => {
  expect(
    run(
      `const t = body.appendParagraph('x').editAsText(); return [t.isBold(), t.getForegroundColor(), t.getLinkUrl()]`,
    ),
  ).toEqual([null, null, null]);
});

test('a stretch is styled with both ends, and mixed looks read as null', () => {
  expect(
    run(`const t = body.appendParagraph('abcdef').editAsText(); t.setBold(1, 3, true);
      return [t.isBold(), t.isBold(0), t.isBold(1), t.isBold(3), t.isBold(4), t.getTextAttributeIndices()]`),
  ).toEqual([null, null, true, true, null, [0, 1, 4]]);
});

test('an offset past the text is refused', () => {
  expect(() => run(`body.appendParagraph('abc').editAsText().setBold(0, 3, true)`)).toThrow(
    'Index (3) must be less than the content length (3).',
  );
  expect(() => run(`body.appendParagraph('abc').editAsText().setForegroundColor('red')`)).toThrow('color');
});

test('text put after bold text is bold, but no link', () => {
  expect(
    run(`const p = body.appendParagraph('a'); p.editAsText().setBold(true).setLinkUrl('https://example.org');
      const t = p.appendText('b'), next = body.appendParagraph('c').editAsText();
      t.setItalic(true);
      return [t.isBold(), t.getLinkUrl(), next.isBold(), next.getLinkUrl(), next.isItalic(), p.editAsText().isItalic(0)]`),
  ).toEqual([true, null, true, null, null, null]);
});

test('a heading is not passed on', () => {
  expect(
    run(
      `body.appendParagraph('a').setHeading(DocumentApp.ParagraphHeading.HEADING1); return String(body.appendParagraph('b').getHeading())`,
    ),
  ).toBe('NORMAL');
});

test('looks of an empty paragraph wait for its text', () => {
  expect(
    run(
      `const p = body.getChild(0).asParagraph(); p.editAsText().setBold(true); p.appendText('x'); return p.editAsText().isBold()`,
    ),
  ).toBe(true);
});

test.each([
  ['appendText of a paragraph', `body.getChild(0).asParagraph().appendText('')`],
  ['insertText of a paragraph', `body.getChild(0).asParagraph().insertText(0, '')`],
  ['setText of a list item', `body.insertListItem(0, 'x').setText('')`],
  ['setText of the last paragraph', `body.appendParagraph('x').setText('')`],
  ['setText of a cell', `body.appendTable([['x']]).getCell(0, 0).setText('')`],
  ['setText of the paragraph of a cell', `body.appendTable([['x']]).getCell(0, 0).getChild(0).setText('')`],
])('an empty text is refused: %s', (_, call) => {
  expect(() => run(call)).toThrow('Cannot insert an empty text element.');
});

test('clear empties where setText may not', () => {
  expect(
    run(`const cell = body.appendTable([['x']]).getCell(0, 0); cell.clear(); cell.setText('y');
      const item = body.appendListItem('z'); item.clear(); return [cell.getText(), item.getText(), item.getNumChildren()]`),
  ).toEqual(['y', '', 0]);
});

test('setText keeps the look of the first character', () => {
  expect(
    run(`const p = body.appendParagraph('old'); p.editAsText().setBold(true); p.setText('quite new'); const t = p.editAsText();
      return [t.getText(), t.isBold(), p.getNumChildren()]`),
  ).toEqual(['quite new', true, 1]);
});

test('a line end within a paragraph reads back as a line break', () => {
  expect(run(`const p = body.appendParagraph('a\\nb'); return [p.getText(), body.getNumChildren()]`)).toEqual(
    ['a\rb', 2],
  );
});

test('text is inserted, appended and deleted by offset', () => {
  expect(
    run(`const t = body.appendParagraph('bd').editAsText(); t.insertText(1, 'c').insertText(0, 'a').appendText('ef').deleteText(4, 5);
      return t.getText()`),
  ).toBe('abcd');
});

test('adjacent texts are one after saving', () => {
  expect(
    run(`const p = body.appendParagraph('a'); p.appendText('b').setBold(true); const before = p.getNumChildren();
      doc.saveAndClose(); const again = DocumentApp.openById(doc.getId()).getBody().getChild(1);
      return [before, again.getNumChildren(), again.getText(), again.editAsText().isBold(1)]`),
  ).toEqual([2, 1, 'ab', true]);
});

test('texts merge', () => {
  expect(
    run(
      `const p = body.appendParagraph('a'); const t = p.appendText('b'); t.merge(); return [p.getNumChildren(), p.getChild(0).getText()]`,
    ),
  ).toEqual([1, 'ab']);
});

test('replaceText replaces every match and keeps the look', () => {
  expect(
    run(`const p = body.appendParagraph('{{x}} and {{x}}'); p.editAsText().setBold(0, 4, true); body.appendTable([['{{x}}']]);
      body.replaceText('\\\\{\\\\{x\\\\}\\\\}', '$1'); const t = p.editAsText();
      return [body.getText(), t.isBold(1), t.isBold(2)]`),
  ).toEqual(['\n$1 and $1\n$1\n', true, null]);
});

test('findText goes on after a match', () => {
  expect(
    run(`body.appendParagraph('one two one'); body.appendParagraph('ONE'); const found = [];
      for (let m = body.findText('(?i)one'); m; m = body.findText('(?i)one', m))
        found.push([m.getElement().asText().getText(), m.getStartOffset(), m.getEndOffsetInclusive(), m.isPartial()]);
      return found`),
  ).toEqual([
    ['one two one', 0, 2, true],
    ['one two one', 8, 10, true],
    ['ONE', 0, 2, true],
  ]);
  expect(run(`return body.findText('nothing')`)).toBeNull();
  expect(() => run(`body.findText('(')`)).toThrow('Invalid regular expression pattern (');
});

test('findElement goes on after an element', () => {
  expect(
    run(`body.appendTable([['a']]); body.appendTable([['b']]); const first = body.findElement(DocumentApp.ElementType.TABLE);
      const second = body.findElement(DocumentApp.ElementType.TABLE, first);
      return [first.getElement().getText(), second.getElement().getText(), body.findElement(DocumentApp.ElementType.TABLE, second)]`),
  ).toEqual(['a', 'b', null]);
});
