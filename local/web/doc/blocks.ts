// A document's paragraphs, lists and tables as accessible HTML.
import { html } from 'hono/html';
import { isHead } from '../../export/docxTable';
import type {
  BlockNode,
  Glyph,
  Heading,
  ListItemNode,
  ParagraphNode,
  TableCellNode,
  TableNode,
  TextBlock,
  TextRun,
} from '../../files/document/nodes';
import { textOf } from '../../files/document/tree';
import { localAddress } from '../../server/links';
import type { Html } from '../shell/page';
import { element } from './element';
import { color, paragraphLook, points, textLook, type Looks } from './looks';

const TAGS: Readonly<Record<Heading, string>> = {
  TITLE: 'h1',
  HEADING1: 'h2',
  HEADING2: 'h3',
  HEADING3: 'h4',
  HEADING4: 'h5',
  HEADING5: 'h6',
  HEADING6: 'h6',
  SUBTITLE: 'p',
  NORMAL: 'p',
};

const LIST_STYLES: Readonly<Record<Glyph, string>> = {
  BULLET: 'disc',
  HOLLOW_BULLET: 'circle',
  SQUARE_BULLET: 'square',
  NUMBER: 'decimal',
  LATIN_UPPER: 'upper-alpha',
  LATIN_LOWER: 'lower-alpha',
  ROMAN_UPPER: 'upper-roman',
  ROMAN_LOWER: 'lower-roman',
};
const BULLETS: ReadonlySet<Glyph> = new Set<Glyph>(['BULLET', 'HOLLOW_BULLET', 'SQUARE_BULLET']);

/** How many items of each list came before, so that a list that goes on later counts on. */
type Counts = Map<string, number>;

/** The blocks in reading order; neighbouring list items become lists. */
export function blocks(nodes: readonly BlockNode[], looks: Looks, counts: Counts = new Map()): Html {
  const made: Html[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]!;
    if (node.type === 'TABLE') made.push(table(node, looks, counts));
    else if (node.type === 'PARAGRAPH') made.push(paragraph(node, looks));
    else {
      const items = itemsFrom(nodes, index);
      made.push(list(items, looks, counts));
      index += items.length - 1;
    }
  }
  return html`${made}`;
}

function itemsFrom(nodes: readonly BlockNode[], from: number): ListItemNode[] {
  const items: ListItemNode[] = [];
  for (const node of nodes.slice(from)) {
    if (node.type !== 'LIST_ITEM') break;
    items.push(node);
  }
  return items;
}

function paragraph(node: ParagraphNode, looks: Looks): Html {
  const rule = node.children.some(({ type }) => type === 'HORIZONTAL_RULE');
  const pageBreak = node.children.some(({ type }) => type === 'PAGE_BREAK');
  const own = rule || pageBreak ? element('hr', { class: pageBreak ? 'page-break' : 'rule' }) : '';
  if (own !== '' && textOf(node) === '') return own;
  // A heading without words is none.
  const tag = textOf(node).trim() === '' ? 'p' : TAGS[node.heading];
  return html`${own}${editable(tag, node, looks)}`;
}

/** A paragraph's own element, which a person can edit. */
function editable(tag: string, node: TextBlock, looks: Looks): Html {
  const classes = ['text', node.heading.toLowerCase(), looks.classFor(paragraphLook(node.style))];
  return element(
    tag,
    { id: node.id, class: classes.join(' ').trim(), 'data-node': node.id },
    textHtml(node, looks),
  );
}

/** What is in a paragraph's element. */
function textHtml(node: TextBlock, looks: Looks): Html {
  const runs = node.children.flatMap((child) => (child.type === 'TEXT' ? child.runs : []));
  // A last line without letters shows only with a line break of its own.
  const end = runs.at(-1)?.text.endsWith('\r') ? BREAK : '';
  return html`${runs.map((run) => runHtml(run, looks))}${end}`;
}

const BREAK = html`<br />`;

