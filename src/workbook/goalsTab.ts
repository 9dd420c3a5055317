// The Goals tab: SMART goals, each with its owner, measure and dates.
import { cellText, type CellValue } from '../model/cell';
import type { GoalDraft } from '../model/goals';
import type { Goal } from '../model/plan';
import { TAB_COLORS, type Tab } from './tab';
import { writeRows, type Table } from './table';

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

/** Every row as its checks read it; the table was read as both, so that dates are dates and figures as shown. */
export function goalDrafts(table: Table<keyof Goal>): GoalDraft[] {
  return table.texts().map(({ checks: _, ...goal }, row) => ({
    ...goal,
    start: table.value(row, 'start'),
    due: table.value(row, 'due'),
  }));
}

/** Writes what stands beside the goals, one text a row. @returns false where the column says it all already. */
export function writeChecks(table: Table<keyof Goal>, checks: readonly string[]): boolean {
  if (checks.every((text, row) => text === table.text(row, 'checks'))) return false;
  const rows = checks.map((text) => new Map<keyof Goal, CellValue>([['checks', text]]));
  writeRows(table.sheet, table.binding.places, ['checks'], { first: 0, rows });
  return true;
}

/** The goals that have words; dates as `November 1, 2026` where the table was read as both. */
export const goals = (table: Table<keyof Goal>): Goal[] =>
  table
    .texts()
    .map((goal, row) => ({
      ...goal,
      start: cellText(table.value(row, 'start')),
      due: cellText(table.value(row, 'due')),
    }))
    .filter(({ goal }) => goal !== '');
