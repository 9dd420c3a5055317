// What was decided so far: the Calibration log and the team's columns of the Summary, read together and kept alike.
import {
  BY_HAND,
  decisionsByCode,
  reopened,
  standing,
  timeAfter,
  typedByHand,
  unmarked,
  type Decision,
  type ShownFinal,
  type Wording,
} from '../model/decision';
import {
  appendToLog,
  calibrationLogTab,
  readLog,
  type CalibrationLogKey,
} from '../workbook/calibrationLogTab';
import { codesOf } from '../workbook/codedRows';
import { shownFinals } from '../workbook/finals';
import { summaryTab, type SummaryKey } from '../workbook/summaryTab';
import type { Table } from '../workbook/table';
import type { Project } from './project';
import { openTable, type Tell } from './projectTabs';
import type { Scores } from './readScores';

/** The name of the text in which the final scores are remembered that the log was last compared with. */
export const FINALS = 'finals';
const NO_FINALS = '[]';

/** An item's average and proposed score, as they go into the log. */
export type Figures = Pick<Decision, 'average' | 'proposed'>;

/** The log and the team's columns, as they are now. */
export interface Records {
  readonly levels: readonly string[];
  readonly summary: Table<SummaryKey>;
  readonly log: Table<CalibrationLogKey>;
  /** The ids that the log has. */
  readonly ids: ReadonlySet<string>;
  readonly decisions: ReadonlyMap<string, readonly Decision[]>;
  readonly shown: ReadonlyMap<string, ShownFinal>;
}

/** Reads both tabs. */
export function openRecords(project: Project, levels: readonly string[], tell: Tell): Records {
  const summary = openTable(project, summaryTab(levels), tell);
  return { levels, summary, shown: shownFinals(summary, levels), ...openLog(project, tell) };
}

function openLog(project: Project, tell: Tell): Pick<Records, 'log' | 'ids' | 'decisions'> {
  const log = openTable(project, calibrationLogTab, tell);
  const rows = readLog(log);
  return { log, ids: new Set(rows.map(({ id }) => id)), decisions: decisionsByCode(rows) };
}

/** A decision on an item, timed after the ones before it. */
export function decisionOn(
  code: string,
  wording: Wording,
  figures: Figures,
  { id, recordedBy, last, now }: { id: string; recordedBy: string; last: Decision | null; now: Date },
): Decision {
  return { id, when: timeAfter(last, now), code, ...figures, ...wording, recordedBy };
}

/**
 * What was typed into the Summary tab and the log does not have, as rows of the log.
 * @param wordingOf what counts as typed: scores, unless told otherwise.
 */
export function typedDecisions(
  { shown, decisions, ids }: Pick<Records, 'shown' | 'decisions' | 'ids'>,
  figuresOf: (code: string) => Figures,
  now: Date,
  wordingOf: (shown: ShownFinal, last: Decision | null, code: string) => Wording | null = typedByHand,
): Decision[] {
  return [...shown].flatMap(([code, final]) => {
    const last = standing(decisions.get(code));
    const wording = wordingOf(final, last, code);
    if (wording === null) return [];
    const id = unusedId(`typed-${code}-${now.getTime().toString(36)}`, ids);
    return [decisionOn(code, wording, figuresOf(code), { id, recordedBy: BY_HAND, last, now })];
  });
}

function unusedId(id: string, ids: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const numbered = number === 1 ? id : `${id}-${number}`;
    if (!ids.has(numbered)) return numbered;
  }
}

/**
 * The final scores that stand in the log of items that the Summary has no row of, since it or their rows were deleted.
 * Before the first recompute there are none, and the log is not read.
 */
export function lostFinals(
  project: Project,
  summary: Table<SummaryKey>,
  codes: readonly string[],
  tell: Tell,
): ReadonlyMap<string, ShownFinal> {
  const present = new Set(codesOf(summary));
  const missing = codes.filter((code) => !present.has(code));
  const isFirst = project.text(FINALS) === undefined && project.state.calibration === null;
  if (missing.length === 0 || isFirst) return new Map();
  const { decisions } = openLog(project, tell);
  return new Map(
    missing.flatMap((code) => {
      const { final, rationale } = standing(decisions.get(code)) ?? reopened;
      return final === null
        ? []
        : [[code, { final, text: String(final), rationale: unmarked(rationale) }] as const];
    }),
  );
}

/** The same in words, as the beginning of a sentence. */
export const scoresWere = ({ size }: ReadonlyMap<string, ShownFinal>): string =>
  size === 1 ? '1 final score was' : `${size} final scores were`;

/** The figures of items as the Summary computes them. */
export function figuresIn({ rows }: Scores['summary']): (code: string) => Figures {
  const byCode = new Map(rows.map((row) => [row.code, row] as const));
  return (code) => {
    const row = byCode.get(code);
    return { average: row?.average ?? null, proposed: row?.proposed ?? null };
  };
}

/**
 * Logs final scores that were typed by hand since the last time. The log is read only where one changed.
 * @returns what is to be remembered as `FINALS`.
 */
export function logTypedFinals(
  project: Project,
  shown: ReadonlyMap<string, ShownFinal>,
  computed: Scores['summary'],
  tell: Tell,
): string {
  const filled = [...shown].flatMap(([code, { text }]) => (text === '' ? [] : [[code, text]]));
  const finals = JSON.stringify(filled.sort());
  if (finals === (project.text(FINALS) ?? NO_FINALS)) return finals;
  const log = openLog(project, tell);
  appendToLog(log.log, typedDecisions({ shown, ...log }, figuresIn(computed), new Date()));
  return finals;
}
