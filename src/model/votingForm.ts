// The voting form: up to two votes for different strategies, whose choices carry the strategies' ids.
import type { Question, Questionnaire } from './questionnaire';
import type { Settings } from './settings';
import { onOneLine, shortForm, shortQuestion } from './shortForm';
import { normalId } from './strategyIds';

/** A strategy that may be voted for. */
export interface Candidate {
  readonly id: string;
  readonly strategy: string;
}

/** The titles of the two questions. */
export const VOTE_TITLES = ['First vote', 'Second vote'] as const;

/** The tags of the two questions. */
export const VOTE_TAGS = ['first vote', 'second vote'] as const;

/** The most characters of a strategy beside its id. */
const STRATEGY_LIMIT = 150;

/** What a participant chooses: `S3 – Train every district`. */
export const choiceOf = ({ id, strategy }: Candidate): string =>
  `${normalId(id)} – ${onOneLine(strategy, STRATEGY_LIMIT)}`;

/** The id that a choice begins with; null where it begins with none. A cell holds a choice as it was chosen. */
export function idOfChoice(text: string): string | null {
  const id = /^\s*(S[1-9]\d*)(?!\w)/i.exec(text)?.[1];
  return id === undefined ? null : normalId(id);
}

/** The form for these strategies. */
export function votingForm(settings: Settings, candidates: readonly Candidate[]): Questionnaire {
  return shortForm(
    {
      name: 'vote',
      paragraphs: [
        'Which strategies should the team take up? You have up to two votes, for two different strategies.',
        'Who sees what: the team sees how many votes each strategy has. The project owner can see who voted for what.',
        'If you vote again, your latest votes count.',
      ],
      confirmation: 'Thank you. Your votes are counted; the team sees the result in the meeting.',
      closed: 'The vote is closed.',
      heading: 'Your votes',
      questions: voteQuestions(candidates),
    },
    settings,
  );
}

/** What the form asks, beside the address. */
export function voteQuestions(candidates: readonly Candidate[]): Question[] {
  const choices = candidates.map(choiceOf);
  const [first, second] = VOTE_TITLES;
  const help = 'The strategy that would help most.';
  const other = 'Optional: a different strategy. The same one twice counts once.';
  return [
    shortQuestion({ kind: 'choice', title: first, help, choices, tag: VOTE_TAGS[0] }),
    shortQuestion({
      kind: 'choice',
      title: second,
      help: other,
      choices,
      required: false,
      tag: VOTE_TAGS[1],
    }),
  ];
}

/** The strategies that a question does not offer yet, given the choices that it has. */
export function notOffered(candidates: readonly Candidate[], choices: readonly string[]): Candidate[] {
  const offered = new Set(choices.map(idOfChoice));
  return candidates.filter(({ id }) => !offered.has(normalId(id)));
}
