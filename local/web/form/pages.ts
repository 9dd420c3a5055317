// Shows one page of the form at a time and goes where the answers lead.
import { controlOf, firstFault, recheck } from './checks';

export class Pages {
  private readonly pages: readonly HTMLElement[];
  /** The pages that led to the one that shows. */
  private readonly path: HTMLElement[] = [];
  private current: HTMLElement;

  constructor(private readonly form: HTMLFormElement) {
    this.pages = [...form.querySelectorAll<HTMLElement>('.page')];
    const [first] = this.pages;
    if (!first) throw new Error('The form has no page.');
    this.current = first;
  }

  /** Shows the page that the server chose: the first, or the first with something to put right. */
  start(): void {
    const shown = this.pages.find((page) => page.dataset.current !== undefined) ?? this.current;
    this.walkTo(shown);
    this.button('back').addEventListener('click', () => this.back());
    this.button('next').addEventListener('click', () => this.next());
    for (const clear of this.form.querySelectorAll<HTMLElement>('.clear')) {
      clear.hidden = false;
      clear.addEventListener('click', () => this.clearChoice(clear));
    }
    this.form.addEventListener('input', (event) => this.changed(event.target));
    this.form.addEventListener('change', (event) => this.changed(event.target));
    this.followFaults();
    this.update();
  }

  /** Whether the page that shows is the last and is in order; else it goes on as "Next" does. */
  maySubmit(): boolean {
    if (this.following() !== 'submit') {
      this.next();
      return false;
    }
    return !this.stopsAtFault();
  }

  /** Follows answers that came from elsewhere, and takes the focus to the page that shows. */
  refresh(): void {
    this.update();
    this.current.focus();
  }

  setSending(sending: boolean): void {
    const submit = this.button('submit');
    submit.textContent = sending ? 'Sending…' : 'Submit';
    submit.setAttribute('aria-disabled', String(sending));
  }

  private next(): void {
    const following = this.following();
    if (following === 'submit' || this.stopsAtFault()) return;
    this.path.push(this.current);
    this.show(following);
  }

  private back(): void {
    const before = this.path.pop();
    if (before) this.show(before);
  }

  private show(page: HTMLElement): void {
    delete this.current.dataset.current;
    page.dataset.current = '';
    this.current = page;
    this.update();
    page.focus({ preventScroll: true });
    this.form.scrollIntoView();
  }

  /** Retraces the way to a page, so that "Back" leads along it. */
  private walkTo(page: HTMLElement): void {
    const [first] = this.pages;
    let at: HTMLElement | undefined = first;
    while (at && at !== page && !this.path.includes(at)) {
      this.path.push(at);
      this.current = at;
      const following = this.following();
      at = following === 'submit' ? undefined : following;
    }
    this.current = page;
  }

  private following(): HTMLElement | 'submit' {
    const options = this.current.querySelectorAll<HTMLElement>(
      'input[data-leads-to]:checked, option[data-leads-to]:checked',
    );
    const to = [...options].at(-1)?.dataset.leadsTo ?? this.current.dataset.next;
    return this.pages.find((page) => page.dataset.page === to) ?? 'submit';
  }

  private stopsAtFault(): boolean {
    const fault = firstFault(this.current);
    fault?.focus();
    return fault !== null;
  }

  private update(): void {
    const isLast = this.following() === 'submit';
    this.button('back').hidden = this.path.length === 0;
    this.button('next').hidden = isLast;
    this.button('submit').hidden = !isLast;
    const progress = this.form.querySelector<HTMLElement>('.progress');
    const bar = progress?.querySelector('progress');
    const words = progress?.querySelector('span');
    if (!progress || !bar || !words) return;
    progress.hidden = false;
    bar.value = Number(this.current.dataset.page) + 1;
    words.textContent = `Page ${bar.value} of ${bar.max}`;
  }

  private changed(target: EventTarget | null): void {
    const question = target instanceof Element ? target.closest<HTMLElement>('.question') : null;
    if (target instanceof HTMLInputElement && target.type === 'text' && target.value !== '') {
      // Who types an answer of their own chooses it.
      const other = target.closest('.other')?.querySelector<HTMLInputElement>('input:not([type=text])');
      if (other) other.checked = true;
    }
    if (question) recheck(question);
    this.update();
  }

  private clearChoice(button: HTMLElement): void {
    const question = button.closest<HTMLElement>('.question');
    for (const input of question?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])
      input.checked = false;
    if (question) controlOf(question)?.focus();
    this.form.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** A link to a question at fault shows its page and goes to its control. */
  private followFaults(): void {
    const list = document.querySelector<HTMLElement>('#faults');
    if (!list) return;
    list.focus();
    list.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const question = link && document.querySelector<HTMLElement>(link.hash);
      const page = question?.closest<HTMLElement>('.page');
      if (!question || !page) return;
      event.preventDefault();
      this.path.length = 0;
      delete this.current.dataset.current;
      this.walkTo(page);
      this.show(page);
      controlOf(question)?.focus();
    });
  }

  private button(name: string): HTMLButtonElement {
    const button = this.form.querySelector<HTMLButtonElement>(`[data-go=${name}]`);
    if (!button) throw new Error(`The form has no button ${name}.`);
    return button;
  }
}
