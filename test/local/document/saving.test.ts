// When a document's edits are kept, who may open it, and what is kept at once.
import { textOf, walk } from '../../../local/files/document/tree';
import { DocumentFile } from '../../../local/files/documentFile';
import { WorkingCopy } from '../../../local/services/document/workingCopy';
import { openStore } from '../../../local/store';
import { Workspace } from '../../../local/workspace';
import { outcomeOf, runScript } from '../scriptRunner';

const bodyText = (workspace: Workspace, id: unknown) =>
  runScript(`return DocumentApp.openById('${String(id)}').getBody().getText()`, { workspace });
const created = (workspace: Workspace) =>
  runScript(`return DocumentApp.create('Plan').getId()`, { workspace });

test('E159 a normal end keeps the edits, and the store has them', () => {
  const store = openStore(':memory:');
  const workspace = new Workspace({ store });
  const id = runScript(
    `const doc = DocumentApp.create('Plan'); doc.getBody().appendParagraph('kept').editAsText().setBold(true);
     doc.addFooter().appendParagraph('foot'); doc.getBody().setMarginTop(36); return doc.getId()`,
    { workspace },
  );
  expect(
    runScript(
      `const doc = DocumentApp.openById('${String(id)}'); const body = doc.getBody();
       return [doc.getName(), body.getText(), body.getChild(1).editAsText().isBold(), doc.getFooter().getText(), doc.getHeader(), body.getMarginTop()]`,
      { workspace: new Workspace({ store }) },
    ),
  ).toEqual(['Plan', '\nkept', true, '\nfoot', null, 36]);
});

test('a header that was removed is gone from the store', () => {
  const store = openStore(':memory:');
  const workspace = new Workspace({ store });
  const id = runScript(`const doc = DocumentApp.create('Plan'); doc.addHeader(); return doc.getId()`, {
    workspace,
  });
  runScript(`DocumentApp.openById('${String(id)}').getHeader().removeFromParent()`, { workspace });
  const again = new Workspace({ store });
  expect(
    runScript(`return DocumentApp.openById('${String(id)}').getHeader()`, { workspace: again }),
  ).toBeNull();
});

test('an execution that throws drops its edits but keeps the new document and its name', () => {
  const workspace = new Workspace();
  const id = created(workspace);
  const outcome = outcomeOf(
    `const doc = DocumentApp.openById('${String(id)}'); doc.getBody().appendParagraph('lost'); doc.setName('Renamed'); throw new Error('x')`,
    { workspace },
  );
  expect(outcome.error?.message).toBe('x');
  expect(bodyText(workspace, id)).toBe('');
  expect(runScript(`return DocumentApp.openById('${String(id)}').getName()`, { workspace })).toBe('Renamed');
});

test('an execution that was ended drops its edits', () => {
  const workspace = new Workspace();
  const id = created(workspace);
  const body = `const b = DocumentApp.openById('${String(id)}').getBody(); b.appendParagraph('lost'); b.appendParagraph('never')`;
  outcomeOf(body, { workspace, fault: { at: 4, kind: 'end' } });
  expect(bodyText(workspace, id)).toBe('');
  outcomeOf(`try { ${body} } catch (e) {}`, { workspace, fault: { at: 4, kind: 'throw' } });
  expect(bodyText(workspace, id)).toBe('\nlost');
});

test('saveAndClose keeps the edits of an execution that throws later', () => {
  const workspace = new Workspace();
  const id = created(workspace);
  outcomeOf(
    `const doc = DocumentApp.openById('${String(id)}'); doc.getBody().appendParagraph('kept'); doc.saveAndClose();
     DocumentApp.openById('${String(id)}').getBody().appendParagraph('lost'); throw new Error('x')`,
    { workspace },
  );
  expect(bodyText(workspace, id)).toBe('\nkept');
});

test('a working copy that was only read does not write over what others changed', () => {
  const workspace = new Workspace();
  const file = workspace.find(DocumentFile, String(created(workspace)))!;
  const [read, edited] = [new WorkingCopy(file, true), new WorkingCopy(file, true)];
  const block = edited.content.body.children[0];
  if (block?.type === 'PARAGRAPH') edited.setText(block, 'x');
  edited.save();
  read.save();
  expect(textOf(file.content.body)).toBe('x');
});

