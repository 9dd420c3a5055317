// What the calibration page shows: the items with their figures and evidence, what is decided, and what is left to do.
import {
  partsByElement,
  planCalibration,
  proposalOf,
  type CalibrationProgress,
  type OpenItem,
  type Proposal,
} from '../model/calibration';
import { challengedCodes, standing } from '../model/decision';
import { groupedEvidence, type EvidenceGroup } from '../model/evidence';
import { summaryItems } from '../model/instrument';
import { levelColours } from '../model/levels';
import type { SummaryRow } from '../model/summary';
import { withoutIdentities, type Remover } from '../model/withoutIdentities';
import { appendToLog } from '../workbook/calibrationLogTab';
import { finalLevels } from '../workbook/finals';
import { figuresIn, openRecords, typedDecisions, type Records } from './calibrationRecords';
import { decisionView, type DecisionView } from './decisionView';
import type { CalibrationState } from './calibrationState';
import { removerFor } from './identities';
import type { Project } from './project';
import { openProject, openTeam } from './projectTabs';
import { readScores, type Scores } from './readScores';
import { onlyRecorder } from './recorder';

/** An item as the screen shows it: nothing of it says who. */
export interface CalibrationItem {
  readonly code: string;
  readonly kind: 'element' | 'sub-element';
  readonly title: string;
  readonly lowEnd: string;
  readonly highEnd: string;
  readonly average: number | null;
  readonly discuss: string;
  readonly why: string;
  /** How many rated each level, lowest first; null where it was not rated as a whole. */
  readonly counts: readonly number[] | null;
  readonly dontKnow: number | null;
  readonly skipped: number | null;
  readonly evidence: readonly EvidenceGroup[];
  readonly proposal: Proposal | null;
  /** The final score that the Summary shows, and its rationale. */
  readonly final: number | null;
  readonly rationale: string;
  /** The last decision of the log. */
  readonly decision: DecisionView | null;
}

export interface CalibrationView {
  readonly session: 'none' | 'open' | 'closed';
  /** Whether opening the calibration closes a form. */
  readonly hasForm: boolean;
  readonly respondents: number;
  readonly levels: readonly string[];
  readonly colours: readonly string[];
  readonly minutesToCalibrate: number;
  readonly minutesPerItem: number;
  /** The code of the item that was in front; empty for none. */
  readonly at: string;
  /** How long the session has been on screen, in seconds. */
  readonly seconds: number;
  readonly spent: Readonly<Record<string, number>>;
  /** Whether the name for the Recorded by column is known, since this session has one recorder. */
  readonly hasRecorder: boolean;
  readonly items: readonly CalibrationItem[];
  readonly queue: readonly string[];
  readonly take: readonly { readonly code: string; readonly level: number; readonly text: string }[];
  readonly open: readonly OpenItem[];
}

/** Everything that the page shows. Final scores that were typed by hand meanwhile are logged on the way. */
export function readCalibration(): CalibrationView {
  const project = openProject();
  return readProjectCalibration(project);
}

/** What is wrong with the tabs is said on the panel: it may hold an address, and this is a shared screen. */
const silently = (): void => undefined;

/** The same of a project that is open for changes. */
export function readProjectCalibration(project: Project): CalibrationView {
  const scores = readScores(project, silently);
  const { settings, summary, reading } = scores;
  const records = recordsWithTyped(project, scores);
  const session = project.state.calibration;
  const progress = calibrationProgress(records, session);
  const { queue, take, open } = planCalibration(summary.rows, progress, settings);
  return {
    session: session === null ? 'none' : session.isOpen ? 'open' : 'closed',
    hasForm: (project.state.form?.url ?? '') !== '',
    respondents: reading.responses.length,
    levels: settings.levels,
    colours: levelColours(settings.levels.length),
    minutesToCalibrate: settings.minutesToCalibrate,
    minutesPerItem: settings.minutesPerItem,
    at: session?.at ?? '',
    seconds: session?.seconds ?? 0,
    spent: session?.spent ?? {},
    hasRecorder: session !== null && (onlyRecorder(records, session) ?? '') !== '',
    items: itemsOf(scores, records, progress, removerFor(scores, openTeam(project, silently).members)),
    queue,
    take: take.map(({ code, proposal: { level, text } }) => ({ code, level, text })),
    open,
  };
}

function recordsWithTyped(project: Project, { settings, summary }: Scores): Records {
  const records = openRecords(project, settings.levels, silently);
  const typed = typedDecisions(records, figuresIn(summary), new Date());
  appendToLog(records.log, typed);
  const decisions = new Map(records.decisions);
  for (const decision of typed)
    decisions.set(decision.code, [...(decisions.get(decision.code) ?? []), decision]);
  return { ...records, decisions };
}

/** What has been decided, and what of it in this session. */
export function calibrationProgress(
  { shown, decisions }: Pick<Records, 'shown' | 'decisions'>,
  session: CalibrationState | null,
): CalibrationProgress {
  const finals = finalLevels(shown);
  const before = new Set(session?.settledBefore ?? finals.keys());
  const settledNow = new Set([...finals.keys()].filter((code) => !before.has(code)));
  return { finals, settledNow, challenged: challengedCodes(decisions) };
}

function itemsOf(
  { instrument, summary, reading, settings }: Scores,
  { shown, decisions }: Records,
  { finals }: CalibrationProgress,
  remove: Remover,
): CalibrationItem[] {
  const criteria = new Map(summaryItems(instrument).map((item) => [item.code, item] as const));
  const { responses } = withoutIdentities(reading.responses, remove);
  const evidence = groupedEvidence(instrument, responses, settings.levels);
  const parts = partsByElement(summary.rows);
  return summary.rows.map((row) => {
    const decision = standing(decisions.get(row.code));
    return {
      ...figuresOf(row),
      lowEnd: criteria.get(row.code)?.lowEnd ?? '',
      highEnd: criteria.get(row.code)?.highEnd ?? '',
      evidence: evidence.get(row.code) ?? [],
      proposal: proposalOf(row, parts.get(row.code) ?? [], finals),
      final: finals.get(row.code) ?? null,
      rationale: remove(shown.get(row.code)?.rationale ?? ''),
      decision: decision && decisionView(decision, settings.levels, remove),
    };
  });
}

function figuresOf(
  row: SummaryRow,
): Pick<
  CalibrationItem,
  'code' | 'kind' | 'title' | 'average' | 'discuss' | 'why' | 'counts' | 'dontKnow' | 'skipped'
> {
  const { code, kind, title, average, discuss, why, counts, dontKnow, skipped } = row;
  return { code, kind, title, average, discuss, why, counts, dontKnow, skipped };
}
