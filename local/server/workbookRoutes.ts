// Downloads a spreadsheet as an Excel workbook.
import { Hono } from 'hono';
import { toXlsx } from '../export/xlsx';
import { SpreadsheetFile } from '../files/spreadsheetFile';
import type { ServerContext } from './context';
import { download } from './download';
import { fileOf } from './fileOf';

export function workbookRoutes({ workspace }: ServerContext): Hono {
  return new Hono().get('/sheets/:id/workbook.xlsx', async (c) => {
    const file = fileOf(workspace, SpreadsheetFile, c.req.param('id'));
    return download(c, `${file.name}.xlsx`, XLSX, await toXlsx(file, 'Summary'));
  });
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
