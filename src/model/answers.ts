// Answers: what one row of the response tab says about each item.
import { cellText, cutText, type CellValue } from './cell';
import type { ItemColumns } from './columns';
import { DONT_KNOW } from './levels';
import type { Reporter } from './problems';
import { isDontKnowComment, ratingReader, type Rating } from './rating';
import type { Settings } from './settings';

/** What a participant said about one item; `evidence` is empty if there is none. */
export interface Answer {
  readonly rating: Rating;
  readonly evidence: string;
}

/** The cells of one row. */
export type Cells = readonly CellValue[];

/**
 * Makes a reader of rows; `row` is the number of the row in the tab. A cell that is no rating counts as skipped and
 * is reported, and so is a 1 that counts as a don't-know for its comment.
 */
export function answersReader(
  items: readonly ItemColumns[],
  settings: Pick<Settings, 'levels' | 'oneWithDontKnowComment'>,
  report: Reporter,
): (row: number, cells: Cells) => ReadonlyMap<string, Answer> {
  const read = ratingReader(settings.levels);
  const top = settings.levels.length;
  const repairs = settings.oneWithDontKnowComment === 'dont-know';
  const withoutEvidence = new Map<Rating, Answer>();

  function readRating(row: number, cells: Cells, columns: readonly number[], evidence: string): Rating {
    const column = lastFilledColumn(cells, columns);
    if (column === null) return null;
    const cell = cells[column] ?? '';
    const rating = read(cell);
    if (rating === 'unreadable') {
      const shown = cutText(cellText(cell), 40);
      report.add(
        row,
        column,
        `"${shown}" is not a rating from 1 to ${top}; it counts as skipped. Correct or clear it.`,
      );
      return null;
    }
    if (rating === 1 && repairs && isDontKnowComment(evidence)) {
      report.add(
        row,
        column,
        `A 1 with the comment "${evidence}" counts as ${DONT_KNOW}, as the settings say.`,
      );
      return 'dont-know';
    }
    return rating;
  }

  function bare(rating: Rating): Answer {
    const known = withoutEvidence.get(rating);
    if (known !== undefined) return known;
    const answer = { rating, evidence: '' };
    withoutEvidence.set(rating, answer);
    return answer;
  }

  return (row, cells) => {
    const answers = new Map<string, Answer>();
    for (const item of items) {
      const evidence = cellText(lastFilled(cells, item.evidence));
      const rating = readRating(row, cells, item.ratings, evidence);
      if (evidence !== '') answers.set(item.code, { rating, evidence });
      else if (rating !== null) answers.set(item.code, bare(rating));
    }
    return answers;
  };
}

/** The last cell of the given columns that has something in it, or an empty text. */
export function lastFilled(cells: Cells, columns: readonly number[]): CellValue {
  const column = lastFilledColumn(cells, columns);
  return column === null ? '' : (cells[column] ?? '');
}

function lastFilledColumn(cells: Cells, columns: readonly number[]): number | null {
  for (let index = columns.length - 1; index > 0; index -= 1) {
    const column = columns[index];
    if (column !== undefined && !isBlank(cells[column])) return column;
  }
  return columns[0] ?? null;
}

/** Whether a cell is empty, or has nothing but spaces. */
export function isBlank(cell: CellValue | undefined): boolean {
  if (cell === undefined || cell === '') return true;
  return typeof cell === 'string' && cell.trim() === '';
}
