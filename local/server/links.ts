// The workspace's own addresses for what scripts and texts know by Google's.

/** The kinds of files by what stands for them in Google's addresses and in ours. */
const PLACES: Readonly<Record<string, string>> = { spreadsheets: 'sheets', forms: 'forms', document: 'docs' };

/**
 * Where a link leads in the workspace: a file of ours for one of Google's addresses of it, else the address itself.
 * Null for what is no address of a page or a mailbox, such as a script.
 */
export function localAddress(url: string): string | null {
  const file =
    /^https:\/\/docs\.google\.com\/(spreadsheets|forms|document)\/d\/([\w-]+)(?:\/\w*)?(\?[^#]*)?(#.*)?$/.exec(
      url,
    );
  if (file) {
    const [, kind = '', id = '', query = '', fragment = ''] = file;
    return `/${PLACES[kind]}/${id}${query}${fragment}`;
  }
  return /^(https?:\/\/|mailto:)/i.test(url) ? url : null;
}
