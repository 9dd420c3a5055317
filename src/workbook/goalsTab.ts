// The Goals tab: SMART goals, each with its owner, measure and dates.
import type { Goal } from '../model/plan';
import { TAB_COLORS, type Tab } from './tab';
import type { Table } from './table';

export const goalsTab: Tab<keyof Goal> = {
  key: 'goals',
  name: 'Goals',
  color: TAB_COLORS.plan,
  frozenColumns: 1,
  columns: [
    { key: 'goal', header: 'Goal', kind: 'text', width: 360 },
    { key: 'strategy', header: 'Strategy', kind: 'text', width: 260 },
    { key: 'measure', header: 'Measure', kind: 'text', width: 200 },
    { key: 'baseline', header: 'Baseline', kind: 'text', width: 100 },
    { key: 'target', header: 'Target', kind: 'text', width: 100 },
    { key: 'owner', header: 'Owner', kind: 'text', width: 180, note: 'Somebody on the Team tab.' },
    { key: 'start', header: 'Start', kind: 'date', width: 110 },
    { key: 'due', header: 'Due', kind: 'date', width: 110 },
    { key: 'resources', header: 'Resources', kind: 'text', width: 240 },
    { key: 'checks', header: 'Checks', kind: 'text', width: 280, note: 'Written by Calibrate.' },
  ],
};

/** The goals that have words. */
export const goals = (table: Table<keyof Goal>): Goal[] => table.texts().filter(({ goal }) => goal !== '');
