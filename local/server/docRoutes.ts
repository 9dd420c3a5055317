// A document: its page, the edits that a person makes in it, and its download.
import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { toDocx } from '../export/docx';
import type { TextBlock } from '../files/document/nodes';
import { findNode, isTextBlock } from '../files/document/tree';
import { DocumentFile } from '../files/documentFile';
import { docPage, pageText } from '../web/doc/page';
import { respondWithPage } from '../web/shell/page';
import type { ServerContext } from './context';
import { download } from './download';
import { fileOf } from './fileOf';
import { textsOf } from './requestFields';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function docRoutes({ workspace }: ServerContext): Hono {
  const fileFor = (c: Context) => fileOf(workspace, DocumentFile, c.req.param('id') ?? '');
  const edit = (c: Context, change: (file: DocumentFile) => Readonly<Record<string, string>>): Response => {
    const file = fileFor(c);
    const versionBefore = versionOf(file);
    const changed = change(file);
    workspace.settle();
    return c.json({ ...changed, versionBefore, version: versionOf(file) });
  };
  return new Hono()
    .get('/docs/:id', (c) => respondWithPage(c, docPage(fileFor(c), versionOf(fileFor(c)))))
    .get('/docs/:id/document.docx', async (c) => {
      const file = fileFor(c);
      return download(c, `${file.name}.docx`, DOCX, await toDocx(file));
    })
    .get('/docs/:id/version', (c) => c.json({ version: versionOf(fileFor(c)) }))
    .post('/docs/:id/paragraphs/:node', async (c) => {
      const { before, text } = await textsOf(c, ['before', 'text']);
      const id = c.req.param('node');
      const current = pageText(paragraphOf(fileFor(c), id));
      // Who edits at the same time is told, unless both came to the same words.
      if (current !== before && current !== text) {
        return c.json({ error: 'Somebody changed this text while you were editing it.', text: current }, 409);
      }
      return edit(c, (file) => {
        if (current !== text) file.editText(id, printable(text));
        return { text: pageText(paragraphOf(file, id)) };
      });
    })
    .post('/docs/:id/paragraphs/:node/after', (c) =>
      edit(c, (file) => ({ node: file.addAfter(paragraphOf(file, c.req.param('node')).id) })),
    )
    .delete('/docs/:id/paragraphs/:node', (c) =>
      edit(c, (file) => {
        const { id, children } = paragraphOf(file, c.req.param('node'));
        if (children.length > 0) {
          throw new HTTPException(409, { message: 'This text is not empty, so it stays.' });
        }
        file.removeEmpty(id);
        return {};
      }),
    );
}

/** @throws HTTPException 404 */
function paragraphOf({ content }: DocumentFile, id: string): TextBlock {
  const node = findNode(content, id)?.node;
  if (node && isTextBlock(node)) return node;
  throw new HTTPException(404, { message: 'This text is not in the document any more.' });
}

/** The same for the same content. */
const versionOf = ({ content }: DocumentFile): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);

/** Without the control characters that a paragraph cannot hold. */
const printable = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '');
