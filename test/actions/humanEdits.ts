// What people do to a Doc between refreshes: they type, split and join paragraphs, change tables, and put pictures in.
import fc from 'fast-check';
import { insertNode, newId, removeNode, setBlockText } from '../../local/files/document/edit';
import type { DocumentContent, TableNode, TextBlock } from '../../local/files/document/nodes';
import { replaceRuns } from '../../local/files/document/runs';
import {
  childrenOf,
  findNode,
  isTextBlock,
  textBlocksOf,
  textOf,
  walk,
} from '../../local/files/document/tree';

/** Characters that nothing of ours has: what people write is made of these, each edit of another one. */
export const BY_PEOPLE = /[一-鿿]/g;

/** From 0 up to 1, each place as likely as another: most doubles there would be next to nothing. */
const place = fc.noBias(fc.nat(9_999)).map((share) => share / 10_000);

/** How often each edit comes. */
const WEIGHTS = {
  ...{ type: 4, delete: 2, paragraph: 3, region: 1, remove: 1, undo: 2, copy: 4 },
  ...{ split: 2, join: 2, picture: 2, row: 2, column: 1 },
} as const;

export interface HumanEdit {
  readonly does: keyof typeof WEIGHTS;
  /** Places as shares of all the places there are. */
  readonly where: number;
  readonly within: number;
}

/** What a person does in the Doc. */
export const humanEdit: fc.Arbitrary<HumanEdit> = fc.oneof(
  ...Object.entries(WEIGHTS).map(([does, weight]) => ({
    weight,
    arbitrary: fc.record({
      does: fc.constant(does as HumanEdit['does']),
      where: place,
      within: place,
    }),
  })),
);

const SHAPES: readonly HumanEdit['does'][] = ['split', 'join', 'picture', 'row', 'column'];

/** Those that change what a section is made of, with few words or none of people's own. */
export const shapeEdit = humanEdit.filter(({ does }) => SHAPES.includes(does));

const at = <T>(list: readonly T[], share: number): T | undefined => list[Math.floor(share * list.length)];

/** Does what a person does; `mark` is a character of this edit alone. */
export function edit(content: DocumentContent, { does, where, within }: HumanEdit, mark: string): void {
  const { body } = content;
  const text = at(textBlocksOf(body), where);
  const block = at(body.children.slice(0, -1), where);
  const table = at(
    body.children.filter((each) => each.type === 'TABLE'),
    where,
  );
  switch (does) {
    case 'type':
      if (text) type(content, text, within, mark);
      return;
    case 'delete':
      if (text) takeOut(content, text, within);
      return;
    case 'paragraph':
      if (block) addParagraph(content, body.children.indexOf(block) + 1, mark);
      return;
    case 'remove':
      if (block) removeNode(content, body, block);
      return;
    case 'region':
      removeRegion(content, where);
      return;
    // Takes off what people wrote in a block, so that it stands as we wrote it.
    case 'undo':
      for (const each of block ? textBlocksOf(block) : [])
        setBlockText(content, each, textOf(each).replace(BY_PEOPLE, ''));
      return;
    case 'copy':
      typeInCopy(content, where, within, mark);
      return;
    case 'split':
      if (text) split(content, text, within);
      return;
    case 'join':
      if (text) join(content, text);
      return;
    case 'picture':
      if (text) putPicture(content, text, within);
      return;
    case 'row':
      if (table) addRow(content, table, within, mark);
      return;
    case 'column':
      if (table) addColumn(content, table, within, mark);
  }
}

function type(content: DocumentContent, text: TextBlock, within: number, mark: string): void {
  const said = textOf(text);
  const offset = Math.floor(within * (said.length + 1));
  setBlockText(content, text, said.slice(0, offset) + mark.repeat(2) + said.slice(offset));
}

function takeOut(content: DocumentContent, text: TextBlock, within: number): void {
  const said = textOf(text);
  const from = Math.floor(within * said.length);
  setBlockText(content, text, said.slice(0, from) + said.slice(from + 5));
}

