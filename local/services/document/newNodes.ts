// How paragraphs, list items and tables are made that a script appends or inserts.
import { newId } from '../../files/document/edit';
import type {
  BlockNode,
  ContainerNode,
  DocumentContent,
  Glyph,
  ListItemNode,
  ParagraphNode,
  ParagraphStyle,
  TableCellNode,
  TableNode,
  TableRowNode,
  TextNode,
  TextStyle,
} from '../../files/document/nodes';
import { childrenOf, isTextBlock, sectionsOf, walk } from '../../files/document/tree';

/** What Google says of a paragraph that a script makes, so that `getAttributes` gives it. */
const APPENDED: ParagraphStyle = { alignment: 'LEFT', lineSpacing: 1.15, leftToRight: true };

/** The words of one paragraph as they are kept: a line end is a line break within it. */
const withBreaks = (text: string) => text.replace(/\r\n|\n/g, '\r');

export function newText(content: DocumentContent, text: string, style: TextStyle): TextNode {
  const written = withBreaks(text);
  return { id: newId(content), type: 'TEXT', runs: written === '' ? [] : [{ text: written, style }] };
}

/** A paragraph; `mark` is how its text looks. */
export function newParagraph(content: DocumentContent, text: string, mark: TextStyle): ParagraphNode {
  const children = text === '' ? [] : [newText(content, text, mark)];
  return { id: newId(content), type: 'PARAGRAPH', heading: 'NORMAL', style: { ...APPENDED }, mark, children };
}

/** An item of the list of its neighbour, or else of a new numbered list. */
export function newListItem(
  content: DocumentContent,
  text: string,
  mark: TextStyle,
  neighbour: ListItemNode | undefined,
): ListItemNode {
  const listId = neighbour?.listId ?? `kix.${newId(content)}`;
  return {
    ...newParagraph(content, text, mark),
    type: 'LIST_ITEM',
    listId,
    nestingLevel: 0,
    glyph: glyphOf(content, listId, 0),
  };
}

/** The glyph of a list's level: what its items there have, or else Google's default for the kind of list. */
export function glyphOf(content: DocumentContent, listId: string, level: number): Glyph {
  const items = itemsOf(content, listId);
  const known = items.find((item) => item.nestingLevel === level);
  if (known) return known.glyph;
  const bulleted = items.some((item) => item.glyph.endsWith('BULLET'));
  const cycle: readonly Glyph[] = bulleted
    ? ['BULLET', 'HOLLOW_BULLET', 'SQUARE_BULLET']
    : ['NUMBER', 'LATIN_LOWER', 'ROMAN_LOWER'];
  return cycle[level % cycle.length]!;
}

/** The items of a list anywhere in the document. */
export function itemsOf(content: DocumentContent, listId: string): ListItemNode[] {
  const nodes = sectionsOf(content).flatMap((section) => [...walk(section)]);
  return nodes.filter((node) => node.type === 'LIST_ITEM').filter((item) => item.listId === listId);
}

export function newTable(content: DocumentContent, cells: readonly (readonly string[])[]): TableNode {
  const children = cells.map((row) => newTableRow(content, row));
  return { id: newId(content), type: 'TABLE', columnWidths: [], children };
}

export function newTableRow(content: DocumentContent, cells: readonly string[]): TableRowNode {
  const children = cells.map((text) => newTableCell(content, text));
  return { id: newId(content), type: 'TABLE_ROW', children };
}

/** A cell with one paragraph for each line. */
export function newTableCell(content: DocumentContent, text: string): TableCellNode {
  const children = text.split('\n').map((line) => newParagraph(content, line, {}));
  return { id: newId(content), type: 'TABLE_CELL', children };
}

/** How text looks that a script adds after the block before `index`: as that block's text, but no link. */
export function styleBefore(parent: ContainerNode, index: number): TextStyle {
  const before = childrenOf(parent)[index - 1];
  return before && isTextBlock(before) ? lastStyle(before) : {};
}

/** How a paragraph's text looks at its end, but for a link. */
export function lastStyle(block: Extract<BlockNode, { mark: TextStyle }>): TextStyle {
  const texts = block.children.filter((child) => child.type === 'TEXT');
  const style = texts.flatMap((text) => text.runs).at(-1)?.style ?? block.mark;
  return Object.fromEntries(Object.entries(style).filter(([key]) => key !== 'linkUrl'));
}
