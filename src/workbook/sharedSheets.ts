// The sheets of the workbook to share: Summary, Evidence and By role, as their tabs show them.
import type { RuleLayout } from '../google/layout';
import { cutText, type CellValue } from '../model/cell';
import type { EvidenceRow } from '../model/evidence';
import type { ByRole } from '../model/roles';
import type { Summary } from '../model/summary';
import { byRoleTab, roleCells } from './byRoleTab';
import { evidenceTab } from './evidenceTab';
import { summaryCells, summaryTab } from './summaryTab';
import { columnLayout, type Column, type Tab } from './tab';

/** The most characters that a cell of Excel takes; one of Sheets takes more. */
const EXCEL_CELL_LIMIT = 32_767;

/** A column as the file has it; the width is in pixels. */
export type SharedColumn = Pick<Column, 'header' | 'width' | 'kind'> & { readonly wrap: boolean };

export interface SharedRow {
  /** Whether its code and title are bold. */
  readonly bold: boolean;
  readonly cells: readonly (string | number)[];
}

/** A sheet of values; the rules colour columns, counted from 1. */
export interface SharedSheet {
  readonly name: string;
  readonly color: string;
  readonly frozenColumns: number;
  readonly columns: readonly SharedColumn[];
  readonly rows: readonly SharedRow[];
  readonly rules: readonly RuleLayout[];
}

/** What the sheets are made of; `typed` is what the team wrote beside each code: its final score and rationale. */
export interface SharedFigures {
  readonly levels: readonly string[];
  readonly roleGroups: readonly string[];
  readonly summary: Summary;
  readonly evidence: readonly EvidenceRow[];
  readonly byRole: ByRole;
  readonly typed: ReadonlyMap<string, { readonly final: string; readonly rationale: string }>;
}

/** The three sheets in the order of their tabs. No comment, choice or other column goes with them. */
export function sharedSheets(figures: SharedFigures): SharedSheet[] {
  const { levels, summary, evidence, byRole, typed } = figures;
  const isElement = new Set(summary.rows.filter(({ kind }) => kind === 'element').map(({ code }) => code));
  const summaryRows = summary.rows.map((row) => {
    const { final = '', rationale = '' } = typed.get(row.code) ?? {};
    const team = [['final', wholeOrText(final)] as const, ['rationale', rationale] as const];
    return new Map<string, CellValue>([...summaryCells(row), ...team]);
  });
  const evidenceCells = evidence.map(
    ({ code, rating, evidence: text }) =>
      new Map<string, CellValue>([
        ['code', code],
        ['rating', String(rating)],
        ['evidence', text],
      ]),
  );
  return [
    sheet(summaryTab(levels), summaryRows, isElement),
    sheet(evidenceTab, evidenceCells, new Set()),
    sheet(
      byRoleTab(figures.roleGroups),
      byRole.rows.map((row) => roleCells(row, byRole)),
      isElement,
    ),
  ];
}

function sheet<Key extends string>(
  tab: Tab<Key>,
  rows: readonly ReadonlyMap<string, CellValue>[],
  isBold: ReadonlySet<CellValue | undefined>,
): SharedSheet {
  const { name, color, frozenColumns, columns } = tab;
  return {
    name,
    color,
    frozenColumns,
    columns: columns.map((column) => {
      const { header, width, kind } = column;
      return { header, width, kind, wrap: columnLayout(column).wrap };
    }),
    rows: rows.map((cells) => ({
      bold: isBold.has(cells.get('code')),
      cells: columns.map(({ key }) => plainValue(cells.get(key) ?? '')),
    })),
    rules: tab.rules?.((key) => columns.findIndex((each) => each.key === key) + 1) ?? [],
  };
}

const plainValue = (value: CellValue): string | number =>
  typeof value === 'number' ? value : cutText(String(value), EXCEL_CELL_LIMIT);

/** A score typed as a whole number is a number, so that the rules colour it. */
const wholeOrText = (text: string): CellValue => (/^\d+$/.test(text) ? Number(text) : text);
