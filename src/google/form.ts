// The assessment form: made from the questionnaire, page by page, linked and published.
import type { Page, Question, Questionnaire } from '../model/questionnaire';
import { Alike, type Item } from './alike';
import { choiceQuestion, type ChoiceQuestion } from './choiceQuestion';
import { isOfOurKinds, placeIn, titlesOf } from './formItems';
import { repeat } from './repeat';

/** A Google Form. */
export class Form {
  private constructor(private readonly form: GoogleAppsScript.Forms.Form) {}

  /** Makes an empty form that nobody can open yet; the title is also its file's name. */
  static create(title: string): Form {
    const form = FormApp.create(title, false);
    return new Form(form);
  }

  /** @throws Error when the form was deleted or the person may not open it. */
  static open(id: string): Form {
    return new Form(repeat(() => FormApp.openById(id)));
  }

  get id(): string {
    return this.form.getId();
  }

  /** Where participants answer. */
  get url(): string {
    return this.form.getPublishedUrl();
  }

  configure(questionnaire: Questionnaire, collectsAddresses: boolean): void {
    this.form.setTitle(questionnaire.title);
    this.describe(questionnaire.description);
    this.form.setConfirmationMessage(questionnaire.confirmation);
    this.form.setProgressBar(questionnaire.pages.length > 1);
    this.form.setAllowResponseEdits(true);
    this.form.setShowLinkToRespondAgain(false);
    if (collectsAddresses) this.form.setCollectEmail(true);
  }

  /** The titles of its questions and sections, in order. */
  titles(): string[] {
    return repeat(() => this.form.getItems()).map((item) => item.getTitle());
  }

  /** The same of its questions alone: a section may be titled like a question. */
  questionTitles(): string[] {
    const { PAGE_BREAK, SECTION_HEADER } = FormApp.ItemType;
    const sections = [PAGE_BREAK, SECTION_HEADER].flatMap((type) => repeat(() => this.form.getItems(type)));
    const titles = new Set(sections.map((item) => item.getTitle()));
    return this.titles().filter((title) => !titles.has(title));
  }

  /** The question of that title, to see and change its choices; null where somebody renamed or removed it. */
  choiceQuestion(title: string): ChoiceQuestion | null {
    return choiceQuestion(this.form, title);
  }

  /** What stands above the first page. */
  describe(description: string): void {
    this.form.setDescription(description);
  }

  /** Adds the first page to a form that was created just now. */
  addFirstPage(questionnaire: Questionnaire): void {
    this.fillPage(questionnaire, 0, [], []);
  }

  /**
   * Adds a page of the questionnaire after the pages before it. Where an interrupted attempt at the same page left
   * complete items it goes on after them, and removes the others; what a person added is not ours to remove.
   */
  addPage(questionnaire: Questionnaire, pageIndex: number): void {
    const before = questionnaire.pages.slice(0, pageIndex);
    const items = repeat(() => this.form.getItems());
    const count = before.reduce((total, page) => total + itemCount(page), 0);
    const ours = titlesOf(questionnaire.pages.slice(pageIndex, pageIndex + 1));
    const done = items.length > count ? this.removeLeftovers(items, count, ours, titlesOf(before)) : [];
    this.fillPage(questionnaire, pageIndex, items.slice(0, count), done);
  }

  /** @param done Items of the page that are there, from its section on. */
  private fillPage(
    { pages }: Questionnaire,
    pageIndex: number,
    ready: readonly Item[],
    done: readonly Item[],
  ): void {
    const page = pages[pageIndex];
    if (!page) throw new Error(`The questionnaire has no page ${pageIndex + 1}.`);
    if (done.length === 0) this.addSection(page, pageIndex === 0);
    const alike = new Alike(pages.slice(0, pageIndex), ready);
    page.questions.forEach((question, index) =>
      alike.learn(question, done[index + 1] ?? this.addQuestion(question, alike)),
    );
  }

  /**
   * Adds questions that are missing, each at the end of its page, and pages that are missing at the end.
   * Items without a title, which an interrupted attempt left, are removed first.
   */
  addMissing(questionnaire: Questionnaire, missing: readonly Question[]): void {
    const items = repeat(() => this.form.getItems());
    this.removeLeftovers(items, 0, [], []);
    const titles = this.titles();
    const wanted = new Set(missing.map((question) => question.title));
    questionnaire.pages.forEach((page, pageIndex) => {
      const added = page.questions.filter((question) => wanted.has(question.title));
      const isNew = !page.questions.some((question) => titles.includes(question.title));
      if (pageIndex > 0 && isNew && added.length > 0 && titles[titles.length - 1] !== page.title) {
        this.addSection(page, false);
        titles.push(page.title);
      }
      for (const question of added) {
        const place = placeIn(page, question, titles);
        this.build(question, () => {
          if (place < titles.length) this.form.moveItem(titles.length, place);
        });
        titles.splice(place, 0, question.title);
      }
    });
  }

