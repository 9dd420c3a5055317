// The tabs of the workbook, from left to right.
import type { Settings } from '../model/settings';
import { byRoleTab } from './byRoleTab';
import { calibrationLogTab } from './calibrationLogTab';
import { checkInsTab } from './checkInsTab';
import { evidenceTab } from './evidenceTab';
import { goalsTab } from './goalsTab';
import { instrumentTab } from './instrumentTab';
import { prioritiesTab } from './prioritiesTab';
import { projectTab } from './projectTab';
import { strategiesTab } from './strategiesTab';
import { summaryTab } from './summaryTab';
import { teamTab } from './teamTab';
import { timelineTab } from './timelineTab';
import type { Tab } from './tab';

/** Every tab of a project with these levels and role groups. */
export function tabs({ levels, roleGroups }: Pick<Settings, 'levels' | 'roleGroups'>): readonly Tab[] {
  return [
    projectTab,
    teamTab,
    timelineTab,
    instrumentTab,
    summaryTab(levels),
    evidenceTab,
    byRoleTab(roleGroups),
    calibrationLogTab,
    prioritiesTab,
    strategiesTab,
    goalsTab,
    checkInsTab,
  ];
}
