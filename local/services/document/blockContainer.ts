// What holds paragraphs, list items and tables: the body, the header, the footer and every table cell.
import { ServiceError } from '../../errors';
import { newId } from '../../files/document/edit';
import type { ListItemNode, SectionNode, TableCellNode } from '../../files/document/nodes';
import { childrenOf, textBlocksOf, walk } from '../../files/document/tree';
import { ContainerElement } from './containerElement';
import type { ListItem } from './listItem';
import { newListItem, newParagraph, newTable, styleBefore } from './newNodes';
import type { Paragraph } from './paragraph';
import type { Table } from './table';
import { view } from './views';

export abstract class BlockContainer<
  N extends SectionNode | TableCellNode = SectionNode | TableCellNode,
> extends ContainerElement<N> {
  /** Leaves the last paragraph, emptied, since a section cannot be without one. */
  override clear(): this {
    const last = this.lastParagraph();
    for (const child of [...childrenOf(this.node)]) if (child !== last) this.home.remove(child);
    for (const child of [...last.children]) this.home.remove(child);
    last.mark = {};
    return this;
  }

  setText(text: string): this {
    const last = this.lastParagraph();
    const lines = text.split('\n');
    const content = this.home.edit();
    for (const child of [...childrenOf(this.node)]) if (child !== last) this.home.remove(child);
    for (const child of [...last.children]) if (child.type !== 'TEXT') this.home.remove(child);
    this.home.setText(last, lines.at(-1)!);
    for (const [index, line] of lines.slice(0, -1).entries()) {
      this.placeNew(index, newParagraph(content, line, {}));
    }
    return this;
  }

  getParagraphs(): unknown[] {
    return textBlocksOf(this.node).map(view);
  }

  getListItems(): unknown[] {
    return [...walk(this.node)].filter((node) => node.type === 'LIST_ITEM').map(view);
  }

  getTables(): unknown[] {
    return [...walk(this.node)].filter((node) => node.type === 'TABLE').map(view);
  }

  appendParagraph(paragraph: string | Paragraph): unknown {
    return this.insertParagraph(this.getNumChildren(), paragraph);
  }

  insertParagraph(index: number, paragraph: string | Paragraph): unknown {
    if (typeof paragraph !== 'string') return this.place(index, paragraph);
    return this.placeNew(index, newParagraph(this.home.edit(), paragraph, styleBefore(this.node, index)));
  }

  appendListItem(item: string | ListItem): unknown {
    return this.insertListItem(this.getNumChildren(), item);
  }

  insertListItem(index: number, item: string | ListItem): unknown {
    if (typeof item !== 'string') return this.place(index, item);
    const neighbours = [this.node.children[index - 1], this.node.children[index]];
    const neighbour = neighbours.find((each): each is ListItemNode => each?.type === 'LIST_ITEM');
    const style = styleBefore(this.node, index);
    return this.placeNew(index, newListItem(this.home.edit(), item, style, neighbour));
  }

  appendTable(table?: string[][] | Table | null): unknown {
    return this.insertTable(this.getNumChildren(), table);
  }

  /** A table that would come last is followed by an empty paragraph: nothing ends with a table. */
  insertTable(index: number, table?: string[][] | Table | null): unknown {
    const isLast = index === this.getNumChildren();
    const content = this.home.edit();
    const placed =
      table && !Array.isArray(table)
        ? this.place(index, table)
        : this.placeNew(index, newTable(content, table ?? []));
    if (isLast) this.placeNew(index + 1, newParagraph(content, '', {}));
    return placed;
  }

  appendHorizontalRule(): unknown {
    return this.insertHorizontalRule(this.getNumChildren());
  }

  /** A rule stands in a paragraph of its own. */
  insertHorizontalRule(index: number): unknown {
    const content = this.home.edit();
    const paragraph = newParagraph(content, '', {});
    paragraph.children.push({ id: newId(content), type: 'HORIZONTAL_RULE' });
    this.placeNew(index, paragraph);
    return view(paragraph.children[0]!);
  }

  private lastParagraph() {
    const last = this.node.children.at(-1);
    this.home.edit();
    if (last?.type === 'PARAGRAPH') return last;
    throw new ServiceError("Can't remove the last paragraph in a document section.");
  }
}

/** The members that all of them show. */
export const BLOCK_CONTAINER_MEMBERS = {
  setText: '(String)',
  removeChild: '(Element)',
  appendParagraph: ['(String)', '(Paragraph)'],
  insertParagraph: ['(Integer, String)', '(Integer, Paragraph)'],
  appendListItem: ['(String)', '(ListItem)'],
  insertListItem: ['(Integer, String)', '(Integer, ListItem)'],
  appendTable: ['()', '(String[][])', '(Table?)'],
  insertTable: ['(Integer)', '(Integer, String[][])', '(Integer, Table?)'],
  appendHorizontalRule: '()',
  insertHorizontalRule: '(Integer)',
} as const;

/** The members that the sections show beside those. */
export const SECTION_MEMBERS = {
  ...BLOCK_CONTAINER_MEMBERS,
  getParagraphs: '()',
  getListItems: '()',
  getTables: '()',
} as const;
