// The sheets of the workbook to share: Summary, Evidence and By role, as their tabs show them.
import type { RuleLayout } from '../google/layout';
import { cutText, type CellValue } from '../model/cell';
import { lineCount } from '../model/documents/fitting';
import type { EvidenceRow } from '../model/evidence';
import type { ByRole } from '../model/roles';
import type { Summary } from '../model/summary';
import { byRoleTab, roleCells } from './byRoleTab';
import { evidenceTab } from './evidenceTab';
import { summaryCells, summaryTab } from './summaryTab';
import type { Column, Tab } from './tab';

/** The most characters that a cell of Excel takes; one of Sheets takes more. */
const EXCEL_CELL_LIMIT = 32_767;

/** A column as the file has it; the width is in pixels. */
export type SharedColumn = Pick<Column, 'header' | 'width' | 'kind'>;

export interface SharedRow {
  /** In lines of text. Texts of columns that keep to one line do not count: what they have more is not in sight. */
  readonly lines: number;
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
  readonly headerLines: number;
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
  const linesOf = (cells: readonly (string | number)[]): number =>
    Math.max(
      1,
      ...cells.map((cell, index) =>
        typeof cell === 'number' ? 1 : lineCount(cell, perLine(columns[index])),
      ),
    );
  return {
    name,
    color,
    frozenColumns,
    headerLines: linesOf(columns.map(({ header }) => header)),
    columns: columns.map(({ header, width, kind }) => ({ header, width, kind })),
    rows: rows.map((row) => {
      const cells = columns.map(({ key }) => plainValue(row.get(key) ?? ''));
      const counted = cells.map((cell, index) => (columns[index]?.oneLine ? '' : cell));
      return { bold: isBold.has(row.get('code')), lines: linesOf(counted), cells };
    }),
    rules: tab.rules?.((key) => columns.findIndex((each) => each.key === key) + 1) ?? [],
  };
}

/** How many characters stand on a line of a column: about 6 pixels each, and the cell's edges. */
const perLine = (column: Column | undefined): number =>
  Math.max(1, Math.floor(((column?.width ?? 0) - 8) / 6));

const plainValue = (value: CellValue): string | number =>
  typeof value === 'number' ? value : cutText(String(value), EXCEL_CELL_LIMIT);

/** A score typed as a whole number is a number, so that the rules colour it. */
const wholeOrText = (text: string): CellValue => (/^\d+$/.test(text) ? Number(text) : text);
