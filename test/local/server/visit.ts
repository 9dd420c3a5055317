// A form with its server, and what a browser does with it, for tests of answering.
import type { LinkedForm } from '../form/linkedForm';
import { responseIdIn, TestServer } from './testServer';

/** Builds two pages: a name, then a level and its evidence. */
export const NAME_AND_LEVEL = `
  form.addTextItem().setTitle('Name').setRequired(true);
  form.addPageBreakItem().setTitle('Page two');
  form.addMultipleChoiceItem().setTitle('Level').setChoiceValues(['1', '2']).setRequired(true);
  form.addParagraphTextItem().setTitle('Evidence');
  form.setAllowResponseEdits(true);
`;

/** Opens the form's page and posts it, again and again if wanted. */
export class Visit {
  readonly linked: LinkedForm;

  constructor(
    build: string,
    readonly server = new TestServer(),
  ) {
    this.linked = this.server.form(build);
  }

  get path(): string {
    return `/forms/${this.linked.form.id}`;
  }

  /** The field of a question. */
  field(title: string, suffix = ''): string {
    const item = this.linked.form.items.find((each) => each.title === title);
    if (!item) throw new Error(`The form has no ${title}.`);
    return `entry.${item.id}${suffix}`;
  }

  /** Opens the form and submits; fields by title. */
  async submit(answers: Record<string, string>, id?: string, query = ''): Promise<Response> {
    const response = id ?? responseIdIn(await this.server.page(this.path + query));
    const named = Object.entries(answers).map(([title, value]) => [this.field(title), value]);
    return this.server.post(this.path + query, [['response', response], ...named]);
  }
}
