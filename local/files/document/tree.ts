// Ways through a document's tree: walks, texts and look-ups.
import type { ContainerNode, DocumentContent, DocumentNode, SectionNode, TextBlock } from './nodes';
import { textOfRuns } from './runs';

/** A node's children; none for a leaf. The array is the node's own. */
export function childrenOf(node: DocumentNode): DocumentNode[] {
  return 'children' in node ? node.children : [];
}

export function isTextBlock(node: DocumentNode): node is TextBlock {
  return node.type === 'PARAGRAPH' || node.type === 'LIST_ITEM';
}

export function isSection(node: DocumentNode): node is SectionNode {
  return node.type === 'BODY_SECTION' || node.type === 'HEADER_SECTION' || node.type === 'FOOTER_SECTION';
}

/** A node and everything below it, in reading order. */
export function* walk(node: DocumentNode): Generator<DocumentNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** The paragraphs and list items of a node, or the node itself. */
export function textBlocksOf(node: DocumentNode): TextBlock[] {
  return [...walk(node)].filter(isTextBlock);
}

/** A node's text: blocks, cells and rows stand on lines of their own; breaks and rules have none. */
export function textOf(node: DocumentNode): string {
  if (node.type === 'TEXT') return textOfRuns(node.runs);
  return childrenOf(node)
    .map(textOf)
    .join(isTextBlock(node) ? '' : '\n');
}

/** The sections that a document has. */
export function sectionsOf(content: DocumentContent): SectionNode[] {
  return [content.body, content.header, content.footer].filter((section) => section !== null);
}

/** The node of an id in the document, with its parent, which a section lacks. */
export function findNode(
  content: DocumentContent,
  id: string,
): { node: DocumentNode; parent: ContainerNode | null } | undefined {
  const search = (
    node: DocumentNode,
    parent: ContainerNode | null,
  ): { node: DocumentNode; parent: ContainerNode | null } | undefined => {
    if (node.id === id) return { node, parent };
    if (!('children' in node)) return undefined;
    for (const child of node.children) {
      const found = search(child, node);
      if (found) return found;
    }
    return undefined;
  };
  for (const section of sectionsOf(content)) {
    const found = search(section, null);
    if (found) return found;
  }
  return undefined;
}
