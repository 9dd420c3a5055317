// The nodes of a document's tree, as plain JSON; ids are stable for as long as a node exists.

/** How text looks. What is not said comes from the paragraph's heading. Colours are `#rrggbb`, sizes points. */
export interface TextStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontSize?: number;
  fontFamily?: string;
  foregroundColor?: string;
  backgroundColor?: string;
  linkUrl?: string;
}

/** Characters of one look. A line break within a paragraph is `\r`, as DocumentApp reads it. */
export interface TextRun {
  text: string;
  style: TextStyle;
}

export interface TextNode {
  id: string;
  type: 'TEXT';
  runs: TextRun[];
}

export interface PageBreakNode {
  id: string;
  type: 'PAGE_BREAK';
}

export interface HorizontalRuleNode {
  id: string;
  type: 'HORIZONTAL_RULE';
}

/** A picture that a person put in; only its place is kept. */
export interface InlineImageNode {
  id: string;
  type: 'INLINE_IMAGE';
}

export type InlineNode = TextNode | PageBreakNode | HorizontalRuleNode | InlineImageNode;

export const HEADINGS = [
  'NORMAL',
  'HEADING1',
  'HEADING2',
  'HEADING3',
  'HEADING4',
  'HEADING5',
  'HEADING6',
  'TITLE',
  'SUBTITLE',
] as const;
export type Heading = (typeof HEADINGS)[number];

export const ALIGNMENTS = ['LEFT', 'CENTER', 'RIGHT', 'JUSTIFY'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

export const GLYPHS = [
  'BULLET',
  'HOLLOW_BULLET',
  'SQUARE_BULLET',
  'NUMBER',
  'LATIN_UPPER',
  'LATIN_LOWER',
  'ROMAN_UPPER',
  'ROMAN_LOWER',
] as const;
export type Glyph = (typeof GLYPHS)[number];

/** How a paragraph is set; lengths in points. What is not said comes from its heading. */
export interface ParagraphStyle {
  alignment?: Alignment;
  indentStart?: number;
  indentEnd?: number;
  indentFirstLine?: number;
  lineSpacing?: number;
  spacingBefore?: number;
  spacingAfter?: number;
  leftToRight?: boolean;
}

interface TextBlockFields {
  id: string;
  heading: Heading;
  style: ParagraphStyle;
  /** How text looks that is put into the paragraph while it is empty. */
  mark: TextStyle;
  children: InlineNode[];
}

export interface ParagraphNode extends TextBlockFields {
  type: 'PARAGRAPH';
}

export interface ListItemNode extends TextBlockFields {
  type: 'LIST_ITEM';
  listId: string;
  /** From 0, the outermost, to 8. */
  nestingLevel: number;
  /** The same for all items of a list at one nesting level. */
  glyph: Glyph;
}

/** A block that holds text. */
export type TextBlock = ParagraphNode | ListItemNode;

export interface TableNode {
  id: string;
  type: 'TABLE';
  borderColor?: string;
  /** In points. */
  borderWidth?: number;
  /** In points by column; null or missing: an equal share of what is left of the page. */
  columnWidths: (number | null)[];
  children: TableRowNode[];
}

export interface TableRowNode {
  id: string;
  type: 'TABLE_ROW';
  /** In points. */
  minimumHeight?: number;
  children: TableCellNode[];
}

export const VERTICAL_ALIGNMENTS = ['BOTTOM', 'CENTER', 'TOP'] as const;
export type VerticalAlignment = (typeof VERTICAL_ALIGNMENTS)[number];

export interface TableCellNode {
  id: string;
  type: 'TABLE_CELL';
  backgroundColor?: string;
  verticalAlignment?: VerticalAlignment;
  /** Paddings in points; 5 where not said. */
  paddingTop?: number;
  paddingBottom?: number;
  paddingLeft?: number;
  paddingRight?: number;
  children: BlockNode[];
}

export type BlockNode = TextBlock | TableNode;

export interface SectionNode {
  id: string;
  type: 'BODY_SECTION' | 'HEADER_SECTION' | 'FOOTER_SECTION';
  children: BlockNode[];
}

export type ContainerNode = SectionNode | TextBlock | TableNode | TableRowNode | TableCellNode;
export type DocumentNode = ContainerNode | InlineNode;
export type NodeType = DocumentNode['type'];

/** What one named range covers of one node. */
export interface RangePart {
  node: string;
  /** The first and last character covered, if it is not the whole node. */
  start?: number;
  end?: number;
}

export interface NamedRangeRecord {
  id: string;
  name: string;
  parts: RangePart[];
}

/** The page; lengths in points. */
export interface Page {
  width: number;
  height: number;
  marginTop: number;
  marginBottom: number;
  marginLeft: number;
  marginRight: number;
}

/** Everything that a script edits of a document. */
export interface DocumentContent {
  body: SectionNode;
  header: SectionNode | null;
  footer: SectionNode | null;
  ranges: NamedRangeRecord[];
  settings: {
    page: Page;
    language: string | null;
    /** The number of the last id given out. */
    lastId: number;
  };
}
