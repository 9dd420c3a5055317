// The strategies form: one to three strategies a group, and which of those that were sent are new.
import { plainText } from './cell';
import { hashOf } from './hash';
import type { Priority } from './plan';
import type { Question, Questionnaire } from './questionnaire';
import type { Settings } from './settings';
import { onOneLine, shortForm, shortQuestion, type Submission } from './shortForm';

/** How many strategies a group may send at once. */
const SLOTS = [1, 2, 3] as const;

/** The most characters of a challenge in the list. */
const CHALLENGE_LIMIT = 300;

const GROUP = 'group';
const CHALLENGE = 'challenge';
const slotTag = (slot: number): string => `strategy ${slot}`;

/** The challenges that the form offers: those taken to Part II, or all where none is marked. */
export function offeredChallenges(priorities: readonly Priority[]): string[] {
  const challenges = priorities.filter(({ kind }) => kind === 'Challenge');
  const taken = challenges.filter(({ takeToPartII }) => takeToPartII);
  const offered = taken.length > 0 ? taken : challenges;
  return [...new Set(offered.map(({ statement }) => onOneLine(statement, CHALLENGE_LIMIT)))];
}

/** The title of the question for the challenge. */
export const CHALLENGE_TITLE = 'Challenge';

/** The form, with at least one challenge. */
export function strategyForm(settings: Settings, challenges: readonly string[]): Questionnaire {
  return shortForm(
    {
      name: 'strategies',
      paragraphs: [
        'What could be done about the challenge that your group works on? One person of the group sends its strategies, one to three for each challenge.',
        'Who sees what: the team sees the strategies and the name of the group. The project owner can see who sent them.',
      ],
      confirmation: 'Thank you. The strategies are with the project owner; next, the team votes on them.',
      closed: 'No more strategies are collected here.',
      heading: 'Your strategies',
      questions: strategyQuestions(challenges),
      addressHelp: 'So that the project owner can ask what is meant.',
    },
    settings,
  );
}

/** What the form asks, beside the address. */
export function strategyQuestions(challenges: readonly string[]): Question[] {
  const help = 'What would be done, by whom, in a sentence or two.';
  return [
    shortQuestion({ kind: 'text', title: 'Group', help: 'Such as Group 2.', tag: GROUP }),
    shortQuestion({ kind: 'list', title: CHALLENGE_TITLE, choices: challenges, tag: CHALLENGE }),
    ...SLOTS.map((slot) =>
      shortQuestion({
        kind: 'paragraph',
        title: `Strategy ${slot}`,
        help: slot === 1 ? help : 'Optional: another one for the same challenge.',
        required: slot === 1,
        tag: slotTag(slot),
      }),
    ),
  ];
}

/** A strategy that was taken over from the form once. */
export interface Taken {
  /** The id that it got. */
  readonly id: string;
  /** Its words, as a short code. */
  readonly words: string;
  /** Who sent it, and as which of theirs, as a short code. */
  readonly from: string;
}

/** A strategy that somebody sent. */
interface Proposal extends Omit<Taken, 'id'> {
  readonly strategy: string;
  readonly challenge: string;
  readonly group: string;
}

export interface Takeover {
  /** What is new, for the Strategies tab. */
  readonly added: readonly Proposal[];
  /** What the tab had already and is to be remembered as taken. */
  readonly found: readonly Taken[];
  readonly notices: readonly string[];
}

/**
 * Finds the strategies that were sent and not taken over yet. What was taken once is never taken again, whatever a
 * person made of it on the tab; what has the words of one on the tab is that one. A strategy that its sender edited
 * after it was taken is said and not added, since it would stand there twice, until the tab has its new words.
 */
export function takeStrategies(
  submissions: readonly Submission[],
  taken: readonly Taken[],
  rows: readonly { readonly id: string; readonly strategy: string }[],
): Takeover {
  const proposals = submissions.flatMap(proposalsOf);
  const sent = new Set(proposals.map(({ words }) => words));
  const known = new Set(taken.map(({ words }) => words));
  const onTab = new Map(rows.map(({ id, strategy }) => [codeOf(strategy), id]));
  const added: Proposal[] = [];
  const found: Taken[] = [];
  const notices: string[] = [];
  for (const proposal of proposals) {
    const { words, from, strategy } = proposal;
    if (known.has(words)) continue;
    const id = onTab.get(words);
    const before = taken.find((each) => each.from === from && !sent.has(each.words));
    if (id !== undefined) found.push({ id, words, from });
    else if (before === undefined) added.push(proposal);
    else notices.push(editedNotice(before.id, strategy));
    known.add(words);
  }
  return { added, found, notices };
}

const editedNotice = (id: string, strategy: string): string =>
  `${id} was changed in the form after it was taken over: "${onOneLine(strategy, 120)}". Change it on the Strategies tab if the team agrees.`;

function proposalsOf({ address, answers }: Submission): Proposal[] {
  const group = answers.get(GROUP) ?? '';
  const challenge = answers.get(CHALLENGE) ?? '';
  return SLOTS.flatMap((slot) => {
    const strategy = answers.get(slotTag(slot)) ?? '';
    if (strategy === '') return [];
    const sender = address === '' ? group : address;
    const from = codeOf([sender, challenge, String(slot)].join('\n'));
    return [{ strategy, challenge, group, words: codeOf(strategy), from }];
  });
}

/** A short code of a text as it is compared, so that no text is kept twice. */
const codeOf = (text: string): string =>
  hashOf(Array.from(plainText(text), (character) => character.codePointAt(0) ?? 0)).toString(36);
