// What the add-on shows in the spreadsheet's editor: its menu, the panel, dialogs, short messages.

/** A menu entry: what it says, and the global function it calls or the entries it opens; null draws a line. */
export type MenuItem = readonly [caption: string, opens: string | readonly MenuItem[]] | null;

type Menu = GoogleAppsScript.Base.Menu;

/** Adds the add-on's menu under Extensions. */
export function addMenu(items: readonly MenuItem[]): void {
  filled(SpreadsheetApp.getUi().createAddonMenu(), items).addToUi();
}

function filled(menu: Menu, items: readonly MenuItem[]): Menu {
  for (const item of items) {
    if (item === null) menu.addSeparator();
    else if (typeof item[1] === 'string') menu.addItem(item[0], item[1]);
    else menu.addSubMenu(filled(SpreadsheetApp.getUi().createMenu(item[0]), item[1]));
  }
  return menu;
}

/** Opens a page of the add-on beside the spreadsheet; `values` fill the page's template. */
export function showSidebar(page: string, title: string, values: Record<string, string>): void {
  const template = HtmlService.createTemplateFromFile(page);
  Object.assign(template, values);
  SpreadsheetApp.getUi().showSidebar(template.evaluate().setTitle(title));
}

/** Opens a page of the add-on over the spreadsheet, as it is: none of its text is read as a template. Pixels. */
export function showDialog(page: string, title: string, size: { width: number; height: number }): void {
  const output = HtmlService.createHtmlOutputFromFile(page).setWidth(size.width).setHeight(size.height);
  SpreadsheetApp.getUi().showModalDialog(output, title);
}

/** The address of the person whose authority the execution has; empty when Google does not say. */
export function userAddress(): string {
  return Session.getEffectiveUser().getEmail();
}
