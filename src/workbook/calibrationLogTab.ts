// The Calibration log tab: every decision on a score, never overwritten.
import { TAB_COLORS, type Tab } from './tab';

type CalibrationLogKey =
  'id' | 'when' | 'code' | 'average' | 'proposed' | 'final' | 'rationale' | 'dissent' | 'recordedBy';

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
    { key: 'final', header: 'Final', kind: 'whole', width: 60 },
    { key: 'rationale', header: 'Rationale', kind: 'text', width: 320 },
    { key: 'dissent', header: 'Dissent', kind: 'text', width: 320 },
    { key: 'recordedBy', header: 'Recorded by', kind: 'text', width: 220 },
  ],
};
