// Questions of a form that others can be copied from.
import type { Page, Question } from '../model/questionnaire';

/** What every item of a form can do, whatever its class. */
export interface Item {
  getTitle(): string;
  setTitle(title: string): unknown;
  setHelpText(text: string): unknown;
  duplicate(): Item;
}

/** Questions that are in the form already, so that others like them are copied. */
export class Alike {
  private readonly known: { question: Question; item: Item }[] = [];

  constructor(pages: readonly Page[], items: readonly Item[]) {
    let next = 0;
    for (const page of pages) {
      next += 1;
      for (const question of page.questions) {
        const item = items[next];
        if (item) this.learn(question, item);
        next += 1;
      }
    }
  }

  learn(question: Question, item: Item): void {
    this.known.push({ question, item });
  }

  /** One of the same kind, choices and obligation, at best of the same help text too. */
  find(question: Question): { question: Question; item: Item } | undefined {
    if (question.kind !== 'rating' && question.kind !== 'evidence') return undefined;
    const alike = this.known.filter(
      ({ question: { kind, required, choices } }) =>
        kind === question.kind &&
        required === question.required &&
        choices.join('\n') === question.choices.join('\n'),
    );
    return alike.find((each) => each.question.help === question.help) ?? alike[0];
  }
}
