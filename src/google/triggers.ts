// The spreadsheet's form-submit trigger.
import type { Spreadsheet } from './spreadsheet';

/** Whether this person already has a trigger that calls the function; other people's cannot be seen. */
export function hasTrigger(spreadsheet: Spreadsheet, functionName: string): boolean {
  const triggers = ScriptApp.getUserTriggers(spreadsheet.file);
  return triggers.some((trigger) => trigger.getHandlerFunction() === functionName);
}

/** Has the function called whenever a form that is linked to this spreadsheet is submitted. */
export function installSubmitTrigger(spreadsheet: Spreadsheet, functionName: string): void {
  ScriptApp.newTrigger(functionName).forSpreadsheet(spreadsheet.file).onFormSubmit().create();
}
