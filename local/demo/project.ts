// A project as its owner carries it: set up and filled in, then through form, answers and meeting to the action plan.
import { AddOn, AddOnError, isResult } from '../addOn';
import { DocumentFile } from '../files/documentFile';
import { FormFile } from '../files/formFile';
import { SpreadsheetFile } from '../files/spreadsheetFile';
import type { ScriptProject } from '../project';
import type { Workspace } from '../workspace';
import { submitRows } from './answers';
import { plain, type Csv } from './files';
import { InputError } from './inputError';
import { holdMeeting, type Meeting, type MeetingFiles } from './meeting';
import { refuseBadMeeting } from './meetingChecks';
import { INSTRUMENT, TEAM } from './tables';
import { pasteRows, remakeTabs, typeSettings } from './tabs';

/** What a project is filled with; null where the built-in instrument stays, and where nobody answers or meets. */
export interface ProjectFiles {
  readonly instrument: Csv | null;
  readonly responses: Csv | null;
  readonly settings: ReadonlyMap<string, string>;
  readonly team: Csv;
  readonly meeting: MeetingFiles | null;
}

/** What a project has at the end. */
export interface Carried {
  readonly form: FormFile;
  readonly plan: DocumentFile;
  readonly found: Found;
  /** What came of the meeting, and the memo after it; null where there is none. */
  readonly after: { readonly meeting: Meeting; readonly memo: DocumentFile } | null;
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
  if (files.meeting) refuseBadMeeting(spreadsheet, files.meeting);
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
 * Carries a started project on: makes the form, submits the answers, computes, holds the meeting where there is one,
 * and writes the plan; after a meeting, asks the team about the plan and writes the memo.
 * @throws the same.
 */
export function carryThrough(
  workspace: Workspace,
  project: AddOn,
  spreadsheet: SpreadsheetFile,
  files: ProjectFiles,
  progress: Progress = () => undefined,
): Carried {
  project.createForm(progress);
  const form = workspace.all(FormFile).find(({ link }) => link?.spreadsheet === spreadsheet.id);
  if (!form) throw new Error('The add-on made no form.');
  if (files.responses) {
    // Who answered could.
    project.call('confirmWhoCanAnswer', isResult);
    progress(`Submitting ${files.responses.rows.length} responses.`);
    submitRows(workspace, spreadsheet, form, files.responses);
  }
  const meeting = files.meeting && holdMeeting({ workspace, project, spreadsheet, progress }, files.meeting);
  const found = project.call('recompute', isRecomputed);
  const plan = documentOf(workspace, project, 'createActionPlan', progress);
  if (meeting === null) return { form, plan, found, after: null };
  progress(project.call('createPlanReviewForm', isResult).message);
  const memo = documentOf(workspace, project, 'createMemo', progress);
  return { form, plan, found, after: { meeting, memo } };
}

/** The document that an action makes. */
function documentOf(
  workspace: Workspace,
  project: AddOn,
  action: 'createActionPlan' | 'createMemo',
  progress: Progress,
): DocumentFile {
  progress(project.call(action, isResult).message);
  const made = workspace.all(DocumentFile).at(-1);
  if (!made) throw new Error(`${action} made no document.`);
  return made;
}

function fillTabs(workspace: Workspace, spreadsheet: SpreadsheetFile, files: ProjectFiles): void {
  if (files.instrument) pasteRows(spreadsheet, 'Instrument', files.instrument, INSTRUMENT);
  pasteRows(spreadsheet, 'Team', files.team, TEAM);
  typeSettings(spreadsheet, files.settings);
  workspace.settle();
}

const isRecomputed = (value: unknown): value is Found & { notices: string[] } =>
  isResult(value) && hasLists(value, 'notices', 'problems', 'replaced');

const hasLists = (value: object, ...names: readonly string[]): boolean =>
  names.every((name) => Array.isArray(Reflect.get(value, name)));
