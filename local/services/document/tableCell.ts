// A cell of a table.
import type { EnumMember } from '../../enumeration';
import type { TableCellNode, VerticalAlignment as Vertical } from '../../files/document/nodes';
import { surface } from '../../surface';
import {
  assign,
  colour,
  orNull,
  parseAttributes,
  readAttributes,
  TABLE_CELL,
  type Change,
} from './attributes';
import { BLOCK_CONTAINER_MEMBERS, BlockContainer } from './blockContainer';
import type { DocumentElement } from './element';
import { VerticalAlignment } from './enums';
import type { Table } from './table';
import { emptyText } from './textBlock';
import { shows } from './views';

const PADDING = 5;

export class TableCell extends BlockContainer<TableCellNode> {
  /** @throws ServiceError for an empty text, as Google does; `clear()` empties a cell. */
  override setText(text: string): this {
    if (text === '') throw emptyText();
    return super.setText(text);
  }

  getParentRow(): DocumentElement | null {
    return this.getParent();
  }

  getParentTable(): DocumentElement | null {
    return this.getParent()?.getParent() ?? null;
  }

  /** Cells cannot be merged here. */
  getColSpan(): number {
    return 1;
  }

  getRowSpan(): number {
    return 1;
  }

  getBackgroundColor(): string {
    return orNull(this.node.backgroundColor);
  }

  setBackgroundColor(color: string | null): this {
    return this.change({ backgroundColor: colour(color) });
  }

  getVerticalAlignment(): unknown {
    const { verticalAlignment } = this.node;
    return verticalAlignment ? VerticalAlignment.of[verticalAlignment] : null;
  }

  setVerticalAlignment(alignment: EnumMember<Vertical> | null): this {
    return this.change({ verticalAlignment: alignment?.key ?? null });
  }

  getPaddingTop(): number {
    return this.node.paddingTop ?? PADDING;
  }

  setPaddingTop(paddingTop: number | null): this {
    return this.change({ paddingTop });
  }

  getPaddingBottom(): number {
    return this.node.paddingBottom ?? PADDING;
  }

  setPaddingBottom(paddingBottom: number | null): this {
    return this.change({ paddingBottom });
  }

  getPaddingLeft(): number {
    return this.node.paddingLeft ?? PADDING;
  }

  setPaddingLeft(paddingLeft: number | null): this {
    return this.change({ paddingLeft });
  }

  getPaddingRight(): number {
    return this.node.paddingRight ?? PADDING;
  }

  setPaddingRight(paddingRight: number | null): this {
    return this.change({ paddingRight });
  }

  /** The width of its column. */
  getWidth(): number {
    return orNull(this.column()?.table.getColumnWidth(this.column()!.index));
  }

  setWidth(width: number | null): this {
    this.home.edit();
    const column = this.column();
    column?.table.setColumnWidth(column.index, width);
    return this;
  }

  override getAttributes(): Record<string, unknown> {
    return {
      ...super.getAttributes(),
      ...readAttributes(TABLE_CELL, this.node),
      WIDTH: this.getWidth(),
    };
  }

  /** The background is the cell's, not that of its text. */
  override setAttributes(attributes: unknown): this {
    const change = parseAttributes(TABLE_CELL, attributes);
    const { BACKGROUND_COLOR: _background, ...others } = (attributes ?? {}) as Record<string, unknown>;
    super.setAttributes(others);
    if (typeof others.WIDTH === 'number') this.setWidth(others.WIDTH);
    return this.change(change);
  }

  private column(): { table: Table; index: number } | null {
    const row = this.getParent();
    const table = row?.getParent();
    if (row?.node.type !== 'TABLE_ROW' || !table) return null;
    return { table: table as Table, index: row.node.children.indexOf(this.node) };
  }

  private change(change: Change<TableCellNode>): this {
    this.home.edit();
    assign(this.node, change);
    return this;
  }
}

surface<GoogleAppsScript.Document.TableCell>()(TableCell, 'DocumentApp.TableCell', {
  ...BLOCK_CONTAINER_MEMBERS,
  getParentRow: '()',
  getParentTable: '()',
  getColSpan: '()',
  getRowSpan: '()',
  getBackgroundColor: '()',
  setBackgroundColor: '(String?)',
  getVerticalAlignment: '()',
  setVerticalAlignment: '(VerticalAlignment?)',
  getPaddingTop: '()',
  setPaddingTop: '(Number?)',
  getPaddingBottom: '()',
  setPaddingBottom: '(Number?)',
  getPaddingLeft: '()',
  setPaddingLeft: '(Number?)',
  getPaddingRight: '()',
  setPaddingRight: '(Number?)',
  getWidth: '()',
  setWidth: '(Number?)',
});

shows('TABLE_CELL', TableCell);
