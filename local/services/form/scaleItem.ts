// The item that asks for a whole number between two bounds.
import { ServiceError } from '../../errors';
import type { ScaleItemData } from '../../files/formParts';
import { surface } from '../../surface';
import type { ItemResponse } from './itemResponse';
import { QuestionItem } from './questionItem';

export class ScaleItem extends QuestionItem<ScaleItemData> {
  protected sibling(id: number) {
    return new ScaleItem(this.view, id);
  }

  getLowerBound(): number {
    return this.data.lower;
  }

  getUpperBound(): number {
    return this.data.upper;
  }

  setBounds(lower: number, upper: number): this {
    if (lower !== 0 && lower !== 1) throw new ServiceError('The lower bound of a scale must be 0 or 1.');
    if (upper < 3 || upper > 10)
      throw new ServiceError('The upper bound of a scale must be between 3 and 10.');
    return this.change((data) => Object.assign(data, { lower, upper }));
  }

  getLeftLabel(): string {
    return this.data.leftLabel;
  }

  getRightLabel(): string {
    return this.data.rightLabel;
  }

  setLabels(leftLabel: string, rightLabel: string): this {
    return this.change((data) => Object.assign(data, { leftLabel, rightLabel }));
  }

  createResponse(response: number): ItemResponse {
    return this.respond(response);
  }
}

surface<GoogleAppsScript.Forms.ScaleItem>()(ScaleItem, 'FormApp.ScaleItem', {
  getLowerBound: '()',
  getUpperBound: '()',
  setBounds: '(Integer, Integer)',
  getLeftLabel: '()',
  getRightLabel: '()',
  setLabels: '(Text, Text)',
  createResponse: '(Integer)',
});
