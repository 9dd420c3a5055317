// The main job without a browser: from an instrument and the answers of a team to a workbook and an action plan.
import { join } from 'node:path';
import { AddOn, isResult } from '../addOn';
import { ManualClock } from '../clock';
import { toCsv } from '../export/csv';
import { toDocx } from '../export/docx';
import { formOutline } from '../export/formJson';
import { toXlsx } from '../export/xlsx';
import { DocumentFile } from '../files/documentFile';
import { FormFile } from '../files/formFile';
import { SpreadsheetFile } from '../files/spreadsheetFile';
import type { ScriptProject } from '../project';
import { Workspace } from '../workspace';
import { isResponseHeader, participants, submitRows } from './answers';
import { readCsv, readSettings, type Csv } from './files';
import { InputError } from './inputError';
import { pasteRows, tab, typeSettings } from './tabs';

/** Paths of the files that replace the sample's. */
export interface DemoInput {
  readonly instrument?: string;
  readonly responses?: string;
  readonly settings?: string;
}

export interface DemoResult {
  /** File name → content, for whoever writes them. */
  readonly files: ReadonlyMap<string, string | Buffer>;
  readonly spreadsheet: SpreadsheetFile;
  /** What the last recompute said. */
  readonly message: string;
}

const SAMPLE = join(__dirname, '..', 'sample');
const INSTRUMENT_COLUMNS = ['Code', 'Element', 'Title', 'Low end', 'High end'];
const TEAM_COLUMNS = ['Role', 'Name', 'Email', 'Organization', 'Rates', 'Substitute for'];

/** The files of a run: the sample's, unless an instrument or responses are given. */
interface Files {
  readonly instrument: Csv | null;
  readonly responses: Csv | null;
  readonly settings: ReadonlyMap<string, string>;
  readonly team: Csv;
}

/**
 * Carries a project through the main job.
 * @throws InputError for a file that cannot be used, AddOnError for what the add-on refuses.
 */
export async function runDemo(
  addOn: ScriptProject,
  input: DemoInput,
  progress: (message: string) => void,
): Promise<DemoResult> {
  const files = readFiles(input);
  const workspace = new Workspace({ clock: new ManualClock(Date.now()) });
  const name = files.settings.get('Project name') ?? 'Career readiness data';
  const spreadsheet = workspace.add(SpreadsheetFile.create(workspace, name));
  const project = new AddOn(workspace, addOn, spreadsheet.id);

  progress(project.call('setUpProject', isResult).message);
  fillTabs(workspace, spreadsheet, files);
  const settled = project.call('recompute', isRecomputed);
  if (settled.notices.length > 0) throw new InputError(settled.notices.join(' '));
  project.createForm(progress);
  const [form] = workspace.all(FormFile);
  if (!form) throw new Error('The add-on made no form.');
  if (files.responses) {
    progress(`Submitting ${files.responses.rows.length} responses.`);
    submitRows(workspace, spreadsheet, form, files.responses);
  }
  const { message } = project.call('recompute', isRecomputed);
  progress(project.call('createActionPlan', isResult).message);
  const [plan] = workspace.all(DocumentFile);
  if (!plan) throw new Error('The add-on made no action plan.');

  const outputs = new Map<string, string | Buffer>([
    ['workbook.xlsx', await toXlsx(spreadsheet, 'Summary')],
    ['summary.csv', toCsv(tab(spreadsheet, 'Summary'))],
    ['evidence.csv', toCsv(tab(spreadsheet, 'Evidence'))],
    ['action-plan.docx', await toDocx(plan)],
    ['form.json', `${JSON.stringify(formOutline(form), null, 2)}\n`],
  ]);
  return { files: outputs, spreadsheet, message };
}

function readFiles({ instrument, responses, settings }: DemoInput): Files {
  const own = instrument !== undefined || responses !== undefined;
  const answered = responses ?? (own ? undefined : join(SAMPLE, 'responses.csv'));
  const set = settings ?? (own ? undefined : join(SAMPLE, 'settings.json'));
  const answers = answered === undefined ? null : readCsv(answered, isResponseHeader);
  const isInstrumentHeader = (title: string): boolean => INSTRUMENT_COLUMNS.includes(title);
  return {
    instrument: instrument === undefined ? null : readCsv(instrument, isInstrumentHeader),
    responses: answers,
    settings: set === undefined ? new Map() : readSettings(set),
    team: own ? teamOf(answers) : readCsv(join(SAMPLE, 'team.csv'), (title) => TEAM_COLUMNS.includes(title)),
  };
}

/** With responses of one's own, the team is whoever answered. */
function teamOf(responses: Csv | null): Csv {
  const rows = responses ? participants(responses) : [];
  return {
    name: 'the team',
    header: TEAM_COLUMNS,
    rows: rows.map(({ role, name, email }) => [role, name, email, '', 'yes', '']),
  };
}

function fillTabs(workspace: Workspace, spreadsheet: SpreadsheetFile, files: Files): void {
  if (files.instrument) pasteRows(spreadsheet, 'Instrument', files.instrument, INSTRUMENT_COLUMNS);
  pasteRows(spreadsheet, 'Team', files.team, TEAM_COLUMNS);
  typeSettings(spreadsheet, files.settings);
  workspace.settle();
}

const isRecomputed = (value: unknown): value is { message: string; notices: string[] } =>
  isResult(value) && 'notices' in value && Array.isArray(value.notices);
