// A range of elements and the builder that makes one.
import { ServiceError } from '../../errors';
import type { ContainerNode, DocumentNode } from '../../files/document/nodes';
import { childrenOf, isSection } from '../../files/document/tree';
import { mismatch, surface } from '../../surface';
import type { DocumentElement } from './element';
import { RangeElement } from './rangeElement';
import { Text } from './text';
import { requireStretch, textUnder } from './textSpan';
import { parentOf, type WorkingCopy } from './workingCopy';

export class Range {
  constructor(readonly elements: readonly RangeElement[]) {}

  getRangeElements(): unknown[] {
    return [...this.elements];
  }
}

export class RangeBuilder {
  private elements: RangeElement[] = [];

  constructor(private readonly copy: WorkingCopy) {}

  /** A whole element, or with offsets a stretch of a text, both ends included. */
  addElement(element: DocumentElement, start?: number, end?: number): this {
    this.requireOurs(element.node);
    if (start === undefined || end === undefined) return this.add([new RangeElement(element.node)]);
    requireTexts('addElement', [element, start, end]);
    requireStretch(element.node, start, end);
    const parts = textUnder(element.node, start, end);
    return this.add(parts.map((part) => new RangeElement(part.node, part.start, part.end)));
  }

  /** Two elements and what stands between them, or with offsets the text between two characters. */
  addElementsBetween(
    first: DocumentElement,
    ...rest: [DocumentElement] | [number, DocumentElement, number]
  ): this {
    const [last, start, end] = rest.length === 1 ? [rest[0]] : [rest[1], rest[0], rest[2]];
    this.requireOurs(first.node);
    this.requireOurs(last.node);
    const between = siblingsBetween(first.node, last.node);
    if (start === undefined || end === undefined) {
      return this.add(between.map((node) => new RangeElement(node)));
    }
    requireTexts('addElementsBetween', [first, start, last, end]);
    if (first.node === last.node) return this.addElement(first, start, end);
    this.addElement(first, start, textLength(first) - 1);
    this.add(between.slice(1, -1).map((node) => new RangeElement(node)));
    return this.addElement(last, 0, end);
  }

  addRange(range: Range): this {
    for (const element of range.elements) this.requireOurs(element.node);
    return this.add(range.elements);
  }

  getRangeElements(): unknown[] {
    return [...this.elements];
  }

  build(): Range {
    return new Range([...this.elements]);
  }

  private add(elements: readonly RangeElement[]): this {
    this.elements.push(...elements);
    return this;
  }

  private requireOurs(node: DocumentNode): void {
    const [section] = ancestry(node);
    const { body, header, footer } = this.copy.content;
    if (section && [body, header, footer].some((each) => each === section)) return;
    throw new ServiceError('The element is not in this document.');
  }
}

/** Refuses offsets into anything but texts. A signature cannot say it, since there `Text` means words. */
function requireTexts(method: string, args: readonly (DocumentElement | number)[]): void {
  if (args.every((each) => typeof each === 'number' || each instanceof Text)) return;
  throw mismatch(`DocumentApp.RangeBuilder.${method}`, args);
}

const textLength = (element: DocumentElement) => (element instanceof Text ? element.getText().length : 0);

/** The node's section, then every node on the way down to it, itself last. */
function ancestry(node: DocumentNode): DocumentNode[] {
  const parent = parentOf(node);
  if (parent) return [...ancestry(parent), node];
  return isSection(node) ? [node] : [];
}

/** The children of the nearest node above both, from the one that holds the first to the one that holds the last. */
function siblingsBetween(first: DocumentNode, last: DocumentNode): DocumentNode[] {
  const [down, other] = [ancestry(first), ancestry(last)];
  const depth = down.findIndex((node, index) => node !== other[index]);
  if (depth < 0 || other[depth] === undefined) return [first];
  const children = childrenOf(down[depth - 1] as ContainerNode);
  const [from, to] = [children.indexOf(down[depth]!), children.indexOf(other[depth])];
  if (from > to) throw new ServiceError('The first element of a range must not come after the last.');
  return children.slice(from, to + 1);
}

surface<GoogleAppsScript.Document.Range>()(Range, 'DocumentApp.Range', { getRangeElements: '()' });

surface<GoogleAppsScript.Document.RangeBuilder>()(RangeBuilder, 'DocumentApp.RangeBuilder', {
  addElement: ['(Element)', '(Element, Integer, Integer)'],
  addElementsBetween: ['(Element, Element)', '(Element, Integer, Element, Integer)'],
  addRange: '(Range)',
  getRangeElements: '()',
  build: '()',
});
