// The main job without a browser: from an instrument, the answers of a team and its meeting to a workbook and a plan.
import type { AddOn } from '../addOn';
import { ManualClock } from '../clock';
import { toCsv } from '../export/csv';
import { toDocx } from '../export/docx';
import { formOutline } from '../export/formJson';
import { pageFile } from '../export/pageFile';
import { toXlsx } from '../export/xlsx';
import type { SpreadsheetFile } from '../files/spreadsheetFile';
import type { ScriptProject } from '../project';
import { Workspace } from '../workspace';
import { participants, RESPONSES } from './columns';
import { readCsv, readSettings, type Csv } from './files';
import type { Meeting, MeetingFiles } from './meeting';
import { carryThrough, startProject, type Carried, type Found, type ProjectFiles } from './project';
import { sampleFiles } from './sample';
import { DECISIONS, GOALS, INSTRUMENT, kindOf, PRIORITIES, STRATEGIES, TEAM, VOTES } from './tables';
import { tab } from './tabs';
import { readVotes } from './votes';

/** What a meeting may be given as files, and the columns of each. */
const MEETING = {
  decisions: DECISIONS,
  priorities: PRIORITIES,
  strategies: STRATEGIES,
  votes: VOTES,
  goals: GOALS,
};

type MeetingKey = keyof typeof MEETING;

const MEETING_KEYS = Object.keys(MEETING) as MeetingKey[];

/** Paths of the files that replace the sample's. */
export interface DemoInput extends Readonly<Partial<Record<MeetingKey, string>>> {
  readonly instrument?: string;
  readonly responses?: string;
  readonly settings?: string;
}

/** The files that are left after a meeting only; the team may have them all. */
export const AFTER_MEETING = ['memo.docx', 'deck.pptx', 'workbook-to-share.xlsx'] as const;

export interface DemoResult {
  /** File name → content, for whoever writes them. */
  readonly files: ReadonlyMap<string, string | Buffer>;
  /** Files that this time has no content for; those of an earlier time would not belong to the others. */
  readonly without: readonly string[];
  readonly spreadsheet: SpreadsheetFile;
  readonly found: Found;
  readonly meeting: Meeting | null;
}

const NOBODY = 'Nobody has answered yet; the form and the workbook are ready.';

/**
 * Carries a project through the main job.
 * @throws InputError for a file that cannot be used, AddOnError for what the add-on refuses.
 */
export async function runDemo(
  addOn: ScriptProject,
  input: DemoInput,
  progress: (message: string) => void,
): Promise<DemoResult> {
  const clock = new ManualClock(Date.now());
  const files = readFiles(input, clock.now());
  const workspace = new Workspace({ clock });
  const { spreadsheet, project } = startProject(workspace, addOn, files, progress);
  const carried = carryThrough(workspace, project, spreadsheet, files, progress);
  const { found, form, after } = carried;
  const message = form.responses.length === 0 ? NOBODY : found.message;
  return {
    files: new Map([
      ...(await filesOf(spreadsheet, carried)),
      ...(await afterMeeting(addOn, project, carried)),
    ]),
    without: after === null ? AFTER_MEETING : [],
    spreadsheet,
    found: { ...found, message },
    meeting: after && after.meeting,
  };
}

async function filesOf(
  spreadsheet: SpreadsheetFile,
  { plan, form }: Carried,
): Promise<[name: string, content: string | Buffer][]> {
  return [
    ['workbook.xlsx', await toXlsx(spreadsheet, 'Summary')],
    ['summary.csv', toCsv(tab(spreadsheet, 'Summary'))],
    ['evidence.csv', toCsv(tab(spreadsheet, 'Evidence'))],
    ['action-plan.docx', await toDocx(plan)],
    ['form.json', `${JSON.stringify(formOutline(form), null, 2)}\n`],
  ];
}

async function afterMeeting(
  addOn: ScriptProject,
  project: AddOn,
  { after }: Carried,
): Promise<[name: (typeof AFTER_MEETING)[number], content: Buffer][]> {
  if (after === null) return [];
  const page = (name: string): string => addOn.pages.get(name) ?? '';
  const { deck } = project.call('readDeck', isDeckResult);
  const workbook = project.call('readShareWorkbook', isObject);
  return [
    ['memo.docx', await toDocx(after.memo)],
    ['deck.pptx', await pageFile(page('deck'), deck)],
    ['workbook-to-share.xlsx', await pageFile(page('shareWorkbook'), workbook)],
  ];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isDeckResult = (value: unknown): value is { deck: unknown } => isObject(value) && 'deck' in value;

/** With an instrument or responses of one's own, nothing is the sample's. */
function readFiles(input: DemoInput, now: number): ProjectFiles {
  const { instrument, responses, settings } = input;
  const isOwn = instrument !== undefined || responses !== undefined;
  const sample = isOwn ? null : sampleFiles(now);
  const answers = responses === undefined ? (sample?.responses ?? null) : readCsv(responses, RESPONSES);
  const set = settings === undefined ? sample?.settings : readSettings(settings);
  return {
    instrument: instrument === undefined ? null : readCsv(instrument, kindOf(INSTRUMENT)),
    responses: answers,
    settings: set ?? new Map<string, string>(),
    team: sample?.team ?? teamOf(answers),
    meeting: meetingOf(input, sample?.meeting ?? null),
  };
}

/** Nobody of the sample voted for strategies that replace its own. */
function meetingOf(input: DemoInput, sample: MeetingFiles | null): MeetingFiles | null {
  if (sample === null && MEETING_KEYS.every((key) => input[key] === undefined)) return null;
  const file = (key: MeetingKey): Csv | null => {
    const path = input[key];
    if (path === undefined) return sample?.[key] ?? null;
    return key === 'votes' ? readVotes(path) : readCsv(path, kindOf(MEETING[key]));
  };
  return {
    decisions: file('decisions'),
    priorities: file('priorities'),
    strategies: file('strategies'),
    votes: input.strategies === undefined || input.votes !== undefined ? file('votes') : null,
    goals: file('goals'),
    checkIns: sample?.checkIns ?? null,
  };
}

/** With responses of one's own, the team is whoever answered. */
function teamOf(responses: Csv | null): Csv {
  const rows = responses ? participants(responses) : [];
  return {
    name: 'the team',
    header: TEAM.needed,
    rows: rows.map(({ role, name, email }) => [role, name, email, '', 'yes', '']),
  };
}
