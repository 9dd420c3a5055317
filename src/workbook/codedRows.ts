// Rows known by their codes: figures stand beside the codes that a tab has, wherever a person put their rows.
import type { CellValue } from '../model/cell';
import { writeRows, type Table } from './table';

/** What a tab of coded rows is to show. */
export interface CodedRows<Key extends string> {
  /** The tab's columns in their order. */
  readonly keys: readonly Key[];
  /** Columns that people write: they are not touched in rows that are there. */
  readonly peoples: readonly Key[];
  /** Code → cells, in the order in which rows are added. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<Key, CellValue>>;
  /** What stands in a row of the tab whose code is not among these; rows count from 0. */
  readonly dropped: (row: number) => ReadonlyMap<Key, CellValue>;
  /** Gives rows that are about to be added their looks: a row that is there has them. */
  readonly prepare?: (codes: readonly string[], first: number) => void;
}

/** Any table with a column of codes. */
interface WithCodes {
  readonly length: number;
  text(row: number, key: 'code'): string;
}

/** The codes of the rows, empty where a row has none. */
export function codesOf(table: WithCodes): string[] {
  return Array.from({ length: table.length }, (_, row) => table.text(row, 'code'));
}

/**
 * Writes the figures beside the codes that the tab has, and adds rows for new codes at the end. Rows without a code
 * are left alone; no code of a row that exists is written.
 */
export function writeByCode<Key extends string>(
  table: Table<Key | 'code'>,
  { keys, peoples, rows, dropped, prepare }: CodedRows<Key | 'code'>,
): void {
  const { sheet, binding } = table;
  const computed = keys.filter((key) => key !== 'code' && !peoples.includes(key));
  for (const { first, codes } of runsOfCodes(codesOf(table))) {
    const cells = codes.map((code, index) => rows.get(code) ?? dropped(first + index));
    writeRows(sheet, binding.places, computed, { first, rows: cells });
  }
  const present = new Set(codesOf(table));
  const missing = [...rows].filter(([code]) => !present.has(code));
  if (missing.length === 0) return;
  sheet.grow(table.length + missing.length + 1, 1);
  prepare?.(
    missing.map(([code]) => code),
    table.length,
  );
  const block = { first: table.length, rows: missing.map(([, cells]) => cells) };
  // What is people's comes first: a code without it would pass for one that they took it from.
  writeRows(sheet, binding.places, [...peoples, ...keys.filter((key) => !peoples.includes(key))], block);
}

/** Codes of rows that follow each other; a row without a code ends a run. */
function runsOfCodes(codes: readonly string[]): { first: number; codes: string[] }[] {
  const runs: { first: number; codes: string[] }[] = [];
  codes.forEach((code, row) => {
    if (code === '') return;
    const last = runs[runs.length - 1];
    if (last && last.first + last.codes.length === row) last.codes.push(code);
    else runs.push({ first: row, codes: [code] });
  });
  return runs;
}
