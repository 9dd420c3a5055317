// A project in a local workspace of its own, with the real bundle: driven as its owner and its participants drive it.
import { join } from 'node:path';
import type { FormProgress } from '../../src/actions/createAssessmentForm';
import type { PlanResult } from '../../src/actions/createActionPlan';
import type { RecomputeResult } from '../../src/actions/recompute';
import { AddOn, AddOnError, isResult } from '../../local/addOn';
import { ManualClock } from '../../local/clock';
import { DocumentFile } from '../../local/files/documentFile';
import { FormFile } from '../../local/files/formFile';
import type { SheetData } from '../../local/files/sheetData';
import { SpreadsheetFile } from '../../local/files/spreadsheetFile';
import { loadAddOn } from '../../local/project';
import { fireTriggers, type TriggerRun } from '../../local/responses/fireTriggers';
import { linkedTab } from '../../local/responses/responseTab';
import type { Outcome, Request } from '../../local/runtime';
import { openStore, type Store, type StoredFiles } from '../../local/store';
import { submit, type Submission, type SubmissionInput } from '../../local/submission';
import { Workspace } from '../../local/workspace';
import { isFormProgress, isPlan, isRecomputed, onlyOne } from './checks';
import { columnOf, lastTitle, rowsOf, type Row } from './sheet';

/** 5 October 2026, 9:12:33 in New York. */
export const START = Date.UTC(2026, 9, 5, 13, 12, 33);

export const OWNER = 'owner@example.org';

/** Two elements: one with two sub-elements, one with one. */
export const INSTRUMENT: readonly (readonly string[])[] = [
  ['1', '', 'Collection', 'Nobody collects.', 'Everybody collects.'],
  ['1.a', '1', 'Definitions', 'Everyone has their own.', 'All share them.'],
  ['1.b', '1', 'Errors', 'Found by chance.', 'Found early.'],
  ['2', '', 'Governance', '', ''],
  ['2.a', '2', 'Roles', 'Nobody decides.', 'It is written down.'],
];

/** What a participant says of an item: a level, a don't-know, or one of these with evidence. */
export type Said = number | 'dk' | readonly [rating: number | 'dk', evidence: string];

const addOn = loadAddOn(join(__dirname, '..', '..', 'dist'));

export interface ProjectOptions {
  readonly instrument?: readonly (readonly string[])[];
  readonly settings?: Readonly<Record<string, string>>;
  /** Role, name, address. */
  readonly team?: readonly (readonly string[])[];
}

export class TestProject {
  readonly clock = new ManualClock(START);
  readonly workspace: Workspace;
  readonly spreadsheet: SpreadsheetFile;
  private readonly addOn: AddOn;

  /** A project in an empty spreadsheet, or as it was when `stored` was taken of its store. */
  constructor(
    stored: StoredFiles = new Map(),
    readonly store: Store = openStore(':memory:'),
  ) {
    store.write(
      [...stored].flatMap(([file, parts]) => [...parts].map(([part, value]) => ({ file, part, value }))),
    );
    this.workspace = new Workspace({ store, clock: this.clock, owner: OWNER });
    this.spreadsheet =
      this.workspace.all(SpreadsheetFile)[0] ?? SpreadsheetFile.create(this.workspace, 'Project');
    this.addOn = new AddOn(this.workspace, addOn, this.spreadsheet.id);
  }

  /** A project with its tabs, filled as a person types; the small instrument unless told otherwise. */
  static setUp({ instrument = INSTRUMENT, settings = {}, team = [] }: ProjectOptions = {}): TestProject {
    const project = new TestProject();
    project.say('setUpProject');
    project.paste('Instrument', instrument);
    for (const [name, value] of Object.entries(settings)) project.set(name, value);
    team.forEach(([role = '', name = '', email = ''], index) =>
      project.fill('Team', index + 2, { Role: role, Name: name, Email: email }),
    );
    return project;
  }

  /** The same with its form, published. */
  static withForm(options: ProjectOptions = {}): TestProject {
    const project = TestProject.setUp(options);
    project.createForm();
    return project;
  }

  run(name: string, options: Partial<Request> = {}): Outcome {
    return this.addOn.run(name, options);
  }

  /** Runs a function that must go well. @returns what it says. */
  say(name: string, options: Partial<Request> = {}): string {
    return this.result(name, isResult, options).message;
  }

  /** Runs a function that must refuse. @returns the sentence that the person reads. */
  refusal(name: string, options: Partial<Request> = {}): string {
    const { error } = this.run(name, options);
    if (!error) throw new Error(`${name} did not refuse.`);
    return error.message;
  }

  step(options: Partial<Request> = {}): FormProgress {
    return this.result('createAssessmentFormStep', isFormProgress, options);
  }

  /** Takes steps until the form is finished. @returns the last one. */
  createForm(options: Partial<Request> = {}): FormProgress {
    for (;;) {
      const progress = this.step(options);
      if (progress.finished) return progress;
    }
  }

  addMissingQuestions(): FormProgress {
    return this.result('addMissingQuestions', isFormProgress);
  }

  recompute(options: Partial<Request> = {}): RecomputeResult {
    return this.result('recompute', isRecomputed, options);
  }

