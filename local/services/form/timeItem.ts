// Items that ask for a time of day or for a duration.
import type { TimeItemData } from '../../files/formParts';
import { surface } from '../../surface';
import type { ItemResponse } from './itemResponse';
import { QuestionItem } from './questionItem';

export class TimeItem extends QuestionItem<TimeItemData> {
  protected sibling(id: number) {
    return new TimeItem(this.view, id);
  }

  createResponse(hour: number, minute: number): ItemResponse {
    return this.respond(joined(hour, minute));
  }
}

surface<GoogleAppsScript.Forms.TimeItem>()(TimeItem, 'FormApp.TimeItem', {
  createResponse: '(Integer, Integer)',
});

export class DurationItem extends QuestionItem<TimeItemData> {
  protected sibling(id: number) {
    return new DurationItem(this.view, id);
  }

  createResponse(hours: number, minutes: number, seconds: number): ItemResponse {
    return this.respond(joined(hours, minutes, seconds));
  }
}

surface<GoogleAppsScript.Forms.DurationItem>()(DurationItem, 'FormApp.DurationItem', {
  createResponse: '(Integer, Integer, Integer)',
});

const joined = (...parts: number[]) => parts.map((part) => String(part).padStart(2, '0')).join(':');
