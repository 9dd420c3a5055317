// A row of a table.
import type { TableRowNode } from '../../files/document/nodes';
import { surface } from '../../surface';
import { assign, orNull, parseAttributes, readAttributes, TABLE_ROW } from './attributes';
import { ContainerElement } from './containerElement';
import type { DocumentElement } from './element';
import { newTableCell } from './newNodes';
import type { TableCell } from './tableCell';
import { shows } from './views';

export class TableRow extends ContainerElement<TableRowNode> {
  getNumCells(): number {
    return this.getNumChildren();
  }

  getCell(index: number): DocumentElement {
    return this.getChild(index);
  }

  getParentTable(): DocumentElement | null {
    return this.getParent();
  }

  appendTableCell(cell?: string | TableCell | null): unknown {
    return this.insertTableCell(this.getNumCells(), cell);
  }

  insertTableCell(index: number, cell?: string | TableCell | null): unknown {
    if (cell && typeof cell !== 'string') return this.place(index, cell);
    return this.placeNew(index, newTableCell(this.home.edit(), cell ?? ''));
  }

  removeCell(index: number): unknown {
    return this.getCell(index).removeFromParent();
  }

  getMinimumHeight(): number {
    return orNull(this.node.minimumHeight);
  }

  setMinimumHeight(height: number): this {
    this.home.edit();
    this.node.minimumHeight = height;
    return this;
  }

  override getAttributes(): Record<string, unknown> {
    return { ...super.getAttributes(), ...readAttributes(TABLE_ROW, this.node) };
  }

  override setAttributes(attributes: unknown): this {
    const change = parseAttributes(TABLE_ROW, attributes);
    super.setAttributes(attributes);
    assign(this.node, change);
    return this;
  }
}

surface<GoogleAppsScript.Document.TableRow>()(TableRow, 'DocumentApp.TableRow', {
  getNumCells: '()',
  getCell: '(Integer)',
  getParentTable: '()',
  appendTableCell: ['()', '(String)', '(TableCell?)'],
  insertTableCell: ['(Integer)', '(Integer, String)', '(Integer, TableCell?)'],
  removeCell: '(Integer)',
  removeChild: '(Element)',
  getMinimumHeight: '()',
  setMinimumHeight: '(Number)',
});

shows('TABLE_ROW', TableRow);