function runHtml({ text, style }: TextRun, looks: Looks): Html {
  const lines = text.split('\r').map((line, index) => (index === 0 ? line : html`${BREAK}${line}`));
  const look = looks.classFor(textLook(style));
  const address = style.linkUrl === undefined ? null : localAddress(style.linkUrl);
  if (address !== null) return element('a', { href: address, class: look }, ...lines);
  return look === '' ? html`${lines}` : element('span', { class: look }, ...lines);
}

/** Items of the same level stand in one list; deeper ones in a list inside the item before them. */
function list(items: readonly ListItemNode[], looks: Looks, counts: Counts): Html {
  const made: Html[] = [];
  let at = 0;
  while (at < items.length) {
    const first = items[at]!;
    const level = first.nestingLevel;
    const entries: Html[] = [];
    const key = `${first.listId}:${level}`;
    const before = level === 0 ? (counts.get(key) ?? 0) : 0;
    while (at < items.length && items[at]!.nestingLevel === level && sameList(items[at]!, first)) {
      const item = items[at]!;
      const deeper = items.slice(at + 1);
      const end = deeper.findIndex(({ nestingLevel }) => nestingLevel <= level);
      const inner = end < 0 ? deeper : deeper.slice(0, end);
      const nested = inner.length > 0 ? list(inner, looks, counts) : '';
      entries.push(element('li', {}, editable('p', item, looks), nested));
      at += 1 + inner.length;
    }
    counts.set(key, before + entries.length);
    const look = looks.classFor({ 'list-style-type': LIST_STYLES[first.glyph] });
    const ordered = !BULLETS.has(first.glyph);
    const start = ordered && before > 0 ? `${before + 1}` : undefined;
    made.push(element(ordered ? 'ol' : 'ul', { class: look, start }, ...entries));
  }
  return html`${made}`;
}

const sameList = (one: ListItemNode, other: ListItemNode): boolean =>
  one.listId === other.listId && one.glyph === other.glyph;

function table(node: TableNode, looks: Looks, counts: Counts): Html {
  const rows = node.children.filter(({ children }) => children.length > 0);
  if (rows.length === 0) return html``;
  const widths = node.columnWidths.map((width) =>
    element('col', { class: looks.classFor({ width: points(width) }) }),
  );
  const border = looks.classFor({
    'border-color': color(node.borderColor) ?? '#000000',
    'border-width': points(node.borderWidth ?? 1),
  });
  const made = rows.map((row, index) => {
    const head = index === 0 && rows.length > 1 && isHead(row);
    const cells = row.children.map((cell) => tableCell(cell, head, border, looks, counts));
    return { head, row: element('tr', {}, ...cells) };
  });
  const head = made.filter((each) => each.head).map((each) => each.row);
  const body = made.filter((each) => !each.head).map((each) => each.row);
  return element(
    'div',
    {
      class: 'table',
      tabindex: '0',
      role: 'group',
      'aria-label': `Table: ${textOf(rows[0]!).replace(/\n/g, ', ')}`,
    },
    element(
      'table',
      {},
      element('colgroup', {}, ...widths),
      head.length > 0 ? element('thead', {}, ...head) : '',
      element('tbody', {}, ...body),
    ),
  );
}

function tableCell(node: TableCellNode, head: boolean, border: string, looks: Looks, counts: Counts): Html {
  const look = looks.classFor({
    'background-color': color(node.backgroundColor),
    'vertical-align': node.verticalAlignment?.toLowerCase().replace('center', 'middle'),
    'padding-top': points(node.paddingTop),
    'padding-bottom': points(node.paddingBottom),
    'padding-left': points(node.paddingLeft),
    'padding-right': points(node.paddingRight),
  });
  const hasWords = textOf(node).trim() !== '';
  const attributes = { class: `${border} ${look}`.trim(), scope: head && hasWords ? 'col' : undefined };
  return element(head && hasWords ? 'th' : 'td', attributes, blocks(node.children, looks, counts));
}
