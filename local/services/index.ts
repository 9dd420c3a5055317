// The globals that a script finds: Google's services, made for one execution.
import type { Execution } from '../runtime';
import { documentServices } from './document';
import { formServices } from './form';
import { spreadsheetServices } from './spreadsheet';
import { scriptServices } from './script';

/** Every global service by its name. */
export function services(execution: Execution): Record<string, object> {
  return {
    ...spreadsheetServices(execution),
    ...formServices(execution),
    ...documentServices(execution),
    ...scriptServices(execution),
  };
}
