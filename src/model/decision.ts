// Decisions on final scores: what the Calibration log says stands, and how a new one follows from it.
import { cutText } from './cell';

/** A row of the Calibration log. */
export interface Decision {
  readonly id: string;
  /** Null where the cell holds no time. */
  readonly when: Date | null;
  readonly code: string;
  readonly average: number | null;
  readonly proposed: number | null;
  /** The level, or null where the item was opened again. */
  readonly final: number | null;
  readonly rationale: string;
  readonly dissent: string;
  readonly recordedBy: string;
}

/** What the Summary shows of an item beside its figures. */
export interface ShownFinal {
  /** A level, or null for an empty cell or one that holds no level. */
  readonly final: number | null;
  /** What the cell shows. */
  readonly text: string;
  readonly rationale: string;
}

/** Who recorded what was found in the Summary tab and nobody said in the meeting. */
export const BY_HAND = 'Typed in the Summary tab';

const RE_OPENED = 'Re-opened';
const UNDONE = 'Undone';
const UNDONE_TO = 'Undone, back to what stood before.';
const EMPTIED = 'Emptied';

/** The most characters that the texts of a decision keep. */
export const TEXT_LIMIT = 5_000;

/** The least time between two decisions on one item, in milliseconds: it keeps their order however a tab is sorted. */
const STEP = 1_000;

/** All decisions on each item by code, oldest first. Of rows with one id, which a person copied, the first counts. */
export function decisionsByCode(log: readonly Decision[]): ReadonlyMap<string, readonly Decision[]> {
  const ids = new Set<string>();
  const found = new Map<string, Decision[]>();
  for (const decision of log) {
    if (ids.has(decision.id)) continue;
    ids.add(decision.id);
    const others = found.get(decision.code);
    if (others) others.push(decision);
    else found.set(decision.code, [decision]);
  }
  for (const decisions of found.values()) decisions.sort((a, b) => time(a.when) - time(b.when));
  return found;
}

/** The decision that stands for an item: the last of its decisions. None: null. */
export function standing(decisions: readonly Decision[] | undefined): Decision | null {
  return decisions?.[decisions.length - 1] ?? null;
}

/** When a decision on an item is logged: now, or a second after the last one where clocks differ. */
export function timeAfter(last: Decision | null, now: Date): Date {
  return new Date(Math.max(now.getTime(), last?.when ? last.when.getTime() + STEP : 0));
}

/** What the next decision on an item says, without who and when. */
export type Wording = Pick<Decision, 'final' | 'rationale' | 'dissent'>;

/** Opens an item again: it has no final score any more, and the log keeps the one it had. */
export const reopened: Wording = { final: null, rationale: RE_OPENED, dissent: '' };

/** The codes of the items that were ever opened again, since somebody objected to their score. */
export function challengedCodes(decisions: ReadonlyMap<string, readonly Decision[]>): ReadonlySet<string> {
  const isChallenge = ({ final, rationale }: Decision): boolean => final === null && rationale === RE_OPENED;
  return new Set([...decisions].flatMap(([code, all]) => (all.some(isChallenge) ? [code] : [])));
}

/** The names of those who recorded from then on, each once, which what was typed by hand has not. `since`: null for ever. */
export function recordersSince(
  decisions: ReadonlyMap<string, readonly Decision[]>,
  since: Date | null,
): readonly string[] {
  const recorded = [...decisions.values()]
    .flat()
    .filter(
      ({ when, recordedBy }) => recordedBy !== '' && recordedBy !== BY_HAND && time(when) >= time(since),
    );
  return [...new Set(recorded.map(({ recordedBy }) => recordedBy))];
}

/** Takes the last decision back: what stood before it stands again, or nothing if there was none. */
export function undone(decisions: readonly Decision[]): Wording {
  const [earlier, before] = [decisions[decisions.length - 3], decisions[decisions.length - 2]];
  if (!before || (before.final === null && !isRewording(before, earlier)))
    return { final: null, rationale: UNDONE, dissent: '' };
  const { final, rationale, dissent } = before;
  return { final, rationale: `${UNDONE_TO} ${unmarked(rationale)}`.trim(), dissent };
}

/** The same decisions without those at the end that say only how a rationale was typed: undoing takes back a score. */
export function withoutRewordings(decisions: readonly Decision[]): readonly Decision[] {
  let { length } = decisions;
  for (let last = decisions[length - 1]; last && isRewording(last, decisions[length - 2]); length -= 1)
    last = decisions[length - 2];
  return decisions.slice(0, length);
}

/** Whether a decision was typed by hand and has the score of the one before it, so that only its rationale is new. */
const isRewording = ({ recordedBy, final }: Decision, before: Decision | undefined): boolean =>
  recordedBy === BY_HAND && final === (before?.final ?? null);

/** A rationale without the words that say how its row came into the log. */
export function unmarked(rationale: string): string {
  return rationale.startsWith(UNDONE_TO) ? rationale.slice(UNDONE_TO.length).trim() : rationale;
}

/** What the Summary shows as the rationale of a decision: where there is no score, only what is brought back. */
export function rationaleToShow({ final, rationale }: Wording): string {
  const text = unmarked(rationale);
  return final === null && text === rationale ? '' : text;
}

/**
 * What somebody typed into the Summary tab and the log does not have yet, or null. Only the score tells: a rationale
 * may be reworded.
 */
export function typedByHand(shown: ShownFinal, last: Decision | null): Wording | null {
  if (shown.final === (last?.final ?? null)) return null;
  if (shown.final !== null) return { final: shown.final, rationale: shown.rationale, dissent: '' };
  const rationale = shown.text === '' ? EMPTIED : `${EMPTIED}: "${cutText(shown.text, 100)}" is no level`;
  return { final: null, rationale, dissent: '' };
}

/**
 * A rationale that somebody typed into the Summary tab, that the log does not have, and that `rationale` would replace;
 * null where there is none.
 */
export function replacedByHand(shown: ShownFinal, last: Decision | null, rationale: string): Wording | null {
  if (['', rationale, unmarked(last?.rationale ?? '')].includes(shown.rationale)) return null;
  return { final: shown.final, rationale: shown.rationale, dissent: last?.dissent ?? '' };
}

const time = (when: Date | null): number => when?.getTime() ?? 0;
