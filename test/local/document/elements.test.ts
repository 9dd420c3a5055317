// What a script sees of a document's elements: children, texts, copies, removal, attributes.
import { runScript } from '../scriptRunner';

const START = 'const doc = DocumentApp.create("Plan"); const body = doc.getBody();';
const run = (body: string) => runScript(`${START} ${body}`);

test('E111 a new document has one empty paragraph', () => {
  expect(
    run(
      `return [body.getNumChildren(), String(body.getChild(0).getType()), body.getChild(0).getText(), body.getText()]`,
    ),
  ).toEqual([1, 'PARAGRAPH', '', '']);
});

test('E113 the body joins its children with line ends', () => {
  expect(run(`['p1', 'p2', 'p3'].forEach((p) => body.appendParagraph(p)); return body.getText()`)).toBe(
    '\np1\np2\np3',
  );
});

test('E118 an index past the end is refused, and nothing is inserted', () => {
  expect(() => run(`body.insertParagraph(99, 'x')`)).toThrow(
    'Child index (99) must be less than or equal to the number of child elements (1).',
  );
  expect(run(`try { body.insertTable(5, [['a']]) } catch (e) { return body.getNumChildren() }`)).toBe(1);
});

test('E118 a child that is not there cannot be had', () => {
  expect(() => run('body.getChild(1)')).toThrow('Child index (1) must be less than');
  expect(() => run('body.getChild(-1)')).toThrow('greater than or equal to zero');
});

test('E119 an element of the wrong class does not match the signature', () => {
  expect(() => run('body.insertParagraph(1, body)')).toThrow(
    "The parameters (number,DocumentApp.Body) don't match the method signature for DocumentApp.Body.insertParagraph.",
  );
  expect(() => run('body.appendParagraph(5)')).toThrow("don't match the method signature");
  expect(() => run('body.getChild(0).appendText(5)')).toThrow(
    "(number) don't match the method signature for DocumentApp.Paragraph.appendText",
  );
  expect(() => run('body.getChild(0).appendText(body)')).toThrow("(DocumentApp.Body) don't match");
  expect(() => run('doc.newRange().addElement(body.getChild(0), 0, 0)')).toThrow(
    "(DocumentApp.Paragraph,number,number) don't match",
  );
  expect(() => run('body.appendListItem(body.getChild(0).copy())')).toThrow(
    "don't match the method signature",
  );
});

test('E120 a copy is detached, with the same text', () => {
  expect(
    run(`const p = body.appendParagraph('same'); const copy = p.copy();
      return [copy.getParent(), copy.getText(), String(copy), p.getParent() !== null, body.getNumChildren()]`),
  ).toEqual([null, 'same', 'Paragraph', true, 2]);
});

test('E120 what stands in a document cannot be appended again', () => {
  expect(() => run(`body.appendParagraph(body.appendParagraph('x'))`)).toThrow('Element must be detached.');
  expect(() => run(`body.insertPageBreak(0, body.appendPageBreak())`)).toThrow('Element must be detached.');
});

test('E120 a copy goes into another document', () => {
  expect(
    run(`const copy = body.appendParagraph('moved').setHeading(DocumentApp.ParagraphHeading.HEADING2).copy();
      const other = DocumentApp.create('Other').getBody();
      other.appendParagraph(copy); copy.appendText('!');
      return [other.getText(), String(other.getChild(1).getHeading()), body.getText()]`),
  ).toEqual(['\nmoved!', 'HEADING2', '\nmoved']);
});

test('E122 the body is a BODY_SECTION and calls itself DocumentBodySection', () => {
  expect(
    run(`return [body.getType() === DocumentApp.ElementType.BODY_SECTION, body.toString(), doc.toString()]`),
  ).toEqual([true, 'DocumentBodySection', 'Document']);
});

test('E124 getParagraphs includes list items and what stands in tables', () => {
  expect(
    run(`body.appendListItem('item'); body.appendTable([['cell']]);
      return body.getParagraphs().map((p) => p.getType() + ':' + p.getText())`),
  ).toEqual(['PARAGRAPH:', 'LIST_ITEM:item', 'PARAGRAPH:cell', 'PARAGRAPH:']);
});

