// What may not be: right after an execution failed, and after the button was pressed again.
import type { Fault, Outcome } from '../../local/runtime';
import type { LostFile, Moment } from './moment';
import { firstDifference } from './picture';

/** What an execution that failed has spoilt, in words; null where nothing is. `done` is what it would have left. */
export function harmIn(
  after: Moment,
  before: Moment,
  done: Moment,
  { faulted }: Outcome,
  kind: Fault['kind'],
): string | null {
  const { counts, lost } = after;
  if (faulted === null) return 'the call was never reached';
  if (counts.triggers > 1) return `there are ${counts.triggers} triggers`;
  if (counts.forms > 1 || counts.documents > 1) return 'a second file was made';
  if (lost.length > (LOSES.test(faulted) ? 1 : 0)) return `${lost.length} files were lost`;
  if (lost.some(({ isRecorded }) => !isRecorded)) return 'the title of a lost file was not recorded first';
  if (counts.answers !== done.counts.answers || counts.rows !== done.counts.rows)
    return `${counts.answers} answers, ${counts.rows} of them in the tab, instead of ${done.counts.answers}`;
  if (![0, before.counts.openItems, done.counts.openItems].includes(counts.openItems))
    return `a form takes answers with ${counts.openItems} of ${done.counts.openItems} items`;
  for (const [tab, typed] of Object.entries(before.typed)) {
    if (after.typed[tab] !== typed) return `what people typed into ${tab} changed to ${after.typed[tab]}`;
  }
  if (done.mark === before.mark) return null;
  return staleness(after, before, done, faulted.startsWith('PropertiesService.') && !isTransient(kind));
}

/** Calls between which a file is there and its id is not remembered. */
const LOSES = /^(FormApp|DocumentApp)\.create$|\.getId$|\.setProperties$/;

/** Google says `Service error`, and the same call may succeed a moment later. */
const isTransient = (kind: Fault['kind']): boolean => kind === 'throw' || kind === 'after';

/**
 * The panel has to say so where a submission is not in the tabs, unless what is remembered `could not` be written
 * at all.
 */
function staleness(after: Moment, before: Moment, done: Moment, couldNot: boolean): string | null {
  if (after.mark === before.mark) return couldNot ? null : 'the tabs were not marked as stale';
  return after.isFresh && firstDifference(after.picture, done.picture) !== null
    ? 'the panel says that the tabs show everything'
    : null;
}

/**
 * What is wrong after the button was pressed again, in words; null where all is as an undisturbed run leaves it.
 * `failed` is what the execution that failed left.
 */
export function faultIn(
  after: Moment,
  failed: Moment,
  wanted: Moment,
  last: Outcome,
  mayDiffer?: RegExp,
): string | null {
  if (last.error) return `pressing again failed: ${last.error.message}`;
  const { lost } = after;
  if (lost.length > failed.lost.length) return 'pressing again lost a file';
  if (lost.some(({ isEmpty }) => !isEmpty)) return 'a file with something in it was lost';
  const untold = lost.find((file) => !isTold(file, last));
  if (untold) return `nobody was told of the empty ${untold.kind} "${untold.title}"`;
  if (after.isFresh !== wanted.isFresh)
    return `the panel says that the tabs are ${after.isFresh ? 'up to date' : 'stale'}`;
  return firstDifference(after.picture, wanted.picture, mayDiffer);
}

function isTold({ kind, title }: LostFile, { value }: Outcome): boolean {
  const said = typeof value === 'object' && value !== null && 'message' in value ? String(value.message) : '';
  return said.includes(`An empty ${kind} "${title}" may be left`);
}