function addParagraph(content: DocumentContent, index: number, mark: string): void {
  const added: TextBlock = {
    ...{ id: newId(content), type: 'PARAGRAPH', heading: 'NORMAL' },
    ...{ style: {}, mark: {}, children: [] },
  };
  insertNode(content, content.body, index, added);
  setBlockText(content, added, mark.repeat(3));
}

function removeRegion(content: DocumentContent, where: number): void {
  const range = at(content.ranges, where);
  for (const { node } of [...(range?.parts ?? [])]) {
    const found = findNode(content, node);
    if (found?.parent) removeNode(content, found.parent, found.node);
  }
}

function typeInCopy(content: DocumentContent, where: number, within: number, mark: string): void {
  const copies = content.ranges.filter(({ name }) => name.endsWith(':copy'));
  const one = at(at(copies, where)?.parts ?? [], within);
  const found = content.body.children.find(({ id }) => id === one?.node);
  const inside = at(found ? textBlocksOf(found) : [], within);
  if (inside) type(content, inside, within, mark);
}

/** Ends a paragraph there; what follows is one of its own, and what covered the whole one covers both. */
function split(content: DocumentContent, text: TextBlock, within: number): void {
  const parent = findNode(content, text.id)?.parent;
  if (!parent) return;
  const said = textOf(text);
  const offset = Math.floor(within * (said.length + 1));
  const rest: TextBlock = { ...structuredClone(text), id: newId(content), children: [] };
  insertNode(content, parent, childrenOf(parent).indexOf(text) + 1, rest);
  setBlockText(content, rest, said.slice(offset));
  setBlockText(content, text, said.slice(0, offset));
  for (const { parts } of content.ranges) {
    const place = parts.findIndex(({ node, start }) => node === text.id && start === undefined);
    if (place >= 0 && !parts.some(({ node }) => node === rest.id))
      parts.splice(place + 1, 0, { node: rest.id });
  }
}

/** Takes out the end of a paragraph, so that the next one goes on in it. */
function join(content: DocumentContent, text: TextBlock): void {
  const parent = findNode(content, text.id)?.parent;
  const siblings = parent ? childrenOf(parent) : [];
  const next = siblings[siblings.indexOf(text) + 1];
  if (!parent || !next || !isTextBlock(next)) return;
  setBlockText(content, text, textOf(text) + textOf(next));
  text.children.push(...next.children.filter((child) => child.type !== 'TEXT'));
  next.children = next.children.filter((child) => child.type === 'TEXT');
  removeNode(content, parent, next);
}

/** Puts a picture into a paragraph, between its words where it has some. */
export function putPicture(content: DocumentContent, block: TextBlock, within: number): void {
  const picture = { id: newId(content), type: 'INLINE_IMAGE' as const };
  const text = block.children.find((child) => child.type === 'TEXT');
  if (text?.type !== 'TEXT') {
    insertNode(content, block, 0, picture);
    return;
  }
  const { length } = textOf(text);
  const offset = Math.floor(within * (length + 1));
  const runs = replaceRuns(text.runs, 0, offset, '', {});
  text.runs = replaceRuns(text.runs, offset, length - offset, '', {});
  const index = block.children.indexOf(text) + 1;
  insertNode(content, block, index, picture);
  insertNode(content, block, index + 1, { id: newId(content), type: 'TEXT', runs });
}

function addRow(content: DocumentContent, table: TableNode, within: number, mark: string): void {
  const like = at(table.children, within);
  if (!like) return;
  const row = structuredClone(like);
  for (const node of walk(row)) node.id = newId(content);
  insertNode(content, table, table.children.indexOf(like) + 1, row);
  textBlocksOf(row).forEach((text) => setBlockText(content, text, mark));
}

function addColumn(content: DocumentContent, table: TableNode, within: number, mark: string): void {
  const place = Math.floor(within * (table.children[0]?.children.length ?? 1));
  table.columnWidths.splice(place + 1, 0, null);
  for (const row of table.children) {
    const like = row.children[place];
    if (!like) return;
    const cell = structuredClone(like);
    for (const node of walk(cell)) node.id = newId(content);
    insertNode(content, row, place + 1, cell);
    textBlocksOf(cell).forEach((text) => setBlockText(content, text, mark));
  }
}