test('E125 an appended paragraph says how it is set, and nothing of its text', () => {
  expect(
    run(`const a = body.appendParagraph('p').getAttributes(); const A = DocumentApp.Attribute;
      return [String(a[A.HEADING]), a[A.LEFT_TO_RIGHT], String(a[A.HORIZONTAL_ALIGNMENT]), a[A.LINE_SPACING], a[A.BOLD], a.FONT_FAMILY]`),
  ).toEqual(['NORMAL', true, 'LEFT', 1.15, null, null]);
});

test('E125 the first paragraph of a document inherits its alignment', () => {
  expect(run(`return body.getChild(0).getAttributes().HORIZONTAL_ALIGNMENT`)).toBeNull();
});

test('E126 a heading inherits', () => {
  expect(
    run(`const p = body.appendParagraph('h').setHeading(DocumentApp.ParagraphHeading.HEADING1);
      const a = p.getAttributes(); return [a.HORIZONTAL_ALIGNMENT, a.LINE_SPACING, a.ITALIC, String(a.HEADING), p.getAlignment()]`),
  ).toEqual([null, null, null, 'HEADING1', null]);
});

test('E126 a heading keeps an alignment that was chosen', () => {
  expect(
    run(`const p = body.appendParagraph('h').setAlignment(DocumentApp.HorizontalAlignment.CENTER);
      return String(p.setHeading(DocumentApp.ParagraphHeading.HEADING1).getAlignment())`),
  ).toBe('CENTER');
});

test('E127 a copied heading stays one', () => {
  expect(
    run(`const p = body.appendParagraph('h').setHeading(DocumentApp.ParagraphHeading.HEADING1);
      body.appendParagraph('between'); return String(body.appendParagraph(p.copy()).getHeading())`),
  ).toBe('HEADING1');
});

test('E128 clear empties the body only', () => {
  expect(
    run(`doc.addHeader().appendParagraph('head'); body.setMarginTop(144); body.appendParagraph('p'); doc.clear();
      const cleared = body.getText(); body.appendParagraph('new');
      return [cleared, body.getText(), doc.getHeader().getText(), body.getMarginTop()]`),
  ).toEqual(['', '\nnew', '\nhead', 144]);
});

test('E128 clear keeps the last paragraph', () => {
  expect(
    run(`const first = body.getChild(0), last = body.appendParagraph('p'); body.clear();
      const index = body.getChildIndex(last);
      try { body.getChildIndex(first) } catch (e) { return [index, last.getText(), e.message] }`),
  ).toEqual([0, '', 'Element does not contain the specified child element.']);
});

test('11.2 clear throws when the last paragraph is a list item, and takes nothing away', () => {
  expect(
    run(`body.appendListItem('item'); try { body.clear() } catch (e) { return [e.message, body.getText()] }`),
  ).toEqual(["Can't remove the last paragraph in a document section.", '\nitem']);
});

test('E129 a document has no header until one is added, and takes one only', () => {
  expect(
    run(`const before = [doc.getHeader(), doc.getFooter()]; doc.addFooter();
      doc.addHeader(); try { doc.addHeader() } catch (e) { return [...before, doc.getHeader().getNumChildren(), e.message] }`),
  ).toEqual([null, null, 1, 'Document tab already contains a header.']);
  expect(() => run('doc.addFooter(); doc.addFooter()')).toThrow('Document tab already contains a footer.');
});

test('a header can be removed', () => {
  expect(run('doc.addHeader().removeFromParent(); return doc.getHeader()')).toBeNull();
});

test('E132 margins are an inch', () => {
  expect(
    run(`return [body.getMarginTop(), body.getMarginBottom(), body.getMarginLeft(), body.getMarginRight()]`),
  ).toEqual([72, 72, 72, 72]);
});

test('E159 the last paragraph cannot be removed', () => {
  const message = "Can't remove the last paragraph in a document section.";
  expect(() => run(`body.appendParagraph('p').removeFromParent()`)).toThrow(message);
  expect(() => run(`body.removeChild(body.getChild(0))`)).toThrow(message);
  expect(() => run(`body.appendTable([['x']]); body.getChild(2).removeFromParent()`)).toThrow(message);
});

