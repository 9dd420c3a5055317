// Items that ask for a date, with or without a time of day.
import type { DateItemData } from '../../files/formParts';
import { surface } from '../../surface';
import type { ItemResponse } from './itemResponse';
import { QuestionItem } from './questionItem';

abstract class AnyDateItem extends QuestionItem<DateItemData> {
  includesYear(): boolean {
    return this.data.includesYear;
  }

  setIncludesYear(enabled: boolean): this {
    return this.change((data) => (data.includesYear = enabled));
  }

  /** A date as its answer is kept, on the clock that the script sees. */
  protected dateText(date: Date): string {
    const day = `${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    return this.data.includesYear ? `${String(date.getFullYear()).padStart(4, '0')}-${day}` : day;
  }
}

surface<GoogleAppsScript.Forms.DateItem>()(AnyDateItem, 'FormApp.Item', {
  includesYear: '()',
  setIncludesYear: '(Boolean)',
});

export class DateItem extends AnyDateItem {
  protected sibling(id: number) {
    return new DateItem(this.view, id);
  }

  createResponse(response: Date): ItemResponse {
    return this.respond(this.dateText(response));
  }
}

surface<GoogleAppsScript.Forms.DateItem>()(DateItem, 'FormApp.DateItem', { createResponse: '(Date)' });

export class DateTimeItem extends AnyDateItem {
  protected sibling(id: number) {
    return new DateTimeItem(this.view, id);
  }

  createResponse(response: Date): ItemResponse {
    const time = `${two(response.getHours())}:${two(response.getMinutes())}`;
    return this.respond(`${this.dateText(response)} ${time}`);
  }
}

surface<GoogleAppsScript.Forms.DateTimeItem>()(DateTimeItem, 'FormApp.DateTimeItem', {
  createResponse: '(Date)',
});

const two = (number: number) => String(number).padStart(2, '0');
