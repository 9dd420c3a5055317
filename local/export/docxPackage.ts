// What makes a .docx the same whenever it is made: its dates are the document's, not the clock's.

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;

/** The package's core properties, in place of docx's, which hold the current time. */
export function coreProperties(
  title: string,
  creator: string,
  created: Date,
): { path: string; data: string } {
  const date = `${created.toISOString().slice(0, 19)}Z`;
  const data = [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escape(title)}</dc:title><dc:creator>${escape(creator)}</dc:creator>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
  return { path: 'docProps/core.xml', data };
}

/** Writes one time into every entry of a zip file, in place. */
export function fixTimes(zip: Buffer, time: Date): Buffer {
  const stamp = dosTime(time);
  const end = zip.lastIndexOf(signature(END_OF_DIRECTORY));
  const entries = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry += 1) {
    const local = zip.readUInt32LE(at + 42);
    if (zip.readUInt32LE(at) !== CENTRAL_HEADER || zip.readUInt32LE(local) !== LOCAL_HEADER) {
      throw new Error('The zip file is not laid out as expected.');
    }
    zip.writeUInt32LE(stamp, at + 12);
    zip.writeUInt32LE(stamp, local + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

/** The date in the upper half, the time in two-second steps in the lower; zip knows no time before 1980. */
function dosTime(time: Date): number {
  const year = Math.max(0, time.getUTCFullYear() - 1980);
  const date = (year << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
  const clock = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
  return ((date << 16) | clock) >>> 0;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const escape = (text: string) =>
  text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, '').replace(/[&<>]/g, (each) => `&#${each.charCodeAt(0)};`);