test('other paragraphs can be removed and put back', () => {
  expect(
    run(`const p = body.appendParagraph('p'); body.appendParagraph('q'); p.removeFromParent();
      const without = body.getText(); body.insertParagraph(0, p); return [without, body.getText(), p.getParent().toString()]`),
  ).toEqual(['\nq', 'p\n\nq', 'DocumentBodySection']);
});

test('siblings, parents and the document end', () => {
  expect(
    run(`const a = body.appendParagraph('a'), b = body.appendParagraph('b');
      return [a.getNextSibling().getText(), b.getPreviousSibling().getText(), b.getNextSibling(), a.isAtDocumentEnd(),
        b.isAtDocumentEnd(), b.getChild(0).isAtDocumentEnd(), body.getParent()]`),
  ).toEqual(['b', 'a', null, false, true, true, null]);
});

test('an element is cast to its own class only', () => {
  expect(run(`return body.getChild(0).asParagraph().getText()`)).toBe('');
  expect(() => run('body.getChild(0).asTable()')).toThrow("PARAGRAPH can't be cast to TABLE.");
});

test('merge moves a paragraph into the one before', () => {
  expect(
    run(
      `body.appendParagraph('a'); const merged = body.appendParagraph('b').merge(); return [body.getText(), merged.getText()]`,
    ),
  ).toEqual(['\nab', 'ab']);
  expect(() => run('body.getChild(0).merge()')).toThrow('must be preceded by an element of the same type');
});

test('a page break stands in a paragraph of its own, without text', () => {
  expect(
    run(`body.appendParagraph('p1'); const brk = body.appendPageBreak(); body.appendParagraph('p2');
      body.insertPageBreak(1, brk.copy());
      return [String(brk.getParent().getType()), body.getNumChildren(), body.getText(), String(body.getChild(1).getChild(0).getType())]`),
  ).toEqual(['PARAGRAPH', 5, '\n\np1\n\np2', 'PAGE_BREAK']);
});

test('a horizontal rule stands in a paragraph of its own', () => {
  expect(
    run(
      `const rule = body.appendHorizontalRule(); return [rule.toString(), rule.getParent().getNumChildren()]`,
    ),
  ).toEqual(['HorizontalRule', 1]);
});

test('setText of the body replaces everything, line by line', () => {
  expect(
    run(
      `body.appendParagraph('old'); body.setText('one\\ntwo'); return [body.getNumChildren(), body.getText()]`,
    ),
  ).toEqual([2, 'one\ntwo']);
});

test('attributes are checked before any is set', () => {
  expect(() => run(`body.appendParagraph('p').setAttributes({ BOLD: 'yes' })`)).toThrow('BOLD');
  expect(() => run(`body.appendParagraph('p').setAttributes({ HEADING: 'HEADING1' })`)).toThrow('HEADING');
  expect(
    run(`const p = body.appendParagraph('p'), A = DocumentApp.Attribute;
      p.setAttributes({ [A.BOLD]: true, [A.SPACING_AFTER]: 6, [A.HEADING]: DocumentApp.ParagraphHeading.HEADING3 });
      return [p.getAttributes().BOLD, p.getSpacingAfter(), String(p.getHeading())]`),
  ).toEqual([true, 6, 'HEADING3']);
});

test('attributes of the body go to its text, not to its paragraphs', () => {
  expect(
    run(`const p = body.appendParagraph('p'), A = DocumentApp.Attribute;
      body.setAttributes({ [A.ITALIC]: true, [A.HORIZONTAL_ALIGNMENT]: DocumentApp.HorizontalAlignment.CENTER });
      const q = body.appendParagraph('q');
      return [p.getAttributes().ITALIC, String(p.getAlignment()), q.getAttributes().ITALIC, String(q.getAlignment())]`),
  ).toEqual([true, 'LEFT', true, 'LEFT']);
});

test('what is not there is said', () => {
  expect(() => run('body.appendImage()')).toThrow('Body.appendImage is not available in the local workspace');
});