  /** Fills a new tab of the spreadsheet with its answers from now on; done twice, it would make two tabs. */
  linkTo(spreadsheetId: string): void {
    this.form.setDestination(FormApp.DestinationType.SPREADSHEET, spreadsheetId);
  }

  isLinkedTo(spreadsheetId: string): boolean {
    return this.destination() === spreadsheetId;
  }

  /** Opens it to participants. @returns whether it is open now. */
  publish(): boolean {
    this.form.setPublished(true);
    if (!this.form.isAcceptingResponses()) this.form.setAcceptingResponses(true);
    return this.form.isPublished();
  }

  /** Whether it takes answers. */
  takesAnswers(): boolean {
    return repeat(() => this.form.isAcceptingResponses());
  }

  /** Lets people open the published form with their Google accounts. */
  addResponders(addresses: readonly string[]): void {
    this.form.addPublishedReaders([...addresses]);
  }

  /** Takes no more answers, and says why to whoever opens it. */
  close(message: string): void {
    this.sayWhenClosed(message);
    this.form.setAcceptingResponses(false);
  }

  /** Whether it says that to whoever opens it while it takes no answers. */
  says(message: string): boolean {
    return repeat(() => this.form.getCustomClosedFormMessage()) === message;
  }

  /** What people read who open it while it takes no answers. */
  sayWhenClosed(message: string): void {
    this.form.setCustomClosedFormMessage(message);
  }

  private destination(): string | null {
    try {
      return repeat(() => this.form.getDestinationId());
    } catch (error) {
      // Google throws where there is none yet.
      if (error instanceof Error) return null;
      throw error;
    }
  }

  /**
   * Removes items from the `first` on, counted from 0: those without a title, those with one of `ours`, and copies
   * that still have the title of the one among `earlier` they were made from.
   * @returns those that stay since they are complete: the first of `ours`, in their order, as far as they go.
   */
  private removeLeftovers(
    items: readonly GoogleAppsScript.Forms.Item[],
    first: number,
    ours: readonly string[],
    earlier: readonly string[],
  ): Item[] {
    const titles = items.map((item) => item.getTitle());
    const done: Item[] = [];
    items.slice(first).forEach((item, offset) => {
      const index = first + offset;
      const title = titles[index] ?? '';
      const isCopy = earlier.includes(title) && titles.indexOf(title) < index;
      if (title !== '' && title === ours[done.length]) done.push(item);
      else if (title === '' ? isOfOurKinds(item) : ours.includes(title) || isCopy) this.form.deleteItem(item);
    });
    return done;
  }

  private addSection(page: Page, isFirst: boolean): void {
    const section = isFirst ? this.form.addSectionHeaderItem() : this.form.addPageBreakItem();
    if (page.text !== '') section.setHelpText(page.text);
    section.setTitle(page.title);
  }

  /** Copies a question that is alike where there is one, which takes fewer calls than building it; its title last too. */
  private addQuestion(question: Question, alike: Alike): Item {
    const pattern = alike.find(question);
    if (!pattern) return this.build(question);
    const item = pattern.item.duplicate();
    if (pattern.question.help !== question.help) item.setHelpText(question.help);
    item.setTitle(question.title);
    return item;
  }

  /** The title comes last: a question that has one is complete and where it belongs. */
  private build(question: Question, putInPlace: () => void = () => undefined): Item {
    const item = this.addEmpty(question);
    if (question.help !== '') item.setHelpText(question.help);
    if (question.required) item.setRequired(true);
    putInPlace();
    item.setTitle(question.title);
    return item;
  }

  private addEmpty(question: Question) {
    switch (question.kind) {
      case 'rating':
      case 'choice':
        return this.form.addMultipleChoiceItem().setChoiceValues([...question.choices]);
      case 'list':
        return this.form.addListItem().setChoiceValues([...question.choices]);
      case 'evidence':
      case 'paragraph':
        return this.form.addParagraphTextItem();
      case 'email':
        return this.form
          .addTextItem()
          .setValidation(FormApp.createTextValidation().requireTextIsEmail().build());
      case 'text':
        return this.form.addTextItem();
    }
  }
}

/** How many items a page of the questionnaire takes: its section or page break, and its questions. */
export const itemCount = (page: Page): number => page.questions.length + 1;
