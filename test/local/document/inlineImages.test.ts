// Pictures that people put into a paragraph: scripts find them, see no text in them, and take them out with text around.
import { DocumentFile } from '../../../local/files/documentFile';
import type { DocumentContent } from '../../../local/files/document/nodes';
import { Workspace } from '../../../local/workspace';
import { putPicture } from '../../actions/humanEdits';
import { runScript } from '../scriptRunner';

/** Runs a script in a document whose second paragraph is `abcdef` with a picture in the middle. */
function run(body: string): unknown {
  const workspace = new Workspace();
  const id = runScript(
    `const doc = DocumentApp.create('Plan'); doc.getBody().appendParagraph('abcdef'); return doc.getId()`,
    { workspace },
  );
  const file = workspace.find(DocumentFile, String(id));
  const content = structuredClone(file?.content) as DocumentContent;
  const block = content.body.children[1];
  if (block?.type === 'PARAGRAPH') putPicture(content, block, 0.5);
  file?.commit(content);
  return runScript(
    `const body = DocumentApp.openById('${String(id)}').getBody(), block = body.getChild(1);
     const types = () => Array.from({ length: block.getNumChildren() }, (_, at) => String(block.getChild(at).getType()));
     ${body}`,
    { workspace },
  );
}

test('a picture stands between texts and has none itself', () => {
  expect(
    run(
      `return [block.getText(), types(), String(body.findElement(DocumentApp.ElementType.INLINE_IMAGE).getElement())]`,
    ),
  ).toEqual(['abcdef', ['TEXT', 'INLINE_IMAGE', 'TEXT'], 'InlineImage']);
});

test.each([
  [0, 2, 'def', ['INLINE_IMAGE', 'TEXT']],
  [3, 5, 'abc', ['TEXT', 'INLINE_IMAGE']],
  [2, 3, 'abef', ['TEXT', 'TEXT']],
])('text deleted from %i to %i takes out a picture only where it stands within', (from, to, text, kept) => {
  expect(
    run(
      `block.editAsText().deleteText(${from}, ${to}); const left = types().filter((_, at) => block.getChild(at).getType() !== DocumentApp.ElementType.TEXT || block.getChild(at).getText() !== '');
       return [block.getText(), left]`,
    ),
  ).toEqual([text, kept]);
});
