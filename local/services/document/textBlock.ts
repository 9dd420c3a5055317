// What paragraphs and list items have in common: their text, heading, alignment, indents and spacing.
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import { newId } from '../../files/document/edit';
import type { Alignment, Heading, ParagraphStyle, TextBlock } from '../../files/document/nodes';
import { childrenOf } from '../../files/document/tree';
import { mismatch, surfaceOf } from '../../surface';
import {
  assign,
  orNull,
  PARAGRAPH,
  parseAttributes,
  parseMember,
  readAttributes,
  type Change,
} from './attributes';
import { ContainerElement } from './containerElement';
import { DocumentElement } from './element';
import { HorizontalAlignment, ParagraphHeading } from './enums';
import type { HorizontalRule, PageBreak } from './inlineElements';
import { lastStyle, newText } from './newNodes';
import { Text } from './text';
import { parentOf } from './workingCopy';

export abstract class TextBlockElement<N extends TextBlock = TextBlock> extends ContainerElement<N> {
  setText(text: string): void {
    if (text === '' && this.refusesEmptyText()) throw emptyText();
    this.home.edit();
    for (const child of [...this.node.children]) if (child.type !== 'TEXT') this.home.remove(child);
    this.home.setText(this.node, text.replace(/\n/g, '\r'));
  }

  override clear(): this {
    super.clear();
    this.node.mark = {};
    return this;
  }

  appendText(text: string | DocumentElement): unknown {
    this.requireText('appendText', text);
    return this.insertText(this.getNumChildren(), text);
  }

  insertText(index: number, text: string | DocumentElement): unknown {
    this.requireText('insertText', index, text);
    if (text === '') throw emptyText();
    if (typeof text !== 'string') return this.place(index, text);
    return this.placeNew(index, newText(this.home.edit(), text, lastStyle(this.node)));
  }

  appendPageBreak(pageBreak?: PageBreak | null): unknown {
    return this.insertPageBreak(this.getNumChildren(), pageBreak);
  }

  insertPageBreak(index: number, pageBreak?: PageBreak | null): unknown {
    if (pageBreak) return this.place(index, pageBreak);
    return this.placeNew(index, { id: newId(this.home.edit()), type: 'PAGE_BREAK' });
  }

  appendHorizontalRule(): unknown {
    return this.insertHorizontalRule(this.getNumChildren());
  }

  insertHorizontalRule(index: number, rule?: HorizontalRule | null): unknown {
    if (rule) return this.place(index, rule);
    return this.placeNew(index, { id: newId(this.home.edit()), type: 'HORIZONTAL_RULE' });
  }

  getHeading(): unknown {
    return ParagraphHeading.of[this.node.heading];
  }

  /** Gives up what a script's new paragraph says of itself, so that the heading's own look shows. */
  setHeading(heading: EnumMember<Heading>): this {
    this.home.edit();
    this.node.heading = heading.key;
    const { style } = this.node;
    if (style.alignment === 'LEFT') delete style.alignment;
    if (style.lineSpacing === 1.15) delete style.lineSpacing;
    return this;
  }

  getAlignment(): unknown {
    const { alignment } = this.node.style;
    return alignment ? HorizontalAlignment.of[alignment] : null;
  }

  setAlignment(alignment: EnumMember<Alignment> | null): this {
    return this.setStyle({ alignment: alignment?.key ?? null });
  }

  getIndentStart(): number {
    return orNull(this.node.style.indentStart);
  }

  setIndentStart(indentStart: number | null): this {
    return this.setStyle({ indentStart });
  }

  getIndentEnd(): number {
    return orNull(this.node.style.indentEnd);
  }

  setIndentEnd(indentEnd: number | null): this {
    return this.setStyle({ indentEnd });
  }

  getIndentFirstLine(): number {
    return orNull(this.node.style.indentFirstLine);
  }

  setIndentFirstLine(indentFirstLine: number | null): this {
    return this.setStyle({ indentFirstLine });
  }

  getLineSpacing(): number {
    return orNull(this.node.style.lineSpacing);
  }

  setLineSpacing(lineSpacing: number | null): this {
    return this.setStyle({ lineSpacing });
  }

  getSpacingBefore(): number {
    return orNull(this.node.style.spacingBefore);
  }

  setSpacingBefore(spacingBefore: number | null): this {
    return this.setStyle({ spacingBefore });
  }

  getSpacingAfter(): number {
    return orNull(this.node.style.spacingAfter);
  }

  setSpacingAfter(spacingAfter: number | null): this {
    return this.setStyle({ spacingAfter });
  }

  isLeftToRight(): boolean {
    return orNull(this.node.style.leftToRight);
  }

  setLeftToRight(leftToRight: boolean | null): this {
    return this.setStyle({ leftToRight });
  }

  override getAttributes(): Record<string, unknown> {
    return {
      ...super.getAttributes(),
      ...readAttributes(PARAGRAPH, this.node.style),
      HEADING: this.getHeading(),
    };
  }

  override setAttributes(attributes: unknown): this {
    const change = parseAttributes(PARAGRAPH, attributes);
    const heading = parseMember('HEADING', ParagraphHeading, attributes);
    super.setAttributes(attributes);
    if (heading) this.setHeading(heading);
    return this.setStyle(change);
  }

  /** A signature cannot say that an element has to be a text, since there `Text` means words. */
  private requireText(method: string, ...args: unknown[]): void {
    const given = args.at(-1);
    if (given instanceof DocumentElement && !(given instanceof Text)) {
      throw mismatch(`${surfaceOf(this)?.name}.${method}`, args);
    }
  }

  /** Google takes no empty text for a list item and for the paragraph that ends a section or cell. */
  private refusesEmptyText(): boolean {
    const parent = parentOf(this.node);
    return this.node.type === 'LIST_ITEM' || (parent !== null && childrenOf(parent).at(-1) === this.node);
  }

  private setStyle(change: Change<ParagraphStyle>): this {
    this.home.edit();
    assign(this.node.style, change);
    return this;
  }
}

export const emptyText = () => new ServiceError('Cannot insert an empty text element.');

/** The members that both classes show. */
export const TEXT_BLOCK_MEMBERS = {
  setText: '(String)',
  appendText: ['(String)', '(Element)'],
  insertText: ['(Integer, String)', '(Integer, Element)'],
  appendPageBreak: ['()', '(PageBreak?)'],
  insertPageBreak: ['(Integer)', '(Integer, PageBreak?)'],
  appendHorizontalRule: '()',
  insertHorizontalRule: ['(Integer)', '(Integer, HorizontalRule?)'],
  removeChild: '(Element)',
  getHeading: '()',
  setHeading: '(ParagraphHeading)',
  getAlignment: '()',
  setAlignment: '(HorizontalAlignment?)',
  getIndentStart: '()',
  setIndentStart: '(Number?)',
  getIndentEnd: '()',
  setIndentEnd: '(Number?)',
  getIndentFirstLine: '()',
  setIndentFirstLine: '(Number?)',
  getLineSpacing: '()',
  setLineSpacing: '(Number?)',
  getSpacingBefore: '()',
  setSpacingBefore: '(Number?)',
  getSpacingAfter: '()',
  setSpacingAfter: '(Number?)',
  isLeftToRight: '()',
  setLeftToRight: '(Boolean?)',
} as const;
