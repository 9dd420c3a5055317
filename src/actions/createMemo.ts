// Create memo: writes what was rated and what came of it into a short Google Doc, as of the day.
import { memo, memoTitle } from '../model/documents/memo';
import { today } from './calendar';
import type { MemoState, Project } from './project';
import { isGone, lostDocuments, openDocument, writeOnce, type PlanResult } from './projectDocument';
import { openProject, type Tell } from './projectTabs';
import { readPlan } from './readPlan';

/** Where the memo is, and the day whose figures it shows. */
export interface MemoResult extends PlanResult {
  readonly asOf: string;
}

/** Writes the memo; where there is one, says where and of which day. */
export function createMemo(): MemoResult {
  const project = openProject();
  const { memo: last = null } = project.state;
  const result = last?.url ? existingMemo(last) : writeMemo(project, last);
  project.spreadsheet.toast(result.message);
  return result;
}

/** Writes another memo, once a day or where the last one is gone; those of earlier days stay as they are. */
export function createNewMemo(): MemoResult {
  const project = openProject();
  const { memo: last = null } = project.state;
  const isPast =
    last !== null && last.id !== '' && (isGone(last) || (last.url !== '' && last.asOf !== today(project)));
  const result = last?.url && !isPast ? existingMemo(last) : writeMemo(project, isPast ? null : last);
  project.spreadsheet.toast(result.message);
  return result;
}

function existingMemo(last: MemoState): MemoResult {
  const { url } = openDocument('memo', last);
  const said = [
    `The memo of ${last.asOf} is there already: ${url}`,
    'It shows the scores of that day and is not changed any more.',
    ...lostDocuments(last),
  ];
  return { message: said.join(' '), url, asOf: last.asOf };
}

/** @param earlier what is remembered of an attempt that was interrupted. */
function writeMemo(project: Project, earlier: MemoState | null): MemoResult {
  const notices: string[] = [];
  const tell: Tell = (message) => notices.push(message);
  const input = readPlan(project, tell);
  // A document that was begun has its day in its title.
  const asOf = earlier?.id ? earlier.asOf : today(project);
  const written = writeOnce('memo', memoTitle(input, asOf), memo(input, asOf), earlier, (state) =>
    project.save({ memo: { ...state, asOf } }),
  );
  project.save({ memo: { ...written, asOf } });
  const said = [`The memo is created: ${written.url}`, ...notices, ...lostDocuments(written)];
  return { message: said.join(' '), url: written.url, asOf };
}
