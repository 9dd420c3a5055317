// A region of a Google Doc that a named range marks as ours: what stands in it, edits in place, and taking it out.
import type { Edit, TextChange } from '../model/documents/edits';
import type { Standing } from '../model/documents/standing';
import { styleRuns, type Body, type Element } from './documentParts';

type NamedRange = GoogleAppsScript.Document.NamedRange;
type RangeElement = GoogleAppsScript.Document.RangeElement;
type Table = GoogleAppsScript.Document.Table;
type TextBlock = GoogleAppsScript.Document.Paragraph | GoogleAppsScript.Document.ListItem;

/** One element of the region, as far as we write such. */
type Ours =
  | { readonly kind: 'text' | 'item'; readonly block: TextBlock }
  | { readonly kind: 'table'; readonly table: Table };

interface Found {
  readonly standing: Standing;
  readonly ours: Ours | null;
}

/** A marked region, as it was when it was looked up. */
export class MarkedRegion {
  readonly standing: readonly Standing[];
  private readonly found: readonly Found[];

  private constructor(
    private readonly body: Body,
    private readonly mark: NamedRange,
    /** All that it marks, empty lines too. */
    readonly elements: readonly Element[],
    isWhole: readonly boolean[],
  ) {
    this.found = elements
      .map((element, index) => (isWhole[index] ? read(element) : SOMETHING_ELSE))
      .filter(({ standing }) => standing.kind !== 'text' || standing.text !== '');
    this.standing = this.found.map(({ standing }) => standing);
  }

  /** The region of a mark; null where nothing of it stands in the body any more. */
  static of(body: Body, mark: NamedRange): MarkedRegion | null {
    const parts: readonly RangeElement[] = mark.getRange().getRangeElements();
    const places = parts.flatMap((part) => {
      const top = topOf(part.getElement());
      return top ? [{ element: top.element, isWhole: part.isPartial() ? isAll(part) : top.isItself }] : [];
    });
    if (places.length === 0) return null;
    const elements = places.map(({ element }) => element);
    const isWhole = places.map((place) => place.isWhole);
    return new MarkedRegion(body, mark, elements, isWhole);
  }

  /** The place right below the region among the elements of the body. */
  below(): number {
    const last = this.elements[this.elements.length - 1];
    return last ? this.body.getChildIndex(last) + 1 : 0;
  }

  /** Takes the mark away; what stands there stays, and is nobody's. */
  forget(): void {
    this.mark.remove();
  }

  /** Takes out the mark and everything that it marks. */
  remove(): void {
    this.mark.remove();
    // A section cannot end without a paragraph.
    if (this.below() === this.body.getNumChildren()) this.body.appendParagraph('');
    this.elements.forEach((element) => element.removeFromParent());
  }

  edit(edits: readonly Edit[]): void {
    for (const edit of edits) {
      const ours = this.found[edit.part]?.ours;
      if (edit.kind === 'text' && ours && ours.kind !== 'table') {
        changeText(ours.block, edit.change);
        styleRuns(edit.runs, ours.block);
      } else if (edit.kind === 'cell' && ours?.kind === 'table') editCell(ours.table, edit);
    }
  }
}

const SOMETHING_ELSE: Found = { standing: { kind: 'other' }, ours: null };

/** Google gives null for what stands nowhere, which its typings do not say. */
const parentOf = (element: Element): Element | null => element.getParent();

/** The element of the body that an element is or stands in; null where it is in no body. */
function topOf(element: Element): { element: Element; isItself: boolean } | null {
  for (let at = element, isItself = true; ; isItself = false) {
    const parent = parentOf(at);
    if (parent === null) return null;
    if (parent.getType() === DocumentApp.ElementType.BODY_SECTION) return { element: at, isItself };
    at = parent;
  }
}

/** Whether a part of a text is all of it. */
function isAll(part: RangeElement): boolean {
  const { length } = part.getElement().asText().getText();
  return part.getStartOffset() === 0 && part.getEndOffsetInclusive() === length - 1;
}

function read(element: Element): Found {
  switch (element.getType()) {
    case DocumentApp.ElementType.PARAGRAPH:
      return readText('text', element.asParagraph());
    case DocumentApp.ElementType.LIST_ITEM:
      return readText('item', element.asListItem());
    case DocumentApp.ElementType.TABLE: {
      const table = element.asTable();
      if (holdsMore(table)) return SOMETHING_ELSE;
      const standing = { kind: 'table' as const, rows: table.getNumRows(), text: table.getText() };
      return { standing, ours: { kind: 'table', table } };
    }
    default:
      return SOMETHING_ELSE;
  }
}

/** A block that holds more than text, such as a picture or a person, is no longer ours alone. */
function readText(kind: 'text' | 'item', block: TextBlock): Found {
  const text = block.getText();
  if (block.getNumChildren() > (text === '' ? 0 : 1)) return SOMETHING_ELSE;
  return { standing: { kind, text }, ours: { kind, block } };
}

/**
 * Whether people put something else than text into a table. Text around it cannot be edited then: Google deletes what
 * stands within text that is deleted.
 */
function holdsMore(table: Table): boolean {
  const { ElementType } = DocumentApp;
  const others = [
    ...[ElementType.INLINE_IMAGE, ElementType.INLINE_DRAWING, ElementType.EQUATION, ElementType.FOOTNOTE],
    ...[ElementType.PERSON, ElementType.DATE, ElementType.RICH_LINK, ElementType.HORIZONTAL_RULE],
    ElementType.UNSUPPORTED,
  ];
  return others.some((type) => findElement(table, type) !== null);
}

/** Google gives null where there is none, which its typings do not say. */
const findElement = (table: Table, type: GoogleAppsScript.Document.ElementType): RangeElement | null =>
  table.findElement(type);

function editCell(table: Table, { row, column, cell, change, fill }: Extract<Edit, { kind: 'cell' }>): void {
  const place = table.getCell(row, column);
  const { BACKGROUND_COLOR } = DocumentApp.Attribute;
  if (change?.removed === 0 && change.inserted === cell.text) place.setText(cell.text);
  else if (change) changeText(place, change);
  // Google takes null for no colour here, and its typings say so nowhere else.
  if (fill) place.setAttributes({ [String(BACKGROUND_COLOR)]: cell.background ?? null });
  if (change && cell.bold && cell.text !== '') place.editAsText().setBold(true);
}

/** Puts in what is new before taking out what is old, and within it, so that a comment on it keeps its place. */
function changeText(
  block: { editAsText(): GoogleAppsScript.Document.Text },
  { at, removed, inserted, within }: TextChange,
): void {
  const text = block.editAsText();
  const end = at + removed;
  const place = within ?? end;
  if (inserted !== '') text.insertText(place, inserted);
  if (place < end) text.deleteText(place + inserted.length, end + inserted.length - 1);
  if (place > at) text.deleteText(at, place - 1);
}
