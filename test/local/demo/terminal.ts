// Runs the commands in this process, with files in a folder of their own, and reads what they leave.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { calibrate } from '../../../local/cli';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder that files are put into and that commands write into. */
export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'calibrate-'));

  path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  /** Puts a file there. @returns its path. */
  file(name: string, content: string | Buffer): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  /** Puts a table there as CSV, as Google Sheets downloads it. @returns its path. */
  csv(name: string, rows: readonly (readonly string[])[]): string {
    const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
    return this.file(name, rows.map((cells) => cells.map(quoted).join(',')).join('\r\n'));
  }

  read(...names: string[]): string {
    return readFileSync(this.path(...names), 'utf8');
  }

  /** The rows of a CSV file by header. */
  rows(...names: string[]): Record<string, string>[] {
    return parse(this.read(...names), { columns: true });
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs a command as nobody watches. */
export async function run(...args: string[]): Promise<Ran> {
  const said = { out: '', err: '' };
  const code = await calibrate(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    isWatched: false,
    width: 120,
  });
  return { code, ...said };
}

/** Two elements with codes that a spreadsheet would take for numbers and dates. */
export const INSTRUMENT = [
  ['Code', 'Element', 'Title', 'Low end', 'High end'],
  ['007', '', 'Collection, and more', '', ''],
  ['1.10', '007', 'Definitions', 'Everyone has their own.', 'All share them.'],
  ['1-2', '007', 'Errors', '', ''],
  ['DQ', '', 'Quality', '', ''],
  ['2E3', 'DQ', 'Use', '', ''],
];

/** The header of the response tab of a form for that instrument. */
export const HEADER = [
  ...['Timestamp', 'Email Address', 'Name', 'Role'],
  ...['1.10. Definitions', 'Evidence for 1.10', '1-2. Errors', 'Evidence for 1-2'],
  ...['007. Collection, and more (overall)', 'Evidence for 007'],
  ...['2E3. Use', 'Evidence for 2E3', 'DQ. Quality (overall)', 'Evidence for DQ'],
];

/** A row for that header: what is given by title, otherwise a plausible answer. */
export function answer(given: Readonly<Record<string, string>> = {}): string[] {
  const codes = { '1.10': '3 – Promising', '1-2': '2 – Building', '007': '2 – Building' };
  const ratings: Readonly<Record<string, string>> = { ...codes, '2E3': '3 – Promising', DQ: '3 – Promising' };
  const person: Readonly<Record<string, string>> = {
    Timestamp: '10/5/2026 9:12:33',
    'Email Address': 'a@example.org',
    Name: 'Somebody',
    Role: 'State leadership',
  };
  return HEADER.map((title) => {
    const code = /^(\S+)\. /.exec(title)?.[1] ?? '';
    return given[title] ?? given[code] ?? person[title] ?? ratings[code] ?? '';
  });
}
