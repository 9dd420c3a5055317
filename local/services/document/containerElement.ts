// What every element that holds others has: its children, its text and searches in it.
import { ServiceError } from '../../errors';
import type { ContainerNode, DocumentNode } from '../../files/document/nodes';
import { childrenOf, textOf, walk } from '../../files/document/tree';
import type { EnumMember } from '../../enumeration';
import { surface } from '../../surface';
import { parseAttributes, readAttributes, TEXT } from './attributes';
import { DocumentElement } from './element';
import { RangeElement } from './rangeElement';
import { find, replace } from './search';
import { Text } from './text';
import { commonStyle, restyleAll } from './textSpan';
import { view } from './views';
import { parentOf } from './workingCopy';

export abstract class ContainerElement<N extends ContainerNode = ContainerNode> extends DocumentElement<N> {
  getNumChildren(): number {
    return this.node.children.length;
  }

  getChild(index: number): DocumentElement {
    const { length } = this.node.children;
    const child = this.node.children[index];
    if (child) return view(child);
    throw new ServiceError(
      index < 0
        ? `Child index (${index}) must be greater than or equal to zero.`
        : `Child index (${index}) must be less than the number of child elements (${length}).`,
    );
  }

  getChildIndex(child: DocumentElement): number {
    const index = childrenOf(this.node).indexOf(child.node);
    if (index < 0) throw new ServiceError('Element does not contain the specified child element.');
    return index;
  }

  removeChild(child: DocumentElement): this {
    this.getChildIndex(child);
    child.removeFromParent();
    return this;
  }

  clear(): this {
    this.home.edit();
    for (const child of [...childrenOf(this.node)]) this.home.remove(child);
    return this;
  }

  getText(): string {
    return textOf(this.node);
  }

  editAsText(): Text {
    return new Text(this.node);
  }

  findText(pattern: string, from: RangeElement | null = null): RangeElement | null {
    return find(this.node, pattern, from);
  }

  replaceText(pattern: string, replacement: string): this {
    replace(this.node, pattern, replacement);
    return this;
  }

  /** The first element of a type below this one, after `from` if that is given. */
  findElement(type: EnumMember, from: RangeElement | null = null): RangeElement | null {
    const below = [...walk(this.node)].slice(1);
    const after = from ? below.indexOf(from.node) + 1 : 0;
    const found = below.slice(after).find((node) => node.type === type.key);
    return found ? new RangeElement(found) : null;
  }

  getLinkUrl(): string | null {
    return commonStyle(this.node).linkUrl ?? null;
  }

  setLinkUrl(url: string | null): this {
    restyleAll(this.node, { linkUrl: url });
    return this;
  }

  override getAttributes(): Record<string, unknown> {
    return readAttributes(TEXT, commonStyle(this.node));
  }

  override setAttributes(attributes: unknown): this {
    this.home.edit();
    restyleAll(this.node, parseAttributes(TEXT, attributes));
    return this;
  }

  /** Puts an element that stands nowhere, or a new node, among the children. */
  protected place<E extends DocumentElement>(index: number, element: E): E {
    const { length } = this.node.children;
    if (index < 0) throw new ServiceError(`Child index (${index}) must be greater than or equal to zero.`);
    if (index > length) {
      throw new ServiceError(
        `Child index (${index}) must be less than or equal to the number of child elements (${length}).`,
      );
    }
    requireDetached(element);
    this.home.insert(this.node, index, element.node);
    return element;
  }

  /** The same for a node that was just made. */
  protected placeNew(index: number, node: DocumentNode): DocumentElement {
    this.home.house(node, null);
    return this.place(index, view(node));
  }
}

/** Refuses an element that stands somewhere already. */
export function requireDetached(element: DocumentElement): void {
  if (parentOf(element.node)) throw new ServiceError('Element must be detached.');
}

surface<Omit<GoogleAppsScript.Document.ContainerElement, 'getLinkUrl'> & { getLinkUrl(): string | null }>()(
  ContainerElement,
  'DocumentApp.ContainerElement',
  {
    clear: '()',
    getText: '()',
    editAsText: '()',
    findText: ['(String)', '(String, RangeElement?)'],
    replaceText: '(String, String)',
    findElement: ['(ElementType)', '(ElementType, RangeElement?)'],
    getChild: '(Integer)',
    getChildIndex: '(Element)',
    getNumChildren: '()',
    getLinkUrl: '()',
    setLinkUrl: '(String?)',
  },
);
