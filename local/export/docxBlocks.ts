// The paragraphs, list items and tables of a document as docx's objects.
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  PageBreak,
  Paragraph,
  type IParagraphOptions,
  type ParagraphChild,
  type Table,
} from 'docx';
import type { BlockNode, InlineNode, ParagraphStyle, TextBlock } from '../files/document/nodes';
import { runs } from './docxRuns';
import { table } from './docxTable';

const POINT = 20;
const LINE = 240;

const HEADINGS = {
  NORMAL: undefined,
  HEADING1: HeadingLevel.HEADING_1,
  HEADING2: HeadingLevel.HEADING_2,
  HEADING3: HeadingLevel.HEADING_3,
  HEADING4: HeadingLevel.HEADING_4,
  HEADING5: HeadingLevel.HEADING_5,
  HEADING6: HeadingLevel.HEADING_6,
  TITLE: HeadingLevel.TITLE,
  SUBTITLE: undefined,
} as const;

const ALIGNMENTS = {
  LEFT: AlignmentType.LEFT,
  CENTER: AlignmentType.CENTER,
  RIGHT: AlignmentType.RIGHT,
  JUSTIFY: AlignmentType.JUSTIFIED,
} as const;

/**
 * @param width What a table may take up, in points.
 * @param linkId Gives a new id for a link.
 * @param size The size of plain text where the document says none, in points.
 */
export function blocks(
  nodes: readonly BlockNode[],
  width: number,
  linkId: () => string,
  size?: number,
): (Paragraph | Table)[] {
  return nodes.flatMap<Paragraph | Table>((node) => {
    if (node.type !== 'TABLE') return [paragraph(node, linkId, size)];
    const cells = node.children.some((row) => row.children.length > 0);
    return cells ? [table(node, width, linkId)] : [];
  });
}

function paragraph(node: TextBlock, linkId: () => string, size: number | undefined): Paragraph {
  const isPlain = node.heading === 'NORMAL';
  const rule = node.children.some((child) => child.type === 'HORIZONTAL_RULE');
  return new Paragraph({
    ...(HEADINGS[node.heading] && { heading: HEADINGS[node.heading] }),
    ...(node.heading === 'SUBTITLE' && { style: 'Subtitle' }),
    ...(node.type === 'LIST_ITEM' && { numbering: { reference: node.listId, level: node.nestingLevel } }),
    ...paragraphStyle(node.style),
    ...(rule && {
      border: { bottom: { style: BorderStyle.SINGLE, size: 8, space: 1, color: 'A0A0A0' } },
    }),
    ...(isPlain && size !== undefined && { run: { size: size * 2 } }),
    children: node.children.flatMap((child) => inline(child, linkId, isPlain ? size : undefined)),
  });
}

function inline(node: InlineNode, linkId: () => string, size: number | undefined): ParagraphChild[] {
  if (node.type === 'PAGE_BREAK') return [new PageBreak()];
  return node.type === 'TEXT' ? runs(node.runs, linkId, size) : [];
}

function paragraphStyle(style: ParagraphStyle): IParagraphOptions {
  const { indentStart, indentEnd, indentFirstLine, lineSpacing, spacingBefore, spacingAfter } = style;
  const first = indentFirstLine === undefined ? undefined : indentFirstLine - (indentStart ?? 0);
  return {
    ...(style.alignment && { alignment: ALIGNMENTS[style.alignment] }),
    ...(style.leftToRight === false && { bidirectional: true }),
    ...((indentStart ?? indentEnd ?? first) !== undefined && {
      indent: {
        ...(indentStart !== undefined && { left: indentStart * POINT }),
        ...(indentEnd !== undefined && { right: indentEnd * POINT }),
        ...(first !== undefined && (first < 0 ? { hanging: -first * POINT } : { firstLine: first * POINT })),
      },
    }),
    ...((lineSpacing ?? spacingBefore ?? spacingAfter) !== undefined && {
      spacing: {
        ...(lineSpacing !== undefined && {
          line: Math.round(lineSpacing * LINE),
          lineRule: LineRuleType.AUTO,
        }),
        ...(spacingBefore !== undefined && { before: spacingBefore * POINT }),
        ...(spacingAfter !== undefined && { after: spacingAfter * POINT }),
      },
    }),
  };
}
