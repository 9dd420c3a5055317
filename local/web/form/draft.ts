// Keeps what a participant typed in the browser's own storage until it has been submitted, and brings it back.
import { discard, Drafts, typedIn, type Named, type Stored } from './drafts';

const RESPONSE = 'response';

export class Draft {
  private timer = 0;
  private readonly drafts: Drafts;
  /** What was typed where the form has no place for it any more; it is kept along. */
  private orphans: Stored['fields'] = [];

  constructor(
    private readonly form: HTMLFormElement,
    private readonly say: (sentence: string) => void,
  ) {
    this.drafts = new Drafts(form.dataset.draft ?? '');
    // A window made from this one, as "Duplicate tab" does, begins with the same draft: they part at the first change.
    window.addEventListener('storage', ({ key, newValue }) => {
      if (newValue === null || !this.drafts.isOwn(key)) return;
      this.drafts.begin();
      this.keep();
    });
  }

  keepSoon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.keep(), 250);
  }

  /** Keeps what `keepSoon` has not kept yet. */
  keepNow(): void {
    if (this.timer !== 0) this.keep();
  }

  keep(): void {
    this.stop();
    this.say(
      this.store()
        ? 'Your answers are kept as a draft in this browser.'
        : 'This browser has no room for a draft: please submit before you close the page.',
    );
  }

  forget(): void {
    this.stop();
    this.drafts.forget();
  }

  /** Those of other windows that hold something, where this one has none. */
  get offered(): readonly Named[] {
    return this.drafts.own ? [] : this.drafts.others.filter(({ fields }) => typedIn(fields).length > 0);
  }

  /** Fills the form with this window's draft. @returns whether there was one. */
  restore(): boolean {
    const stored = this.drafts.own;
    if (stored) this.fill(stored);
    return stored !== undefined;
  }

  /** Goes on with another window's draft; what was typed here stays a draft of its own. */
  goOnWith(offered: Named): void {
    this.keepNow();
    this.drafts.begin();
    this.fill(this.drafts.others.find(({ name }) => name === offered.name) ?? offered);
    if (this.store()) discard(offered.name);
  }

  /** Sets aside what this window's draft holds and the form, as it is filled, has no place for. */
  setAside({ fields }: Pick<Stored, 'fields'> = this.drafts.own ?? { fields: [] }): void {
    const here = new Set(this.fields.map(keyOf));
    this.orphans = fields.filter((field) => typedIn([field]).length > 0 && !here.has(keyOf(field)));
  }

  /** What was typed for questions and choices that are gone. */
  get lost(): readonly string[] {
    return typedIn(this.orphans);
  }

  /** @returns whether the browser took it. */
  private store(): boolean {
    const response = String(new FormData(this.form).get(RESPONSE) ?? '');
    return this.drafts.keep({ response, kept: Date.now(), fields: [...this.fields, ...this.orphans] });
  }

  private get fields(): [string, string][] {
    return [...new FormData(this.form)].filter(
      (field): field is [string, string] => typeof field[1] === 'string' && field[0] !== RESPONSE,
    );
  }

  private stop(): void {
    window.clearTimeout(this.timer);
    this.timer = 0;
  }

  private fill(stored: Stored): void {
    const values = new Map<string, string[]>();
    for (const [name, value] of stored.fields) values.set(name, [...(values.get(name) ?? []), value]);
    for (const control of this.form.elements) fill(control, values);
    this.setAside(stored);
    this.say('This is your draft, as it was kept in this browser.');
  }
}

const keyOf = (field: readonly [string, string]): string => JSON.stringify(field);

function fill(control: Element, values: ReadonlyMap<string, readonly string[]>): void {
  if (control instanceof HTMLInputElement && control.type !== 'hidden') {
    const kept = values.get(control.name) ?? [];
    if (control.type === 'radio' || control.type === 'checkbox')
      control.checked = kept.includes(control.value);
    else control.value = kept[0] ?? '';
  } else if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) {
    control.value = values.get(control.name)?.[0] ?? '';
  }
}

/** On the confirmation: the draft that became this response is done with; a later one stays. */
export function discardSubmitted(): void {
  const submitted = document.querySelector<HTMLElement>('#submitted');
  if (!submitted) return;
  const { draft = '', editDraft = '', response = '' } = submitted.dataset;
  new Drafts(draft).forgetSent(response);
  new Drafts(editDraft).forget();
}
