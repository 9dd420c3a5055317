// The plan review: who of the team agrees with the action plan, and what they want changed.
import { plainText } from './cell';
import type { Question, Questionnaire } from './questionnaire';
import { normalAddress } from './response';
import type { Settings } from './settings';
import { countingSubmissions, shortForm, shortQuestion, type Submission } from './shortForm';
import type { TeamMember } from './team';
import { nameOf, whoAnswered, type TeamAnswers } from './whoAnswered';

const ANSWER = 'answer';
const WORDS = 'words';

/** What a participant may say of the plan, as the form's choices say it. */
const ANSWERS = [
  ['I agree with the plan', 'agrees'],
  ['I agree, with the changes below', 'agrees with changes'],
  ['I have a comment', 'comments'],
] as const;

/** What somebody said of the plan; `other` is what a person typed into the response tab. */
type ReviewAnswer = (typeof ANSWERS)[number][1] | 'other';

/** The form about the plan at this address. */
export function planReviewForm(settings: Settings, planUrl: string): Questionnaire {
  const by = settings.planReviewBy.text;
  return shortForm(
    {
      name: 'plan review',
      paragraphs: [
        `Please read the action plan and say whether you agree with it: ${planUrl}`,
        ...(by === '' ? [] : [`Please answer by ${by}.`]),
        'Who sees what: the project owner sees your answer and what you want changed, with your address.',
        'If you answer again, your latest answer counts.',
      ],
      confirmation: 'Thank you. The project owner brings the changes asked for into the plan.',
      closed: 'The plan is settled.',
      heading: 'Your answer',
      questions: reviewQuestions,
    },
    settings,
  );
}

/** What the form asks, beside the address. */
export const reviewQuestions: readonly Question[] = [
  shortQuestion({
    kind: 'choice',
    title: 'Do you agree?',
    choices: ANSWERS.map(([choice]) => choice),
    tag: ANSWER,
  }),
  shortQuestion({
    kind: 'paragraph',
    title: 'Changes or comment',
    help: 'What should be different, and where in the plan.',
    required: false,
    tag: WORDS,
  }),
];

/** One answer that counts. */
export interface Review {
  /** The name on the Team tab, else the address; empty where there is neither. */
  readonly from: string;
  readonly answer: ReviewAnswer;
  /** What they want changed, or their comment. */
  readonly words: string;
}

/** How far the review has come. */
export interface ReviewProgress extends TeamAnswers {
  readonly reviews: readonly Review[];
}

/** Sets what was sent beside the team; the latest answer of an address counts. */
export function reviewProgress(
  submissions: readonly Submission[],
  team: readonly TeamMember[],
): ReviewProgress {
  const members = new Map(team.map((member) => [normalAddress(member.email), member]));
  members.delete('');
  const reviews = countingSubmissions(submissions).map(({ address, answers }): Review => {
    const said = plainText(answers.get(ANSWER) ?? '');
    const answer = ANSWERS.find(([choice]) => plainText(choice) === said)?.[1] ?? 'other';
    return { from: nameOf(members.get(address)) || address, answer, words: answers.get(WORDS) ?? '' };
  });
  return { reviews, ...whoAnswered(submissions, team) };
}

/** Those who want something changed or said something. */
export const changesAskedFor = ({ reviews }: ReviewProgress): Review[] =>
  reviews.filter(({ answer, words }) => answer === 'agrees with changes' || words !== '');
