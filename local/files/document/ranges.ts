// How named ranges follow the edits of the text and the nodes that they cover.
import type { ContainerNode, DocumentContent, RangePart, TextNode } from './nodes';
import { childrenOf } from './tree';

/** A node came in at an index: between two covered neighbours it is covered too, as text typed inside a range is. */
export function rangesAfterInsert(content: DocumentContent, parent: ContainerNode, index: number): void {
  const children = childrenOf(parent);
  const [before, inserted, after] = [children[index - 1], children[index], children[index + 1]];
  if (!before || !inserted || !after) return;
  for (const range of content.ranges) {
    const whole = (id: string) =>
      range.parts.findIndex((part) => part.node === id && part.start === undefined);
    if (whole(before.id) < 0 || whole(after.id) < 0) continue;
    range.parts.splice(whole(before.id) + 1, 0, { node: inserted.id });
  }
}

/** Nodes went away: what covered them shrinks, and a range that covered nothing else is gone. */
export function rangesAfterRemove(content: DocumentContent, gone: ReadonlySet<string>): void {
  mapParts(content, (part) => (gone.has(part.node) ? null : part));
}

/** Text of a node was replaced: `inserted` characters stand where `removed` characters from `start` stood. */
export function rangesAfterSplice(
  content: DocumentContent,
  node: TextNode,
  start: number,
  removed: number,
  inserted: number,
): void {
  mapParts(content, (part) => {
    if (part.node !== node.id) return part;
    if (part.start === undefined || part.end === undefined) return node.runs.length > 0 ? part : null;
    const shift = inserted - removed;
    const end = start + removed;
    const first = part.start < start ? part.start : Math.max(part.start, end) + shift;
    const last = part.end < start ? part.end : part.end < end ? start - 1 : part.end + shift;
    return first > last ? null : { ...part, start: first, end: last };
  });
}

/** Text nodes became one: parts of the second are now parts of the first, `offset` characters on. */
export function rangesAfterJoin(
  content: DocumentContent,
  first: TextNode,
  second: TextNode,
  offset: number,
  secondLength: number,
): void {
  mapParts(content, (part) => {
    if (part.node === first.id && part.start === undefined) return { ...part, start: 0, end: offset - 1 };
    if (part.node !== second.id) return part;
    const { start = 0, end = secondLength - 1 } = part;
    return { node: first.id, start: start + offset, end: end + offset };
  });
}

function mapParts(content: DocumentContent, map: (part: RangePart) => RangePart | null): void {
  for (const range of content.ranges) {
    range.parts = range.parts.map(map).filter((part) => part !== null);
  }
  content.ranges = content.ranges.filter((range) => range.parts.length > 0);
}
