// What PptxGenJS writes into a presentation besides its slides: times, which are taken out, and its own name.
import { coreProperties } from '../download/xml';
import { unzipped, zipped, type Parts } from '../download/zip';

/** The presentation in base64, without anything that says when or by whom it was made. */
export async function finished(bytes: Uint8Array, title: string): Promise<string> {
  return zipped(await withoutTimes(bytes, title), 'base64');
}

async function withoutTimes(bytes: Uint8Array, title: string): Promise<Parts> {
  const parts = new Map<string, string | Uint8Array>(await unzipped(bytes));
  parts.set('docProps/core.xml', coreProperties(title));
  for (const [path, part] of parts) {
    // The figures behind a chart are a workbook of their own.
    if (path.endsWith('.xlsx') && typeof part !== 'string')
      parts.set(path, await zipped(await withoutTimes(part, title), 'uint8array'));
  }
  return parts;
}
