// The Summary tab: what the team said of every item, and the final scores it settles on.
import type { RuleLayout } from '../google/layout';
import type { CellValue } from '../model/cell';
import { levelColours, levelLabel } from '../model/levels';
import type { Summary, SummaryRow } from '../model/summary';
import { TAB_COLORS, type Column, type Tab } from './tab';
import { writeByCode } from './codedRows';
import type { Table } from './table';

type FixedKey =
  | 'code'
  | 'title'
  | 'average'
  | 'proposed'
  | 'level'
  | 'discuss'
  | 'why'
  | 'final'
  | 'rationale'
  | 'answers'
  | 'dontKnow'
  | 'skipped'
  | 'spread'
  | 'sd'
  | 'rollUp'
  | 'evidence';

export type SummaryKey = FixedKey | `level ${number}`;

/** What is written beside a code: a level, or null to empty the cell. */
export interface NewFinal {
  readonly final: number | null;
  readonly rationale: string;
}

/** What a person types; a recompute never touches it in a row that is there. */
const PEOPLES: readonly SummaryKey[] = ['final', 'rationale'];

/** What stands in the Discuss column of an item that the instrument no longer has. */
const DROPPED = 'No longer in the instrument';

const DISCUSS_BACKGROUNDS = {
  discuss: '#f9c9c0',
  check: '#fdedb5',
  accept: '#d6efd9',
  none: '#e8eaed',
} as const;
const HEAT = '#8ab4f8';

/** The Summary tab for levels of these names, lowest first. */
export function summaryTab(levels: readonly string[]): Tab<SummaryKey> {
  const counts = levels.map((_, index): Column<SummaryKey> => ({
    key: `level ${index + 1}`,
    header: String(index + 1),
    kind: 'whole',
    width: 40,
    note: `How many rated ${levelLabel(index + 1, levels)}.`,
  }));
  return {
    key: 'summary',
    name: 'Summary',
    color: TAB_COLORS.scores,
    frozenColumns: 2,
    columns: [
      { key: 'code', header: 'Code', kind: 'text', width: 60 },
      { key: 'title', header: 'Element or sub-element', kind: 'text', width: 270 },
      { key: 'average', header: 'Average', kind: 'number', width: 75 },
      {
        key: 'proposed',
        header: 'Proposed',
        kind: 'whole',
        width: 80,
        note: 'The average, rounded half up.',
      },
      { key: 'level', header: 'Level', kind: 'text', width: 100 },
      { key: 'discuss', header: 'Discuss', kind: 'text', width: 100, note: DISCUSS_NOTE },
      { key: 'why', header: 'Why', kind: 'text', width: 260 },
      {
        key: 'final',
        header: 'Final',
        kind: 'figure',
        width: 60,
        note: 'The score the team settles on. Yours to type: a recompute never changes it.',
        choices: levels.map((_, index) => String(index + 1)),
      },
      {
        key: 'rationale',
        header: 'Rationale',
        kind: 'text',
        width: 260,
        note: 'Why the team settled on it.',
      },
      {
        key: 'answers',
        header: 'Answers',
        kind: 'whole',
        width: 75,
        note: 'How many gave a rating that counts.',
      },
      ...counts,
      { key: 'dontKnow', header: "Don't know", kind: 'whole', width: 90 },
      { key: 'skipped', header: 'Skipped', kind: 'whole', width: 75 },
      { key: 'spread', header: 'Spread', kind: 'number', width: 70, note: SPREAD_NOTE },
      { key: 'sd', header: 'SD', kind: 'number', width: 60, note: 'Sample standard deviation.' },
      {
        key: 'rollUp',
        header: 'Roll-up',
        kind: 'number',
        width: 75,
        note: "The mean of the sub-elements' averages.",
      },
      {
        key: 'evidence',
        header: 'Evidence',
        kind: 'text',
        width: 420,
        note: 'A digest; the Evidence tab has all.',
        oneLine: true,
      },
    ],
    rules: (at) => rules(at, levels.length),
  };
}

const DISCUSS_NOTE =
  'Accept: take the proposed score. Check: look at it first. Discuss: the team disagrees. ' +
  'Nothing is agreed before the team has met.';
const SPREAD_NOTE = 'Mean absolute deviation from the average: 0 when everybody gave the same rating.';

function rules(at: (key: SummaryKey) => number, levelCount: number): RuleLayout[] {
  const scores = [at('average'), at('proposed'), at('final')];
  const discuss = [at('discuss')];
  const byLevel = levelColours(levelCount).map((background, index) => ({
    columns: scores,
    atLeast: index === 0 ? 1 : index + 0.5,
    background,
  }));
  const counts = Array.from({ length: levelCount }, (_, index) => at(`level ${index + 1}`));
  return [
    ...byLevel.reverse(),
    { columns: discuss, equals: 'Discuss', background: DISCUSS_BACKGROUNDS.discuss },
    { columns: discuss, equals: 'Check', background: DISCUSS_BACKGROUNDS.check },
    { columns: discuss, equals: 'Accept', background: DISCUSS_BACKGROUNDS.accept },
    { columns: discuss, beginsWith: '0 of ', background: DISCUSS_BACKGROUNDS.accept },
    { columns: discuss, contains: ' of ', background: DISCUSS_BACKGROUNDS.discuss },
    { columns: discuss, contains: ' ', background: DISCUSS_BACKGROUNDS.none },
    { columns: counts, scaleTo: HEAT },
  ];
}

/**
 * Writes the figures beside their codes, and marks rows of codes that the instrument has no longer.
 * @param finals what the team settled on already, for rows that have to be added.
 */
export function writeSummary(
  table: Table<SummaryKey>,
  tab: Tab<SummaryKey>,
  summary: Summary,
  finals: ReadonlyMap<string, NewFinal>,
): void {
  const elements = new Set(summary.rows.filter(({ kind }) => kind === 'element').map(({ code }) => code));
  writeByCode(table, {
    keys: tab.columns.map((column) => column.key),
    peoples: PEOPLES,
    rows: new Map(
      summary.rows.map((row) => {
        const { final, rationale } = finals.get(row.code) ?? { final: null, rationale: '' };
        return [row.code, new Map([...summaryCells(row), ['final', final ?? ''], ['rationale', rationale]])];
      }),
    ),
    dropped: (row) => droppedCells(table.text(row, 'title')),
    prepare: (codes, first) => {
      const rows = codes.flatMap((code, index) => (elements.has(code) ? [first + index + 2] : []));
      table.sheet.embolden(rows, [table.place('code'), table.place('title')]);
    },
  });
}

/** The cells of a row by column, without those of the team. */
export function summaryCells(row: SummaryRow): ReadonlyMap<SummaryKey, CellValue> {
  const cells = new Map<SummaryKey, CellValue>([
    ['code', row.code],
    ['title', row.title],
    ['average', row.average ?? ''],
    ['proposed', row.proposed ?? ''],
    ['level', row.level],
    ['discuss', row.discuss],
    ['why', row.why],
    ['answers', row.answers ?? ''],
    ['dontKnow', row.dontKnow ?? ''],
    ['skipped', row.skipped ?? ''],
    ['spread', row.spread ?? ''],
    ['sd', row.sd ?? ''],
    ['rollUp', row.rollUp ?? ''],
    ['evidence', row.evidence],
  ]);
  row.counts?.forEach((count, index) => cells.set(`level ${index + 1}`, count));
  return cells;
}

const droppedCells = (title: string): ReadonlyMap<SummaryKey, CellValue> =>
  new Map<SummaryKey, CellValue>([
    ['title', title],
    ['discuss', DROPPED],
  ]);
