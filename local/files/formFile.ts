// A form: settings, items in order, responses in order, and the link to a spreadsheet's tab.
import { randomBytes, randomInt } from 'node:crypto';
import type { FormSettings, ItemData, LinkData, ResponseData } from './formParts';
import { readPart, WorkspaceFile, type Head, type Parts } from './workspaceFile';

const NEW_FORM: FormSettings = {
  title: '',
  description: '',
  confirmationMessage: '',
  closedMessage: '',
  collectEmail: false,
  limitOneResponse: false,
  progressBar: false,
  allowResponseEdits: false,
  showLinkToRespondAgain: true,
  publishingSummary: false,
  shuffleQuestions: false,
  isQuiz: false,
  requireLogin: false,
  published: false,
  acceptingResponses: false,
  editors: [],
  publishedReaders: [],
};

/**
 * A form's data, kept in parts so that a submission rewrites little: `settings`, `order` (item ids), `item:<id>`,
 * `link`, `response:<id>`. Who changes the data of a part in place says `touch` with its name.
 */
export class FormFile extends WorkspaceFile {
  readonly settings: FormSettings;
  private itemsInOrder: ItemData[];
  private readonly responsesById: Map<string, ResponseData>;
  private linkData: LinkData | null;
  private lastNumber: number;

  constructor(id: string, head: Head, parts?: Parts) {
    super(id, head);
    this.settings = parts ? readPart(parts, 'settings') : structuredClone(NEW_FORM);
    this.itemsInOrder = parts?.has('order')
      ? readPart<number[]>(parts, 'order').map((item) => readPart<ItemData>(parts, `item:${item}`))
      : [];
    this.linkData = parts?.has('link') ? readPart(parts, 'link') : null;
    const responses = [...(parts?.keys() ?? [])]
      .filter((part) => part.startsWith('response:'))
      .map((part) => readPart<ResponseData>(parts!, part))
      .sort((one, other) => one.number - other.number);
    this.responsesById = new Map(responses.map((response) => [response.id, response]));
    this.lastNumber = responses.at(-1)?.number ?? 0;
    if (parts) this.settled();
    else this.touch('settings');
  }

  get items(): readonly ItemData[] {
    return this.itemsInOrder;
  }

  item(id: number): ItemData | undefined {
    return this.itemsInOrder.find((item) => item.id === id);
  }

  /** A number that no item of this form has. */
  newItemId(): number {
    const id = randomInt(1, 2 ** 31);
    return this.item(id) ? this.newItemId() : id;
  }

  /** Puts an item at the end. */
  addItem(item: ItemData): void {
    this.itemsInOrder.push(item);
    this.touchItem(item.id);
    this.touch('order');
  }

  /** Moves an item to an index between 0 and the last item's. */
  moveItem(item: ItemData, index: number): void {
    this.itemsInOrder = this.itemsInOrder.filter((each) => each !== item);
    this.itemsInOrder.splice(index, 0, item);
    this.touch('order');
  }

  removeItem(item: ItemData): void {
    this.itemsInOrder = this.itemsInOrder.filter((each) => each !== item);
    this.touchItem(item.id);
    this.touch('order');
  }

  touchItem(id: number): void {
    this.touch(`item:${id}`);
  }

  /** Responses in the order in which they were first submitted. */
  get responses(): readonly ResponseData[] {
    return [...this.responsesById.values()];
  }

  response(id: string): ResponseData | undefined {
    return this.responsesById.get(id);
  }

  /** Takes in a response that is new or has been changed. */
  putResponse(response: ResponseData): void {
    this.responsesById.set(response.id, response);
    this.touch(`response:${response.id}`);
  }

  removeResponse(id: string): void {
    this.responsesById.delete(id);
    this.touch(`response:${id}`);
  }

  /** An id for a response that is yet to be given. */
  newResponseId(): string {
    return `2_${randomBytes(48).toString('base64url')}`;
  }

  /** The id and the number of a response that is about to be put. */
  newResponseKey(id = this.newResponseId()): { id: string; number: number } {
    this.lastNumber += 1;
    return { id, number: this.lastNumber };
  }

  get link(): LinkData | null {
    return this.linkData;
  }

  setLink(link: LinkData | null): void {
    this.linkData = link;
    this.touch('link');
  }

  protected part(name: string): unknown {
    if (name === 'settings') return this.settings;
    if (name === 'order') return this.itemsInOrder.map((item) => item.id);
    if (name === 'link') return this.linkData ?? undefined;
    if (name.startsWith('item:')) return this.item(Number(name.slice('item:'.length)));
    return this.responsesById.get(name.slice('response:'.length));
  }
}
