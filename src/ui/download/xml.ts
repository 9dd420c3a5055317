// Texts in the XML of Office files.

/** What XML cannot hold: control characters, halves of pairs, and two that are no characters. */
const IMPOSSIBLE =
  // eslint-disable-next-line no-control-regex -- XML forbids them, so code that writes it names them.
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]/gu;

/** Text without what XML cannot hold. */
export const possible = (text: string): string => text.replace(IMPOSSIBLE, '');

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it stands in an element or between quotes. */
export const escaped = (text: string): string =>
  possible(text).replace(/[&<>"]/g, (each) => NAMES[each] ?? each);

/** What stands at the top of every part. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The properties of a file: what it is called and what made it; no person and no time. */
export const coreProperties = (title: string): string =>
  DECLARATION +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>' +
  escaped(title) +
  '</dc:title><dc:creator>Calibrate</dc:creator></cp:coreProperties>';
