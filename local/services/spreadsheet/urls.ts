// The addresses of spreadsheets and of their forms, shaped as Google's.

export const spreadsheetUrl = (id: string) => `https://docs.google.com/spreadsheets/d/${id}/edit`;

/** Where a linked form is answered, by its own id. */
export const formUrl = (id: string) => `https://docs.google.com/forms/d/${id}/viewform`;

/** The id in any address of a spreadsheet; null where the address is not a spreadsheet's. */
export function idInUrl(url: string): string | null {
  return (
    /^https:\/\/docs\.google\.com\/(?:a\/[^/]+\/)?spreadsheets\/d\/([\w-]+)(?:[/?#].*)?$/.exec(url)?.[1] ??
    null
  );
}
