// Reads the files that the demo is given: CSV with a header, and settings as JSON.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { InputError } from './inputError';

/** A CSV file: its header, and its rows as long as the header. */
export interface Csv {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads a CSV file.
 * @param known what a header of such a file has at least one of, to tell it from a first row.
 * @throws InputError
 */
export function readCsv(path: string, known: (title: string) => boolean): Csv {
  const name = basename(path);
  const [header = [], ...rows] = parsed(readText(path), name);
  if (!header.some((title) => known(title.trim()))) {
    throw new InputError(`${name} has no header row: its first row must name the columns.`);
  }
  return { name, header: header.map((title) => title.trim()), rows };
}

/** Reads setting names and values. @throws InputError */
export function readSettings(path: string): ReadonlyMap<string, string> {
  const name = basename(path);
  const settings = parseJson(readText(path), name);
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw new InputError(`${name} must be one JSON object of setting names and values.`);
  }
  return new Map(
    Object.entries(settings).map(([setting, value]: [string, unknown]) => {
      if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
        return [setting, value.join(', ')];
      if (typeof value === 'boolean') return [setting, value ? 'yes' : 'no'];
      if (typeof value === 'string' || typeof value === 'number') return [setting, String(value)];
      throw new InputError(`${name}: the value of "${setting}" must be a text or a number.`);
    }),
  );
}

function parsed(text: string, name: string): string[][] {
  try {
    return parse(text, { skip_empty_lines: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new InputError(
      `${name} is not a CSV file as spreadsheets download it: ${firstSentence(error.message)}`,
    );
  }
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new InputError(`${name} is not JSON: ${error.message}.`);
  }
}

function readText(path: string): string {
  const name = basename(path);
  const bytes = readBytes(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new InputError(`${name} is not in UTF-8: save it again as "CSV UTF-8".`);
  }
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const reason = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new InputError(`${path} cannot be read: ${reason}.`);
  }
}

const firstSentence = (message: string): string => `${message.split(/[\n]|\. /)[0]?.replace(/\.$/, '')}.`;
