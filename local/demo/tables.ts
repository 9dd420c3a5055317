// The tables that the demo is given: which columns each has, and its rows by them.
import { isBlankRow, plain, type Csv, type CsvKind } from './files';
import { InputError } from './inputError';

/** The columns of a table; those that are not named here are left out. */
export interface TableColumns {
  /** A file without one of these is refused. */
  readonly needed: readonly string[];
  /** A file may have these, too. */
  readonly also?: readonly string[];
  /** Those of both whose numbers and dates are read as such, as where a person types them. */
  readonly typed?: readonly string[];
}

export const INSTRUMENT: TableColumns = { needed: ['Code', 'Element', 'Title', 'Low end', 'High end'] };
export const TEAM: TableColumns = {
  needed: ['Role', 'Name', 'Email', 'Organization', 'Rates', 'Substitute for'],
};
export const DECISIONS: TableColumns = { needed: ['Code', 'Final', 'Rationale', 'Dissent', 'Recorded by'] };
export const PRIORITIES: TableColumns = {
  needed: ['Kind', 'Statement', 'Codes', 'Group', 'Take to Part II'],
};
export const STRATEGIES: TableColumns = {
  needed: ['Strategy', 'Challenge', 'Group'],
  also: ['Id', 'Votes', 'Chosen'],
  typed: ['Votes'],
};
export const VOTES: TableColumns = { needed: ['Email Address', 'First vote', 'Second vote'] };
export const GOALS: TableColumns = {
  needed: [...['Goal', 'Strategy', 'Measure', 'Baseline', 'Target', 'Owner', 'Start', 'Due', 'Resources']],
  typed: ['Start', 'Due'],
};
export const CHECK_INS: TableColumns = {
  needed: ['Date', 'Goal', 'Value', 'Status', 'Note'],
  typed: ['Date'],
};

const all = ({ needed, also = [] }: TableColumns): string[] => [...needed, ...also];

/** What tells a file with these columns from another. */
export const kindOf = (columns: TableColumns): CsvKind => ({
  isTitle: (title) => all(columns).some((column) => plain(column) === plain(title)),
  columns: columns.needed.join(', '),
});

/**
 * Where each column stands in the file.
 * @throws InputError for a column that is missing or there twice.
 */
export function placesOf(csv: Csv, columns: TableColumns): ReadonlyMap<string, number> {
  const titles = csv.header.map(plain);
  const missing = columns.needed.filter((header) => !titles.includes(plain(header)));
  if (missing.length > 0) {
    const lacking = missing.length === 1 ? 'the column' : 'the columns';
    throw new InputError(`${csv.name} lacks ${lacking} ${missing.join(', ')}.`);
  }
  const present = all(columns).filter((header) => titles.includes(plain(header)));
  const twice = present.find((header) => titles.indexOf(plain(header)) !== titles.lastIndexOf(plain(header)));
  if (twice !== undefined) {
    throw new InputError(`${csv.name} has the column ${twice} twice: rename or delete one of them.`);
  }
  return new Map(present.map((header) => [header, titles.indexOf(plain(header))]));
}

/** A row of a file that has something in it. */
export interface TableRow {
  /** Its file and number, as the beginning of a sentence about it. */
  readonly place: string;
  /** Its number in the file, from 1. */
  readonly row: number;
  /** What a column says, trimmed; empty where there is no such column. */
  readonly text: (column: string) => string;
}

/** The rows that have something in them. @throws InputError as `placesOf` does. */
export function rowsOf(csv: Csv, columns: TableColumns): TableRow[] {
  const places = placesOf(csv, columns);
  return csv.rows.flatMap((cells, index) => {
    const row = index + 2;
    const text = (column: string): string => (cells[places.get(column) ?? -1] ?? '').trim();
    return isBlankRow(cells) ? [] : [{ place: `${csv.name}, row ${row}`, row, text }];
  });
}
