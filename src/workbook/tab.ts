// What a tab of the workbook is: its columns, its looks, and the rows it starts with.
import type { CellLayout, ColumnLayout, RuleLayout, TabLayout } from '../google/layout';
import type { CellValue } from '../model/cell';

/** The add-on's tabs, from left to right; the response tab is Google's. */
export const TAB_KEYS = [
  'project',
  'team',
  'timeline',
  'instrument',
  'summary',
  'evidence',
  'byRole',
  'calibrationLog',
  'priorities',
  'groups',
  'strategies',
  'goals',
  'checkIns',
] as const;

export type TabKey = (typeof TAB_KEYS)[number];

/** A column; its key is what code calls it, its header what people see and may change. */
export interface Column<Key extends string = string> {
  readonly key: Key;
  readonly header: string;
  /**
   * `text` is kept as typed; `number` has two decimals; `figure` is typed by people, and shown with all its decimals;
   * `date` is left to the spreadsheet's locale.
   */
  readonly kind: 'text' | 'number' | 'whole' | 'figure' | 'date';
  /** In pixels. */
  readonly width: number;
  /** What a person reads on the header. */
  readonly note?: string;
  readonly choices?: readonly string[];
  /** Keeps a long text on one line, where rows are to stay low. */
  readonly oneLine?: true;
}

export interface Tab<Key extends string = string> {
  readonly key: TabKey;
  readonly name: string;
  readonly color: string;
  /** How many columns stay in sight when one scrolls to the right. */
  readonly frozenColumns: number;
  readonly columns: readonly Column<Key>[];
  /** The rules that colour cells, given each column's place. */
  readonly rules?: (at: (key: Key) => number) => RuleLayout[];
  /** The rows of a new tab. */
  readonly rows?: readonly (readonly CellValue[])[];
  /** Looks of single cells of those rows. */
  readonly cells?: CellLayout;
}

/** Which part of the process a tab serves, as its colour says. */
export const TAB_COLORS = { before: '#5f6368', scores: '#1a73e8', plan: '#188038' } as const;

const FORMATS = { text: '@', number: '0.00', whole: '0', figure: 'General', date: null } as const;

/** Texts from this width on, in pixels, are written on several lines. */
const WRAPPED_WIDTH = 180;

/** How a column is laid out. */
export function columnLayout(column: Column): ColumnLayout {
  return {
    header: column.header,
    width: column.width,
    numberFormat: FORMATS[column.kind],
    wrap: column.kind === 'text' && column.width >= WRAPPED_WIDTH && !column.oneLine,
    centred: column.kind !== 'text' && column.kind !== 'date',
    note: column.note ?? '',
    choices: column.choices ?? null,
    tag: column.key,
  };
}

/** How a new tab is laid out, its columns in their own order. */
export function tabLayout<Key extends string>(tab: Tab<Key>): TabLayout {
  const { name, color, frozenColumns } = tab;
  return {
    name,
    color,
    frozenColumns,
    columns: tab.columns.map(columnLayout),
    rules: rulesOf(tab),
  };
}

function rulesOf<Key extends string>(tab: Tab<Key>): RuleLayout[] {
  return tab.rules?.((key) => tab.columns.findIndex((each) => each.key === key) + 1) ?? [];
}
