// Named ranges: what they cover, and how they follow the edits around and in them.
import { DocumentFile } from '../../../local/files/documentFile';
import { Workspace } from '../../../local/workspace';
import { runScript } from '../scriptRunner';

const START = `const doc = DocumentApp.create('Plan'); const body = doc.getBody();
  const textsOf = (range) => range.getRangeElements().map((e) => e.getElement().getText());
  const partOf = (range) => range.getRangeElements().map((e) => e.getElement().getText().slice(e.getStartOffset(), e.getEndOffsetInclusive() + 1)).join('|');`;
const run = (body: string, workspace = new Workspace()) => runScript(`${START} ${body}`, { workspace });

test('a builder adds elements, ranges and what stands between', () => {
  expect(
    run(`const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((t) => body.appendParagraph(t));
      const one = doc.newRange().addElement(a).build(), two = doc.newRange().addRange(one).addElementsBetween(b, d.editAsText()).build();
      return [textsOf(two), String(one), doc.newRange().build().getRangeElements().length]`),
  ).toEqual([['a', 'b', 'c', 'd'], 'Range', 0]);
});

test('elements of other documents and detached ones are refused', () => {
  expect(() => run(`doc.newRange().addElement(body.getChild(0).copy())`)).toThrow('not in this document');
  expect(() => run(`doc.newRange().addElement(DocumentApp.create('x').getBody().getChild(0))`)).toThrow(
    'not in this document',
  );
  expect(() => run(`doc.addNamedRange('x', doc.newRange().build())`)).toThrow('at least one element');
  expect(() => run(`doc.addNamedRange('', doc.newRange().addElement(body).build())`)).toThrow(
    'between 1 and 256',
  );
});

test('6.4 names are shared, ids are not', () => {
  expect(
    run(`const range = doc.newRange().addElement(body.appendParagraph('x')).build();
      const a = doc.addNamedRange('calibrate.a', range), b = doc.addNamedRange('calibrate.a', range); doc.addNamedRange('other', range);
      return [doc.getNamedRanges('calibrate.a').length, doc.getNamedRanges().length, a.getId() === b.getId(),
        doc.getNamedRangeById(b.getId()).getName(), doc.getNamedRangeById('kix.none'), doc.getNamedRanges('none')]`),
  ).toEqual([2, 3, false, 'calibrate.a', null, []]);
});

test('6.4 removing a named range keeps the content', () => {
  expect(
    run(`const p = body.appendParagraph('x'), named = doc.addNamedRange('n', doc.newRange().addElement(p).build()); named.remove();
      try { named.getRange() } catch (e) { return [body.getText(), doc.getNamedRanges().length, e.message] }`),
  ).toEqual(['\nx', 0, 'The named range n is no longer in the document.']);
});

test('6.5 a named range is found again in a later execution, after edits of others', () => {
  const workspace = new Workspace();
  const id = run(
    `const t = body.appendTable([['a', 'b']]); body.appendParagraph('after');
     doc.addNamedRange('ours', doc.newRange().addElement(t).build()); return doc.getId()`,
    workspace,
  );
  const reopened = `const doc = DocumentApp.openById('${String(id)}'); const body = doc.getBody();`;
  runScript(`${reopened} body.insertParagraph(0, 'before'); body.insertTable(1, [['other']])`, { workspace });
  expect(
    runScript(
      `${reopened} const t = doc.getNamedRanges('ours')[0].getRange().getRangeElements()[0].getElement().asTable();
       t.getCell(0, 1).setText('changed'); return [t.getText(), doc.getNamedRanges('ours').length, body.getChildIndex(t)]`,
      { workspace },
    ),
  ).toEqual(['a\nchanged', 1, 3]);
});

test('6.5 a range is gone when all that it covered was removed, not before', () => {
  expect(
    run(`const a = body.appendParagraph('a'), b = body.appendParagraph('b'); body.appendParagraph('c');
      doc.addNamedRange('n', doc.newRange().addElement(a).addElement(b).build());
      a.removeFromParent(); const left = textsOf(doc.getNamedRanges('n')[0].getRange()); b.removeFromParent();
      return [left, doc.getNamedRanges().length]`),
  ).toEqual([['b'], 0]);
  expect(
    run(`const t = body.appendTable([['a']]); doc.addNamedRange('n', doc.newRange().addElement(t.getCell(0, 0)).build());
      t.removeFromParent(); return doc.getNamedRanges().length`),
  ).toBe(0);
  expect(
    run(`doc.addNamedRange('n', doc.newRange().addElement(doc.addHeader().getChild(0)).build()); doc.getHeader().removeFromParent();
      return doc.getNamedRanges().length`),
  ).toBe(0);
});

