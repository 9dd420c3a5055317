// Strengths and challenges to start from: suggested from the scores, each traced to its item.
import { cutText } from './cell';
import { finalScore, type Finals } from './documents/scores';
import type { EvidenceRow } from './evidence';
import { levelLabel } from './levels';
import type { Priority } from './plan';
import type { Summary, SummaryRow } from './summary';

/** The fewest and the most strengths, or challenges, that the team names. */
export const FEWEST_PRIORITIES = 3;
export const MOST_PRIORITIES = 5;

/** Strengths and challenges as rows to add, and what is to be said of them, one sentence each. */
export interface Suggestion {
  readonly strengths: readonly Priority[];
  readonly challenges: readonly Priority[];
  readonly notes: Readonly<Record<Priority['kind'], readonly string[]>>;
}

/** The score of an item that a priority was drawn from. */
interface PriorityScore {
  readonly code: string;
  readonly title: string;
  /** The final score, else the proposed one; null where there is neither. */
  readonly score: number | null;
  readonly isFinal: boolean;
}

/** A priority with the scores of its items, in the order of its codes; codes of no item are left out. */
export interface ScoredPriority extends Priority {
  readonly scores: readonly PriorityScore[];
}

/** What a suggestion is made from. */
export interface SuggestionInput {
  readonly summary: Summary;
  readonly finals: Finals;
  /** The names of the levels, lowest first. */
  readonly levels: readonly string[];
  readonly evidence: readonly EvidenceRow[];
}

/** A sub-element with a score. */
interface Scored {
  readonly row: SummaryRow;
  readonly score: number;
  readonly isFinal: boolean;
}

/** Goes before the line of evidence in a challenge that was suggested. */
const EVIDENCE = ' Evidence: ';

/** The most characters of a challenge where it stands beside something else. */
const LABEL_LENGTH = 160;

/** The most characters of a line of evidence. */
const EVIDENCE_LENGTH = 160;

/** How many items that were left out are named. */
const MOST_NAMED = 5;

const WORDS = { Strength: 'strengths', Challenge: 'challenges' } as const;

/**
 * Suggests three strengths, the sub-elements with the highest scores that the team agrees on (with a final score, or
 * else marked Accept or Check), and three challenges, those with the lowest scores. A fourth and a fifth follow where
 * their score equals the third's; what then is left out at that score is named. Equal scores stand by their average,
 * then in the order of the instrument. Strengths are of the upper half, challenges of the lower; the lowest level
 * is no strength and the highest no challenge. Without a final score the proposed one counts, and that is said.
 */
export function suggestPriorities(input: SuggestionInput): Suggestion {
  const scored = scoredItems(input);
  const upper = [...scored].sort(higherFirst).slice(0, Math.ceil(scored.length / 2));
  const strong = scored
    .filter(({ row, score, isFinal }) => score > 1 && (isFinal || isAgreed(row)))
    .sort(higherFirst);
  const weak = scored.filter(({ score }) => score < input.levels.length).sort(lowerFirst);
  const strengths = taken(strong.filter((item) => upper.includes(item)));
  const challenges = taken(weak.filter((item) => !upper.includes(item)));
  const isLeft = (item: Scored): boolean => !strengths.includes(item) && !challenges.includes(item);
  return {
    strengths: strengths.map((item) => priorityOf('Strength', item, input)),
    challenges: challenges.map((item) => priorityOf('Challenge', item, input)),
    notes: {
      Strength: notesOn('Strength', strengths, strong.filter(isLeft), input.levels),
      Challenge: notesOn('Challenge', challenges, weak.filter(isLeft), input.levels),
    },
  };
}

/** A statement as it stands beside something else: on one line, not too long, and without evidence. */
export function labelOf(statement: string): string {
  const [start = ''] = statement.split(EVIDENCE);
  return cutText(start.replace(/\s+/g, ' ').trim(), LABEL_LENGTH);
}

/** A statement whose evidence, which a participant wrote, reads as `change` makes it. */
export function withQuoted(statement: string, change: (quoted: string) => string): string {
  const [own = '', ...quoted] = statement.split(EVIDENCE);
  return [own, ...quoted.map(change)].join(EVIDENCE);
}

/** Whether a statement still quotes a participant's comment, as one does that was suggested. */
export const quotesEvidence = ({ statement }: Pick<Priority, 'statement'>): boolean =>
  statement.includes(EVIDENCE);

