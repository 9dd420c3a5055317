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
  return typeof event.range === 'object' && event.range !== null && typeof event.namedValues === 'object';
}
