// What a person chose and typed for an item and has not recorded yet: it outlives every reading of the project.
import type { CalibrationItem } from '../../actions/readCalibration';

export interface Draft {
  final: number | null;
  rationale: string;
  dissent: string;
  /** The decision on the item that the person saw when the draft was begun; empty for none. */
  seen: string;
  /** The same for every attempt to record it, so that a repeated call adds nothing. */
  id: string;
}

const drafts = new Map<string, Draft>();

/** What is to be shown for the item: its draft, or what stands. */
export function draftOf(item: CalibrationItem): Draft {
  return drafts.get(item.code) ?? fresh(item);
}

/** Notes what a person chose or typed. */
export function edit(item: CalibrationItem, changes: Partial<Draft>): void {
  drafts.set(item.code, { ...draftOf(item), ...changes, id: newId() });
}

/** The draft as it is sent, which is kept until it is recorded; null where it would change nothing that stands. */
export function held(item: CalibrationItem): Draft | null {
  const draft = drafts.get(item.code);
  return draft ?? (item.final === null ? fresh(item) : null);
}

/** Which draft of the item there is now; empty for none. */
export const draftId = (code: string): string => drafts.get(code)?.id ?? '';

/**
 * The person was told what stands now: recording on top of it is on purpose from now on. The draft `done` was recorded
 * or taken back with it, null for none; what was chosen or typed since then is kept.
 * @returns whether there is something to be confirmed.
 */
export function settle(code: string, done: string | null, seen: string): boolean {
  if (draftId(code) === done) drafts.delete(code);
  const draft = drafts.get(code);
  if (draft) draft.seen = seen;
  return draft !== undefined;
}

/** An id that no other decision has. */
export function newId(): string {
  return Date.now().toString(36) + '-' + Math.random().toString(36).slice(2, 10);
}

function fresh({ final, rationale, decision }: CalibrationItem): Draft {
  const dissent = decision && decision.final === final ? decision.dissent : '';
  return { final, rationale, dissent, seen: decision?.id ?? '', id: newId() };
}
