// Real Word numbering for the lists of a document: one definition a list, one level a nesting level.
import { AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions } from 'docx';
import type { DocumentContent, Glyph, ListItemNode } from '../files/document/nodes';
import { sectionsOf, walk } from '../files/document/tree';

const LEVELS = 9;
/** Half an inch a level, the glyph a quarter of an inch before the text; in twentieths of a point. */
const INDENT = 720;
const HANGING = 360;

const BULLETS: Partial<Record<Glyph, string>> = { BULLET: '●', HOLLOW_BULLET: '○', SQUARE_BULLET: '■' };

const FORMATS: Partial<Record<Glyph, (typeof LevelFormat)[keyof typeof LevelFormat]>> = {
  NUMBER: LevelFormat.DECIMAL,
  LATIN_UPPER: LevelFormat.UPPER_LETTER,
  LATIN_LOWER: LevelFormat.LOWER_LETTER,
  ROMAN_UPPER: LevelFormat.UPPER_ROMAN,
  ROMAN_LOWER: LevelFormat.LOWER_ROMAN,
};

/** Every list of the document; a list item refers to its own by its list id. */
export function numberingOf(content: Readonly<DocumentContent>): INumberingOptions {
  const nodes = sectionsOf(content).flatMap((section) => [...walk(section)]);
  const lists = new Map<string, ListItemNode[]>();
  for (const node of nodes) {
    if (node.type === 'LIST_ITEM') lists.set(node.listId, [...(lists.get(node.listId) ?? []), node]);
  }
  const config = [...lists].map(([reference, items]) => ({
    reference,
    levels: Array.from({ length: LEVELS }, (_, level) => {
      const item = items.find((each) => each.nestingLevel === level);
      return levelOf(level, item?.glyph ?? items[0]!.glyph);
    }),
  }));
  return { config };
}

function levelOf(level: number, glyph: Glyph): ILevelsOptions {
  const bullet = BULLETS[glyph];
  return {
    level,
    format: bullet ? LevelFormat.BULLET : FORMATS[glyph],
    text: bullet ?? `%${level + 1}.`,
    alignment: AlignmentType.LEFT,
    style: {
      paragraph: { indent: { left: INDENT * (level + 1), hanging: HANGING } },
      run: bullet ? { font: 'Arial', size: 16 } : {},
    },
  };
}
