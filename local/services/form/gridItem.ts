// Grids: one choice, or several, for each row.
import { ServiceError } from '../../errors';
import type { GridItemData } from '../../files/formParts';
import { surface } from '../../surface';
import type { ItemResponse } from './itemResponse';
import { QuestionItem } from './questionItem';

abstract class AnyGridItem extends QuestionItem<GridItemData> {
  getRows(): string[] {
    return [...this.data.rows];
  }

  setRows(rows: string[]): this {
    return this.replace('rows', rows);
  }

  getColumns(): string[] {
    return [...this.data.columns];
  }

  setColumns(columns: string[]): this {
    return this.replace('columns', columns);
  }

  private replace(side: 'rows' | 'columns', labels: string[]): this {
    if (labels.length === 0) throw new ServiceError(`Invalid argument: ${side}`);
    if (labels.includes('') || new Set(labels).size < labels.length) {
      throw new ServiceError('Invalid data updating form.');
    }
    return this.change((data) => (data[side] = [...labels]));
  }
}

surface<GoogleAppsScript.Forms.GridItem>()(AnyGridItem, 'FormApp.Item', {
  getRows: '()',
  setRows: '(Text[])',
  getColumns: '()',
  setColumns: '(Text[])',
});

export class GridItem extends AnyGridItem {
  protected sibling(id: number) {
    return new GridItem(this.view, id);
  }

  createResponse(responses: (string | null)[]): ItemResponse {
    return this.respond(responses);
  }
}

surface<GoogleAppsScript.Forms.GridItem>()(GridItem, 'FormApp.GridItem', { createResponse: '(String[]?)' });

export class CheckboxGridItem extends AnyGridItem {
  protected sibling(id: number) {
    return new CheckboxGridItem(this.view, id);
  }

  createResponse(responses: (string[] | null)[]): ItemResponse {
    return this.respond(responses);
  }
}

surface<GoogleAppsScript.Forms.CheckboxGridItem>()(CheckboxGridItem, 'FormApp.CheckboxGridItem', {
  createResponse: '(String[][]?)',
});
