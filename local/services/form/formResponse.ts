// One person's response, or one that a script is making.
import { ServiceError } from '../../errors';
import { isQuestion, type Answer, type QuestionData, type ResponseData } from '../../files/formParts';
import { keepResponse } from '../../responses/keepResponse';
import { surface } from '../../surface';
import type { GoogleFormResponse } from './augment';
import type { FormView } from './formView';
import type { Item } from './item';
import { ItemResponse } from './itemResponse';
import { prefilledUrl } from './prefilledUrl';
import { editResponseUrl } from './urls';

/** Item types that are reported with an empty text where they were not answered (Google's reference). */
const REPORTED_WHEN_EMPTY = new Set<string>(['TEXT', 'PARAGRAPH_TEXT', 'DATE', 'TIME']);

export class FormResponse {
  /** What a script has put into a response that is not submitted yet. */
  private readonly draft = new Map<number, Answer>();

  /** @param stored The response as kept; null for one that a script is making. */
  constructor(
    private readonly view: FormView,
    private stored: ResponseData | null,
  ) {}

  getId(): string | null {
    return this.stored && this.stored.id;
  }

  getTimestamp(): Date | null {
    return this.stored && new Date(this.stored.timestamp);
  }

  getRespondentEmail(): string | null {
    return this.stored && this.stored.email;
  }

  getEditResponseUrl(): string | null {
    return this.stored && editResponseUrl(this.view.file.id, this.stored.id);
  }

  getItemResponses(): ItemResponse[] {
    const answered = this.questions.filter(
      (item) => this.answerOf(item) !== null || REPORTED_WHEN_EMPTY.has(item.type),
    );
    return answered.map((item) => new ItemResponse(this.view, item, this.answerOf(item)));
  }

  getResponseForItem(item: Item): ItemResponse | null {
    return this.getItemResponses().find((response) => response.item.id === item.id) ?? null;
  }

  withItemResponse(response: ItemResponse): this {
    if (this.stored) throw new ServiceError('The response has already been submitted.');
    if (!this.questions.includes(response.item)) throw new ServiceError('The item is not in this form.');
    if (response.answer === null) this.draft.delete(response.item.id);
    else this.draft.set(response.item.id, response.answer);
    return this;
  }

  /** Keeps the response as a script's: no trigger fires. */
  submit(): FormResponse {
    const { file, execution } = this.view;
    if (this.stored) throw new ServiceError('The response has already been submitted.');
    if (file.settings.limitOneResponse) {
      throw new ServiceError('Scripts cannot submit responses to a form that takes one response per user.');
    }
    if (!file.settings.acceptingResponses) throw new ServiceError('The form is not accepting responses.');
    const at = execution.workspace.clock.now();
    const answers = Object.fromEntries(this.draft);
    const kept = keepResponse(execution.workspace, file, { answers, email: '', account: '', at });
    this.stored = kept.response;
    return new FormResponse(this.view, kept.response);
  }

  toPrefilledUrl(): string {
    const answered = this.questions.map((item) => [item, this.answerOf(item)] as const);
    return prefilledUrl(this.view.file.id, answered);
  }

  private get questions(): QuestionData[] {
    return this.view.file.items.filter(isQuestion);
  }

  private answerOf(item: QuestionData): Answer | null {
    return (this.stored ? this.stored.answers[item.id] : this.draft.get(item.id)) ?? null;
  }
}

surface<GoogleFormResponse>()(FormResponse, 'FormApp.FormResponse', {
  getId: '()',
  getTimestamp: '()',
  getRespondentEmail: '()',
  getEditResponseUrl: '()',
  getItemResponses: '()',
  getResponseForItem: '(Item)',
  withItemResponse: '(ItemResponse)',
  submit: '()',
  toPrefilledUrl: '()',
});