test('what is copied from one document to another gets ids of its own', () => {
  const workspace = new Workspace();
  runScript(
    `const from = DocumentApp.create('from').getBody(), to = DocumentApp.create('to').getBody();
     const table = from.appendTable([['a', 'b'], ['c', 'd']]); ['x', 'y'].forEach((text) => to.appendParagraph(text));
     to.insertTable(1, table.copy()); for (let n = 0; n < 40; n += 1) to.appendParagraph('later')`,
    { workspace },
  );
  const [, to] = workspace.all(DocumentFile);
  const ids = [...walk(to!.content.body)].map((node) => node.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(30);
});

test.each([
  ['an edit', `p.setText('x')`],
  ['getBody', 'doc.getBody()'],
  ['a second close', 'doc.saveAndClose()'],
  ['clear', 'doc.clear()'],
  ['a named range', 'doc.getNamedRanges()'],
  ['the tab', 'doc.getTabs()'],
])('E131 after saveAndClose the document refuses: %s', (_, call) => {
  expect(() =>
    runScript(
      `const doc = DocumentApp.create('Plan'); const p = doc.getBody().appendParagraph('p'); doc.saveAndClose(); ${call}`,
    ),
  ).toThrow('Document is closed, its contents cannot be updated.');
});

test('E131 after saveAndClose ids and copies can still be had, and the document opened again', () => {
  expect(
    runScript(
      `const doc = DocumentApp.create('Plan'); const item = doc.getBody().appendListItem('i'); doc.saveAndClose();
       const body = DocumentApp.openById(doc.getId()).getBody(); body.appendListItem(item.copy()).appendText('!');
       return [item.getText(), body.getText()]`,
    ),
  ).toEqual(['i', '\ni\ni!']);
});

test('a document opened twice is one working copy', () => {
  expect(
    runScript(
      `const doc = DocumentApp.create('Plan'); doc.getBody().appendParagraph('p');
       return [DocumentApp.openById(doc.getId()).getBody().getText(), DocumentApp.openByUrl(doc.getUrl()).getBody().getText()]`,
    ),
  ).toEqual(['\np', '\np']);
});

test('a document that is not there, or not a document, cannot be opened', () => {
  expect(() => runScript(`DocumentApp.openById('none')`)).toThrow('Document is missing');
  expect(() => runScript(`DocumentApp.openById('workspace')`)).toThrow('Document is missing');
  expect(() => runScript(`DocumentApp.openByUrl('http://invalid.url/')`)).toThrow('Invalid argument: url');
  expect(runScript('return DocumentApp.getActiveDocument()')).toBeNull();
});

test('E133 a new name is there at once', () => {
  expect(
    runScript(
      `const doc = DocumentApp.create('a').setName('b'); return [doc.getName(), DocumentApp.openById(doc.getId()).getName()]`,
    ),
  ).toEqual(['b', 'b']);
});

test('E134 editors include the owner, viewers include editors', () => {
  const emails = (list: string) => `doc.${list}().map((user) => user.getEmail())`;
  expect(
    runScript(
      `const doc = DocumentApp.create('a').addEditor('ed@example.org').addViewer('vi@example.org').addViewers(['ed@example.org', 'v2@example.org']);
       const before = [${emails('getEditors')}, ${emails('getViewers')}];
       doc.removeEditor('ed@example.org').removeViewer('vi@example.org').removeViewer('v2@example.org');
       return [...before, ${emails('getEditors')}, ${emails('getViewers')}]`,
    ),
  ).toEqual([
    ['owner@example.org', 'ed@example.org'],
    ['owner@example.org', 'ed@example.org', 'vi@example.org', 'v2@example.org'],
    ['owner@example.org'],
    ['owner@example.org'],
  ]);
  expect(() => runScript(`DocumentApp.create('a').addEditor('nobody')`)).toThrow('Invalid email: nobody');
  expect(
    runScript(
      `const doc = DocumentApp.create('a');
       try { doc.addEditors(['ed@example.org', 'ed at example']) } catch (error) { return [error.message, doc.getEditors().length] }`,
    ),
  ).toEqual(['Invalid email: ed at example', 1]);
});

test('others open a document only when it is shared, and edit it only as editors', () => {
  const workspace = new Workspace();
  const id = created(workspace);
  const edit = `DocumentApp.openById('${String(id)}').getBody().appendParagraph('x')`;
  const other = { workspace, user: 'other@example.org' };
  expect(() => runScript(edit, other)).toThrow('Document is missing');
  runScript(`DocumentApp.openById('${String(id)}').addViewer('other@example.org')`, { workspace });
  expect(() => runScript(edit, other)).toThrow('permission to edit');
  runScript(`DocumentApp.openById('${String(id)}').addEditor('other@example.org')`, { workspace });
  runScript(edit, other);
  expect(bodyText(workspace, id)).toBe('\nx');
});

test('LIMITED authorization does not open documents', () => {
  expect(() => runScript(`DocumentApp.create('a')`, { authMode: 'LIMITED' })).toThrow(
    'You do not have permission to call DocumentApp.create',
  );
});

test('6.3 a document has one tab, t.0, with the same content', () => {
  expect(
    runScript(
      `const doc = DocumentApp.create('a'), tab = doc.getTabs()[0].asDocumentTab(); tab.getBody().appendParagraph('p'); tab.addHeader();
       return [doc.getTabs().length, doc.getActiveTab().getId(), doc.getTab('t.0').getChildTabs(), doc.getTab('t.1'), doc.getBody().getText(),
         doc.getHeader() !== null, String(doc.getTabs()[0].getType())]`,
    ),
  ).toEqual([1, 't.0', [], null, '\np', true, 'DOCUMENT_TAB']);
});

test('a document has no language until one is set', () => {
  expect(
    runScript(
      `const doc = DocumentApp.create('a'), before = doc.getLanguage(); return [before, doc.setLanguage('en').getLanguage()]`,
    ),
  ).toEqual([null, 'en']);
});
