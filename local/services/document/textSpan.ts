// The text of an element as one line of characters, and how a stretch of it maps to the text nodes below.
import { ServiceError } from '../../errors';
import { newId, spliceText } from '../../files/document/edit';
import type { DocumentNode, InlineNode, TextNode, TextStyle } from '../../files/document/nodes';
import { changed, restyleRuns, styleAt, type StyleChange } from '../../files/document/runs';
import { childrenOf, isTextBlock, textBlocksOf, textOf, walk } from '../../files/document/tree';
import { homeOf } from './workingCopy';

interface Piece<N extends DocumentNode> {
  readonly node: N;
  /** Of its first character within the whole text. */
  readonly start: number;
  readonly length: number;
}

/** The nodes of a kind below a node with their places in its text. */
function pieces<N extends DocumentNode>(
  root: DocumentNode,
  wanted: (node: DocumentNode) => node is N,
): Piece<N>[] {
  const found: Piece<N>[] = [];
  const visit = (node: DocumentNode, start: number): void => {
    if (wanted(node)) found.push({ node, start, length: textOf(node).length });
    let at = start;
    for (const child of childrenOf(node)) {
      visit(child, at);
      at += textOf(child).length + (isTextBlock(node) ? 0 : 1);
    }
  };
  visit(root, 0);
  return found;
}

const isText = (node: DocumentNode): node is TextNode => node.type === 'TEXT';

/** Whether a node stands in a paragraph and has no text. */
const isTextless = (node: DocumentNode): node is Exclude<InlineNode, TextNode> =>
  !('children' in node) && !isText(node);

/** The text nodes under the characters from `start` to `end`, both included, with the stretch of each. */
export function textUnder(root: DocumentNode, start: number, end: number) {
  return pieces(root, isText)
    .map((piece) => ({
      node: piece.node,
      start: Math.max(start - piece.start, 0),
      end: Math.min(end - piece.start, piece.length - 1),
    }))
    .filter((part) => part.start <= part.end);
}

/** Refuses a place that is not in the text. */
function requireOffset(root: DocumentNode, offset: number, mayBeEnd = false): void {
  const { length } = textOf(root);
  if (offset < 0) throw new ServiceError(`Index (${offset}) must be greater than or equal to zero.`);
  if (offset < length || (mayBeEnd && offset === length)) return;
  const relation = mayBeEnd ? 'less than or equal to' : 'less than';
  throw new ServiceError(`Index (${offset}) must be ${relation} the content length (${length}).`);
}

/** Refuses a stretch, both ends included, that is not in the text. */
export function requireStretch(root: DocumentNode, start: number, end: number): void {
  requireOffset(root, start);
  requireOffset(root, end);
  if (start > end)
    throw new ServiceError(`Start offset (${start}) must not be after the end offset (${end}).`);
}

/** Restyles a stretch, both ends included. */
export function restyle(root: DocumentNode, start: number, end: number, change: StyleChange): void {
  homeOf(root).edit();
  for (const part of textUnder(root, start, end)) {
    part.node.runs = restyleRuns(part.node.runs, part.start, part.end + 1, change);
  }
}

/** Restyles all of a node's text, and what will be put into its empty paragraphs. */
export function restyleAll(root: DocumentNode, change: StyleChange): void {
  if (Object.keys(change).length === 0) return;
  homeOf(root).edit();
  for (const node of walk(root)) {
    if (isText(node)) node.runs = restyleRuns(node.runs, 0, Infinity, change);
  }
  for (const block of textBlocksOf(root)) {
    if (textOf(block) === '') block.mark = changed(block.mark, change);
  }
}

/** The style that all of a node's text shares: what differs within it is missing. */
export function commonStyle(root: DocumentNode): TextStyle {
  const texts = [...walk(root)].filter(isText).filter((text) => text.runs.length > 0);
  const styles = texts.flatMap((text) => text.runs.map((run) => run.style));
  const [first = {}, ...others] = styles.length > 0 ? styles : textBlocksOf(root).map((block) => block.mark);
  const shared = Object.entries(first).filter(([key, value]) =>
    others.every((style) => style[key as keyof TextStyle] === value),
  );
  return Object.fromEntries(shared);
}

/** The style of one character. */
export function styleOfCharacter(root: DocumentNode, offset: number): TextStyle {
  requireOffset(root, offset);
  const [part] = textUnder(root, offset, offset);
  return part ? styleAt(part.node.runs, part.start) : {};
}

/** Where the style changes, beginning with 0. */
export function styleBoundaries(root: DocumentNode): number[] {
  return pieces(root, isText).flatMap(({ node, start }) => {
    let at = start;
    return node.runs.map((run) => {
      const boundary = at;
      at += run.text.length;
      return boundary;
    });
  });
}

/** Puts text in, looking as what it follows. A line end becomes a line break within the paragraph. */
export function insertInto(root: DocumentNode, offset: number, text: string): void {
  requireOffset(root, offset, true);
  const copy = homeOf(root);
  const content = copy.edit();
  const written = text.replace(/\n/g, '\r');
  const texts = pieces(root, isText);
  const follows = texts.find((each) => offset > each.start && offset <= each.start + each.length);
  const piece = follows ?? texts.find((each) => each.start === offset);
  if (piece) return spliceText(content, piece.node, offset - piece.start, 0, written);
  const block = pieces(root, isTextBlock).find((each) => each.start === offset)?.node;
  if (!block) throw new ServiceError('There is no paragraph for the text to be put into.');
  const runs = [{ text: written, style: block.mark }];
  copy.insert(block, block.children.length, { id: newId(content), type: 'TEXT', runs });
}

/** Takes out a stretch, both ends included, of one paragraph, and what stands within it, as a picture may. */
export function deleteFrom(root: DocumentNode, start: number, end: number): void {
  requireStretch(root, start, end);
  const copy = homeOf(root);
  const content = copy.edit();
  const parts = textUnder(root, start, end);
  const covered = parts.reduce((sum, part) => sum + part.end - part.start + 1, 0);
  if (covered < end - start + 1)
    throw new ServiceError('Text of several paragraphs cannot be deleted at once.');
  const within = pieces(root, isTextless).filter((piece) => piece.start > start && piece.start <= end);
  for (const part of parts) spliceText(content, part.node, part.start, part.end - part.start + 1, '');
  for (const { node } of within) copy.remove(node);
}
