// One item's answer within a response, or on its way into one.
import type { Answer, QuestionData } from '../../files/formParts';
import { rowAnswer } from '../../responses/answers';
import { surface } from '../../surface';
import type { GoogleItemResponse } from './augment';
import type { FormView } from './formView';

export class ItemResponse {
  constructor(
    private readonly view: FormView,
    readonly item: QuestionData,
    /** Null where nothing was answered. */
    readonly answer: Answer | null,
  ) {}

  getItem() {
    return this.view.item(this.item.id);
  }

  /** Text, a checkbox item's list, or a grid's answers by row, '' for a row left out. */
  getResponse(): string | (string | string[])[] {
    if (this.item.type !== 'GRID' && this.item.type !== 'CHECKBOX_GRID') return this.text;
    return this.item.rows.map((row) => rowAnswer(this.answer, row) ?? '');
  }

  private get text(): string | string[] {
    const { answer } = this;
    return typeof answer === 'string' || Array.isArray(answer) ? answer : '';
  }
}

surface<GoogleItemResponse>()(ItemResponse, 'FormApp.ItemResponse', {
  getItem: '()',
  getResponse: '()',
});
