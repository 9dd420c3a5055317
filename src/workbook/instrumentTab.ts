// The Instrument tab: what is rated, one element or sub-element a row.
import { builtInInstrumentRows, readInstrument, type InstrumentReading } from '../model/instrument';
import { TAB_COLORS, type Tab } from './tab';
import type { Table } from './table';

type InstrumentKey = 'code' | 'element' | 'title' | 'lowEnd' | 'highEnd';

export const instrumentTab: Tab<InstrumentKey> = {
  key: 'instrument',
  name: 'Instrument',
  color: TAB_COLORS.before,
  frozenColumns: 1,
  columns: [
    {
      key: 'code',
      header: 'Code',
      kind: 'text',
      width: 80,
      note:
        'A starting point in our own words, not the official text: replace the rows with your copy of the ' +
        'benchmark tool. Codes are letters, digits, dots and hyphens.',
    },
    {
      key: 'element',
      header: 'Element',
      kind: 'text',
      width: 80,
      note: 'Empty for an element; for a sub-element, the code of its element.',
    },
    { key: 'title', header: 'Title', kind: 'text', width: 320 },
    { key: 'lowEnd', header: 'Low end', kind: 'text', width: 380, note: 'What the lowest level looks like.' },
    {
      key: 'highEnd',
      header: 'High end',
      kind: 'text',
      width: 380,
      note: 'What the highest level looks like.',
    },
  ],
  rows: builtInInstrumentRows(),
};

/** The instrument that the tab holds, or why it holds none. */
export function instrumentOf(table: Table<InstrumentKey>): InstrumentReading {
  return readInstrument(
    Array.from({ length: table.length }, (_, row) => ({
      row: row + 2,
      code: table.value(row, 'code'),
      element: table.value(row, 'element'),
      title: table.value(row, 'title'),
      lowEnd: table.value(row, 'lowEnd'),
      highEnd: table.value(row, 'highEnd'),
    })),
  );
}
