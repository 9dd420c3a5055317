// A document as one execution works on it: a copy, kept only when it is saved.
import { ServiceError } from '../../errors';
import { insertNode, newId, removeNode, setBlockText } from '../../files/document/edit';
import type {
  ContainerNode,
  DocumentContent,
  DocumentNode,
  SectionNode,
  TextBlock,
} from '../../files/document/nodes';
import { rangesAfterRemove } from '../../files/document/ranges';
import { childrenOf, sectionsOf, walk } from '../../files/document/tree';
import type { DocumentFile } from '../../files/documentFile';

interface Home {
  copy: WorkingCopy;
  parent: ContainerNode | null;
}

const homes = new WeakMap<DocumentNode, Home>();

export class WorkingCopy {
  readonly content: DocumentContent;
  private changed = false;
  private closed = false;

  constructor(
    readonly file: DocumentFile,
    private readonly mayEdit: boolean,
  ) {
    this.content = structuredClone(file.content);
    for (const section of sectionsOf(this.content)) this.house(section, null);
  }

  get isClosed(): boolean {
    return this.closed;
  }

  /** @throws ServiceError when the document was closed. */
  requireOpen(): void {
    if (this.closed) throw new ServiceError('Document is closed, its contents cannot be updated.');
  }

  /** The content to change. @throws ServiceError when it may not be changed. */
  edit(): DocumentContent {
    this.requireOpen();
    if (!this.mayEdit) throw new ServiceError('You do not have permission to edit this document.');
    this.changed = true;
    return this.content;
  }

  /** Puts a node that has no parent, of this or another document, where it belongs from now on. */
  insert(parent: ContainerNode, index: number, node: DocumentNode): void {
    const content = this.edit();
    if (homes.has(node) && homeOf(node) !== this) this.renumber(node);
    insertNode(content, parent, index, node);
    this.house(node, parent);
  }

  /** Takes a node off its parent; it can be put back. */
  remove(node: DocumentNode): void {
    const content = this.edit();
    const parent = parentOf(node);
    if (!parent) throw new ServiceError('The element has no parent to be removed from.');
    removeNode(content, parent, node);
    this.house(node, null);
  }

  /** Moves everything in one node to the end of another. */
  moveChildren(from: DocumentNode, to: ContainerNode): void {
    this.edit();
    childrenOf(to).push(...childrenOf(from).splice(0));
    this.house(to, parentOf(to));
  }

  /** Gives a paragraph other words; what stays keeps its looks. */
  setText(block: TextBlock, text: string): void {
    setBlockText(this.edit(), block, text);
    this.house(block, parentOf(block));
  }

  /** Adds a header or footer with one empty paragraph. */
  addSection(part: 'header' | 'footer'): SectionNode {
    const content = this.edit();
    const type = part === 'header' ? 'HEADER_SECTION' : 'FOOTER_SECTION';
    const id = newId(content);
    const first = {
      id: newId(content),
      type: 'PARAGRAPH',
      heading: 'NORMAL',
      style: {},
      mark: {},
      children: [],
    } as const;
    const section: SectionNode = { id, type, children: [{ ...first, children: [] }] };
    content[part] = section;
    this.house(section, null);
    return section;
  }

  /** Takes the header or footer away with all that is in it. */
  removeSection(part: 'header' | 'footer'): void {
    const content = this.edit();
    const section = content[part];
    if (!section) throw new ServiceError(`The document has no ${part}.`);
    rangesAfterRemove(content, new Set([...walk(section)].map((node) => node.id)));
    content[part] = null;
  }

  /** A copy of a node with ids of its own and no parent. */
  duplicate<N extends DocumentNode>(node: N): N {
    const copy = structuredClone(node);
    this.renumber(copy);
    this.house(copy, null);
    return copy;
  }

  /** Keeps what was changed. */
  save(): void {
    if (this.changed && !this.closed) this.file.commit(this.content);
    this.changed = false;
  }

  saveAndClose(): void {
    this.requireOpen();
    this.save();
    this.closed = true;
  }

  /** Notes where a new node belongs. */
  house(node: DocumentNode, parent: ContainerNode | null): void {
    homes.set(node, { copy: this, parent });
    if (!('children' in node)) return;
    for (const child of node.children) this.house(child, node);
  }

  private renumber(node: DocumentNode): void {
    for (const each of walk(node)) each.id = newId(this.content);
  }
}

/** The working copy that a node belongs to. */
export function homeOf(node: DocumentNode): WorkingCopy {
  const home = homes.get(node);
  if (!home) throw new Error(`Node ${node.id} belongs to no document.`);
  return home.copy;
}

/** The node's parent; null for a section and for what was copied or removed. */
export function parentOf(node: DocumentNode): ContainerNode | null {
  return homes.get(node)?.parent ?? null;
}
