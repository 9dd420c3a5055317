// A form as a plain outline, for `form.json` and for pages that show it.
import type { FormFile } from '../files/formFile';
import type { ItemData } from '../files/formParts';
import { pagesOf } from '../responses/pages';

export interface FormOutline {
  readonly id: string;
  /** The file's name; the title is what participants read. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly published: boolean;
  readonly acceptingResponses: boolean;
  readonly settings: Readonly<Record<string, boolean | string>>;
  readonly pages: readonly { title: string; description: string; items: readonly ItemOutline[] }[];
}

/** One item; a section header has no `required`, and each type only what it knows. */
interface ItemOutline {
  readonly id: number;
  readonly type: ItemData['type'];
  readonly title: string;
  readonly help: string;
  readonly required?: boolean;
  readonly choices?: readonly string[];
  readonly other?: boolean;
  readonly rows?: readonly string[];
  readonly columns?: readonly string[];
  readonly scale?: { lower: number; upper: number; leftLabel: string; rightLabel: string };
  /** Which kind of text is taken, such as `TextIsEmail`. */
  readonly validation?: string;
}

/** The form as it stands, pages in order; the first page has the form's own title and description. */
export function formOutline(form: FormFile): FormOutline {
  const { title, description, published, acceptingResponses, editors, publishedReaders, ...settings } =
    form.settings;
  const pages = pagesOf(form).map(({ opening, items }) => ({
    title: opening ? opening.title : title,
    description: opening ? opening.helpText : description,
    items: items.map(itemOutline),
  }));
  return { id: form.id, name: form.name, title, description, published, acceptingResponses, settings, pages };
}

function itemOutline(item: ItemData): ItemOutline {
  const { id, type, title, helpText: help } = item;
  const outline =
    'required' in item ? { id, type, title, help, required: item.required } : { id, type, title, help };
  if ('choices' in item) {
    const choices = item.choices.map((choice) => choice.value);
    return { ...outline, choices, ...(item.otherOption ? { other: true } : {}) };
  }
  if ('rows' in item) return { ...outline, rows: [...item.rows], columns: [...item.columns] };
  if ('lower' in item) {
    const { lower, upper, leftLabel, rightLabel } = item;
    return { ...outline, scale: { lower, upper, leftLabel, rightLabel } };
  }
  if ('validation' in item && item.validation) return { ...outline, validation: item.validation.rule.kind };
  return outline;
}
