// The Priorities tab: the strengths and challenges that the team names.
import { plainText } from '../model/cell';
import type { Priority } from '../model/plan';
import { TAB_COLORS, type Tab } from './tab';
import type { Table } from './table';

type PrioritiesKey = 'kind' | 'statement' | 'codes' | 'group' | 'takeToPartII';

export const prioritiesTab: Tab<PrioritiesKey> = {
  key: 'priorities',
  name: 'Priorities',
  color: TAB_COLORS.plan,
  frozenColumns: 0,
  columns: [
    { key: 'kind', header: 'Kind', kind: 'text', width: 110, choices: ['Strength', 'Challenge'] },
    { key: 'statement', header: 'Statement', kind: 'text', width: 460 },
    {
      key: 'codes',
      header: 'Codes',
      kind: 'text',
      width: 140,
      note: 'The items it comes from, with commas between.',
    },
    { key: 'group', header: 'Group', kind: 'text', width: 110 },
    { key: 'takeToPartII', header: 'Take to Part II', kind: 'text', width: 130, choices: ['yes', 'no'] },
  ],
};

/** The strengths and challenges that have a statement. */
export function priorities(table: Table<PrioritiesKey>): Priority[] {
  return table.texts().flatMap(({ kind, statement, codes, group, takeToPartII }) => {
    if (statement === '') return [];
    return [
      {
        kind: plainText(kind) === 'strength' ? ('Strength' as const) : ('Challenge' as const),
        statement,
        codes: codes.split(/[,;\s]+/).filter((code) => code !== ''),
        group,
        takeToPartII: isYes(takeToPartII),
      },
    ];
  });
}

/** Whether a cell says yes. */
export const isYes = (text: string): boolean => ['yes', 'y', 'true', 'x'].includes(plainText(text));
