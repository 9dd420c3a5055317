// The Evidence tab: everything that was written beside a rating, without names.
import type { EvidenceRow } from '../model/evidence';
import type { CellValue } from '../model/cell';
import type { SheetTab } from '../google/sheetTab';
import { TAB_COLORS, type Tab } from './tab';
import { bind, writeRows } from './table';

type EvidenceKey = 'code' | 'rating' | 'evidence';

export const evidenceTab: Tab<EvidenceKey> = {
  key: 'evidence',
  name: 'Evidence',
  color: TAB_COLORS.scores,
  frozenColumns: 0,
  columns: [
    { key: 'code', header: 'Code', kind: 'text', width: 60 },
    { key: 'rating', header: 'Rating', kind: 'text', width: 90 },
    { key: 'evidence', header: 'Evidence', kind: 'text', width: 700 },
  ],
};

/** How many rows are added beyond what is needed, so that the next submissions need not add any. */
const SPARE_ROWS = 500;

/**
 * Writes all evidence over what the last recompute left. The tab is the add-on's own, so it is not read: rows up
 * to its end are emptied.
 * @returns one sentence for each column that had to be put back.
 */
export function writeEvidence(sheet: SheetTab, evidence: readonly EvidenceRow[]): readonly string[] {
  const { header, maxRows } = sheet.readHeader();
  const { places, messages } = bind(sheet, evidenceTab, header);
  const room = maxRows - 1;
  if (evidence.length > room) sheet.addRows(evidence.length - room + SPARE_ROWS);
  const empty = new Map<EvidenceKey, CellValue>();
  const filled = evidence.map(
    (row) =>
      new Map<EvidenceKey, CellValue>([
        ['code', row.code],
        ['rating', String(row.rating)],
        ['evidence', row.evidence],
      ]),
  );
  const rows = [...filled, ...Array.from({ length: Math.max(0, room - filled.length) }, () => empty)];
  writeRows(sheet, places, ['code', 'rating', 'evidence'], { first: 0, rows });
  return messages;
}
