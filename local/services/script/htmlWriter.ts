// Writes a page piece by piece and makes each inserted value harmless for the place it stands in.
import {
  escapeHtml,
  escapeJsString,
  escapeUnquoted,
  jsValue,
  keepCss,
  keepName,
  safeAddress,
} from './htmlEscapes';
import { JsContext } from './jsContext';

const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'cite', 'data', 'poster', 'background']);

/** An attribute's value that is being written. */
interface Attribute {
  readonly name: string;
  /** The quote that ends it; empty where a space does. */
  readonly quote: string;
  /** Present in `onclick` and its like. */
  readonly js: JsContext | null;
  isEmpty: boolean;
}

type Place =
  | { in: 'text' }
  | { in: 'comment' }
  /** `name` is the attribute being named; before the first space, the tag. */
  | { in: 'tag'; tag: string; name: string; isNameDone: boolean; isAfterEquals: boolean }
  | { in: 'attribute'; tag: string; attribute: Attribute }
  | { in: 'script'; js: JsContext }
  | { in: 'style' };

/** A page that is being written. */
export class HtmlWriter {
  private written = '';
  private place: Place = { in: 'text' };

  get content(): string {
    return this.written;
  }

  /** Adds trusted HTML as it is. */
  raw(html: string): void {
    for (let index = 0; index < html.length; index += 1) {
      this.written += html[index]!;
      this.take(html[index]!, html.slice(index + 1, index + 9));
    }
  }

  /**
   * Adds untrusted text, escaped for where it stands.
   * @param kind What it was before it became text: its `typeof`, or `null`.
   */
  value(text: string, kind = 'string'): void {
    if (this.place.in === 'tag' && this.place.isAfterEquals)
      this.openAttribute(this.place.tag, this.place.name, '');
    this.written += this.escaped(text, kind);
  }

  private escaped(text: string, kind: string): string {
    const { place } = this;
    switch (place.in) {
      case 'text':
        return escapeHtml(text);
      case 'comment':
        return '';
      case 'tag':
        return keepName(text);
      case 'style':
        return keepCss(text);
      case 'script':
        return forScript(place.js, text, kind);
      case 'attribute':
        return forAttribute(place.attribute, text, kind);
    }
  }

  private take(letter: string, rest: string): void {
    const { place } = this;
    switch (place.in) {
      case 'text':
        if (letter === '<' && rest.startsWith('!--')) this.place = { in: 'comment' };
        else if (letter === '<' && /^\/?[a-z]/i.test(rest)) this.openTag();
        return;
      case 'comment':
        if (letter === '>' && this.written.endsWith('-->')) this.place = { in: 'text' };
        return;
      case 'tag':
        this.takeInTag(letter, place);
        return;
      case 'attribute':
        this.takeInAttribute(letter, rest, place);
        return;
      case 'style':
        if (letter === '<' && /^\/style/i.test(rest)) this.openTag();
        return;
      case 'script':
        if (letter === '<' && /^\/script/i.test(rest)) this.openTag();
        else place.js.take(letter, rest.slice(0, 1));
    }
  }

  private openTag(): void {
    this.place = { in: 'tag', tag: '', name: '', isNameDone: false, isAfterEquals: false };
  }

  private takeInTag(letter: string, place: Place & { in: 'tag' }): void {
    const isSpace = letter.trim() === '';
    if (letter === '>') {
      this.closeTag(place.tag || place.name);
    } else if (place.isAfterEquals) {
      if (isSpace) return;
      const isQuote = letter === '"' || letter === "'";
      const attribute = this.openAttribute(place.tag, place.name, isQuote ? letter : '');
      if (!isQuote) takeInValue(attribute, letter, '');
    } else if (letter === '=') {
      place.isAfterEquals = true;
    } else if (isSpace) {
      place.tag ||= place.name;
      place.isNameDone = true;
    } else {
      place.name = (place.isNameDone ? '' : place.name) + letter.toLowerCase();
      place.isNameDone = false;
    }
  }

  private openAttribute(tag: string, name: string, quote: string): Attribute {
    const js = name.startsWith('on') ? new JsContext() : null;
    const attribute: Attribute = { name, quote, js, isEmpty: true };
    this.place = { in: 'attribute', tag, attribute };
    return attribute;
  }

  private takeInAttribute(
    letter: string,
    rest: string,
    { tag, attribute }: Place & { in: 'attribute' },
  ): void {
    const ends = attribute.quote === '' ? letter.trim() === '' : letter === attribute.quote;
    if (ends) this.place = { in: 'tag', tag, name: '', isNameDone: true, isAfterEquals: false };
    else if (attribute.quote === '' && letter === '>') this.closeTag(tag);
    else takeInValue(attribute, letter, rest.slice(0, 1));
  }

  private closeTag(tag: string): void {
    if (tag === 'script') this.place = { in: 'script', js: new JsContext() };
    else this.place = tag === 'style' ? { in: 'style' } : { in: 'text' };
  }
}

function takeInValue(attribute: Attribute, letter: string, following: string): void {
  attribute.isEmpty = false;
  attribute.js?.take(letter, following);
}

function forScript(js: JsContext, text: string, kind: string): string {
  if (js.place === 'comment' || js.place === 'regex') return '';
  if (js.place === 'string') return escapeJsString(text);
  js.takeValue();
  return jsValue(text, kind);
}

function forAttribute(attribute: Attribute, text: string, kind: string): string {
  const escape = attribute.quote === '' ? escapeUnquoted : escapeHtml;
  const isStart = attribute.isEmpty;
  attribute.isEmpty = false;
  if (attribute.js) return escape(forScript(attribute.js, text, kind));
  if (attribute.name === 'style') return escape(keepCss(text));
  return escape(isStart && ADDRESSES.has(attribute.name) ? safeAddress(text) : text);
}
