// The Timeline tab: the six steps of the process and when each starts and ends.
import { TAB_COLORS, type Tab } from './tab';

type TimelineKey = 'step' | 'start' | 'end';

const STEPS = [
  'Plan the work',
  'Select a team',
  'Hold a kickoff',
  'Each member rates alone',
  'Calibrate the scores and set goals',
  'Execute, with quarterly check-ins',
];

export const timelineTab: Tab<TimelineKey> = {
  key: 'timeline',
  name: 'Timeline',
  color: TAB_COLORS.before,
  frozenColumns: 1,
  columns: [
    { key: 'step', header: 'Step', kind: 'text', width: 280 },
    { key: 'start', header: 'Start', kind: 'date', width: 110 },
    { key: 'end', header: 'End', kind: 'date', width: 110 },
  ],
  rows: STEPS.map((step) => [step, '', '']),
};
