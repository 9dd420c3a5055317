// Text of a paragraph, or all the text of an element as `editAsText()` gives it.
import { notAvailable } from '../../errors';
import { joinText, replaceDifference } from '../../files/document/edit';
import type { TextStyle } from '../../files/document/nodes';
import type { StyleChange } from '../../files/document/runs';
import { isTextBlock, textOf } from '../../files/document/tree';
import { surface } from '../../surface';
import { colour, orNull, parseAttributes, readAttributes, TEXT } from './attributes';
import { DocumentElement } from './element';
import { ElementType } from './enums';
import type { RangeElement } from './rangeElement';
import { find, replace } from './search';
import {
  commonStyle,
  deleteFrom,
  insertInto,
  requireStretch,
  restyle,
  restyleAll,
  styleBoundaries,
  styleOfCharacter,
} from './textSpan';
import { shows } from './views';
import { parentOf } from './workingCopy';

/** `(value)` for all of the text or `(first, last, value)` for a stretch. */
type Restyling<T> = [value: T] | [start: number, end: number, value: T];

export class Text extends DocumentElement {
  override getType(): unknown {
    return ElementType.of.TEXT;
  }

  override merge(): DocumentElement {
    const parent = parentOf(this.node);
    const before = this.getPreviousSibling();
    if (!parent || this.node.type !== 'TEXT' || before?.node.type !== 'TEXT') return super.merge();
    joinText(this.home.edit(), parent, before.node, this.node);
    this.home.house(this.node, null);
    return before;
  }

  override asText(): this {
    return this;
  }

  getText(): string {
    return textOf(this.node);
  }

  editAsText(): this {
    return this;
  }

  setText(text: string): this {
    const content = this.home.edit();
    const written = text.replace(/\n/g, '\r');
    if (this.node.type === 'TEXT') replaceDifference(content, this.node, written);
    else if (isTextBlock(this.node)) this.home.setText(this.node, written);
    else throw notAvailable('Text.setText of an element that holds paragraphs');
    return this;
  }

  appendText(text: string): this {
    insertInto(this.node, textOf(this.node).length, text);
    return this;
  }

  insertText(offset: number, text: string): this {
    insertInto(this.node, offset, text);
    return this;
  }

  deleteText(start: number, end: number): this {
    deleteFrom(this.node, start, end);
    return this;
  }

  findText(pattern: string, from: RangeElement | null = null): RangeElement | null {
    return find(this.node, pattern, from);
  }

  replaceText(pattern: string, replacement: string): this {
    replace(this.node, pattern, replacement);
    return this;
  }

  getTextAttributeIndices(): number[] {
    return styleBoundaries(this.node);
  }

  override getAttributes(offset?: number): Record<string, unknown> {
    return readAttributes(TEXT, this.style(offset));
  }

  override setAttributes(...args: Restyling<unknown>): this {
    return this.change(args, (attributes) => parseAttributes(TEXT, attributes));
  }

  isBold(offset?: number): boolean {
    return orNull(this.style(offset).bold);
  }

  isItalic(offset?: number): boolean {
    return orNull(this.style(offset).italic);
  }

  isUnderline(offset?: number): boolean {
    return orNull(this.style(offset).underline);
  }

  isStrikethrough(offset?: number): boolean {
    return orNull(this.style(offset).strikethrough);
  }

  getFontSize(offset?: number): number {
    return orNull(this.style(offset).fontSize);
  }

  getFontFamily(offset?: number): string {
    return orNull(this.style(offset).fontFamily);
  }

  getForegroundColor(offset?: number): string {
    return orNull(this.style(offset).foregroundColor);
  }

  getBackgroundColor(offset?: number): string {
    return orNull(this.style(offset).backgroundColor);
  }

  getLinkUrl(offset?: number): string {
    return orNull(this.style(offset).linkUrl);
  }

  setBold(...args: Restyling<boolean | null>): this {
    return this.change(args, (bold) => ({ bold }));
  }

  setItalic(...args: Restyling<boolean | null>): this {
    return this.change(args, (italic) => ({ italic }));
  }

  setUnderline(...args: Restyling<boolean | null>): this {
    return this.change(args, (underline) => ({ underline }));
  }

  setStrikethrough(...args: Restyling<boolean | null>): this {
    return this.change(args, (strikethrough) => ({ strikethrough }));
  }

  setFontSize(...args: Restyling<number | null>): this {
    return this.change(args, (fontSize) => ({ fontSize }));
  }

  setFontFamily(...args: Restyling<string | null>): this {
    return this.change(args, (fontFamily) => ({ fontFamily }));
  }

  setForegroundColor(...args: Restyling<string | null>): this {
    return this.change(args, (value) => ({ foregroundColor: colour(value) }));
  }

  setBackgroundColor(...args: Restyling<string | null>): this {
    return this.change(args, (value) => ({ backgroundColor: colour(value) }));
  }

  setLinkUrl(...args: Restyling<string | null>): this {
    return this.change(args, (linkUrl) => ({ linkUrl }));
  }

  private style(offset: number | undefined): TextStyle {
    return offset === undefined ? commonStyle(this.node) : styleOfCharacter(this.node, offset);
  }

  private change<T>(args: Restyling<T>, toChange: (value: T) => StyleChange): this {
    if (args.length === 1) {
      restyleAll(this.node, toChange(args[0]));
      return this;
    }
    const [start, end, value] = args;
    requireStretch(this.node, start, end);
    restyle(this.node, start, end, toChange(value));
    return this;
  }
}

const READ = ['()', '(Integer)'];
const set = (type: string) => [`(${type}?)`, `(Integer, Integer, ${type}?)`];

surface<GoogleAppsScript.Document.Text>()(Text, 'DocumentApp.Text', {
  getText: '()',
  setText: '(String)',
  editAsText: '()',
  appendText: '(String)',
  insertText: '(Integer, String)',
  deleteText: '(Integer, Integer)',
  findText: ['(String)', '(String, RangeElement?)'],
  replaceText: '(String, String)',
  getTextAttributeIndices: '()',
  getAttributes: READ,
  setAttributes: ['(Object)', '(Integer, Integer, Object)'],
  isBold: READ,
  isItalic: READ,
  isUnderline: READ,
  isStrikethrough: READ,
  getFontSize: READ,
  getFontFamily: READ,
  getForegroundColor: READ,
  getBackgroundColor: READ,
  getLinkUrl: READ,
  setBold: set('Boolean'),
  setItalic: set('Boolean'),
  setUnderline: set('Boolean'),
  setStrikethrough: set('Boolean'),
  setFontSize: set('Number'),
  setFontFamily: set('String'),
  setForegroundColor: set('String'),
  setBackgroundColor: set('String'),
  setLinkUrl: set('String'),
});

shows('TEXT', Text);
