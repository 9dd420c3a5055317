// A spreadsheet that a script has filled, and what ExcelJS and the package say of its export.
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { ManualClock } from '../../../local/clock';
import { toXlsx } from '../../../local/export/xlsx';
import { SpreadsheetFile } from '../../../local/files/spreadsheetFile';
import { Workspace } from '../../../local/workspace';
import { runScript } from '../scriptRunner';

/** A spreadsheet made on 5 October 2026 at 9:12:33; the script finds it as `ss` and its one tab as `sheet`. */
export function spreadsheetOf(script: string, name = 'Project of a team'): SpreadsheetFile {
  const workspace = new Workspace({ clock: new ManualClock(Date.UTC(2026, 9, 5, 9, 12, 33)) });
  const file = workspace.add(SpreadsheetFile.create(workspace, name));
  const open = 'const ss = SpreadsheetApp.getActiveSpreadsheet(); const sheet = ss.getSheets()[0];';
  runScript(`${open}\n${script}`, { workspace, spreadsheet: file.id });
  return file;
}

export async function read(file: SpreadsheetFile, front = ''): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await toXlsx(file, front)).buffer);
  return workbook;
}

/** The first tab of a script's spreadsheet. */
export async function firstSheetOf(script: string): Promise<ExcelJS.Worksheet> {
  const [worksheet] = (await read(spreadsheetOf(script))).worksheets;
  if (!worksheet) throw new Error('There is no sheet.');
  return worksheet;
}

/** The text of a part of the package of a script's spreadsheet. */
export async function partOf(script: string, path: string): Promise<string> {
  const part = (await JSZip.loadAsync(await toXlsx(spreadsheetOf(script)))).file(path);
  if (!part) throw new Error(`There is no ${path}.`);
  return part.async('string');
}

/** XML's own characters instead of their names. */
export const plain = (xml: string): string =>
  xml
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