test('6.5 what is put between two covered elements is covered, what is put beside them is not', () => {
  expect(
    run(`const a = body.appendParagraph('a'), b = body.appendParagraph('b');
      const named = doc.addNamedRange('n', doc.newRange().addElement(a).addElement(b).build());
      body.insertParagraph(2, 'typed in between'); body.insertParagraph(1, 'before'); body.appendParagraph('after');
      return textsOf(named.getRange())`),
  ).toEqual(['a', 'typed in between', 'b']);
});

const PARTIAL = `const p = body.appendParagraph('one two three'); const t = p.editAsText();
  const named = doc.addNamedRange('n', doc.newRange().addElement(t, 4, 6).build());`;

test.each([
  ['text before it moves it', `t.insertText(0, 'zero ')`, 'two'],
  ['text at its beginning stays out', `t.insertText(4, 'x')`, 'two'],
  ['text in it becomes its own', `t.insertText(5, 'x')`, 'txwo'],
  ['text after it stays out', `t.insertText(7, 'x')`, 'two'],
  ['its beginning is deleted', `t.deleteText(2, 4)`, 'wo'],
  ['its end is deleted', `t.deleteText(6, 9)`, 'tw'],
  ['its middle is deleted', `t.deleteText(5, 5)`, 'to'],
  ['other words before it', `p.setText('1 two three')`, 'two'],
])('6.5 a stretch of text is followed: %s', (_, edit, covered) => {
  expect(run(`${PARTIAL} ${edit}; return partOf(named.getRange())`)).toBe(covered);
});

test('6.5 a stretch is gone with its text', () => {
  expect(run(`${PARTIAL} t.deleteText(3, 7); return doc.getNamedRanges().length`)).toBe(0);
});

test('a stretch is followed when texts become one at saving', () => {
  expect(
    run(`const p = body.appendParagraph('one '), t = p.appendText('two'); t.setBold(true);
      doc.addNamedRange('whole', doc.newRange().addElement(t).build()); doc.addNamedRange('part', doc.newRange().addElement(t, 1, 2).build());
      doc.saveAndClose(); const again = DocumentApp.openById(doc.getId());
      return ['whole', 'part'].map((name) => partOf(again.getNamedRanges(name)[0].getRange()))`),
  ).toEqual(['two', 'wo']);
});

test('a person’s edit on the file keeps looks and ranges of the rest', () => {
  const workspace = new Workspace();
  run(
    `${PARTIAL} t.setBold(4, 6, true); doc.addNamedRange('p', doc.newRange().addElement(p).build())`,
    workspace,
  );
  const [file] = workspace.all(DocumentFile);
  const paragraph = file!.content.body.children[1]!;
  file!.editText(paragraph.id, 'one two and three');
  expect(
    runScript(
      `const doc = DocumentApp.openById('${file!.id}'); const t = doc.getBody().getChild(1).editAsText();
       const e = doc.getNamedRanges('n')[0].getRange().getRangeElements()[0];
       return [t.getText(), t.isBold(4), t.isBold(8), e.getStartOffset(), e.getEndOffsetInclusive(), doc.getNamedRanges('p').length]`,
      { workspace },
    ),
  ).toEqual(['one two and three', true, null, 4, 6, 1]);
  expect(() => file!.editText('n999', 'x')).toThrow('no paragraph n999');
});

test('a person empties a paragraph and fills it again', () => {
  const workspace = new Workspace();
  run(`body.appendParagraph('x').editAsText().setBold(true)`, workspace);
  const [file] = workspace.all(DocumentFile);
  const { id } = file!.content.body.children[1]!;
  file!.editText(id, '');
  file!.editText(id, 'y');
  expect(file!.content.body.children[1]).toMatchObject({
    id,
    children: [{ type: 'TEXT', runs: [{ text: 'y', style: { bold: true } }] }],
  });
});
