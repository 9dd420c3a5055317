// What is to be looked at among the strengths and challenges: how many, of which items, and which overlap.
import { cutText, plainText } from './cell';
import type { Priority } from './plan';
import { FEWEST_PRIORITIES, MOST_PRIORITIES } from './priorities';

/** What priorities are checked against. */
export interface PriorityContext {
  /** Every code of the instrument. */
  readonly codes: ReadonlySet<string>;
  /** How many groups of Part II the Groups tab has; 0 where there are none yet. */
  readonly partTwoGroups: number;
  /** The rows that are left out, since their kind is not known. */
  readonly unknownKinds: readonly UnknownKind[];
}

/** A row of the Priorities tab, from 1, and what stands in its Kind instead of a kind. */
export interface UnknownKind {
  readonly row: number;
  readonly kind: string;
}

/** Priorities of one kind that say the same, by their places in the list, and the one that holds them all. */
export interface Overlap {
  readonly places: readonly number[];
  readonly merged: Priority;
}

/** Stands between the statements of a merged row. */
const BETWEEN = ' / ';

/** The most letters of a word that does not count, such as "and" or "the". */
const SHORT_WORD = 3;

/** The most characters of a statement that a sentence repeats. */
const SHOWN = 60;

/** What is to be said of rows that are left out, one sentence each. */
export const kindChecks = (unknown: readonly UnknownKind[]): string[] =>
  unknown.map(({ row, kind }) => {
    const found = kind === '' ? 'Kind is empty' : `"${cutText(kind, SHOWN)}" in Kind is not known`;
    return `Priorities, row ${row}: ${found}, so the row is left out; choose Strength or Challenge.`;
  });

/** What to look at, one sentence each; nothing while no row is there. */
export function priorityChecks(priorities: readonly Priority[], context: PriorityContext): string[] {
  const unknown = kindChecks(context.unknownKinds);
  if (priorities.length === 0) return unknown;
  const merges = overlaps(priorities);
  return [
    ...unknown,
    ...countCheck('Strength', 'strengths', priorities),
    ...countCheck('Challenge', 'challenges', priorities),
    ...priorities.flatMap((priority) => codeCheck(priority, context.codes)),
    ...merges.map(
      ({ places }) =>
        `${named(priorities, places)} say the same: "Merge overlapping priorities" makes them one.`,
    ),
    ...sameItems(priorities, merges),
    ...takenCheck(priorities, context.partTwoGroups),
  ];
}

/**
 * Priorities of the same kind that have the same words, whatever their case and punctuation, or that name the same
 * items in words that are alike: more than half of the words of the shorter one stand in the other, too, where words
 * of three letters and less do not count. In the order of the list. What holds them all has every one of their words
 * once, and their codes and groups joined; it is taken to Part II if one of them is.
 */
export function overlaps(priorities: readonly Priority[]): Overlap[] {
  const traits = priorities.map(traitsOf);
  let sets: number[][] = [];
  traits.forEach((trait, place) => {
    const alike = sets.filter((set) => set.some((other) => saysTheSame(trait, traits[other])));
    sets = [...sets.filter((set) => !alike.includes(set)), [...alike.flat(), place]];
  });
  return sets
    .filter(({ length }) => length > 1)
    .map((set) => set.sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b)
    .map((places) => ({ places, merged: merge(places.flatMap((place) => priorities[place] ?? [])) }));
}

/** What tells whether two priorities say the same. */
interface Traits {
  /** The kind and the items, in one order; empty where no item is named. */
  readonly items: string;
  /** The kind and all words. */
  readonly statement: string;
  /** The words that count. */
  readonly words: ReadonlySet<string>;
}

function traitsOf({ kind, statement, codes }: Priority): Traits {
  const items = [...new Set(codes.map(plainText))].sort().join(' ');
  const text = wordsOf(statement);
  const all = text.split(' ');
  const long = all.filter(({ length }) => length > SHORT_WORD);
  return {
    items: items === '' ? '' : `${kind} ${items}`,
    statement: text === '' ? '' : `${kind} ${text}`,
    words: new Set(long.length > 0 ? long : all),
  };
}

