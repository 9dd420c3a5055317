// The project's spreadsheet: its tabs by id, by name and by the form that fills them.
import { repeat } from './repeat';
import { SheetTab } from './sheetTab';

/** The spreadsheet that the add-on is used in. */
export class Spreadsheet {
  readonly file = SpreadsheetApp.getActiveSpreadsheet();

  get id(): string {
    return this.file.getId();
  }

  /** The tab of that id; null when it was deleted. */
  tab(id: number): SheetTab | null {
    const sheet = repeat(() => this.file.getSheetById(id));
    return sheet ? new SheetTab(sheet) : null;
  }

  tabByName(name: string): SheetTab | null {
    const sheet = repeat(() => this.file.getSheetByName(name));
    return sheet ? new SheetTab(sheet) : null;
  }

  /** Adds a tab at the right. */
  addTab(name: string): SheetTab {
    return new SheetTab(this.file.insertSheet(name, this.file.getNumSheets()));
  }

  /** The only tab, while it is still as Google makes it: one, and nothing in it. */
  untouchedTab(): SheetTab | null {
    const [first, ...others] = repeat(() => this.file.getSheets());
    if (!first || others.length > 0 || first.getLastRow() > 0 || first.getFormUrl() !== null) return null;
    return new SheetTab(first);
  }

  /** The tab that the form of that id fills. Google puts a new one first. */
  tabOfForm(formId: string): SheetTab | null {
    SpreadsheetApp.flush();
    const sheet = repeat(() => this.file.getSheets()).find((each) => each.getFormUrl()?.includes(formId));
    return sheet ? new SheetTab(sheet) : null;
  }

  /** Writes out what Google holds back. */
  flush(): void {
    SpreadsheetApp.flush();
  }

  toast(message: string): void {
    this.file.toast(message, 'Calibrate', 10);
  }
}
