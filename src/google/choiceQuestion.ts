// A question of a form whose choices grow after it was made.
import { repeat } from './repeat';

/** A multiple-choice question or a list. */
export class ChoiceQuestion {
  constructor(
    private readonly item: GoogleAppsScript.Forms.MultipleChoiceItem | GoogleAppsScript.Forms.ListItem,
  ) {}

  /** What may be chosen, as somebody may have changed it in the form. */
  choices(): string[] {
    return repeat(() => this.item.getChoices()).map((choice) => choice.getValue());
  }

  /** Offers these; answers that were given stay, whatever is offered now. */
  offer(choices: readonly string[]): void {
    this.item.setChoiceValues([...choices]);
  }
}

/** The question of that title; null where somebody renamed or removed it. */
export function choiceQuestion(form: GoogleAppsScript.Forms.Form, title: string): ChoiceQuestion | null {
  const { MULTIPLE_CHOICE, LIST } = FormApp.ItemType;
  const items = repeat(() => form.getItems()).filter((item) => item.getTitle() === title);
  for (const item of items) {
    const type = item.getType();
    if (type === MULTIPLE_CHOICE) return new ChoiceQuestion(item.asMultipleChoiceItem());
    if (type === LIST) return new ChoiceQuestion(item.asListItem());
  }
  return null;
}
