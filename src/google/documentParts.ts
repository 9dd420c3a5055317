// Parts of a document's tree as elements of a Google Doc's body: put in at a place, in as few calls as Google takes.
import type { Heading, Run, Table } from '../model/documents/block';
import type { Part } from '../model/documents/standing';

export type Body = GoogleAppsScript.Document.Body;
export type Element = GoogleAppsScript.Document.Element;
type Text = GoogleAppsScript.Document.Text;
type TextBlock = GoogleAppsScript.Document.Paragraph | GoogleAppsScript.Document.ListItem;

const BORDER_COLOR = '#bdc1c6';
/** Between the margins of a new Doc, in points. */
const PAGE_WIDTH = 468;
/** In points. */
const PARAGRAPH_SPACE = 6;

/** What surrounds a part decides about its looks. */
export interface Surroundings {
  /** Whether the next part belongs to the same text, so that some space has to keep them apart. */
  readonly spaced: boolean;
  /** Whether the part goes on with the list of the part above it, whose glyphs it has then. */
  readonly continues: boolean;
  /** Whether people may have written what stands above, whose looks Google gives to what comes below. */
  readonly amongOthers: boolean;
}

/** Puts a part in before the element that has this place now; each part is one element. */
export function insertPart(body: Body, index: number, part: Part, around: Surroundings): Element {
  switch (part.kind) {
    case 'heading':
      return insertHeading(body, index, part, around);
    case 'paragraph': {
      const paragraph = plain(body.insertParagraph(index, textOfRuns(part.runs)), around);
      if (around.spaced) paragraph.setSpacingAfter(PARAGRAPH_SPACE);
      if (around.amongOthers) paragraph.setSpacingBefore(PARAGRAPH_SPACE);
      styleRuns(part.runs, paragraph);
      return paragraph;
    }
    case 'item': {
      const item = plain(body.insertListItem(index, textOfRuns(part.runs)), around);
      const { BULLET, NUMBER } = DocumentApp.GlyphType;
      if (!around.continues) item.setGlyphType(part.style === 'bullet' ? BULLET : NUMBER);
      styleRuns(part.runs, item);
      return item;
    }
    case 'table':
      return insertTable(body, index, part);
  }
}

function insertHeading(body: Body, index: number, { level, text }: Heading, around: Surroundings): Element {
  const { TITLE, HEADING1, HEADING2, HEADING3 } = DocumentApp.ParagraphHeading;
  const headings = { title: TITLE, 1: HEADING1, 2: HEADING2, 3: HEADING3 };
  return plain(body.insertParagraph(index, text), around).setHeading(headings[level]);
}

/** Takes off what the text above looks like where people wrote it. */
function plain<T extends TextBlock>(block: T, { amongOthers }: Surroundings): T {
  if (amongOthers) {
    const { Attribute } = DocumentApp;
    block.setAttributes({
      ...Object.fromEntries(
        [Attribute.BOLD, Attribute.ITALIC, Attribute.UNDERLINE, Attribute.STRIKETHROUGH].map((each) => [
          each,
          null,
        ]),
      ),
      ...Object.fromEntries(
        [
          ...[Attribute.FONT_SIZE, Attribute.FONT_FAMILY],
          ...[Attribute.FOREGROUND_COLOR, Attribute.BACKGROUND_COLOR],
        ].map((each) => [each, null]),
      ),
    });
  }
  return block;
}

/**
 * Writes all cells at once; then only those that have a colour are touched again, once each: that sets their bold text
 * and, in the first row, the widths of the columns too.
 */
function insertTable(body: Body, index: number, { widths, rows }: Table): Element {
  const table = body
    .insertTable(
      index,
      rows.map(({ cells }) => cells.map((cell) => cell.text)),
    )
    .setBorderColor(BORDER_COLOR);
  const { BACKGROUND_COLOR, BOLD, WIDTH } = DocumentApp.Attribute;
  rows.forEach(({ cells }, row) =>
    cells.forEach(({ background, bold }, column) => {
      if (background === undefined) return;
      const width = widths[column];
      const looks = [
        [BACKGROUND_COLOR, background],
        ...(bold ? [[BOLD, true]] : []),
        ...(row === 0 && width !== undefined ? [[WIDTH, width * PAGE_WIDTH]] : []),
      ];
      table.getCell(row, column).setAttributes(Object.fromEntries(looks));
    }),
  );
  return table;
}

const textOfRuns = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** Gives the runs their looks; a text without any is left as it is. */
export function styleRuns(runs: readonly Run[], block: { editAsText(): Text }): void {
  if (runs.every(({ bold, italic, link }) => !bold && !italic && link === undefined)) return;
  const text = block.editAsText();
  let start = 0;
  for (const { text: words, bold, italic, link } of runs) {
    const end = start + words.length - 1;
    if (words !== '') {
      text.setBold(start, end, bold ?? false);
      text.setItalic(start, end, italic ?? false);
      if (link !== undefined) text.setLinkUrl(start, end, link);
    }
    start = end + 1;
  }
}
