// What ExcelJS leaves out of a workbook: rules that stop at the first match, notes of a readable size, fixed times.
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
  for (const [index, boxes] of notes.entries()) {
    await edit(zip, `xl/worksheets/sheet${index + 1}.xml`, stopAtFirstMatch);
    await edit(zip, `xl/drawings/vmlDrawing${index + 1}.vml`, (xml) => placeNotes(xml, boxes));
  }
  return fixTimes(await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }), time);
}

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
