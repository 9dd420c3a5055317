// The spreadsheet service's global, made for one execution.
import type { Execution } from '../../runtime';
import { SpreadsheetApp } from './spreadsheetApp';

export const spreadsheetServices = (execution: Execution): Record<string, object> => ({
  SpreadsheetApp: new SpreadsheetApp(execution),
});
