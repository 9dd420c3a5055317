// Which tab the Sheet page opens at.
import type { SheetData } from '../../files/sheetData';
import type { SpreadsheetFile } from '../../files/spreadsheetFile';

/** The tab with the figures of a project, as the workbook that is downloaded opens at it too. */
const FIGURES = 'Summary';

/**
 * The first tab that is shown. But a tab that a form fills comes first in the order and holds names beside answers,
 * which nobody means to show who opens the page: where there is one, the figures come instead, or else the first other.
 */
export function openingTab({ sheets }: SpreadsheetFile): SheetData | undefined {
  const shown = sheets.filter(({ hidden }) => !hidden);
  if (!shown.some(({ formId }) => formId !== null)) return shown[0];
  const figures = shown.find(({ name }) => name === FIGURES);
  return figures ?? shown.find(({ formId }) => formId === null) ?? shown[0];
}
