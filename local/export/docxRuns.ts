// Styled text as docx's runs and links.
import { ConcreteHyperlink, ShadingType, Tab, TextRun, type IContext, type ParagraphChild } from 'docx';
import type { TextRun as Run, TextStyle } from '../files/document/nodes';

const LINK_COLOUR = '1155CC';
const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** A link whose id is ours: docx's own links have random ids, and a document's bytes should not vary. */
class Link extends ConcreteHyperlink {
  constructor(
    children: readonly ParagraphChild[],
    private readonly url: string,
    id: string,
  ) {
    super(children, id);
  }

  override prepForXml(context: IContext) {
    context.viewWrapper.Relationships.addRelationship(this.linkId, HYPERLINK, this.url, 'External');
    return super.prepForXml(context);
  }
}

/** @param size Where a run says none, in points. */
export function runs(
  source: readonly Run[],
  linkId: () => string,
  size: number | undefined,
): ParagraphChild[] {
  return source.flatMap<ParagraphChild>(({ text, style }) => {
    const lines = textRuns(text, style, size);
    return style.linkUrl === undefined ? lines : [new Link(lines, style.linkUrl, linkId())];
  });
}

/** One run for each line, so that a line break comes before each but the first. */
function textRuns(text: string, style: TextStyle, size: number | undefined): TextRun[] {
  return legible(text)
    .split('\r')
    .map((line, index) => {
      const parts = line.split('\t').flatMap((part, at) => (at === 0 ? [part] : [new Tab(), part]));
      return new TextRun({
        ...(index > 0 && { break: 1 }),
        ...look(style, size),
        children: parts.filter((part) => part !== ''),
      });
    });
}

function look(style: TextStyle, size: number | undefined) {
  const isLink = style.linkUrl !== undefined;
  const points = style.fontSize ?? size;
  const colour = style.foregroundColor?.slice(1) ?? (isLink ? LINK_COLOUR : undefined);
  return {
    ...(style.bold !== undefined && { bold: style.bold }),
    ...(style.italic !== undefined && { italics: style.italic }),
    ...((style.underline ?? isLink) && { underline: {} }),
    ...(style.strikethrough !== undefined && { strike: style.strikethrough }),
    ...(points !== undefined && { size: points * 2 }),
    ...(style.fontFamily !== undefined && { font: style.fontFamily }),
    ...(colour !== undefined && { color: colour }),
    ...(style.backgroundColor !== undefined && {
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: style.backgroundColor.slice(1) },
    }),
  };
}

/** Without the control characters that XML cannot hold. */
const legible = (text: string) => text.replace(/[^\t\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
