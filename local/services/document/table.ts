// A table.
import { ServiceError } from '../../errors';
import type { TableNode } from '../../files/document/nodes';
import { surface } from '../../surface';
import { assign, colour, orNull, parseAttributes, readAttributes, TABLE } from './attributes';
import { ContainerElement } from './containerElement';
import type { DocumentElement } from './element';
import { newTableRow } from './newNodes';
import type { TableRow } from './tableRow';
import { shows, view } from './views';

export class Table extends ContainerElement<TableNode> {
  getNumRows(): number {
    return this.getNumChildren();
  }

  getRow(index: number): DocumentElement {
    return this.getChild(index);
  }

  getCell(row: number, cell: number): unknown {
    const cells = this.node.children[row]?.children;
    const found = cells?.[cell];
    if (found) return view(found);
    const [index, length] = cells ? [cell, cells.length] : [row, this.getNumRows()];
    throw new ServiceError(
      `Child index (${index}) must be less than the number of child elements (${length}).`,
    );
  }

  appendTableRow(row?: TableRow | null): unknown {
    return this.insertTableRow(this.getNumRows(), row);
  }

  /** A new row has no cells. */
  insertTableRow(index: number, row?: TableRow | null): unknown {
    return row ? this.place(index, row) : this.placeNew(index, newTableRow(this.home.edit(), []));
  }

  removeRow(index: number): unknown {
    return this.getRow(index).removeFromParent();
  }

  getColumnWidth(column: number): number {
    return orNull(this.node.columnWidths[this.column(column)]);
  }

  /** In points; null gives the column its share of what is left. */
  setColumnWidth(column: number, width: number | null): this {
    this.home.edit();
    const { columnWidths } = this.node;
    for (let at = columnWidths.length; at < this.column(column); at += 1) columnWidths[at] = null;
    columnWidths[column] = width;
    return this;
  }

  getBorderColor(): string {
    return orNull(this.node.borderColor);
  }

  setBorderColor(color: string): this {
    this.home.edit();
    this.node.borderColor = colour(color);
    return this;
  }

  getBorderWidth(): number {
    return orNull(this.node.borderWidth);
  }

  setBorderWidth(width: number): this {
    this.home.edit();
    this.node.borderWidth = width;
    return this;
  }

  override getAttributes(): Record<string, unknown> {
    return { ...super.getAttributes(), ...readAttributes(TABLE, this.node) };
  }

  override setAttributes(attributes: unknown): this {
    const change = parseAttributes(TABLE, attributes);
    super.setAttributes(attributes);
    assign(this.node, change);
    return this;
  }

  private column(index: number): number {
    const count = Math.max(0, ...this.node.children.map((row) => row.children.length));
    if (index >= 0 && index < count) return index;
    throw new ServiceError(`Column index (${index}) must be less than the number of columns (${count}).`);
  }
}

surface<GoogleAppsScript.Document.Table>()(Table, 'DocumentApp.Table', {
  getNumRows: '()',
  getRow: '(Integer)',
  getCell: '(Integer, Integer)',
  appendTableRow: ['()', '(TableRow?)'],
  insertTableRow: ['(Integer)', '(Integer, TableRow?)'],
  removeRow: '(Integer)',
  removeChild: '(Element)',
  getColumnWidth: '(Integer)',
  setColumnWidth: '(Integer, Number?)',
  getBorderColor: '()',
  setBorderColor: '(String)',
  getBorderWidth: '()',
  setBorderWidth: '(Number)',
});

shows('TABLE', Table);
