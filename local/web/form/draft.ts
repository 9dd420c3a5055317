// Keeps what a participant typed in the browser's own storage until it has been submitted.

interface Stored {
  /** The id of the response that the page was going to make. */
  readonly response: string;
  readonly fields: readonly (readonly [string, string])[];
}

const RESPONSE = 'response';

export class Draft {
  private timer = 0;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly say: (sentence: string) => void,
  ) {}

  private get key(): string {
    return this.form.dataset.draft ?? '';
  }

  keepSoon(): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.keep(), 250);
  }

  keep(): void {
    window.clearTimeout(this.timer);
    const fields = [...new FormData(this.form)].filter(
      (field): field is [string, string] => typeof field[1] === 'string' && field[0] !== RESPONSE,
    );
    const response = String(new FormData(this.form).get(RESPONSE) ?? '');
    const stored: Stored = { response, fields };
    try {
      localStorage.setItem(this.key, JSON.stringify(stored));
      this.say('Your answers are kept as a draft in this browser.');
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.say('This browser has no room for a draft: please submit before you close the page.');
    }
  }

  forget(): void {
    window.clearTimeout(this.timer);
    localStorage.removeItem(this.key);
  }

  /** Fills the form with the draft. @returns whether there was one. */
  restore(): boolean {
    const stored = storedAt(this.key);
    if (!stored) return false;
    const values = new Map<string, string[]>();
    for (const [name, value] of stored.fields) values.set(name, [...(values.get(name) ?? []), value]);
    for (const control of this.form.elements) fill(control, values);
    this.say('This is your draft, as it was kept in this browser.');
    return true;
  }
}

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

/** The draft of that name; undefined where there is none that can be read. */
export function storedAt(key: string): Stored | undefined {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isStored(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' &&
  value !== null &&
  'response' in value &&
  'fields' in value &&
  Array.isArray(value.fields) &&
  value.fields.every(
    (field: unknown) =>
      Array.isArray(field) && field.length === 2 && field.every((each) => typeof each === 'string'),
  );

/** On the confirmation: the draft that became this response is done with; a later one stays. */
export function discardSubmitted(): void {
  const submitted = document.querySelector<HTMLElement>('#submitted');
  if (!submitted) return;
  const { draft = '', editDraft = '', response } = submitted.dataset;
  if (storedAt(draft)?.response === response) localStorage.removeItem(draft);
  localStorage.removeItem(editDraft);
}
