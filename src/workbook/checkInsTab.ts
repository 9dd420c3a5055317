// The Check-ins tab: how each goal stands, quarter by quarter.
import { cellText } from '../model/cell';
import type { CheckIn } from '../model/plan';
import { TAB_COLORS, type Tab } from './tab';
import type { Table } from './table';

export const checkInsTab: Tab<keyof CheckIn> = {
  key: 'checkIns',
  name: 'Check-ins',
  color: TAB_COLORS.plan,
  frozenColumns: 0,
  columns: [
    { key: 'date', header: 'Date', kind: 'date', width: 110 },
    { key: 'goal', header: 'Goal', kind: 'text', width: 360 },
    { key: 'value', header: 'Value', kind: 'text', width: 110 },
    { key: 'status', header: 'Status', kind: 'text', width: 140 },
    { key: 'note', header: 'Note', kind: 'text', width: 360 },
  ],
};

/** The check-ins that have a date or a goal; dates as `November 1, 2026` where the table was read as both. */
export const checkIns = (table: Table<keyof CheckIn>): CheckIn[] =>
  table
    .texts()
    .map((checkIn, row) => ({ ...checkIn, date: cellText(table.value(row, 'date')) }))
    .filter(({ date, goal }) => date !== '' || goal !== '');
