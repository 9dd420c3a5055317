// The scores in a document: how they were made, and the table of them with its colours.
import { roundHalfUp } from '../agreement';
import { twoDecimals, type CellValue } from '../cell';
import { levelColours, levelLabel } from '../levels';
import { ratingReader } from '../rating';
import type { Settings } from '../settings';
import type { Summary, SummaryRow } from '../summary';
import type { TeamProgress } from '../team';
import { paragraph, table, type Content, type TableRow } from './block';

/** The final scores by code, as the Final column of the Summary tab holds them. */
export type Finals = ReadonlyMap<string, CellValue>;

/** The final score of an item: a level, or null if there is none or it is no level. */
export function finalScore(code: string, finals: Finals, levels: readonly string[]): number | null {
  const reading = ratingReader(levels)(finals.get(code) ?? '');
  return typeof reading === 'number' ? reading : null;
}

/** How the scores were made, in plain words and with this project's own facts. */
export function method(summary: Summary, progress: TeamProgress, settings: Settings): Content[] {
  const { levels, spreadCutoff } = settings;
  const ends = `${levelLabel(1, levels)} to ${levelLabel(levels.length, levels)}`;
  const dontKnow = settings.dontKnowCounts === 'rated-1' ? 'counts as a 1' : 'is left out of the numbers';
  const comment =
    settings.oneWithDontKnowComment === '1' ? 'counts as the 1 it is' : "counts as a don't-know";
  const element = settings.askOverall
    ? 'The score of an element comes from what each participant gave it as a whole, not from its sub-elements.'
    : 'The score of an element is the mean of the averages of its sub-elements.';
  return [
    paragraph(
      `${whoAnswered(summary, progress)} Each participant rated every item alone, on ${levels.length} levels, from ${ends}. ${element}`,
    ),
    paragraph(
      `The average is the mean of the ratings, and the proposed score is the average rounded to a whole level, halves up. A don't-know ${dontKnow}; a 1 with no other comment than that the participant does not know ${comment}.`,
    ),
    paragraph(
      `Discuss means that the ratings lie more than ${twoDecimals(spreadCutoff)} from their average (the spread), or that the team stands in two camps. A score is proposed until the team has agreed on it; then it is final.`,
    ),
  ];
}

/** The table of all scores, or a sentence in its place while nobody has answered and nothing is final. */
export function scores(summary: Summary, finals: Finals, settings: Settings): Content[] {
  const hasFinal = summary.rows.some(({ code }) => finalScore(code, finals, settings.levels) !== null);
  if (summary.totals.respondents === 0 && !hasFinal) {
    return [
      paragraph('The score of every item will stand here as soon as participants have answered the form.'),
    ];
  }
  const header = ['Element or sub-element', 'Average', 'Score', 'Status', 'Discuss'];
  return [
    table(
      header,
      [0.47, 0.11, 0.18, 0.12, 0.12],
      summary.rows.map((row) => scoreRow(row, finals, settings.levels)),
    ),
  ];
}

function whoAnswered({ totals }: Summary, { invited, answered }: TeamProgress): string {
  const all = totals.respondents === 1 ? '1 person' : `${totals.respondents} people`;
  if (invited === 0) return `${all} answered.`;
  const others = totals.respondents - answered;
  const more = others > 0 ? `, and ${others} more` : '';
  return `${answered} of the ${invited} people invited answered${more}.`;
}

function scoreRow(row: SummaryRow, finals: Finals, levels: readonly string[]): TableRow {
  const final = finalScore(row.code, finals, levels);
  const score = final ?? row.proposed;
  const averageLevel = row.average === null ? null : roundHalfUp(row.average);
  const status = final === null ? 'proposed' : 'final';
  return {
    bold: row.kind === 'element',
    cells: [
      { text: `${row.code} ${row.title}` },
      { text: row.average === null ? '' : twoDecimals(row.average), ...coloured(averageLevel, levels) },
      { text: score === null ? 'No score yet' : levelLabel(score, levels), ...coloured(score, levels) },
      { text: score === null ? '' : status },
      { text: row.discuss },
    ],
  };
}

function coloured(level: number | null, levels: readonly string[]): { background?: string } {
  const background = level === null ? undefined : levelColours(levels.length)[level - 1];
  return background === undefined ? {} : { background };
}
