// The team's columns of the Summary tab: its final scores, read by code and written into the rows of their codes.
import { cellText, type CellValue } from '../model/cell';
import type { ShownFinal } from '../model/decision';
import { ratingReader } from '../model/rating';
import { codesOf } from './codedRows';
import { summaryTab, type NewFinal, type SummaryKey } from './summaryTab';
import { readTable, writeRows, type Table } from './table';

/** The rationale comes first: a score without its own would pass for one that a person typed. */
const KEYS = ['rationale', 'final'] as const;

/** How often the scores are written again when people keep sorting the tab meanwhile. */
const ATTEMPTS = 4;

/** From so many rows on, cells are written by what they hold, since that takes the same few calls for any number. */
const MANY = 3;

/** What the Final and Rationale columns show, by code. Of a code that stands twice, its first row counts. */
export function shownFinals(
  table: Table<SummaryKey>,
  levels: readonly string[],
): ReadonlyMap<string, ShownFinal> {
  const read = ratingReader(levels);
  const shown = new Map<string, ShownFinal>();
  codesOf(table).forEach((code, row) => {
    if (code === '' || shown.has(code)) return;
    const value = table.value(row, 'final');
    const rating = read(typeof value === 'string' ? value.trim() : value);
    shown.set(code, {
      final: typeof rating === 'number' ? rating : null,
      text: cellText(value),
      rationale: table.text(row, 'rationale'),
    });
  });
  return shown;
}

/** The final scores that are levels, by code. */
export const finalLevels = (shown: ReadonlyMap<string, NewFinal>): ReadonlyMap<string, number> =>
  new Map([...shown].flatMap(([code, { final }]) => (final === null ? [] : [[code, final] as const])));

/**
 * Writes final scores and rationales, and nothing else. Where a person moved rows meanwhile, what was hit by mistake
 * gets back what it held, and the scores are written again.
 * @returns whether the rows stand as they were written; false when the tab was sorted again and again.
 */
export function writeFinals(
  table: Table<SummaryKey>,
  finals: ReadonlyMap<string, NewFinal>,
  levels: readonly string[],
): boolean {
  const wanted = new Map<string, readonly [CellValue, CellValue]>();
  finals.forEach(({ final, rationale }, code) => wanted.set(code, [final ?? '', rationale]));
  const before = new Map<string, readonly [CellValue, CellValue]>();
  codesOf(table).forEach((code, row) => {
    if (!before.has(code)) before.set(code, [table.value(row, 'final'), table.value(row, 'rationale')]);
  });
  let current = table;
  for (let attempt = 1; ; attempt += 1) {
    const rows = writeCells(current, wanted);
    if (current.stands('code')) return true;
    if (attempt === ATTEMPTS) return false;
    current = readTable(current.sheet, summaryTab(levels));
    const codes = codesOf(current);
    for (const row of rows) {
      const code = codes[row] ?? '';
      const held = before.get(code);
      if (code !== '' && held && !wanted.has(code)) wanted.set(code, held);
    }
  }
}

/** @returns the rows that were written, from 0. */
function writeCells(
  table: Table<SummaryKey>,
  wanted: ReadonlyMap<string, readonly [CellValue, CellValue]>,
): number[] {
  const { sheet, binding } = table;
  const codes = codesOf(table);
  const cells = [...wanted].flatMap(([code, [final, rationale]]) => {
    const row = codes.indexOf(code);
    return row < 0 ? [] : [{ row, final, rationale }];
  });
  if (cells.length < MANY) {
    for (const { row, final, rationale } of cells) {
      const written = new Map<SummaryKey, CellValue>([
        ['final', final],
        ['rationale', rationale],
      ]);
      writeRows(sheet, binding.places, KEYS, { first: row, rows: [written] });
    }
  } else {
    for (const key of KEYS) {
      for (const value of new Set(cells.map((cell) => cell[key]))) {
        const rows = cells.filter((cell) => cell[key] === value).map(({ row }) => row + 2);
        sheet.fill(rows, table.place(key), value);
      }
    }
  }
  return cells.map(({ row }) => row);
}
