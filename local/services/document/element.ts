// What every element of a document has: its place in the tree, copies of it and its attributes.
import { ServiceError } from '../../errors';
import type { DocumentNode, NodeType } from '../../files/document/nodes';
import { childrenOf, isSection, isTextBlock } from '../../files/document/tree';
import { surface } from '../../surface';
import { ElementType } from './enums';
import { view, viewOrNull } from './views';
import { homeOf, parentOf, type WorkingCopy } from './workingCopy';

export abstract class DocumentElement<N extends DocumentNode = DocumentNode> {
  constructor(readonly node: N) {}

  /** The working copy that it belongs to. */
  get home(): WorkingCopy {
    return homeOf(this.node);
  }

  getType(): unknown {
    return ElementType.of[this.node.type];
  }

  getParent(): DocumentElement | null {
    return viewOrNull(parentOf(this.node));
  }

  getNextSibling(): DocumentElement | null {
    return this.sibling(1);
  }

  getPreviousSibling(): DocumentElement | null {
    return this.sibling(-1);
  }

  isAtDocumentEnd(): boolean {
    const parent = parentOf(this.node);
    if (!parent) return isSection(this.node);
    return childrenOf(parent).at(-1) === this.node && view(parent).isAtDocumentEnd();
  }

  /** A copy that stands nowhere until it is appended or inserted. */
  copy(): DocumentElement {
    return view(this.home.duplicate(this.node));
  }

  removeFromParent(): this {
    const parent = parentOf(this.node);
    const holdsBlocks = parent && (isSection(parent) || parent.type === 'TABLE_CELL');
    if (holdsBlocks && isTextBlock(this.node) && childrenOf(parent).at(-1) === this.node) {
      throw new ServiceError("Can't remove the last paragraph in a document section.");
    }
    this.home.remove(this.node);
    return this;
  }

  /** Moves what is in the element to the end of the one before it, which has to be of the same type. */
  merge(): DocumentElement {
    const before = this.getPreviousSibling();
    if (!before || before.node.type !== this.node.type || !('children' in before.node)) {
      throw new ServiceError('Element must be preceded by an element of the same type.');
    }
    this.home.moveChildren(this.node, before.node);
    this.home.remove(this.node);
    return before;
  }

  getAttributes(): Record<string, unknown> {
    return {};
  }

  setAttributes(_attributes: unknown): this {
    this.home.edit();
    return this;
  }

  asBody(): this {
    return this.as('BODY_SECTION');
  }

  asHeaderSection(): this {
    return this.as('HEADER_SECTION');
  }

  asFooterSection(): this {
    return this.as('FOOTER_SECTION');
  }

  asParagraph(): this {
    return this.as('PARAGRAPH');
  }

  asListItem(): this {
    return this.as('LIST_ITEM');
  }

  asTable(): this {
    return this.as('TABLE');
  }

  asTableRow(): this {
    return this.as('TABLE_ROW');
  }

  asTableCell(): this {
    return this.as('TABLE_CELL');
  }

  asText(): this {
    return this.as('TEXT');
  }

  asPageBreak(): this {
    return this.as('PAGE_BREAK');
  }

  asHorizontalRule(): this {
    return this.as('HORIZONTAL_RULE');
  }

  private as(type: NodeType): this {
    if (this.node.type === type) return this;
    throw new ServiceError(`${this.node.type} can't be cast to ${type}.`);
  }

  private sibling(step: number): DocumentElement | null {
    const parent = parentOf(this.node);
    if (!parent) return null;
    const siblings = childrenOf(parent);
    return viewOrNull(siblings[siblings.indexOf(this.node) + step]);
  }
}

surface<GoogleAppsScript.Document.Element>()(DocumentElement, 'DocumentApp.Element', {
  getType: '()',
  getParent: '()',
  getNextSibling: '()',
  getPreviousSibling: '()',
  isAtDocumentEnd: '()',
  copy: '()',
  removeFromParent: '()',
  merge: '()',
  getAttributes: '()',
  setAttributes: '(Object)',
  asBody: '()',
  asHeaderSection: '()',
  asFooterSection: '()',
  asParagraph: '()',
  asListItem: '()',
  asTable: '()',
  asTableRow: '()',
  asTableCell: '()',
  asText: '()',
  asPageBreak: '()',
  asHorizontalRule: '()',
});