function saysTheSame(one: Traits, other: Traits | undefined): boolean {
  if (other === undefined) return false;
  if (one.statement !== '' && one.statement === other.statement) return true;
  const shared = [...one.words].filter((word) => other.words.has(word)).length;
  return (
    one.items !== '' && one.items === other.items && 2 * shared > Math.min(one.words.size, other.words.size)
  );
}

/** Says which priorities name the same items in other words: whether they say the same is for people to tell. */
function sameItems(priorities: readonly Priority[], merges: readonly Overlap[]): string[] {
  const groups = new Map<string, Set<number>>();
  priorities.forEach((priority, place) => {
    const { items } = traitsOf(priority);
    // Of those that become one, the first stands for all.
    const first = merges.find(({ places }) => places.includes(place))?.places[0] ?? place;
    if (items !== '') groups.set(items, (groups.get(items) ?? new Set()).add(first));
  });
  return [...groups.values()]
    .filter(({ size }) => size > 1)
    .map(
      (places) =>
        `${named(priorities, [...places])} come from the same items: keep them all, or make them one if they say the same.`,
    );
}

/** The statements at these places, as a sentence names them. */
const named = (priorities: readonly Priority[], places: readonly number[]): string =>
  places.map((place) => shown(priorities[place])).join(' and ');

function merge(alike: readonly Priority[]): Priority {
  const different = <T>(texts: readonly T[], key: (text: T) => string): T[] =>
    texts.filter((text, index) => texts.findIndex((other) => key(other) === key(text)) === index);
  return {
    kind: alike[0]?.kind ?? 'Challenge',
    statement: different(
      alike.flatMap(({ statement }) => statement.split(BETWEEN)),
      (line) => wordsOf(line) || line,
    ).join(BETWEEN),
    codes: different(
      alike.flatMap(({ codes }) => codes),
      plainText,
    ),
    group: different(
      alike.map(({ group }) => group).filter((group) => group !== ''),
      plainText,
    ).join(', '),
    takeToPartII: alike.some(({ takeToPartII }) => takeToPartII),
  };
}

function countCheck(kind: Priority['kind'], words: string, priorities: readonly Priority[]): string[] {
  const count = priorities.filter((priority) => priority.kind === kind).length;
  if (count < FEWEST_PRIORITIES)
    return [`There ${count === 1 ? 'is' : 'are'} ${count} of three to five ${words}: name more.`];
  return count > MOST_PRIORITIES
    ? [`There are ${count} ${words}: keep the three to five that matter most.`]
    : [];
}

function codeCheck(priority: Priority, known: ReadonlySet<string>): string[] {
  if (priority.codes.length === 0) return [`${shown(priority)} names no item: write its code into Codes.`];
  const unknown = priority.codes.filter((code) => !known.has(code));
  if (unknown.length === 0) return [];
  const [are, codes] = unknown.length === 1 ? ['is', 'the code'] : ['are', 'the codes'];
  return [`${shown(priority)}: ${unknown.join(', ')} ${are} not in the instrument; correct ${codes}.`];
}

function takenCheck(priorities: readonly Priority[], groups: number): string[] {
  const strengths = priorities
    .filter(({ kind, takeToPartII }) => kind === 'Strength' && takeToPartII)
    .map((strength) => `${shown(strength)} is a strength: only challenges are taken to Part II.`);
  return [...strengths, ...takenCount(priorities, groups)];
}

function takenCount(priorities: readonly Priority[], groups: number): string[] {
  const challenges = priorities.filter(({ kind }) => kind === 'Challenge');
  const taken = challenges.filter(({ takeToPartII }) => takeToPartII).length;
  if (challenges.length > 0 && taken === 0)
    return ['No challenge is marked Take to Part II yet: mark as many as there are groups in Part II.'];
  if (groups === 0 || taken === groups) return [];
  const fewer = `${taken} ${taken === 1 ? 'challenge is' : 'challenges are'} marked Take to Part II, and the Groups tab has ${groups} ${groups === 1 ? 'group' : 'groups'} there`;
  return taken < groups
    ? [`${fewer}: mark more, or suggest the groups again.`]
    : [`${fewer}: some of them take more than one.`];
}

const shown = (priority: Priority | undefined): string => `"${cutText(priority?.statement ?? '', SHOWN)}"`;

/** The words of a text, without case and punctuation. */
const wordsOf = (text: string): string =>
  plainText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
