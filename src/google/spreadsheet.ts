// The project's spreadsheet: its tabs by id, by name and by the form that fills them.
import { repeat } from './repeat';
import { SheetTab } from './sheetTab';

/** The spreadsheet that the add-on is used in. */
export class Spreadsheet {
  readonly file = SpreadsheetApp.getActiveSpreadsheet();
  private tabs: Map<string, SheetTab> | null = null;
  private knownLocale: string | null = null;
  private knownTimeZone: string | null = null;

  get id(): string {
    return this.file.getId();
  }

  /** The country whose ways of writing it follows, such as `en_US`; asked for once. */
  get locale(): string {
    this.knownLocale ??= repeat(() => this.file.getSpreadsheetLocale());
    return this.knownLocale;
  }

  /** The time zone in which its cells are dates, such as `Europe/Berlin`; the script has another one. Asked for once. */
  get timeZone(): string {
    this.knownTimeZone ??= repeat(() => this.file.getSpreadsheetTimeZone());
    return this.knownTimeZone;
  }

  /** The tab of that id; null when it was deleted. */
  tab(id: number): SheetTab | null {
    const sheet = repeat(() => this.file.getSheetById(id));
    return sheet ? new SheetTab(sheet) : null;
  }

  /** The tab of that name; the case of its letters does not matter, since Google takes no two that differ in it alone. */
  tabByName(name: string): SheetTab | null {
    return this.named().get(name.toLowerCase()) ?? null;
  }

  /** Adds a tab at the right. */
  addTab(name: string): SheetTab {
    const tab = new SheetTab(this.file.insertSheet(name, this.file.getNumSheets()));
    this.named().set(name.toLowerCase(), tab);
    return tab;
  }

  rename(tab: SheetTab, name: string): void {
    tab.sheet.setName(name);
    this.tabs = null;
  }

  /** The only tab, while it is still as Google makes it: one, and nothing in it. */
  untouchedTab(): SheetTab | null {
    const [first, ...others] = this.named().values();
    if (!first || others.length > 0 || first.sheet.getLastRow() > 0 || first.sheet.getFormUrl() !== null)
      return null;
    return first;
  }

  /** All tabs by their names in small letters, asked for once. */
  private named(): Map<string, SheetTab> {
    this.tabs ??= new Map(
      repeat(() => this.file.getSheets()).map((sheet) => [
        sheet.getName().toLowerCase(),
        new SheetTab(sheet),
      ]),
    );
    return this.tabs;
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
