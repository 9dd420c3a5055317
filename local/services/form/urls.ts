// A form's addresses, shaped as Google's.
import { createHash } from 'node:crypto';
import { formUrl } from '../spreadsheet/urls';

const FORMS = 'https://docs.google.com/forms/d';

export const editUrl = (id: string) => `${FORMS}/${id}/edit`;
export const publishedUrl = formUrl;
export const summaryUrl = (id: string) => `${FORMS}/${id}/viewanalytics`;

/** Where a submitted response is edited. */
export const editResponseUrl = (id: string, response: string) => `${publishedUrl(id)}?edit2=${response}`;

/** The id in any address of a form; null where the address is not a form's. */
export function idInUrl(url: string): string | null {
  return (
    /^https:\/\/docs\.google\.com\/(?:a\/[^/]+\/)?forms\/d\/(?:e\/)?([\w-]+)(?:[/?#].*)?$/.exec(url)?.[1] ??
    null
  );
}

/** A short address for a long one; always the same for the same. */
export function shortUrl(url: string): string {
  return `https://forms.gle/${createHash('sha256').update(url).digest('base64url').slice(0, 17)}`;
}