  createActionPlan(): PlanResult {
    return this.result('createActionPlan', isPlan);
  }

  /** The only assessment form. */
  get form(): FormFile {
    const forms = this.workspace.all(FormFile).filter(({ name }) => name.endsWith(': assessment'));
    return onlyOne(forms, 'form');
  }

  /** The only document. */
  get plan(): DocumentFile {
    return onlyOne(this.workspace.all(DocumentFile), 'document');
  }

  /** The tab that the form fills. */
  get responses(): SheetData {
    const sheet = linkedTab(this.workspace, this.form);
    if (!sheet) throw new Error('The form fills no tab.');
    return sheet;
  }

  tab(name: string): SheetData {
    const sheet = this.spreadsheet.sheetByName(name);
    if (!sheet) throw new Error(`The spreadsheet has no tab ${name}.`);
    return sheet;
  }

  /** The rows of a tab as displayed, by header. */
  rows(name: string): Row[] {
    return rowsOf(this.tab(name));
  }

  /** The row of the Summary tab, or another, with that code. */
  row(code: string, name = 'Summary'): Row {
    return onlyOne(
      this.rows(name).filter((row) => row.Code === code),
      `row ${code}`,
    );
  }

  /** The number of that row in the sheet. */
  rowNumber(code: string, name = 'Summary'): number {
    return this.rows(name).findIndex((row) => row.Code === code) + 2;
  }

  /** Types texts into a row, by header. */
  fill(tab: string | SheetData, row: number, texts: Readonly<Record<string, string>>): void {
    const sheet = typeof tab === 'string' ? this.tab(tab) : tab;
    for (const [header, text] of Object.entries(texts)) sheet.enter(row, columnOf(sheet, header), text);
    this.workspace.settle();
  }

  /** Types the value of a setting. */
  set(setting: string, value: string): void {
    const row = this.rows('Project').findIndex((each) => each.Setting === setting) + 2;
    if (row < 2) throw new Error(`There is no setting ${setting}.`);
    this.fill('Project', row, { Value: value });
  }

  /** Types rows over what the tab has, from its first column on. */
  paste(name: string, rows: readonly (readonly string[])[]): void {
    const sheet = this.tab(name);
    const before = sheet.lastRow;
    for (let row = 2; row <= Math.max(before, rows.length + 1); row += 1) {
      for (let column = 1; column <= lastTitle(sheet); column += 1) {
        sheet.enter(row, column, rows[row - 2]?.[column - 1] ?? '');
      }
    }
    this.workspace.settle();
  }

  /**
   * Submits the form as a participant does: what is said of items by code, 3 for all others. The triggers run.
   * @returns what became of them; none may fail.
   */
  answer(...submission: Parameters<TestProject['submit']>): TriggerRun[] {
    const runs = fireTriggers(this.workspace, this.submit(...submission));
    const failed = runs.find(({ error }) => error !== null);
    if (failed) throw new Error(`The trigger failed: ${failed.error}`);
    return runs;
  }

  /** The same, without telling any trigger of it. */
  submit(
    email: string,
    said: Readonly<Record<string, Said>> = {},
    more: { role?: string; name?: string } & Partial<SubmissionInput> = {},
  ): Submission {
    const { role = 'Local practitioners', name = 'Somebody', ...input } = more;
    const answers = new Map<string, string>();
    for (const item of this.form.items) {
      const code = /^(\S+)\. /.exec(item.title)?.[1];
      if (item.type !== 'MULTIPLE_CHOICE' || code === undefined) continue;
      const answer = said[code] ?? 3;
      const [rating, evidence] = typeof answer === 'object' ? answer : [answer, ''];
      const choice = rating === 'dk' ? item.choices.at(-1) : item.choices[rating - 1];
      answers.set(item.title, choice?.value ?? '');
      if (evidence !== '') answers.set(`Evidence for ${code}`, evidence);
    }
    const asked = new Set(this.form.items.map((item) => item.title));
    for (const [title, text] of Object.entries({ Name: name, Email: email, Role: role })) {
      if (asked.has(title)) answers.set(title, text);
    }
    return submit(this.workspace, this.form.id, { answers, email, ...input });
  }

  /** Runs something, and does `between` after each of its service calls, which count from 1. */
  meanwhile<T>(between: (call: number) => void, run: () => T): T {
    const settle = this.workspace.settle.bind(this.workspace);
    let calls = 0;
    this.workspace.settle = () => {
      settle();
      calls += 1;
      between(calls);
    };
    try {
      return run();
    } finally {
      this.workspace.settle = settle;
    }
  }

  /** What the document properties of the spreadsheet hold, as the add-on keeps them. */
  get properties(): Map<string, string> {
    return this.workspace.state.propertiesOf(`document:${addOn.id}:${this.spreadsheet.id}`);
  }

  /** Another spreadsheet of the same workspace, used with the add-on too. */
  addOnIn(spreadsheet: string): AddOn {
    return new AddOn(this.workspace, addOn, spreadsheet);
  }

  private result<T>(name: string, check: (value: unknown) => value is T, options: Partial<Request> = {}): T {
    const { value, error } = this.run(name, options);
    if (error) throw new AddOnError(error.message);
    if (!check(value)) throw new Error(`${name} returned something else than expected.`);
    return value;
  }
}
