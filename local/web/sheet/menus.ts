// A bar of menus, for mouse and keyboard.
import { made } from './elements';

export type Entry =
  | { readonly caption: string; readonly run: () => void }
  /** Stands over the entries that follow it. */
  | { readonly heading: string }
  | 'line';

interface OpenMenu {
  readonly button: HTMLButtonElement;
  readonly list: HTMLElement;
}

export class MenuBar {
  private readonly buttons: HTMLButtonElement[] = [];
  private readonly entries = new Map<HTMLButtonElement, () => readonly Entry[]>();
  private open: OpenMenu | null = null;

  constructor(private readonly bar: HTMLElement) {
    document.addEventListener('pointerdown', ({ target }) => {
      if (this.open && target instanceof Node && !bar.contains(target)) this.close();
    });
    bar.addEventListener('keydown', (event) => this.key(event));
  }

  /** Adds a menu whose entries are asked for when it opens. */
  add(caption: string, entries: () => readonly Entry[]): void {
    const button = made(
      'button',
      { type: 'button', role: 'menuitem', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
      caption,
    );
    button.tabIndex = this.buttons.length === 0 ? 0 : -1;
    button.addEventListener('click', () => (this.open?.button === button ? this.close() : this.show(button)));
    button.addEventListener(
      'pointerenter',
      () => this.open && this.open.button !== button && this.show(button),
    );
    this.buttons.push(button);
    this.entries.set(button, entries);
    this.bar.append(made('div', { class: 'menu', role: 'none' }, button));
  }

  private show(button: HTMLButtonElement): void {
    this.close();
    const entries = this.entries.get(button)?.() ?? [];
    const list = made('div', { role: 'menu', 'aria-label': button.textContent });
    list.append(...entries.map((entry) => this.item(entry)));
    if (entries.length === 0) list.append(made('p', { class: 'note', role: 'none' }, 'Nothing here.'));
    button.after(list);
    button.setAttribute('aria-expanded', 'true');
    this.open = { button, list };
    fit(list);
    this.items()[0]?.focus();
  }

  private item(entry: Entry): HTMLElement {
    if (entry === 'line') return made('hr', { role: 'separator' });
    if ('heading' in entry) return made('p', { class: 'heading', role: 'none' }, entry.heading);
    const item = made('button', { type: 'button', role: 'menuitem', tabindex: '-1' }, entry.caption);
    item.addEventListener('click', () => {
      this.open?.button.focus();
      this.close();
      entry.run();
    });
    return item;
  }

  private close(): void {
    this.open?.button.setAttribute('aria-expanded', 'false');
    this.open?.list.remove();
    this.open = null;
  }

  private items(): HTMLElement[] {
    return [...(this.open?.list.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  }

  private key(event: KeyboardEvent): void {
    // It leaves the bar. That the keyboard goes elsewhere by itself, as when the grid is drawn, closes nothing.
    if (event.key === 'Tab') return this.close();
    const work = {
      ArrowRight: () => this.besides(1),
      ArrowLeft: () => this.besides(-1),
      ArrowDown: () => this.along(1),
      ArrowUp: () => this.along(-1),
      Home: () => this.items()[0]?.focus(),
      End: () => this.items().at(-1)?.focus(),
      Escape: () => {
        this.open?.button.focus();
        this.close();
      },
    }[event.key];
    if (!work) return;
    event.preventDefault();
    work();
  }

  /** To the menu beside, which opens if one is open. */
  private besides(step: number): void {
    const current = this.open?.button ?? this.buttons.find((button) => button === document.activeElement);
    const place = current ? this.buttons.indexOf(current) : 0;
    const next = this.buttons[(place + step + this.buttons.length) % this.buttons.length];
    if (!next) return;
    for (const button of this.buttons) button.tabIndex = button === next ? 0 : -1;
    next.focus();
    if (this.open) this.show(next);
  }

  private along(step: number): void {
    const focused = this.buttons.find((button) => button === document.activeElement);
    if (!this.open && focused) return this.show(focused);
    const items = this.items();
    const place = items.findIndex((item) => item === document.activeElement);
    items[(place + step + items.length) % items.length]?.focus();
  }
}

/** What stays free below a menu, in pixels. */
const BELOW = 12;

/** Lets a menu be as high as the window has room for it, and shows whether it goes on below. */
function fit(list: HTMLElement): void {
  list.style.maxHeight = `${window.innerHeight - list.getBoundingClientRect().top - BELOW}px`;
  const more = made('div', { class: 'more', role: 'none' });
  list.append(more);
  const update = (): void => {
    more.hidden = false;
    more.hidden = list.scrollHeight - list.scrollTop - list.clientHeight < 2;
  };
  list.addEventListener('scroll', update);
  update();
}
