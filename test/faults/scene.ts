// A project at some point of its life, that can be brought back as often as a test wants to fail something in it.
import { join } from 'node:path';
import { AddOn } from '../../local/addOn';
import { ManualClock } from '../../local/clock';
import { FormFile } from '../../local/files/formFile';
import { SpreadsheetFile } from '../../local/files/spreadsheetFile';
import { loadAddOn } from '../../local/project';
import { fireTriggers } from '../../local/responses/fireTriggers';
import type { Fault, Outcome } from '../../local/runtime';
import { openStore, type Store, type StoredFiles } from '../../local/store';
import { submit } from '../../local/submission';
import { Workspace } from '../../local/workspace';

const PROJECT = loadAddOn(join(__dirname, '..', '..', 'dist'));
const TIME = Date.UTC(2026, 9, 5, 13, 0);

const INSTRUMENT = [
  ['1', '', 'Data', '', ''],
  ['1.a', '1', 'Definitions', 'none', 'all'],
  ['1.b', '1', 'Errors', 'by chance', 'early'],
];

/** A workspace with one spreadsheet and the add-on in it. */
export class Scene {
  private readonly workspace: Workspace;
  private readonly addOn: AddOn;

  private constructor(private readonly store: Store) {
    this.workspace = new Workspace({ store, clock: new ManualClock(TIME) });
    const spreadsheet =
      this.workspace.all(SpreadsheetFile)[0] ??
      this.workspace.add(SpreadsheetFile.create(this.workspace, 'Project'));
    this.addOn = new AddOn(this.workspace, PROJECT, spreadsheet.id);
  }

  static blank(): Scene {
    return new Scene(openStore(':memory:'));
  }

  /** The scene as it was when `stored` was taken of it. */
  static restore(stored: StoredFiles): Scene {
    const store = openStore(':memory:');
    store.write(
      [...stored].flatMap(([file, parts]) => [...parts].map(([part, value]) => ({ file, part, value }))),
    );
    return new Scene(store);
  }

  stored(): StoredFiles {
    return this.store.load();
  }

  close(): void {
    this.workspace.close();
  }

  run(name: string, fault?: Fault): Outcome {
    return this.addOn.run(name, fault ? { fault } : {});
  }

  /** Takes steps until the form is finished. @returns the last step's outcome. */
  finishForm(): Outcome {
    for (;;) {
      const outcome = this.run('createAssessmentFormStep');
      if (outcome.error || isFinished(outcome.value)) return outcome;
    }
  }

  pasteInstrument(): void {
    const sheet = this.workspace.all(SpreadsheetFile)[0]?.sheetByName('Instrument');
    if (!sheet) throw new Error('There is no Instrument tab.');
    for (let row = 2; row <= sheet.lastRow; row += 1) {
      INSTRUMENT[0]?.forEach((_, column) => sheet.put(row, column + 1, INSTRUMENT[row - 2]?.[column] ?? ''));
    }
    this.workspace.settle();
  }

  /** A participant answers; the trigger runs, with the fault, unless it is kept from it. */
  answer(person: number, trigger: 'runs' | 'is missed' = 'runs', fault?: Fault): Outcome | null {
    const [form] = this.workspace.all(FormFile);
    if (!form) throw new Error('There is no form.');
    const level = ['1 – Undefined', '2 – Building', '3 – Promising'][person % 3] ?? '';
    const answers = new Map([
      ['Name', `Member ${person}`],
      ['Email', `member.${person}@example.org`],
      ['Role', 'State leadership'],
      ['1.a. Definitions', level],
      ['Evidence for 1.a', `=Evidence ${person}`],
      ['1.b. Errors', '4 – Established'],
      ['1. Data (overall)', "Don't know"],
    ]);
    const submission = submit(this.workspace, form.id, { answers, at: TIME + person * 60_000 });
    if (trigger === 'is missed') return null;
    return fireTriggers(this.workspace, submission, fault ? { fault } : {})[0]?.outcome ?? null;
  }

  forms(): readonly FormFile[] {
    return this.workspace.all(FormFile);
  }
}

const isFinished = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'finished' in value && value.finished === true;
