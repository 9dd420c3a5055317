// Makes text harmless in the places of a page: HTML, attributes, addresses, scripts and styles.

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** For HTML text and for attribute values between quotes. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!);

/** For attribute values without quotes: nothing may end the value. */
export const escapeUnquoted = (text: string) =>
  escapeHtml(text).replace(/[\s=`]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** For where the name of an attribute stands: only what names are made of. */
export const keepName = (text: string) => text.replace(/[^\w-]/g, '');

/** For the inside of a JavaScript string or template literal. */
export const escapeJsString = (text: string) =>
  text.replace(/[\\'"`$<>&=/\n\r\u2028\u2029\u0000-\u001f]/g, (letter) => {
    const code = letter.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
  });

/** For where JavaScript expects a value: a number or boolean as it is, everything else as a string literal. */
export const jsValue = (text: string, kind: string) =>
  ['number', 'boolean', 'null', 'undefined'].includes(kind) ? ` ${text} ` : `'${escapeJsString(text)}'`;

/** For styles: only letters, digits and what colours, sizes and fonts are made of. */
export const keepCss = (text: string) => text.replace(/[^\w\s#%.,-]/g, '');

/** For the start of an address: one that a browser would run, not open, leads nowhere. */
export function safeAddress(text: string): string {
  const scheme = /^\s*([^:/?#]*):/.exec(text)?.[1];
  return scheme === undefined || /^(https?|mailto|ftp)$/i.test(scheme) ? text : 'about:invalid';
}
