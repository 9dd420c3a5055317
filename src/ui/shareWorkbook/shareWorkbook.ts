// The dialog of the workbook to share: which sheets are in it, and how much.
import { start } from '../download/dialog';
import { element, made } from '../shared/elements';
import { call } from '../shared/server';
import type { make } from './maker';

/** The page's first script. */
declare const maker: { readonly make: typeof make };

start({
  caption: 'Download the workbook',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  read: () => call('readShareWorkbook'),
  show: ({ sheets, notices }) => {
    const lines = sheets.map(({ name, rows }) => made('li', name + ': ' + rowCount(rows.length)));
    element('#sheets', HTMLElement).replaceChildren(...lines);
    return notices;
  },
  fileName: ({ fileName }) => fileName,
  make: (workbook) => maker.make(workbook),
});

const rowCount = (rows: number): string => (rows === 1 ? '1 row' : String(rows) + ' rows');
