// What a script sees of tables and lists.
import { runScript } from '../scriptRunner';

const START = 'const doc = DocumentApp.create("Plan"); const body = doc.getBody();';
const run = (body: string) => runScript(`${START} ${body}`);

test('E115 a table joins cells and rows with line ends', () => {
  expect(
    run(`const t = body.appendTable([['R1C1', 'R1C2'], ['R2C1', 'R2C2']]);
      return [t.getText(), t.getRow(0).getText(), t.getCell(1, 1).getText(), t.getNumRows(), t.getRow(0).getNumCells()]`),
  ).toEqual(['R1C1\nR1C2\nR2C1\nR2C2', 'R1C1\nR1C2', 'R2C2', 2, 2]);
});

test('E113 E115 E159 the body reads on after the paragraph that follows a table', () => {
  expect(
    run(`body.appendParagraph('First'); body.appendTable([['R1C1'], ['R2C1']]); body.appendListItem('item'); body.appendParagraph('Final');
      return body.getText()`),
  ).toBe('\nFirst\nR1C1\nR2C1\n\nitem\nFinal');
});

test('E116 a table without cells has no rows and no text', () => {
  expect(run(`const t = body.appendTable(); return [t.getNumRows(), t.getText()]`)).toEqual([0, '']);
});

test('E159 a document does not end with a table, wherever it was put', () => {
  expect(
    run(`body.appendTable([['a']]); const appended = body.getNumChildren(); body.insertTable(body.getNumChildren(), [['b']]);
      const atEnd = body.getNumChildren(); body.insertTable(0, [['c']]);
      return [appended, atEnd, body.getNumChildren(), String(body.getChild(body.getNumChildren() - 1).getType())]`),
  ).toEqual([3, 5, 6, 'PARAGRAPH']);
});

test('E119 cells have to be strings', () => {
  expect(() => run('body.appendTable([[1]])')).toThrow(
    "don't match the method signature for DocumentApp.Body.appendTable",
  );
  expect(() => run(`body.appendTable([['x']]).getCell(0, 0).setText(1)`)).toThrow(
    "don't match the method signature",
  );
});

test('E120 a copied table is put elsewhere', () => {
  expect(
    run(`const t = body.appendTable([['a', 'b']]); t.getCell(0, 0).setBackgroundColor('#ABCDEF');
      const copy = body.insertTable(0, t.copy()); t.getCell(0, 0).setText('changed');
      return [body.getChild(0).getText(), copy.getCell(0, 0).getBackgroundColor()]`),
  ).toEqual(['a\nb', '#abcdef']);
});

test('a cell keeps its colour, alignment, padding and width', () => {
  expect(
    run(`const t = body.appendTable([['a', 'b']]), cell = t.getCell(0, 1); const before = [cell.getBackgroundColor(), cell.getPaddingTop(), cell.getWidth()];
      cell.setBackgroundColor('#ff0000').setPaddingTop(2).setVerticalAlignment(DocumentApp.VerticalAlignment.CENTER).setWidth(90);
      return [before, cell.getBackgroundColor(), cell.getPaddingTop(), String(cell.getVerticalAlignment()), t.getColumnWidth(1), t.getColumnWidth(0),
        cell.getParentTable().getNumRows(), cell.getParentRow().getNumCells()]`),
  ).toEqual([[null, 5, null], '#ff0000', 2, 'CENTER', 90, null, 1, 2]);
  expect(() => run(`body.appendTable([['a']]).setColumnWidth(1, 5)`)).toThrow('Column index (1)');
});

test('the background attribute of a cell is the cell’s, that of a paragraph the text’s', () => {
  expect(
    run(`const cell = body.appendTable([['a']]).getCell(0, 0), A = DocumentApp.Attribute;
      cell.setAttributes({ [A.BACKGROUND_COLOR]: '#ff0000', [A.BOLD]: true });
      const t = cell.editAsText(); return [cell.getBackgroundColor(), t.getBackgroundColor(), t.isBold()]`),
  ).toEqual(['#ff0000', null, true]);
});

test('rows and cells are added and removed', () => {
  expect(
    run(`const t = body.appendTable([['a', 'b']]); const row = t.appendTableRow(); row.appendTableCell('c'); row.insertTableCell(0, 'd');
      t.insertTableRow(0, row.copy()); t.getRow(1).removeCell(0); t.removeRow(2);
      return t.getText()`),
  ).toBe('d\nc\nb');
  expect(() => run(`body.appendTable([['a']]).getCell(1, 0)`)).toThrow('Child index (1) must be less than');
});

test('a cell keeps a paragraph, and takes lines as paragraphs', () => {
  expect(() => run(`body.appendTable([['a']]).getCell(0, 0).getChild(0).removeFromParent()`)).toThrow(
    'last paragraph',
  );
  expect(
    run(`const cell = body.appendTable([['a\\nb']]).getCell(0, 0); const n = cell.getNumChildren(); cell.setText('x\\ny\\nz');
      return [n, cell.getNumChildren(), cell.getText()]`),
  ).toEqual([2, 3, 'x\ny\nz']);
});

test('list items in a row are of one numbered list; after a paragraph a new list begins', () => {
  expect(
    run(`const a = body.appendListItem('a'), b = body.appendListItem('b'); body.appendParagraph('p'); const c = body.appendListItem('c');
      return [a.getListId() === b.getListId(), a.getListId() === c.getListId(), String(a.getGlyphType()), a.getNestingLevel()]`),
  ).toEqual([true, false, 'NUMBER', 0]);
});

test('a glyph belongs to a nesting level of a list', () => {
  expect(
    run(`const G = DocumentApp.GlyphType, a = body.appendListItem('a').setGlyphType(G.BULLET), b = body.appendListItem('b').setNestingLevel(1);
      const c = body.appendListItem('c'), before = String(c.getGlyphType()); a.setGlyphType(G.SQUARE_BULLET);
      return [before, String(b.getGlyphType()), String(c.getGlyphType()), b.getNestingLevel()]`),
  ).toEqual(['BULLET', 'HOLLOW_BULLET', 'SQUARE_BULLET', 1]);
  expect(() => run(`body.appendListItem('a').setNestingLevel(9)`)).toThrow('Nesting level (9)');
});

test('an item joins the list of another', () => {
  expect(
    run(`const a = body.appendListItem('a').setGlyphType(DocumentApp.GlyphType.BULLET); body.appendParagraph('p');
      const b = body.appendListItem('b').setListId(a); return [a.getListId() === b.getListId(), String(b.getGlyphType())]`),
  ).toEqual([true, 'BULLET']);
});
