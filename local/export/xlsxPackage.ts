// What ExcelJS leaves out of a workbook: its font, rules that stop at a match, sizes of notes, and fixed times.
import JSZip from 'jszip';
import { fixTimes } from './docxPackage';

/**
 * Finishes a workbook's bytes; they are the same whenever that is done.
 * @param notes For each sheet, in order, the anchors of its notes' boxes; see `noteBoxes`.
 */
export async function finishPackage(
  bytes: ArrayBuffer,
  notes: readonly ReadonlyMap<string, string>[],
  time: Date,
): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bytes);
  await edit(zip, 'xl/styles.xml', (xml) => xml.replace(/<font>.*?<\/font>/s, STANDARD_FONT));
  for (const [index, boxes] of notes.entries()) {
    await edit(zip, `xl/worksheets/sheet${index + 1}.xml`, stopAtFirstMatch);
    await edit(zip, `xl/drawings/vmlDrawing${index + 1}.vml`, (xml) => placeNotes(xml, boxes));
  }
  return fixTimes(await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }), time);
}

/** Google's, which widths count in too, in place of Calibri, which only Excel has. */
const STANDARD_FONT = '<font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/></font>';

async function edit(zip: JSZip, path: string, change: (xml: string) => string): Promise<void> {
  const xml = await zip.file(path)?.async('string');
  if (xml !== undefined) zip.file(path, change(xml));
}

const stopAtFirstMatch = (xml: string): string =>
  xml.replaceAll('<cfRule type="expression"', '<cfRule type="expression" stopIfTrue="1"');

function placeNotes(xml: string, boxes: ReadonlyMap<string, string>): string {
  return xml.replace(/<x:ClientData.*?<\/x:ClientData>/gs, (data) => {
    const place = /<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)<\/x:Column>/.exec(data);
    const box = boxes.get(`${place?.[1]},${place?.[2]}`);
    if (box === undefined) throw new Error('A note lies in no cell.');
    return data.replace(/(<x:Anchor>)[^<]*/, `$1${box}`);
  });
}
