// Problems: what somebody should look at in a tab, by row and column; none of them stops anything.
import { columnLetter } from './cell';

/** Something in the response tab that the owner should see; never fatal. */
export interface Problem {
  readonly tab: string;
  readonly row: number;
  /** The letter of the column, or empty if no one column is meant. */
  readonly column: string;
  readonly text: string;
}

/** Collects the problems of one tab; columns are counted from 0, null if no one column is meant. */
export interface Reporter {
  readonly problems: readonly Problem[];
  readonly add: (row: number, column: number | null, text: string) => void;
}

/** Starts the list of problems of one tab. */
export function reporter(tab: string): Reporter {
  const problems: Problem[] = [];
  return {
    problems,
    add: (row, column, text) =>
      problems.push({ tab, row, column: column === null ? '' : columnLetter(column), text }),
  };
}
