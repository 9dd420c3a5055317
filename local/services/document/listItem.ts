// An item of a bulleted or numbered list.
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { Glyph, ListItemNode } from '../../files/document/nodes';
import { surface } from '../../surface';
import { LIST_ITEM, parseAttributes, parseMember } from './attributes';
import { GlyphType } from './enums';
import { glyphOf, itemsOf } from './newNodes';
import { TEXT_BLOCK_MEMBERS, TextBlockElement } from './textBlock';
import { shows } from './views';

export class ListItem extends TextBlockElement<ListItemNode> {
  getListId(): string {
    return this.node.listId;
  }

  /** Joins the list that another item belongs to. */
  setListId(other: ListItem): this {
    const content = this.home.edit();
    this.node.glyph = glyphOf(other.home.content, other.node.listId, this.node.nestingLevel);
    this.node.listId = other.node.listId;
    for (const item of itemsOf(content, this.node.listId)) {
      if (item.nestingLevel === this.node.nestingLevel) item.glyph = this.node.glyph;
    }
    return this;
  }

  getNestingLevel(): number {
    return this.node.nestingLevel;
  }

  setNestingLevel(level: number): this {
    if (level < 0 || level > 8) throw new ServiceError(`Nesting level (${level}) must be between 0 and 8.`);
    const content = this.home.edit();
    if (level === this.node.nestingLevel) return this;
    this.node.glyph = glyphOf(content, this.node.listId, level);
    this.node.nestingLevel = level;
    return this;
  }

  getGlyphType(): unknown {
    return GlyphType.of[this.node.glyph];
  }

  /** Changes the glyph of this list at this nesting level, since Docs keeps it there. */
  setGlyphType(glyph: EnumMember<Glyph>): this {
    const content = this.home.edit();
    this.node.glyph = glyph.key;
    for (const item of itemsOf(content, this.node.listId)) {
      if (item.nestingLevel === this.node.nestingLevel) item.glyph = glyph.key;
    }
    return this;
  }

  override getAttributes(): Record<string, unknown> {
    return {
      ...super.getAttributes(),
      LIST_ID: this.node.listId,
      NESTING_LEVEL: this.node.nestingLevel,
      GLYPH_TYPE: this.getGlyphType(),
    };
  }

  override setAttributes(attributes: unknown): this {
    const glyph = parseMember('GLYPH_TYPE', GlyphType, attributes);
    const { nestingLevel } = parseAttributes(LIST_ITEM, attributes);
    super.setAttributes(attributes);
    if (typeof nestingLevel === 'number') this.setNestingLevel(nestingLevel);
    if (glyph) this.setGlyphType(glyph);
    return this;
  }
}

surface<GoogleAppsScript.Document.ListItem>()(ListItem, 'DocumentApp.ListItem', {
  ...TEXT_BLOCK_MEMBERS,
  getListId: '()',
  setListId: '(ListItem)',
  getNestingLevel: '()',
  setNestingLevel: '(Integer)',
  getGlyphType: '()',
  setGlyphType: '(GlyphType)',
});

shows('LIST_ITEM', ListItem);
