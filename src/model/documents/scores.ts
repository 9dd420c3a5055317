// The scores in a document: how they were made, the table of them with its colours, and one score in words.
import { roundHalfUp } from '../agreement';
import { partsByElement, proposalOf } from '../calibration';
import { twoDecimals, type CellValue } from '../cell';
import { levelColours, levelLabel } from '../levels';
import { ratingReader } from '../rating';
import type { Settings } from '../settings';
import type { Summary, SummaryRow } from '../summary';
import type { TeamProgress } from '../team';
import { list, paragraph, table, type Content, type TableCell, type TableRow } from './block';

/** The final scores by code, as the Final column of the Summary tab holds them. */
export type Finals = ReadonlyMap<string, CellValue>;

/** The final score of an item: a level, or null if there is none or it is no level. */
export function finalScore(code: string, finals: Finals, levels: readonly string[]): number | null {
  const reading = ratingReader(levels)(finals.get(code) ?? '');
  return typeof reading === 'number' ? reading : null;
}

/** The score that documents show for an item, and what it is. */
export interface ItemScore {
  readonly level: number;
  readonly is: 'final' | 'proposed' | 'proposed from final scores';
}

/** The scores by code: the final one, else the one that the calibration proposes; an item without either is absent. */
export function itemScores(
  { rows }: Summary,
  finals: Finals,
  { levels }: Pick<Settings, 'levels'>,
): ReadonlyMap<string, ItemScore> {
  const settled = new Map<string, number>();
  for (const { code } of rows) {
    const final = finalScore(code, finals, levels);
    if (final !== null) settled.set(code, final);
  }
  const parts = partsByElement(rows);
  const scores = new Map<string, ItemScore>();
  for (const row of rows) {
    const final = settled.get(row.code);
    const proposal = proposalOf(row, parts.get(row.code) ?? [], settled);
    if (final !== undefined) scores.set(row.code, { level: final, is: 'final' });
    else if (proposal?.from === 'ratings') scores.set(row.code, { level: proposal.level, is: 'proposed' });
    else if (proposal) scores.set(row.code, { level: proposal.level, is: 'proposed from final scores' });
  }
  return scores;
}

/** Whether the team has settled on any score. */
export const hasFinals = ({ rows }: Summary, finals: Finals, { levels }: Settings): boolean =>
  rows.some(({ code }) => finalScore(code, finals, levels) !== null);

/** How the scores were made, in plain words and with this project's own facts. */
export function method(summary: Summary, progress: TeamProgress, settings: Settings): Content[] {
  const { levels, spreadCutoff } = settings;
  const ends = `${levelLabel(1, levels)} to ${levelLabel(levels.length, levels)}`;
  const dontKnow = settings.dontKnowCounts === 'rated-1' ? 'counts as a 1' : 'is left out of the numbers';
  const comment =
    settings.oneWithDontKnowComment === '1' ? 'counts as the 1 it is' : "counts as a don't-know";
  const element = settings.askOverall
    ? 'each element was rated as a whole, too.'
    : 'that of an element is the mean of the averages of its sub-elements.';
  return [
    list('bullet', [
      `${whoAnswered(summary, progress)} Each rated every item alone, on ${levels.length} levels, from ${ends}.`,
      `The average is the mean of the ratings; ${element}`,
      'The proposed score is the average rounded to a whole level, halves up; that of an element whose sub-elements have final scores is the mean of these, rounded alike.',
      `A don't-know ${dontKnow}; a 1 with no other comment than that the participant does not know ${comment}.`,
      `A score is to be discussed where the ratings lie more than ${twoDecimals(spreadCutoff)} from their average, or where the team stands in two camps.`,
      'A score is proposed until the team has met and settled on it. Then it is final, and may differ from the average.',
    ]),
  ];
}

