// The summary: for every item of the instrument, what the team said and how far it agrees.
import {
  answerCount,
  average,
  flag,
  proposedScore,
  reason,
  reasons,
  roundHalfUp,
  sampleStandardDeviation,
  spread,
  type Flag,
  type Reason,
} from './agreement';
import { twoDecimals } from './cell';
import { evidenceDigest } from './evidence';
import { summaryItems, type Instrument, type Item } from './instrument';
import { countedLevel, type Rating } from './rating';
import type { Response } from './response';
import type { Settings } from './settings';

/** One row of the Summary tab, without the columns of the team. What does not apply to it is null. */
export interface SummaryRow {
  readonly code: string;
  readonly kind: 'element' | 'sub-element';
  readonly title: string;
  readonly average: number | null;
  readonly proposed: number | null;
  /** The name of the proposed level, or empty. */
  readonly level: string;
  /** A flag; of an element without overall ratings, how many of its sub-elements to discuss: `2 of 5`. */
  readonly discuss: string;
  readonly flag: Flag | null;
  readonly reasons: readonly Reason[];
  /** The reasons as one text. */
  readonly why: string;
  readonly answers: number | null;
  /** The ratings that count, by level. */
  readonly counts: readonly number[] | null;
  readonly dontKnow: number | null;
  readonly skipped: number | null;
  readonly spread: number | null;
  readonly sd: number | null;
  /** Of an element: the mean of its sub-elements' averages. */
  readonly rollUp: number | null;
  readonly evidence: string;
}

/** Every row in the order of the Summary tab, and what the panel says of them. */
export interface Summary {
  readonly rows: readonly SummaryRow[];
  readonly totals: {
    readonly respondents: number;
    readonly discuss: number;
    readonly check: number;
  };
}

type SummarySettings = Pick<Settings, 'levels' | 'dontKnowCounts' | 'askOverall' | 'spreadCutoff'>;

/** What all respondents said about one item. */
interface Tally {
  readonly counts: number[];
  readonly texts: Map<Rating, string[]>;
  dontKnow: number;
  rated: number;
}

/**
 * The summary of one response a respondent. Items stand in the order of the instrument, each element before its
 * sub-elements; the order of the responses changes nothing. Linear in responses times items.
 */
export function summarise(
  instrument: Instrument,
  responses: readonly Response[],
  settings: SummarySettings,
): Summary {
  const tallies = tally(summaryItems(instrument), responses, settings);
  const rowOf = (item: Item): SummaryRow => itemRow(item, tallies, responses.length, settings);
  const rows = instrument.elements.flatMap((element) => {
    const subRows = element.subElements.map((subElement) => rowOf({ ...subElement, kind: 'sub-element' }));
    const own = rowOf({ ...element, kind: 'element' });
    const elementRow = settings.askOverall
      ? withRollUp(own, subRows)
      : rolledUp(own, subRows, settings.levels);
    return [elementRow, ...subRows];
  });
  const flagged = (wanted: Flag): number => rows.filter((row) => row.flag === wanted).length;
  return {
    rows,
    totals: { respondents: responses.length, discuss: flagged('Discuss'), check: flagged('Check') },
  };
}

/** The mean of the averages that there are; none: null. */
export function meanOfAverages(averages: readonly (number | null)[]): number | null {
  const some = averages.filter((value) => value !== null);
  return some.length === 0 ? null : some.reduce((total, value) => total + value, 0) / some.length;
}

function tally(
  items: readonly Item[],
  responses: readonly Response[],
  settings: SummarySettings,
): ReadonlyMap<string, Tally> {
  const tallies = items.map(({ code }) => ({ code, ...emptyTally(settings.levels.length) }));
  const dontKnowLevel = countedLevel('dont-know', settings);
  for (const { answers } of responses) {
    for (const item of tallies) {
      const answer = answers.get(item.code);
      if (answer === undefined) continue;
      const { rating, evidence } = answer;
      if (rating === 'dont-know') item.dontKnow += 1;
      else if (rating !== null) item.rated += 1;
      const level = rating === 'dont-know' ? dontKnowLevel : rating;
      if (level !== null) item.counts[level - 1] = (item.counts[level - 1] ?? 0) + 1;
      if (evidence === '') continue;
      const texts = item.texts.get(rating);
      if (texts === undefined) item.texts.set(rating, [evidence]);
      else texts.push(evidence);
    }
  }
  return new Map(tallies.map((item) => [item.code, item]));
}

function emptyTally(levelCount: number): Tally {
  return { counts: new Array<number>(levelCount).fill(0), texts: new Map(), dontKnow: 0, rated: 0 };
}

function itemRow(
  { code, kind, title }: Item,
  tallies: ReadonlyMap<string, Tally>,
  respondents: number,
  { levels, spreadCutoff }: SummarySettings,
): SummaryRow {
  const { counts, texts, dontKnow, rated } = tallies.get(code) ?? emptyTally(levels.length);
  const ratings = { counts, dontKnow, rated, spreadCutoff, levels };
  const proposed = proposedScore(counts);
  const answers = answerCount(counts);
  const why = reasons(ratings);
  const itemFlag = flag(answers, why);
  return {
    code,
    kind,
    title,
    average: average(counts),
    proposed,
    level: levelName(proposed, levels),
    discuss: itemFlag,
    flag: itemFlag,
    reasons: why,
    why: joined(why),
    answers,
    counts,
    dontKnow,
    skipped: respondents - rated - dontKnow,
    spread: spread(counts),
    sd: sampleStandardDeviation(counts),
    rollUp: null,
    evidence: evidenceDigest(texts, levels),
  };
}

/** An element whose overall ratings were asked for, beside what its sub-elements come to. */
function withRollUp(own: SummaryRow, subRows: readonly SummaryRow[]): SummaryRow {
  const rollUp = meanOfAverages(subRows.map((row) => row.average));
  if (rollUp === null || own.proposed === null || roundHalfUp(rollUp) === own.proposed)
    return { ...own, rollUp };
  const detail = `the sub-elements come to ${twoDecimals(rollUp)}, which rounds to ${roundHalfUp(rollUp)}`;
  const why = [...own.reasons, reason('roll-up differs', detail)];
  return { ...own, rollUp, reasons: why, why: joined(why) };
}

/** An element whose overall ratings were not asked for: only what its sub-elements come to. */
function rolledUp(own: SummaryRow, subRows: readonly SummaryRow[], levels: readonly string[]): SummaryRow {
  const rollUp = meanOfAverages(subRows.map((row) => row.average));
  const proposed = rollUp === null ? null : roundHalfUp(rollUp);
  const toDiscuss = subRows.filter((row) => row.flag === 'Discuss').length;
  return {
    code: own.code,
    kind: own.kind,
    title: own.title,
    average: rollUp,
    proposed,
    level: levelName(proposed, levels),
    discuss: `${toDiscuss} of ${subRows.length}`,
    flag: null,
    reasons: [],
    why: '',
    answers: null,
    counts: null,
    dontKnow: null,
    skipped: null,
    spread: null,
    sd: null,
    rollUp,
    evidence: own.evidence,
  };
}

function levelName(level: number | null, levels: readonly string[]): string {
  return level === null ? '' : (levels[level - 1] ?? '');
}

function joined(why: readonly Reason[]): string {
  return why.map(({ text }) => text).join('; ');
}
