// DocumentApp's attributes by name, and where each is kept in a node.
import { EnumMember, Enumeration } from '../../enumeration';
import { ServiceError } from '../../errors';
import type {
  ListItemNode,
  Page,
  ParagraphStyle,
  TableCellNode,
  TableNode,
  TableRowNode,
  TextStyle,
} from '../../files/document/nodes';
import type { Attribute } from './enums';
import { HorizontalAlignment, VerticalAlignment } from './enums';

type AttributeName = (typeof Attribute.names)[number];
type Kind = 'boolean' | 'number' | 'text' | 'colour' | Enumeration;
type Table<S> = { readonly [A in AttributeName]?: readonly [key: keyof S & string, kind: Kind] };

/** Fields to set; null takes one away. */
export type Change<S> = { [K in keyof S]?: S[K] | null };

export const TEXT: Table<TextStyle> = {
  BACKGROUND_COLOR: ['backgroundColor', 'colour'],
  BOLD: ['bold', 'boolean'],
  FONT_FAMILY: ['fontFamily', 'text'],
  FONT_SIZE: ['fontSize', 'number'],
  FOREGROUND_COLOR: ['foregroundColor', 'colour'],
  ITALIC: ['italic', 'boolean'],
  LINK_URL: ['linkUrl', 'text'],
  STRIKETHROUGH: ['strikethrough', 'boolean'],
  UNDERLINE: ['underline', 'boolean'],
};

export const PARAGRAPH: Table<ParagraphStyle> = {
  HORIZONTAL_ALIGNMENT: ['alignment', HorizontalAlignment],
  INDENT_END: ['indentEnd', 'number'],
  INDENT_FIRST_LINE: ['indentFirstLine', 'number'],
  INDENT_START: ['indentStart', 'number'],
  LEFT_TO_RIGHT: ['leftToRight', 'boolean'],
  LINE_SPACING: ['lineSpacing', 'number'],
  SPACING_AFTER: ['spacingAfter', 'number'],
  SPACING_BEFORE: ['spacingBefore', 'number'],
};

export const LIST_ITEM: Table<ListItemNode> = { NESTING_LEVEL: ['nestingLevel', 'number'] };

export const TABLE: Table<TableNode> = {
  BORDER_COLOR: ['borderColor', 'colour'],
  BORDER_WIDTH: ['borderWidth', 'number'],
};

export const TABLE_ROW: Table<TableRowNode> = { MINIMUM_HEIGHT: ['minimumHeight', 'number'] };

export const TABLE_CELL: Table<TableCellNode> = {
  BACKGROUND_COLOR: ['backgroundColor', 'colour'],
  PADDING_BOTTOM: ['paddingBottom', 'number'],
  PADDING_LEFT: ['paddingLeft', 'number'],
  PADDING_RIGHT: ['paddingRight', 'number'],
  PADDING_TOP: ['paddingTop', 'number'],
  VERTICAL_ALIGNMENT: ['verticalAlignment', VerticalAlignment],
};

export const PAGE: Table<Page> = {
  MARGIN_BOTTOM: ['marginBottom', 'number'],
  MARGIN_LEFT: ['marginLeft', 'number'],
  MARGIN_RIGHT: ['marginRight', 'number'],
  MARGIN_TOP: ['marginTop', 'number'],
  PAGE_HEIGHT: ['height', 'number'],
  PAGE_WIDTH: ['width', 'number'],
};

/** The attributes of a table as `getAttributes` gives them: null where nothing is said. */
export function readAttributes<S>(table: Table<S>, source: Readonly<Partial<S>>): Record<string, unknown> {
  const entries = Object.entries(table) as [string, readonly [keyof S, Kind]][];
  return Object.fromEntries(
    entries.map(([name, [key, kind]]) => {
      const value = source[key];
      if (value === undefined || value === null) return [name, null];
      return [name, kind instanceof Enumeration ? kind.get(String(value)) : value];
    }),
  );
}

/** Those of a script's attributes that the table knows. @throws ServiceError when a value does not fit. */
export function parseAttributes<S>(table: Table<S>, attributes: unknown): Change<S> {
  const given = (attributes ?? {}) as Record<string, unknown>;
  const entries = Object.entries(table) as [string, readonly [keyof S & string, Kind]][];
  const known = entries.filter(([name]) => given[name] !== undefined);
  return Object.fromEntries(
    known.map(([name, [key, kind]]) => [key, convert(name, kind, given[name])]),
  ) as Change<S>;
}

/** A script's value for an enumeration's attribute that is kept apart; undefined where nothing is said. */
export function parseMember<Name extends string>(
  attribute: AttributeName,
  kind: Enumeration<Name>,
  attributes: unknown,
): EnumMember<Name> | undefined {
  const value = ((attributes ?? {}) as Record<string, unknown>)[attribute];
  const key = convert(attribute, kind, value ?? null);
  return key === null ? undefined : kind.get(String(key));
}

/** Sets fields of a node. */
export function assign<S extends object>(target: S, change: Change<S>): void {
  for (const [key, value] of Object.entries(change)) {
    if (value === null) Reflect.deleteProperty(target, key);
    else Reflect.set(target, key, value);
  }
}

/** A script's value for an attribute as it is kept. @throws ServiceError when it does not fit. */
function convert(name: string, kind: Kind, value: unknown): unknown {
  if (value === null) return null;
  if (kind === 'colour' && typeof value === 'string') return colour(value);
  if (kind instanceof Enumeration && value instanceof EnumMember && value.type === kind.type)
    return value.key;
  const type = kind === 'text' ? 'string' : kind;
  if (typeof value === type) return value;
  throw new ServiceError(`Invalid argument: ${String(value)} is no value for the attribute ${name}`);
}

/** A colour in CSS notation as `#rrggbb`; null stays null. @throws ServiceError for anything else. */
export function colour(text: string): string;
export function colour(text: string | null): string | null;
export function colour(text: string | null): string | null {
  if (text === null) return null;
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
  const long = short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : text;
  if (!/^#[\da-f]{6}$/i.test(long)) throw new ServiceError(`Invalid argument: color ${text}`);
  return long.toLowerCase();
}

/** A value that Google's types promise, though Google gives null where nothing is set. */
export function orNull<T>(value: T | null | undefined): T {
  return (value ?? null) as T;
}