/** The table of all scores, or a sentence in its place while nobody has answered and nothing is final. */
export function scores(summary: Summary, finals: Finals, settings: Settings): Content[] {
  if (summary.totals.respondents === 0 && !hasFinals(summary, finals, settings)) {
    return [
      paragraph('The score of every item will stand here as soon as participants have answered the form.'),
    ];
  }
  const header = ['Element or sub-element', 'Average', 'Score', 'Status'];
  return [
    paragraph(whichAreFinal(summary, finals, settings)),
    table(header, [0.5, 0.12, 0.19, 0.19], scoreRows(summary, finals, settings)),
  ];
}

/** The scores of the elements alone. */
export function elementScores(summary: Summary, finals: Finals, settings: Settings): Content {
  const rows = scoreRows(summary, finals, settings).flatMap(({ cells }, index): TableRow[] => {
    const [name = { text: '' }, ...figures] = cells;
    return summary.rows[index]?.kind === 'element' ? [{ cells: [{ text: name.text }, ...figures] }] : [];
  });
  return table(['Element', 'Average', 'Score', 'Status'], [0.5, 0.12, 0.19, 0.19], rows);
}

/** An item with its score, `1.a Definitions: 3 – Promising`; a code that is no item's stands alone. */
export function scoreInWords(code: string, summary: Summary, finals: Finals, settings: Settings): string {
  const row = summary.rows.find((each) => each.code === code);
  if (row === undefined) return code;
  const score = itemScores(summary, finals, settings).get(code);
  return `${code} ${row.title}${score ? `: ${levelLabel(score.level, settings.levels)}` : ''}`;
}

export function whoAnswered({ totals }: Summary, { invited, answered }: TeamProgress): string {
  const all = totals.respondents === 1 ? '1 person' : `${totals.respondents} people`;
  if (invited === 0) return `${all} answered.`;
  const others = totals.respondents - answered;
  const more = others > 0 ? `, and ${others} more` : '';
  return `${answered} of the ${invited} people invited answered${more}.`;
}

function whichAreFinal(summary: Summary, finals: Finals, settings: Settings): string {
  const { rows } = summary;
  const settled = rows.filter(({ code }) => finalScore(code, finals, settings.levels) !== null).length;
  const names = settings.levels.map((_, index) => levelLabel(index + 1, settings.levels)).join(', ');
  const status =
    settled === rows.length
      ? 'All scores are final: the team has settled on them.'
      : settled === 0
        ? 'All scores are proposed: the team has not settled on them yet.'
        : `The team has settled on ${settled} of the ${rows.length} scores; the others are proposed.`;
  return `The levels are ${names}. ${status}`;
}

function scoreRows(summary: Summary, finals: Finals, settings: Settings): TableRow[] {
  const scores = itemScores(summary, finals, settings);
  return summary.rows.map((row) => scoreRow(row, scores.get(row.code), settings.levels));
}

function scoreRow(row: SummaryRow, score: ItemScore | undefined, levels: readonly string[]): TableRow {
  const averageLevel = row.average === null ? null : roundHalfUp(row.average);
  const label = `${row.code} ${row.title}`;
  const toDiscuss = row.flag === 'Discuss' && score?.is !== 'final' ? ', to discuss' : '';
  return {
    cells: [
      row.kind === 'element' ? { text: label, background: ELEMENT_BACKGROUND, bold: true } : { text: label },
      coloured(row.average === null ? '' : twoDecimals(row.average), averageLevel, levels),
      coloured(score ? levelLabel(score.level, levels) : 'No score yet', score?.level ?? null, levels),
      { text: score ? score.is + toDiscuss : '' },
    ],
  };
}

/** Sets elements apart from their sub-elements. */
const ELEMENT_BACKGROUND = '#f1f3f4';

function coloured(text: string, level: number | null, levels: readonly string[]): TableCell {
  const background = level === null ? undefined : levelColours(levels.length)[level - 1];
  return background === undefined ? { text } : { text, background };
}
