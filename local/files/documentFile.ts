// A document of the workspace: its tree, its named ranges and who may open it.
import { insertNode, newId, normalise, removeNode, setBlockText } from './document/edit';
import type { DocumentContent, ParagraphNode, SectionNode } from './document/nodes';
import { childrenOf, findNode, isTextBlock } from './document/tree';
import { readPart, WorkspaceFile, type Head, type Parts } from './workspaceFile';

/** Addresses of those who may open a document beside its owner. */
export interface Sharing {
  editors: string[];
  viewers: string[];
}

const CONTENT_PARTS = ['body', 'header', 'footer', 'ranges', 'settings'] as const;

export class DocumentFile extends WorkspaceFile {
  readonly sharing: Sharing;
  private current: DocumentContent;

  constructor(id: string, head: Head, parts?: Parts) {
    super(id, head);
    this.sharing = parts ? readPart(parts, 'sharing') : { editors: [], viewers: [] };
    this.current = parts ? readContent(parts) : emptyContent();
    if (parts) this.settled();
    else for (const part of [...CONTENT_PARTS, 'sharing']) this.touch(part);
  }

  /** The document as it is kept. To change it, work on a copy and give that to {@link commit}. */
  get content(): Readonly<DocumentContent> {
    return this.current;
  }

  /** Takes over an edited copy of the content. */
  commit(content: DocumentContent): void {
    normalise(content);
    const changed = CONTENT_PARTS.filter(
      (part) => JSON.stringify(content[part]) !== JSON.stringify(this.current[part]),
    );
    this.current = structuredClone(content);
    for (const part of changed) this.touch(part);
  }

  /**
   * Gives a paragraph or list item another text, as a person's typing would: what stays of it keeps its looks.
   * @throws Error when the document has no such paragraph.
   */
  editText(nodeId: string, text: string): void {
    const content = structuredClone(this.current);
    const found = findNode(content, nodeId)?.node;
    if (!found || !isTextBlock(found)) throw new Error(`The document has no paragraph ${nodeId}.`);
    setBlockText(content, found, text.replace(/\n/g, '\r'));
    this.commit(content);
  }

  /**
   * Puts an empty paragraph after another, as a person's Enter at the end of it would: after a list item it is one
   * too, after a heading it is plain. @returns its id. @throws Error when the document has no such paragraph.
   */
  addAfter(nodeId: string): string {
    const content = structuredClone(this.current);
    const found = findNode(content, nodeId);
    if (!found?.parent || !isTextBlock(found.node))
      throw new Error(`The document has no paragraph ${nodeId}.`);
    const { node, parent } = found;
    const added = { ...structuredClone(node), id: newId(content), heading: 'NORMAL' as const, children: [] };
    insertNode(content, parent, childrenOf(parent).indexOf(node) + 1, added);
    this.commit(content);
    return added.id;
  }

  /**
   * Takes a paragraph away that has no text, as Backspace in it would; the only one of its cell or section stays.
   * @throws Error when the document has no such paragraph or it has a text.
   */
  removeEmpty(nodeId: string): void {
    const content = structuredClone(this.current);
    const found = findNode(content, nodeId);
    if (!found?.parent || !isTextBlock(found.node) || found.node.children.length > 0) {
      throw new Error(`The document has no empty paragraph ${nodeId}.`);
    }
    if (childrenOf(found.parent).length === 1) return;
    removeNode(content, found.parent, found.node);
    this.commit(content);
  }

  /** Whether someone may open the document, and edit it. */
  accessOf(email: string): 'edit' | 'view' | 'none' {
    if (email === this.head.owner || this.sharing.editors.includes(email)) return 'edit';
    return this.sharing.viewers.includes(email) ? 'view' : 'none';
  }

  /** Says who else may open the document. */
  share(sharing: Sharing): void {
    Object.assign(this.sharing, sharing);
    this.touch('sharing');
  }

  protected part(name: string): unknown {
    if (name === 'sharing') return this.sharing;
    const part = CONTENT_PARTS.find((each) => each === name);
    return part && (this.current[part] ?? undefined);
  }
}

function readContent(parts: Parts): DocumentContent {
  const optional = (name: string) => (parts.has(name) ? readPart<SectionNode>(parts, name) : null);
  return {
    body: readPart(parts, 'body'),
    header: optional('header'),
    footer: optional('footer'),
    ranges: readPart(parts, 'ranges'),
    settings: readPart(parts, 'settings'),
  };
}

function emptyContent(): DocumentContent {
  const margins = { marginTop: 72, marginBottom: 72, marginLeft: 72, marginRight: 72 };
  const first: ParagraphNode = {
    id: 'n2',
    type: 'PARAGRAPH',
    heading: 'NORMAL',
    style: {},
    mark: {},
    children: [],
  };
  return {
    body: { id: 'n1', type: 'BODY_SECTION', children: [first] },
    header: null,
    footer: null,
    ranges: [],
    settings: { page: { width: 612, height: 792, ...margins }, language: null, lastId: 2 },
  };
}
