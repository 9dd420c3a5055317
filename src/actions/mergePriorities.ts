// Merge overlapping priorities: those that say the same become one row; what was merged stays, marked as such.
import { kindChecks, overlaps } from '../model/priorityChecks';
import {
  addPriorities,
  kindsOnceMerged,
  prioritiesTab,
  priorityRows,
  unknownKinds,
  writeKinds,
} from '../workbook/prioritiesTab';
import { writeSteadily } from './computedTabs';
import { begin, openTable } from './projectTabs';
import type { Result } from './setUpProject';

/**
 * Adds a row for each overlap, with every word of its statements, and their codes and groups joined, and changes the
 * kind of the rows that it holds to `Merged …`: they count no more, and setting their kind back undoes it.
 */
export function mergePriorities(): Result {
  const { project, notices, tell } = begin('priorities');
  const table = openTable(project, prioritiesTab, tell, 'displayed');
  kindChecks(unknownKinds(table)).forEach(tell);
  const rows = priorityRows(table);
  const found = overlaps(rows);
  const merged = found.flatMap(({ places }) => places.flatMap((place) => rows[place] ?? []));
  const added = found.map((overlap) => overlap.merged);
  const kinds = kindsOnceMerged(table, merged, added);
  addPriorities(table, added);
  if (found.length > 0) writeSteadily(prioritiesTab, table, 'statement', (each) => writeKinds(each, kinds));
  const message = [saidOf(merged.length, found.length), ...notices].join(' ');
  project.spreadsheet.toast(message);
  return { message };
}

function saidOf(rows: number, into: number): string {
  if (into === 0) return 'No two strengths or challenges on the Priorities tab say the same.';
  const made = into === 1 ? 'one' : String(into);
  return `${rows} rows of the Priorities tab became ${made}, at its end. What was merged stays in its row, and counts no more; to undo it, set the Kind of these rows back and delete the new one.`;
}
