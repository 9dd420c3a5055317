// What the project remembers of a session of the calibration.

/** A session of the calibration, as far as it has come. */
export interface CalibrationState {
  readonly isOpen: boolean;
  /** When it was opened, as ISO text; an earlier version of the add-on did not remember it. */
  readonly opened?: string;
  /** The codes that had a final score when it was opened, and have it since: they take none of its minutes. */
  readonly settledBefore: readonly string[];
  /** The code of the item that is in front; empty where none is. */
  readonly at: string;
  /** How long it was on screen. */
  readonly seconds: number;
  /** The same of each item that was in front, by code. */
  readonly spent: Readonly<Record<string, number>>;
  /** Who recorded last, or was to go on from the session before; the name goes into the log and never back to the page. */
  readonly recordedBy: string;
}

/** A session that was opened just now. */
export const NEW_SESSION: CalibrationState = {
  isOpen: true,
  settledBefore: [],
  at: '',
  seconds: 0,
  spent: {},
  recordedBy: '',
};
