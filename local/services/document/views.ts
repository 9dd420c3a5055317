// Which class shows which kind of node to scripts.
import type { DocumentNode, NodeType } from '../../files/document/nodes';
import type { DocumentElement } from './element';

type Maker = (node: DocumentNode) => DocumentElement;

const makers = new Map<NodeType, Maker>();

/** Each element class says once which nodes it shows. */
export function shows<T extends NodeType>(
  type: T,
  View: new (node: Extract<DocumentNode, { type: T }>) => DocumentElement,
): void {
  makers.set(type, (node) => new View(node as Extract<DocumentNode, { type: T }>));
}

/** A node as scripts see it. */
export function view(node: DocumentNode): DocumentElement {
  const make = makers.get(node.type);
  if (!make) throw new Error(`No class shows ${node.type}.`);
  return make(node);
}

/** The same for a node that may be missing. */
export function viewOrNull(node: DocumentNode | null | undefined): DocumentElement | null {
  return node ? view(node) : null;
}
