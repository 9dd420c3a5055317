// The Strategies tab: what could be done about the challenges, and which strategies were chosen.
import type { Strategy } from '../model/plan';
import { isYes } from './prioritiesTab';
import { TAB_COLORS, type Tab } from './tab';
import type { Table } from './table';

type StrategiesKey = 'id' | 'strategy' | 'challenge' | 'group' | 'votes' | 'chosen';

export const strategiesTab: Tab<StrategiesKey> = {
  key: 'strategies',
  name: 'Strategies',
  color: TAB_COLORS.plan,
  frozenColumns: 0,
  columns: [
    { key: 'id', header: 'Id', kind: 'text', width: 70, note: 'Written by Calibrate.' },
    { key: 'strategy', header: 'Strategy', kind: 'text', width: 460 },
    { key: 'challenge', header: 'Challenge', kind: 'text', width: 320 },
    { key: 'group', header: 'Group', kind: 'text', width: 110 },
    { key: 'votes', header: 'Votes', kind: 'whole', width: 70 },
    { key: 'chosen', header: 'Chosen', kind: 'text', width: 80, choices: ['yes', 'no'] },
  ],
};

/** The strategies that have words. */
export function strategies(table: Table<StrategiesKey>): Strategy[] {
  return table.texts().flatMap(({ id, strategy, challenge, group, votes, chosen }) => {
    if (strategy === '') return [];
    const counted = /^\d+$/.test(votes) ? Number(votes) : null;
    return [{ id, strategy, challenge, group, votes: counted, chosen: isYes(chosen) }];
  });
}
