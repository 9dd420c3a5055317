// A project as its owner carries it: set up and filled in, then through the form and the answers to the action plan.
import { AddOn, AddOnError, isResult } from '../addOn';
import { DocumentFile } from '../files/documentFile';
import { FormFile } from '../files/formFile';
import { SpreadsheetFile } from '../files/spreadsheetFile';
import type { ScriptProject } from '../project';
import type { Workspace } from '../workspace';
import { submitRows } from './answers';
import { plain, type Csv } from './files';
import { InputError } from './inputError';
import { pasteRows, remakeTabs, typeSettings } from './tabs';

export const INSTRUMENT_COLUMNS = ['Code', 'Element', 'Title', 'Low end', 'High end'];
export const TEAM_COLUMNS = ['Role', 'Name', 'Email', 'Organization', 'Rates', 'Substitute for'];

/** What a project is filled with; null where the built-in instrument stays, and where nobody answers. */
export interface ProjectFiles {
  readonly instrument: Csv | null;
  readonly responses: Csv | null;
  readonly settings: ReadonlyMap<string, string>;
  readonly team: Csv;
}

/** What the last recompute found; rows and columns are those of the response tab. */
export interface Found {
  /** How many have answered, and how many items there are to discuss. */
  readonly message: string;
  readonly problems: readonly { row: number; column: string; text: string }[];
  /** Answers that a later one of the same address replaced. */
  readonly replaced: readonly { row: number; byRow: number }[];
}

/** Settings that the columns of the tabs with figures depend on: set before they are made, these stand in order. */
const SCALES = ['levels', 'role groups'];

type Progress = (message: string) => void;

/**
 * Makes a project and fills in what its owner fills in before the form is made.
 * @throws InputError for a file that cannot be used, AddOnError for what the add-on refuses.
 */
export function startProject(
  workspace: Workspace,
  addOn: ScriptProject,
  files: ProjectFiles,
  progress: Progress = () => undefined,
): { spreadsheet: SpreadsheetFile; project: AddOn } {
  const set = new Map([...files.settings].map(([setting, value]) => [plain(setting), value]));
  const spreadsheet = SpreadsheetFile.create(workspace, set.get('project name') || 'Career readiness data');
  const project = new AddOn(workspace, addOn, spreadsheet.id);
  const setUp = (): void => progress(project.call('setUpProject', isResult).message);
  setUp();
  fillTabs(workspace, spreadsheet, files);
  if (SCALES.some((setting) => set.has(setting))) remakeTabs(spreadsheet, ['Summary', 'By role'], setUp);
  refuseBadInput(project, files);
  return { spreadsheet, project };
}

/** The add-on would go on with defaults; whoever hands in files wants to know. */
function refuseBadInput(project: AddOn, { instrument }: ProjectFiles): void {
  try {
    const { notices } = project.call('recompute', isRecomputed);
    if (notices.length > 0) throw new InputError(notices.map(withoutTabAdvice).join(' '));
  } catch (error) {
    if (!(error instanceof AddOnError) || !instrument) throw error;
    throw new InputError(`${instrument.name}: ${withoutTabAdvice(error.message)}`);
  }
}

/** A refusal as one sentence, without what to do in a tab. */
const withoutTabAdvice = (message: string): string =>
  message
    .replace(/ (Correct the Instrument tab|Until it is corrected on the Project tab).*$/s, '')
    .replace(/\. (?=Row \d|There are no rows)/g, '; ');

/**
 * Carries a started project on: makes the form, submits the answers, computes, writes the plan.
 * @throws the same.
 */
export function carryThrough(
  workspace: Workspace,
  project: AddOn,
  spreadsheet: SpreadsheetFile,
  files: ProjectFiles,
  progress: Progress = () => undefined,
): { form: FormFile; plan: DocumentFile; found: Found } {
  project.createForm(progress);
  const form = workspace.all(FormFile).find(({ link }) => link?.spreadsheet === spreadsheet.id);
  if (!form) throw new Error('The add-on made no form.');
  if (files.responses) {
    progress(`Submitting ${files.responses.rows.length} responses.`);
    submitRows(workspace, spreadsheet, form, files.responses);
  }
  const found = project.call('recompute', isRecomputed);
  progress(project.call('createActionPlan', isResult).message);
  const plan = workspace.all(DocumentFile).at(-1);
  if (!plan) throw new Error('The add-on made no action plan.');
  return { form, plan, found };
}

function fillTabs(workspace: Workspace, spreadsheet: SpreadsheetFile, files: ProjectFiles): void {
  if (files.instrument) pasteRows(spreadsheet, 'Instrument', files.instrument, INSTRUMENT_COLUMNS);
  pasteRows(spreadsheet, 'Team', files.team, TEAM_COLUMNS);
  typeSettings(spreadsheet, files.settings);
  workspace.settle();
}

const isRecomputed = (value: unknown): value is Found & { notices: string[] } =>
  isResult(value) && hasLists(value, 'notices', 'problems', 'replaced');

const hasLists = (value: object, ...names: readonly string[]): boolean =>
  names.every((name) => Array.isArray(Reflect.get(value, name)));
