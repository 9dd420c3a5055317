// The looks that a document gives its texts and tables, as style rules of the page: an element carries a class only.
import type { ParagraphStyle, TextStyle } from '../../files/document/nodes';

type Declarations = Readonly<Record<string, string | undefined>>;

/** Collects the rules of one page. */
export class Looks {
  private readonly classes = new Map<string, string>();

  /** The class for these declarations; empty where there are none. */
  classFor(declarations: Declarations): string {
    const rule = Object.entries(declarations)
      .filter(([, value]) => value !== undefined)
      .map(([property, value]) => `${property}:${value}`)
      .join(';');
    if (rule === '') return '';
    const known = this.classes.get(rule) ?? `s${this.classes.size}`;
    this.classes.set(rule, known);
    return known;
  }

  /** The rules, for the page's own style element. */
  get css(): string {
    return [...this.classes].map(([rule, name]) => `.paper .${name}{${rule}}`).join('\n');
  }
}

/** A colour if it is one of ours; nothing else reaches a rule. */
export const color = (text: string | undefined): string | undefined =>
  text !== undefined && /^#[0-9a-f]{6}$/i.test(text) ? text : undefined;

export const points = (length: number | null | undefined): string | undefined =>
  typeof length === 'number' && Number.isFinite(length) ? `${length}pt` : undefined;

const family = (name: string | undefined): string | undefined =>
  name !== undefined && /^[\w -]+$/.test(name) ? `"${name}", sans-serif` : undefined;

const yes = <T>(flag: boolean | undefined, on: T, off: T): T | undefined =>
  flag === undefined ? flag : flag ? on : off;

export function textLook(style: TextStyle): Declarations {
  const lines = [style.underline ? 'underline' : '', style.strikethrough ? 'line-through' : ''];
  return {
    'font-weight': yes(style.bold, 'bold', 'normal'),
    'font-style': yes(style.italic, 'italic', 'normal'),
    'text-decoration': lines.join(' ').trim() || undefined,
    'font-size': points(style.fontSize),
    'font-family': family(style.fontFamily),
    color: color(style.foregroundColor),
    'background-color': color(style.backgroundColor),
  };
}

export function paragraphLook(style: ParagraphStyle): Declarations {
  const { alignment, indentStart, indentEnd, indentFirstLine, lineSpacing, spacingBefore, spacingAfter } =
    style;
  return {
    'text-align': alignment?.toLowerCase(),
    'margin-left': points(indentStart),
    'margin-right': points(indentEnd),
    'text-indent': points(indentFirstLine === undefined ? undefined : indentFirstLine - (indentStart ?? 0)),
    'line-height': lineSpacing === undefined ? undefined : `${lineSpacing * 1.2}`,
    'margin-top': points(spacingBefore),
    'margin-bottom': points(spacingAfter),
    direction: yes(style.leftToRight, 'ltr', 'rtl'),
  };
}
