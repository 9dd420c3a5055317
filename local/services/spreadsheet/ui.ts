// The editor's user interface: menus, sidebar and dialogs, recorded instead of shown.
import { ServiceError } from '../../errors';
import type { Execution } from '../../runtime';
import { surface } from '../../surface';
import { permit } from '../script/permission';
import { Menu } from './menu';

/** A page as HtmlService makes it; sizes in pixels, null where it does not say. */
interface HtmlOutput {
  getContent(): string;
  getTitle(): string | null;
  getWidth(): number | null;
  getHeight(): number | null;
}

const SCOPE = 'https://www.googleapis.com/auth/script.container.ui';

/** The size of a dialog whose page does not say one, in pixels. */
const DIALOG = { width: 600, height: 400 };

export class Ui {
  constructor(private readonly execution: Execution) {}

  createMenu(caption: string): Menu {
    return new Menu(caption, this.execution.shown);
  }

  createAddonMenu(): Menu {
    const { project, shown } = this.execution;
    return new Menu(project.name ?? project.id, shown);
  }

  showSidebar(page: HtmlOutput): void {
    this.permit('showSidebar');
    this.execution.shown.sidebar = { title: page.getTitle() ?? '', html: page.getContent() };
  }

  showModalDialog(page: HtmlOutput, title: string): void {
    this.permit('showModalDialog');
    this.showDialog(page, title, true);
  }

  showModelessDialog(page: HtmlOutput, title: string): void {
    this.permit('showModelessDialog');
    this.showDialog(page, title, false);
  }

  private showDialog(page: HtmlOutput, title: string, modal: boolean): void {
    const width = page.getWidth() ?? DIALOG.width;
    const height = page.getHeight() ?? DIALOG.height;
    this.execution.shown.dialog = { title, html: page.getContent(), width, height, modal };
  }

  private permit(member: string): void {
    permit(this.execution, `Ui.${member}`, 'FULL', SCOPE);
  }
}

/** The user interface of the editor that the script runs in. @throws ServiceError where there is none. */
export function uiOf(execution: Execution): Ui {
  if (execution.unattended || execution.spreadsheet === null) {
    throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
  }
  return new Ui(execution);
}

surface<GoogleAppsScript.Base.Ui>()(Ui, 'SpreadsheetApp.Ui', {
  createAddonMenu: '()',
  createMenu: '(String)',
  showModalDialog: '(HtmlOutput, String)',
  showModelessDialog: '(HtmlOutput, String)',
  showSidebar: '(HtmlOutput)',
});
