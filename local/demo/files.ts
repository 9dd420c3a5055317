// Reads the files that the demo is given: CSV with a header, and settings as JSON.
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { InputError, systemReason } from './inputError';

/** A CSV file: its header, and its rows as long as the header; row `n` of the file is `rows[n - 2]`. */
export interface Csv {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a file of a kind looks like. */
export interface CsvKind {
  /** Whether a header of such a file has that title, to tell it from a first row. */
  readonly isTitle: (title: string) => boolean;
  /** Its columns in words, as the end of a sentence. */
  readonly columns: string;
}

/** Reads a CSV file. @throws InputError */
export function readCsv(path: string, kind: CsvKind): Csv {
  const name = basename(path);
  const text = readText(path, 'CSV UTF-8');
  refuseOtherSeparators(text, name, kind);
  const [first = [], ...rest] = parsed(text, name);
  const header = first.map((title) => title.trim());
  if (!header.some(kind.isTitle)) {
    throw new InputError(`${name} has no header row: its first row must name the columns, ${kind.columns}.`);
  }
  const rows = rest.map((cells, index) => asLongAs(header, cells, `${name}, row ${index + 2}`));
  return { name, header, rows };
}

/** Whether a row has nothing in it. */
export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** A title or name as it is compared: without regard to case, spaces and the kind of quotes. */
export const plain = (text: string): string =>
  text.trim().toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ');

/** Reads setting names and values. @throws InputError */
export function readSettings(path: string): ReadonlyMap<string, string> {
  const name = basename(path);
  const settings = parseJson(readText(path, 'UTF-8'), name);
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw new InputError(`${name} must be one JSON object of setting names and values.`);
  }
  return new Map(
    Object.entries(settings).map(([setting, value]: [string, unknown]) => {
      if (Array.isArray(value) && value.every(isListEntry)) return [setting, value.join(', ')];
      if (typeof value === 'boolean') return [setting, value ? 'yes' : 'no'];
      if (typeof value === 'string' || typeof value === 'number') return [setting, String(value)];
      throw new InputError(
        `${name}: the value of "${setting}" must be a text, a number, true or false, or a list of names without commas.`,
      );
    }),
  );
}

const isListEntry = (each: unknown): each is string => typeof each === 'string' && !/[,;\n]/.test(each);

const SEPARATORS = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
] as const;

function refuseOtherSeparators(text: string, name: string, { isTitle }: CsvKind): void {
  const [firstLine = ''] = text.split(/\r\n|\n|\r/, 1);
  const titles = (separator: string): number =>
    firstLine.split(separator).filter((cell) => isTitle(cell.trim().replace(/^"(.*)"$/, '$1'))).length;
  for (const [separator, word] of SEPARATORS) {
    if (!firstLine.includes(separator) || titles(separator) <= titles(',')) continue;
    throw new InputError(
      `${name} has ${word} between its columns: save it again with commas, as Google Sheets downloads it.`,
    );
  }
}

function parsed(text: string, name: string): string[][] {
  try {
    return parse(text, { relax_column_count: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InputError(`${name} is not a CSV file as spreadsheets download it: ${csvFault(error)}.`);
  }
}

function csvFault({ code, message }: CsvError): string {
  const line = /\bline (\d+)/.exec(message)?.[1] ?? '1';
  return code === 'CSV_QUOTE_NOT_CLOSED'
    ? `the quotation mark that opens in line ${line} is never closed`
    : `a quotation mark in line ${line} stands inside a cell without being doubled`;
}

/** Excel leaves out the last cells of a row where they are empty; more cells than titles are a mistake. */
function asLongAs(header: readonly string[], cells: readonly string[], place: string): string[] {
  const { length } = header;
  if (!isBlankRow(cells.slice(length))) {
    throw new InputError(
      `${place}: there are ${cells.length} cells, but the header has ${length}; put quotation marks around a text with commas.`,
    );
  }
  return header.map((_, place) => cells[place] ?? '');
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InputError(`${name} is not JSON: ${error.message}.`);
  }
}

/** How workbooks of Excel begin, new and old ones. */
const WORKBOOKS = [Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('\xd0\xcf\x11\xe0', 'latin1')];

function readText(path: string, encoding: string): string {
  const name = basename(path);
  const bytes = readBytes(path);
  if (WORKBOOKS.some((start) => bytes.subarray(0, start.length).equals(start))) {
    throw new InputError(`${name} is a workbook and not a text file: download its tab as CSV.`);
  }
  if (!isUtf8(bytes) || bytes.includes(0)) {
    throw new InputError(`${name} is not in UTF-8: save it again as "${encoding}".`);
  }
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new InputError(`${path} cannot be read: ${systemReason(error)}.`);
  }
}
