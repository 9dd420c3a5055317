// What the panel says of the parts of the meeting beside their titles: what to look at, who is waited for.
import { cutText } from './cell';
import type { Meeting } from './meeting';
import { changesAskedFor, type ReviewProgress } from './planReview';
import type { TeamAnswers } from './whoAnswered';

/** The most characters of what somebody wrote about the plan; all of it is in the answers. */
const WORDS_LIMIT = 300;

/** What is said of a calibration that was closed with so many items open. */
export function openNote(open: number): string {
  const have = open === 1 ? '1 item has' : `${open} items have`;
  return `${have} no final score and will stand in the plan as proposed. Open the calibration again to settle more.`;
}

/** How far the vote is. */
export function votingNotes({ url, closed, voters }: Meeting['votingForm']): string[] {
  if (url === '') return [];
  const end = closed ? ['The vote is closed.'] : [];
  if (voters === null) return end;
  const others = voters.people - voters.answered;
  const guests = others > 0 ? `, and ${others} not on the Team tab` : '';
  const voted = voters.asked === 1 ? 'has' : 'have';
  const count = `${voters.answered} of ${voters.asked} ${voted} voted${guests}.`;
  return [...end, count, ...(closed ? [] : stillAwaited(voters))];
}

/** What is said of strategies that the voting form does not offer. */
export const missingNote = (missing: number): string =>
  missing === 1 ? 'The voting form lacks one strategy.' : `The voting form lacks ${missing} strategies.`;

/** Who said what, who did not, and the changes asked for, each in the words of who asked. */
export function reviewNotes(progress: ReviewProgress): string[] {
  const agreeing = progress.reviews.filter(({ answer, words }) => answer === 'agrees' && words === '');
  const names = agreeing.map(({ from }) => from || 'somebody');
  const changes = changesAskedFor(progress).map(({ from, answer, words }) => {
    const said = answer === 'other' ? '' : ` ${answer}`;
    const text = words === '' ? ', without saying which' : `: ${cutText(words, WORDS_LIMIT)}`;
    return `${from || 'Somebody'}${said}${text}`;
  });
  const agree = `${names.join(', ')} ${names.length === 1 ? 'agrees' : 'agree'}.`;
  return [...changes, ...(names.length > 0 ? [agree] : []), ...stillAwaited(progress)];
}

const stillAwaited = ({ waiting }: TeamAnswers): string[] =>
  waiting.length === 0 ? [] : [`Not yet: ${waiting.join(', ')}.`];

/** What is to be marked before groups can be suggested for Part II. */
export const MARK_FOR_PART_TWO =
  'Groups for Part II: type yes into Take to Part II beside the challenges to take there, on the Priorities tab, then suggest the groups.';
