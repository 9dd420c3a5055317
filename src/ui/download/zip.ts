// Zips the parts of an Office file so that the bytes are the same whenever and by whomever it is made.
import JSZip from 'jszip';

/** The earliest time that a zip file can say. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1));

/** Parts by path, in the order in which they are to stand; texts are UTF-8. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

export function zipped(parts: Parts, as: 'base64'): Promise<string>;
export function zipped(parts: Parts, as: 'uint8array'): Promise<Uint8Array>;
export function zipped(parts: Parts, as: 'base64' | 'uint8array'): Promise<string | Uint8Array> {
  const zip = new JSZip();
  for (const [path, part] of parts) zip.file(path, part, { date: NO_TIME, createFolders: false });
  return zip.generateAsync({ type: as, compression: 'DEFLATE' });
}

/** The parts of a zip file, in order, without its folders. */
export async function unzipped(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  const parts = files.map(async (file) => [file.name, await file.async('uint8array')] as const);
  return new Map(await Promise.all(parts));
}
