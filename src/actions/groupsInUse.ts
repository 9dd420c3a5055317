// The groups of Part II as the Groups tab has them, read without making the tab.
import { groupCount, groupsTab } from '../workbook/groupsTab';
import { readTableAsItIs } from '../workbook/table';
import type { Project } from './project';

/** How many groups Part II has; 0 where none were suggested, or where the tab cannot be read as it is. */
export function knownPartTwoGroups(project: Project): number {
  const sheet = project.tab('groups');
  const table = sheet && readTableAsItIs(sheet, groupsTab, 'displayed');
  return table ? groupCount(table, 'Part II') : 0;
}
