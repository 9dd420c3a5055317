// What Google tells of a submission: only a hint, since the tabs are read whole anyway.

/** A submission that came. */
export interface Submitted {
  /** The headers of the columns that were filled, which costs no call. */
  readonly titles: readonly string[];
  /** The id of the tab that it came to. */
  readonly tab: () => number;
}

/** Reads the event of a form-submit trigger; null where it is none, as when a person runs the function. */
export function readSubmitEvent(event: unknown): Submitted | null {
  if (!isSubmitEvent(event)) return null;
  return { titles: Object.keys(event.namedValues), tab: () => event.range.getGridId() };
}

function isSubmitEvent(event: unknown): event is GoogleAppsScript.Events.SheetsOnFormSubmit {
  if (typeof event !== 'object' || event === null || !('range' in event) || !('namedValues' in event))
    return false;
  const { range, namedValues } = event as Record<string, unknown>;
  if (typeof range !== 'object' || range === null || typeof namedValues !== 'object') return false;
  // Google's objects do not say what they have; asking for a member does.
  return namedValues !== null && typeof (range as Record<string, unknown>).getGridId === 'function';
}
