// What is said to the person at the corner of the page, and which actions are running.
import type { MessagePieces } from '../../server/messagePieces';
import type { Overwritten, Running, RunResult } from '../../server/sheetMessages';
import { closeButton, found, made } from './elements';

/** How long a toast stays that does not say, in seconds. */
const STANDARD_SECONDS = 5;
const REFRESH = 1_000;

export class Notices {
  private readonly box = found('#notices', HTMLElement);
  private readonly status = found('#running', HTMLElement);
  private readonly running = new Map<number, Running>();

  constructor() {
    window.setInterval(() => this.showRunning(), REFRESH);
  }

  /** A sentence that stays until it is dismissed. */
  problem(title: string, sentence: string): void {
    this.add('alert', title, [sentence], 'problem');
  }

  /** A sentence that is not about a failure. */
  say(title: string, sentence: string, seconds = 0): void {
    this.show(title, [sentence], seconds);
  }

  toasts(toasts: RunResult['toasts']): void {
    for (const { title, message, seconds } of toasts) {
      this.show(title, message, seconds < 0 ? STANDARD_SECONDS : seconds);
    }
  }

  /** Contents that one window replaced before it had seen them; `own` where this window did. */
  overwritten(cells: readonly Overwritten[], own: boolean): void {
    const sentences = cells.slice(0, 5).map(({ place, lost, now }) => {
      const what = `${place} held ${quoted(lost)} and now holds ${quoted(now)}.`;
      return own
        ? `${what} Somebody else had written that while you were typing.`
        : `${what} It was changed in another window.`;
    });
    const more = cells.length > 5 ? [`So were ${cells.length - 5} other cells.`] : [];
    this.say('Two edits of one cell', [...sentences, ...more].join(' '));
  }

  started(running: Running): void {
    this.running.set(running.id, running);
    this.showRunning();
  }

  ended(id: number): void {
    this.running.delete(id);
    this.showRunning();
  }

  /** After a break nobody knows what is still running. */
  forgetRunning(): void {
    this.running.clear();
    this.showRunning();
  }

  private showRunning(): void {
    const [first] = this.running.values();
    const others = this.running.size > 1 ? `, and ${this.running.size - 1} waiting` : '';
    const text = first ? `Running: ${first.caption}, since ${clock(first.since)}${others}` : '';
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  /** For so many seconds, and then until the person leaves it; for 0 seconds until it is dismissed. */
  private show(title: string, message: MessagePieces, seconds: number): void {
    const notice = this.add('status', title, message, 'said');
    const end = (): void => {
      if (notice.matches(':hover, :focus-within')) window.setTimeout(end, REFRESH);
      else notice.remove();
    };
    if (seconds > 0) window.setTimeout(end, seconds * 1_000);
  }

  private add(role: string, title: string, message: MessagePieces, className: string): HTMLElement {
    const heading = title === '' ? [] : [made('strong', {}, title)];
    const text = made('div', {}, ...heading, made('p', {}, ...message.map(shown)));
    const close = closeButton('Dismiss', () => notice.remove());
    const notice = made('div', { class: `notice ${className}`, role }, text, close);
    this.box.append(notice);
    return notice;
  }
}

/** A piece of a message; a file is a link to its page, beside this one. */
const shown = (piece: MessagePieces[number]): Node | string =>
  typeof piece === 'string'
    ? piece
    : made('a', { href: piece.address, target: '_blank', rel: 'noopener' }, piece.name);

const quoted = (text: string): string => (text === '' ? 'nothing' : `“${text}”`);

const clock = (time: number): string =>
  new Date(time).toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', second: '2-digit' });
