// The Calibration log tab: every decision on a score, never overwritten.
import { readDate } from '../model/dates';
import type { Decision } from '../model/decision';
import type { CellValue } from '../model/cell';
import { TAB_COLORS, type Tab } from './tab';
import { writeRows, type Table } from './table';

export type CalibrationLogKey = keyof Decision;

export const calibrationLogTab: Tab<CalibrationLogKey> = {
  key: 'calibrationLog',
  name: 'Calibration log',
  color: TAB_COLORS.scores,
  frozenColumns: 0,
  columns: [
    { key: 'id', header: 'Id', kind: 'text', width: 90, note: 'Calibrate adds rows here and changes none.' },
    { key: 'when', header: 'When', kind: 'date', width: 150 },
    { key: 'code', header: 'Code', kind: 'text', width: 60 },
    { key: 'average', header: 'Average', kind: 'number', width: 75 },
    { key: 'proposed', header: 'Proposed', kind: 'whole', width: 80 },
    {
      key: 'final',
      header: 'Final',
      kind: 'whole',
      width: 60,
      note: 'Empty where the item was opened again, or its decision undone.',
    },
    { key: 'rationale', header: 'Rationale', kind: 'text', width: 320 },
    { key: 'dissent', header: 'Dissent', kind: 'text', width: 320 },
    { key: 'recordedBy', header: 'Recorded by', kind: 'text', width: 220 },
  ],
};

const KEYS = calibrationLogTab.columns.map(({ key }) => key);

/** The decisions that the tab holds, in the order of its rows; rows without an id are a person's own. */
export function readLog(table: Table<CalibrationLogKey>): Decision[] {
  return Array.from({ length: table.length }, (_, row) => decisionOf(table, row)).filter(
    ({ id }) => id !== '',
  );
}

function decisionOf(table: Table<CalibrationLogKey>, row: number): Decision {
  const number = (key: CalibrationLogKey): number | null => {
    const text = table.text(row, key);
    return text === '' || Number.isNaN(Number(text)) ? null : Number(text);
  };
  return {
    id: table.text(row, 'id'),
    when: readDate(table.value(row, 'when')),
    code: table.text(row, 'code'),
    average: number('average'),
    proposed: number('proposed'),
    final: number('final'),
    rationale: table.text(row, 'rationale'),
    dissent: table.text(row, 'dissent'),
    recordedBy: table.text(row, 'recordedBy'),
  };
}

/** Adds decisions below the last row of the tab. The caller leaves out those whose id the tab has. */
export function appendToLog(table: Table<CalibrationLogKey>, decisions: readonly Decision[]): void {
  if (decisions.length === 0) return;
  const { sheet, binding } = table;
  sheet.growRows(table.length + 1 + decisions.length);
  writeRows(sheet, binding.places, KEYS, { first: table.length, rows: decisions.map(cellsOf) });
}

const cellsOf = (decision: Decision): ReadonlyMap<CalibrationLogKey, CellValue> =>
  new Map(KEYS.map((key) => [key, decision[key] ?? '']));
