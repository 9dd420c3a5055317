// Items that ask for text: one line, or a paragraph.
import type { TextItemData } from '../../files/formParts';
import { surface } from '../../surface';
import type { ItemResponse } from './itemResponse';
import { QuestionItem } from './questionItem';
import type { ParagraphTextValidation, TextValidation } from './textValidation';

export class TextItem extends QuestionItem<TextItemData> {
  protected sibling(id: number) {
    return new TextItem(this.view, id);
  }

  setValidation(validation: TextValidation): this {
    return this.change((data) => (data.validation = validation.data));
  }

  clearValidation(): this {
    return this.change((data) => (data.validation = null));
  }

  createResponse(response: string): ItemResponse {
    return this.respond(response);
  }
}

surface<GoogleAppsScript.Forms.TextItem>()(TextItem, 'FormApp.TextItem', {
  setValidation: '(TextValidation)',
  clearValidation: '()',
  createResponse: '(String)',
});

export class ParagraphTextItem extends QuestionItem<TextItemData> {
  protected sibling(id: number) {
    return new ParagraphTextItem(this.view, id);
  }

  setValidation(validation: ParagraphTextValidation): this {
    return this.change((data) => (data.validation = validation.data));
  }

  clearValidation(): this {
    return this.change((data) => (data.validation = null));
  }

  createResponse(response: string): ItemResponse {
    return this.respond(response);
  }
}

surface<GoogleAppsScript.Forms.ParagraphTextItem>()(ParagraphTextItem, 'FormApp.ParagraphTextItem', {
  setValidation: '(ParagraphTextValidation)',
  clearValidation: '()',
  createResponse: '(String)',
});
