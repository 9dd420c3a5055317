// DocumentApp's enumerations.
import { enumeration } from '../../enumeration';
import { ALIGNMENTS, GLYPHS, HEADINGS, VERTICAL_ALIGNMENTS } from '../../files/document/nodes';

export const Attribute = enumeration('DocumentApp.Attribute', [
  'BACKGROUND_COLOR',
  'BOLD',
  'BORDER_COLOR',
  'BORDER_WIDTH',
  'CODE',
  'FONT_FAMILY',
  'FONT_SIZE',
  'FOREGROUND_COLOR',
  'HEADING',
  'HEIGHT',
  'HORIZONTAL_ALIGNMENT',
  'INDENT_END',
  'INDENT_FIRST_LINE',
  'INDENT_START',
  'ITALIC',
  'GLYPH_TYPE',
  'LEFT_TO_RIGHT',
  'LINE_SPACING',
  'LINK_URL',
  'LIST_ID',
  'MARGIN_BOTTOM',
  'MARGIN_LEFT',
  'MARGIN_RIGHT',
  'MARGIN_TOP',
  'NESTING_LEVEL',
  'MINIMUM_HEIGHT',
  'PADDING_BOTTOM',
  'PADDING_LEFT',
  'PADDING_RIGHT',
  'PADDING_TOP',
  'PAGE_HEIGHT',
  'PAGE_WIDTH',
  'SPACING_AFTER',
  'SPACING_BEFORE',
  'STRIKETHROUGH',
  'UNDERLINE',
  'VERTICAL_ALIGNMENT',
  'WIDTH',
]);

export const ElementType = enumeration('DocumentApp.ElementType', [
  'BODY_SECTION',
  'COMMENT_SECTION',
  'DATE',
  'DOCUMENT',
  'EQUATION',
  'EQUATION_FUNCTION',
  'EQUATION_FUNCTION_ARGUMENT_SEPARATOR',
  'EQUATION_SYMBOL',
  'FOOTER_SECTION',
  'FOOTNOTE',
  'FOOTNOTE_SECTION',
  'HEADER_SECTION',
  'HORIZONTAL_RULE',
  'INLINE_DRAWING',
  'INLINE_IMAGE',
  'LIST_ITEM',
  'PAGE_BREAK',
  'PARAGRAPH',
  'PERSON',
  'RICH_LINK',
  'TABLE',
  'TABLE_CELL',
  'TABLE_OF_CONTENTS',
  'TABLE_ROW',
  'TEXT',
  'UNSUPPORTED',
]);

export const ParagraphHeading = enumeration('DocumentApp.ParagraphHeading', HEADINGS);
export const GlyphType = enumeration('DocumentApp.GlyphType', GLYPHS);
export const HorizontalAlignment = enumeration('DocumentApp.HorizontalAlignment', ALIGNMENTS);
export const VerticalAlignment = enumeration('DocumentApp.VerticalAlignment', VERTICAL_ALIGNMENTS);
export const TextAlignment = enumeration('DocumentApp.TextAlignment', ['NORMAL', 'SUPERSCRIPT', 'SUBSCRIPT']);
export const TabType = enumeration('DocumentApp.TabType', ['DOCUMENT_TAB']);
