// The decisions of a calibration that come as a file, recorded one after the other as its dialog does.
import { AddOnError, isResult } from '../addOn';
import { plain, type Csv } from './files';
import { InputError } from './inputError';
import type { MeetingPlace } from './meeting';
import { DECISIONS, rowsOf, type TableRow } from './tables';

/** What a calibration came to, in numbers of items. */
export interface Calibrated {
  /** Those that the file decides. */
  readonly decided: number;
  /** Those taken at their proposed score in one step. */
  readonly taken: number;
  readonly final: number;
  readonly items: number;
  /** Those of the file where somebody dissents. */
  readonly dissents: number;
}

/** A decision of the file. */
interface Decision {
  readonly row: TableRow;
  readonly code: string;
  readonly final: number;
}

/**
 * Reads the decisions. Of several on one item the last stands; the log has them all.
 * @param levels their names, lowest first.
 * @throws InputError for a code that is not in the instrument, and for a Final that is no level.
 */
export function readDecisions(
  csv: Csv,
  codes: ReadonlySet<string>,
  levels: readonly string[],
): readonly Decision[] {
  return rowsOf(csv, DECISIONS).map((row) => {
    const code = row.text('Code');
    if (!codes.has(code)) throw new InputError(`${row.place}: the instrument has no code "${code}".`);
    return { row, code, final: levelIn(row, levels) };
  });
}

/** A level as people write it: `3`, or `3 – Promising` with any dash. */
function levelIn({ place, text }: TableRow, levels: readonly string[]): number {
  const [, digits = '', name] = /^(\d+)(?:\s*[-–—]\s*(.+))?$/.exec(text('Final')) ?? [];
  const level = levels[Number(digits) - 1];
  if (level !== undefined && (name === undefined || plain(name) === plain(level))) return Number(digits);
  throw new InputError(
    `${place}: Final is "${text('Final')}", but it must be a level from 1 to ${levels.length}.`,
  );
}

/** Opens the calibration, records the decisions, takes the others as proposed where the team need not discuss them, and closes it. */
export function calibrate(place: MeetingPlace, csv: Csv, levels: readonly string[]): Calibrated {
  const { project, progress } = place;
  const opened = project.call('openCalibration', isSession);
  progress(opened.message);
  const decisions = readDecisions(csv, new Set(opened.view.items.map(({ code }) => code)), levels);
  progress(`Recording ${decisions.length} decisions.`);
  const last = new Map<string, string>();
  let recordedBy = '';
  for (const decision of decisions) {
    // A row that says nobody was recorded by who recorded the one before it.
    recordedBy = decision.row.text('Recorded by') || recordedBy;
    record(place, decision, { seen: last.get(decision.code) ?? '', recordedBy });
    last.set(decision.code, idOf(decision));
  }
  const { take } = project.call('readCalibration', isView);
  const codes = take.map(({ code }) => code);
  if (codes.length > 0)
    progress(project.call('takeProposed', isResult, { id: 'proposed', codes, recordedBy }).message);
  const { message, view } = project.call('closeCalibration', isSession);
  progress(message);
  return {
    decided: last.size,
    taken: codes.length,
    final: view.items.filter(({ final }) => final !== null).length,
    items: view.items.length,
    dissents: decisions.filter(({ row }) => row.text('Dissent') !== '').length,
  };
}

const idOf = ({ row }: Decision): string => `decision-${row.row}`;

/** `seen` is the id of the decision on the item before this one; empty for none. */
function record(
  { project }: MeetingPlace,
  decision: Decision,
  { seen, recordedBy }: { seen: string; recordedBy: string },
): void {
  const { row, code, final } = decision;
  const request = {
    ...{ id: idOf(decision), seen, code, final, recordedBy },
    rationale: row.text('Rationale'),
    dissent: row.text('Dissent'),
  };
  try {
    const { accepted, message } = project.call('recordDecision', isDecision, request);
    if (!accepted) throw new InputError(`${row.place}: ${message}`);
  } catch (error) {
    if (error instanceof AddOnError) throw new InputError(`${row.place}: ${error.message}`);
    throw error;
  }
}

interface View {
  readonly items: readonly { readonly code: string; readonly final: number | null }[];
  readonly take: readonly { readonly code: string }[];
}

const isView = (value: unknown): value is View =>
  typeof value === 'object' &&
  value !== null &&
  ['items', 'take'].every((name) => Array.isArray(Reflect.get(value, name)));

const isSession = (value: unknown): value is { message: string; view: View } =>
  isResult(value) && 'view' in value && isView(value.view);

const isDecision = (value: unknown): value is { message: string; accepted: boolean } =>
  isResult(value) && 'accepted' in value && typeof value.accepted === 'boolean';
