// Items with choices: multiple choice, checkboxes and the drop-down list.
import type { EnumMember } from '../../enumeration';
import { ServiceError } from '../../errors';
import type { ChoiceData, ChoiceItemData } from '../../files/formParts';
import { surface } from '../../surface';
import { Choice } from './choice';
import type { ItemResponse } from './itemResponse';
import { navigationTo, type PageBreakItem } from './pageBreakItem';
import { QuestionItem } from './questionItem';

abstract class ChoiceItem extends QuestionItem<ChoiceItemData> {
  createChoice(value: string, target?: PageBreakItem | EnumMember): Choice {
    return new Choice(this.view, { value, navigation: target ? navigationTo(this.view, target) : null });
  }

  getChoices(): Choice[] {
    return this.data.choices.map((data) => new Choice(this.view, data));
  }

  setChoices(choices: Choice[]): this {
    return this.replaceChoices(choices.map((choice) => structuredClone(choice.data)));
  }

  setChoiceValues(values: string[]): this {
    return this.replaceChoices(values.map((value) => ({ value, navigation: null })));
  }

  private replaceChoices(choices: ChoiceData[]): this {
    if (choices.length === 0) throw new ServiceError('Invalid argument: choices');
    const values = choices.map((choice) => choice.value);
    if (values.includes('') || new Set(values).size < values.length) {
      throw new ServiceError('Invalid data updating form.');
    }
    if (new Set(choices.map((choice) => choice.navigation === null)).size > 1) {
      throw new ServiceError('Choices that use page navigation cannot be combined with choices that do not.');
    }
    return this.change((data) => (data.choices = choices));
  }
}

surface<GoogleAppsScript.Forms.CheckboxItem>()(ChoiceItem, 'FormApp.Item', {
  createChoice: '(Text)',
  getChoices: '()',
  setChoices: '(Choice[])',
  setChoiceValues: '(Text[])',
});

const WITH_NAVIGATION = ['(Text)', '(Text, PageBreakItem)', '(Text, PageNavigationType)'];

/** An item whose choices may be joined by a text that the person types. */
abstract class OpenChoiceItem extends ChoiceItem {
  hasOtherOption(): boolean {
    return this.data.otherOption;
  }

  showOtherOption(enabled: boolean): this {
    return this.change((data) => (data.otherOption = enabled));
  }
}

surface<GoogleAppsScript.Forms.CheckboxItem>()(OpenChoiceItem, 'FormApp.Item', {
  hasOtherOption: '()',
  showOtherOption: '(Boolean)',
});

export class MultipleChoiceItem extends OpenChoiceItem {
  protected sibling(id: number) {
    return new MultipleChoiceItem(this.view, id);
  }

  createResponse(response: string): ItemResponse {
    return this.respond(response);
  }
}

surface<GoogleAppsScript.Forms.MultipleChoiceItem>()(MultipleChoiceItem, 'FormApp.MultipleChoiceItem', {
  createChoice: WITH_NAVIGATION,
  createResponse: '(String)',
});

export class ListItem extends ChoiceItem {
  protected sibling(id: number) {
    return new ListItem(this.view, id);
  }

  createResponse(response: string): ItemResponse {
    return this.respond(response);
  }
}

surface<GoogleAppsScript.Forms.ListItem>()(ListItem, 'FormApp.ListItem', {
  createChoice: WITH_NAVIGATION,
  createResponse: '(String)',
});

export class CheckboxItem extends OpenChoiceItem {
  protected sibling(id: number) {
    return new CheckboxItem(this.view, id);
  }

  createResponse(responses: string[]): ItemResponse {
    return this.respond(responses);
  }
}

surface<GoogleAppsScript.Forms.CheckboxItem>()(CheckboxItem, 'FormApp.CheckboxItem', {
  createResponse: '(String[])',
});