/** The priorities with the scores of their items, for documents. */
export function withScores(
  priorities: readonly Priority[],
  { summary, finals, levels }: Pick<SuggestionInput, 'summary' | 'finals' | 'levels'>,
): ScoredPriority[] {
  const rows = new Map(summary.rows.map((row) => [row.code, row]));
  return priorities.map((priority) => ({
    ...priority,
    scores: priority.codes.flatMap((code): PriorityScore[] => {
      const row = rows.get(code);
      if (row === undefined) return [];
      const final = finalScore(code, finals, levels);
      return [{ code, title: row.title, score: final ?? row.proposed, isFinal: final !== null }];
    }),
  }));
}

function scoredItems({ summary, finals, levels }: SuggestionInput): Scored[] {
  return summary.rows.flatMap((row) => {
    if (row.kind === 'element') return [];
    const final = finalScore(row.code, finals, levels);
    const score = final ?? row.proposed;
    return score === null ? [] : [{ row, score, isFinal: final !== null }];
  });
}

const isAgreed = ({ flag }: SummaryRow): boolean => flag === 'Accept' || flag === 'Check';

/** Sorting is stable, so that equals stay in the order of the instrument. */
const higherFirst = (a: Scored, b: Scored): number =>
  b.score - a.score || (b.row.average ?? b.score) - (a.row.average ?? a.score);
const lowerFirst = (a: Scored, b: Scored): number =>
  a.score - b.score || (a.row.average ?? a.score) - (b.row.average ?? b.score);

function taken(inOrder: readonly Scored[]): Scored[] {
  const last = inOrder[FEWEST_PRIORITIES - 1];
  return inOrder.filter(
    ({ score }, place) => place < FEWEST_PRIORITIES || (place < MOST_PRIORITIES && score === last?.score),
  );
}

function priorityOf(
  kind: Priority['kind'],
  { row, score, isFinal }: Scored,
  { levels, evidence }: SuggestionInput,
): Priority {
  const line = kind === 'Challenge' ? evidenceLine(row.code, score, evidence) : '';
  const said = line === '' ? '' : `${EVIDENCE}${line}`;
  const statement = `${row.title}: ${levelLabel(score, levels)}${isFinal ? '' : ' (proposed)'}.${said}`;
  return { kind, statement, codes: [row.code], group: '', takeToPartII: false };
}

/** The longest text that is still a line among those beside the score or a lower rating; empty where there is none. */
function evidenceLine(code: string, score: number, evidence: readonly EvidenceRow[]): string {
  const texts = evidence.flatMap(({ code: of, rating, evidence: text }) =>
    of === code && typeof rating === 'number' && rating <= score ? [text.replace(/\s+/g, ' ').trim()] : [],
  );
  const short = texts.filter((text) => text.length <= EVIDENCE_LENGTH);
  const longest = short.reduce((best, text) => (text.length > best.length ? text : best), '');
  return longest === '' ? cutText(texts[0] ?? '', EVIDENCE_LENGTH) : longest;
}

function notesOn(
  kind: Priority['kind'],
  items: readonly Scored[],
  left: readonly Scored[],
  levels: readonly string[],
): string[] {
  const words = WORDS[kind];
  const last = items[items.length - 1];
  if (last === undefined) return [`No item has a score that makes it one of the ${words}.`];
  const few =
    items.length < FEWEST_PRIORITIES
      ? [`The scores give only ${items.length} of the three to five ${words}.`]
      : [];
  const proposed = items.filter(({ isFinal }) => !isFinal).map(({ row }) => row.code);
  const open =
    proposed.length > 0 ? [`Without a final score yet, so by the proposed one: ${listed(proposed)}.`] : [];
  const tied = left.filter(({ score }) => score === last.score).map(({ row }) => row.code);
  const tie =
    tied.length > 0
      ? [`Left out of the ${words} at the same score, ${levelLabel(last.score, levels)}: ${listed(tied)}.`]
      : [];
  return [...few, ...open, ...tie];
}

function listed(codes: readonly string[]): string {
  const more = codes.length - MOST_NAMED;
  return more > 0 ? `${codes.slice(0, MOST_NAMED).join(', ')} and ${more} more` : codes.join(', ');
}
