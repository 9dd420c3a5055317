// Suggest groups: who works with whom in both parts of the goal-setting meeting, on the Groups tab.
import { markOf, partOne, partTwo, seats, type Grouping, type GroupRow, type Part } from '../model/groups';
import { labelOf } from '../model/priorities';
import { groupRows, groupsTab, writeGroups, type GroupsKey } from '../workbook/groupsTab';
import type { Table } from '../workbook/table';
import { readTable } from '../workbook/table';
import type { Project } from './project';
import { begin, openPriorities, openTeam, readProjectSettings } from './projectTabs';
import type { Result } from './setUpProject';
import { readyTab } from './tabs';

/** What became of the groups of both parts. */
export interface GroupsResult extends Result {
  /** How many groups were written for each part; 0 where nothing was. */
  readonly groups: Readonly<Record<Part, number>>;
}

/**
 * Writes the groups of a part where the tab has none of it yet, or still has those that were suggested before; a
 * part that a person changed is left as it is, and said.
 */
export function suggestGroups(): GroupsResult {
  const { project, notices, tell } = begin('team');
  const { roleGroups } = readProjectSettings(project, tell, 'displayed');
  const { members } = openTeam(project, tell);
  if (seats(members).length === 0) {
    const message = 'The Team tab lists nobody yet. Fill in its Name column, and suggest groups again.';
    project.spreadsheet.toast(message);
    return { message, groups: { 'Part I': 0, 'Part II': 0 } };
  }
  const challenges = openPriorities(project, tell).filter(
    ({ kind, takeToPartII }) => kind === 'Challenge' && takeToPartII,
  );
  const { sheet } = readyTab(project, groupsTab);
  const table = readTable(sheet, groupsTab, 'displayed');
  table.binding.messages.forEach(tell);
  const one = partOne(members, roleGroups);
  const two = partTwo(
    members,
    roleGroups,
    challenges.map(({ statement }) => labelOf(statement)),
  );
  const first = writePart(project, table, 'Part I', one, table.length);
  const second = writePart(project, table, 'Part II', two, first.length);
  const message = [...first.said, ...second.said, ...notices].join(' ');
  project.spreadsheet.toast(message);
  return { message, groups: { 'Part I': first.groups, 'Part II': second.groups } };
}

/** What was done for a part: the number of groups that were written, sentences, and the rows of the tab after it. */
interface Written {
  readonly groups: number;
  readonly said: readonly string[];
  readonly length: number;
}

const NO_CHALLENGE =
  'Part II has no groups yet: type yes into Take to Part II beside the challenges to take there, on the Priorities tab, and suggest groups again.';

function writePart(
  project: Project,
  table: Table<GroupsKey>,
  part: Part,
  { rows, notes }: Grouping,
  length: number,
): Written {
  const present = groupRows(table, part);
  if (rows.length === 0 && present.length === 0) return { groups: 0, said: [NO_CHALLENGE], length };
  const marks = project.state.groups[part] ?? [];
  const now = markOf(present);
  const wanted = markOf(rows);
  const groups = new Set(rows.map(({ group }) => group)).size;
  if (present.length > 0 && now !== wanted && !marks.includes(now)) {
    const kept = `${part} was changed by hand and is left as it is; delete its rows on the Groups tab to have it suggested again.`;
    return { groups: 0, said: [kept], length };
  }
  if (now !== wanted) {
    // Marked first: whichever of the two an interrupted attempt leaves, it is known as ours.
    project.save({ groups: { ...project.state.groups, [part]: [wanted, now] } });
    length = writeGroups(
      table,
      present.map(({ row }) => row),
      rows,
      length,
    );
  }
  const said = rows.length === 0 ? [NO_CHALLENGE] : [`${part}: ${sizesText(rows)}.`];
  return { groups, said: [...said, ...notes], length };
}

/** How many groups there are, and how large: `3 groups of 4 or 5`. */
function sizesText(rows: readonly GroupRow[]): string {
  const names = [...new Set(rows.map(({ group }) => group))];
  const sizes = names.map((name) => rows.filter(({ group }) => group === name).length);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const size = least === most ? String(least) : `${least} or ${most}`;
  return `${names.length} ${names.length === 1 ? 'group' : 'groups'} of ${size}`;
}
