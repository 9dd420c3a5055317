// A project as its owner carries it: set up and filled in, then through the form and the answers to the action plan.
import { AddOn, isResult } from '../addOn';
import { DocumentFile } from '../files/documentFile';
import { FormFile } from '../files/formFile';
import { SpreadsheetFile } from '../files/spreadsheetFile';
import type { ScriptProject } from '../project';
import type { Workspace } from '../workspace';
import { submitRows } from './answers';
import type { Csv } from './files';
import { InputError } from './inputError';
import { pasteRows, typeSettings } from './tabs';

export const INSTRUMENT_COLUMNS = ['Code', 'Element', 'Title', 'Low end', 'High end'];
export const TEAM_COLUMNS = ['Role', 'Name', 'Email', 'Organization', 'Rates', 'Substitute for'];

/** What a project is filled with; null where the built-in instrument stays, and where nobody answers. */
export interface ProjectFiles {
  readonly instrument: Csv | null;
  readonly responses: Csv | null;
  readonly settings: ReadonlyMap<string, string>;
  readonly team: Csv;
}

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
  const name = files.settings.get('Project name') ?? 'Career readiness data';
  const spreadsheet = SpreadsheetFile.create(workspace, name);
  const project = new AddOn(workspace, addOn, spreadsheet.id);
  progress(project.call('setUpProject', isResult).message);
  fillTabs(workspace, spreadsheet, files);
  const settled = project.call('recompute', isRecomputed);
  if (settled.notices.length > 0) throw new InputError(settled.notices.join(' '));
  return { spreadsheet, project };
}

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
): { form: FormFile; plan: DocumentFile; message: string } {
  project.createForm(progress);
  const form = workspace.all(FormFile).find(({ link }) => link?.spreadsheet === spreadsheet.id);
  if (!form) throw new Error('The add-on made no form.');
  if (files.responses) {
    progress(`Submitting ${files.responses.rows.length} responses.`);
    submitRows(workspace, spreadsheet, form, files.responses);
  }
  const { message } = project.call('recompute', isRecomputed);
  progress(project.call('createActionPlan', isResult).message);
  const plan = workspace.all(DocumentFile).at(-1);
  if (!plan) throw new Error('The add-on made no action plan.');
  return { form, plan, message };
}

function fillTabs(workspace: Workspace, spreadsheet: SpreadsheetFile, files: ProjectFiles): void {
  if (files.instrument) pasteRows(spreadsheet, 'Instrument', files.instrument, INSTRUMENT_COLUMNS);
  pasteRows(spreadsheet, 'Team', files.team, TEAM_COLUMNS);
  typeSettings(spreadsheet, files.settings);
  workspace.settle();
}

const isRecomputed = (value: unknown): value is { message: string; notices: string[] } =>
  isResult(value) && 'notices' in value && Array.isArray(value.notices);
