// Responses: what each participant answered, read from the whole response tab at once.
import { answersReader, isBlank, lastFilled, type Answer, type Cells } from './answers';
import { cellText, cutText, type CellValue } from './cell';
import { bindColumns, type Columns } from './columns';
import { readDate } from './dates';
import type { Instrument } from './instrument';
import { reporter, type Problem, type Reporter } from './problems';
import type { Settings } from './settings';

export type { Answer } from './answers';
export type { Problem } from './problems';

/** The response that counts for one respondent. */
export interface Response {
  /** Its row in the response tab, from 1; the header is row 1. */
  readonly row: number;
  readonly timestamp: Date | null;
  /** Trimmed and lower-case; empty if there is none. */
  readonly address: string;
  readonly name: string;
  readonly role: string;
  /** By code; an element's code holds its overall rating. An item without rating and evidence is absent. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/** A response that a later one of the same address replaced. */
export interface ReplacedResponse {
  readonly row: number;
  readonly byRow: number;
  readonly address: string;
}

export interface ResponseReading {
  readonly responses: readonly Response[];
  readonly replaced: readonly ReplacedResponse[];
  readonly problems: readonly Problem[];
}

/** The settings that reading depends on. */
type ReadingSettings = Pick<
  Settings,
  'levels' | 'oneWithDontKnowComment' | 'participantsKnownBy' | 'askOverall'
>;

/** An address as it is compared. */
export function normalAddress(address: CellValue): string {
  return cellText(address).toLowerCase();
}

/**
 * Reads a response tab: `values` is the whole of it with its header row, `tags` the developer metadata of each
 * column or null, `tabName` what the problems call it. One response a respondent, in the order of rows: of
 * several of one address the latest counts, and of those the lowest row. Rows without anything in our columns
 * are ignored. Never throws.
 */
export function readResponses(
  values: readonly (readonly CellValue[])[],
  tags: readonly (string | null)[],
  instrument: Instrument,
  settings: ReadingSettings,
  tabName: string,
): ResponseReading {
  const [header = [], ...rows] = values;
  const columns = bindColumns(header, tags, instrument, settings);
  const report = reporter(tabName);
  const elements = new Set(instrument.elements.map(({ code }) => code));
  reportColumns(columns, settings, report, elements);
  const used = usedColumns(columns);
  const readAnswers = answersReader(columns.items, settings, report);

  const submitted = rows.flatMap((cells, index): Submitted[] => {
    if (used.every((column) => isBlank(cells[column]))) return [];
    const cell = columns.timestamp === null ? '' : (cells[columns.timestamp] ?? '');
    const timestamp = readDate(cell);
    const row = index + 2;
    return [{ row, cells, timestamp, address: normalAddress(lastFilled(cells, columns.addresses)) }];
  });
  const latest = latestByAddress(submitted);
  const responses: Response[] = [];
  const replaced: ReplacedResponse[] = [];
  for (const { row, cells, timestamp, address } of submitted) {
    const byRow = latest.get(address)?.row ?? row;
    if (byRow !== row) {
      replaced.push({ row, byRow, address });
      continue;
    }
    if (timestamp === null) reportTimestamp(row, columns.timestamp, cells, report);
    const name = cellText(lastFilled(cells, columns.names));
    const role = cellText(lastFilled(cells, columns.roles));
    responses.push({ row, timestamp, address, name, role, answers: readAnswers(row, cells) });
  }
  return { responses, replaced, problems: report.problems };
}

/** Whose it is and when it was sent. */
interface Dated {
  readonly timestamp: Date | null;
  readonly address: string;
}

/** A row that holds a response, before it is known whether it counts. */
interface Submitted extends Dated {
  readonly row: number;
  readonly cells: Cells;
}

function reportColumns(
  columns: Columns,
  settings: ReadingSettings,
  report: Reporter,
  overall: ReadonlySet<string>,
): void {
  for (const { code, ratings } of columns.items) {
    if (ratings.length > 0 || (overall.has(code) && !settings.askOverall)) continue;
    report.add(
      1,
      null,
      `No column holds the ratings of ${code}; they count as skipped. Add its question to the form.`,
    );
  }
  for (const { column, code, header } of columns.unknown) {
    const shown = cutText(header, 80);
    report.add(
      1,
      column,
      `"${shown}" asks for ${code}, which is not in the instrument; its answers are left out.`,
    );
  }
  if (columns.addresses.length === 0) {
    report.add(1, null, 'No column holds the addresses; each row counts as a respondent of its own.');
  }
}

function reportTimestamp(row: number, column: number | null, cells: Cells, report: Reporter): void {
  if (column === null || isBlank(cells[column])) return;
  const shown = cutText(cellText(cells[column] ?? ''), 40);
  report.add(row, column, `"${shown}" is not a time; any other response of this address counts before it.`);
}

/** The latest of each address; a response without an address stands for itself and is not in the map. */
export function latestByAddress<T extends Dated>(submitted: readonly T[]): ReadonlyMap<string, T> {
  const latest = new Map<string, T>();
  for (const response of submitted) {
    if (response.address === '') continue;
    const other = latest.get(response.address);
    if (other === undefined || moment(response) >= moment(other)) latest.set(response.address, response);
  }
  return latest;
}

function moment({ timestamp }: Dated): number {
  return timestamp === null ? -Infinity : timestamp.getTime();
}

function usedColumns(columns: Columns): number[] {
  const ofItems = columns.items.flatMap((item) => [...item.ratings, ...item.evidence]);
  const time = columns.timestamp === null ? [] : [columns.timestamp];
  return [...time, ...columns.addresses, ...columns.names, ...columns.roles, ...ofItems];
}
