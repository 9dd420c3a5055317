// Documents: a tree of blocks written into a Google Doc, with what is ours marked as ours.
import type { Block, Content, Heading, List, Paragraph, Run, Table } from '../model/documents/block';
import { repeat } from './repeat';

type Body = GoogleAppsScript.Document.Body;
type Text = GoogleAppsScript.Document.Text;
type Element = GoogleAppsScript.Document.Element;

/** Before the name of each named range that marks a region of ours. */
const MARK = 'calibrate:';

const BORDER_COLOR = '#bdc1c6';
/** Between the margins of a new Doc, in points. */
const PAGE_WIDTH = 468;
/** In points. */
const PARAGRAPH_SPACE = 6;

/** A Google Doc. */
export class TextDocument {
  private constructor(private readonly document: GoogleAppsScript.Document.Document) {}

  static create(title: string): TextDocument {
    return new TextDocument(DocumentApp.create(title));
  }

  /** @throws Error when the document was deleted or the person may not open it. */
  static open(id: string): TextDocument {
    return new TextDocument(repeat(() => DocumentApp.openById(id)));
  }

  get id(): string {
    return this.document.getId();
  }

  get url(): string {
    return this.document.getUrl();
  }

  /** Whether regions of ours were written into it already. */
  hasRegions(): boolean {
    return this.document.getNamedRanges().some((range) => range.getName().startsWith(MARK));
  }

  /** Writes the blocks into the empty document and saves it, whole or not at all. */
  write(blocks: readonly Block[]): void {
    const body = this.document.getBody();
    for (const block of blocks) {
      if (block.kind === 'region') this.writeRegion(body, block.name, block.blocks);
      else appendBlock(body, block);
    }
    // The document's own first paragraph is empty. The last one is nobody's, so that text added there is not ours.
    body.getChild(0).removeFromParent();
    body.appendParagraph('');
    this.document.saveAndClose();
  }

  private writeRegion(body: Body, name: string, blocks: readonly Content[]): void {
    const elements = blocks.flatMap((block) => appendBlock(body, block));
    const first = elements[0];
    const last = elements[elements.length - 1];
    if (!first || !last) return;
    const range = this.document.newRange().addElementsBetween(first, last).build();
    this.document.addNamedRange(MARK + name, range);
  }
}

/** Appends a block at the end. @returns its first and its last element. */
function appendBlock(body: Body, block: Content): Element[] {
  switch (block.kind) {
    case 'heading':
      return [appendHeading(body, block)];
    case 'paragraph':
      return [appendParagraph(body, block)];
    case 'list':
      return appendList(body, block);
    case 'table':
      return [appendTable(body, block)];
    case 'page-break':
      return [body.appendPageBreak()];
  }
}

function appendHeading(body: Body, { level, text }: Heading): Element {
  const { TITLE, HEADING1, HEADING2, HEADING3 } = DocumentApp.ParagraphHeading;
  const headings = { title: TITLE, 1: HEADING1, 2: HEADING2, 3: HEADING3 };
  return body.appendParagraph(text).setHeading(headings[level]);
}

function appendParagraph(body: Body, { runs }: Paragraph): Element {
  const paragraph = body.appendParagraph(textOf(runs)).setSpacingAfter(PARAGRAPH_SPACE);
  style(runs, () => paragraph.editAsText());
  return paragraph;
}

function appendList(body: Body, { style: listStyle, items }: List): Element[] {
  const glyph = listStyle === 'bullet' ? DocumentApp.GlyphType.BULLET : DocumentApp.GlyphType.NUMBER;
  return items.map((runs) => {
    const item = body.appendListItem(textOf(runs));
    item.setGlyphType(glyph);
    style(runs, () => item.editAsText());
    return item;
  });
}

/** Writes all cells at once; then only rows that are bold, and cells that have a colour, are touched again. */
function appendTable(body: Body, { widths, rows }: Table): Element {
  const table = body
    .appendTable(rows.map(({ cells }) => cells.map((cell) => cell.text)))
    .setBorderColor(BORDER_COLOR);
  widths.forEach((width, column) => table.setColumnWidth(column, width * PAGE_WIDTH));
  rows.forEach(({ bold, cells }, rowIndex) => {
    if (bold) table.getRow(rowIndex).editAsText().setBold(true);
    cells.forEach(({ background }, columnIndex) => {
      if (background !== undefined) table.getCell(rowIndex, columnIndex).setBackgroundColor(background);
    });
  });
  return table;
}

const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** Gives the runs their looks; a text without any is left as it is. */
function style(runs: readonly Run[], edit: () => Text): void {
  if (runs.every(({ bold, italic, link }) => !bold && !italic && link === undefined)) return;
  const text = edit();
  let start = 0;
  for (const { text: words, bold, italic, link } of runs) {
    const end = start + words.length - 1;
    if (words !== '' && bold) text.setBold(start, end, true);
    if (words !== '' && italic) text.setItalic(start, end, true);
    if (words !== '' && link !== undefined) text.setLinkUrl(start, end, link);
    start = end + 1;
  }
}
