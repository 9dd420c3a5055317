// One text of the document that a person can edit, with what happens when somebody else edited it too.
import type { Versions } from './versions';

/** How long a writer pauses before the text is saved, in milliseconds. */
const PAUSE = 900;

/** What makes a text editable without looks of its own, in browsers that know it. */
const SUPPORTED = CSS.supports('-webkit-user-modify', 'read-write-plaintext-only')
  ? 'plaintext-only'
  : 'true';

export class Paragraph {
  /** The text as the server last had it, line breaks as `\n`. */
  private kept: string;
  private timer = 0;
  private sending: Promise<void> | null = null;
  private conflict: HTMLElement | null = null;

  constructor(
    private readonly element: HTMLElement,
    private readonly versions: Versions,
  ) {
    this.kept = readText(element);
    element.tabIndex = 0;
    element.addEventListener('focus', () => this.open());
    element.addEventListener('blur', (event) => this.leave(event));
    element.addEventListener('input', () => this.saveSoon());
    element.addEventListener('keydown', (event) => this.pressed(event));
    element.addEventListener('click', (event) => this.clicked(event));
  }

  get isUnsaved(): boolean {
    return readText(this.element) !== this.kept;
  }

  get isBusy(): boolean {
    return this.isUnsaved || this.conflict !== null || document.activeElement === this.element;
  }

  private open(): void {
    if (this.element.isContentEditable) return;
    this.element.contentEditable = SUPPORTED;
    this.element.setAttribute('aria-describedby', 'how');
  }

  private leave(event: FocusEvent): void {
    if (event.relatedTarget instanceof Node && this.element.contains(event.relatedTarget)) return;
    this.element.removeAttribute('contenteditable');
    void this.save();
  }

  private saveSoon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), PAUSE);
  }

  /** Saves what is there now; what is typed meanwhile is saved after it. */
  private async save(): Promise<void> {
    window.clearTimeout(this.timer);
    await this.sending;
    if (this.conflict || !this.isUnsaved) return;
    this.sending = this.send(readText(this.element));
    await this.sending;
    this.sending = null;
  }

  private async send(text: string): Promise<void> {
    const path = this.element.dataset.node ?? '';
    const { status, body } = await this.versions.send('POST', path, { before: this.kept, text });
    if (status === 200) this.kept = text;
    else if (status === 409) this.showConflict(body.text ?? '');
    else this.showProblem(body.error ?? 'It could not be saved.');
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.element.blur();
    if (event.key === 'Enter' && !event.isComposing && event.target === this.element) {
      event.preventDefault();
      if (!event.shiftKey && caretAtEnd(this.element)) void this.addAfter();
      else insertLineBreak(this.element);
    }
    if (event.key === 'Backspace' && readText(this.element) === '' && this.kept === '') {
      event.preventDefault();
      void this.remove();
    }
  }

  private async addAfter(): Promise<void> {
    await this.save();
    if (this.conflict || this.isUnsaved) return;
    const { status, body } = await this.versions.send('POST', `${this.element.dataset.node}/after`);
    if (status === 200) window.location.assign(`?at=${body.node}`);
    else this.showProblem(body.error ?? 'It could not be added.');
  }

  private async remove(): Promise<void> {
    const all = [...document.querySelectorAll<HTMLElement>('[data-node]')];
    const before = all[all.indexOf(this.element) - 1];
    const { status, body } = await this.versions.send('DELETE', this.element.dataset.node ?? '');
    if (status === 200) window.location.assign(`?at=${before?.dataset.node ?? ''}`);
    else this.showProblem(body.error ?? 'It could not be removed.');
  }

  /** In an editable text a browser does not follow a link by itself. */
  private clicked(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !this.element.isContentEditable || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    window.open(link.href, '_blank', 'noopener');
  }

  private showConflict(theirs: string): void {
    const mine = readText(this.element);
    const notice = this.notice('Somebody changed this text while you were editing it. It now says:');
    notice.append(quoted(theirs), 'Yours says:', quoted(mine));
    const choose = (words: string, action: () => void): void => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = words;
      button.addEventListener('click', () => {
        this.clearNotice();
        action();
      });
      notice.append(button, ' ');
    };
    choose('Keep my text', () => {
      this.kept = theirs;
      void this.save();
    });
    choose('Take theirs', () => {
      this.kept = theirs;
      this.element.textContent = theirs;
    });
  }

  private showProblem(sentence: string): void {
    const notice = this.notice(`${sentence} Your text is still here; copy it before you leave the page.`);
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = 'Try again';
    again.addEventListener('click', () => {
      this.clearNotice();
      void this.save();
    });
    notice.append(again);
  }

  private notice(sentence: string): HTMLElement {
    this.clearNotice();
    const notice = document.createElement('div');
    notice.className = 'conflict';
    notice.setAttribute('role', 'alert');
    const words = document.createElement('p');
    words.textContent = sentence;
    notice.append(words);
    this.element.after(notice);
    this.conflict = notice;
    return notice;
  }

  private clearNotice(): void {
    this.conflict?.remove();
    this.conflict = null;
  }
}

function quoted(text: string): HTMLElement {
  const quote = document.createElement('blockquote');
  quote.textContent = text === '' ? '(nothing)' : text;
  return quote;
}

/** The text that shows: a line break at the very end is the browser's own and stands for an empty line. */
function readText(element: HTMLElement): string {
  const text = textOf(element).replace(/\u00a0/g, ' ');
  const last = element.lastChild;
  return last instanceof HTMLBRElement || (last instanceof Text && last.data.endsWith('\n'))
    ? text.slice(0, -1)
    : text;
}

function textOf(node: Node): string {
  if (node instanceof HTMLBRElement) return '\n';
  if (node instanceof Text) return node.data;
  return [...node.childNodes].map(textOf).join('');
}

function caretAtEnd(element: HTMLElement): boolean {
  const selection = window.getSelection();
  if (!selection || !selection.isCollapsed || selection.rangeCount === 0) return false;
  const rest = selection.getRangeAt(0).cloneRange();
  rest.setEnd(element, element.childNodes.length);
  return rest.toString() === '';
}

/** Enter in the middle of a text, or Shift+Enter. */
function insertLineBreak(element: HTMLElement): void {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0) return;
  const isLast = caretAtEnd(element) && !(element.lastChild instanceof HTMLBRElement);
  const range = selection.getRangeAt(0);
  range.deleteContents();
  const made = document.createElement('br');
  range.insertNode(made);
  // An empty last line shows only with a line break of its own.
  if (isLast) element.append(document.createElement('br'));
  range.setStartAfter(made);
  range.collapse(true);
  element.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
