// The event that Google hands over when a person edited cells.

/** The id of the tab that was edited; null where the event is none, since anybody may run the function by hand. */
export function editedTab(event: unknown): number | null {
  return isEditEvent(event) ? event.range.getSheet().getSheetId() : null;
}

function isEditEvent(event: unknown): event is GoogleAppsScript.Events.SheetsOnEdit {
  if (typeof event !== 'object' || event === null || !('range' in event)) return false;
  const { range } = event;
  if (typeof range !== 'object' || range === null) return false;
  // Google's objects do not say what they have; asking for a member does.
  return typeof (range as Record<string, unknown>).getSheet === 'function';
}
