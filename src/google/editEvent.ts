// The event that Google hands over when a person edited cells.

/** The id of the tab that was edited; null where the event is none, since anybody may run the function by hand. */
export function editedTab(event: unknown): number | null {
  if (typeof event !== 'object' || event === null || !('range' in event)) return null;
  return (event as GoogleAppsScript.Events.SheetsOnEdit).range.getSheet().getSheetId();
}
