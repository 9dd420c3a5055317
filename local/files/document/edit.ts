// Every way a document's tree is changed, with the named ranges kept right.
import type { ContainerNode, DocumentContent, DocumentNode, TextBlock, TextNode, TextStyle } from './nodes';
import { rangesAfterInsert, rangesAfterJoin, rangesAfterRemove, rangesAfterSplice } from './ranges';
import { joinRuns, replaceRuns, styleAt, textOfRuns } from './runs';
import { childrenOf, sectionsOf, textBlocksOf, walk } from './tree';

/** An id that the document never gave out before. */
export function newId(content: DocumentContent): string {
  content.settings.lastId += 1;
  return `n${content.settings.lastId}`;
}

export function insertNode(
  content: DocumentContent,
  parent: ContainerNode,
  index: number,
  node: DocumentNode,
): void {
  childrenOf(parent).splice(index, 0, node);
  rangesAfterInsert(content, parent, index);
}

export function removeNode(content: DocumentContent, parent: ContainerNode, node: DocumentNode): void {
  const children = childrenOf(parent);
  children.splice(children.indexOf(node), 1);
  rangesAfterRemove(content, new Set([...walk(node)].map((each) => each.id)));
}

/** Replaces `removed` characters from `start`; the new text looks as what it replaces or follows, unless told. */
export function spliceText(
  content: DocumentContent,
  node: TextNode,
  start: number,
  removed: number,
  text: string,
  style?: TextStyle,
): void {
  const inherited = styleAt(node.runs, removed > 0 || start === 0 ? start : start - 1);
  node.runs = replaceRuns(node.runs, start, removed, text, style ?? inherited);
  rangesAfterSplice(content, node, start, removed, text.length);
}

/**
 * Gives a paragraph's text, which becomes one text node, other words. Only what differs is changed, so that the looks
 * and ranges of the rest stay; page breaks and rules come first.
 */
export function setBlockText(content: DocumentContent, block: TextBlock, text: string): void {
  block.children.sort((one, other) => Number(one.type === 'TEXT') - Number(other.type === 'TEXT'));
  normaliseBlock(content, block);
  const known = block.children.find((child) => child.type === 'TEXT');
  if (!known) {
    const runs = joinRuns([{ text, style: block.mark }]);
    if (runs.length > 0)
      insertNode(content, block, block.children.length, { id: newId(content), type: 'TEXT', runs });
    return;
  }
  block.mark = styleAt(known.runs, 0);
  replaceDifference(content, known, text);
  normaliseBlock(content, block);
}

/** Gives a text node other words, changing only what differs. */
export function replaceDifference(content: DocumentContent, node: TextNode, text: string): void {
  const old = textOfRuns(node.runs);
  const limit = Math.min(old.length, text.length);
  let head = 0;
  while (head < limit && old[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < limit - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  spliceText(content, node, head, old.length - head - tail, text.slice(head, text.length - tail));
}

/** What Google does when it saves: text nodes side by side become one, and empty ones are gone. */
export function normalise(content: DocumentContent): void {
  for (const section of sectionsOf(content)) {
    for (const block of textBlocksOf(section)) normaliseBlock(content, block);
  }
}

function normaliseBlock(content: DocumentContent, block: TextBlock): void {
  for (const child of [...block.children]) {
    if (child.type !== 'TEXT') continue;
    if (child.runs.length === 0) {
      removeNode(content, block, child);
      continue;
    }
    const before = block.children[block.children.indexOf(child) - 1];
    if (before?.type === 'TEXT') joinText(content, block, before, child);
  }
}

/** Makes two text nodes of a paragraph one: the first. */
export function joinText(
  content: DocumentContent,
  block: ContainerNode,
  first: TextNode,
  second: TextNode,
): void {
  const offset = textOfRuns(first.runs).length;
  rangesAfterJoin(content, first, second, offset, textOfRuns(second.runs).length);
  first.runs = joinRuns([...first.runs, ...second.runs]);
  removeNode(content, block, second);
}
