// Runs the simple trigger onEdit after a person's edit, as Google does.
import type { SpreadsheetFile } from '../files/spreadsheetFile';
import type { Cell } from '../files/cell';
import type { Execution } from '../runtime';
import { AuthMode } from '../services/script/scriptEnums';
import { User } from '../services/script/user';
import { Spreadsheet } from '../services/spreadsheet/spreadsheet';
import type { Entered } from './cellEdits';
import type { ServerContext } from './context';
import type { LiveSheets } from './liveSheets';
import { functionsOf } from './scriptFunctions';
import { contentOf } from './sheetMessages';
import type { SheetRuns } from './sheetRuns';

/** How many edits wait for their trigger at most; Google drops the others. */
const WAITING = 2;

export class EditTriggers {
  private readonly waiting = new Map<string, number>();

  constructor(
    private readonly context: ServerContext,
    private readonly runs: SheetRuns,
    private readonly live: LiveSheets,
  ) {}

  /** Has onEdit run for an edit of a window, where the script has such a function. */
  edited(file: SpreadsheetFile, { sheet, range, only }: Entered, window: string): void {
    const { addOn, triggers } = this.context;
    const waiting = this.waiting.get(file.id) ?? 0;
    if (!range || !functionsOf(addOn).includes('onEdit') || waiting >= WAITING) return;
    this.waiting.set(file.id, waiting + 1);
    const args = (execution: Execution) => {
      const source = new Spreadsheet(execution, file);
      const tab = source.sheets.find(({ data }) => data.id === sheet.id);
      const values = only ? { ...texts('value', only.after), ...texts('oldValue', only.before) } : {};
      const user = new User('');
      return [{ authMode: AuthMode.of.LIMITED, range: tab?.rangeOf(range), source, user, ...values }];
    };
    const run = { function: 'onEdit', caption: '', args, authMode: 'LIMITED', selection: null } as const;
    void this.runs.run(file, run).then(({ error, toasts }) => {
      this.waiting.set(file.id, (this.waiting.get(file.id) ?? 1) - 1);
      if (error !== null) triggers.noteFailure({ handler: 'onEdit', spreadsheet: file.id, message: error });
      if (toasts.length > 0) this.live.tell(file.id, { kind: 'toasts', window, toasts });
    });
  }
}

/** A value as the event has it: as text, and not at all where the cell is empty. */
function texts(name: 'value' | 'oldValue', cell: Cell): Record<string, string> {
  const content = contentOf(cell);
  return content === '' ? {} : { [name]: String(content) };
}
