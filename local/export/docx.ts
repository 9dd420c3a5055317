// A document of the workspace as a Word file.
import { Document, Footer, Header, Packer } from 'docx';
import type { DocumentContent, SectionNode } from '../files/document/nodes';
import type { DocumentFile } from '../files/documentFile';
import { blocks } from './docxBlocks';
import { numberingOf } from './docxLists';
import { coreProperties, fixTimes } from './docxPackage';
import { STYLES } from './docxStyles';

const TWIPS = 20;

/** The bytes of a .docx: the same for the same document, whenever it is made. */
export async function toDocx(file: DocumentFile): Promise<Buffer> {
  const { content } = file;
  const { page } = content.settings;
  const inside = page.width - page.marginLeft - page.marginRight;
  const written = (section: SectionNode) => blocks(section.children, inside, nextLinkId());
  const document = new Document({
    title: file.name,
    creator: file.head.owner,
    styles: STYLES,
    numbering: numberingOf(content),
    sections: [
      {
        properties: { page: pageOf(content) },
        ...(content.header && { headers: { default: new Header({ children: written(content.header) }) } }),
        ...(content.footer && { footers: { default: new Footer({ children: written(content.footer) }) } }),
        children: written(content.body),
      },
    ],
  });
  const created = new Date(file.head.created);
  const bytes = await Packer.toBuffer(document, undefined, [
    coreProperties(file.name, file.head.owner, created),
  ]);
  return fixTimes(bytes, created);
}

/** Names for the links of one part of the package. */
function nextLinkId(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `Link${last}`;
  };
}

function pageOf({ settings: { page } }: Readonly<DocumentContent>) {
  return {
    size: { width: page.width * TWIPS, height: page.height * TWIPS },
    margin: {
      top: page.marginTop * TWIPS,
      bottom: page.marginBottom * TWIPS,
      left: page.marginLeft * TWIPS,
      right: page.marginRight * TWIPS,
      header: 36 * TWIPS,
      footer: 36 * TWIPS,
    },
  };
}
