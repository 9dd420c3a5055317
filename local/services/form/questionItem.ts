// What all items that ask for something have in common.
import { ServiceError } from '../../errors';
import type { QuestionData } from '../../files/formParts';
import { readAnswer, type GivenAnswer } from '../../responses/answers';
import { surface } from '../../surface';
import { Item } from './item';
import { ItemResponse } from './itemResponse';

export abstract class QuestionItem<D extends QuestionData = QuestionData> extends Item<D> {
  isRequired(): boolean {
    return this.data.required;
  }

  setRequired(enabled: boolean): this {
    return this.change((data) => (data.required = enabled));
  }

  /** An answer to this item. @throws ServiceError when the item does not take it. */
  protected respond(given: GivenAnswer): ItemResponse {
    const { data } = this;
    const reading = readAnswer(data, given);
    if (reading.refusal !== undefined) {
      const kind = data.type.toLowerCase().replaceAll('_', ' ');
      throw new ServiceError(`Invalid response submitted to ${kind} question: ${reading.refusal}.`);
    }
    return new ItemResponse(this.view, data, reading.answer);
  }
}

surface<GoogleAppsScript.Forms.TextItem>()(QuestionItem, 'FormApp.Item', {
  isRequired: '()',
  setRequired: '(Boolean)',
});
