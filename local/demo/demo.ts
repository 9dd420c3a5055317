// The main job without a browser: from an instrument and the answers of a team to a workbook and an action plan.
import { join } from 'node:path';
import { ManualClock } from '../clock';
import { toCsv } from '../export/csv';
import { toDocx } from '../export/docx';
import { formOutline } from '../export/formJson';
import { toXlsx } from '../export/xlsx';
import type { SpreadsheetFile } from '../files/spreadsheetFile';
import type { ScriptProject } from '../project';
import { Workspace } from '../workspace';
import { participants, RESPONSES } from './columns';
import { plain, readCsv, readSettings, type Csv, type CsvKind } from './files';
import {
  carryThrough,
  INSTRUMENT_COLUMNS,
  startProject,
  TEAM_COLUMNS,
  type Found,
  type ProjectFiles,
} from './project';
import { tab } from './tabs';

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
  readonly found: Found;
}

const NOBODY = 'Nobody has answered yet; the form and the workbook are ready.';

const SAMPLE = join(__dirname, '..', 'sample');

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
  const { spreadsheet, project } = startProject(workspace, addOn, files, progress);
  const { found, plan, form } = carryThrough(workspace, project, spreadsheet, files, progress);

  const outputs = new Map<string, string | Buffer>([
    ['workbook.xlsx', await toXlsx(spreadsheet, 'Summary')],
    ['summary.csv', toCsv(tab(spreadsheet, 'Summary'))],
    ['evidence.csv', toCsv(tab(spreadsheet, 'Evidence'))],
    ['action-plan.docx', await toDocx(plan)],
    ['form.json', `${JSON.stringify(formOutline(form), null, 2)}\n`],
  ]);
  const message = form.responses.length === 0 ? NOBODY : found.message;
  return { files: outputs, spreadsheet, found: { ...found, message } };
}

/** The sample's project. */
export const sampleFiles = (): ProjectFiles => readFiles({});

function readFiles({ instrument, responses, settings }: DemoInput): ProjectFiles {
  const own = instrument !== undefined || responses !== undefined;
  const answered = responses ?? (own ? undefined : join(SAMPLE, 'responses.csv'));
  const set = settings ?? (own ? undefined : join(SAMPLE, 'settings.json'));
  const answers = answered === undefined ? null : readCsv(answered, RESPONSES);
  return {
    instrument: instrument === undefined ? null : readCsv(instrument, tableOf(INSTRUMENT_COLUMNS)),
    responses: answers,
    settings: set === undefined ? new Map() : readSettings(set),
    team: own ? teamOf(answers) : readCsv(join(SAMPLE, 'team.csv'), tableOf(TEAM_COLUMNS)),
  };
}

/** A file with the columns of a tab. */
const tableOf = (columns: readonly string[]): CsvKind => ({
  isTitle: (title) => columns.some((column) => plain(column) === plain(title)),
  columns: columns.join(', '),
});

/** With responses of one's own, the team is whoever answered. */
function teamOf(responses: Csv | null): Csv {
  const rows = responses ? participants(responses) : [];
  return {
    name: 'the team',
    header: TEAM_COLUMNS,
    rows: rows.map(({ role, name, email }) => [role, name, email, '', 'yes', '']),
  };
}
