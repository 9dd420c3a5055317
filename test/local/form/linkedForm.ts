// A form linked to a spreadsheet, for tests of what people submit.
import { ManualClock } from '../../../local/clock';
import { FormFile } from '../../../local/files/formFile';
import type { SheetData } from '../../../local/files/sheetData';
import { SpreadsheetFile } from '../../../local/files/spreadsheetFile';
import { submit, type SubmissionInput } from '../../../local/submission';
import { Workspace } from '../../../local/workspace';
import { runScript } from '../scriptRunner';

/** 5 October 2026, 9:12:33 in New York. */
export const START = Date.UTC(2026, 9, 5, 13, 12, 33);

export class LinkedForm {
  readonly clock = new ManualClock(START);
  readonly workspace: Workspace;
  readonly spreadsheet: SpreadsheetFile;
  readonly form: FormFile;

  /** @param build Code that builds `form`, which is published and gets linked at the end unless `link` is false. */
  constructor(build: string, link = true, workspace?: Workspace) {
    this.workspace = workspace ?? new Workspace({ clock: this.clock });
    this.spreadsheet = SpreadsheetFile.create(this.workspace, 'Project');
    const id = runScript(
      `const form = FormApp.create('A', true).setTitle('Rate');\n${build};\nreturn form.getId();`,
      {
        workspace: this.workspace,
      },
    ) as string;
    const form = this.workspace.all(FormFile).find((file) => file.id === id);
    if (!form) throw new Error('The script made no form.');
    this.form = form;
    if (link)
      this.script(`form.setDestination(FormApp.DestinationType.SPREADSHEET, '${this.spreadsheet.id}')`);
  }

  /** Runs code that finds the form as `form`. */
  script(body: string): unknown {
    return runScript(`const form = FormApp.openById('${this.form.id}');\n${body}`, {
      workspace: this.workspace,
    });
  }

  /** Submits answers by title. */
  submit(
    answers: Record<string, string | number | (string | string[] | null)[] | null>,
    more: Partial<SubmissionInput> = {},
  ) {
    return submit(this.workspace, this.form.id, { answers: new Map(Object.entries(answers)), ...more });
  }

  get tab(): SheetData {
    return this.spreadsheet.sheets[0]!;
  }

  /** What the tab shows, row by row, header first. */
  get shown(): string[][] {
    const { tab } = this;
    return Array.from({ length: tab.lastRow }, (_, row) =>
      Array.from({ length: tab.lastColumn }, (_, column) => tab.displayValue(row + 1, column + 1)),
    );
  }
}
